// Package themes holds the default theme: templates and a style sheet, which
// package theme reads. A site's own theme is a folder beside this file's.
package themes

import (
	"embed"
	"io/fs"
)

//go:embed default
var files embed.FS

// Default is the default theme's folder.
func Default() fs.FS {
	sub, err := fs.Sub(files, "default")
	if err != nil { // only for a path that isn't valid
		return files
	}
	return sub
}
