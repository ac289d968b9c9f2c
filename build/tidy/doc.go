// Package tidy lays out a report's front matter: tables and keys in the order of
// the forms, one blank line before each table, the equals signs of a table and
// the comments behind its values below each other.
//
// What is typed stays as it is typed: values with their decimals and quotes,
// comments, the text below the front matter, the line endings. A comment goes
// with the key or the table that it stands above. Blank lines within a table stay
// where its order stays.
//
// # Held to
//
// A front matter that has a fault in its TOML is left alone. Otherwise the same
// front.Front is read before and after, and what was laid out once stays as it
// is; a fuzz test holds both.
package tidy
