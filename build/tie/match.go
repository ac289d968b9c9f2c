package tie

import (
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// match finds the figure that a number agrees with, nil where there is none or
// where it can't be told which one is meant.
func (j *joiner) match(b *prose.Block, n *prose.Number) *figure {
	q, ok := j.question(b, n)
	if j.asked++; !ok || j.asked > maxAsked {
		return nil
	}
	j.fitting = j.fitting[:0]
	best := unfit
	for i := range j.figures {
		switch f := q.fits(&j.figures[i]); {
		case f == unfit || f < best:
		case f > best:
			best = f
			j.fitting = append(j.fitting[:0], int32(i))
		default:
			j.fitting = append(j.fitting, int32(i))
		}
	}
	if len(j.fitting) == 0 || len(j.fitting) > maxFitting {
		return nil
	}
	before, after := j.around(b, n)
	found := &j.figures[j.fitting[0]]
	if len(j.fitting) > 1 || q.common {
		found = j.choose(&q, before, after)
	}
	if found != nil && ofOtherYears(clause(before)) && !ofOtherYears(found.label(j.card)) {
		return nil
	}
	return found
}

// Bounds that no report by a person comes near: how many numbers of a text are
// matched, and among how many figures of one value words may choose.
const (
	maxAsked   = 5000
	maxFitting = 50
)

// ofOtherYears tells whether words speak of last year: 比上年增加3.2万元.
func ofOtherYears(words string) bool {
	return strings.Contains(words, "上年") || strings.Contains(words, "去年") || strings.Contains(words, "上一年")
}

// question is a number for which a figure is looked for.
type question struct {
	number quantity.Number
	class  class
	any    bool // of any class: it has no unit
	common bool // many things may happen to have this value
	// number in the unit that was last asked for
	unit quantity.Unit
	in   quantity.Number
	ok   bool
}

// question is what is looked for to match a number; ok is false where it is of
// a kind that no figure has.
func (j *joiner) question(b *prose.Block, n *prose.Number) (question, bool) {
	q := question{number: n.Value}
	switch n.Is {
	case prose.Amount:
		q.class = money
		if !n.Value.Unit.IsMoney() {
			q.class = other // 120元/亩
		}
	case prose.Percent:
		q.class = percent
	case prose.Score:
		q.class = points
	case prose.Bare:
		j.bare(&q, b)
	}
	q.common = q.any || isCommon(&q)
	q.unit, q.in, q.ok = q.number.Unit, q.number, true
	return q, true
}

// isCommon tells whether many things may happen to have a value: small whole
// numbers, whole percentages, points.
func isCommon(q *question) bool {
	v := q.number.Value
	return q.class == points || v.Cmp(quantity.Int(100)) <= 0 && v.Round(0).Equal(v)
}

// bare takes the unit of a number without one from the head of its column in a
// table. Elsewhere it may be of any class.
func (j *joiner) bare(q *question, b *prose.Block) {
	q.any = true
	if b.Kind != prose.Cell {
		return
	}
	switch head := j.heads.column(b); {
	case strings.Contains(head, "亿元"):
		q.number.Unit, q.class, q.any = "亿元", money, false
	case strings.Contains(head, "万元"):
		q.number.Unit, q.class, q.any = "万元", money, false
	case strings.Contains(head, "元）") || strings.Contains(head, "元)"):
		q.number.Unit, q.class, q.any = quantity.Yuan, money, false
	case strings.ContainsAny(head, "%％"):
		q.number.Unit, q.class, q.any = quantity.Percent, percent, false
	}
}

// fit is how well a number agrees with a figure.
type fit int8

const (
	unfit   fit = iota
	rounded     // one is the other at fewer decimals
	exact
)

// fits compares a number with a figure.
func (q *question) fits(f *figure) fit {
	if q.class != f.class && !q.any {
		return unfit
	}
	if f.class == other && !q.any && (f.number.Unit == "" || q.number.Unit == "") {
		return unfit // 8 of what?
	}
	n, ok := q.to(f.number.Unit, f.class)
	switch {
	case !ok:
		return unfit
	case n.Value.Equal(f.number.Value):
		return exact
	case n.Approx || f.number.Approx:
		return unfit
	case (!n.Whole || f.column == rate) && n.RoundsTo(f.number.Value):
		return rounded
	case !f.number.Whole && f.number.RoundsTo(n.Value):
		return rounded
	}
	return unfit
}

// to is the number in a figure's unit.
func (q *question) to(unit quantity.Unit, c class) (quantity.Number, bool) {
	if c == points || unit == q.number.Unit {
		return q.number, true
	}
	if unit != q.unit {
		q.unit = unit
		q.in, q.ok = q.number.In(unit)
	}
	return q.in, q.ok
}

// choose asks the words around a number which of the fitting figures is meant.
func (j *joiner) choose(q *question, before, after string) *figure {
	named := lastColumn(before)
	if named == none {
		named = lastColumn(after)
	}
	enough := 4
	if j.single() {
		enough = 1
	}
	best, most, several := (*figure)(nil), 0, false
	for _, i := range j.fitting {
		f := &j.figures[i]
		says, known := j.evidence(f, named, before, after, enough)
		if q.common && !known {
			continue
		}
		switch {
		case best == nil || says > most:
			best, most, several = f, says, false
		case says == most && !j.same(best, f):
			several = true
		}
	}
	if several {
		return nil
	}
	return best
}

// single tells whether all the fitting figures are one quantity.
func (j *joiner) single() bool {
	first := &j.figures[j.fitting[0]]
	for _, i := range j.fitting[1:] {
		if !j.same(first, &j.figures[i]) {
			return false
		}
	}
	return true
}

// evidence weighs what the words around a number say for a figure. known tells
// whether they name it, by so many eighths of its label in the same clause, so
// that even a common value may be matched.
func (j *joiner) evidence(f *figure, named column, before, after string, enough int) (says int, known bool) {
	label := f.label(j.card)
	if label != "" {
		says = resemblance(label, before, after)
		known = says >= enough && resemblance(label, clause(before), after) >= enough
	}
	switch {
	case f.column == none || named == none:
	case named == f.column:
		says += 4
		known = known || label == ""
	case named == budget && f.column == initial:
		says += 3 // 预算 alone
	case f.kind == ofIndicator && named != target && f.column == actual, f.kind == ofUse:
		// what an indicator measures may be called a payment
	default:
		says -= 4
	}
	return says, known
}

// same tells whether two figures are the same quantity, so that a number that
// agrees with both is matched with the first: a total and its only source, the
// target and the actual value of an indicator that met it.
func (j *joiner) same(a, b *figure) bool {
	switch {
	case a.kind == ofTotal && b.kind == ofSource:
		return a.column == b.column
	case a.kind == ofTotal && b.kind == ofUse:
		return a.column == executed && len(j.card.Report.Funds.Uses) == 1
	case a.kind == ofIndicator && b.kind == ofIndicator:
		return a.row == b.row && a.column >= target && b.column >= target
	}
	return false
}

// around is the words around a number that say what it is: those of its
// sentence before it and of its clause after it; of a cell, the head of its row
// and that of its column.
func (j *joiner) around(b *prose.Block, n *prose.Number) (before, after string) {
	if b.Kind == prose.Cell {
		return j.heads.row + " " + j.heads.column(b), ""
	}
	from := max(0, n.Start-maxBefore)
	for from < n.Start && !utf8.RuneStart(b.Text[from]) {
		from++
	}
	before = b.Text[from:n.Start]
	for _, stop := range [...]string{"。", "；"} {
		if i := strings.LastIndex(before, stop); i >= 0 {
			before = before[i+len(stop):]
		}
	}
	after = b.Text[n.End:min(len(b.Text), n.End+maxAfter)]
	if i := strings.IndexAny(after, "，。；、,;（("); i >= 0 {
		after = after[:i]
	}
	return before, after
}

// clause is the end of a text from its last comma on.
func clause(text string) string {
	for _, stop := range [...]string{"，", "：", ","} {
		if i := strings.LastIndex(text, stop); i >= 0 {
			text = text[i+len(stop):]
		}
	}
	return text
}

// How many bytes around a number are looked at.
const (
	maxBefore = 150
	maxAfter  = 60
)
