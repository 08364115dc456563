// Reading paths: ticks for what has been read. Without this file a path is a list of links.
import { remember, remembered, root } from "./read.js";

const address = (link) => new URL(link.href).pathname.slice(root.length);

for (const progress of document.querySelectorAll("[data-progress]")) {
  const path = progress.closest(".path, .document");
  const ticks = [...path.querySelectorAll("ol:not([class]) > li")].flatMap((step) => {
    const link = [...step.querySelectorAll("a")].find((a) => address(a).startsWith("retrospectives/"));
    return link ? [tick(step, link)] : [];
  });

  function tick(step, link) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    label.className = "step-read";
    box.type = "checkbox";
    box.setAttribute("aria-label", `${progress.dataset.read}: ${link.textContent}`);
    box.checked = remembered().has(address(link));
    box.addEventListener("change", () => { remember(address(link), box.checked); count(); });
    label.append(box, progress.dataset.read);
    step.append(label);
    return box;
  }
  function count() {
    progress.textContent = progress.dataset.progress
      .replace("{0}", ticks.filter((box) => box.checked).length).replace("{1}", ticks.length);
  }
  progress.hidden = !ticks.length;
  count();
}
