package build

import (
	"slices"
	"strings"

	"jixiao/build/prose"
	"jixiao/build/relate"
	"jixiao/build/site"
	"jixiao/build/tie"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/score"
)

// textCheck is a comparison made in a text. All are kept, so what they have in
// common is not: they take up no more than a few lines of the text itself.
type textCheck struct {
	rule, at, stated, computed, working string
	reads                               relate.Relation
	tie, ok                             bool // tie: with the figure that a link names
}

// textChecks lists the comparisons made in a text.
func textChecks(text *prose.Text, joined *tie.Coverage, verdicts []relate.Verdict) []textCheck {
	out := make([]textCheck, 0, len(joined.Ties)+len(verdicts))
	for i := range joined.Ties {
		t := &joined.Ties[i]
		out = append(out, textCheck{
			rule: "narrative-figure", at: t.Fact.Name.String(), stated: strings.Clone(t.Text), computed: t.Figure, // not the paragraph that it is a piece of
			tie: true, ok: t.Fault == tie.Sound,
		})
	}
	return appendChecks(out, text, joined, verdicts)
}

// appendChecks lists relations that were read.
func appendChecks(out []textCheck, text *prose.Text, joined *tie.Coverage, verdicts []relate.Verdict) []textCheck {
	for i := range verdicts {
		v := &verdicts[i]
		c := textCheck{rule: v.Rule, at: placeName(text, joined, &v.Place, v.Rule, nil), working: v.Working(), reads: v.Reads, ok: v.OK}
		c.stated, c.computed, _ = figuresOf(v)
		out = append(out, c)
	}
	return out
}

// textChecks is the comparisons made in a report's text, for its page.
func (r *Result) textChecks(card *score.Card) []site.TextCheck {
	rep := r.byPath[card.Report.File]
	if rep == nil {
		return nil
	}
	checks := rep.words.checks
	if text := rep.words.later; text != nil {
		d := new(desk)
		joined := d.joiner.Join(text, rep.Body, card)
		checks = textChecks(text, joined, d.related(text, joined, card, r.Corpus.Before(card)))
	}
	out := make([]site.TextCheck, 0, len(checks)+len(rep.words.inFields))
	for _, list := range [...][]textCheck{checks, rep.words.inFields} {
		for i := range list {
			out = append(out, list[i].shown())
		}
	}
	return out
}

// shown is the check as its page shows it.
func (c *textCheck) shown() site.TextCheck {
	relation := (&relate.Verdict{Reads: c.reads}).Relation()
	if c.tie {
		relation = diag.Text{Zh: "正文的数与所关联的数据相同", En: "the number of the text is the figure that it is tied to"}
	}
	return site.TextCheck{Rule: c.rule, At: c.at, Relation: relation, Stated: c.stated, Computed: c.computed, Working: c.working, OK: c.ok}
}

// unless leaves out the faults of numbers that are known to be right.
func unless(verdicts []relate.Verdict, text *prose.Text, joined *tie.Coverage, card *score.Card) []relate.Verdict {
	return slices.DeleteFunc(verdicts, func(v relate.Verdict) bool {
		return !v.OK && v.Place.Block >= 0 && known(text, joined, card, &v)
	})
}

// known tells whether the number of a relation needs no guess at what it is
// computed from: a tie tells it, and so does the report's own rate or score that
// a percentage agrees with; those are held against their figures. A [[figure]]
// without an equation only says again what the text says, so that it vouches
// for no total, count or second mention.
func known(text *prose.Text, joined *tie.Coverage, card *score.Card, v *relate.Verdict) bool {
	percent := v.Rule == "narrative-percent"
	if t := joined.Agreeing(v.Place.Span); t != nil {
		return percent || t.Fact.Kind != schema.FigureFact || card.Report.Figures[t.Fact.Row].Equals != nil
	}
	if !percent {
		return false
	}
	fact, _ := joined.FactAt(text, v.Place.Block, v.Place.Start, v.Place.End)
	return strings.HasSuffix(fact, ".rate") || strings.HasSuffix(fact, ".score")
}
