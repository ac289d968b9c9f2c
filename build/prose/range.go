package prose

import (
	"strings"

	"jixiao/schema/quantity"
)

// separator finds the sign between the ends of a range at i.
func (r *reader) separator(i int) (sign rune, next int) {
	i = r.spaces(i)
	c, next := r.peek(i)
	if c == 0 || !strings.ContainsRune(ranges, c) {
		return 0, i
	}
	for range 2 { // ——, --
		if d, after := r.peek(next); d == c && c != '至' && c != '到' {
			next = after
		}
	}
	return c, r.spaces(next)
}

// interval reads on to the upper end of 63%～68%, 10至20人, 100-200元.
func (r *reader) interval(n *numeral, f *figure) {
	sign, next := r.separator(f.end)
	if sign == 0 || f.is == Score && !f.unit {
		return
	}
	right, ok := r.upper(n, sign, next)
	if !ok {
		return
	}
	g, ok := r.measure(&right)
	switch {
	case !ok || n.chinese && !g.counts:
	case f.unit && !f.counts || g.unit && !g.counts:
		f.is, f.end, f.unit = Unclear, g.end, true
	case !r.together(f, &g):
	case r.chain(&g):
		f.is, f.end = Unclear, g.end
	default:
		f.is, f.end, f.high = Range, g.end, g.value
		r.order(sign, f)
	}
}

// upper is the numeral behind the sign, if it can be the upper end: no date, and
// in the same digits.
func (r *reader) upper(n *numeral, sign rune, next int) (numeral, bool) {
	right, ok := r.numeralAt(next)
	if !ok || right.chinese != n.chinese || right.chinese && sign == '-' || r.yearAt(next) {
		return right, false
	}
	c, _ := r.peek(r.spaces(right.end))
	return right, c == 0 || !strings.ContainsRune("月日号时点:", c) || r.has(right.end, "月龄")
}

// chain reads to the end of 10-20-30, which is no range.
func (r *reader) chain(g *figure) (chained bool) {
	for {
		sign, next := r.separator(g.end)
		if sign == 0 || !r.digitAt(next) {
			return chained
		}
		g.end, chained = r.digits(next).end, true
	}
}

// spaced tells whether a space stands before or behind the sign at i.
func (r *reader) spaced(i int) bool {
	at := r.spaces(i)
	_, next := r.peek(at)
	return at > i || r.spaces(next) > next
}

// together joins the ends; a dash with spaces about it may separate cells in one
// line.
func (r *reader) together(f, g *figure) bool {
	return join(f, g) && (f.unit && g.unit || !r.spaced(f.end))
}

// join gives the lower end the unit of the upper; false where they don't belong
// together.
func join(f, g *figure) bool {
	low, high := f.value.Unit, g.value.Unit
	if f.unit && low != high {
		if !g.unit {
			return false
		}
		if low.IsMoney() && high.IsMoney() {
			return true
		}
		if base, _ := low.Base(); base != "" || !strings.HasPrefix(string(high), string(low)) { // but 5万-10万元
			return false
		}
	}
	f.value.Unit = high
	f.counts = f.counts || g.counts
	return true
}

// order keeps a range only where it can be one: from low to high, with a sign
// that isn't a mere hyphen between two bare numbers. Bands of scores are written
// downwards (100-80%).
func (r *reader) order(sign rune, f *figure) {
	low, ok := f.value.In(f.high.Unit)
	c := low.Value.Cmp(f.high.Value)
	switch {
	case !ok || c == 0 || sign == '-' && f.value.Unit == "":
		f.is = Unclear
	case c > 0 && (f.high.Unit == quantity.Percent || f.high.Unit == "分"):
		f.value, f.high = f.high, f.value
	case c > 0:
		f.is = Unclear
	}
}
