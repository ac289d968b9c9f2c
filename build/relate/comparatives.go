package relate

import (
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// comparatives asks for what a comparison with last year compares with, once for
// a text: its further comparisons are told beside the first.
func (r *reader) comparatives() {
	if r.where.planned {
		return
	}
	for i := range r.tokens {
		if r.tokens[i].kind != number {
			continue
		}
		down, ok := r.baseless(i)
		if !ok {
			continue
		}
		r.comparative(i, subjectOf(r.label(i)), down)
		switch last := len(r.out) - 1; {
		case r.out[last].OK || r.out[last].Reads != BaseKnown:
		case r.baselessAt < 0:
			r.baselessAt = last
		default:
			first := &r.out[r.baselessAt]
			if first.further++; len(first.Terms) < maxBeside {
				first.Terms = append(first.Terms, r.term(r.num(i)))
			}
			r.out = r.out[:last]
		}
	}
}

// baseless tells whether the number of token i says what changed against last year,
// and nothing beside it what it changed from; and whether that went down.
func (r *reader) baseless(i int) (down, ok bool) {
	n, label := r.num(i), r.label(i)
	if n.Is != prose.Percent && n.Is != prose.Amount && n.Is != prose.Count && n.Is != prose.Points || !against.in(label) {
		return false, false
	}
	down, ok = direction(label)
	return down, ok && !wished.in(label) && !r.baseBeside(i) && !r.tellsBase(i)
}

// maxBeside bounds the comparisons whose places are told beside the first of a text.
const maxBeside = 8

// tellsBase tells whether the change of token i stands beside what it changed
// from, or beside what tells that: the amount that it came to, or the change both
// as an amount and as a percentage (减少27.3万元，下降12.5%).
func (r *reader) tellsBase(i int) bool {
	c := r.change(i)
	switch n := r.num(i); {
	case c.before != nil, c.now != nil && c.by != nil:
		return true
	case n.Is != prose.Percent && (c.now != nil || r.amountBefore(i, n) >= 0):
		return true
	}
	return r.toldTwice(i-3, i) || r.toldTwice(i, i+3)
}

// toldTwice tells whether two numbers, with a comma and a word between them, are
// one change as an amount and as a percentage.
func (r *reader) toldTwice(i, j int) bool {
	if !r.is(i, number) || !r.is(j, number) || !r.is(i+1, comma) || !r.is(i+2, word) {
		return false
	}
	_, first := direction(r.label(i))
	_, second := direction(r.label(j))
	a, b := r.num(i).Is, r.num(j).Is
	return first && second && (a == prose.Percent) != (b == prose.Percent) && a != prose.Points && b != prose.Points
}

// baseBeside tells whether the sentence of token i gives last year's amount
// itself: 上年为100万元, or 2022年100万元 in a report of 2023.
func (r *reader) baseBeside(i int) bool {
	from, to := r.sentence(i)
	for j := from; j < to; j++ {
		if j == i || r.tokens[j].kind != number {
			continue
		}
		n, label := r.num(j), r.label(j)
		if (n.Is == prose.Amount || n.Is == prose.Count) && (lastYear.in(label) || r.card != nil && yearAt(label) == r.card.Report.Year-1) {
			_, moved := direction(label)
			return !moved
		}
	}
	return false
}

// subjectOf is what a comparison is about: the words before 同比.
func subjectOf(label string) string {
	for i := range label {
		if against.begin(label[i:]) {
			return named(label[:i])
		}
	}
	return named(label)
}

// comparative looks for last year's value of what grew or fell.
func (r *reader) comparative(i int, subject string, down bool) {
	n := r.num(i)
	var now *prose.Number
	if r.is(i-2, comma) && r.is(i-3, number) && subject == "" {
		now = r.num(i - 3)
		subject = named(stripYear(r.label(i - 3)))
	}
	v := Verdict{Rule: "comparative-without-base", Reads: BaseKnown, Place: r.placeOf(n), Stated: n.Value, words: subject}
	for _, before := range r.prior {
		ref, base, ok := lastYears(before, subject)
		if !ok || r.card != nil && before.Report.Year != r.card.Report.Year-1 {
			continue
		}
		v.OK = true
		t := factTerm(ref, base)
		t.File = before.Report.File
		v.Terms = []Term{t}
		if now != nil && n.Is == prose.Percent {
			if g, ok := growthVerdict(n.Value, now.Value, base, down); ok && akin(now, &prose.Number{Is: now.Is, Value: base}) {
				g.Place, g.Terms = v.Place, []Term{r.term(now), t}
				r.add(g)
			}
		}
		break
	}
	r.add(v)
}

// lastYears finds the figure or indicator of last year's report that a subject
// names.
func lastYears(c *score.Card, subject string) (ref schema.Ref, n quantity.Number, ok bool) {
	if utf8.RuneCountInString(subject) < 2 {
		return ref, n, false
	}
	for i := range c.Report.Figures {
		if f := &c.Report.Figures[i]; f.Value.Has() && !strings.Contains(f.Label, "同比") && sameName(f.Label, subject) {
			return c.Report.FigureRef(i), f.Value.Number, true
		}
	}
	for i := range c.Report.Indicators {
		if in := &c.Report.Indicators[i]; in.Actual.HasNumber && sameName(in.Name, subject) {
			return c.Report.IndicatorRef(i, "actual"), in.Actual.Number, true
		}
	}
	return ref, n, false
}

// sameName tells whether a label and a subject name one thing: one ends with
// the other, and is not much longer.
func sameName(a, b string) bool {
	a = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(a, "数量"), "次数"), "数")
	b = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(b, "数量"), "次数"), "数")
	if len(a) < len("两字") || len(b) < len("两字") {
		return a == b && a != ""
	}
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}
