// Says things to those who do not see the page.
import { one, onContent } from "./dom.js";

/** A polite sentence; the same one twice is said twice. */
export function announce(text) {
  const place = one("#announcer");
  if (place && text) {
    place.textContent = "";
    requestAnimationFrame(() => (place.textContent = text));
  }
}

// A part of a page that htmx brings may say what it is: data-announce="12 contacts".
onContent(root => {
  if (root !== document) {
    announce(root.dataset?.announce ?? one("[data-announce]", root)?.dataset.announce);
  }
});
