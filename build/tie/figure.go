package tie

import (
	"slices"

	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// figure is a figure of the report that a number may be matched with.
type figure struct {
	number  *quantity.Number
	row     int32
	kind    kind
	column  column
	class   class
	derived bool // the report leaves it to be computed
	size    size
}

// size is the whole part of a number, by which most are told apart at once. It isn't
// known of very large ones, and of those that stand for hundreds or more.
type size struct {
	whole int64
	known bool
}

func sizeOf(n *quantity.Number) (s size) {
	s.whole, s.known = n.Value.Trunc()
	s.known = s.known && n.Decimals >= 0
	return s
}

// apart tells whether two numbers are too far from each other for one to be the
// other at fewer decimals.
func (s size) apart(o size) bool {
	return s.known && o.known && (s.whole > o.whole+1 || o.whole > s.whole+1)
}

// kind is where a figure stands, in the order in which the same quantity is
// named: the total rather than its only source. Of an indicator the actual value
// comes before the target that it met.
type kind int8

const (
	ofTotal kind = iota
	ofResult
	ofSource
	ofUse
	ofIndicator
	ofGroup
	ofSums // of a level 1 that the form prints nothing for
	ofFigure
)

// class is what kind of quantity it is: only numbers of one class are matched.
type class int8

const (
	other class = iota
	money
	percent
	points // of a score
	classes
)

// ask lists the figures of a report, unless they are listed, and tells them apart
// by their classes: a number is compared with those of its own.
func (j *joiner) ask(card *score.Card) {
	if j.card == card {
		return
	}
	j.card, j.figures = card, figuresOf(card, j.figures[:0])
	lists := slices.Grow(j.lists[:0], 2*len(j.figures))
	for i := range j.figures {
		lists = append(lists, int32(i))
	}
	j.all = lists
	for c := range classes {
		from := len(lists)
		for i := range j.figures {
			if j.figures[i].class == c {
				lists = append(lists, int32(i))
			}
		}
		j.byClass[c] = lists[from:]
	}
	j.lists = lists
}

// state is what a number is that agrees with the figure.
func (f *figure) state() State {
	if f.derived {
		return Computed
	}
	return Matched
}

// name is the fact's name.
func (f *figure) name(c *score.Card) string {
	r := c.Report
	n := schema.Name{Column: columnNames[f.column]}
	switch f.kind {
	case ofTotal:
		n.Kind = schema.TotalFact
	case ofResult:
		n.Kind = schema.ResultFact
	case ofSource:
		n.Kind, n.ID = schema.SourceFact, r.Funds.Sources[f.row].ID
	case ofUse:
		n.Kind, n.ID, n.Column = schema.UseFact, r.Funds.Uses[f.row].ID, ""
	case ofIndicator:
		n.Kind, n.ID = schema.IndicatorFact, r.Indicators[f.row].ID
	case ofGroup:
		n.Kind, n.ID = schema.GroupFact, r.Groups[f.row].Name
	case ofSums:
		n.Kind, n.ID = schema.GroupFact, c.Groups[f.row].Name
	case ofFigure:
		n.Kind, n.ID = schema.FigureFact, r.Figures[f.row].ID
	}
	return n.String()
}

// label is what the form calls the figure's row; empty for totals, which are
// told by their column alone.
func (f *figure) label(c *score.Card) string {
	r := c.Report
	switch f.kind {
	case ofSource:
		return r.Funds.Sources[f.row].Name
	case ofUse:
		return r.Funds.Uses[f.row].Name
	case ofIndicator:
		return r.Indicators[f.row].Name
	case ofGroup:
		return r.Groups[f.row].Name
	case ofSums:
		return c.Groups[f.row].Name
	case ofFigure:
		return r.Figures[f.row].Label
	}
	return ""
}

// figuresOf adds the figures of a report that have a value to a list, kind by kind.
func figuresOf(c *score.Card, out []figure) []figure {
	r := c.Report
	l := lister{card: c, out: slices.Grow(out, 32+4*len(r.Indicators)+len(r.Figures))}
	if r.Funds != nil {
		for col := initial; col <= scored; col++ {
			name := columnNames[col]
			l.total(ofTotal, col, schema.Fact{Name: schema.Name{Kind: schema.TotalFact, Column: name}, Cell: r.Funds.Total.Cell(name)})
		}
	}
	l.total(ofResult, weight, schema.Fact{Name: schema.Name{Kind: schema.ResultFact, Column: "weight"}, Cell: &r.Result.Weight})
	l.total(ofResult, scored, schema.Fact{Name: schema.Name{Kind: schema.ResultFact, Column: "score"}, Cell: &r.Result.Score})
	if r.Funds != nil {
		for i := range r.Funds.Sources {
			for col := initial; col <= rate; col++ {
				l.cell(ofSource, i, col, r.Funds.Sources[i].Cell(columnNames[col]))
			}
		}
		for i := range r.Funds.Uses {
			l.cell(ofUse, i, executed, &r.Funds.Uses[i].Amount)
		}
	}
	for i := range r.Indicators {
		in := &r.Indicators[i]
		l.value(i, actual, &in.Actual)
		l.value(i, target, &in.Target)
		l.cell(ofIndicator, i, weight, in.Weight)
		l.cell(ofIndicator, i, scored, in.Score)
	}
	for i := range r.Groups {
		l.cell(ofGroup, i, weight, &r.Groups[i].Weight)
		l.cell(ofGroup, i, scored, &r.Groups[i].Score)
	}
	for i := range c.Groups {
		l.sums(i, &c.Groups[i])
	}
	for i := range r.Figures {
		l.cell(ofFigure, i, none, &r.Figures[i].Value)
	}
	return l.out[:min(len(l.out), maxFigures)]
}

// maxFigures bounds the figures that each number is compared with.
const maxFigures = 1000

type lister struct {
	card *score.Card
	out  []figure
}

func (l *lister) add(f figure) {
	f.size = sizeOf(f.number)
	l.out = append(l.out, f)
}

// total adds a figure that may be computed.
func (l *lister) total(k kind, col column, at schema.Fact) {
	if at.Cell.Has() {
		l.cell(k, 0, col, at.Cell)
		return
	}
	f := l.card.At(&at)
	if n, ok := f.Value(); ok {
		l.add(figure{number: &n, kind: k, column: col, class: classOf(k, col, n.Unit), derived: true})
	}
}

// sums adds what a level 1 comes to of which the form prints nothing.
func (l *lister) sums(row int, g *score.Group) {
	for i := range l.card.Report.Groups {
		if schema.SameLevel(l.card.Report.Groups[i].Name, g.Name) {
			return
		}
	}
	if x, ok := g.Weight.Exact(); ok {
		l.add(figure{number: computed(x), row: int32(row), kind: ofSums, column: weight, class: points, derived: true})
	}
	if x, ok := g.Score.Exact(); ok {
		l.add(figure{number: computed(x), row: int32(row), kind: ofSums, column: scored, class: points, derived: true})
	}
}

func computed(x quantity.Rat) *quantity.Number {
	return &quantity.Number{Value: x, Whole: true}
}

func (l *lister) cell(k kind, row int, col column, c *schema.Cell) {
	if c.Has() {
		l.add(figure{number: &c.Number, row: int32(row), kind: k, column: col, class: classOf(k, col, c.Unit)})
	}
}

func (l *lister) value(row int, col column, v *schema.Value) {
	if v.HasNumber {
		l.add(figure{number: &v.Number, row: int32(row), kind: ofIndicator, column: col, class: classOf(ofIndicator, col, v.Number.Unit)})
	}
}

// classOf is the class of a figure: by its column where the form fixes it, else
// by its unit.
func classOf(k kind, col column, unit quantity.Unit) class {
	switch {
	case col == weight || col == scored:
		return points
	case col == rate:
		return percent
	case k == ofTotal || k == ofSource || k == ofUse || unit.IsMoney():
		return money
	case unit == "分":
		return points
	}
	if base, _ := unit.Base(); base == quantity.Percent {
		return percent
	}
	return other
}
