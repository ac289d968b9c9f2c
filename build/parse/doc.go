// Package parse reads a file of a site: the front matter between its fences,
// decoded, and where its body stands.
//
// Whatever the bytes, there is a Document; what is wrong with the text is in
// the list beside it, one diagnostic per fault, each with the exact place. A
// value of a wrong type is still used where it can only mean one thing, so
// that one slip doesn't hide what else is wrong.
//
// The keys and their types are read off the toml tags of package front once,
// at the start. The tree that the text is read into is thrown away after
// decoding, since a site has ten thousand of them; Places reads it again for
// the few documents about which something has to be said.
package parse
