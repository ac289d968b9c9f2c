package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"jixiao/cmd/jixiao/form"
	"jixiao/schema"
)

// begin makes a site of a folder that has none, with the unit of the report
// that is to be its first. A folder inside content is left alone: the
// command was run in the wrong place.
func (c *cli) begin(key schema.Key) error {
	root, err := c.open()
	if err != nil {
		return err
	}
	if _, err := root.Stat("content"); !errors.Is(err, fs.ErrNotExist) || insideSite(c.root) {
		return nil // what is wrong is told when it is read
	}
	if err := c.create("content/site.toml", form.Settings()); err != nil {
		return err
	}
	if err := c.create("content/units.toml", form.Register(key.Unit)); err != nil {
		return err
	}
	c.tellf(begun, key.Unit)
	return nil
}

// insideSite tells whether a folder is a site's content, or somewhere in it.
func insideSite(dir string) bool {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return false
	}
	for above := filepath.Dir(dir); above != dir; dir, above = above, filepath.Dir(above) {
		if _, err := os.Stat(filepath.Join(dir, "site.toml")); err == nil && filepath.Base(dir) == "content" {
			return true
		}
	}
	return false
}
