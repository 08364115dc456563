// A client on vscode-jsonrpc, as editors have it: client.mjs MODULES CONTENT FILE COMMAND ARGUMENT…
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, content, file, command, ...args] = process.argv.slice(2);
const rpc = createRequire(path.join(modules, "x.js"))("vscode-jsonrpc/node");
const server = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"] });
let said = "";
server.stderr.on("data", (bytes) => (said += bytes));
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);
const uri = pathToFileURL(path.join(content, file)).href;
let shown = () => {};
connection.onNotification("textDocument/publishDiagnostics", (found) => {
  if (found.uri === uri) shown(found.diagnostics);
});
connection.listen();
const next = () => new Promise((resolve) => (shown = resolve));

const { capabilities } = await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
assert.ok(capabilities.hoverProvider);
await connection.sendNotification("initialized", {});
const text = readFileSync(path.join(content, file), "utf8");
let found = next();
await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
const before = await found;
const times = [];
for (let version = 2; version < 12; version++) {
  const slip = version % 2 === 0 ? `${text}\n\n:::intenal\nx ${version}\n:::\n` : text;
  found = next();
  const start = performance.now();
  await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text: slip }] });
  const after = await found;
  times.push(Math.round(performance.now() - start));
  assert.equal(after.some((d) => d.code === "unknown-mark"), version % 2 === 0, JSON.stringify(after));
}
const hover = await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } });
assert.match(hover.contents.value, /^\*\*Customers /);
console.log(`from change to diagnostics, ms: ${times.join(" ")}`);
await connection.sendRequest("shutdown");
await connection.sendNotification("exit");
assert.equal(await new Promise((resolve) => server.on("exit", resolve)), 0);
assert.equal(said, "");
