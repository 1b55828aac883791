// Keyboard shortcuts. An element with data-key="n" is clicked by N, with data-key="g c" by G and then C; single letters
// do nothing inside fields and can be switched off. What has no element is registered here. The sheet behind ? is made
// from what is really there.
import { all, isField, isVisible, make, one, onContent, word } from "./dom.js";
import { isModalOpen, open } from "./dialogs.js";

const WAIT_FOR_SECOND = 1500;
const registered = [];
let first = "";
let timer;

/** register({keys: "ctrl+k", label, group, run, when?}) */
export function register(shortcut) {
  registered.push(shortcut);
}

const letters = document.body.dataset.letterKeys !== "off";
const needsLetters = keys => !/ctrl|alt|^f\d|escape|enter|arrow/.test(keys);

/** "ctrl+k", "shift+x", "?", "arrowdown" */
function pressed(event) {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  const shift = event.shiftKey && (/^[a-z]$/.test(key) || key.length > 1) ? "shift+" : "";
  return (event.ctrlKey || event.metaKey ? "ctrl+" : "") + (event.altKey ? "alt+" : "") + shift + key;
}

const scope = () => (isModalOpen() ? all("dialog:modal").pop() : document);

function elementFor(keys) {
  return all("[data-key]", scope()).find(element => element.dataset.key === keys && isVisible(element) && !element.disabled);
}

function registeredFor(keys) {
  return isModalOpen() ? undefined : registered.find(shortcut => shortcut.keys.split(" | ").includes(keys) && (!shortcut.when || shortcut.when()));
}

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.isComposing || ["Control", "Shift", "Alt", "Meta"].includes(event.key)) {
    return;
  }
  const now = pressed(event);
  if ((isField(event.target) || !letters) && needsLetters(now)) {
    return;
  }
  const keys = first ? first + " " + now : now;
  forget();
  const element = elementFor(keys);
  const shortcut = element ? undefined : registeredFor(keys);
  if (element) {
    event.preventDefault();
    act(element);
  } else if (shortcut) {
    event.preventDefault();
    shortcut.run(event);
  } else if (startsSequence(now)) {
    first = now;
    timer = setTimeout(forget, WAIT_FOR_SECOND);
  }
});

function forget() {
  clearTimeout(timer);
  first = "";
}

const startsSequence = key => all("[data-key]", scope()).some(element => element.dataset.key.startsWith(key + " "));

function act(element) {
  if (isField(element)) {
    element.focus();
    element.select?.();
  } else {
    element.click();
  }
}

const NAMES = { ctrl: "Control", shift: "Shift", alt: "Alt", enter: "Enter", escape: "Escape", arrowright: "ArrowRight", arrowleft: "ArrowLeft" };
const spoken = key => NAMES[key] ?? key.toUpperCase();

// What reads the page aloud knows the shortcuts too. Sequences cannot be said in this attribute.
onContent(root => {
  all("[data-key]", root).forEach(element => {
    if (!element.dataset.key.includes(" ") && (letters || !needsLetters(element.dataset.key))) {
      element.setAttribute("aria-keyshortcuts", element.dataset.key.split("+").map(spoken).join("+"));
    }
  });
});

const SIGNS = { enter: "↵", arrowup: "↑", arrowdown: "↓", arrowleft: "←", arrowright: "→" };
const written = key => SIGNS[key] ?? (["ctrl", "shift", "alt", "escape", "space"].includes(key) ? word(key) : key.toUpperCase());

/** <kbd>Ctrl K</kbd>, or one <kbd> per key of a sequence. */
export function caps(keys) {
  return keys.split(" ").filter(key => key !== "|").map(key => make("kbd", {}, key.split("+").map(written).join(" ")));
}

export function labelOf(element) {
  if (element.dataset.keyLabel || element.getAttribute("aria-label")) {
    return element.dataset.keyLabel ?? element.getAttribute("aria-label");
  }
  const copy = element.cloneNode(true);
  all("kbd, .n, .vh", copy).forEach(part => part.remove());
  return copy.textContent.trim().replace(/\s+/g, " ") || element.placeholder || "";
}

function sheet() {
  const groups = new Map();
  const put = (group, keys, label) => {
    const lines = groups.get(group) ?? new Map();
    lines.set(keys, lines.get(keys) ?? label);
    groups.set(group, lines);
  };
  registered.filter(shortcut => !shortcut.when || shortcut.when()).forEach(({ keys, label, group }) => put(group, keys, label));
  all("[data-key]").filter(isVisible).forEach(element => {
    const everywhere = element.closest(".side, .top");
    const group = element.dataset.key.startsWith("g ") ? word("goto") : everywhere ? word("everywhere") : word("thispage");
    put(group, element.dataset.key, labelOf(element));
  });
  return [...groups].map(([name, lines]) =>
    make(
      "section",
      {},
      make("h3", {}, name),
      make("ul", {}, ...[...lines].map(([keys, label]) => make("li", {}, make("span", {}, label), make("span", { class: "k" }, ...caps(keys))))),
    ),
  );
}

export function showSheet() {
  const dialog = one("#keys-sheet");
  one(".keys", dialog).replaceChildren(...sheet());
  open(dialog);
}

register({ keys: "?", label: word("sheet"), group: word("everywhere"), run: showSheet });
register({ keys: "ctrl+enter", label: word("submit"), group: word("everywhere"), run: () => {}, when: () => one("main form[method=post]") !== null });
document.addEventListener("click", event => event.target.closest("[data-sheet]") && showSheet());
