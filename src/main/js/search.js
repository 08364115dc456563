// Plimsoll's search: the index that the build made, asked from a page. docs/search.md explains both.
// The twin of plimsoll.search.Query and Ranking; a test compares the order of the results.
import {analyze, alone} from './analysis.js';
import {akin, expansions, groups} from './words.js';
import {stem} from './stem.js';
import {SHARES, lines as linesOf, structured, triage, unescaped, widened} from './triage.js';

export {analyze};

/** What stops a search; kind is file, offline, missing, damaged, or old for a browser that cannot. */
export class SearchError extends Error {
  constructor(kind) {
    super(`search: ${kind}`);
    this.kind = kind;
  }
}
const AGAIN = {}, GROUP = 10;
const fail = kind => { throw new SearchError(kind); };
const utf8 = bytes => new TextDecoder().decode(bytes);
const json = bytes => JSON.parse(utf8(bytes));

const inflater = () => {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    fail('old');
  }
};

async function load(url, cache, parse) {
  const inflate = inflater();
  const lost = () => fail(String(url).startsWith('file:') ? 'file' : 'offline');
  const answer = await fetch(url, {cache}).catch(lost);
  if (!answer.ok) fail('missing');
  const packed = await answer.arrayBuffer().catch(lost);
  try {
    const stream = new Blob([packed]).stream().pipeThrough(inflate);
    return parse(new Uint8Array(await new Response(stream).arrayBuffer()));
  } catch {
    fail('damaged');
  }
}

