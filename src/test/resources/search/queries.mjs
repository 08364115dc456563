// Runs queries against an index in a folder and writes what the script found, one line of JSON each.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';

const [, , script, root, input, output] = process.argv;
globalThis.fetch = async url => {
  try {
    return new Response(readFileSync(fileURLToPath(url)));
  } catch {
    return new Response('', {status: 404});
  }
};
const {open} = await import(pathToFileURL(script));
const site = pathToFileURL(root + '/').href;
const index = open(site);
const lines = [];
for (const {query, limit, facets} of JSON.parse(readFileSync(input, 'utf8'))) {
  const found = await index.search(query, {limit, facets});
  lines.push(JSON.stringify([found.total, found.corrected, found.expanded, found.lines, found.weak, ...found.hits.map(h => [h.url.slice(site.length), h.score])]));
}
writeFileSync(output, lines.join('\n'));
