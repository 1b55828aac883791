// What the pages of the address book do beyond the shell's attributes. Everything also works by plain forms and links.
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// A: calls the contact of the current row.
document.addEventListener("click", event => {
  if (event.target.closest("[data-call-row]")) {
    (one("[data-list] .cur a[href^='tel:']") ?? one("[data-list] a[href^='tel:']"))?.click();
  }
});

// “Take all 12 482”: the bulk change is about the whole list, not the ticks.
document.addEventListener("click", event => {
  const button = event.target.closest("[data-take-all]");
  if (button) {
    const form = button.closest("form");
    form.elements.all.value = "yes";
    all("[data-check]").forEach(box => (box.checked = true));
    one("[data-check]")?.dispatchEvent(new Event("change", { bubbles: true }));
    one("[data-count]", form).textContent = button.dataset.taken;
    button.hidden = true;
  }
});
document.addEventListener("change", event => {
  if (event.isTrusted && event.target.matches("[data-check], [data-check-all]")) {
    forgetAll();
  }
});
document.addEventListener("click", event => event.target.closest("[data-untick]") && forgetAll());
function forgetAll() {
  const form = one("#bulk");
  if (form) {
    form.elements.all.value = "";
    all("[data-take-all]", form).forEach(button => (button.hidden = false));
  }
}

// Editing in place: the shell gives back what Escape gives up. A form that took nothing's place just goes.
document.addEventListener("click", event => {
  const form = event.target.closest("[data-giveback]")?.closest("form");
  if (form) {
    giveBack(form);
  }
});
function giveBack(form) {
  (one("input:not([type=hidden]), select, textarea", form) ?? form).dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
}
document.addEventListener("keydown", event => {
  const form = event.key === "Escape" && event.target.closest?.("[data-editing]");
  if (form) {
    setTimeout(() => {
      if (form.isConnected) {
        form.classList.contains("c-refused") || form.querySelector("[aria-invalid], .alert, .err") ? refresh() : form.remove();
      }
    });
  }
}, true);
// Only one form at a time where new entries come.
document.addEventListener("htmx:beforeSwap", event => {
  if (event.detail.target?.matches?.(".c-adds, .tl > li") && event.detail.requestConfig?.verb === "get") {
    all(":scope > form", event.detail.target).forEach(form => form.remove());
  }
});

// After saving, the focus comes back to what was edited.
let edited;
document.addEventListener("htmx:beforeRequest", event => {
  const form = event.detail.elt.closest?.("[data-edited]");
  edited = form?.dataset.edited ?? edited;
});
document.addEventListener("htmx:afterSettle", () => {
  if (edited && document.activeElement === document.body) {
    const place = one(`[data-edit="${CSS.escape(edited)}"]`) ?? one(`[data-edit^="${CSS.escape(edited.replace(/\/[^/]*$/, ""))}"]`);
    (one(".pen", place ?? document.createElement("i")) ?? place)?.focus();
    edited = undefined;
  }
});

// Somebody else changed this contact: the card follows, unless one is just writing on it.
const refresh = () => one("#identity") && window.htmx.trigger("#identity", "refresh");
document.addEventListener("crm:contact", event => {
  const card = one("[data-contact]");
  const { id, version } = event.detail;
  const identity = one("#identity");
  if (card && id === card.dataset.contact && identity && Number(version) > Number(identity.dataset.version) && !one("[data-editing]", document)) {
    refresh();
  }
});

// Choosing a contact: the list under the field, with arrows and Enter.
document.addEventListener("input", event => {
  const pick = event.target.closest("[data-pick]");
  if (pick && event.target.name === "named") {
    one("[name=other]", pick).value = "";
  }
});
document.addEventListener("htmx:afterSwap", event => {
  if (event.detail.target?.matches?.(".c-found")) {
    const input = one("[role=combobox]", event.detail.target.closest("[data-pick]"));
    const options = all("[role=option]", event.detail.target);
    options.forEach((option, i) => (option.id = event.detail.target.id + "-" + i));
    input.setAttribute("aria-expanded", String(options.length > 0));
    select(input, options[0]);
  }
});
function select(input, option) {
  all("[role=option]", input.closest("[data-pick]")).forEach(other => other.setAttribute("aria-selected", String(other === option)));
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}
function choose(option) {
  const pick = option.closest("[data-pick]");
  const input = one("[role=combobox]", pick);
  input.value = option.dataset.name;
  one("[name=other]", pick).value = option.dataset.id;
  closeFound(pick);
  input.focus();
}
function closeFound(pick) {
  one(".c-found", pick).replaceChildren();
  const input = one("[role=combobox]", pick);
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}
document.addEventListener("click", event => {
  const option = event.target.closest(".c-found [role=option]");
  if (option) {
    choose(option);
  }
});
document.addEventListener("keydown", event => {
  const input = event.target.closest?.("[data-pick] [role=combobox]");
  if (!input) {
    return;
  }
  const options = all("[role=option]", input.closest("[data-pick]"));
  const now = options.findIndex(option => option.getAttribute("aria-selected") === "true");
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (options.length && moves[event.key]) {
    event.preventDefault();
    select(input, options[(now + moves[event.key] + options.length) % options.length]);
  } else if (options.length && event.key === "Enter" && now >= 0) {
    event.preventDefault();
    choose(options[now]);
  } else if (options.length && event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    closeFound(input.closest("[data-pick]"));
  }
});

// Files: progress while they are sent, and dropping them on the box.
document.addEventListener("htmx:xhr:progress", event => {
  const progress = event.target.matches?.(".c-upload") && one("progress", event.target);
  if (progress && event.detail.total > 0) {
    progress.hidden = false;
    progress.value = Math.round((event.detail.loaded / event.detail.total) * 100);
  }
});
for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, event => {
    const box = event.target.closest?.("[data-drop]");
    const input = box && one("input[type=file]", box);
    if (input && event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      box.classList.toggle("dropping", kind === "dragenter" || kind === "dragover");
      if (kind === "drop") {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  });
}

// Opening a place to add something puts the cursor into it.
document.addEventListener("toggle", event => {
  if (event.target.matches?.(".c-adder") && event.target.open) {
    one("input:not([type=hidden])", event.target)?.focus();
  }
}, true);

// One more row of a list: another number, another address.
document.addEventListener("click", event => {
  const button = event.target.closest("[data-more]");
  if (button) {
    const rows = button.closest("[data-entries]");
    const at = all(":scope > .c-row", rows).length;
    const row = one("template", rows).content.cloneNode(true);
    all("[name], [id], [for]", row).forEach(element => {
      for (const attribute of ["name", "id", "for", "list"]) {
        if (element.hasAttribute(attribute)) {
          element.setAttribute(attribute, element.getAttribute(attribute).replace("[99]", `[${at}]`));
        }
      }
    });
    one("template", rows).before(row);
    one(`[name^="${rows.dataset.entries}[${at}]"]`, rows)?.focus();
  }
});