/** The search of the site at a root: {search(query, {limit, facets}), newest(limit)}. */
export function open(root) {
  const base = new URL('search/', root).href, files = new Map();
  let m, opening;

  async function manifest(cache) {
    m = await load(base + 'm', cache, bytes => {
      const read = json(bytes);
      if (read.v !== 3) throw 0;
      read.borders = read.borders.split(' ');
      read.ends = read.ends ? read.ends.split(' ').map(e => [...e.split('>'), ''].slice(0, 2)) : [];
      read.groups = groups(read.same);
      read.powers = new Map(read.common.flatMap((line, i) => line.split(' ').map(t => [t, read.power + i])));
      return read;
    });
    files.clear();
  }
  const ready = () => opening ||= manifest('no-cache').catch(e => { opening = 0; throw e; });

  // A file that is gone or broken: was the site published anew? Ask once more, past every cache.
  function get(name, parse) {
    if (files.has(name)) return files.get(name);
    const {hash} = m, url = `${base}${hash}/${name}`;
    const got = load(url, 'default', parse).catch(async e => {
      if (e.kind !== 'missing' && e.kind !== 'damaged') throw e;
      if (m.hash === hash) await manifest('reload');
      if (m.hash !== hash) throw AGAIN;
      return load(url, 'reload', parse);
    });
    files.set(name, got);
    got.catch(() => files.delete(name));
    return got;
  }

  function terms(raw) {
    let i = 0;
    const number = () => {
      let value = 0, shift = 0, byte;
      do {
        byte = raw[i++];
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      return value;
    };
    const length = number(), found = new Map();
    const names = length ? utf8(raw.subarray(i, i += length)).split(' ') : [];
    for (const name of names) {
      const n = number();
      if (n > m.n) throw 0;
      const pages = new Uint32Array(n);
      for (let k = 0, page = -1; k < n; k++) pages[k] = page += number() + 1;
      found.set(name, {name, pages, impacts: raw.subarray(i, i += (n + 1) >> 1)});
    }
    if (i !== raw.length) throw 0;
    return found;
  }
  const shard = term => {
    let low = 0, high = m.borders.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (m.borders[middle] <= term) low = middle;
      else high = middle - 1;
    }
    return get('t/' + low, terms);
  };
  const posting = async term => (await shard(term)).get(term);
  const weight = (token, n) => {
    const w = Math.round(1000 * Math.log(1 + Math.max(0, (m.n - n + .5) / (n + .5))));
    return Math.floor((token.kind === 'i' ? Math.floor(w * 115 / 100) : w) * (token.share ?? 100) / 100);
  };
  const part = (w, percent) => Math.floor(w * percent / 100);
  const sum = (token, list) => weight(token, Math.min(m.n, list.reduce((n, p) => n + p.pages.length, 0)));

  async function parse(asked) {
    const text = unescaped(asked.slice(0, 20000)), kept = new Map(), spare = new Map(), aside = {};
    const all = widened(text, analyze(text));
    const log = all.some(t => t.kind === 't' && t.text.length > 5) ||
      (all.length > 0 && (structured(text) || text.slice(all[0].start, all.at(-1).start).includes('\n')));
    const ranked = triage(log ? text : '');
    const pairs = new Map();
    let last;
    for (const t of all) {
      if (t.kind === 't' || (log && 'ndah'.includes(t.kind))) {
        (aside[t.kind] ||= new Set()).add(text.slice(t.start, t.end));
        if (t.kind !== 't' && !spare.has(t.term)) spare.set(t.term, t);
      } else {
        t.rank = log ? ranked.rank(t) : 0;
        if (log) {
          const pair = (last ? last.term : '') + ' ' + t.term;
          pairs.set(pair, Math.min(t.rank, pairs.get(pair) ?? 9));
        }
        last = t;
        t.piece = log ? ranked.pieces[t.start] : 0;
        if (log) t.share = SHARES[t.rank];
        else t.typed = correctable(t, text);
        if (kept.get(t.term)?.rank > t.rank) kept.delete(t.term);
        if (!kept.has(t.term)) kept.set(t.term, t);
      }
    }
    // The estimate that can be had without the shards: a share changes none of it.
    const guess = t => weight({kind: t.kind}, 1 << (m.powers.get(t.term) ?? m.power - 1));
    const chosen = [...(kept.size ? kept : spare).values()];
    const order = [...chosen].sort((a, b) => (a.rank || 0) - (b.rank || 0) || guess(b) - guess(a));
    const most = m.borders.length > 4 ? 14 : 40, best = new Set();
    for (let at = 0, round = 0; at < order.length && (!round || log); round++) {
      const next = order.slice(at, at + most - best.size);
      at += next.length;
      const known = log ? await Promise.all(next.map(t => posting(t.term))) : next;
      next.forEach((t, i) => known[i] && best.add(t));
      if (best.size === most || (round > 1 && best.size)) break;
    }
    const tokens = chosen.filter(t => best.has(t));
    const phrases = log || !kept.size ? [] : [...text.matchAll(/["“]([^"“”\n]{1,200})["”]/g)]
      .map(p => sequence(analyze(p[1]))).filter(p => p.length);
    const quoted = new Set(phrases.flat()), lines = log && kept.size ? linesOf(text, ranked, tokens) : [];
    const open = !log && last && last.end === text.length && tokens.at(-1).term === last.term;
    return {tokens, phrases, quoted, lines, aside, asked: pairs, open, blank: /^[\0- \u3000\xa0]*$/.test(text)};
  }

  // The same word with another ending, in a page of another language; in other characters.
  async function others(token) {
    if (token.kind === 'c' && m.han) {
      const [from, to] = await get('han', json), simple = token.text.replace(/./gu, c => to[from.indexOf(c)] ?? c);
      return simple === token.text ? [] : [simple];
    }
    return token.kind === 'w' ? akin(token.text, m.ends) : [];
  }

  async function ways(token, open, exactly, corrected) {
    const exact = await posting(token.term), list = [];
    if (exact) list.push([exact, weight(token, exact.pages.length)]);
    const other = (await Promise.all((await others(token)).map(posting))).find(p => p);
    if (other) list.push([other, part(capped(list, weight(token, other.pages.length)), 90)]);
    if (open) {
      const more = [...(await shard(token.text)).values()]
        .filter(p => p.name.startsWith(token.text) && p.name !== token.term && !p.name.endsWith('~'))
        .sort((a, b) => b.pages.length - a.pages.length).slice(0, 8);
      const known = list.length;
      for (const p of more) {
        list.push([p, known ? part(capped(list, weight(token, p.pages.length)), 50) : part(sum(token, more), 80)]);
      }
    }
    if (!list.length && !exactly && token.typed) {
      const words = await corrections(token.text), found = new Map();
      for (const [word, distance] of words) if (!found.has(stem(word))) found.set(stem(word), distance);
      const postings = await Promise.all([...found.keys()].map(posting));
      const all = sum(token, postings);
      postings.forEach(p => list.push([p, part(all, found.get(p.name) === 1 ? 80 : 60)]));
      if (words.length) corrected[token.text] = words[0][0];
    }
    return list;
  }
  const capped = (list, w) => list.length ? Math.min(list[0][1], w) : w;

  // All that stands for each token.
  async function allWays(q, must, corrected, expanded) {
    const more = q.lines.length ? [] : expansions(m.groups, q.tokens.map(t => t.term), q.quoted);
    const hits = Promise.all(more.map(e => together(e.terms)));
    const lists = await Promise.all(q.tokens.map((t, i) => ways(t, q.open && i === q.tokens.length - 1 && !must.has(t.term),
      q.quoted.has(t.term) || more.some(e => e.from <= i && i < e.to), corrected)));
    const own = lists.map(list => list.length ? list[0][1] : 0);
    (await hits).forEach((p, k) => {
      const {from, to, asked, text} = more[k];
      let at = from;
      for (let i = from + 1; i < to; i++) if (own[i] > own[at]) at = i;
      const w = weight(q.tokens[at], p.pages.length);
      lists[at].push([p, part(own[at] ? Math.min(own[at], w) : w, 60)]);
      (expanded[asked] ||= []).push(text);
    });
    return lists;
  }

  // The pages that have all of some terms, and the least impact that one of them has there.
  async function together(terms) {
    const [first, ...rest] = await Promise.all(terms.map(posting));
    if (!rest.length) return first;
    const least = new Map([...first.pages].map((page, k) => [page, impact(first, k)]));
    for (const p of rest) {
      const here = new Map([...p.pages].map((page, k) => [page, impact(p, k)]));
      for (const [page, i] of least) if (here.has(page)) least.set(page, Math.min(i, here.get(page))); else least.delete(page);
    }
    return {names: terms, pages: [...least.keys()], values: [...least.values()]};
  }
  const impact = (p, k) => p.values ? p.values[k] : p.impacts[k >> 1] >> (k & 1) * 4 & 15;

  const correctable = (token, text) => token.kind === 'w' && token.text.length > 4 && token.text.length < 21 &&
    /[^0-9]/.test(token.text) && alone(token, text);

  const corrections = typed => {
    const name = 'c/' + typed;
    if (!files.has(name)) files.set(name, corrected(typed).catch(e => { files.delete(name); throw e; }));
    return files.get(name);
  };
  const letter = c => /[a-z]/.test(c) ? c : /\d/.test(c) ? '0' : '_';
  // Words that begin with the same letter, else with the second one.
  async function corrected(typed) {
    const [one, two] = [letter(typed[0]), letter(typed[1])], found = await near(typed, one);
    return found.length || one === two ? found : near(typed, two);
  }
  async function near(typed, letter) {
    if (!m.letters.includes(letter)) return [];
    const most = typed.length < 7 ? 1 : 2, found = [];
    const list = await get('z/' + letter, bytes => utf8(bytes).split('\n').map(line => line.split(' ')));
    list.forEach((words, power) => {
      for (const word of words) {
        const d = word && Math.abs(word.length - typed.length) <= most ? distance(typed, word, most) : 9;
        if (d <= most && (power || m.n < 100 || (d === 1 && typed.length > 6))) found.push([word, d, power]);
      }
    });
    return found.sort((a, b) => a[1] - b[1] || b[2] - a[2] || (a[0] < b[0] ? -1 : 1)).slice(0, 4);
  }

  const fragment = async page => (await get('f/' + (page / m.shared | 0), json))[page % m.shared];

  async function run(asked, limit, facets) {
    await ready();
    const q = await parse(asked), result = await answer(q, limit, facets);
    return result.total || !q.phrases.length ? result
      : {...await answer({...q, phrases: []}, limit, facets), loose: true};
  }

  async function answer(q, limit, facets) {
    const corrected = {}, expanded = {}, filters = Object.entries(facets).filter(f => f[1].length);
    const must = new Set(q.phrases.flat());
    const lists = await allWays(q, must, corrected, expanded);
    const scores = new Int32Array(m.n), best = new Int32Array(m.n), needed = new Int32Array(m.n);
    const line = new Int32Array(m.n), bestLine = new Int32Array(m.n);
    const endLine = () => line.forEach((sum, page) => {
      bestLine[page] = Math.max(bestLine[page], sum);
      line[page] = 0;
    });
    const words = new Map();
    let needs = 0, piece = -1;
    lists.forEach((list, i) => {
      const inc = must.has(q.tokens[i].term) ? 1 : 0;
      needs += inc;
      if ((q.tokens[i].piece || 0) !== piece) {
        endLine();
        piece = q.tokens[i].piece || 0;
      }
      for (const [p, w] of list) {
        for (const name of p.names || [p.name]) words.set(name, Math.max(w, words.get(name) || 0));
        p.pages.forEach((page, k) => {
          best[page] = Math.max(best[page], w * impact(p, k));
        });
      }
      for (const [p] of list) {
        for (const page of p.pages) {
          if (!best[page]) continue;
          scores[page] += best[page];
          line[page] += best[page];
          needed[page] += inc;
          best[page] = 0;
        }
      }
    });
    let top = 0, found = [];
    endLine();
    scores.forEach((s, page) => {
      scores[page] = needed[page] < needs ? 0 : s + (q.lines.length ? bestLine[page] : 0);
      top = Math.max(top, scores[page]);
    });
    let weak = top > 0 && isWeak(q, scores.indexOf(top), lists);
    if (!q.tokens.length && q.blank && filters.length) {
      found = (await get('facet/order', json)).map(page => [page, 0]);
    } else {
      scores.forEach((s, page) => {
        if (s && s * 6 >= top) found.push([page, s]);
      });
    }
    const matched = found;
    const allowed = await chosen(filters);
    found = found.filter(f => allowed.every(a => a(f[0]))).sort((a, b) => b[1] - a[1]);
    if (q.phrases.length) {
      found = found.slice(0, 50);
      const has = await Promise.all(found.map(async ([page]) => {
        const text = ` ${(await whole(page)).join(' ')} `;
        return q.phrases.every(p => text.includes(` ${p.join(' ')} `));
      }));
      found = found.filter((f, i) => has[i]);
    }
    const hits = [];
    for (let from = 0; from < found.length && from < limit; from += GROUP) {
      const group = await Promise.all(found.slice(from, from + GROUP).map(async ([page, score]) => {
        const hit = await read(page);
        return {...hit, score: score + bonus(hit, q.tokens, lists)};
      }));
      hits.push(...group.sort((a, b) => b.score - a.score));
    }
    if (q.lines.length) weak = hits.slice(0, Math.min(3, limit)).every(hit => isByChance(q, hit, lists));
    return {hits: hits.slice(0, limit), total: found.length, aside: q.aside, corrected, expanded, words, lines: q.lines, weak,
      blank: q.blank, loose: false, facets: m.facets, counts: () => counts(matched.map(f => f[0]), facets)};
  }

  // Whether a page has less than half of what is typed, words by rarity.
  function isWeak(q, page, lists) {
    let asked = 0, matched = 0;
    lists.forEach((list, i) => {
      const t = q.tokens[i], own = list.length ? list[0][1] : t.kind === 'w' && t.text.length === t.end - t.start ? weight(t, 0) : 0;
      asked += own;
      if (list.some(([p]) => p.pages.includes(page))) matched += own;
    });
    return matched * 2 < asked;
  }

  // Whether a page shares no more with a paste than words that stand here and there.
  function isByChance(q, {page, pairs}, lists) {
    const most = Math.max(1, Math.floor(m.n / 20)), best = Math.min(...q.tokens.map(t => t.rank)), rare = new Map();
    for (const [i, t] of q.tokens.entries()) {
      const {pages} = lists[i][0][0];
      rare.set(t.term, pages.length <= most);
      if (t.rank === best && pages.length <= most && (t.kind === 'i' || /^\d+$/.test(t.text)) && pages.includes(page)) return false;
    }
    const both = [...q.asked].filter(([pair, rank]) => rank === best && pairs.has(pair)).map(([pair]) => pair.split(' '))
      .filter(pair => pair.every(term => rare.has(term)));
    return both.length < 2 && !both.some(pair => pair.some(term => rare.get(term)));
  }

  // The terms of a page's whole text; where pages share files, results are shown with a part of it.
  const whole = async page => m.whole
    ? sequence(analyze((await get('x/' + (page / m.whole | 0), json))[page % m.whole])) : (await read(page)).sequence;

  async function read(page) {
    const f = await fragment(page), [url, title, helped, labels, text] = f;
    f.titled ||= analyze(title);
    f.tokens ||= analyze(text);
    f.sequence ||= [...sequence(f.titled), ...sequence(f.tokens)];
    f.pairs ||= new Set(f.sequence.map((t, i, all) => all[i - 1] + ' ' + t));
    return {...f, page, url: new URL(url, root).href, title, helped: String(helped), ended: Array.isArray(helped), labels, text};
  }

  // Words that stand side by side, and titles that are asked for word by word.
  function bonus({pairs, titled}, tokens, lists) {
    if (tokens.length < 2) return 0;
    const own = i => lists[i][0][1];
    const places = new Map(tokens.map((t, i) => [t.term, i]));
    const title = [...new Set(titled.filter(t => t.kind !== 't').map(t => t.term))];
    let sum = 0;
    tokens.forEach((t, i) => {
      if (i && pairs.has(tokens[i - 1].term + ' ' + t.term)) sum += Math.min(own(i - 1), own(i));
    });
    if (title.length > 1 && title.every(t => places.has(t))) {
      for (const t of title) sum += own(places.get(t));
    }
    return 6 * sum;
  }

  const chosen = filters => Promise.all(filters.map(async ([name, values]) => {
    if (!m.facets.includes(name)) return () => false;
    const [slugs, pages] = await get('facet/' + name, json);
    const wanted = new Set(values);
    return page => pages[page].some(v => wanted.has(slugs[v][0]));
  }));

  // How many of the results each value would leave, the other facets as they are.
  async function counts(pages, facets) {
    const out = {};
    for (const name of m.facets) {
      const others = Object.entries(facets).filter(f => f[1].length && f[0] !== name);
      const allowed = await chosen(others);
      const [slugs, values] = await get('facet/' + name, json);
      const n = slugs.map(() => 0);
      for (const page of pages) if (allowed.every(a => a(page))) for (const v of values[page]) n[v]++;
      out[name] = slugs.map(([slug, label], i) => ({slug, label, count: n[i]}));
    }
    return out;
  }

  async function search(query, {limit = 10, facets = {}} = {}) {
    const lists = Object.fromEntries(Object.entries(facets).map(([k, v]) => [k, [v].flat().map(String)]));
    for (let tries = 2; ; tries--) {
      try {
        return await run(String(query), limit, lists);
      } catch (e) {
        if (e !== AGAIN) throw e;
        if (!tries) fail('missing');
      }
    }
  }
  /** Some of the pages that the site's own order has first. */
  const newest = async limit => Promise.all((await get('facet/order', json)).slice(0, limit).map(read));
  return {ready, search, newest};
}

const sequence = tokens => tokens.filter(t => !'tn'.includes(t.kind)).map(t => t.term);

function distance(a, b, most) {
  let before, last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j - 1] + (a[i - 1] !== b[j - 1]), last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

/** The text round the words that were found, as [piece, marked] pairs; the beginning if there are none. */
export function excerpt({text, tokens}, words, length = 240) {
  const hits = tokens.filter(t => words.has(t.term)), seen = new Map();
  let best = 0, sum = 0, start = 0, first = 0;
  for (const t of hits) {
    seen.set(t.term, (seen.get(t.term) || 0) + 1);
    if (seen.get(t.term) === 1) sum += words.get(t.term);
    for (; t.end - hits[first].start > length - 60; first++) {
      const gone = hits[first].term, left = seen.get(gone) - 1;
      seen.set(gone, left);
      if (!left) sum -= words.get(gone);
    }
    if (sum > best) {
      best = sum;
      start = hits[first].start;
    }
  }
  const from = start < 50 ? 0 : border(text, start - 40), to = from + length < text.length ? border(text, from + length) : text.length;
  return [...from ? [['… ', false]] : [], ...marked(text, hits, from, to), ...to < text.length ? [[' …', false]] : []];
}

// A place between words, or where none is near, between characters.
function border(text, at) {
  const space = text.slice(at, at + 20).search(/\s/);
  return at + (space < 0 ? /[\udc00-\udfff]/.test(text[at]) : space + 1);
}

/** A text cut into [piece, marked] pairs at the tokens. */
export function marked(text, tokens, from = 0, to = text.length) {
  const pieces = [];
  let at = from;
  for (const {start, end} of [...tokens].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from || end > to || end <= at) continue;
    if (start > at) pieces.push([text.slice(at, start), false]);
    pieces.push([text.slice(Math.max(at, start), end), true]);
    at = end;
  }
  return at < to ? [...pieces, [text.slice(at, to), false]] : pieces;
}
