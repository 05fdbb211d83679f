// The bench: the panel opens as a dialog, and a card that is dropped on a network opens it with that network chosen.
// Without this script every link and form works as a page of its own.
(() => {
  "use strict";
  const dialog = document.getElementById("bench-dialog");
  const panel = document.getElementById("bench-panel");
  let dragged = null;
  let opener = null;

  const show = () => {
    if (!dialog.open) {
      dialog.showModal();
    }
    panel.querySelector("#panel-title")?.focus();
  };

  const remember = element => {
    opener = element?.closest(".bench-card")?.id ?? opener;
  };

  document.addEventListener("htmx:beforeSwap", event => {
    // A refused change shows its reason, in the panel or on the bench as it stands now.
    if ([409, 422].includes(event.detail.xhr.status) && ["bench-panel", "bench"].includes(event.detail.target.id)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  document.addEventListener("htmx:afterSettle", event => {
    if (event.detail.target.id === "bench-panel") {
      show();
    } else if (event.detail.elt.id === "bench" && dialog.open) {
      dialog.close();
    }
  });

  document.addEventListener("click", event => {
    remember(event.target);
    if (event.target.closest("[data-close]")) {
      dialog.close();
    }
  });

  dialog.addEventListener("close", () => {
    panel.replaceChildren();
    document.getElementById(opener)?.querySelector("a")?.focus();
  });

  document.addEventListener("dragstart", event => {
    dragged = event.target.closest?.(".bench-card[draggable=true]") ?? null;
    if (dragged) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.mandate);
    }
  });

  document.addEventListener("dragover", event => {
    const column = event.target.closest?.(".bench-column[data-network]");
    if (dragged && column) {
      event.preventDefault();
      column.classList.add("bench-target");
    }
  });

  document.addEventListener("dragleave", event => {
    event.target.closest?.(".bench-column[data-network]")?.classList.remove("bench-target");
  });

  document.addEventListener("drop", event => {
    const column = event.target.closest?.(".bench-column[data-network]");
    if (!dragged || !column) {
      return;
    }
    event.preventDefault();
    column.classList.remove("bench-target");
    if (!column.contains(dragged)) {
      opener = dragged.id;
      htmx.ajax("GET", `${dragged.dataset.panel}&to=${column.dataset.network}`, {target: "#bench-panel", swap: "innerHTML"});
    }
    dragged = null;
  });
})();
