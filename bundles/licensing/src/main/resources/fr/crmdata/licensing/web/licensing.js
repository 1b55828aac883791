// The drawing of a contract's course: each band and mark shows its line of the list, by mouse, finger or arrow keys.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);

function onContent(work) {
  work(document);
  document.addEventListener("htmx:load", event => event.detail.elt !== document.body && work(event.detail.elt));
}

onContent(root => all("[data-frieze]", root).forEach(prepare));

function prepare(frieze) {
  const box = frieze.closest("section") || document;
  const pop = one("[data-frieze-pop]", box);
  const said = one("[data-frieze-said]", box);
  let at = null;

  const line = number => one(`[data-line="${number}"]`);
  const shapes = number => all(`[data-entry="${number}"]`, frieze);

  function leave() {
    if (at !== null) {
      shapes(at).forEach(shape => shape.classList.remove("at"));
      line(at)?.classList.remove("at");
    }
    at = null;
    pop.hidden = true;
  }

  function show(number, shape) {
    leave();
    const row = line(number);
    if (!row) {
      return;
    }
    at = number;
    shapes(number).forEach(any => any.classList.add("at"));
    row.classList.add("at");
    pop.replaceChildren(...words(row));
    pop.hidden = false;
    place(shape || shapes(number)[0]);
  }

  function place(shape) {
    const frame = frieze.getBoundingClientRect();
    const where = shape ? shape.getBoundingClientRect() : frame;
    const left = Math.max(frame.left, where.left) + Math.min(24, where.width / 2) - 24;
    pop.style.left = `${Math.max(12, Math.min(left, innerWidth - pop.offsetWidth - 12))}px`;
    const below = where.bottom + 8;
    pop.style.top = `${below + pop.offsetHeight > innerHeight - 8 ? Math.max(8, where.top - pop.offsetHeight - 8) : below}px`;
  }

  const shapeOf = event => event.target.closest?.("[data-entry]");
  frieze.addEventListener("pointerover", event => {
    const shape = shapeOf(event);
    shape ? show(shape.dataset.entry, shape) : leave();
  });
  frieze.addEventListener("pointerleave", leave);
  frieze.addEventListener("blur", leave);
  frieze.addEventListener("scroll", () => (pop.hidden = true), { passive: true });
  frieze.addEventListener("click", event => {
    const shape = shapeOf(event);
    if (shape && event.detail > 0 && matchMedia("(hover: hover)").matches) {
      line(shape.dataset.entry)?.scrollIntoView({ block: "center" });
    }
  });

  const order = [...new Set(all("[data-entry]", frieze).map(shape => Number(shape.dataset.entry)))].sort((a, b) => a - b);
  frieze.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") {
      leave();
    } else if (step || event.key === "Home" || event.key === "End") {
      event.preventDefault();
      const here = at === null ? (step === 1 ? -1 : order.length) : order.indexOf(Number(at));
      const index = event.key === "Home" ? 0 : event.key === "End" ? order.length - 1 : Math.max(0, Math.min(order.length - 1, here + step));
      const shape = shapes(order[index])[0];
      shape?.scrollIntoView({ block: "nearest", inline: "center" });
      show(String(order[index]), shape);
      said.textContent = pop.textContent;
    }
  });

  // On a narrow screen the drawing is wider than its frame: it opens where today is.
  const now = one(".fz-now", frieze);
  if (now && frieze.scrollWidth > frieze.clientWidth) {
    frieze.scrollLeft = now.getBoundingClientRect().left - frieze.getBoundingClientRect().left - frieze.clientWidth / 2;
  }
}

function words(row) {
  const cell = name => one(`[data-s=${name}]`, row);
  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const head = element("div", "hd", "");
  head.append(element("b", "", cell("a").textContent.trim()), element("span", "mut nw", cell("d").textContent.trim()));
  const clause = one("abbr", cell("c"));
  const amount = cell("e").innerText.trim();
  const parts = [head, element("span", "", cell("b").textContent.trim())];
  if (amount && amount !== "—") {
    parts.push(element("span", "", amount.replace(/\s*\n\s*/g, " · ")));
  }
  parts.push(element("span", "mut", clause ? clause.title : cell("c").textContent.trim()));
  return parts;
}

// A line of the list shows where it stands in the drawing.
document.addEventListener("pointerover", event => mark(event.target.closest?.("[data-line]")));
document.addEventListener("focusin", event => mark(event.target.closest?.("[data-line]")));

function mark(row) {
  all("[data-frieze] .at").forEach(shape => !row && shape.classList.remove("at"));
  if (row) {
    all("[data-entry]").forEach(shape => shape.classList.toggle("at", shape.dataset.entry === row.dataset.line));
  }
}

// <dialog data-open>: a form that was refused opens again, with what was typed.
onContent(root => all("dialog[data-open]", root).forEach(dialog => dialog.open || dialog.showModal()));
