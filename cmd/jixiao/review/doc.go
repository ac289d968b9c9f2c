// Package review writes what a reviewer reads: what a change makes of the
// figures, for a terminal, as a comment on a pull request and for programs; and
// a report with a figure on each line, for git to compare.
package review
