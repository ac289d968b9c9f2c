package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"jixiao/build"
	"jixiao/cmd/jixiao/format"
	"jixiao/schema/diag"
)

// formats are what check can print.
var formats = []string{"text", "json", "sarif", "github", "gitlab", "checkstyle", "rdjson"}

// stepSummary names the file that GitHub shows on the page of a step.
const stepSummary = "GITHUB_STEP_SUMMARY"

// report prints what a check found. SARIF can tell what is known from what is
// not, so that it always gets all.
func (c *cli) report(result *build.Result, list diag.List, n counts, flags checkFlags) error {
	shown := list
	if !flags.allowed {
		shown = unexplained(list)
	}
	r := format.Report{Findings: shown, File: result.File, Folder: c.folder(), Lang: c.lang, Version: programVersion()}
	switch flags.format {
	case "json":
		c.printJSON(result, list, n)
	case "sarif":
		r.Findings = list
		format.SARIF(c.stdout, &r)
	case "github":
		return c.printGitHub(&r, n)
	case "gitlab":
		format.GitLab(c.stdout, &r)
	case "checkstyle":
		format.Checkstyle(c.stdout, &r)
	case "rdjson":
		format.RDJSON(c.stdout, &r)
	default:
		c.printText(result, shown, n)
	}
	return nil
}

// unexplained is the findings that no report explains.
func unexplained(list diag.List) diag.List {
	return slices.DeleteFunc(slices.Clone(list), func(d diag.Diagnostic) bool { return d.Allowed })
}

func (c *cli) printText(result *build.Result, list diag.List, n counts) {
	p := findings{c.stdout, c.screen, c.lang, result}
	p.all(list)
	fmt.Fprintln(c.stdout, c.say(n.summary()))
}

// printGitHub prints annotations; what GitHub does not show as such goes to the
// page of the step, or is counted where there is none.
func (c *cli) printGitHub(r *format.Report, n counts) error {
	rest := format.GitHub(c.stdout, r)
	var err error
	if name := c.env(stepSummary); name != "" {
		err = c.appendSummary(name, r, n, rest)
	} else if len(rest) > 0 {
		fmt.Fprintln(c.stdout, diag.Textf(notMarked.Zh, notMarked.En, countsOf(rest).found()).In(c.lang))
	}
	fmt.Fprintln(c.stdout, c.say(n.summary()))
	return err
}

func (c *cli) appendSummary(name string, r *format.Report, n counts, rest diag.List) error {
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return failed(cantWrite, name, causeOf(err))
	}
	w := bufio.NewWriter(file)
	format.StepSummary(w, r, n.summary(), rest)
	err = w.Flush()
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return failed(cantWrite, name, causeOf(err))
	}
	return nil
}

// folder is the site's folder as seen from the working directory; empty where
// the one can't be reached from the other.
func (c *cli) folder() string {
	here, errHere := filepath.Abs(".")
	root, errRoot := filepath.Abs(c.root)
	if errHere != nil || errRoot != nil {
		return ""
	}
	rel, err := filepath.Rel(here, root)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(rel)
}
