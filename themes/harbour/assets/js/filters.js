// Filters a list in place: the links of the facets narrow down what is on the page.
// Without this file each link leads to a page of its own.
const nav = document.querySelector("[data-filters]");
const list = nav && document.getElementById(nav.dataset.filters);

if (list) {
  const count = document.getElementById("list-count");
  const everything = count.textContent;
  const empty = list.querySelector(".list-empty");
  const cards = [...list.querySelectorAll(".card")];
  const links = [...nav.querySelectorAll("[data-facet] a[data-value]")];
  const chosen = new Map();
  const facetOf = (link) => link.closest("[data-facet]").dataset.facet;
  const values = (card, facet) => (card.getAttribute("data-" + facet) || "").split(" ");
  const matches = (card, skip) =>
    [...chosen].every(([facet, set]) =>
      facet === skip || !set.size || [...set].some((v) => values(card, facet).includes(v)));

  const clear = document.createElement("button");
  clear.type = "button";
  clear.className = "filter-clear";
  clear.textContent = nav.dataset.clear;
  clear.hidden = true;
  clear.addEventListener("click", () => { chosen.clear(); show(); remember(); links[0].focus(); });
  nav.prepend(clear);

  function show() {
    const shown = cards.filter((card) => { card.hidden = !matches(card); return !card.hidden; });
    for (const group of list.querySelectorAll(".card-group")) group.hidden = !group.querySelector(".card:not([hidden])");
    const any = [...chosen.values()].some((set) => set.size);
    clear.hidden = !any;
    empty.hidden = shown.length > 0;
    count.textContent = any ? `${shown.length} / ${everything}` : everything;
    for (const link of links) {
      const facet = facetOf(link), value = link.dataset.value;
      const n = cards.filter((c) => matches(c, facet) && values(c, facet).includes(value)).length;
      const on = chosen.get(facet)?.has(value) ?? false;
      link.setAttribute("aria-pressed", String(on));
      link.parentElement.classList.toggle("none", n === 0 && !on);
      link.nextElementSibling.textContent = n;
    }
  }

  function remember() {
    const query = new URLSearchParams();
    for (const [facet, set] of chosen) for (const value of set) query.append(facet, value);
    history.replaceState(null, "", query.size ? "?" + query : location.pathname);
  }

  for (const link of links) {
    link.setAttribute("role", "button");
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const set = chosen.get(facetOf(link)) ?? new Set();
      if (!set.delete(link.dataset.value)) set.add(link.dataset.value);
      chosen.set(facetOf(link), set);
      show();
      remember();
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") { event.preventDefault(); link.click(); }
    });
  }

  for (const [facet, value] of new URLSearchParams(location.search)) {
    if (!links.some((l) => facetOf(l) === facet && l.dataset.value === value)) continue;
    chosen.set(facet, (chosen.get(facet) ?? new Set()).add(value));
  }
  show();
}
