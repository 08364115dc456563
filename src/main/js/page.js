// The search box of every page, and the search page. The search itself is loaded when somebody is
// about to ask. All words come from the page, all structure is made of nodes: no text is read as HTML.

const ROOT = new URL('../../../', import.meta.url), LONGEST = 1500, PAGE = 10, KEPT = 'plimsoll-search';
let engine, index;

const load = () => engine ||= import('./search.js').then(m => {
  index = m.open(ROOT);
  index.ready().catch(() => {});
  return m;
}, () => { engine = 0; throw {kind: 'offline'}; });
const ask = (query, options) => load().then(() => index.search(query, options));

/** For other scripts; docs/search.md has an example. */
globalThis.plimsollSearch = async (query, options) =>
  (await ask(query, options)).hits.map(({url, title, score}) => ({url, title, score}));

const node = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
const fill = (text, ...values) => text.replace(/\{(\w)\}/g, (all, i) => values[i === 'n' ? 0 : i] ?? '');
const marks = pieces => pieces.map(([text, marked]) => marked ? node('mark', {}, text) : text);

// A form, what it shows and what it remembers.
function searching(form) {
  const field = form.elements.q, words = form.dataset, whole = 'whole' in words;
  const named = (what, key) => form.getAttribute(`data-${what}-${key}`);
  const status = node('p', {className: 'search-status', role: 'status'});
  const notes = node('div', {className: 'search-notes'}), list = node('ol', {className: 'hits'});
  const more = node('button', {type: 'button', className: 'search-more', hidden: true}, words.more || '');
  const all = node('a', {className: 'search-all', hidden: true}, words.all || '');
  const filters = node('details', {className: 'search-filters', hidden: true}, node('summary', {}, words.filter || ''));
  const panel = whole ? document.getElementById('search-results') : node('div', {className: 'search-panel', hidden: true});
  const chosen = Object.create(null);
  let lists, turn = 0, limit = whole ? PAGE : 5, shown, timer;

  panel.append(status, notes, ...whole ? [filters] : [], list, whole ? more : all);
  if (!whole) form.append(panel);

  async function show() {
    const mine = ++turn, asked = field.value;
    const any = Object.values(chosen).some(values => values.length);
    if (!asked.trim() && !any) return clear();
    panel.hidden = false;
    panel.setAttribute('aria-busy', 'true');
    let found, module;
    try {
      module = await load();
      found = await index.search(asked, {limit, facets: chosen});
    } catch (error) {
      if (mine === turn) failed(error.kind);
      return;
    } finally {
      if (mine === turn) panel.removeAttribute('aria-busy');
    }
    if (mine !== turn) return;
    shown = found;
    const lang = document.documentElement.lang, one = new Intl.PluralRules(lang).select(found.total) === 'one';
    const newest = found.total || any || !whole ? [] : await index.newest(3).catch(() => []);
    if (mine !== turn) return;
    status.textContent = found.total ? fill(one ? words.countOne : words.count, found.total.toLocaleString(lang)) : words.none;
    notes.replaceChildren(...remarks(found, any), ...newest.length ? [node('p', {}, words.newest)] : []);
    list.replaceChildren(...[...found.hits, ...newest].map(hit => item(hit, found, module)));
    more.hidden = found.total <= found.hits.length;
    all.hidden = false;
    all.href = address();
    filters.hidden = !found.total && !any;
    filters.firstChild.textContent = words.filter + (any ? ` (${Object.values(chosen).flat().length})` : '');
    if (filters.open) choices(mine);
  }

  function clear() {
    turn++;
    status.textContent = '';
    for (const part of [notes, list]) part.replaceChildren();
    more.hidden = filters.hidden = true;
    panel.hidden = !whole;
  }

  function failed(kind) {
    clear();
    panel.hidden = false;
    status.textContent = words[kind] || words.damaged || kind;
    if (!kind) throw new Error('search');
  }

  // What was not looked for, or looked for instead.
  function remarks({aside, corrected, expanded, loose, lines, weak, total}, filtered) {
    const notes = [];
    for (const [typed, taken] of Object.entries(corrected)) notes.push(node('p', {}, fill(words.instead, typed, taken), ' ', exactly(typed)));
    for (const [typed, other] of Object.entries(expanded)) notes.push(node('p', {}, fill(words.expanded, typed, other.join(' · ')), ' ', exactly(typed)));
    if (lines.length) notes.push(node('p', {className: 'search-lines'}, words.lines, ...lines.flatMap(line => [' ', node('code', {}, line)])));
    for (const text of [weak && total && words.weak, loose && words.loose, !total && (filtered ? words.emptyFiltered : words.empty)]) if (text) notes.push(node('p', {}, text));
    if (!total && lists) notes.push(lists);
    const kinds = Object.entries(aside).filter(([kind]) => kind !== 'n');
    return [...notes, ...kinds.length && words.aside ? [node('details', {},
      node('summary', {}, words.aside + kinds.map(([kind, texts]) => `${words['aside' + kind.toUpperCase()]} (${texts.size})`).join(', ')),
      node('p', {}, kinds.flatMap(([, texts]) => [...texts].slice(0, 20)).join(' · ')))] : []];
  }

  // Undoes a correction or an expansion: the word in quotes is looked for as it is.
  function exactly(typed) {
    const button = node('button', {type: 'button', className: 'search-exactly'}, fill(words.exactly, typed));
    button.addEventListener('click', () => {
      const at = field.value.toLowerCase().indexOf(typed);
      field.value = at < 0 ? `"${field.value.replaceAll('"', '').trim()}"` : `${field.value.slice(0, at)}"${field.value.slice(at, at + typed.length)}"${field.value.slice(at + typed.length)}`;
      changed(false);
      field.focus();
    });
    return button;
  }

  function item(hit, {words: terms}, {marked, excerpt}) {
    const about = ['kind', 'year', 'service'].flatMap(facet => hit.labels[facet] || []).map(name => named('kind', name) || name);
    const link = node('a', {href: hit.url}, ...marks(marked(hit.title, hit.titled.filter(t => terms.has(t.term)))));
    return node('li', {className: 'hit'},
      node('p', {className: 'hit-facts'}, about.join(' · ')),
      node('p', {className: 'hit-title'}, link),
      ...whole ? [node('p', {className: 'hit-text'}, ...marks(excerpt(hit, terms)))] : [],
      ...hit.helped ? [node('p', {className: 'hit-helped'}, node('b', {}, (hit.ended ? words.ended : words.helped) + ' '), hit.helped)] : []);
  }

  // The facets and how many results each value would leave.
  async function choices(mine) {
    const counts = await shown.counts().catch(() => ({}));
    if (mine !== turn) return;
    const focused = document.activeElement?.id;
    const sets = Object.entries(counts).map(([facet, values]) => {
      const boxes = values.filter(v => v.count || chosen[facet]?.includes(v.slug)).map(({slug, label, count}) => {
        const box = node('input', {type: 'checkbox', id: `choice-${facet}-${slug}`, checked: !!chosen[facet]?.includes(slug)});
        box.addEventListener('change', () => {
          chosen[facet] = (chosen[facet] || []).filter(s => s !== slug).concat(box.checked ? slug : []);
          changed(false);
        });
        return node('label', {}, box, ' ', (facet === 'kind' && named('kind', slug)) || label, ' ', node('span', {className: 'count'}, String(count)));
      });
      return boxes.length ? [node('fieldset', {}, node('legend', {}, named('facet', facet) || facet), ...boxes)] : [];
    }).flat();
    filters.replaceChildren(filters.firstChild, ...sets);
    document.getElementById(focused)?.focus();
  }

  // An address that finds the same again; of a long paste the beginning.
  function address() {
    const query = new URLSearchParams();
    if (field.value) query.set('q', field.value.slice(0, LONGEST));
    for (const facet in chosen) for (const value of chosen[facet]) query.append(facet, value);
    return form.action.split('?')[0] + (query.size ? '?' + query : '');
  }

  function changed(wait) {
    limit = whole ? PAGE : 5;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (whole) history.replaceState(null, '', address());
      show();
    }, wait ? 120 : 0);
  }

  const links = () => [...list.querySelectorAll('a'), ...all.hidden || whole ? [] : [all]];

  function key(event) {
    const {key, target} = event, at = links().indexOf(target);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Enter' && target === field && !event.shiftKey) {
      event.preventDefault();
      if (whole) changed(false);
      else form.requestSubmit();
    } else if (key === 'Escape' && !(target === field && panel.hidden)) {
      event.preventDefault();
      field.focus();
      if (whole) field.select();
      else panel.hidden = true;
    } else if (key === 'ArrowDown' && (at >= 0 || (target === field && !field.value.slice(field.selectionEnd).includes('\n')))) {
      if (links()[at + 1]) event.preventDefault();
      links()[at + 1]?.focus();
    } else if (key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (links()[at - 1] || field).focus();
    }
  }

  form.addEventListener('keydown', key);
  if (whole) panel.addEventListener('keydown', key);
  field.addEventListener('focus', () => load().catch(() => {}), {once: true});
  field.addEventListener('input', event => { if (!event.isComposing) changed(true); });
  field.addEventListener('compositionend', () => changed(true));
  more.addEventListener('click', async () => {
    const before = list.children.length;
    limit += PAGE;
    await show();
    links()[before]?.focus();
  });
  filters.addEventListener('toggle', () => { if (filters.open && shown) choices(turn); });
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (whole) return changed(false);
    try {
      sessionStorage.setItem(KEPT, field.value);
    } catch {
      // a long paste is cut short then
    }
    location.href = address();
  });
  if (!whole) {
    document.addEventListener('click', event => { if (!form.contains(event.target)) panel.hidden = true; });
    form.addEventListener('focusout', event => { if (event.relatedTarget && !form.contains(event.relatedTarget)) panel.hidden = true; });
    return;
  }

  lists = document.querySelector('.search-needs ul');
  for (const needless of document.querySelectorAll('.search-needs')) needless.remove();
  const restore = () => {
    const query = new URLSearchParams(location.search);
    let kept = '';
    try {
      kept = sessionStorage.getItem(KEPT) || '';
      sessionStorage.removeItem(KEPT);
    } catch {
      // the address alone counts then
    }
    const q = query.get('q') || '';
    field.value = kept.startsWith(q) && q.length === LONGEST ? kept : q;
    for (const facet in chosen) delete chosen[facet];
    for (const [facet, value] of query) if (facet !== 'q') (chosen[facet] ||= []).push(value);
    filters.open ||= Object.keys(chosen).length > 0 && innerWidth > 700;
    show();
  };
  addEventListener('popstate', restore);
  addEventListener('online', show);
  load().catch(() => {});
  restore();
  if (!field.value) field.focus();
}

for (const form of document.querySelectorAll('form[data-search]')) searching(form);

document.addEventListener('keydown', event => {
  const field = document.querySelector('form[data-search] [name=q]'), at = event.target;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !field) return;
  if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
  event.preventDefault();
  field.focus();
});
