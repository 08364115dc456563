// The twin of plimsoll.search.Words, Noise and Camel: whoever changes one side changes the other.
// A test compares every token of both.
import {stem} from './stem.js';

// Names of sets of characters; ~C in a pattern stands for the set C. They are put in at run time,
// so that each stands in the minified module once.
const SETS = {
  C: '\u1100-\u11ff\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{323af}',
  // Not words: what came after Unicode 13, and most of what lies beyond the first plane.
  N: '\u0870-\u0887\u0889-\u088f\u0897-\u089f\u08b5\u08c8-\u08d2\u0c3c\u0c5c\u0c5d\u0cdc\u0cdd\u0cf3\u0ece\u170d\u1715\u171f\u180f\u1ac1-\u1aeb\u1b4c\u1c89\u1c8a\u1dfa\u2c2f\u2c5f\ua7c0\ua7c1\ua7cb-\ua7dc\ua7f1-\ua7f4\u{10000}-\u{1d3ff}\u{1d800}-\u{1ffff}\u{323b0}-\u{10ffff}',
  J: '[._:\\/@$#\\-+\\\\]',
  A: '(?:[~C]|(?![~N])[\\p{L}\\p{N}\\p{M}])',
  W: '(?:(?![~C~N])[\\p{L}\\p{N}\\p{M}])',
};
const pattern = (text, flags = 'gu') => text.includes('~')
  ? pattern(text.replace(/~(.)/g, (all, name) => SETS[name]), flags) : new RegExp(text, flags);
const RUN = pattern('(?:~A|~J)+');
const PART = pattern('~W+');
const PIECE = pattern('[~C]+|~W+(?:(?:::|~J)~W+)*');
const HAN = pattern('^[~C]', 'u');
const SOME = pattern('~A', 'u');
const NOISE = [
  ['t', /^(\d{4}[-/.]\d\d?[-/.]\d\d?[t:]?|\d\d?[-/][a-z]{3}[-/]\d{4}:)?\d\d?:\d\d(:\d\d)?(\.\d+)?(z|[+-]\d\d:?\d\d)?$/],
  ['d', /^(\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{4}|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[a-f]*\d)[0-9a-f]{12,}|0x[0-9a-f]{9,}|\d{7,})$/],
  ['a', /^(\d{1,3}(\.\d{1,3}){3}([:/]\d{1,5})?|[0-9a-f]{0,4}(::?[0-9a-f]{1,4}){4,7})$/],
  ['h', /^(([a-z0-9-]+\.)+(com|net|org|io|internal|local|lan|corp|cloud|dev|example|test|arpa)(:\d{1,5})?|ip(-\d{1,3}){4}|[a-z0-9-]+-(?=[a-z]*\d)[a-z0-9]{6,10}-[a-z0-9]{5})$/],
];
const VERSION = /^(?:[a-z][a-z_@/:-]*)?(\d+(?:\.\d+){1,3})(?:[-+_].*)?$/;
const FOLDED = {ß: 'ss', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ı: 'i'};
export const fold = s => /^[\0-\x7f]*$/.test(s) ? s
  : s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').replace(/[ßøđłæœðþı]/g, c => FOLDED[c]);
const STOP = new Set('a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(' '));
const lower = s => /^[\0-\x7f]*$/.test(s) ? s.toLowerCase() : [...s].map(c => c === '\u0130' ? 'i' : c.toLowerCase()).join('');

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
    for (const {0: p, index: at} of s.matchAll(PIECE)) HAN.test(p) ? pairs(p, at, emit) : joined(p, at, emit, s);
  }
  return out;
}

const INSIDE = pattern('^(?:~A|~J)', 'u'), BEGINS = pattern('^~A', 'u');
/** Whether a token is a word by itself, and no part of something joined. */
export const alone = ({text: {length}, start, end}, text) => length === end - start && !(start && INSIDE.test(text[start - 1])) &&
  (end === text.length || !INSIDE.test(text[end]) ||
    (!BEGINS.test(text[end]) && (end + 1 === text.length || !BEGINS.test(text[end + 1]))));

export const camel = word => word.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);

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

function joined(p, at, emit, s) {
  const low = lower(p);
  const noise = p.length <= 200 && (NOISE.find(n => n[1].test(low)) || [])[0];
  if (noise && noise !== 'h') {
    if (low.length <= 64) emit(low, at, at + p.length, noise);
    return;
  }
  const parts = [...p.matchAll(PART)];
  if (parts.length > 1 && parts.length < 6 && low.length <= 40 && /[._:@$#\\0-9]/.test(low)) emit(low, at, at + p.length, noise || 'i');
  const version = low.length <= 200 && VERSION.exec(low);
  if (version && version[1] !== low) emit(version[1], at, at + p.length, 'i');
  if (/^[a-z]{1,40}\.js$/.test(low)) emit(low.replace('.', ''), at, at + p.length, 'i');
  if (low === 'net' && s[at - 1] === '.' && !(at > 1 && BEGINS.test(s[at - 2]))) emit('.net', at - 1, at + 3, 'i');
  const word = (w, from, kind) => {
    const l = lower(w), end = from + w.length;
    if (/^[cfj]$/.test(l)) {
      const sign = ['++', '#'].find(sign => s.startsWith(sign, end));
      if (sign) emit(l + sign, from, end + sign.length, 'i');
    }
    if (l.length > 40 || /^[a-z]$/.test(l)) return;
    const is = /^\d\d?$/.test(l) ? 'n' : kind === 'w' && /\d/.test(l) && /\D/.test(l) ? 'i' : kind, plain = fold(l);
    emit(l, from, end, is);
    if (plain && plain !== l && !/^[a-z]$/.test(plain)) emit(plain, from, end, is);
    if (/^0x[0-9a-f]{4,}$/.test(l)) emit(l.slice(2), from, end, 'i');
  };
  for (const {0: w, index} of parts) {
    const from = at + index, words = camel(w);
    word(w, from, noise || (words.length > 1 ? 'i' : 'w'));
    if (words.length > 1) words.reduce((i, c) => (word(c, i, noise || 'w'), i + c.length), from);
  }
}
