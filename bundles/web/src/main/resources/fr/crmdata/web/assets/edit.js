// Editing in place: <span class="edit" data-edit="/contacts/7/edit/name">. E or a double click fetches the little form,
// Enter keeps, Escape gives back what was there. The server answers with the new content, nothing moves.
import { all, isField, one, onContent, word } from "./dom.js";
import { register } from "./keys.js";

const before = new WeakMap();

function edit(element) {
  window.htmx.ajax("GET", element.dataset.edit, { source: element, target: element, swap: "outerHTML" });
}

// The form that comes knows what it takes the place of.
let replaced;
document.addEventListener("htmx:beforeSwap", event => {
  if (event.detail.target?.dataset?.edit && event.detail.requestConfig?.verb === "get") {
    replaced = event.detail.target;
  }
});
onContent(root => {
  const form = root.matches?.("[data-editing]") ? root : one("[data-editing]", root);
  if (form && replaced) {
    before.set(form, replaced);
    replaced = undefined;
    const field = one("input, select, textarea", form);
    field?.focus();
    field?.select?.();
  }
});

function giveBack(form) {
  const element = before.get(form);
  if (element) {
    form.replaceWith(element);
    // htmx forgot what it took away: the pen in it is to work again.
    window.htmx.process(element);
    element.setAttribute("tabindex", "0");
    element.focus();
  }
}

document.addEventListener("dblclick", event => {
  const element = event.target.closest("[data-edit]");
  if (element) {
    event.preventDefault();
    edit(element);
  }
});
document.addEventListener("keydown", event => {
  const form = event.target.closest?.("[data-editing]");
  if (form && event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    giveBack(form);
  } else if (event.target.matches?.("[data-edit]") && event.key === "Enter" && !isField(event.target)) {
    event.preventDefault();
    edit(event.target);
  }
}, true);

const candidate = () => document.activeElement?.closest("[data-edit]") ?? one(".cur [data-edit]") ?? (all("[data-edit]").length === 1 ? one("[data-edit]") : null);
register({ keys: "e", label: word("edit"), group: word("thispage"), run: () => edit(candidate()), when: () => candidate() !== null });
