// A button or a link that keeps a person waiting says so in its own words (data-busy) until its file is there or the next page comes.
// Without this script all of them work, and only the browser shows that it waits.
(() => {
  "use strict";
  const NAME = /filename="?([^";]+)/;

  // Shows that the control works; what is returned takes that back.
  const begin = control => {
    const status = document.createElement("span");
    status.className = "house-busy";
    status.setAttribute("role", "status");
    control.after(status);
    const spinner = document.createElement("span");
    spinner.className = "spinner-border spinner-border-sm";
    spinner.setAttribute("aria-hidden", "true");
    status.append(spinner, ` ${control.dataset.busy}`);
    control.setAttribute("aria-disabled", "true");
    return () => {
      status.remove();
      control.removeAttribute("aria-disabled");
    };
  };

  const save = async answer => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = NAME.exec(answer.headers.get("Content-Disposition"))[1];
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  // Fetches the file. What is no file, as a refusal or a login that has ended, is left to the browser to show.
  const fetchFile = async (control, address, request, leave) => {
    const end = begin(control);
    try {
      const answer = await fetch(address, request);
      if (answer.ok && answer.headers.get("Content-Disposition")?.startsWith("attachment")) {
        await save(answer);
      } else {
        leave();
      }
    } catch (unreachable) {
      leave();
    } finally {
      end();
    }
  };

  document.addEventListener("submit", event => {
    const button = event.submitter;
    if (!button?.matches("[data-busy]")) {
      return;
    }
    event.preventDefault();
    if (button.hasAttribute("aria-disabled")) {
      return;
    }
    const form = event.target;
    fetchFile(button, button.hasAttribute("formaction") ? button.formAction : form.action,
      {method: "POST", body: new URLSearchParams(new FormData(form)), cache: "no-store"}, () => {
        form.action = button.hasAttribute("formaction") ? button.formAction : form.action;
        form.submit();
      });
  });

  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[data-busy]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (link.hasAttribute("aria-disabled")) {
      event.preventDefault();
    } else if (link.hasAttribute("download")) {
      event.preventDefault();
      fetchFile(link, link.href, {cache: "no-store"}, () => { location.href = link.href; });
    } else {
      // Another page: the browser leaves this one when that one is there, and may come back to it.
      addEventListener("pageshow", begin(link), {once: true});
    }
  });
})();
