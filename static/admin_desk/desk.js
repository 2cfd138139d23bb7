// The editor writes the names of its blocks in English only.
const words = document.currentScript.dataset;
const blockName = (text) => text.replace(/^Heading (\d)$/, `${words.heading} $1`).replace(/^Paragraph$/, words.paragraph);

function nameBlocks(editor) {
  for (const name of editor.querySelectorAll(".prose-menubar__option > *")) name.textContent = blockName(name.textContent);
}

// The rich text area gets the name of its field, its language and its direction.
document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  const area = editor.view.dom;
  const label = document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`);
  area.setAttribute("role", "textbox");
  area.setAttribute("aria-multiline", "true");
  area.setAttribute("aria-label", label ? label.textContent.trim().replace(/:$/, "") : textarea.name);
  if (textarea.getAttribute("aria-describedby")) area.setAttribute("aria-describedby", textarea.getAttribute("aria-describedby"));
  if (textarea.lang) area.lang = textarea.lang;
  area.dir = textarea.dir || "ltr";
  setTimeout(() => nameBlocks(area.closest(".prose-editor"))); // its menu is drawn afterwards
});

// Choices that are searched by typing get the name of their field too.
function nameChoices(root) {
  for (const select of root.querySelectorAll("select.admin-autocomplete")) {
    const box = select.nextElementSibling?.querySelector(".select2-selection");
    const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
    const name = select.getAttribute("aria-label") || label?.textContent.trim().replace(/:$/, "");
    if (!box || !name) continue;
    box.removeAttribute("aria-labelledby");
    box.querySelector("[role=textbox]")?.setAttribute("aria-label", name);
    box.setAttribute("aria-label", [name, box.textContent.trim()].filter(Boolean).join(": "));
  }
}

// jQuery calls back in order: after Django has built its choices.
window.django?.jQuery?.(() => nameChoices(document));
document.addEventListener("formset:added", ({ target }) => setTimeout(() => nameChoices(target)));
document.addEventListener("change", () => setTimeout(() => nameChoices(document)));

// On a long page, go to the first field that is to be repaired.
window.addEventListener("load", () => {
  const place = document.querySelector("#content-main .errorlist")?.closest("td, .form-row, .form-group");
  place?.querySelector("input:not([type=hidden]), select, textarea")?.focus();
});

// Addresses are made from titles as Germans write them without umlauts.
const plainLetters = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const shorten = window.URLify;
if (shorten) window.URLify = (text, ...rest) => shorten(text.toLowerCase().replace(/[äöüß]/g, (letter) => plainLetters[letter]), ...rest);
