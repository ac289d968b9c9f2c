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

// textChecks makes the comparisons in a report's text once more, to list them on
// its page: kept, they would take more memory than the report.
func (r *Result) textChecks(card *score.Card) []site.TextCheck {
	rep := r.byPath[card.Report.File]
	if rep == nil || rep.Document.Bare {
		return nil
	}
	text := prose.Read(rep.Document.File, rep.Body.Runs)
	joined := tie.Join(text, rep.Body, card)
	verdicts := related(text, joined, card, r.Corpus.Before(card))
	out := make([]site.TextCheck, 0, len(joined.Ties)+len(verdicts))
	for i := range joined.Ties {
		out = append(out, tieCheck(&joined.Ties[i]))
	}
	out = appendChecks(out, text, joined, verdicts)
	if f, ok := rep.fields(); ok {
		out = appendChecks(out, f.text, f.joined, f.verdicts(rep))
	}
	return out
}

// appendChecks lists relations that were read.
func appendChecks(out []site.TextCheck, text *prose.Text, joined *tie.Coverage, verdicts []relate.Verdict) []site.TextCheck {
	for i := range verdicts {
		v := &verdicts[i]
		c := site.TextCheck{
			Rule: v.Rule, At: placeName(text, joined, &v.Place, v.Rule, nil), Relation: v.Relation(),
			Working: v.Working(), OK: v.OK,
		}
		c.Stated, c.Computed, _ = figuresOf(v)
		out = append(out, c)
	}
	return out
}

func tieCheck(t *tie.Tie) site.TextCheck {
	return site.TextCheck{
		Rule: "narrative-figure", At: t.Fact.Name.String(), Stated: t.Text, Computed: t.Figure, OK: t.Fault == tie.Sound,
		Relation: diag.Text{Zh: "正文的数与所关联的数据相同", En: "the number of the text is the figure that it is tied to"},
	}
}

// related reads the relations in a text, but for the faults of numbers that are
// known to be right.
func related(text *prose.Text, joined *tie.Coverage, card *score.Card, prior []*score.Card) []relate.Verdict {
	return unless(relate.Find(text, card, prior), text, joined, card)
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
