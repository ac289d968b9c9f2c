package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"

	"jixiao/build"
	"jixiao/build/tidy"
	"jixiao/cmd/jixiao/form"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"

	"github.com/spf13/cobra"
)

func (c *cli) newReportCommand() *cobra.Command {
	var profile string
	cmd := c.newCommand(newHelp, func(args []string) error { return c.newReport(args[0], profile) })
	cmd.Flags().StringVar(&profile, "profile", "", c.say(profileFlag))
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	return cmd
}

func (c *cli) newReport(name, profile string) error {
	key, ok := parseKey(name)
	if !ok {
		return failed(badKey, name)
	}
	if err := c.begin(key); err != nil {
		return err
	}
	file := "content/" + key.String() + ".md"
	result, err := c.compile(build.Options{Drafts: true})
	if err != nil {
		return err
	}
	text, made, err := c.form(result, key, profile)
	if err != nil {
		return err
	}
	if laidOut, ok := tidy.Report(source.NewFile(file, text)); ok { // so that fmt finds nothing to do
		text = laidOut
	}
	if err := c.create(file, text); err != nil {
		return err
	}
	fmt.Fprintln(c.stdout, file)
	_ = c.stdout.Flush() // a failure is told at the end
	c.tell(made)
	if units := result.Content.Units; len(units.List) > 0 {
		if _, ok := units.Get(key.Unit); !ok {
			c.tellf(registerUnit, key.Unit)
		}
	}
	c.tellf(fillIn, file)
	return nil
}

// parseKey reads YEAR/UNIT/PROJECT, also as the path of the file.
func parseKey(name string) (schema.Key, bool) {
	name = strings.TrimSuffix(strings.TrimPrefix(name, "content/"), ".md")
	key, ok := schema.ParseKey(name)
	ok = ok && fs.ValidPath(name) && !strings.ContainsAny(name, "\\:*?\"<>|\x00\n\r\t") &&
		!strings.HasPrefix(key.Unit, ".") && !strings.HasPrefix(key.Project, ".")
	return key, ok
}

// form is the text of the new report, and what it was made from.
func (c *cli) form(result *build.Result, key schema.Key, profile string) (text string, made diag.Text, err error) {
	if last, ok := lastReport(result, key); ok && profile == "" {
		return form.Again(key, last), diag.Textf(fromLast.Zh, fromLast.En, last.Card.Report.File), nil
	}
	if profile == "" {
		profile = result.Content.Config.Profile
	}
	p := result.Content.Profile(profile)
	if p == nil {
		var ids []string
		for _, p := range result.Content.Profiles {
			ids = append(ids, p.ID)
		}
		return "", diag.Text{}, failed(unknownProfile, profile, listed(ids))
	}
	return form.Blank(key, p), diag.Textf(fromProfile.Zh, fromProfile.En, p.Title), nil
}

// lastReport is the project's newest report of an earlier year.
func lastReport(result *build.Result, key schema.Key) (last form.Last, ok bool) {
	for _, r := range result.Reports {
		k := r.Document.Key
		if k.Unit != key.Unit || k.Project != key.Project || k.Year >= key.Year || r.Document.Bare {
			continue
		}
		if !ok || k.Year > last.Card.Report.Year {
			last, ok = form.Last{Card: r.Card, Front: r.Front(), Body: r.Document.Text()}, true
		}
	}
	return last, ok
}

// create writes a file that must not be there yet.
func (c *cli) create(name, text string) error {
	root, err := c.open()
	if err != nil {
		return err
	}
	if err := root.MkdirAll(path.Dir(name), 0o777); err != nil {
		return failed(cantWrite, name, causeOf(err))
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return failed(exists, name)
	}
	if err != nil {
		return failed(cantWrite, name, causeOf(err))
	}
	_, err = f.WriteString(text)
	if err := errors.Join(err, f.Close()); err != nil {
		return failed(cantWrite, name, causeOf(err))
	}
	return nil
}
