// Package site turns a corpus into pages: their addresses, what each is made
// from, and a View for each kind of page with everything it shows, already in
// words and digits. Views hold no figures to compute with and no cards: a
// template only lays out.
//
// A Page knows its address and a version that changes whenever anything that
// it shows changes; its view is made when the page is rendered.
package site
