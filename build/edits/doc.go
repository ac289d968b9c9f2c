// Package edits counts what was changed in a text: paragraphs and letters that
// were added and removed, section by section. Spaces, line breaks and what a
// number is tied to are no part of the text.
package edits
