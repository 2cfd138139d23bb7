// Improvements only: every page works without this file. Load it with <script type="module">.

// "Copy address" buttons are hidden until this script can serve them.
for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  const report = document.getElementById(button.dataset.report);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    source.select();
    try {
      await navigator.clipboard.writeText(source.value);
      if (report) report.textContent = button.dataset.done;
    } catch {
      // Clipboard refused: the address is selected, ready to copy by hand.
    }
  });
}

// On a phone the navigation scrolls sideways: show where we are.
for (const link of document.querySelectorAll(".nav [aria-current]")) {
  const nav = link.closest(".nav");
  const [from, to] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
  nav.scrollLeft += to.left + to.width / 2 - from.left - from.width / 2;
}

// The language menu closes with Escape and with a touch elsewhere.
const languages = document.querySelector(".languages");
if (languages) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !languages.open) return;
    languages.open = false;
    languages.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (!languages.contains(event.target)) languages.open = false;
  });
}

// After a form came back with errors, start at their summary.
document.querySelector(".summary[tabindex]")?.focus();
