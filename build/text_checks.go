package build

import (
	"jixiao/build/prose"
	"jixiao/build/relate"
	"jixiao/build/site"
	"jixiao/build/tie"
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
	verdicts := relate.Find(text, card, r.Corpus.Before(card))
	out := make([]site.TextCheck, 0, len(joined.Ties)+len(verdicts))
	for i := range joined.Ties {
		out = append(out, tieCheck(&joined.Ties[i]))
	}
	var before diag.List
	for i := range verdicts {
		v := &verdicts[i]
		c := site.TextCheck{
			Rule: v.Rule, At: placeName(text, joined, &v.Place, v.Rule, before), Relation: v.Relation(),
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
