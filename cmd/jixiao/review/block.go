package review

import (
	"strings"
	"unicode/utf8"

	"jixiao/build"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/diff"
)

// block is one kind of change in a report.
type block struct {
	head  diag.Text
	quiet bool // nothing in it changes what the report means
	lines []line
}

// line is one change. What before and after are is said in one place only:
// note, where there is nothing to set beside each other.
type line struct {
	label, before, after, change, note diag.Text
}

// blocks is all that changed in a report, what matters most first.
func blocks(c *build.ReportChange) (out []block) {
	add := func(b block) {
		if len(b.lines) > 0 {
			out = append(out, b)
		}
	}
	if c.Before == nil || c.After == nil {
		add(mains(c))
		return out
	}
	add(unnoted(c))
	add(rows(c))
	loud, quiet := figures(c)
	add(loud)
	add(wholes(c))
	add(effects(c))
	add(words(c))
	add(texts(c))
	add(quiet)
	return out
}

// mainFigures are what is told of a report that was added or removed.
var mainFigures = [...]string{"funds.total.budget", "funds.total.executed", "funds.total.rate", "result.score", "result.grade"}

// mains is the main figures of a report that is there on one side only.
func mains(c *build.ReportChange) block {
	b := block{head: mainHead}
	card := c.Card()
	for _, name := range mainFigures {
		at, ok := card.Report.Find(name)
		if !ok {
			continue
		}
		v := card.Report.ValueAt(&at)
		if v.State != schema.Stated {
			continue
		}
		l := line{label: label(card.Report, at.Name)}
		if c.After != nil {
			l.after = shown(&v)
		} else {
			l.before = shown(&v)
		}
		b.lines = append(b.lines, l)
	}
	return b
}

// unnoted is the published figures that were changed without a note.
func unnoted(c *build.ReportChange) block {
	b := block{head: unnotedHead}
	for i := range c.Unnoted {
		u := &c.Unnoted[i]
		l := figureLine(c.After.Report, &u.Figure)
		l.change, l.note = diag.Text{}, diag.Textf(noteHelp.Zh, noteHelp.En, u.Name, was(&u.Before))
		if u.Noted.State != schema.Absent {
			l.note = diag.Textf(noteOther.Zh, noteOther.En, shown(&u.Noted), shown(&u.Before))
		}
		b.lines = append(b.lines, l)
	}
	return b
}

// was is a value as it is written in a [[restated]].
func was(v *schema.Value) string {
	shown := diff.Shown(v)
	if v.HasNumber && v.Number.Unit == "" && !strings.ContainsAny(shown, "≥≤=<>约余") {
		return shown
	}
	return `"` + strings.ReplaceAll(shown, `"`, `\"`) + `"`
}

// rows is the rows that were added, removed and renamed.
func rows(c *build.ReportChange) block {
	b := block{head: rowsHead}
	for i := range c.Rows {
		r := &c.Rows[i]
		now, then := c.After.Report, c.Before.Report
		l := line{label: tableLabel(r.Kind)}
		switch {
		case r.Added:
			l.after, l.note = rowLabel(now, r.Kind, r.ID), stated(now, r.Figures, func(f *diff.Figure) *schema.Value { return &f.After })
			l.change = addedWord
		case r.Gone:
			l.before, l.note = rowLabel(then, r.Kind, r.ID), stated(then, r.Figures, func(f *diff.Figure) *schema.Value { return &f.Before })
			l.change = removedWord
		case r.Name == r.Was:
			l.label = rowLabel(now, r.Kind, r.ID)
			l.before, l.after, l.change = diag.Same(r.WasID), diag.Same(r.ID), anotherID
		default:
			l.before, l.after, l.change = rowLabel(then, r.Kind, r.WasID), rowLabel(now, r.Kind, r.ID), renamedWord
		}
		b.lines = append(b.lines, l)
	}
	return b
}

// stated lists what a row states: 指标值 ≥8所，完成值 9所.
func stated(r *schema.Report, figures []diff.Figure, side func(*diff.Figure) *schema.Value) (out diag.Text) {
	for i := range figures {
		f := &figures[i]
		one := diag.Same(diff.Shown(side(f)))
		if f.Name.Column != "" {
			one = diag.Textf("%s %s", "%s %s", columnLabel(f.Name.Kind, f.Name.Column), one)
		}
		out = joined("，", ", ", out, one)
	}
	return out
}

// longest is up to how many letters a text is shown; of longer ones it is told
// how much changed.
const longest = 40

// words is the keys that hold no figures.
func words(c *build.ReportChange) block {
	b := block{head: wordsHead}
	for i := range c.Words {
		w := &c.Words[i]
		l := line{label: wordLabel(w.Path, w.Of)}
		if utf8.RuneCountInString(w.Before) > longest || utf8.RuneCountInString(w.After) > longest || strings.ContainsAny(w.Before+w.After, "\n\r") {
			l.change = letters(build.Letters(w.Before, w.After))
		} else {
			l.before, l.after = orAbsent(meaning(w.Path, w.Before)), orAbsent(meaning(w.Path, w.After))
		}
		b.lines = append(b.lines, l)
	}
	return b
}

func orAbsent(t diag.Text) diag.Text {
	if t.Zh == "" {
		return absentWord
	}
	return t
}

// texts is how much of each section of the text changed.
func texts(c *build.ReportChange) block {
	b := block{head: textsHead}
	for i := range c.Text {
		t := &c.Text[i]
		l := line{label: diag.Same(t.Title), change: countWords(t)}
		if t.Title == "" {
			l.label = untitledWord
		}
		switch {
		case t.New:
			l.note = newSection
		case t.Gone:
			l.note = goneSection
		case t.Was != "":
			l.note = diag.Textf(otherTitle.Zh, otherTitle.En, t.Was)
		}
		b.lines = append(b.lines, l)
	}
	return b
}
