package rules

import (
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

	rule   *Rule
	out    *Outcome
	record bool
}

// Outcome is what came of examining a report.
type Outcome struct {
	Findings diag.List // places are given by path
	Checked  int       // comparisons made, passed or not
	Checks   []Check   // the comparisons, where they were asked for
}

// Check is one comparison that was made.
type Check struct {
	Rule *Rule
	schema.Ref
	Stated, Computed string
	Working          string
	OK               bool
}

// Report returns the report under examination.
func (p *Pass) Report() *schema.Report { return p.Card.Report }

// Holds counts a comparison that came out right. The words of the check are
// made only where somebody wants to see them.
func (p *Pass) Holds(ref schema.Ref, words func() (stated, computed, working string)) {
	p.out.Checked++
	if !p.record {
		return
	}
	c := Check{Rule: p.rule, Ref: ref, OK: true}
	if words != nil {
		c.Stated, c.Computed, c.Working = words()
	}
	p.out.Checks = append(p.out.Checks, c)
}

// Fails counts a comparison that came out wrong and reports it. What the rule
// leaves empty is filled in: rule, severity, place.
func (p *Pass) Fails(ref schema.Ref, d diag.Diagnostic) {
	p.out.Checked++
	if p.record {
		p.out.Checks = append(p.out.Checks, Check{Rule: p.rule, Ref: ref, Stated: d.Stated, Computed: d.Computed})
	}
	p.Finds(ref, d)
}

// Finds reports something that is no comparison, such as a value that is
// missing.
func (p *Pass) Finds(ref schema.Ref, d diag.Diagnostic) {
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

// Check examines a report by itself. With record, the comparisons that held
// are listed too.
func Examine(c *score.Card, record bool) *Outcome {
	return examine(c, nil, record, func(r *Rule) func(*Pass) { return r.Check })
}

// ExamineYears examines a report beside those that it continues.
func ExamineYears(c *score.Card, prior []*score.Card, record bool) *Outcome {
	return examine(c, prior, record, func(r *Rule) func(*Pass) { return r.Years })
}

func examine(c *score.Card, prior []*score.Card, record bool, ask func(*Rule) func(*Pass)) *Outcome {
	out := &Outcome{}
	if record && prior == nil {
		out.Checks = make([]Check, 0, 24+12*len(c.Indicators)) // so many are made of a form that is filled in
	}
	p := Pass{Card: c, Prior: prior, out: out, record: record}
	for _, r := range Catalogue {
		if f := ask(r); f != nil {
			p.rule = r
			f(&p)
		}
	}
	return out
}
