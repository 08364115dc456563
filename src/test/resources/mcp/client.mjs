// The official client, from npm, asks a server that it starts itself: client.mjs MODULES COMMAND ARGUMENT…
import assert from "node:assert/strict";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, command, ...args] = process.argv.slice(2);
const sdk = (file) =>
  import(pathToFileURL(path.join(modules, "@modelcontextprotocol/sdk/dist/esm/client", file)));
const { Client } = await sdk("index.js");
const { StdioClientTransport } = await sdk("stdio.js");

const transport = new StdioClientTransport({ command, args, stderr: "pipe" });
let said = "";
transport.stderr.on("data", (bytes) => (said += bytes));
const client = new Client({ name: "test", version: "1.0.0" });
await client.connect(transport);

assert.equal(client.getServerVersion().name, "plimsoll");
const { tools } = await client.listTools();
assert.equal(tools.length, 5);
const text = (result) => {
  assert.ok(!result.isError, JSON.stringify(result));
  return result.content[0].text;
};
const call = async (name, args) => text(await client.callTool({ name, arguments: args }));

const found = await call("search_retrospectives", { query: "java.lang.OutOfMemoryError: Java heap space" });
const id = /retrospective:\/\/([^ ]+)/.exec(found)[1];
const read = await call("get_retrospective", { id });
assert.match(read, /^---\ntitle: /);
const resource = await client.readResource({ uri: `retrospective://${id}` });
assert.equal(resource.contents[0].text, read);
assert.ok((await client.listResources()).resources.length > 10);
assert.equal((await client.listResourceTemplates()).resourceTemplates.length, 1);
assert.match(await call("similar_retrospectives", { id }), /Why: /);
assert.match(await call("list_actions", { limit: 1 }), /From: /);
assert.match(await call("list_hopes", { limit: 1 }), /From: /);
assert.equal((await client.listPrompts()).prompts.length, 3);
const prompt = await client.getPrompt({ name: "questions_for_timeline", arguments: { id } });
assert.match(prompt.messages[0].content.text, /title: /);
const refused = await client.callTool({ name: "get_retrospective", arguments: { id: "nothing-like-it" } });
assert.ok(refused.isError);
await assert.rejects(client.readResource({ uri: "retrospective://nothing-like-it" }));
await client.close();
assert.equal(said, "");
