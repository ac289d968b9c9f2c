package prose

import (
	"strings"

	"jixiao/schema/quantity"
)

// parts reads 百分之八十五, 千分之三 and 百分百 where they begin.
func (r *reader) parts(i int) (int, bool) {
	if end, ok := r.hasAny(i, "百分之百", "百分百"); ok {
		return r.share(&numeral{start: i, end: end, value: whole(100), ok: true, chinese: true}, end, 0), true
	}
	for shift, word := range [...]string{"百分之", "千分之", "万分之"} {
		if !r.has(i, word) {
			continue
		}
		n, ok := r.numeralAt(i + len(word))
		if !ok || !n.ok || n.unsure {
			return 0, false
		}
		start, end := n.start, n.end
		n.start = i
		if r.has(end, "点") { // 点 and no digits
			return r.say(&numeral{start: i, end: end}, Unclear, i, end), true
		}
		if high, ok := r.shareRange(end, start-i); ok {
			return r.emit(Number{Start: i, End: high, DigitsStart: i, DigitsEnd: high}), true
		}
		return r.share(&n, end, shift), true
	}
	return 0, false
}

// shareRange reads on in 百分之八十至九十, which is left open.
func (r *reader) shareRange(end, _ int) (int, bool) {
	if sign, next := r.separator(end); sign == '至' || sign == '到' {
		if n, ok := r.numeralAt(next); ok && !r.has(n.end, "分之") {
			return n.end, true
		}
	}
	return 0, false
}

// share emits a share of ten to the power of 2 + shift.
func (r *reader) share(n *numeral, end, shift int) int {
	f := figure{start: n.start, end: end, value: n.value, is: Percent, unit: true, counts: true}
	for range shift {
		f.value.Value, _ = f.value.Value.Quo(quantity.Int(10))
		f.value.Decimals++
		f.value.Whole = false
	}
	f.value.Unit = quantity.Percent
	return r.finish(n, &f)
}

// fraction reads on after the lower number of 三分之二: in percent, and vague,
// since such a share is hardly ever exact.
func (r *reader) fraction(n *numeral, f *figure) bool {
	over, ok := r.numeralAt(n.end + len("分之"))
	if !ok || !over.ok || over.unsure || n.value.Value.IsZero() || n.value.Value.Sign() < 0 {
		return false
	}
	ratio, ok := over.value.Value.Mul(quantity.Int(100)).Quo(n.value.Value)
	if !ok {
		return false
	}
	f.value = quantity.Computed(ratio, quantity.Percent)
	f.value.Approx = true
	f.is, f.end, f.unit, f.counts = Percent, over.end, true, true
	n.end = over.end
	return true
}

// tenths reads 三成, 七成五 and 8成.
func (r *reader) tenths(n *numeral, f *figure) bool {
	if !r.has(n.end, "成") || n.value.Value.Sign() <= 0 || n.value.Value.Cmp(quantity.Int(10)) > 0 || n.int == 1 && n.chinese && r.has(n.end, "成不变") {
		return false
	}
	end := n.end + len("成")
	if c, _ := r.peek(end); c != 0 && strings.ContainsRune(tenthsNot, c) {
		return false
	}
	f.value = n.value
	f.value.Value = n.value.Value.Mul(quantity.Int(10))
	f.value.Decimals = max(0, f.value.Decimals-1)
	f.value.Unit = quantity.Percent
	if half, ok := r.numeralAt(end); ok && half.int > 0 && half.int < 10 && half.width == 1 && n.int > 0 {
		if _, size := r.cutUnit(half.end); size == 0 {
			f.value.Value = f.value.Value.Add(quantity.Int(int64(half.int)))
			end = half.end
		}
	}
	f.is, f.end, f.unit, f.counts = Percent, end, true, true
	return true
}

// tenthsNot are characters that make another word with 成.
const tenthsNot = "为立功果员本效都长绩品熟人就套交活因分型片批"

// compose reads amounts in several steps: 3亿2000万元, 12万3千元.
func (r *reader) compose(n *numeral, f *figure) {
	for range 3 {
		base, factor := f.value.Unit.Base()
		if base != "" || f.value.Approx || !r.digitAt(f.end) || n.chinese {
			return
		}
		next := r.digits(f.end)
		u, size := r.cutUnit(next.end)
		head, scale := multiplied(u)
		low := next.value.Value.Mul(scale)
		if !next.ok || next.unsure || size == 0 || low.Cmp(factor) >= 0 || !f.value.Whole || scale.Equal(quantity.Int(1)) && next.width < 3 {
			f.is, f.end = Unclear, next.end+size
			return
		}
		f.value = quantity.Number{Value: f.value.Value.Mul(factor).Add(low), Whole: next.value.Whole, Decimals: 0, Unit: head}
		if !f.value.Whole {
			f.value = quantity.Computed(f.value.Value, head)
		}
		f.end = next.end + size
		if head != "" {
			f.is = meaning(head)
			return
		}
		// 1亿2000万 goes on with its last multiplier
		f.value = quantity.Number{Value: next.value.Value.Add(over(f.value.Value, low, scale)), Whole: true, Unit: u}
	}
}

// over is what stands above the last step, counted in its multiplier.
func over(total, low, scale quantity.Rat) quantity.Rat {
	above, _ := total.Sub(low).Quo(scale)
	return above
}

// multiplied takes the multiplier off a unit: 千元 is 1000 元, 千克 stays.
func multiplied(u quantity.Unit) (quantity.Unit, quantity.Rat) {
	for _, m := range [...]struct {
		word  string
		value int64
	}{{"万", 1e4}, {"亿", 1e8}, {"千元", 1e3}, {"百元", 100}, {"千", 1e3}, {"百", 100}} {
		if rest, ok := strings.CutPrefix(string(u), m.word); ok && (len(m.word) > 3 || m.word[0] == "万"[0] || m.word[0] == "亿"[0] || rest == "") {
			if len(m.word) > 3 {
				rest = "元"
			}
			return quantity.Unit(rest), quantity.Int(m.value)
		}
	}
	return u, quantity.Int(1)
}

// broken reads the smaller coins: 3元5角2分, 5角2分.
func (r *reader) broken(f *figure) {
	if f.is != Amount || !f.value.Whole || f.value.Approx {
		return
	}
	total, decimals := f.value.Value, 0
	switch f.value.Unit {
	case quantity.Yuan:
	case "角":
		total, _ = total.Quo(quantity.Int(10))
		decimals = 1
	default:
		return
	}
	joined := false
	for i, word := range [...]string{"角", "分"} {
		part, end, ok := r.coin(f.end, word)
		if !ok || i < decimals {
			continue
		}
		decimals = i + 1
		total, f.end, joined = total.Add(quantity.Frac(int64(part), [...]int64{10, 100}[i])), end, true
	}
	if joined {
		f.value = quantity.Number{Value: total, Decimals: decimals, Unit: quantity.Yuan}
	}
}

// coin reads the 5角 of 3元5角.
func (r *reader) coin(i int, word string) (value, end int, ok bool) {
	n, ok := r.numeralAt(i)
	if !ok || n.int < 0 || n.int > 9 || n.width != 1 || !r.has(n.end, word) {
		return 0, 0, false
	}
	return n.int, n.end + len(word), true
}
