// Asks every query twice of an index in a folder, the first time with empty caches, and prints
// medians: kilobytes and requests of the first, milliseconds of the second.
import {readFileSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';

const [, , scripts, root, queries] = process.argv;
let bytes, requests, parts;
globalThis.fetch = async url => {
  try {
    const file = readFileSync(fileURLToPath(url));
    const part = /search\/(?:[0-9a-f]+\/)?([a-z]+)/.exec(String(url))[1];
    requests++;
    bytes += file.length;
    parts[part] = (parts[part] || 0) + file.length;
    return new Response(file);
  } catch {
    requests++;
    return new Response('', {status: 404});
  }
};
// Hosts compress scripts; the index is compressed already.
const client = ['search.js', 'search-page.js'].map(name => gzipSync(readFileSync(`${scripts}/${name}`)).length);
const {open, excerpt} = await import(pathToFileURL(`${scripts}/search.js`));
const site = pathToFileURL(root + '/').href;
const first = [], many = [], again = [], by = {};
const ask = async (index, query) => {
  const found = await index.search(query);
  for (const hit of found.hits) excerpt(hit, found.words);
};
const typos = [];
for (const query of JSON.parse(readFileSync(queries, 'utf8'))) {
  bytes = client[0] + client[1];
  requests = client.length;
  parts = {};
  const index = open(site);
  await ask(index, query);
  if (parts.z) typos.push(bytes / 1000);
  first.push(bytes / 1000);
  many.push(requests);
  for (const part of ['m', 't', 'z', 'f']) (by[part] ||= []).push((parts[part] || 0) / 1000);
  const start = performance.now();
  await ask(index, query);
  again.push(performance.now() - start);
}
const at = (list, share) => list.sort((a, b) => a - b)[Math.floor(list.length * share)];
console.log(`${at(first, .5).toFixed(1)} kB (m ${at(by.m, .5).toFixed(1)}, t ${at(by.t, .5).toFixed(1)}, ` +
  `f ${at(by.f, .5).toFixed(1)}; p95 ${at(first, .95).toFixed(0)}; ${typos.length} with a typo ${(at(typos, .5) || 0).toFixed(0)}, p95 ${(at(typos, .95) || 0).toFixed(0)}) | ${at(many, .5)} (p95 ${at(many, .95)}) | ${at(again, .5).toFixed(1)} ms`);
