package tie

import (
	"strings"

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
	among := j.byClass[q.class]
	if q.any {
		among = j.all
	}
	for _, i := range among {
		switch f := q.fits(&j.figures[i]); {
		case f == unfit || f < best:
		case f > best:
			best = f
			j.fitting = append(j.fitting[:0], i)
		default:
			j.fitting = append(j.fitting, i)
		}
	}
	if len(j.fitting) == 0 || len(j.fitting) > maxFitting {
		return nil
	}
	words := j.around(b, n)
	found := &j.figures[j.fitting[0]]
	if len(j.fitting) > 1 || q.common {
		found = j.choose(&q, &words)
	}
	if found != nil && ofOtherYears(words.clause) && !ofOtherYears(found.label(j.card)) {
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
	size   size
	// number in the unit that was last asked for
	unit quantity.Unit
	in   quantity.Number
	its  size
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
	q.size = sizeOf(&q.number)
	q.unit, q.in, q.its, q.ok = q.number.Unit, q.number, q.size, true
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

// fits compares a number with a figure of its class, or of any.
func (q *question) fits(f *figure) fit {
	if f.class == other && !q.any && (f.number.Unit == "" || q.number.Unit == "") {
		return unfit // 8 of what?
	}
	n, whole := q.to(f.number.Unit, f.class)
	switch {
	case n == nil || whole.apart(f.size):
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

// to is the number in a figure's unit, nil where it is of another kind.
func (q *question) to(unit quantity.Unit, c class) (*quantity.Number, size) {
	if c == points || unit == q.number.Unit {
		return &q.number, q.size
	}
	if unit != q.unit {
		q.unit = unit
		q.in, q.ok = q.number.In(unit)
		q.its = sizeOf(&q.in)
	}
	if !q.ok {
		return nil, size{}
	}
	return &q.in, q.its
}
