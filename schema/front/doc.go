// Package front is a report's front matter as its author wrote it: every key
// that the format knows, with the literal that was typed. Anything may be
// missing, blank or malformed; package schema makes a Report of it.
//
// The toml tags name the keys; the validate tags say what must be there and
// which words a key takes. Figures are marked "-": they are judged by the
// rules, and walking into them costs more than all the rest.
package front
