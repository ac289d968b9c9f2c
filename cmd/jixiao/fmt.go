package main

import (
	"fmt"
	"io"
	"os"
	"path"
	"slices"

	"github.com/spf13/cobra"

	"jixiao/build/content"
	"jixiao/build/tidy"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// fmtFlags are the options of fmt.
type fmtFlags struct {
	list  bool
	check bool
}

func (c *cli) fmtCommand() *cobra.Command {
	var flags fmtFlags
	cmd := c.newCommand(fmtHelp, func(args []string) error { return c.fmt(args, flags) })
	cmd.Flags().BoolVarP(&flags.list, "list", "l", false, c.say(listFlag))
	cmd.Flags().BoolVar(&flags.check, "check", false, c.say(checkFlag))
	return cmd
}

// fmt lays out the front matter of reports.
func (c *cli) fmt(args []string, flags fmtFlags) error {
	if slices.Equal(args, []string{"-"}) {
		return c.fmtInput()
	}
	root, err := c.open()
	if err != nil {
		return err
	}
	site, _, err := content.Read(c.ctx, root.FS(), nil, nil) // what else is wrong in the site isn't asked here
	if err != nil {
		return c.compileFailure(err)
	}
	chosen, err := c.chooseReports(site, args)
	if err != nil {
		return err
	}
	for _, file := range chosen {
		if err := c.fmtFile(root, file, flags); err != nil {
			return err
		}
	}
	return nil
}

// fmtInput lays out the report on standard input, for editors.
func (c *cli) fmtInput() error {
	data, err := io.ReadAll(c.stdin)
	if err != nil {
		return failed(cantRead, reasonOf(err))
	}
	text, ok := tidy.Report(source.NewFile("-", string(data)))
	if !ok {
		c.untidy("-")
	}
	_, err = io.WriteString(c.stdout, text)
	return err
}

// fmtFile lays out one report, or names it where it isn't.
func (c *cli) fmtFile(root *os.Root, file *source.File, flags fmtFlags) error {
	text, ok := tidy.Report(file)
	switch {
	case !ok:
		c.untidy(file.Path)
		return nil
	case text == file.Text:
		return nil
	}
	fmt.Fprintln(c.stdout, file.Path)
	if flags.check {
		c.status = statusFindings
	}
	if flags.check || flags.list {
		return nil
	}
	if err := replace(root, file.Path, text); err != nil {
		return failed(cantWrite, file.Path, causeOf(err))
	}
	return nil
}

func (c *cli) untidy(name string) {
	c.tell(diag.Textf(leftUntidy.Zh, leftUntidy.En, name))
	c.status = statusFindings
}

// replace writes a file in one step: whoever reads it has the old text or the new.
func replace(root *os.Root, name, text string) error {
	info, err := root.Stat(name)
	if err != nil {
		return err
	}
	temporary := path.Join(path.Dir(name), "."+path.Base(name)+".jixiao")
	err = root.WriteFile(temporary, []byte(text), info.Mode().Perm())
	if err == nil {
		err = root.Rename(temporary, name)
	}
	if err != nil {
		_ = root.Remove(temporary) // the first error tells more
	}
	return err
}

// chooseReports finds the reports that the arguments name; without one, all.
func (c *cli) chooseReports(site *content.Site, args []string) ([]*source.File, error) {
	wanted := make([]choice, 0, len(args))
	for _, arg := range args {
		var one choice
		for _, candidate := range c.below(arg) {
			if try := (choice{candidate}); slices.ContainsFunc(site.Reports, func(r content.Report) bool { return try.has(r.File.Path) }) {
				one = try
				break
			}
		}
		if one == nil {
			return nil, failed(noReport, arg)
		}
		wanted = append(wanted, one)
	}
	var out []*source.File
	for _, r := range site.Reports {
		if len(args) == 0 || slices.ContainsFunc(wanted, func(w choice) bool { return w.has(r.File.Path) }) {
			out = append(out, r.File)
		}
	}
	return out, nil
}
