// What the extension decides, without VS Code: which folder is the content, and what to start.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

/** The content folder of a workspace: the setting, `content` in it, or the workspace itself if it has a site.yaml. */
function contentOf(workspace, setting) {
  if (setting) return path.resolve(workspace, setting);
  const below = path.join(workspace, "content");
  if (fs.existsSync(below)) return below;
  return fs.existsSync(path.join(workspace, "site.yaml")) ? workspace : undefined;
}

/** The server to start; none if the workspace has no content. */
function serverOf(workspace, settings) {
  const content = contentOf(workspace, settings.content);
  if (!content) return undefined;
  return { command: settings.command || "plimsoll", args: ["lsp", "--content", content], content };
}

module.exports = { contentOf, serverOf };
