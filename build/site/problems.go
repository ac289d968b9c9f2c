package site

import (
	"slices"
	"strings"

	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

// problems follows each problem over the years in which reports tell what became
// of it, the newest first.
func problems(f *Frame, p *corpus.Project) []ProblemRow {
	var out []ProblemRow
	at := map[string]int{}
	for i := len(p.Cards) - 1; i >= 0; i-- {
		for _, row := range followUpRows(f, p.Cards[i]) {
			key := strings.Trim(row.Problem, " 　。；")
			n, known := at[key]
			if !known {
				n = len(out)
				at[key] = n
				out = append(out, ProblemRow{Problem: row.Problem})
			}
			out[n].Steps = append(out[n].Steps, row)
		}
	}
	for i := range out {
		slices.Reverse(out[i].Steps) // as they happened
		out[i].Span = len(out[i].Steps)
		out[i].First, out[i].Steps = out[i].Steps[0], out[i].Steps[1:]
	}
	return out
}

func followUpRows(f *Frame, card *score.Card) []FollowUpRow {
	var out []FollowUpRow
	for _, u := range card.Report.FollowUps {
		out = append(out, FollowUpRow{
			Year:    yearLink(f, card),
			Problem: u.Problem, State: u.State, Label: stateName(u.State), Note: u.Note,
		})
	}
	return out
}
