// Dialogs: data-dialog="id" opens <dialog id="id">, data-close closes, and questions before what cannot be undone.
import { make, one, word } from "./dom.js";

export function open(dialog) {
  if (!dialog.open) {
    dialog.showModal();
  }
}

document.addEventListener("click", event => {
  const opener = event.target.closest("[data-dialog]");
  if (opener) {
    open(document.getElementById(opener.dataset.dialog));
  } else if (event.target.closest("[data-close]")) {
    event.target.closest("dialog, [popover]")?.[event.target.closest("dialog") ? "close" : "hidePopover"]();
  } else if (event.target instanceof HTMLDialogElement && isOutside(event, event.target)) {
    event.target.close();
  }
});

function isOutside(event, dialog) {
  const box = dialog.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}

/** Asks; resolves to whether the person goes on. The button says what will be done. */
export function ask(question, action, danger = false) {
  const go = make("button", { class: danger ? "btn danger" : "btn pri", value: "yes" }, action);
  const stay = make("button", { class: "btn", value: "no", autofocus: "" }, word("cancel"));
  const dialog = make(
    "dialog",
    { class: "small", "aria-label": question },
    make("form", { method: "dialog" }, make("div", { class: "hd" }, make("h2", {}, question)), make("div", { class: "ft" }, stay, go)),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    }),
  );
}

// <button data-confirm="Close this client?"> in a form.
document.addEventListener("submit", async event => {
  const button = event.submitter;
  if (!button?.dataset.confirm || button.dataset.confirmed) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (await ask(button.dataset.confirm, button.textContent.trim(), button.classList.contains("danger"))) {
    button.dataset.confirmed = "yes";
    event.target.requestSubmit(button);
    delete button.dataset.confirmed;
  }
}, true);

// hx-confirm="…" on what htmx sends.
document.addEventListener("htmx:confirm", async event => {
  if (event.detail.question) {
    event.preventDefault();
    if (await ask(event.detail.question, event.detail.elt.textContent.trim() || word("continue"))) {
      event.detail.issueRequest(true);
    }
  }
});

export const isModalOpen = () => one("dialog:modal") !== null;
