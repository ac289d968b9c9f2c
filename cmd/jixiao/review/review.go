package review

import (
	"fmt"
	"strings"

	"jixiao/build"
	"jixiao/cmd/jixiao/snippet"
	"jixiao/schema/diag"
)

// Review is a change and what a reader is told of it.
type Review struct {
	*build.Changes
	Rev    string // what was compared with, as it was asked for: main, HEAD~1
	Commit string // the commit that this means, abbreviated
	Lang   diag.Lang
}

// say gives a text in the reader's language, on one line and without control
// characters.
func (r *Review) say(t diag.Text) string { return snippet.Clean(t.In(r.Lang)) }

// sayf fills in a message.
func (r *Review) sayf(t diag.Text, args ...any) string {
	return r.say(diag.Textf(t.Zh, t.En, args...))
}

// tally is how many there are of what.
type tally struct {
	changed, added, gone, moved     int // reports
	figures, quiet, rows, texts     int
	unnoted                         int
	errors, warnings, notes, faulty int // findings that are new
}

func (r *Review) tally() (n tally) {
	for i := range r.Reports {
		c := &r.Reports[i]
		switch {
		case c.Before == nil:
			n.added++
		case c.After == nil:
			n.gone++
		default:
			n.changed++
			if c.Moved() {
				n.moved++
			}
		}
		for j := range c.Figures {
			if c.Figures[j].Quiet() {
				n.quiet++
			} else {
				n.figures++
			}
		}
		n.rows += len(c.Rows)
		n.texts += min(len(c.Text), 1)
		n.unnoted += len(c.Unnoted)
		if c.Faulty {
			n.faulty++
		}
	}
	n.errors, n.warnings, n.notes = r.Findings.New.Count(diag.Error), r.Findings.New.Count(diag.Warning), r.Findings.New.Count(diag.Note)
	return n
}

// summary is the change in a few sentences, what matters most first.
func (r *Review) summary() (out []string) {
	n := r.tally()
	say := func(count int, t diag.Text) {
		if count > 0 {
			out = append(out, r.sayf(t, count))
		}
	}
	say(n.unnoted, sumUnnoted)
	say(n.errors, sumErrors)
	say(n.warnings+n.notes, sumWarnings)
	say(len(r.Findings.Known), sumKnown)
	say(len(r.Findings.Gone), sumGone)
	say(len(r.Findings.Lapsed), sumLapsed)
	if n.changed > 0 {
		out = append(out, r.say(n.inReports()))
	}
	say(n.added, sumAdded)
	say(n.gone, sumRemoved)
	say(len(r.Files), sumFiles)
	say(n.faulty, sumFaulty)
	say(len(r.Unread), sumUnread)
	if len(out) == 0 {
		out = append(out, r.say(sumNothing))
	}
	return out
}

// inReports is how much changed in the reports that are there before and after.
func (n *tally) inReports() diag.Text {
	var what diag.Text
	for _, one := range [...]struct {
		count int
		text  diag.Text
	}{{n.figures, sumFigures}, {n.rows, sumRows}, {n.texts, sumTexts}, {n.moved, sumMoved}, {n.quiet, sumQuiet}} {
		if one.count > 0 {
			what = joined("，", ", ", what, diag.Textf(one.text.Zh, one.text.En, one.count))
		}
	}
	return joined("：", "; ", diag.Textf(sumChanged.Zh, sumChanged.En, n.changed), what)
}

// against is what the change was compared with.
func (r *Review) against() string {
	return r.sayf(againstWords, r.Rev, r.Commit, len(r.Reports)+r.Same-len(r.gone()))
}

// gone is the reports that are no longer there.
func (r *Review) gone() (out []*build.ReportChange) {
	for i := range r.Reports {
		if r.Reports[i].After == nil {
			out = append(out, &r.Reports[i])
		}
	}
	return out
}

// title is a report's title with what became of the report.
func (r *Review) title(c *build.ReportChange) (path, title, state string) {
	card := c.Card()
	path, title = snippet.Clean(card.Report.File), snippet.Clean(card.Report.Title)
	switch {
	case c.Before == nil && card.Report.Draft:
		state = r.say(newDraft)
	case c.Before == nil:
		state = r.say(newReport)
	case c.After == nil:
		state = r.say(goneReport)
	case c.Moved():
		state = r.sayf(movedReport, c.Before.Report.File)
	case card.Report.Draft:
		state = r.say(draftReport)
	}
	if c.Faulty {
		state = strings.TrimSpace(state + " " + r.say(faultyReport))
	}
	return path, title, state
}

// group is findings under what became of them.
type group struct {
	head diag.Text
	list diag.List
	side *build.Result // that they were found in
}

func (r *Review) findings() (out []group) {
	for _, g := range [...]group{
		{newHead, r.Findings.New, r.After}, {knownHead, r.Findings.Known, r.After},
		{goneHead, r.Findings.Gone, r.Before}, {lapsedHead, r.Findings.Lapsed, r.Before},
	} {
		if len(g.list) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// where is path:line:column.
func where(side *build.Result, d *diag.Diagnostic) string {
	f, ok := side.File(d.File)
	if !ok {
		return snippet.Clean(d.File)
	}
	pos := f.Position(d.Span.Start)
	return fmt.Sprintf("%s:%d:%d", snippet.Clean(d.File), pos.Line, pos.Column)
}

// paths is the files that are no reports and changed, and the reports that can't be
// read, each under its head.
func (r *Review) paths() (out []pathGroup) {
	var files, unread []string
	for i := range r.Files {
		f, what := &r.Files[i], editedWord
		switch {
		case f.Added:
			what = addedWord
		case f.Gone:
			what = removedWord
		}
		files = append(files, snippet.Clean(f.Path)+"  "+r.say(what))
	}
	for _, path := range r.Unread {
		unread = append(unread, snippet.Clean(path))
	}
	if len(files) > 0 {
		out = append(out, pathGroup{filesHead, files})
	}
	if len(unread) > 0 {
		out = append(out, pathGroup{unreadHead, unread})
	}
	return out
}

// pathGroup is paths under what became of them.
type pathGroup struct {
	head diag.Text
	list []string
}
