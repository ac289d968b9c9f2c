package site

import (
	"cmp"
	"slices"
	"strings"

	"jixiao/schema"
	"jixiao/schema/front"
	"jixiao/schema/score"
)

// reportFacts fills in the tables of figures of a report's page.
func (s *Site) reportFacts(v *ReportView, f *facts) {
	r := f.card.Report
	label := func(name string) string { return factLabel(f.card, name) }
	v.Goal = Goal{Expected: r.Goal.Expected, Actual: r.Goal.Actual}
	if r.Funds != nil {
		v.Money, v.FundsReason = string(r.Funds.Money), r.Funds.Reason
		v.FundColumns, v.Funds = fundRows(v.desk, f)
		for i := range r.Funds.Uses {
			use := &r.Funds.Uses[i]
			v.Uses = append(v.Uses, FactRow{Label: cmp.Or(use.Name, use.ID), Fact: f.use(i)})
		}
	}
	v.IndicatorColumns = indicatorColumns(r)
	v.Indicators = indicators(v.desk, f, &v.IndicatorColumns)
	v.Scores = scoreRows(v.desk, f)
	for i := range r.Figures {
		fig := &r.Figures[i]
		row := FigureRow{FactRow: FactRow{Label: cmp.Or(fig.Label, fig.ID), Fact: f.figure(i)}, Formula: formulaWords(fig, label), Unit: string(fig.Value.Unit)}
		if row.Text != "" && !strings.HasSuffix(row.Text, row.Unit) {
			row.After = row.Unit
		}
		row.Result = resultOf(f.card, i)
		v.Equations = v.Equations || row.Formula != ""
		v.Figures = append(v.Figures, row)
	}
	v.Score, v.Grade = f.ref(result(r, "score"), ""), f.ref(result(r, "grade"), "")
	if r.Funds != nil {
		v.Rate, v.Executed = f.ref(total(r, "rate"), "%"), f.ref(total(r, "executed"), "")
		v.Budget = f.ref(total(r, "budget"), "")
	}
}

// fundRows is the fund table with the columns that any row fills.
func fundRows(d *desk, f *facts) (columns []string, rows []FundRow) {
	r := f.card.Report
	var all [len(schema.Columns)]string
	used := all[:0]
	for _, column := range schema.Columns {
		if columnUsed(f.card, column) {
			used = append(used, column)
		}
	}
	columns = make([]string, len(used))
	rows = d.funds.take(1 + len(r.Funds.Sources))
	sum := FundRow{Name: "年度资金总额", Kind: "total", Cells: d.facts.take(len(used))}
	for i, column := range used {
		columns[i] = columnNames[column]
		sum.Cells = append(sum.Cells, f.fact(total(r, column), percentOf(column)))
	}
	rows = append(rows, sum)
	for i := range r.Funds.Sources {
		source := &r.Funds.Sources[i]
		row := FundRow{Name: source.Name, Kind: rowKind(source), Cells: d.facts.take(len(used))}
		for _, column := range used {
			row.Cells = append(row.Cells, f.source(i, column))
		}
		rows = append(rows, row)
	}
	return columns, rows
}

func percentOf(column string) string {
	if column == "rate" {
		return "%"
	}
	return ""
}

// columnUsed tells whether any row of the fund table has the column, or it is
// computed.
func columnUsed(card *score.Card, column string) bool {
	funds := card.Report.Funds
	if funds.Total.Cell(column).State != schema.Absent {
		return true
	}
	for i := range funds.Sources {
		if funds.Sources[i].Cell(column).State != schema.Absent {
			return true
		}
	}
	if slices.Contains(schema.MoneyColumns[:], column) {
		return false // there is nothing to add up
	}
	at := total(card.Report, column)
	f := card.At(&at)
	_, ok := f.Value()
	return ok
}

func indicatorColumns(r *schema.Report) IndicatorColumns {
	var out IndicatorColumns
	for i := range r.Indicators {
		in := &r.Indicators[i]
		out.Levels = out.Levels || in.Level1 != "" || in.Level2 != ""
		out.Weight = out.Weight || hasWeight(in)
		out.Score = out.Score || hasScore(in)
		out.Reason = out.Reason || in.Reason != ""
		out.Core = out.Core || in.Core
		for _, pair := range in.Extra {
			if !slices.Contains(out.Extra, pair.Name) {
				out.Extra = append(out.Extra, pair.Name)
			}
		}
	}
	return out
}

func indicators(d *desk, f *facts, columns *IndicatorColumns) []ReportIndicator {
	r := f.card.Report
	out := d.indicators.take(len(r.Indicators))[:len(r.Indicators)]
	for i := range r.Indicators {
		in, it := &r.Indicators[i], &f.card.Indicators[i]
		out[i] = ReportIndicator{
			ID: in.ID, Level1: in.Level1, Level2: in.Level2, Name: in.Name, Reason: in.Reason, Core: in.Core,
			Part: it.Part, NotApplicable: it.NotApplicable, Method: methodNames[it.Method],
			Target: f.indicator(i, "target"), Actual: f.indicator(i, "actual"),
			Weight: f.indicator(i, "weight"), Score: f.indicator(i, "score"),
			Extra: extras(columns.Extra, in.Extra),
		}
		switch it.Met {
		case score.Reached:
			out[i].Met = "reached"
		case score.Missed:
			out[i].Met = "missed"
		}
	}
	spans(out)
	return out
}

func extras(names []string, pairs []front.Pair) []string {
	if len(names) == 0 {
		return nil
	}
	out := make([]string, len(names))
	for i, name := range names {
		for _, p := range pairs {
			if p.Name == name {
				out[i] = p.Value
			}
		}
	}
	return out
}

// spans lets the cell of a level reach over the rows below that have the same.
func spans(rows []ReportIndicator) {
	for i := 0; i < len(rows); {
		j := i + 1
		for j < len(rows) && rows[j].Level1 == rows[i].Level1 {
			j++
		}
		rows[i].Span1 = j - i
		for k := i; k < j; {
			m := k + 1
			for m < j && rows[m].Level2 == rows[k].Level2 {
				m++
			}
			rows[k].Span2 = m - k
			k = m
		}
		i = j
	}
}
