// The board: marks many tasks, sends them in small parts and shows how far it has come, refreshes without losing the marks, and walks the
// map by the arrow keys. Without this script every link and form works as a page of its own.
(() => {
  "use strict";
  const PART = 7;
  const REFRESH = 60_000;
  const all = selector => [...document.querySelectorAll(selector)];
  const picks = () => all(".board-pick");
  const chosen = () => picks().filter(pick => pick.checked);
  let kept = new Set();
  let working = false;

  const count = () => {
    const number = chosen().length;
    const text = document.getElementById("board-chosen");
    if (text) {
      text.textContent = number === 0 ? "Ingen opgaver valgt" : number === 1 ? "1 opgave valgt" : `${number} opgaver valgt`;
    }
    document.querySelector(".board-tools")?.classList.toggle("board-tools-on", number > 0);
    all(".board-all").forEach(box => settle(box, picks().filter(pick => pick.dataset.step === box.dataset.step)));
    const shown = document.querySelector("#board-all-shown input");
    if (shown) {
      settle(shown, picks());
    }
  };

  const settle = (box, group) => {
    const marked = group.filter(pick => pick.checked).length;
    box.checked = marked > 0 && marked === group.length;
    box.indeterminate = marked > 0 && marked < group.length;
  };

  const begin = () => {
    all(".board-all").forEach(box => {
      box.hidden = !picks().some(pick => pick.dataset.step === box.dataset.step);
    });
    document.getElementById("board-all-shown")?.removeAttribute("hidden");
    const tiles = all(".board-tile");
    tiles.forEach((tile, index) => tile.setAttribute("tabindex", index === 0 ? "0" : "-1"));
    count();
  };

  document.addEventListener("change", event => {
    const box = event.target;
    if (box.matches(".board-all")) {
      picks().filter(pick => pick.dataset.step === box.dataset.step).forEach(pick => { pick.checked = box.checked; });
    } else if (box.matches("#board-all-shown input")) {
      picks().forEach(pick => { pick.checked = box.checked; });
    }
    if (box.closest("#board-bulk")) {
      count();
    }
  });

  // What is marked stays marked when the list is drawn anew.
  document.addEventListener("htmx:beforeSwap", event => {
    if (event.detail.target.id === "tavle-indhold") {
      chosen().forEach(pick => kept.add(pick.value));
    }
  });
  document.addEventListener("htmx:afterSettle", () => {
    picks().filter(pick => kept.has(pick.value)).forEach(pick => { pick.checked = true; });
    kept = new Set();
    begin();
  });
  const refresh = () => htmx.trigger(document.body, "tavlen-opdateres");
  setInterval(() => {
    const busy = working || document.hidden || document.activeElement?.closest(".board-tools, .board-filter");
    if (!busy && all(".board-reason").length === 0) {
      refresh();
    }
  }, REFRESH);

  const token = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");

  const say = (kind, text) => {
    document.querySelectorAll(".board-said").forEach(old => old.remove());
    if (text) {
      const box = document.createElement("div");
      box.className = `alert board-said alert-${kind}`;
      box.setAttribute("role", kind === "danger" ? "alert" : "status");
      box.textContent = text;
      document.getElementById("tavle-tal").before(box);
    }
  };

  // What failed stays marked with its reason, even when its task is gone.
  const reason = (cell, text) => {
    const [mandate, step] = cell.split("/");
    const place = document.querySelector(`td[data-cell="${mandate}/${step}"]`);
    if (!place) {
      return;
    }
    let box = place.querySelector(".board-pick");
    if (!box) {
      box = document.createElement("input");
      box.type = "checkbox";
      box.name = "cell";
      box.className = "form-check-input board-pick";
      box.dataset.step = step;
      box.setAttribute("aria-label", text);
      place.querySelector(".board-cell").prepend(box);
    }
    box.value = cell;
    box.checked = true;
    const line = document.createElement("span");
    line.className = "board-reason";
    line.textContent = text;
    place.append(line);
  };

  const names = failures => Object.keys(failures).map(cell => {
    const [mandate, step] = cell.split("/");
    return document.querySelector(`td[data-cell="${mandate}/${step}"]`)?.closest("tr").querySelector("th a").textContent;
  }).filter(name => name).join(", ");

  const send = async (form, action, cells) => {
    const fields = new URLSearchParams();
    fields.set("action", action);
    for (const name of ["day", "colleague", "outcome"]) {
      fields.set(name, form.elements[name]?.value ?? "");
    }
    cells.forEach(cell => fields.append("cell", cell));
    const answer = await fetch(form.getAttribute("action"), {method: "POST", body: fields, headers: {...token(), Accept: "application/json"}});
    if (answer.status !== 200 && answer.status !== 422) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  };

  const work = async (form, button) => {
    const cells = chosen().map(pick => pick.value);
    const progress = document.getElementById("board-progress");
    const failures = {};
    let done = 0;
    working = true;
    say("", "");
    all(".board-reason").forEach(old => old.remove());
    all(".board-tools button").forEach(one => { one.disabled = true; });
    progress.hidden = false;
    try {
      for (let from = 0; from < cells.length; from += PART) {
        const part = cells.slice(from, from + PART);
        progress.querySelector("progress").value = from / cells.length;
        document.getElementById("board-progress-text").textContent = `${from} af ${cells.length} er klaret`;
        const answer = await send(form, button.value, part);
        if (answer.problem) {
          say("danger", answer.problem);
          return;
        }
        done += answer.done;
        Object.assign(failures, answer.failures);
        picks().filter(pick => part.includes(pick.value) && !(pick.value in failures)).forEach(pick => { pick.checked = false; });
      }
      const failed = Object.keys(failures).length;
      const were = number => `${number} ${number === 1 ? "opgave" : "opgaver"}`;
      document.addEventListener("htmx:afterSettle", () => {
        Object.entries(failures).forEach(([cell, text]) => reason(cell, text));
        count();
        say(failed === 0 ? "success" : "danger", failed === 0 ? `${were(done)} er klaret.`
          : `${were(done)} er klaret. ${were(failed)} kunne ikke klares. Grunden står ved hver af dem, og de er stadig valgt: ${names(failures)}.`);
        document.querySelector(".board-said")?.scrollIntoView({block: "nearest"});
      }, {once: true});
      refresh();
    } catch (error) {
      say("danger", `${done} opgaver er klaret. Resten nåede ikke frem; de er stadig valgt. Prøv igen.`);
    } finally {
      working = false;
      progress.hidden = true;
      all(".board-tools button").forEach(one => { one.disabled = false; });
      count();
    }
  };

  document.addEventListener("submit", event => {
    if (event.target.id === "board-bulk" && event.submitter?.name === "action") {
      event.preventDefault();
      if (chosen().length === 0) {
        say("danger", "Sæt kryds ved mindst én opgave på tavlen.");
      } else {
        work(event.target, event.submitter);
      }
    }
  });

  // The map: one stop for the Tab key, the arrow keys go to the nearest tile in their direction.
  const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
  const at = tile => [Number(tile.dataset.x), Number(tile.dataset.y)];
  document.addEventListener("keydown", event => {
    const tile = event.target.closest?.(".board-tile");
    const way = ARROWS[event.key];
    if (!tile || !way) {
      return;
    }
    event.preventDefault();
    const [x, y] = at(tile);
    const ahead = all(".board-tile").map(other => {
      const [dx, dy] = [at(other)[0] - x, at(other)[1] - y];
      return {other, along: dx * way[0] + dy * way[1], aside: Math.abs(dx * way[1]) + Math.abs(dy * way[0])};
    }).filter(one => one.along > 0).sort((one, two) => one.along + 2 * one.aside - two.along - 2 * two.aside);
    if (ahead.length > 0) {
      tile.setAttribute("tabindex", "-1");
      ahead[0].other.setAttribute("tabindex", "0");
      ahead[0].other.focus();
    }
  });
  const show = event => {
    const tile = event.target.closest?.(".board-tile");
    if (tile) {
      document.getElementById("kort-nu").textContent = tile.getAttribute("aria-label");
      all(".board-outline-now").forEach(old => old.classList.remove("board-outline-now"));
      const outline = document.querySelector(`.board-outline[data-code="${tile.dataset.code}"]`);
      outline?.classList.add("board-outline-now");
      outline?.parentNode.append(outline);
    }
  };
  document.addEventListener("focusin", show);
  document.addEventListener("mouseover", show);

  begin();
})();
