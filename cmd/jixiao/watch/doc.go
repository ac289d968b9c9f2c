// Package watch keeps the files of a site at hand and hears when they change.
//
// A Site is an fs.FS over the site's folder. What was read from it once, a
// file or the listing of a folder, is given again from memory until the
// operating system says that it changed, so that a compile after an edit
// reads one file and not ten thousand.
//
// The contract: after a change on disk has been told of, no read gives what
// stood there before. A read that was under way while a change was
// told of is not remembered. Where changes can't be told of (the queue ran
// over, the system allows no more watches) everything remembered is compared
// with the disk.
//
// Symbolic links that lead out of the site are errors (os.Root).
package watch
