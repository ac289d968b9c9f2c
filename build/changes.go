package build

import (
	"cmp"
	"slices"

	"jixiao/build/content"
	"jixiao/schema/diag"
	"jixiao/schema/diff"
)

// Changes is what changed in a site from one compile to another.
type Changes struct {
	Before, After *Result
	Reports       []ReportChange // by year, unit and project
	Same          int            // reports that did not change
	Newest        int            // the newest year of which a report is published; 0 where there is none
	Findings      FindingChanges
	Files         []FileChange // that are no reports, by path
	// Unread are the reports that one side can't be read of, by path: a file
	// in another encoding, or without front matter. Nothing is said of them.
	Unread []string
}

// ReportChange is what changed in one report.
type ReportChange struct {
	*diff.Report
	Text []TextChange
	// Faulty tells that the front matter has a fault in its TOML on one side:
	// what seems to be missing may only not be readable.
	Faulty bool
}

// FileChange is a file that was added, removed or changed.
type FileChange struct {
	Path        string
	Added, Gone bool
}

// Since compares the site with what it was. Reports whose path skip names are
// left out; it may be nil. Compiles of one Compiler are compared faster: what did
// not change is the same on both sides.
func (r *Result) Since(before *Result, skip func(path string) bool) *Changes {
	c := &Changes{Before: before, After: r}
	left := func(path string) bool { return skip != nil && skip(path) }
	unread := r.unread(before)
	meaning := diff.New(before.Corpus, r.Corpus, func(path string) bool { return left(path) || unread[path] })
	c.Same, c.Newest = meaning.Same, meaning.Newest
	c.Unread = slices.DeleteFunc(meaning.Apart, left)
	slices.Sort(c.Unread)
	places := map[string]string{} // of reports that moved: now, by what it was
	gone := map[string]bool{}
	for _, one := range meaning.Reports {
		if left(one.Card().Report.File) {
			continue
		}
		switch {
		case one.After == nil:
			gone[one.Before.Report.File] = true
		case one.Moved():
			places[one.Before.Report.File] = one.After.Report.File
		}
		c.add(one)
	}
	c.Findings = findingChanges(before.Diagnostics, r.Diagnostics, places, left, func(path string) bool { return gone[path] })
	c.Files = fileChanges(before, r, left)
	return c
}

// Failing is what keeps a change from being right: errors that were not there
// before, in reports that are no drafts, and published figures that were changed
// without a note.
func (c *Changes) Failing() (errors, unnoted int) {
	for i := range c.Findings.New {
		d := &c.Findings.New[i]
		rep := c.After.at(d.File)
		if d.Severity == diag.Error && (rep == nil || !rep.Card.Report.Draft) {
			errors++
		}
	}
	for i := range c.Reports {
		unnoted += len(c.Reports[i].Unnoted)
	}
	return errors, unnoted
}

// add takes in a report if its text or its meaning changed.
func (c *Changes) add(one *diff.Report) {
	change := ReportChange{Report: one}
	if one.Before != nil && one.After != nil {
		was, is := c.Before.at(one.Before.Report.File), c.After.at(one.After.Report.File)
		change.Text = textChanges(was, is)
		change.Faulty = was.faulty() || is.faulty()
	}
	if one.Empty() && len(change.Text) == 0 && !(change.Faulty && c.edited(one)) {
		c.Same++
		return
	}
	c.Reports = append(c.Reports, change)
}

// edited tells whether the file of a report is another one.
func (c *Changes) edited(one *diff.Report) bool {
	return c.Before.at(one.Before.Report.File).Document.File.Text != c.After.at(one.After.Report.File).Document.File.Text
}

// unread is the paths of reports that are there on both sides and can't be read
// on one.
func (r *Result) unread(before *Result) map[string]bool {
	out := map[string]bool{}
	for _, side := range [...]*Result{before, r} {
		for _, path := range side.Content.Unreadable {
			out[path] = true
		}
		for _, rep := range side.Reports {
			if rep.Document.Bare {
				out[rep.Document.File.Path] = true
			}
		}
	}
	return out
}

// faulty tells whether the front matter has a fault in its TOML.
func (r *Report) faulty() bool {
	return slices.ContainsFunc(r.found, func(d diag.Diagnostic) bool { return d.Rule == "toml-syntax" })
}

// fileChanges compares the files that are no reports: settings, the register,
// forms, pages, the theme.
func fileChanges(before, after *Result, left func(string) bool) (out []FileChange) {
	texts := func(r *Result) map[string]string {
		files := make(map[string]string, len(r.Content.Files)-len(r.Content.Reports))
		for _, f := range r.Content.Files {
			if !r.isReport(f.Path) && !left(f.Path) {
				files[f.Path] = f.Text
			}
		}
		return files
	}
	was, is := texts(before), texts(after)
	for path, text := range is {
		if then, ok := was[path]; !ok || then != text {
			out = append(out, FileChange{Path: path, Added: !ok})
		}
	}
	for path := range was {
		if _, ok := is[path]; !ok {
			out = append(out, FileChange{Path: path, Gone: true})
		}
	}
	slices.SortFunc(out, func(a, b FileChange) int { return cmp.Compare(a.Path, b.Path) })
	return out
}

// isReport tells whether a file is that of a report, read or not.
func (r *Result) isReport(path string) bool {
	if r.at(path) != nil {
		return true
	}
	_, found := slices.BinarySearchFunc(r.Content.Reports, path, func(rep content.Report, path string) int { return cmp.Compare(rep.File.Path, path) })
	return found || slices.Contains(r.Content.Unreadable, path)
}
