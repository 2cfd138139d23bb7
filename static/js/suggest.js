// Suggestions while one types, as a combobox (ARIA 1.2). The form works without this file.

const DELAY = 200; // milliseconds after the last letter
const FEWEST = 2; // letters

function enhance(form) {
  const field = form.querySelector('input[type="search"]');
  const { suggest, styles, list: name, one, many, none } = form.dataset;
  let waiting;
  let asked;
  let chosen = -1;

  if (![...document.styleSheets].some((sheet) => sheet.href?.endsWith(styles))) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles }));
  }
  const list = Object.assign(document.createElement("ul"), { id: `${field.id}-vorschlaege`, className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", name);
  const report = Object.assign(document.createElement("p"), { className: "visually-hidden" });
  report.setAttribute("role", "status");
  form.classList.add("suggesting");
  form.append(list, report);
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })) {
    field.setAttribute(key, value);
  }

  function close() {
    clearTimeout(waiting);
    asked?.abort();
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    report.textContent = "";
  }

  function choose(place) {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = place;
    const option = list.children[place];
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  }

  function take(option) {
    field.value = option.textContent;
    close();
    form.requestSubmit();
  }

  function show(texts) {
    close();
    list.replaceChildren(
      ...texts.map((text, number) => {
        const option = Object.assign(document.createElement("li"), { id: `${list.id}-${number}`, textContent: text });
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        return option;
      }),
    );
    list.hidden = !texts.length;
    field.setAttribute("aria-expanded", String(Boolean(texts.length)));
    report.textContent = texts.length > 1 ? many.replace("[number]", texts.length) : texts.length ? one : none;
  }

  async function ask() {
    const query = field.value.trim();
    if (query.length < FEWEST) return close();
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`${suggest}?${new URLSearchParams({ q: query })}`, { signal: asked.signal });
      if (!answer.ok) return close();
      const [, texts] = await answer.json();
      if (document.activeElement === field) show(texts);
    } catch {
      // Typed on, or no network: the form still searches.
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, DELAY);
  });
  field.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.isComposing) {
      return;
    } else if (list.hidden) {
      if (event.key === "ArrowDown" && field.value.trim().length >= FEWEST) {
        event.preventDefault();
        ask();
      }
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      choose(chosen < last ? chosen + 1 : -1);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen < 0 ? last : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    }
  });
  field.addEventListener("blur", close);
  // Before the field loses its focus, which would close the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) take(option);
  });
  form.addEventListener("submit", close);
}

document.querySelectorAll("form[data-suggest]").forEach(enhance);
