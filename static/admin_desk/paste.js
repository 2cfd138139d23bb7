// An area that takes what Word or a web page puts into the clipboard, markup and all. What is shown there is only its
// look; the text area behind it keeps what is sent. Without this script that text area is simply visible.
const MOST = 4_500_000; // signs; the server takes five million bytes
const KEPT = new Set(["P", "DIV", "BR", "B", "STRONG", "I", "EM", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "A", "SPAN",
  "TABLE", "CAPTION", "THEAD", "TBODY", "TFOOT", "TR", "TH", "TD", "SUP", "SUB", "BLOCKQUOTE"]);

// The content security policy is offended by styles, even in a document that is only read.
const unstyled = (html) => html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/\sstyle=("[^"]*"|'[^']*')/gi, "");

// A copy without attributes.
function look(node, into) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) into.append(child.data);
    if (child.nodeType !== Node.ELEMENT_NODE || child.matches("style, script, title, xml, head")) continue;
    const shown = KEPT.has(child.tagName) ? into.appendChild(document.createElement(child.tagName)) : into;
    look(child, shown);
  }
}

function setUp(field) {
  const source = field.querySelector("textarea");
  const label = field.querySelector("label");
  const area = document.createElement("div");
  const told = document.createElement("p");
  const clear = document.createElement("button");
  label.id = `${source.id}_label`;
  told.setAttribute("role", "alert");
  clear.type = "button";
  clear.className = "button desk-text-small";
  clear.textContent = field.dataset.clear;
  Object.assign(area, { className: "desk-text-paste", contentEditable: "true", tabIndex: 0 });
  for (const [name, value] of [["role", "textbox"], ["aria-multiline", "true"], ["aria-labelledby", label.id]]) area.setAttribute(name, value);
  const help = source.getAttribute("aria-describedby");
  if (help) area.setAttribute("aria-describedby", help);
  let isMarkup = false;

  function show() {
    isMarkup = /^\s*<(!|[a-z])/i.test(source.value);
    area.replaceChildren();
    if (isMarkup) look(new DOMParser().parseFromString(unstyled(source.value), "text/html").body, area);
    else area.textContent = source.value;
  }

  function take(text) {
    const whole = source.value + text;
    told.textContent = whole.length > MOST ? field.dataset.large : "";
    if (whole.length > MOST) return;
    source.value = whole;
    show();
  }

  area.addEventListener("paste", (event) => {
    const html = event.clipboardData.getData("text/html").replace(/src="data:[^"]*"/g, "");
    if (!html) {
      if (isMarkup) event.preventDefault();
      return;
    }
    event.preventDefault();
    take(html);
  });
  // Pasted markup is read as it is; typing would only change its look.
  area.addEventListener("beforeinput", (event) => isMarkup && event.preventDefault());
  area.addEventListener("input", () => { source.value = area.innerText; });
  label.addEventListener("click", () => area.focus());
  clear.addEventListener("click", () => {
    source.value = told.textContent = "";
    show();
    area.focus();
  });
  source.hidden = true;
  source.after(area, told, clear);
  show();
}

for (const field of document.querySelectorAll("[data-paste]")) setUp(field);
