package site

import (
	"slices"
	"strings"

	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

// moved is a figure by which two years are compared.
type moved struct {
	title, fact, unit string
	change            func(*corpus.Pair) *corpus.Change
	words             func(corpus.Change) Change
}

// moves are those figures; the pages of the years have the first two.
var moves = [...]moved{
	{"自评得分变化最大的项目", "result.score", "", func(p *corpus.Pair) *corpus.Change { return &p.Score }, plainChange},
	{"执行率变化最大的项目（增减为百分点）", "funds.total.rate", "%", func(p *corpus.Pair) *corpus.Change { return &p.Rate }, pointChange},
	{"全年预算数变化最大的项目（万元）", "funds.total.budget", "", func(p *corpus.Pair) *corpus.Change { return &p.Budget }, changeWords},
	{"全年执行数变化最大的项目（万元）", "funds.total.executed", "", func(p *corpus.Pair) *corpus.Change { return &p.Executed }, changeWords},
}

// amount is the figure as a report's row prints it.
func (m *moved) amount(card *score.Card) string {
	if column, ok := strings.CutPrefix(m.fact, "funds.total."); ok && column != "rate" {
		return wan(card, column)
	}
	return text(card, m.fact, m.unit)
}

// movers lists the projects of which a figure rose most and fell most, at most
// so many of each.
func (s *Site) movers(f *Frame, from, to *corpus.Year, pairs []corpus.Pair, figure *moved, most int) MoverTable {
	var all []*corpus.Pair
	for i := range pairs {
		if c := figure.change(&pairs[i]); c.Known && !c.Amount.IsZero() {
			all = append(all, &pairs[i])
		}
	}
	slices.SortStableFunc(all, func(a, b *corpus.Pair) int { return figure.change(b).Amount.Cmp(figure.change(a).Amount) })
	out := MoverTable{Title: figure.title, From: itoa(from.Year) + " 年", To: itoa(to.Year) + " 年"}
	for i, p := range all {
		change := figure.change(p)
		if rises := change.Amount.Sign() > 0; rises && i >= most || !rises && i < len(all)-most {
			continue
		}
		row := MoverRow{
			Report: Link{Text: shortTitle(p.After.Report.Title), URL: f.Root + ReportAddr(p.After.Report.Key)}, Unit: s.shortUnit(f, p.After.Report.Unit),
			Before: figure.amount(p.Before), After: figure.amount(p.After), Change: figure.words(*change),
		}
		if change.Amount.Sign() < 0 {
			row.Note = figure.why(p.After)
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// why is what a report says of a figure that fell.
func (m *moved) why(card *score.Card) string {
	if m.fact == "result.score" {
		return loss(card)
	}
	if card.Report.Funds == nil {
		return ""
	}
	return clip(card.Report.Funds.Reason)
}
