// The extension's decisions, without VS Code: launch.cjs MODULE FOLDER
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const [module_, folder] = process.argv.slice(2);
const { serverOf } = require(path.resolve(module_));

const made = (name, ...files) => {
  const workspace = path.join(folder, name);
  fs.mkdirSync(workspace, { recursive: true });
  files.forEach((file) => {
    fs.mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
    fs.writeFileSync(path.join(workspace, file), "");
  });
  return workspace;
};
const usual = made("usual", "content/a.md");
assert.deepEqual(serverOf(usual, {}), {
  command: "plimsoll",
  args: ["lsp", "--content", path.join(usual, "content")],
  content: path.join(usual, "content"),
});
const flat = made("flat", "site.yaml");
assert.equal(serverOf(flat, { command: "/opt/plimsoll" }).command, "/opt/plimsoll");
assert.equal(serverOf(flat, {}).content, flat);
assert.equal(serverOf(made("none"), {}), undefined);
assert.equal(serverOf(usual, { content: "kb" }).content, path.join(usual, "kb"));
