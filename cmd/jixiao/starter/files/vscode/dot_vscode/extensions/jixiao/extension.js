"use strict";
// Starts `jixiao lsp` for each folder that is a site, and shows what it says.
const fs = require("fs");
const path = require("path");
const vscode = require("vscode");
const { Client } = require("./client");
const convert = require("./convert");

/** The files that the server knows. */
const patterns = ["content/**/*.md", "content/*.toml", "schema/*.toml"];

class Site {
  constructor(folder, output) {
    this.folder = folder;
    this.output = output;
    this.restarts = 0;
    this.selector = patterns.map((p) => ({ scheme: "file", pattern: new vscode.RelativePattern(folder, p) }));
  }

  async start() {
    this.disposables = [];
    this.diagnostics = this.own(vscode.languages.createDiagnosticCollection("jixiao"));
    const root = this.folder.uri.fsPath;
    this.client = new Client(
      command(root), ["lsp"], root,
      (method, params) => this.asked(method, params),
      (text) => this.output.append(text),
      (reason) => this.ended(reason),
    );
    const answer = await this.client.request("initialize", {
      processId: process.pid,
      rootUri: this.folder.uri.toString(),
      capabilities: abilities,
    });
    if (!answer) return;
    this.client.notify("initialized", {});
    this.follow();
    this.provide(answer.capabilities);
  }

  own(disposable) {
    this.disposables.push(disposable);
    return disposable;
  }

  /** What the server sends by itself. */
  asked(method, params) {
    if (method === "textDocument/publishDiagnostics") {
      this.diagnostics.set(vscode.Uri.parse(params.uri), params.diagnostics.map(convert.diagnostic));
    } else if (method === "window/showMessage") {
      const show = [, "showErrorMessage", "showWarningMessage"][params.type] ?? "showInformationMessage";
      vscode.window[show](params.message);
    } else if (method === "window/logMessage") {
      this.output.appendLine(params.message);
    } else if (method === "workspace/inlayHint/refresh") {
      this.hintsChanged?.fire();
    }
  }

  async ended(reason) {
    this.dispose();
    if (this.restarts++ < 3 && this.started) return this.start();
    const again = "重新启动";
    const chosen = await vscode.window.showErrorMessage(
      `核对程序没有运行（${reason}）。请把程序 jixiao 放进站点文件夹，或者在设置里写明它的位置（jixiao.command）。`, again);
    if (chosen === again) {
      this.restarts = 0;
      await this.start();
    }
  }

  knows(document) {
    return vscode.languages.match(this.selector, document) > 0;
  }

  /** Tells the server of the texts that are open and how they change. */
  follow() {
    this.started = true;
    const open = (d) => this.knows(d) && this.client.notify("textDocument/didOpen", {
      textDocument: { uri: d.uri.toString(), languageId: d.languageId, version: d.version, text: d.getText() },
    });
    vscode.workspace.textDocuments.forEach(open);
    this.own(vscode.workspace.onDidOpenTextDocument(open));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document: d, contentChanges }) => {
      if (!this.knows(d) || contentChanges.length === 0) return;
      this.client.notify("textDocument/didChange", {
        textDocument: { uri: d.uri.toString(), version: d.version },
        contentChanges: contentChanges.map((c) => ({ range: convert.toRange(c.range), text: c.text })),
      });
    }));
    this.own(vscode.workspace.onDidCloseTextDocument((d) => {
      if (this.knows(d)) this.client.notify("textDocument/didClose", { textDocument: { uri: d.uri.toString() } });
    }));
  }

  /** Registers what the server says that it can do. */
  provide(can) {
    const ask = (method, document, more, token) =>
      this.client.request("textDocument/" + method, { textDocument: { uri: document.uri.toString() }, ...more }, token);
    const at = (position) => ({ position: convert.toPosition(position) });
    const l = vscode.languages;
    if (can.hoverProvider) this.own(l.registerHoverProvider(this.selector, {
      provideHover: async (d, p, t) => convert.hover(await ask("hover", d, at(p), t)),
    }));
    if (can.completionProvider) this.own(l.registerCompletionItemProvider(this.selector, {
      provideCompletionItems: async (d, p, t) => convert.completions(await ask("completion", d, at(p), t)),
    }, ...(can.completionProvider.triggerCharacters ?? [])));
    if (can.definitionProvider) this.own(l.registerDefinitionProvider(this.selector, {
      provideDefinition: async (d, p, t) => convert.locations(await ask("definition", d, at(p), t)),
    }));
    if (can.referencesProvider) this.own(l.registerReferenceProvider(this.selector, {
      provideReferences: async (d, p, c, t) => convert.locations(await ask("references", d, { ...at(p), context: c }, t)),
    }));
    if (can.documentSymbolProvider) this.own(l.registerDocumentSymbolProvider(this.selector, {
      provideDocumentSymbols: async (d, t) => (await ask("documentSymbol", d, {}, t) ?? []).map(convert.symbol),
    }));
    if (can.documentFormattingProvider) this.own(l.registerDocumentFormattingEditProvider(this.selector, {
      provideDocumentFormattingEdits: async (d, options, t) => (await ask("formatting", d, { options }, t) ?? []).map(convert.edit),
    }));
    if (can.codeActionProvider) this.own(l.registerCodeActionsProvider(this.selector, {
      provideCodeActions: async (d, range, context, t) => (await ask("codeAction", d, {
        range: convert.toRange(range),
        context: { diagnostics: context.diagnostics.map((x) => x.sent).filter(Boolean), only: context.only && [context.only.value] },
      }, t) ?? []).map(convert.action),
    }));
    if (can.inlayHintProvider) {
      this.hintsChanged = this.own(new vscode.EventEmitter());
      this.own(l.registerInlayHintsProvider(this.selector, {
        onDidChangeInlayHints: this.hintsChanged.event,
        provideInlayHints: async (d, range, t) => (await ask("inlayHint", d, { range: convert.toRange(range) }, t) ?? []).map(convert.hint),
      }));
    }
  }

  dispose() {
    for (const d of this.disposables.splice(0)) d.dispose();
  }

  async stop() {
    this.dispose();
    await this.client.stop();
  }
}

/** What this client can do; the rest is what every one can. */
const abilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor"] } } },
  },
  workspace: { inlayHint: { refreshSupport: true } },
};

/** The program: the one that the settings name, the site's own, or the system's. */
function command(root) {
  const named = vscode.workspace.getConfiguration("jixiao").get("command");
  const own = path.join(root, process.platform === "win32" ? "jixiao.exe" : "jixiao");
  return named || (fs.existsSync(own) ? own : "jixiao");
}

let sites = [];

async function activate(context) {
  const output = vscode.window.createOutputChannel("绩效自评报告");
  const isSite = (folder) => fs.existsSync(path.join(folder.uri.fsPath, "content", "site.toml"));
  const start = () => {
    sites = (vscode.workspace.workspaceFolders ?? []).filter(isSite).map((folder) => new Site(folder, output));
    return Promise.all(sites.map((site) => site.start()));
  };
  context.subscriptions.push(output, vscode.commands.registerCommand("jixiao.restart", async () => {
    await deactivate();
    await start();
  }));
  await start();
}

function deactivate() {
  return Promise.all(sites.splice(0).map((site) => site.stop()));
}

module.exports = { activate, deactivate };
