package review

import (
	"jixiao/build"
	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/diag"
	"jixiao/schema/diff"
)

// figures is the figures that mean something else, and those that are only
// printed otherwise.
func figures(c *build.ReportChange) (loud, quiet block) {
	loud, quiet = block{head: figuresHead}, block{head: quietHead, quiet: true}
	for i := range c.Figures {
		f := &c.Figures[i]
		l := figureLine(c.After.Report, f)
		if f.Reason != "" {
			l.note = diag.Textf(notedWords.Zh, notedWords.En, f.Reason)
		}
		if !f.Quiet() {
			loud.lines = append(loud.lines, l)
			continue
		}
		l.change = quietWords[f.Kind]
		quiet.lines = append(quiet.lines, l)
	}
	return loud, quiet
}

func figureLine(r *schema.Report, f *diff.Figure) line {
	l := line{label: label(r, f.Name), before: shown(&f.Before), after: shown(&f.After)}
	switch f.Kind {
	case diff.Added:
		l.change = addedWord
	case diff.Removed:
		l.change = removedWord
	default:
		l.change = changeWords(&f.Change)
	}
	return l
}

// shown is a value in words, also where there is none.
func shown(v *schema.Value) diag.Text {
	switch {
	case v.State == schema.Blank:
		return blankWord
	case v.State == schema.Absent:
		return absentWord
	}
	return diag.Same(diff.Shown(v))
}

// changeWords is a change as a reader would say it: +2.00 万元，+5.6%.
func changeWords(c *corpus.Change) diag.Text {
	if !c.Known || c.Amount.Sign() == 0 {
		return diag.Text{}
	}
	sign := ""
	if c.Amount.Sign() > 0 {
		sign = "+"
	}
	amount := diag.Same(sign + c.Amount.Text(max(c.Decimals, 0)))
	switch {
	case c.Unit == "百分点":
		return diag.Textf("%s 个百分点", "%s percentage points", amount)
	case c.Unit.IsMoney():
		amount = diag.Textf("%s %s", "%s %s", amount, string(c.Unit))
	}
	if !c.HasPercent {
		return amount
	}
	return diag.Textf("%s，%s%s%%", "%s, %s%s%%", amount, sign, c.Percent.Text(1))
}

// wholes is the totals that hide a change of their parts.
func wholes(c *build.ReportChange) block {
	b := block{head: wholesHead}
	for i := range c.Wholes {
		w := &c.Wholes[i]
		var parts diag.Text
		for j := range w.Parts {
			f := &w.Parts[j]
			r := c.After.Report
			if f.Kind == diff.Removed {
				r = c.Before.Report
			}
			one := diag.Textf("%s %s → %s", "%s %s → %s", rowLabel(r, f.Name.Kind, f.Name.ID), shown(&f.Before), shown(&f.After))
			parts = joined("；", "; ", parts, one)
		}
		b.lines = append(b.lines, line{label: label(c.After.Report, w.Name), after: diag.Same(w.Total.String()), change: unmovedWord, note: parts})
	}
	return b
}

// effects is what is worked out otherwise.
func effects(c *build.ReportChange) block {
	b := block{head: effectsHead}
	for i := range c.Effects {
		e := &c.Effects[i]
		l := line{label: label(c.After.Report, e.Name), before: diag.Same(e.Before), after: diag.Same(e.After), change: changeWords(&e.Change)}
		if e.Before == "" {
			l.before = unknownWord
		}
		if e.After == "" {
			l.after = unknownWord
		}
		b.lines = append(b.lines, l)
	}
	return b
}
