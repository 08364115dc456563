// What somebody has read is kept in this browser and nowhere else.
const page = document.documentElement;
export const root = new URL(page.dataset.root || "./", location).pathname;
const key = "plimsoll read " + root;

export function remembered() {
  try { return new Set(JSON.parse(localStorage.getItem(key)) ?? []); } catch { return new Set(); }
}
export function remember(address, on) {
  const all = remembered();
  if (on) all.add(address); else all.delete(address);
  // Private windows keep nothing.
  try { localStorage.setItem(key, JSON.stringify([...all])); } catch {}
}

// Whoever gets to the end of a retrospective has read it.
const end = page.classList.contains("view-internal") && document.querySelector(".page-retrospective .after");
if (end) {
  new IntersectionObserver((seen, watch) => {
    if (!seen.some((s) => s.isIntersecting)) return;
    remember(location.pathname.slice(root.length), true);
    watch.disconnect();
  }).observe(end);
}
