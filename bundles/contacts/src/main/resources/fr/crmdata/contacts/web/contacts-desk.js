// Imports, duplicates, views, settings: what attributes of the shell do not do.
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** Runs for the page as it is, and for every part that htmx brings. */
function onContent(work) {
  work(document);
  document.addEventListener("htmx:load", event => event.detail.elt !== document.body && work(event.detail.elt));
}

const within = (selector, root) => (root.matches?.(selector) ? [root] : all(selector, root));

// <form data-drop>: a file that is dropped or chosen goes at once, and one sees how far it is.
onContent(root => within("form[data-drop]", root).forEach(prepare));

function prepare(form) {
  const input = one("input[type=file]", form);
  form.classList.add("alive");
  input.addEventListener("change", () => input.files.length && send(form, input.files[0]));
  form.addEventListener("dragover", event => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      form.classList.add("over");
    }
  });
  form.addEventListener("dragleave", event => form.contains(event.relatedTarget) || form.classList.remove("over"));
  form.addEventListener("drop", event => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length > 1) {
      refuse(form, form.dataset.one);
    } else if (event.dataTransfer.files.length === 1) {
      input.files = event.dataTransfer.files;
      send(form, input.files[0]);
    }
  });
}

function refuse(form, sentence) {
  const line = one("[data-problem-line]", form);
  one("span", line).textContent = sentence;
  line.hidden = false;
  line.focus();
}

function send(form, file) {
  if (file.size === 0 || file.size > Number(form.dataset.limit)) {
    one("input[type=file]", form).value = "";
    refuse(form, file.size === 0 ? form.dataset.empty : form.dataset.tooBig);
    return;
  }
  one("[data-problem-line]", form).hidden = true;
  one("[data-choose]", form).hidden = true;
  one("[data-name]", form).textContent = file.name;
  one("[data-sending]", form).hidden = false;
  form.requestSubmit();
}

const megabytes = bytes => (bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });

document.addEventListener("htmx:xhr:progress", event => {
  const place = event.target.matches?.("form[data-drop]") && one("[data-sending]", event.target);
  if (place && event.detail.lengthComputable) {
    one("progress", place).value = (event.detail.loaded / event.detail.total) * 100;
    one("[data-sent-of]", place).textContent = `${megabytes(event.detail.loaded)} / ${megabytes(event.detail.total)} Mo`;
  }
});

// What is not taken for a reason that has nothing to do with the form leaves the form as it is.
document.addEventListener("htmx:afterRequest", event => {
  const form = event.target.matches?.("form[data-drop]") && event.target;
  if (form && !event.detail.successful) {
    one("[data-choose]", form).hidden = false;
    one("[data-sending]", form).hidden = true;
    one("input[type=file]", form).value = "";
  }
});
document.addEventListener("htmx:beforeSwap", event => {
  if (event.target.matches?.("form[data-drop]") && !event.detail.serverResponse.includes("data-drop")) {
    event.detail.shouldSwap = false;
  }
});

// A file dropped beside the place for it does not take the page away.
["dragover", "drop"].forEach(name =>
  document.addEventListener(name, event => one("form[data-drop]") && event.dataTransfer?.types.includes("Files") && event.preventDefault()),
);

// Figures that are filters: the one whose rows are shown is marked.
onContent(root => {
  const shown = within("[data-outcome-now]", root)[0];
  if (shown) {
    all(".outcomes [data-outcome]").forEach(link => {
      const now = link.dataset.outcome === shown.dataset.outcomeNow;
      now ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    });
  }
});

// <dialog data-opens>: opens as soon as it arrives, and is gone once it is closed.
onContent(root => within("dialog[data-opens]", root).forEach(dialog => {
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}));

// <form hx-post> that answers to changes, without fields that a person is still typing in.
onContent(root => within(".map select", root).forEach(select =>
  select.addEventListener("change", () => select.closest("tr").classList.toggle("off", select.value === "ignore")),
));

// Choosing to write another value puts the cursor into its field.
document.addEventListener("change", event => {
  if (event.target.matches(".choose [value=type]")) {
    one(".typed .in", event.target.closest(".choose")).focus();
  }
});

// Lines of a form that can be added and put in another order: [data-rows] with [data-row-of] in it.
onContent(root => within("[data-rows]", root).forEach(rows => {
  const list = one("[data-row-of]", rows).parentElement;
  all("[data-row-tools], [data-row-add]", rows).forEach(tools => (tools.hidden = false));
  one("[data-row-add]", rows).addEventListener("click", () => {
    const line = list.lastElementChild.cloneNode(true);
    all("input", line).forEach(input => {
      input.value = "";
      input.removeAttribute("id");
      input.removeAttribute("aria-invalid");
    });
    all(".err", line).forEach(problem => problem.remove());
    list.append(line);
    one("input:not([type=hidden])", line).focus();
  });
  list.addEventListener("click", event => {
    const line = event.target.closest("[data-row-of]");
    if (event.target.closest("[data-row-up]") && line.previousElementSibling) {
      line.previousElementSibling.before(line);
    } else if (event.target.closest("[data-row-down]") && line.nextElementSibling) {
      line.nextElementSibling.after(line);
    } else {
      return;
    }
    event.target.closest("button").focus();
  });
}));

// A dialog whose form answers with a file has done its work.
document.addEventListener("submit", event => {
  if (event.target.matches("[data-closes]")) {
    setTimeout(() => event.target.closest("dialog")?.close(), 300);
  }
});
