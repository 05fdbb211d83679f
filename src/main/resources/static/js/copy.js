// Copies a field's text; the button shows itself only where the browser can do it.
document.querySelectorAll("button[data-copy]").forEach(button => {
  const field = document.getElementById(button.dataset.copy);
  const status = document.querySelector("[data-copy-status]");
  if (!navigator.clipboard) {
    field.addEventListener("focus", () => field.select());
    return;
  }
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = button.dataset.copied;
    } catch (refused) {
      field.focus();
      field.select();
      status.textContent = "Tryk Ctrl+C for at kopiere det markerede.";
    }
  });
});
