package main

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"jixiao/build"
	"jixiao/schema/diag"

	"github.com/spf13/cobra"
)

// checkFlags are the options of check.
type checkFlags struct {
	format  string
	strict  bool
	allowed bool
	drafts  bool
}

func (c *cli) checkCommand() *cobra.Command {
	var flags checkFlags
	cmd := c.newCommand(checkHelp, func(args []string) error { return c.check(args, flags) })
	f := cmd.Flags()
	f.StringVar(&flags.format, "format", "text", c.say(formatFlag))
	f.BoolVar(&flags.strict, "strict", false, c.say(strictFlag))
	f.BoolVar(&flags.allowed, "allowed", false, c.say(allowedFlag))
	f.BoolVar(&flags.drafts, "drafts", false, c.say(draftsFlag))
	c.complete(cmd, "format", formats)
	return cmd
}

func (c *cli) check(paths []string, flags checkFlags) error {
	if !slices.Contains(formats, flags.format) {
		return failed(badValue, "format", flags.format, listed(formats))
	}
	result, err := c.compile(build.Options{Drafts: flags.drafts || len(paths) > 0, FindingsOnly: true})
	if err != nil {
		return err
	}
	chosen, err := c.choose(result, paths)
	if err != nil {
		return err
	}
	list, n := chosen.of(result)
	c.judge(n, flags.strict)
	if faults := chosen.settings(result); faults > 0 {
		defer c.tellf(settingsFaulty, faults)
	}
	return c.report(result, list, n, flags)
}

// judge sets the exit status by what was found.
func (c *cli) judge(n counts, strict bool) {
	if n.errors > 0 || strict && n.warnings > 0 {
		c.status = statusFindings
	}
}

// choice is the paths that a check is about; none is the whole site.
type choice []string

// choose finds what the arguments name: a path as seen from where the command
// runs, or else from the site's folder.
func (c *cli) choose(result *build.Result, args []string) (choice, error) {
	var out choice
	for _, arg := range args {
		found := false
		for _, candidate := range c.below(arg) {
			one := choice{candidate}
			if slices.ContainsFunc(known(result), one.has) {
				out, found = append(out, candidate), true
				break
			}
		}
		if !found {
			return nil, failed(unknownPath, arg)
		}
	}
	return out, nil
}

// below is what a path may mean below the site's folder.
func (c *cli) below(arg string) (candidates []string) {
	root, errRoot := filepath.Abs(c.root)
	abs, errAbs := filepath.Abs(arg)
	if errRoot == nil && errAbs == nil {
		if rel, err := filepath.Rel(root, abs); err == nil && filepath.IsLocal(rel) {
			candidates = append(candidates, filepath.ToSlash(rel))
		}
	}
	if !filepath.IsAbs(arg) {
		candidates = append(candidates, path.Clean(filepath.ToSlash(arg)))
	}
	return candidates
}

// known is every path that something can be said of.
func known(result *build.Result) []string {
	var paths []string
	for _, f := range result.Content.Files {
		paths = append(paths, f.Path)
	}
	for i := range result.Diagnostics {
		paths = append(paths, result.Diagnostics[i].File)
	}
	return paths
}

// has tells whether a file is chosen.
func (s choice) has(file string) bool {
	if len(s) == 0 {
		return true
	}
	return slices.ContainsFunc(s, func(p string) bool { return p == "." || file == p || strings.HasPrefix(file, p+"/") })
}

// of is what was found in the chosen files, and how much was looked at.
func (s choice) of(result *build.Result) (diag.List, counts) {
	list := make(diag.List, 0, len(result.Diagnostics))
	for i := range result.Diagnostics {
		if s.has(result.Diagnostics[i].File) {
			list = append(list, result.Diagnostics[i])
		}
	}
	n := countsOf(list)
	reports, compared, texts := result.Looked(s.has)
	n.reports, n.drafts, n.checked, n.numbers = reports, result.Drafts, compared, numbers(texts)
	return list, n
}

// settings is how many errors there are in the site's settings, which every
// report is read with, when none of these files was chosen.
func (s choice) settings(result *build.Result) (faults int) {
	for i := range result.Diagnostics {
		d := &result.Diagnostics[i]
		if d.Severity == diag.Error && !d.Allowed && path.Ext(d.File) == ".toml" && !s.has(d.File) {
			faults++
		}
	}
	return faults
}
