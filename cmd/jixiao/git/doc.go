// Package git reads commits of the repository that a folder belongs to, through
// the git program: it knows every format of repository there is. Nothing is
// written, no hook is run, nothing is fetched, and the work tree is not touched.
package git
