// Reads texts as a JSON array from a file and writes their tokens, one line of JSON each.
import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const [, , script, input, output] = process.argv;
const {analyze} = await import(pathToFileURL(script));
const lines = JSON.parse(readFileSync(input, 'utf8')).map(text =>
  JSON.stringify(analyze(text).map(t => [t.term, t.text, t.start, t.end, t.kind])));
writeFileSync(output, lines.join('\n'));
