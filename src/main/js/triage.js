// The twin of plimsoll.search.Triage: which parts of a paste say what failed.
import {camel} from './analysis.js';
import {stem} from './stem.js';

const FRAME = /^[ \t]+at [^ ]|^at [^ ]+\(|^[ \t]*\.\.\. [0-9]+ |^[ \t]*File "|^goroutine [0-9]|^[ \t]+\/[^ ]+:[0-9]+|^created by |^(?!panic)[^ :][^ :(]{0,199}\([^ ]*(?:, [^ ]+){0,20}\)$|:[0-9]+:in [`'"][^'"]*['"]?$|^[ \t]+[0-9]+: [^ ]+::|^#[0-9]+ |^[ \t]*--- |\+0x[0-9a-f]+\/0x[0-9a-f]+|node:internal|Call Trace:|(?:R[A-DS][XIP]|RIP|R[0-9][0-9]): ?[0-9a-f]/;
const ENVELOPE = /"[^"\n]{1,80}"[ \t]*:[ \t]*["{[0-9tfn-]/;
const ATTRIBUTE = /^[ \t*-]*(?:state change|timestamp|aws account|region|dimensions|period|statistic|unit|labels?|source|silence|runbook|view this|generator|metricnamespace|started|ends?)[a-z ]*[*]*[ \t]*[:=]/i;
const LEAD = /error|exception|panic|fail(?:ed|ure)|fatal|critical|severe|alert|alarm|firing|cannot|can't|refused|denied|timed? ?out|unable|unreachable|no space|out of|oom|killed|segfault|exceeded|sqlstate|deadlock|ora-[0-9]|not (?:found|ready)|caused by|^[ \t*-]*(?:summary|description|message|reason[a-z ]*|title|name|metric ?name|alarm ?name)[*]*[ \t]*[:=]/i;
const FIELD = /([A-Za-z_.@-]{2,60})"?[ \t]*[:=][ \t]*"([^"]*)"/g;
const TELLING = /(?:^|[._@-])(?:alert_?name|alarm_?name|alarmdescription|newstatereason|summary|description|message|msg|title|error|err|exception|reason|text|body|cause|stack_?trace|stack)$/i;
const SET_PHRASES = /exception in thread "[^"\n]*"|caused by:|nested exception is|traceback \(most recent call last\):?|during handling of the above exception[^\n]*|(?<![a-z0-9_])\[?(?:error|warn|warning|info|debug|fatal|critical|severe)\]?(?=[ \t:])|stack backtrace:|you are receiving this email because|thread '[^'\n]*' panicked at|\[firing(?::[0-9]+)?\]/gi;

/** Words of every sentence. Typed, they count like any other. */
const FILLERS = new Set('about after again all also any been before can could did do does during each from had has have he her his hour hours how its just many may minute minutes more most must my only other our over please second seconds she should since some still than them through too under until us very we were what when where which while who why would you your'.split(' '));

/** How much in a hundred a word of each rank counts: what failed, other lines, frames and envelopes. */
export const SHARES = [100, 50, 20, 20];
export const structured = text => ENVELOPE.test(text);
/** Line breaks and quotes inside strings of JSON; places stay as they are. */
export const unescaped = asked => {
  const text = asked.replace(/\r/g, ' ');
  return structured(text) ? text.replace(/\\n/g, '\n ').replace(/\\[rt"]/g, '  ') : text;
};

/** For every character its rank and where its piece of a line begins. */
export function triage(text) {
  const ranks = new Uint8Array(text.length), pieces = new Int32Array(text.length);
  let at = 0;
  for (const line of text.split('\n')) {
    ranks.fill(FRAME.test(line) ? 3 : ENVELOPE.test(line) || ATTRIBUTE.test(line) ? 2 : LEAD.test(line) ? 0 : 1, at, at += line.length);
    at++;
  }
  for (const field of text.matchAll(FIELD)) {
    if (!TELLING.test(field[1])) continue;
    const end = field.index + field[0].length - 1;
    for (let i = end - field[2].length; i < end; i++) if (ranks[i] < 3) ranks[i] = 0;
  }
  for (const said of text.matchAll(SET_PHRASES)) ranks.fill(3, said.index, said.index + said[0].length);
  for (let i = 1; i < text.length; i++) pieces[i] = ranks[i] === ranks[i - 1] && text[i - 1] !== '\n' ? pieces[i - 1] : i;
  return {ranks, pieces, rank: t => FILLERS.has(t.text) ? 3 : ranks[t.start]};
}

/** The lines that words were taken from, best rank first. */
export function lines(text, {ranks, pieces}, tokens) {
  const best = Math.min(...tokens.map(t => t.rank)), starts = new Set(tokens.filter(t => t.rank === best).map(t => pieces[t.start]));
  return [...starts].slice(0, 5).map(start => {
    let end = start;
    while (end < text.length && pieces[end] === start && text[end] !== '\n') end++;
    return text.slice(start, Math.min(end, start + 160)).replace(/^[ \t:]+|[ \t]+$/g, '');
  });
}

/**
 * The tokens of a query with what they may be joined to elsewhere: the last words of a long name
 * (NodeNotReady in KubeNodeNotReady), and "not ready" as notready.
 */
export const widened = (text, tokens) => tokens.flatMap(t => {
  const raw = text.slice(t.start, t.end), more = [];
  if (t.kind === 'i' && raw.toLowerCase() === t.text && /^[A-Za-z0-9]+$/.test(raw)) {
    const words = camel(raw);
    for (let i = 1; i + 1 < words.length; i++) more.push(words.slice(i).join('').toLowerCase());
  }
  if (t.kind === 'w' && /^[a-z]{3,20}$/.test(t.text) && /(?:^|[^A-Za-z])not $/i.test(text.slice(Math.max(0, t.start - 5), t.start))) more.push('not' + t.text);
  return [...more.map(m => ({...t, text: m, term: stem(m), kind: 'i'})), t];
});
