// Package source says where things stand: in the text (File, Span, Position)
// and in the data (Path).
//
// Offsets count bytes. Lines and columns are worked out only when a message is
// printed.
package source
