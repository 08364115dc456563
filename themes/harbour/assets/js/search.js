// Plimsoll's search: the index that the build made, asked from the page. docs/search.md explains it.
// The first half is the twin of plimsoll.search.Words, Noise, Camel and of Lucene's Porter stemmer:
// whoever changes one side changes the other; a test compares every token.
const LATER = '\u0870-\u0887\u0889-\u088f\u0897-\u089f\u08b5\u08c8-\u08d2\u0c3c\u0c5c\u0c5d\u0cdc\u0cdd\u0cf3\u0ece\u170d\u1715\u171f\u180f\u1ac1-\u1aeb\u1b4c\u1c89\u1c8a\u1dfa\u2c2f\u2c5f\ua7c0\ua7c1\ua7cb-\ua7dc\ua7f1-\ua7f4';
const CJK = '\u1100-\u11ff\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{323af}';
const BEYOND = '\u{10000}-\u{1d3ff}\u{1d800}-\u{1ffff}\u{323b0}-\u{10ffff}';
const JOIN = '[._:\\/@$#\\-+\\\\]';
const ANY = `(?:[${CJK}]|(?![${LATER}${BEYOND}])[\\p{L}\\p{N}\\p{M}])`;
const WORD = `(?:(?![${CJK}${LATER}${BEYOND}])[\\p{L}\\p{N}\\p{M}])`;
const RUN = new RegExp(`(?:${ANY}|${JOIN})+`, 'gu');
const PART = new RegExp(`${WORD}+`, 'gu');
const PIECE = new RegExp(`[${CJK}]+|${WORD}+(?:(?:::|${JOIN})${WORD}+)*`, 'gu');
const HAN = new RegExp(`^[${CJK}]`, 'u');
const SOME = new RegExp(ANY, 'u');
const NOISE = [
  ['t', /^(\d{4}[-/.]\d\d?[-/.]\d\d?[t:]?|\d\d?[-/][a-z]{3}[-/]\d{4}:)?\d\d?:\d\d(:\d\d)?(\.\d+)?(z|[+-]\d\d:?\d\d)?$/],
  ['d', /^(\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{4}|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[a-f]*\d)[0-9a-f]{12,}|0x[0-9a-f]{9,}|\d{7,})$/],
  ['a', /^(\d{1,3}(\.\d{1,3}){3}([:/]\d{1,5})?|[0-9a-f]{0,4}(::?[0-9a-f]{1,4}){4,7})$/],
  ['h', /^(([a-z0-9-]+\.)+(com|net|org|io|internal|local|lan|corp|cloud|dev|example|test|arpa)(:\d{1,5})?|ip(-\d{1,3}){4}|[a-z0-9-]+-(?=[a-z]*\d)[a-z0-9]{6,10}-[a-z0-9]{5})$/],
];
const STOP = new Set('a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(' '));
const lower = s => /^[\0-\x7f]*$/.test(s) ? s.toLowerCase() : [...s].map(c => c === '\u0130' ? 'i' : c.toLowerCase()).join('');

// Consonant y is written Y while a word is stemmed.
const C = '[^aeiouy]+', V = '[aeiouy]+';
const M0 = new RegExp(`^(${C})?${V}${C}`), M1 = new RegExp(`^(${C})?${V}${C}(${V})?$`), M2 = new RegExp(`^(${C})?${V}${C}${V}${C}`);
const VOWEL = /[aeiouy]/, CVC = new RegExp(`^${C}[aeiouy][^aeiouwxyY]$`);
const table = s => s.split(' ').map(p => p.split('>'));
const STEP2 = table('ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log');
const STEP3 = table('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const STEP4 = 'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize'.split(' ');

function porter(w) {
  if (w.length < 3) return w;
  w = w.replace(/(^|[aeiou])y/g, '$1Y').replace(/yy/g, 'yY');
  w = w.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1');
  let m;
  if ((m = /^(.*?)eed$/.exec(w))) {
    if (M0.test(m[1])) w = w.slice(0, -1);
  } else if ((m = /^(.+?)(ed|ing)$/.exec(w)) && VOWEL.test(m[1])) {
    w = m[1];
    if (/(at|bl|iz)$/.test(w)) w += 'e';
    else if (/([^aeiouylsz])\1$|yY$/.test(w)) w = w.slice(0, -1);
    else if (CVC.test(w)) w += 'e';
  }
  if ((m = /^(.+)y$/i.exec(w)) && VOWEL.test(m[1])) w = m[1] + 'i';
  for (const step of [STEP2, STEP3]) {
    const rule = longest(w, step.map(r => r[0]));
    const stem = rule && w.slice(0, -rule.length);
    if (rule && M0.test(stem)) w = stem + step.find(r => r[0] === rule)[1];
  }
  const end = longest(w, [...STEP4, 'ion']);
  if (end && M2.test(w.slice(0, -end.length)) && (end !== 'ion' || /[st]ion$/.test(w))) w = w.slice(0, -end.length);
  if ((m = /^(.+)e$/.exec(w)) && (M2.test(m[1]) || (M1.test(m[1]) && !CVC.test(m[1])))) w = m[1];
  if (/ll$/.test(w) && M2.test(w)) w = w.slice(0, -1);
  return w.toLowerCase();
}
const longest = (w, ends) => ends.filter(e => w.endsWith(e)).sort((a, b) => b.length - a.length)[0];

const stems = new Map();
function stem(word) {
  if (!/^[a-z]+$/.test(word)) return word;
  if (!stems.has(word)) stems.set(word, porter(word));
  return stems.get(word);
}

/** All tokens of a text: {text, term, start, end, kind}. Kinds: word, identifier, cjk; host, id (d), address, time, number. */
export function analyze(text) {
  const out = [];
  for (const run of text.matchAll(RUN)) {
    if (!SOME.test(run[0])) continue;
    const s = run[0].normalize('NFKC'), same = s === run[0];
    const emit = (text, start, end, kind) => {
      if (STOP.has(text)) return;
      out.push({text, term: stem(text), kind,
        start: run.index + (same ? start : 0), end: run.index + (same ? end : run[0].length)});
    };
    for (const {0: p, index: at} of s.matchAll(PIECE)) HAN.test(p) ? pairs(p, at, emit) : joined(p, at, emit);
  }
  return out;
}

function pairs(p, at, emit) {
  let i = at, last = -1;
  for (const c of p) {
    const next = i + c.length;
    if (last >= 0 || next === at + p.length) {
      const from = last >= 0 ? last : i;
      emit(p.slice(from - at, next - at), from, next, 'c');
    }
    last = i;
    i = next;
  }
}

function joined(p, at, emit) {
  const low = lower(p);
  const noise = p.length <= 200 && (NOISE.find(n => n[1].test(low)) || [])[0];
  if (noise && noise !== 'h') {
    if (low.length <= 64) emit(low, at, at + p.length, noise);
    return;
  }
  const parts = [...p.matchAll(PART)];
  if (parts.length > 1 && parts.length < 6 && low.length <= 40 && /[._:@$#\\0-9]/.test(low)) emit(low, at, at + p.length, noise || 'i');
  const word = (w, from, kind) => {
    const l = lower(w);
    if (l.length > 40 || /^[a-z]$/.test(l)) return;
    emit(l, from, from + w.length, /^\d\d?$/.test(l) ? 'n' : kind === 'w' && /\d/.test(l) && /\D/.test(l) ? 'i' : kind);
  };
  for (const {0: w, index} of parts) {
    const from = at + index, camel = w.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
    word(w, from, noise || (camel.length > 1 ? 'i' : 'w'));
    if (camel.length > 1) camel.reduce((i, c) => (word(c, i, noise || 'w'), i + c.length), from);
  }
}


/** What stops a search; kind is file, offline, missing or damaged. */
export class SearchError extends Error {
  constructor(kind) {
    super(`search: ${kind}`);
    this.kind = kind;
  }
}
const AGAIN = {}, GROUP = 10, CHECKED = 50;
const fail = kind => { throw new SearchError(kind); };
const utf8 = bytes => new TextDecoder().decode(bytes);
const json = bytes => JSON.parse(utf8(bytes));

async function load(url, cache, parse) {
  const lost = () => fail(String(url).startsWith('file:') ? 'file' : 'offline');
  const answer = await fetch(url, {cache}).catch(lost);
  if (!answer.ok) fail('missing');
  const packed = await answer.arrayBuffer().catch(lost);
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return parse(new Uint8Array(await new Response(stream).arrayBuffer()));
  } catch {
    fail('damaged');
  }
}

/** The search of the site at a root: {search(query, {limit, facets})}. */
export function open(root) {
  const base = new URL('search/', root).href, files = new Map();
  let m, opening;

  async function manifest(cache) {
    m = await load(base + 'm', cache, bytes => {
      const read = json(bytes);
      if (read.v !== 1) throw 0;
      read.borders = read.borders.split(' ');
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
    return token.kind === 'i' ? Math.floor(w * 115 / 100) : w;
  };
  const part = (w, percent) => Math.floor(w * percent / 100);
  const sum = (token, list) => weight(token, Math.min(m.n, list.reduce((n, p) => n + p.pages.length, 0)));

  function parse(asked) {
    const text = asked.slice(0, 20000), kept = new Map(), spare = new Map(), aside = {};
    const all = analyze(text);
    const paste = all.length > 0 && text.slice(all[0].start, all.at(-1).start).includes('\n');
    let last;
    for (const t of all) {
      if ('tnda'.includes(t.kind) || (paste && t.kind === 'h')) {
        (aside[t.kind] ||= new Set()).add(text.slice(t.start, t.end));
        if (!'tn'.includes(t.kind) && !spare.has(t.term)) spare.set(t.term, t);
      } else {
        last = t;
        if (!kept.has(t.term)) kept.set(t.term, t);
      }
    }
    const guess = t => weight(t, 1 << (m.powers.get(t.term) ?? m.power - 1));
    const chosen = [...(kept.size ? kept : spare).values()];
    const best = new Set([...chosen].sort((a, b) => guess(b) - guess(a)).slice(0, 14));
    const tokens = chosen.filter(t => best.has(t));
    const phrases = paste || !kept.size ? [] : [...text.matchAll(/["“]([^"“”\n]{1,200})["”]/g)]
      .map(p => sequence(p[1])).filter(p => p.length);
    const open = !paste && last && last.end === text.length && tokens.at(-1).term === last.term;
    return {tokens, phrases, aside, open, blank: /^[\0- \u3000\xa0]*$/.test(text)};
  }

  async function ways(token, open, exactly, corrected) {
    const exact = await posting(token.term), list = [];
    if (exact) list.push([exact, weight(token, exact.pages.length)]);
    if (open) {
      const more = [...(await shard(token.text)).values()]
        .filter(p => p.name.startsWith(token.text) && p.name !== token.term)
        .sort((a, b) => b.pages.length - a.pages.length).slice(0, 8);
      for (const p of more) {
        list.push([p, exact ? part(Math.min(list[0][1], weight(token, p.pages.length)), 50) : part(sum(token, more), 80)]);
      }
    }
    if (!list.length && !exactly && correctable(token)) {
      const words = await corrections(token.text), found = new Map();
      for (const [word, distance] of words) if (!found.has(stem(word))) found.set(stem(word), distance);
      const postings = await Promise.all([...found.keys()].map(posting));
      const all = sum(token, postings);
      postings.forEach(p => list.push([p, part(all, found.get(p.name) === 1 ? 80 : 60)]));
      if (words.length) corrected[token.text] = words[0][0];
    }
    return list;
  }
  const correctable = ({kind, text: {length}, text}) =>
    'wih'.includes(kind) && length > 3 && length < 21 && /[^0-9]/.test(text) && !/[._:\/@$#\-+\\]/.test(text);

  async function corrections(typed) {
    const most = typed.length < 7 ? 1 : 2;
    const lists = await Promise.all(m.lengths.filter(l => Math.abs(l - typed.length) <= most)
      .map(l => get('z/' + l, bytes => utf8(bytes).split('\n').map(line => line.split(' ')))));
    const found = [];
    for (const list of lists) {
      list.forEach((words, power) => {
        for (const word of words) {
          const d = word ? distance(typed, word, most) : 9;
          if (d <= most) found.push([word, d, power]);
        }
      });
    }
    return found.sort((a, b) => a[1] - b[1] || b[2] - a[2] || (a[0] < b[0] ? -1 : 1)).slice(0, 4);
  }

  const fragment = async page =>
    (await get('f/' + Math.floor(page / m.group), json))[page % m.group];

  async function run(asked, limit, facets) {
    await ready();
    const q = parse(asked), corrected = {}, filters = Object.entries(facets).filter(f => f[1].length);
    const must = new Set(q.phrases.flat());
    const lists = await Promise.all(q.tokens.map((t, i) =>
      ways(t, q.open && i === q.tokens.length - 1 && !must.has(t.term), must.has(t.term), corrected)));
    const scores = new Int32Array(m.n), best = new Int32Array(m.n), needed = new Int32Array(m.n);
    const words = new Map();
    let needs = 0;
    lists.forEach((list, i) => {
      const inc = must.has(q.tokens[i].term) ? 1 : 0;
      needs += inc;
      for (const [p, w] of list) {
        words.set(p.name, Math.max(w, words.get(p.name) || 0));
        p.pages.forEach((page, k) => {
          best[page] = Math.max(best[page], w * (p.impacts[k >> 1] >> (k & 1) * 4 & 15));
        });
      }
      for (const [p] of list) {
        for (const page of p.pages) {
          if (!best[page]) continue;
          scores[page] += best[page];
          needed[page] += inc;
          best[page] = 0;
        }
      }
    });
    let top = 0, found = [];
    scores.forEach((s, page) => {
      if (needed[page] < needs) scores[page] = 0;
      else top = Math.max(top, s);
    });
    const all = !q.tokens.length && q.blank && filters.length;
    scores.forEach((s, page) => {
      if (all || (s && s * 6 >= top)) found.push([page, s]);
    });
    const matched = found;
    const allowed = await chosen(filters);
    found = found.filter(f => allowed.every(a => a(f[0]))).sort((a, b) => b[1] - a[1]);
    if (q.phrases.length) {
      found = found.slice(0, CHECKED);
      const has = await Promise.all(found.map(async ([page]) => {
        const text = ` ${(await read(page)).sequence.join(' ')} `;
        return q.phrases.every(p => text.includes(` ${p.join(' ')} `));
      }));
      found = found.filter((f, i) => has[i]);
    }
    const hits = [];
    for (let from = 0; from < found.length && from < limit; from += GROUP) {
      const group = await Promise.all(found.slice(from, from + GROUP).map(async ([page, score]) => {
        const hit = await read(page);
        return {...hit, score: score + pairs(hit, q.tokens, lists)};
      }));
      hits.push(...group.sort((a, b) => b.score - a.score));
    }
    return {hits: hits.slice(0, limit), total: found.length, aside: q.aside, corrected, words,
      blank: q.blank, facets: m.facets, counts: () => counts(matched.map(f => f[0]), facets)};
  }

  async function read(page) {
    const f = await fragment(page), [url, title, helped, labels, text] = f;
    f.sequence ||= sequence(title + '\n' + text);
    return {url: new URL(url, root).href, title, helped, labels, text, sequence: f.sequence};
  }

  function pairs(hit, tokens, lists) {
    if (tokens.length < 2) return 0;
    const all = new Set(hit.sequence.map((t, i, s) => s[i - 1] + ' ' + t));
    const own = i => lists[i][0][1];
    return tokens.reduce((n, t, i) => n + (i && all.has(tokens[i - 1].term + ' ' + t.term) ? 6 * Math.min(own(i - 1), own(i)) : 0), 0);
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
  return {ready, search};
}

const sequence = text => analyze(text).filter(t => !'tn'.includes(t.kind)).map(t => t.term);

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

let site;
/** The documented door: plimsollSearch(query, {limit, facets}) gives [{url, title, score}]. */
export async function plimsollSearch(query, options) {
  site ||= open(new URL(document.documentElement.dataset.root ?? '/', document.baseURI));
  return (await site.search(query, options)).hits.map(({url, title, score}) => ({url, title, score}));
}
globalThis.plimsollSearch ||= plimsollSearch;
