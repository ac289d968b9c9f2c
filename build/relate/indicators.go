package relate

import (
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
	"jixiao/schema"
	"jixiao/schema/quantity"
)

// indicators compares counts and rates with the indicators that the words around
// them name: 采购原原种425万粒，免费发放 with the indicator 免费发放原原种.
func (r *reader) indicators() {
	if r.card == nil || len(r.card.Report.Indicators) == 0 || r.where.ofPart {
		return
	}
	for i := range r.tokens {
		if r.tokens[i].kind != number || r.tokens[i].depth > 0 {
			continue
		}
		n := r.num(i)
		if n.Is != prose.Count && n.Is != prose.Percent || n.Value.Approx || n.Link >= 0 {
			continue
		}
		around := ""
		if n.Is == prose.Count {
			if around = r.around(i); partsOfYear.in(around) {
				around = ""
			}
		}
		r.named(i, around, bareLabel(r.name(i)))
	}
}

// named compares the number of token i with the indicators that the words around
// it, or its own name, tell.
func (r *reader) named(i int, around, bare string) {
	n := r.num(i)
	for k := range r.card.Report.Indicators {
		in := &r.card.Report.Indicators[k]
		if in.Of != "" {
			continue
		}
		if around != "" && tells(in.Name, around) {
			if v, ok := r.indicator(n, k, in); ok {
				r.add(v)
			}
		} else if bare != "" && (in.Name == bare || r.bareName(k, n.Is) == bare) && len(r.measured) < maxCalled && r.ofWholeYear(i) {
			if v, ok := r.indicator(n, k, in); ok {
				r.measured = append(r.measured, measured{k, v})
			}
		}
	}
}

// bareLabel is a number's name without the year, our own names and what was
// done: 培训班 of 全年举办培训班15期.
func bareLabel(label string) string {
	label, _ = ourselves.cut(stripYear(label))
	return withoutDoings(label)
}

// withoutDoings takes off what was done, as long as a name is left.
func withoutDoings(name string) string {
	for range 3 {
		rest, ok := doings.cut(name)
		if !ok || utf8.RuneCountInString(rest) < 2 {
			break
		}
		name = rest
	}
	return name
}

// ofWholeYear tells whether the words before the number of token i speak of the
// year as a whole, and not of a part, a plan, or what is compared with.
func (r *reader) ofWholeYear(i int) bool {
	label := r.label(i)
	if partsOfYear.in(label) || elsewhere.in(label) || wished.in(label) || planned.in(label) || comparing(label) {
		return false
	}
	from, _ := r.sentence(i)
	for j := from; j < i; j++ {
		if r.tokens[j].kind == word && shortPeriods.in(strings.ReplaceAll(r.at(j), "12月", "")) {
			return false
		}
	}
	return true
}

// measured is a number under the short name of an indicator.
type measured struct {
	indicator int
	verdict   Verdict
}

// sameMeasures reports what was said under the short names of indicators. Where
// a name has several values, or one of them is the indicator's, the others are
// of a part.
func (r *reader) sameMeasures() {
	for i := range r.measured {
		m, alone := &r.measured[i], true
		for j := range r.measured {
			o := &r.measured[j]
			if o.indicator == m.indicator && (o.verdict.OK || clash(o.verdict.Stated, m.verdict.Stated)) {
				alone = false
			}
		}
		if m.verdict.OK || alone {
			r.add(m.verdict)
		}
	}
}

// bareName is an indicator's name as a text says it before the number: 培训班 for
// 培训班期数. Percentages have no other name than their own.
func (r *reader) bareName(k int, is prose.Meaning) string {
	all := r.card.Report.Indicators
	if is == prose.Percent {
		return all[k].Name
	}
	for len(r.bare) < len(all) {
		name := withoutDoings(all[len(r.bare)].Name)
		if rest, ok := measures.trim(name); ok {
			name = rest
		}
		if utf8.RuneCountInString(name) < 2 {
			name = ""
		}
		r.bare = append(r.bare, name)
	}
	return r.bare[k]
}

// around is the words of a sentence between the numbers on either side of
// token i, that number left in.
func (r *reader) around(i int) string {
	from, to := i, i+1
	for from > 0 && i-from < 8 && r.tokens[from-1].kind != number && r.tokens[from-1].kind != stop && r.tokens[from-1].kind != semicolon {
		from--
	}
	for to < len(r.tokens) && to-i < 6 && r.tokens[to].kind != number && r.tokens[to].kind != stop && r.tokens[to].kind != semicolon {
		to++
	}
	return r.b.Text[r.tokens[from].start:r.tokens[to-1].end]
}

// tells tells whether words name an indicator: every two neighbouring
// characters of its name stand in them, but for one pair where the order was
// changed. Names of less than five characters are too common.
func tells(name, words string) bool {
	if utf8.RuneCountInString(name) < 5 {
		return false
	}
	missing, last := 0, 0
	for i := range name {
		if i > 0 {
			_, size := utf8.DecodeRuneInString(name[i:])
			if !strings.Contains(words, name[last:i+size]) {
				if missing++; missing > 1 {
					return false
				}
			}
		}
		last = i
	}
	return true
}

// indicator compares a number with an indicator's target and actual value; one
// of them is enough.
func (r *reader) indicator(n *prose.Number, k int, in *schema.Indicator) (v Verdict, ok bool) {
	var nearest *quantity.Number
	column := ""
	for _, cell := range [...]struct {
		column string
		value  *schema.Value
	}{{"actual", &in.Actual}, {"target", &in.Target}} {
		v := cell.value
		if v.State != schema.Stated || !v.HasNumber || v.Composite || v.Number.Unit == "" || v.Number.Approx {
			continue
		}
		percent := v.Number.Unit == quantity.Percent
		other := prose.Number{Is: prose.Count, Value: v.Number}
		if percent != (n.Is == prose.Percent) || !percent && !akin(n, &other) {
			continue
		}
		if nearest == nil || !clash(n.Value, v.Number) {
			nearest, column = &v.Number, cell.column
		}
	}
	if nearest == nil {
		return v, false
	}
	other, _ := nearest.In(n.Value.Unit)
	ref := r.card.Report.IndicatorRef(k, column)
	return Verdict{Rule: "narrative-conflict", Reads: SameQuantity, OK: !clash(n.Value, other), Place: r.placeOf(n), At: ref.Name,
		Stated: n.Value, Computed: other, Terms: []Term{factTerm(ref, *nearest)}, words: in.Name}, true
}
