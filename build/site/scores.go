package site

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/score"
)

// scoreRows sets what the report states of its score beside what was computed.
func scoreRows(d *desk, f *facts) []ScoreRow {
	r := f.card.Report
	out := d.scores.take(len(r.Groups) + len(r.Indicators) + 3)
	if e := &f.card.Execution; r.Funds != nil && e.Counts && e.Row < 0 {
		at := total(r, "score")
		row := ScoreRow{Name: "预算执行", Kind: "execution", Weight: f.fact(total(r, "weight"), ""), Score: f.fact(at, "")}
		out = append(out, f.beside(&row, &at))
	}
	for i := range r.Groups {
		name := schema.Name{Kind: schema.GroupFact, ID: r.Groups[i].Name, Column: "score"}
		row := ScoreRow{Name: r.Groups[i].Name, Kind: "group", Weight: f.group(i, "weight"), Score: f.group(i, "score")}
		out = append(out, f.beside(&row, &schema.Fact{Name: name, Row: i, Cell: &r.Groups[i].Score}))
	}
	out = ownGroups(f, out)
	weight, points := resultShown(f.card, "weight"), resultShown(f.card, "score")
	if weight || points {
		row, at := ScoreRow{Name: "合计", Kind: "sum"}, result(r, "score")
		if weight {
			row.Weight = f.fact(result(r, "weight"), "")
		}
		if points {
			row.Score = f.fact(at, "")
		}
		out = append(out, f.beside(&row, &at))
	}
	if resultShown(f.card, "grade") {
		out = append(out, ScoreRow{Name: "自评等级", Kind: "grade", Score: f.fact(result(r, "grade"), ""), Computed: f.card.Grade})
	}
	return out
}

// beside moves what was computed out of the cells into the row's own fields.
func (f *facts) beside(row *ScoreRow, at *schema.Fact) ScoreRow {
	fig := f.of(at)
	if x, known := fig.fact.Computed.Exact(); known {
		row.Computed = x.Round(max(f.card.Report.Profile.Rounding.Score, 0)).String()
	}
	row.Working = fig.working
	if part, sum, _ := strings.Cut(row.Working, " = "); part == sum {
		row.Working = "" // one row alone
	}
	for _, cell := range [...]*Fact{&row.Weight, &row.Score} {
		cell.Working = ""
	}
	row.Score.Computed = ""
	return *row
}

// ownGroups adds the level 1 groups that the form prints nothing for, with what
// their rows add up to.
func ownGroups(f *facts, out []ScoreRow) []ScoreRow {
	from := len(out)
	for i := range f.list {
		at := &f.list[i].at
		if at.Kind != schema.GroupFact || at.Cell != nil {
			continue
		}
		if len(out) == from || out[len(out)-1].Name != at.ID {
			out = append(out, ScoreRow{Name: at.ID, Kind: "group"})
		}
		row, cell := &out[len(out)-1], f.fact(*at, "")
		if at.Column == "weight" {
			row.Weight = cell
			continue
		}
		row.Score = cell
		f.beside(row, at)
	}
	kept := out[:from]
	for i := from; i < len(out); i++ {
		if out[i].Weight.Text != "" || out[i].Score.Text != "" {
			kept = append(kept, out[i])
		}
	}
	return kept
}

// resultOf is what the equation of a figure comes to; empty where there is none,
// or nothing follows from it.
func resultOf(card *score.Card, i int) string {
	fig := &card.Report.Figures[i]
	if fig.Equals == nil {
		return ""
	}
	out := card.Evaluate(i)
	if !out.Known() || out.Approx {
		return ""
	}
	return out.Exact.Round(max(fig.Value.Decimals, 2)).String() + string(fig.Value.Unit)
}

// formulaWords writes the equation of a figure with the labels of what it is
// made of; as typed where it can't be read.
func formulaWords(fig *schema.Figure, label func(name string) string) string {
	if fig.Equals == nil {
		return fig.Formula
	}
	names := fig.Equals.Facts(nil)
	text := strings.NewReplacer("*", "×", "/", "÷", " - ", " − ").Replace(holes(fig.Equals).String())
	for _, name := range names {
		text = strings.Replace(text, hole, strings.ReplaceAll(label(name), " · ", "·"), 1)
	}
	return text
}

// hole stands for a name in an equation, so that no sign within a label is
// taken for one of the equation's.
const hole = "\x00"

func holes(e *schema.Equation) *schema.Equation {
	if e == nil {
		return nil
	}
	out := *e
	out.Left, out.Right = holes(e.Left), holes(e.Right)
	if out.Op == schema.FactOf {
		out.Fact = hole
	}
	return &out
}
