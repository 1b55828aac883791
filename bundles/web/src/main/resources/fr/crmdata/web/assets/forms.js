// Forms: errors get the focus, nothing is sent twice, passwords can be seen, secrets copied.
import { all, icon, isVisible, one, onContent, word } from "./dom.js";
import { announce } from "./announce.js";

onContent(root => {
  const summary = one("[data-summary]", root);
  summary?.focus();
  all("[data-caps]", root).forEach(watchCapsLock);
  all("form", root).forEach(form => form.removeAttribute("data-sent"));
});

// A link of the summary puts the cursor into its field.
document.addEventListener("click", event => {
  const field = event.target.closest("[data-summary] a[href^='#']");
  if (field) {
    event.preventDefault();
    document.getElementById(field.getAttribute("href").slice(1))?.focus();
  }
});

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method === "dialog" || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent && !form.matches("[hx-post], [hx-get]")) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  // A form that answers with a file leaves the page as it is.
  setTimeout(() => form.removeAttribute("data-sent"), 8000);
});
// Coming back by the browser's history, a form can be sent again.
addEventListener("pageshow", () => all("form[data-sent]").forEach(form => form.removeAttribute("data-sent")));

document.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = event.target.closest?.("form");
    const button = form ? sender(form) : promised();
    if (button) {
      event.preventDefault();
      button.form.requestSubmit(button);
    }
  }
});

function sender(form) {
  const buttons = [...form.elements].filter(element => element.type === "submit" && !element.disabled);
  return buttons.find(button => button.matches(".pri")) ?? buttons[0];
}

/** The one button of the page or of its open dialog that has Ctrl Enter written on it: good before any field has the focus. */
function promised() {
  const place = all("dialog:modal").pop() ?? one("main");
  const buttons = all("button.pri:not([type=button], [data-key]):has(kbd)", place).filter(button => button.form && isVisible(button) && !button.disabled);
  return buttons.length === 1 ? buttons[0] : undefined;
}

function watchCapsLock(input) {
  const hint = document.getElementById(input.dataset.caps);
  const look = event => (hint.hidden = !event.getModifierState?.("CapsLock"));
  input.addEventListener("keydown", look);
  input.addEventListener("keyup", look);
  input.addEventListener("blur", () => (hint.hidden = true));
}

document.addEventListener("click", async event => {
  const reveal = event.target.closest("[data-reveal]");
  if (reveal) {
    const input = document.getElementById(reveal.dataset.reveal);
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    reveal.setAttribute("aria-pressed", String(!shown));
    reveal.replaceChildren(icon(shown ? "eye" : "eye-off"));
  }
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    const text = document.getElementById(copy.dataset.copy).textContent.trim();
    await navigator.clipboard.writeText(text);
    copy.replaceChildren(icon("check"), word("copied"));
    announce(word("copied"));
  }
});

// <select data-submit> and <input data-submit>: a change sends the form.
document.addEventListener("change", event => {
  if (event.target.matches("[data-submit]")) {
    event.target.form.requestSubmit();
  }
});
