package relate

import (
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// shares reads 甲247.28万元，占总支出的16.04%, and 完成任务2468人的100%.
func (r *reader) shares() {
	for i := range r.tokens {
		if r.tokens[i].kind != number || r.num(i).Is != prose.Percent {
			continue
		}
		label := r.label(i)
		switch {
		case strings.Contains(label, "分别"), strings.Contains(label, "各占"): // 分别占75%和25%, 人口和面积各占50%: each of another amount
		case label == "的" && r.is(i-2, number):
			r.shareOfNumber(i)
		case strings.Contains(label, "占"):
			r.shareOfNamed(i, label[strings.LastIndex(label, "占")+len("占"):])
		}
	}
}

// shareOfNumber reads 完成目标任务2468人的101%: the whole stands right before the
// share, the part before that.
func (r *reader) shareOfNumber(i int) {
	base := r.num(i - 2)
	if !shareOf.in(r.label(i - 2)) {
		return
	}
	from, _ := r.segment(i)
	nearest := (*prose.Number)(nil)
	for j := i - 3; j >= from; j-- {
		if r.tokens[j].kind != number {
			continue
		}
		part := r.num(j)
		if part.Is == prose.Percent || strings.HasPrefix(r.label(j), "占") {
			continue // another share of the same amount
		}
		if !akin(part, base) || r.tokens[j].depth != r.tokens[i].depth {
			break
		}
		if nearest == nil {
			nearest = part
		}
		// 8个乡镇24个村，占全部乡镇16个的50%: the share may be of what was named first.
		if v, ok := shareVerdict(r.num(i).Value, part.Value, base.Value); ok && v.OK {
			nearest = part
			break
		}
	}
	if nearest != nil {
		r.share(i, nearest, []*prose.Number{base})
	}
}

// shareOfNamed compares a share with the amount right before it and the total
// that its words name; 占比 names none and means the total of the list.
func (r *reader) shareOfNamed(i int, name string) {
	name, _ = shareRatios.cut(strings.TrimSuffix(named(name), "比"))
	at := i - 1
	for steps := 0; at >= 0 && steps < 4 && i-at <= window; at-- {
		if r.tokens[at].depth > r.tokens[i].depth {
			continue // in a bracket that tells more of the amount
		}
		if k := r.tokens[at].kind; k == stop || k == semicolon {
			return
		} else if k == number {
			break
		}
		steps++
	}
	if at < 0 || r.tokens[at].kind != number {
		return
	}
	part := r.num(at)
	if part.Is != prose.Amount && part.Is != prose.Count || strings.Contains(r.label(i), "均") || moving(r.label(at)) {
		return // 投入4500万元，较上年增加1160万元，占全部的62.5%: of which of the two isn't told
	}
	if name == "" {
		r.shareOfList(i, at, part)
		return
	}
	r.share(i, part, r.totalsNamed(at, name, part))
}

// totalsNamed are the amounts before token at whose names end like the given
// one, three characters at least or all of it.
func (r *reader) totalsNamed(at int, name string, like *prose.Number) (found []*prose.Number) {
	for j := at - 1; j >= 0 && at-j <= window; j-- {
		if r.tokens[j].kind != number || !akin(r.num(j), like) {
			continue
		}
		label := r.name(j)
		if n := commonEnd(label, name); n >= 3 || n > 0 && n == utf8.RuneCountInString(name) {
			found = append(found, r.num(j))
		}
	}
	return found
}

// commonEnd is how many characters two texts end with in common.
func commonEnd(a, b string) (n int) {
	for a != "" && b != "" {
		x, size := utf8.DecodeLastRuneInString(a)
		y, _ := utf8.DecodeLastRuneInString(b)
		if x != y {
			break
		}
		a, b = a[:len(a)-size], b[:len(b)-size]
		n++
	}
	return n
}

// shareOfList finds the total of the list that an amount stands in: the amount
// before 其中 or before the bracket; an earlier one where that fits, and none that
// is of one piece (每千人38张).
func (r *reader) shareOfList(i, at int, part *prose.Number) {
	from, _ := r.sentence(i)
	opened := false
	var wholes []*prose.Number
	for j := at - 1; j >= from; j-- {
		switch t := &r.tokens[j]; t.kind {
		case word:
			_, says := opener(r.at(j))
			opened = opened || says == some || says == whole
		case colon:
			opened = opened || r.is(j-1, number)
		case opening:
			opened = opened || t.depth == r.tokens[at].depth
		case number:
			if opened && akin(r.num(j), part) && !perPiece.in(r.label(j)) {
				wholes = append(wholes, r.num(j))
			}
		}
	}
	if len(wholes) > 0 {
		if !r.anyShare(i, part, wholes) {
			wholes = wholes[:1] // wrong whichever is meant; the nearest is shown
		}
		r.share(i, part, wholes)
		return
	}
	if total := r.totalOpened(from, part); opened && r.opens(from) == some && total >= 0 { // …192万元。其中：甲113.7万元，占59.2%
		r.share(i, part, []*prose.Number{r.num(total)})
	}
}

// share compares a percentage with part ÷ whole for the wholes that may be
// meant. It is wrong only where one value alone can be meant.
func (r *reader) share(i int, part *prose.Number, wholes []*prose.Number) {
	stated := r.num(i)
	var fault Verdict
	faults := 0
	for k, whole := range wholes {
		v, ok := shareVerdict(stated.Value, part.Value, whole.Value)
		if !ok || !v.OK && r.followsMended(stated, part, whole) {
			return
		}
		v.Place, v.Terms = r.placeOf(stated), []Term{r.term(part), r.term(whole)}
		if v.OK {
			r.add(v)
			return
		}
		if k == 0 || !whole.Value.Value.Equal(wholes[k-1].Value.Value) {
			fault = v
			faults++
		}
	}
	if faults == 1 {
		r.add(fault)
	}
}

// followsMended tells whether a percentage is right once the total that its parts
// don't come to is what they do come to: then the total is wrong, and has been told.
func (r *reader) followsMended(stated, part, whole *prose.Number) bool {
	for i := len(r.out) - 1; i >= 0 && r.out[i].Place.Block == r.block; i-- {
		if v := &r.out[i]; v.wrongSum(whole.Start) {
			share, ok := shareVerdict(stated.Value, part.Value, v.Computed)
			return ok && share.OK
		}
	}
	return false
}

// shareVerdict compares a printed percentage with part ÷ whole. It holds where
// the quotient rounds to it. Where only the rounding of the amounts makes it
// possible, that counts if it is coarse; if it moves the quotient by less than
// a fifth of the last digit, the percentage is most likely wrong (Slight).
func shareVerdict(stated, part, whole quantity.Number) (v Verdict, ok bool) {
	part, ok = part.In(whole.Unit)
	if !ok || whole.Value.Sign() <= 0 || stated.Unit != quantity.Percent {
		return v, false
	}
	ratio, ok := part.Value.Quo(whole.Value)
	if !ok {
		return v, false
	}
	v = Verdict{Rule: "narrative-percent", Reads: ShareOf, Stated: stated, Computed: quantity.Computed(ratio.Mul(hundred), quantity.Percent)}
	reach, ok := part.Interval().Quo(whole.Interval())
	v.settle(reach.Scale(hundred), ok, part.Approx || whole.Approx)
	if !v.OK && wholeMoney(part) && wholeMoney(whole) {
		reach, ok := part.Rounded().Quo(whole.Rounded()) // 969万元 may have been 969.4
		v.Slight = v.Slight || ok && v.Stated.Rounded().Meets(reach.Scale(hundred)) && v.lastDigit()
	}
	return v, true
}

// lastDigit tells whether no more than the last digit differs.
func (v *Verdict) lastDigit() bool {
	printed := v.Stated.Rounded()
	return v.Stated.Value.Sub(v.Computed.Value).Abs().Cmp(printed.Hi.Sub(printed.Lo)) <= 0
}

// wholeMoney tells whether an amount is printed in whole 万元 or 亿元, as finance
// offices do with figures that they have in 元.
func wholeMoney(n quantity.Number) bool {
	return n.Whole && n.Unit.IsMoney() && n.Unit != quantity.Yuan
}

// settle judges a percentage by what the printed amounts leave open.
func (v *Verdict) settle(reach quantity.Interval, bounded, approx bool) {
	if v.Stated.RoundsTo(v.Computed.Value) || approx || !bounded {
		v.OK = true
		return
	}
	if !v.Stated.Rounded().Meets(reach) {
		return
	}
	printed := v.Stated.Rounded()
	width := reach.Hi.Sub(reach.Lo).Mul(quantity.Int(5))
	v.Slight = width.Cmp(printed.Hi.Sub(printed.Lo)) < 0
	v.OK = !v.Slight
}
