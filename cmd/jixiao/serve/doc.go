// Package serve gives a site to a browser from memory while it is being
// written.
//
// A page is rendered when it is asked for. Into every page goes a script that
// listens for the next compile (server-sent events), reloads the page when
// it changed, and lists over it what is wrong. A page that a fault took out
// of the site is still shown as it last was.
//
// Only GET and HEAD are answered, and only where the Host is this machine's
// address or name: a page elsewhere on the web can't have its own name point
// here and read reports that aren't published yet.
package serve
