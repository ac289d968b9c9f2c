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
	right, ok := r.numeralAt(next)
	if !ok || right.chinese != n.chinese || right.chinese && sign == '-' {
		return
	}
	if c, _ := r.peek(r.spaces(right.end)); strings.ContainsRune("月日号时点:", c) && c != 0 && !r.has(right.end, "月龄") || r.yearAt(next) {
		return
	}
	g, ok := r.measure(&right)
	if !ok || n.chinese && !g.counts {
		return
	}
	if f.unit && !f.counts || g.unit && !g.counts {
		f.is, f.end, f.unit = Unclear, g.end, true
		return
	}
	if !join(f, &g) || r.spaced(f.end) && (!f.unit || !g.unit) { // a dash in a row of cells
		return
	}
	if again, next := r.separator(g.end); again != 0 && r.digitAt(next) { // 10-20-30
		for again != 0 && r.digitAt(next) {
			g.end = r.digits(next).end
			again, next = r.separator(g.end)
		}
		f.is, f.end = Unclear, g.end
		return
	}
	f.end = g.end
	f.is = Range
	f.high = g.value
	r.order(sign, f)
}

// spaced tells whether a space stands before or behind the sign at i.
func (r *reader) spaced(i int) bool {
	at := r.spaces(i)
	_, next := r.peek(at)
	return at > i || r.spaces(next) > next
}

// join gives the lower end the unit of the upper; false where they don't belong
// together.
func join(f, g *figure) bool {
	base, _ := f.value.Unit.Base()
	switch {
	case !f.unit || f.value.Unit == g.value.Unit:
	case g.unit && f.value.Unit.IsMoney() && g.value.Unit.IsMoney():
		return true
	case g.unit && base == "" && strings.HasPrefix(string(g.value.Unit), string(f.value.Unit)): // 5万-10万元
	default:
		return false
	}
	if f.value.Unit == "" && g.value.Unit == quantity.Percent && g.is == Percent || g.unit {
		f.value.Unit = g.value.Unit
	}
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
