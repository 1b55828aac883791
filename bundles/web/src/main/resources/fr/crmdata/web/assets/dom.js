// Small things that all other scripts need.

/** Sentences in the person's language, from the page. */
export const words = JSON.parse(document.body.dataset.words || "{}");

export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** word("results", 3) fills {0}. */
export const word = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), words[key] ?? key);

/** Makes an element: make("button", {class: "btn"}, "text", child). */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", "/assets/icons.svg#" + name);
  svg.append(use);
  return svg;
}

/** Without accents and capitals, for comparing. */
export const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export const isField = element =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])"));

export const isVisible = element => element.checkVisibility({ visibilityProperty: true });

/** Runs for the page as it is, and again for every part that htmx brings. */
export function onContent(work) {
  work(document);
  document.addEventListener("htmx:load", event => event.detail.elt !== document.body && work(event.detail.elt));
}

/** A change without a form; redirects, toasts and errors work as for htmx. */
export const post = (url, values = {}) => window.htmx.ajax("POST", url, { values, swap: "none", source: document.body });

/** Keeps a setting in this browser for a year, where the server can read it. */
export function remember(name, value) {
  const secure = location.protocol === "https:" ? ";secure" : "";
  document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax${secure}`;
}
