// Lists worked with the keyboard: <table data-list>. A row's first link is what Enter opens; <input data-check> is what X
// ticks; [data-bulk] appears with what can be done to the ticked rows, [data-count] says how many.
import { all, one, onContent, word } from "./dom.js";
import { register } from "./keys.js";
import { announce } from "./announce.js";

let lastTicked;

const list = () => one("[data-list]");
const rows = () => all("tbody tr, li[data-row]", list());
const current = () => one(".cur", list());
const handle = row => one("a[href], button, input", one("[data-s=a]", row) ?? row);

function moveTo(row) {
  if (row) {
    handle(row)?.focus();
    row.scrollIntoView({ block: "nearest" });
  }
}

function step(by) {
  const now = rows().indexOf(current());
  moveTo(rows()[now < 0 ? 0 : Math.max(0, Math.min(rows().length - 1, now + by))]);
}

document.addEventListener("focusin", event => {
  const row = event.target.closest?.("[data-list] tbody tr, [data-list] li[data-row]");
  all("[data-list] .cur").forEach(other => other !== row && other.classList.remove("cur"));
  row?.classList.add("cur");
});

function tick(row, range) {
  const box = row && one("[data-check]", row);
  if (!box) {
    return;
  }
  box.checked = !box.checked;
  reach(box, range);
}

/** Ticks all between the last one and this one, too. */
function reach(box, range) {
  const boxes = all("[data-check]", list());
  if (range && lastTicked && boxes.includes(lastTicked)) {
    const [from, to] = [boxes.indexOf(lastTicked), boxes.indexOf(box)].sort((a, b) => a - b);
    boxes.slice(from, to + 1).forEach(other => (other.checked = box.checked));
  }
  lastTicked = box;
  show();
}

function show() {
  const boxes = list() ? all("[data-check]", list()) : [];
  const ticked = boxes.filter(box => box.checked);
  boxes.forEach(box => box.closest("tr, li").setAttribute("aria-selected", String(box.checked)));
  const allBox = one("[data-check-all]");
  if (allBox) {
    allBox.checked = boxes.length > 0 && ticked.length === boxes.length;
    allBox.indeterminate = ticked.length > 0 && ticked.length < boxes.length;
  }
  const bar = one("[data-bulk]");
  if (bar) {
    const text = word(ticked.length === 1 ? "ticked1" : "ticked", ticked.length);
    bar.hidden = ticked.length === 0;
    all("[data-count]", bar).forEach(place => (place.textContent = text));
    if (ticked.length > 0) {
      announce(text);
    }
  }
}

function clear() {
  all("[data-check]:checked", list()).forEach(box => (box.checked = false));
  show();
}

let shift = false;
document.addEventListener("click", event => (shift = event.shiftKey), true);
document.addEventListener("change", event => {
  if (event.target.matches("[data-check]")) {
    reach(event.target, shift);
  } else if (event.target.matches("[data-check-all]")) {
    all("[data-check]", list()).forEach(box => (box.checked = event.target.checked));
    show();
  }
});
document.addEventListener("click", event => event.target.closest("[data-untick]") && clear());
// A click anywhere on a row of the list opens it, unless something else was meant.
document.addEventListener("click", event => {
  const row = event.target.closest("[data-list=open] tbody tr");
  if (row && !event.target.closest("a, button, input, label, select, [data-edit], form") && !String(getSelection())) {
    handle(row)?.click();
  }
});

const here = { group: word("list"), when: () => list() !== null };
const ticks = { ...here, when: () => list() !== null && one("[data-check]", list()) !== null };
register({ ...here, keys: "arrowdown | j", label: word("next"), run: () => step(1) });
register({ ...here, keys: "arrowup | k", label: word("previous"), run: () => step(-1) });
register({ ...ticks, keys: "x", label: word("tick"), run: () => tick(current(), false) });
register({ ...ticks, keys: "shift+x", label: word("tickrange"), run: () => tick(current(), true) });
register({ ...ticks, keys: "escape", label: word("untick"), run: clear, when: () => list() !== null && one("[data-check]:checked", list()) !== null });

onContent(() => list() && show());

// A table that is wider or higher than its place can be moved with the keyboard.
const reachable = () => all(".tw").forEach(place => place.toggleAttribute("tabindex", place.scrollWidth > place.clientWidth || place.scrollHeight > place.clientHeight) && place.setAttribute("tabindex", "0"));
onContent(reachable);
addEventListener("resize", reachable);
