// Package starter is the files of a site that begins: settings, a sample report
// that is plainly one, what Git and editors want to know, and the checks that a
// code host runs.
//
// The files stand in files/, a folder for each choice. A name that begins with
// dot_ begins with a point in the site: Git and editors shall take no notice
// of it here.
package starter

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed files
var files embed.FS

const folder = "files"

// base is the part that every site has.
const base = "base"

// Hosts are the code hosts that there are checks for.
func Hosts() []string { return []string{"github", "gitlab", "gitea"} }

// Editors are the editors that there are settings for.
func Editors() []string { return []string{"vscode"} }

// File is a file of the site.
type File struct {
	Path string // with slashes, from the site's folder
	Text string
}

// Files are the files of a site with some of the parts that Hosts and Editors
// name, by path. The error is a bug: what is embedded can be read.
func Files(parts ...string) (list []File, err error) {
	for _, part := range append([]string{base}, parts...) {
		top := path.Join(folder, part)
		err = fs.WalkDir(files, top, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := fs.ReadFile(files, name)
			list = append(list, File{placed(strings.TrimPrefix(name, top+"/")), string(text)})
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(list, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return list, nil
}

// placed is where a file stands in the site.
func placed(name string) string {
	steps := strings.Split(name, "/")
	for i, s := range steps {
		if rest, ok := strings.CutPrefix(s, "dot_"); ok {
			steps[i] = "." + rest
		}
	}
	return strings.Join(steps, "/")
}
