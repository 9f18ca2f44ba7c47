// Runs in the preview only. livereload tells open pages that something happened; this script asks
// what, and either loads the page again or shows over it what stops the newest build.
(() => {
  "use strict";
  const STATE = "/_preview/state.json";
  const page = document.currentScript.dataset.page;

  const STYLE = `
    :host { all: initial; color-scheme: light dark; }
    dialog, .again { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
    dialog { box-sizing: border-box; width: min(56rem, calc(100vw - 1rem)); max-height: 85vh;
      padding: 0; border: 0; border-top: 5px solid #c62828; border-radius: 4px;
      box-shadow: 0 8px 40px rgb(0 0 0 / 45%); }
    dialog[open] { display: flex; flex-direction: column; }
    dialog::backdrop { background: rgb(0 0 0 / 45%); }
    .top { display: flex; gap: 1rem; align-items: start; justify-content: space-between;
      padding: .75rem 1rem; }
    h2 { margin: 0; font-size: 1.15rem; }
    p { margin: .25rem 0; overflow-wrap: anywhere; }
    button { font: inherit; padding: .35rem .8rem; border: 1px solid #767676; border-radius: 4px;
      color: inherit; background: transparent; cursor: pointer; }
    :focus-visible { outline: 3px solid #1565c0; outline-offset: 2px; }
    .list { overflow: auto; padding: 0 1rem 1rem; }
    ol { margin: 0; padding-left: 1.5rem; }
    li { margin: 0 0 1.25rem; }
    code, pre { font: 14px/1.5 ui-monospace, monospace; }
    pre { margin: .4rem 0; padding: .4rem .6rem; overflow-x: auto;
      border-left: 3px solid #c62828; background: rgb(128 128 128 / 15%); }
    .again { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483647;
      border-color: #c62828; box-shadow: 0 2px 10px rgb(0 0 0 / 35%); }
    [hidden] { display: none; }
    @media (prefers-color-scheme: dark) {
      dialog, .again { color: #f0f0f0; background: #1e1e1e; }
      :focus-visible { outline-color: #90caf9; }
    }
    @media print { :host { display: none; } }
  `;

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const counted = (problems) =>
    problems.length === 1 ? "1 problem" : `${problems.length} problems`;

  function item(problem) {
    const made = element("li", {}, element("p", {}, element("code", {}, problem.place)));
    const warning = problem.severity === "warning" ? "warning: " : "";
    made.append(element("p", {}, element("strong", {}, warning + problem.message)));
    if (problem.excerpt) made.append(element("pre", { tabindex: "0" }, problem.excerpt));
    for (const place of problem.also) {
      made.append(element("p", {}, "also: ", element("code", {}, place)));
    }
    if (problem.hint) made.append(element("p", {}, `hint: ${problem.hint}`));
    return made;
  }

  // One overlay for the life of the page: a dialog, and a button that brings it back.
  class Overlay {
    constructor() {
      this.host = element("dateline-problems");
      // A shadow tree, so that neither the theme's styles nor the overlay's reach the other.
      const shadow = this.host.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      shadow.adoptedStyleSheets = [sheet];
      this.title = element("h2", { id: "title" });
      this.list = element("ol");
      const close = element("button", { type: "button" }, "Close");
      this.dialog = element(
        "dialog",
        { role: "alertdialog", "aria-labelledby": "title", "aria-describedby": "note" },
        element(
          "div",
          { class: "top" },
          element(
            "div",
            {},
            this.title,
            element(
              "p",
              { id: "note" },
              "Below is the site as it last built well; the next good build takes this away.",
            ),
          ),
          close,
        ),
        element("div", { class: "list" }, this.list),
      );
      this.again = element("button", { type: "button", class: "again", hidden: "" });
      shadow.append(this.dialog, this.again);
      close.addEventListener("click", () => this.dialog.close());
      this.again.addEventListener("click", () => this.open());
      this.dialog.addEventListener("close", () => {
        this.again.hidden = false;
        if (this.host.isConnected) this.again.focus({ preventScroll: true });
      });
    }

    show(problems) {
      this.title.textContent = `${counted(problems)} in the newest version`;
      this.again.textContent = `Show ${counted(problems)}`;
      this.list.replaceChildren(...problems.map(item));
      if (!this.host.isConnected) document.documentElement.append(this.host);
      this.open();
    }

    open() {
      const focused = document.activeElement;
      if (focused !== this.host) this.before = focused;
      this.again.hidden = true;
      if (!this.dialog.open) this.dialog.showModal();
    }

    hide() {
      const focused = document.activeElement === this.host;
      if (this.dialog.open) this.dialog.close();
      this.host.remove();
      if (focused) this.before?.focus({ preventScroll: true });
    }
  }

  let overlay = null;
  let told = "[]"; // the problems that the reader has been shown, and perhaps closed
  let asked = 0;

  async function look() {
    const mine = ++asked;
    let state;
    try {
      const answer = await fetch(STATE, { cache: "no-store" });
      if (!answer.ok) return;
      state = await answer.json();
    } catch {
      return; // the preview was stopped; livereload tries until it is back
    }
    if (mine !== asked) return; // a newer question is under way
    if (state.page !== page) {
      location.reload();
      return;
    }
    const now = JSON.stringify(state.problems);
    if (now === told) return;
    told = now;
    overlay ??= new Overlay();
    if (state.problems.length) overlay.show(state.problems);
    else overlay.hide();
  }

  // livereload hands each of its messages to its plugins first; this one takes them all.
  window.LiveReloadPluginDateline = class {
    static identifier = "dateline";
    static version = "1";
    reload() {
      look();
      return true;
    }
  };
  const livereload = element("script");
  const port = location.port || (location.protocol === "https:" ? 443 : 80);
  livereload.src = `/livereload.js?port=${port}&mindelay=300&maxdelay=3000`;
  document.head.append(livereload);
  look();
})();
