// Reading paths: what somebody has read is kept in this browser and nowhere else.
// Without this file a path is a list of links.
const page = document.documentElement;
const root = new URL(page.dataset.root || "./", location).pathname;
const key = "plimsoll read " + root;

function remembered() {
  try { return new Set(JSON.parse(localStorage.getItem(key)) ?? []); } catch { return new Set(); }
}
function remember(address, on) {
  const all = remembered();
  if (on) all.add(address); else all.delete(address);
  try { localStorage.setItem(key, JSON.stringify([...all])); } catch { /* private windows keep nothing */ }
}
const address = (link) => new URL(link.href).pathname.slice(root.length);

// Whoever gets to the end of a retrospective has read it.
const end = page.classList.contains("view-internal") && document.querySelector(".page-retrospective .after");
if (end) {
  new IntersectionObserver((seen, watch) => {
    if (!seen.some((s) => s.isIntersecting)) return;
    remember(location.pathname.slice(root.length), true);
    watch.disconnect();
  }).observe(end);
}

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
