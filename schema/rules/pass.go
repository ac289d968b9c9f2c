package rules

import (
	"slices"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// Pass is one report under examination by one rule.
type Pass struct {
	Card *score.Card
	// Prior is the cards that the report continues: last year's report of the
	// project, or those named by continues; for rules of the years.
	Prior []*score.Card

	rule  *Rule
	out   *Outcome
	tell  func(*Check) // of each comparison; nil where nobody asks
	check Check        // the one that is told of
}

// Outcome is what came of examining a report.
type Outcome struct {
	Findings diag.List // places are given by path
	Tally
}

// Tally is what is kept of the comparisons that were made of a report. Review
// makes them again, and tells of each.
type Tally struct {
	Checked int     // comparisons made, passed or not
	Wrong   []*Rule // by which some of them came out wrong
}

// Plus is the tally of all comparisons of two.
func (t Tally) Plus(u Tally) Tally {
	return Tally{t.Checked + u.Checked, slices.Concat(t.Wrong, u.Wrong)}
}

// Check is one comparison that was made, of the figure or another key of a name.
type Check struct {
	Rule             *Rule
	At               string
	Stated, Computed string
	Working          string
	OK               bool
}

// Report returns the report under examination.
func (p *Pass) Report() *schema.Report { return p.Card.Report }

// Holds counts a comparison that came out right. The words of the check are
// made only where somebody wants to see them.
func (p *Pass) Holds(ref schema.Ref, words func() (stated, computed, working string)) {
	if p.tell == nil {
		p.out.Checked++
		return
	}
	p.told(ref.Name, words)
}

// told tells of a comparison that came out right.
func (p *Pass) told(at string, words func() (stated, computed, working string)) {
	p.out.Checked++
	p.check = Check{Rule: p.rule, At: at, OK: true}
	if words != nil {
		p.check.Stated, p.check.Computed, p.check.Working = words()
	}
	p.tell(&p.check)
}

// Fails counts a comparison that came out wrong and reports it. What the rule
// leaves empty is filled in: rule, severity, place.
func (p *Pass) Fails(ref schema.Ref, d diag.Diagnostic) {
	p.out.Checked++
	if n := len(p.out.Wrong); n == 0 || p.out.Wrong[n-1] != p.rule {
		p.out.Wrong = append(p.out.Wrong, p.rule)
	}
	if p.tell != nil {
		p.check = Check{Rule: p.rule, At: ref.Name, Stated: d.Stated, Computed: d.Computed}
		p.tell(&p.check)
	}
	p.Finds(ref, d)
}

// Finds reports something that is no comparison, such as a value that is
// missing.
func (p *Pass) Finds(ref schema.Ref, d diag.Diagnostic) {
	if p.tell != nil {
		return // it was found before
	}
	d.Rule = p.rule.Name
	if d.Severity == diag.Off {
		d.Severity = p.rule.Severity
	}
	d.File, d.Path, d.At = p.Card.Report.File, ref.Path, ref.Name
	p.out.Findings = append(p.out.Findings, d)
}

// Near is a place of the same report that takes part in a finding.
func (p *Pass) Near(ref schema.Ref, message diag.Text) diag.Related {
	return Beside(p.Card, ref, message)
}

// Beside is a place of another report that takes part in a finding.
func Beside(c *score.Card, ref schema.Ref, message diag.Text) diag.Related {
	return diag.Related{Place: diag.Place{File: c.Report.File, Path: ref.Path}, At: ref.Name, Message: message}
}

// Differs is the three numbers of a finding: what is stated, what was computed,
// shown with the given decimals, and the signed difference.
func Differs(stated quantity.Number, computed quantity.Rat, decimals int) diag.Diagnostic {
	d := max(decimals, stated.Decimals)
	diff := stated.Value.Sub(computed)
	sign := ""
	if diff.Sign() > 0 {
		sign = "+"
	}
	return diag.Diagnostic{
		Stated:     stated.Value.Text(max(stated.Decimals, 0)),
		Computed:   computed.Text(d),
		Difference: sign + diff.Text(d),
	}
}

// Examine examines a report by itself.
func Examine(c *score.Card) *Outcome {
	p := Pass{Card: c, out: &Outcome{}}
	for _, p.rule = range Catalogue {
		if p.rule.Check != nil {
			p.rule.Check(&p)
		}
	}
	return p.out
}

// ExamineYears examines a report beside those that it continues.
func ExamineYears(c *score.Card, prior []*score.Card) *Outcome {
	p := Pass{Card: c, Prior: prior, out: &Outcome{}}
	for _, p.rule = range Catalogue {
		if p.rule.Years != nil {
			p.rule.Years(&p)
		}
	}
	return p.out
}

// Review makes a report's comparisons by some rules again, and tells of each:
// first those of the report by itself, then those beside what it continues. The
// check is the caller's until the next one is told of.
func Review(c *score.Card, prior []*score.Card, by []*Rule, tell func(*Check)) {
	p := Pass{Card: c, Prior: prior, out: &Outcome{}, tell: tell}
	for _, p.rule = range by {
		if p.rule.Check != nil {
			p.rule.Check(&p)
		}
	}
	for _, p.rule = range by {
		if p.rule.Years != nil {
			p.rule.Years(&p)
		}
	}
}
