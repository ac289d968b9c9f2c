// Package jsonschema writes the JSON Schema (2020-12) of a report's front
// matter, for programs that make or read one: front matter as JSON is its TOML
// with dates as text.
//
// The schema is made of package keys, so that it can't drift from what the
// compiler reads. It is never stricter than the shape check, which goes on
// where a schema can't follow: days of the calendar, ids that are used twice,
// equations.
package jsonschema
