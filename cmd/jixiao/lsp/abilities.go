package lsp

import (
	"cmp"
	"maps"
	"slices"

	"jixiao/build"
)

// abilities is what this server can do.
var abilities = serverCapabilities{
	PositionEncoding:   "utf-16",
	TextDocumentSync:   syncOptions{OpenClose: true, Change: incremental},
	Hover:              true,
	Definition:         true,
	References:         true,
	DocumentSymbol:     true,
	Completion:         completionOptions{TriggerCharacters: []string{"[", "#", "=", "\"", "."}},
	CodeAction:         codeActionOptions{Kinds: []string{quickFix, rewrite}},
	DocumentFormatting: true,
	InlayHint:          true,
}

// build is how the site is compiled for an editor: who writes a draft wants to
// know what is wrong with it.
func (o *Options) build() build.Options {
	return build.Options{Lang: o.Lang, Drafts: true, Today: o.Today, FindingsOnly: true}
}

func sorted[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
