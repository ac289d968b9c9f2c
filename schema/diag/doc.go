// Package diag holds what the compiler has to say about its input.
//
// Bad input is never a Go error: every phase returns its product and a List of
// diagnostics, and one fault doesn't keep the rest from being checked. A rule
// names a place by its Path in the data; the parser, which knows where each
// path stands, turns it into a Span, once.
package diag
