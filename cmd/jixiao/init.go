package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jixiao/build/content"
	"jixiao/cmd/jixiao/starter"

	"github.com/spf13/cobra"
)

// Words that stand for all hosts, and for none of the choices.
const (
	allHosts = "all"
	noChoice = "none"
)

func (c *cli) initCommand() *cobra.Command {
	var host, editor string
	cmd := c.newCommand(initHelp, func(args []string) error { return c.init(args[0], host, editor) })
	cmd.Flags().StringVar(&host, "ci", "", c.say(ciFlag))
	cmd.Flags().StringVar(&editor, "editor", noChoice, c.say(editorFlag))
	c.complete(cmd, "ci", hosts())
	c.complete(cmd, "editor", editors())
	return cmd
}

func hosts() []string   { return append(starter.Hosts(), allHosts, noChoice) }
func editors() []string { return append(starter.Editors(), noChoice) }

// init makes a site of a folder, or adds what a site lacks. A file that is
// there is never changed.
func (c *cli) init(dir, host, editor string) error {
	site := content.Exists(os.DirFS(dir))
	if host == "" && site {
		host = noChoice // what a site checks with is settled
	}
	files, err := starterFiles(cmp.Or(host, allHosts), editor)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return failed(cantWrite, dir, causeOf(err))
	}
	c.root = dir
	root, err := c.open()
	if err != nil {
		return err
	}
	if !site {
		if err := stranger(root.FS(), dir, files); err != nil {
			return err
		}
	}
	var made []string
	for _, f := range files {
		if site && strings.HasPrefix(f.Path, "content/") {
			continue // a site's own content needs no sample
		}
		if _, err := root.Lstat(f.Path); err == nil {
			continue
		}
		if err := c.create(f.Path, f.Text); err != nil {
			return err
		}
		made = append(made, f.Path)
	}
	c.tellInit(dir, made, site, editor)
	return nil
}

// starterFiles are the files for a code host and an editor.
func starterFiles(host, editor string) ([]starter.File, error) {
	var parts []string
	switch {
	case !slices.Contains(hosts(), host):
		return nil, failed(badValue, "ci", host, listed(hosts()))
	case !slices.Contains(editors(), editor):
		return nil, failed(badValue, "editor", editor, listed(editors()))
	case host == allHosts:
		parts = starter.Hosts()
	case host != noChoice:
		parts = []string{host}
	}
	if editor != noChoice {
		parts = append(parts, editor)
	}
	return starter.Files(parts...)
}

// stranger refuses a folder with something in it that belongs to no site that
// begins. A fresh clone may hold a licence, and the program may have been put
// there.
func stranger(fsys fs.FS, dir string, files []starter.File) error {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return failed(cantRead, reasonOf(err))
	}
	own := map[string]bool{".git": true, "LICENSE": true, "tools": true, "jixiao": true, "jixiao.exe": true}
	for _, f := range files {
		first, _, _ := strings.Cut(f.Path, "/")
		own[first] = true
	}
	for _, e := range entries {
		if !own[e.Name()] {
			return failed(notEmpty, dir, e.Name())
		}
	}
	return nil
}

// tellInit says what was made, and what to do next.
func (c *cli) tellInit(dir string, made []string, site bool, editor string) {
	if len(made) == 0 {
		c.tellf(nothingLacks, dir)
		return
	}
	c.tellf(madeFiles, dir)
	for _, name := range made {
		fmt.Fprintln(c.stdout, filepath.Join(dir, filepath.FromSlash(name)))
	}
	_ = c.stdout.Flush() // a failure is told at the end
	if editor == "vscode" {
		c.tell(installExtension)
	}
	if !site {
		c.tellf(afterInit, dir)
	}
}
