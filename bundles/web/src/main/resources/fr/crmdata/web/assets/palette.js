// The command palette, Ctrl K: what areas find while one types, ways through the product, commands, and what the page
// itself can do. Ways and commands are filtered here; only what must be found is asked for.
import { all, folded, icon, isVisible, make, one, word } from "./dom.js";
import { announce } from "./announce.js";
import { open } from "./dialogs.js";
import { caps, labelOf, register } from "./keys.js";
import { run } from "./preferences.js";

const WAIT = 110;
const RECENT = 4;
const dialog = one("#palette");
const input = dialog && one("input", dialog);
const list = dialog && one("[role=listbox]", dialog);
let known;
let found = [];
let asked;
let timer;

async function fetchGroups(query, signal) {
  const answer = await fetch("/palette" + query, { headers: { "HX-Request": "true", "HX-Current-URL": location.href }, signal });
  if (answer.headers.get("HX-Redirect")) {
    location.assign(answer.headers.get("HX-Redirect"));
    return [];
  }
  const part = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
  return all("[data-group]", part).map(group => ({
    name: group.dataset.group,
    options: all("[role=option]", group).map(option => document.importNode(option, true)),
  }));
}

/** Buttons of the page that have a shortcut are commands too. */
function ofThisPage() {
  const options = all("main [data-key]").filter(isVisible).map(element => {
    const option = make("div", { role: "option" }, icon(element.dataset.keyIcon ?? "corner-down-left"), make("span", { class: "cut label" }, labelOf(element)), make("span", { class: "x" }, ...caps(element.dataset.key)));
    option.choose = () => (element.matches("input") ? element.focus() : element.click());
    return option;
  });
  return options.length ? [{ name: word("thispage"), options }] : [];
}

const name = option => option.dataset.command || option.getAttribute("href");
const recentKey = () => "crmdata-recent-" + document.body.dataset.user;

function recentNames() {
  try {
    return JSON.parse(localStorage.getItem(recentKey())) ?? [];
  } catch {
    return [];
  }
}

/** Only ways and commands are kept in the browser, never what was found. */
function keep(option) {
  if (known.some(group => group.options.includes(option))) {
    const names = [name(option), ...recentNames().filter(other => other !== name(option))];
    localStorage.setItem(recentKey(), JSON.stringify(names.slice(0, RECENT)));
  }
}

function groups() {
  const commandsOnly = input.value.startsWith(">");
  const typed = folded(input.value.replace(/^>/, "").trim());
  const here = [...ofThisPage(), ...known];
  if (!typed) {
    const names = commandsOnly ? [] : recentNames();
    const recent = names.map(wanted => known.flatMap(group => group.options).find(option => name(option) === wanted)).filter(Boolean);
    const rest = here.map(group => ({ ...group, options: group.options.filter(option => !recent.includes(option)) }));
    return [{ name: word("recent"), options: recent }, ...rest].filter(group => group.options.length);
  }
  const fitting = here
    .map(group => ({ ...group, options: group.options.filter(option => typed.split(/\s+/).every(part => folded(one(".label", option).textContent).includes(part))) }))
    .filter(group => group.options.length);
  return commandsOnly ? fitting : [...found, ...fitting];
}

function draw() {
  const shown = groups();
  let number = 0;
  list.replaceChildren(
    ...shown.map((group, i) => {
      group.options.forEach(option => {
        option.id = "palette-" + number++;
        option.setAttribute("aria-selected", "false");
        underline(one(".label", option), input.value.replace(/^>/, "").trim());
      });
      const heading = make("div", { class: "g", id: "palette-group-" + i }, group.name);
      return make("div", { role: "group", "aria-labelledby": heading.id }, heading, ...group.options);
    }),
  );
  one(".none", dialog).hidden = number > 0;
  select(one("[role=option]", list));
  return number;
}

/** Marks what was typed; accents and capitals do not matter. */
function underline(label, typed) {
  const text = label.textContent;
  const parts = folded(typed).split(/\s+/).filter(Boolean);
  const plain = [...text].map(folded);
  label.textContent = text;
  if (!parts.length || plain.some(letter => letter.length !== 1)) {
    return;
  }
  const at = plain.join("").indexOf(parts[0]);
  if (at >= 0) {
    const letters = [...text];
    const marked = make("mark", {}, letters.slice(at, at + parts[0].length).join(""));
    label.replaceChildren(letters.slice(0, at).join(""), marked, letters.slice(at + parts[0].length).join(""));
  }
}

function select(option) {
  all("[aria-selected=true]", list).forEach(other => other.setAttribute("aria-selected", "false"));
  if (option) {
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function move(by) {
  const options = all("[role=option]", list);
  const now = options.findIndex(option => option.getAttribute("aria-selected") === "true");
  select(options[(now + by + options.length) % options.length]);
}

function choose(option) {
  if (!option) {
    return;
  }
  keep(option);
  dialog.close();
  if (option.choose) {
    option.choose();
  } else if (option.dataset.command) {
    run(option.dataset.command);
  } else {
    location.assign(option.getAttribute("href"));
  }
}

function typed() {
  draw();
  clearTimeout(timer);
  asked?.abort();
  const text = input.value.trim();
  if (!text || text.startsWith(">")) {
    found = [];
    draw();
    return;
  }
  timer = setTimeout(async () => {
    asked = new AbortController();
    try {
      found = await fetchGroups("?q=" + encodeURIComponent(text), asked.signal);
      announce(word("results", draw()));
    } catch (failure) {
      if (failure.name !== "AbortError") {
        found = [];
        draw();
      }
    }
  }, WAIT);
}

async function show() {
  open(dialog);
  input.value = "";
  found = [];
  input.focus();
  known ??= await fetchGroups("").catch(() => []);
  draw();
}

if (dialog) {
  register({ keys: "ctrl+k", label: word("palette"), group: word("everywhere"), run: show });
  document.addEventListener("click", event => event.target.closest("[data-palette]") && show());
  input.addEventListener("input", typed);
  input.addEventListener("keydown", event => {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (moves[event.key]) {
      event.preventDefault();
      move(moves[event.key]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(one("[aria-selected=true]", list));
    }
  });
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(option);
    }
  });
  // Ctrl K while it is open closes it again.
  dialog.addEventListener("keydown", event => {
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      dialog.close();
    }
  });
}
