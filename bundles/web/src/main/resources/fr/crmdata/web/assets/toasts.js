// Short sentences in the corner: 6 seconds, an error stays. Taken back with the button or Ctrl Z.
import { icon, isField, make, one, post, word } from "./dom.js";

const SHOWN_FOR = 6000;

/** toast({text, undo?, kind?: "error", retry?: function}) */
export function toast({ text, undo, kind, retry }) {
  const place = one("#toasts");
  const failed = kind === "error";
  const item = make("div", { class: failed ? "toast k-ko" : "toast", role: failed ? "alert" : "status" });
  item.append(icon(failed ? "circle-alert" : "check"), make("span", { class: "grow" }, text));
  if (undo) {
    item.append(button(word("undo"), () => takeBack(item, undo), { "data-undo": undo, "aria-keyshortcuts": "Control+Z" }));
  }
  if (retry) {
    item.append(button(word("retry"), () => (item.remove(), retry())));
  }
  if (failed) {
    const close = button("", () => item.remove(), { class: "btn ghost s ic", "aria-label": word("close") });
    close.append(icon("x"));
    item.append(close);
  } else {
    leaveLater(item);
  }
  place.append(item);
  onTop(place);
  return item;
}

function button(text, run, attributes = {}) {
  const element = make("button", { type: "button", class: "btn s", ...attributes }, text);
  element.addEventListener("click", run);
  return element;
}

function takeBack(item, undo) {
  item.remove();
  post(undo);
}

/** Waits while the mouse or the focus is on it. */
function leaveLater(item) {
  let timer;
  const start = () => (timer = setTimeout(() => item.remove(), SHOWN_FOR));
  const stop = () => clearTimeout(timer);
  item.addEventListener("mouseenter", stop);
  item.addEventListener("focusin", stop);
  item.addEventListener("mouseleave", start);
  item.addEventListener("focusout", start);
  start();
}

/** Above dialogs as well. */
function onTop(place) {
  if (place.matches(":popover-open")) {
    place.hidePopover();
  }
  place.showPopover();
}

document.addEventListener("crm:toast", event => toast(event.detail));
document.addEventListener("keydown", event => {
  const last = [...document.querySelectorAll("#toasts [data-undo]")].pop();
  if (last && (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z" && !isField(event.target)) {
    event.preventDefault();
    last.click();
  }
});

const waiting = one("#toasts");
if (waiting?.dataset.text) {
  toast({ text: waiting.dataset.text, undo: waiting.dataset.undo });
}
