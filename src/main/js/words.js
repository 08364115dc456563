// The twin of plimsoll.search.Endings and Thesaurus: what else a typed word is found by.
import {analyze, fold} from './analysis.js';

/** The stems that a word may have in other languages than English, the shortest first. */
export function akin(word, ends) {
  if (!ends.length || word.length < 4 || /[\0-`{-\x7f]/.test(word)) return [];
  const plain = fold(word);
  return [...ends.filter(([end]) => plain.endsWith(end) && plain.length - end.length > 2)
    .map(([end, instead]) => plain.slice(0, plain.length - end.length) + instead), plain].map(stem => stem + '~');
}

/** The words that mean the same, by the first term of each: found forms, "=", forms by which one may ask. */
export function groups(lines) {
  const forms = new Map();
  for (const line of lines) {
    const [found, asked] = line.split('=').map(side => side ? side.split('|').map(form) : []);
    for (const f of [...found, ...asked]) {
      if (!forms.has(f.terms[0])) forms.set(f.terms[0], []);
      forms.get(f.terms[0]).push({...f, found});
    }
  }
  return forms;
}

function form(text) {
  let end = 0;
  const terms = [];
  for (const t of analyze(text)) {
    if ('tn'.includes(t.kind) || t.start < end) continue;
    terms.push(t.term);
    end = t.end;
  }
  return {text, terms};
}

/** What tokens may be called as well, at most four; nothing that is quoted. */
export function expansions(groups, terms, quoted) {
  const all = [];
  terms.forEach((term, from) => {
    for (const {text: asked, terms: said, found} of groups.get(term) || []) {
      if (said.some((t, i) => terms[from + i] !== t || quoted.has(t))) continue;
      for (const f of found) if (all.length < 4 && f.terms.join(' ') !== said.join(' ')) all.push({from, to: from + said.length, asked, ...f});
    }
  });
  return all;
}
