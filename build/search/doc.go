// Package search makes the index of a site's search page: script files that the
// page loads as it needs them. There is no server to ask, and from a folder
// (file://) a page may load scripts but no other data.
//
// # Why an index of our own
//
// Small maintained libraries (MiniSearch, FlexSearch, Fuse) read their whole
// index before the first query, tens of megabytes for ten thousand reports;
// Pagefind reads its index in parts, but with fetch and WebAssembly, which
// browsers refuse from file://. Word segmenters for Chinese need a dictionary
// of many megabytes, and miss words that it doesn't have, such as the names of
// projects. Pairs of characters need none and find any words at all.
//
// # Terms
//
// What can be looked up is every Chinese character, every pair of neighbouring
// ones, and every Latin word and every number as a whole: 26.19 is found by
// 26.19. Characters of full width and capitals count as their plain forms,
// blanks between Chinese characters as nothing, and the commas of 1,234.50 as
// nothing. A term is known by 32 bits of hash only. That, and that neighbouring
// pairs may stand apart, makes some documents candidates that don't have the
// words: the page looks each one up in the document's text before it shows it,
// which it needs for the passage anyway.
//
// # Files
//
// Every file is one call of jixiaoSearch with its name:
//
//	all.js      how many files of terms and documents there are, and which
//	            document each file of documents begins with
//	i/3f.js     the terms whose hash ends in 3f, each with its documents
//	d/12.js     some documents: kind, title, note, address, passages
//
// A term is four characters of base 64 (bits 8–31 of the hash), a list of its
// documents, and, after "!", a list of those that have it in their title; terms
// are parted by commas. A list is either the gaps between documents, five bits
// a character with a sixth where more follow, or, where that is shorter,
// "*", the first document and a bit for every document from there on.
//
// How many files there are follows from the sizes of the sources alone, so that
// a site can name its files without reading its texts. The bytes depend on the
// documents only, not on how many processors made them.
package search
