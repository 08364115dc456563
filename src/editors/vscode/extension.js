"use strict";
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { serverOf } = require("./launch");

let client;

exports.activate = async () => {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const settings = vscode.workspace.getConfiguration("plimsoll");
  const server =
    workspace && serverOf(workspace, { command: settings.get("command"), content: settings.get("content") });
  if (!server) return;
  const pattern = new vscode.RelativePattern(server.content, "**/*");
  client = new LanguageClient(
    "plimsoll",
    "Plimsoll",
    { command: server.command, args: server.args },
    {
      documentSelector: [{ scheme: "file", language: "markdown" }],
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher(pattern) },
    },
  );
  await client.start();
};

exports.deactivate = () => client?.stop();
