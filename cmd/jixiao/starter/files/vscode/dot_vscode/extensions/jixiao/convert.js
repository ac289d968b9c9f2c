"use strict";
// Between the protocol's data and the editor's. Both count from 0 and in UTF-16
// units; the protocol's kinds count from 1.
const vscode = require("vscode");

const toPosition = (p) => ({ line: p.line, character: p.character });
const toRange = (r) => ({ start: toPosition(r.start), end: toPosition(r.end) });
const range = (r) => new vscode.Range(r.start.line, r.start.character, r.end.line, r.end.character);
const location = (l) => new vscode.Location(vscode.Uri.parse(l.uri), range(l.range));
const edit = (e) => new vscode.TextEdit(range(e.range), e.newText);

function text(markup) {
  if (typeof markup === "string") return markup;
  return markup.kind === "markdown" ? new vscode.MarkdownString(markup.value) : markup.value;
}

function diagnostic(d) {
  const out = new vscode.Diagnostic(range(d.range), d.message, (d.severity ?? 1) - 1);
  out.source = d.source;
  out.code = d.code;
  out.relatedInformation = (d.relatedInformation ?? []).map(
    (r) => new vscode.DiagnosticRelatedInformation(location(r.location), r.message));
  out.sent = d; // goes back with a request for code actions
  return out;
}

function hover(h) {
  return h && new vscode.Hover(text(h.contents), h.range && range(h.range));
}

function completions(answer) {
  const items = Array.isArray(answer) ? answer : answer?.items ?? [];
  const list = items.map((item) => {
    const out = new vscode.CompletionItem(item.label, item.kind && item.kind - 1);
    out.detail = item.detail;
    out.documentation = item.documentation && text(item.documentation);
    out.sortText = item.sortText;
    out.filterText = item.filterText;
    out.insertText = item.textEdit?.newText ?? item.insertText;
    if (item.textEdit) out.range = range(item.textEdit.range);
    return out;
  });
  return new vscode.CompletionList(list, answer?.isIncomplete ?? false);
}

function locations(answer) {
  return answer && [].concat(answer).map(location);
}

function symbol(s) {
  const out = new vscode.DocumentSymbol(s.name || "…", s.detail ?? "", s.kind - 1, range(s.range), range(s.selectionRange));
  out.children = (s.children ?? []).map(symbol);
  return out;
}

function action(a) {
  const out = new vscode.CodeAction(a.title, a.kind && vscode.CodeActionKind.Empty.append(a.kind));
  out.isPreferred = a.isPreferred;
  out.diagnostics = a.diagnostics?.map(diagnostic);
  out.edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(a.edit?.changes ?? {})) out.edit.set(vscode.Uri.parse(uri), edits.map(edit));
  return out;
}

function hint(h) {
  const out = new vscode.InlayHint(new vscode.Position(h.position.line, h.position.character), h.label);
  out.tooltip = h.tooltip && text(h.tooltip);
  out.paddingLeft = h.paddingLeft;
  return out;
}

module.exports = { toPosition, toRange, edit, diagnostic, hover, completions, locations, symbol, action, hint };
