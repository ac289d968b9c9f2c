// Package keys documents the front matter: one entry for each key of package
// front, with its Chinese name, what it holds, when to leave it out and an
// example.
//
// What a key is called and takes is read off the types; the words stand in the
// table. The JSON Schema, the editor's hovers and completions, the findings of
// missing keys and the handbook's list of fields are all made of this, so that
// none of them says something else.
package keys
