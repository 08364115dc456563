// The twin of Lucene's PorterStemFilter; a test compares every token of both.
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
/** The term of a plain word; any other word is its own. */
export function stem(word) {
  if (!/^[a-z]+$/.test(word)) return word;
  if (!stems.has(word)) stems.set(word, porter(word));
  return stems.get(word);
}
