package lsp

import (
	"net/url"
	"path"
	"path/filepath"
	"runtime"
	"strings"
)

// filePath is the path of a file in the local file system that a URI names;
// empty where it names none (untitled:Untitled-1).
func filePath(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" || u.Path == "" {
		return ""
	}
	name := u.Path
	if runtime.GOOS == "windows" {
		name = strings.TrimPrefix(name, "/") // /C:/…
		if u.Host != "" {
			name = "//" + u.Host + "/" + name
		}
	}
	if !strings.Contains(name, "\x00") {
		return filepath.FromSlash(path.Clean(name))
	}
	return ""
}

// fileURI is the URI of a file in the local file system.
func fileURI(name string) string {
	name = filepath.ToSlash(name)
	if !strings.HasPrefix(name, "/") {
		name = "/" + name
	}
	return (&url.URL{Scheme: "file", Path: name}).String()
}

// below is the path of a file as the site calls it; ok is false where it lies
// elsewhere. The editor may know the folder by another name than the server does
// (a link), so both are tried.
func below(root, name string) (rel string, ok bool) {
	if name == "" {
		return "", false
	}
	candidates := []string{name}
	if dir, err := filepath.EvalSymlinks(filepath.Dir(name)); err == nil {
		candidates = append(candidates, filepath.Join(dir, filepath.Base(name)))
	}
	roots := []string{root}
	if real, err := filepath.EvalSymlinks(root); err == nil && real != root {
		roots = append(roots, real)
	}
	for _, candidate := range candidates {
		for _, root := range roots {
			if rel, err := filepath.Rel(root, candidate); err == nil && filepath.IsLocal(rel) {
				return filepath.ToSlash(rel), true
			}
		}
	}
	return "", false
}
