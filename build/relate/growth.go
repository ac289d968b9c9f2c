package relate

import "jixiao/schema/quantity"

// growth compares a percentage with the change.
func (r *reader) growth(i int, c *change) (v Verdict, ok bool) {
	stated := r.num(i)
	now := c.now.Value
	var before quantity.Number
	terms := []Term{r.term(c.now)}
	if c.before != nil {
		before = c.before.Value
		terms = append(terms, r.term(c.before))
	} else {
		by, ok := c.by.Value.In(now.Unit)
		if !ok {
			return v, false
		}
		if before = now; c.down {
			before.Value = now.Value.Add(by.Value)
		} else {
			before.Value = now.Value.Sub(by.Value)
		}
		before.Approx = now.Approx || by.Approx
		before.Decimals, before.Whole = max(now.Decimals, by.Decimals), now.Whole && by.Whole
		terms = append(terms, Term{Place: r.placeOf(c.by), Number: before, Text: c.by.Value.String()})
	}
	v, ok = growthVerdict(stated.Value, now, before, c.down)
	v.Place, v.Terms = r.placeOf(stated), terms
	if c.alone && ok && !v.OK {
		if s, fits := shareVerdict(stated.Value, c.by.Value, now); fits && s.OK {
			s.Place, s.Terms = v.Place, []Term{r.term(c.by), r.term(c.now)}
			return s, true
		}
	}
	return v, ok
}

// growthVerdict compares a printed percentage with now ÷ before − 1.
func growthVerdict(stated, now, before quantity.Number, down bool) (v Verdict, ok bool) {
	now, ok = now.In(before.Unit)
	if !ok || before.Value.Sign() <= 0 {
		return v, false
	}
	ratio, ok := now.Value.Quo(before.Value)
	reach, bounded := now.Interval().Quo(before.Interval())
	if !ok {
		return v, false
	}
	one := quantity.Int(1)
	change, sign := ratio.Sub(one), quantity.Int(100)
	reach = reach.Sub(quantity.Exactly(one))
	if down && stated.Value.Sign() > 0 {
		sign = quantity.Int(-100)
	}
	v = Verdict{Rule: "narrative-percent", Reads: Growth, Stated: stated, Computed: quantity.Computed(change.Mul(sign), quantity.Percent)}
	v.settle(reach.Scale(sign), bounded, now.Approx || before.Approx)
	return v, true
}

// excess compares a difference with the two amounts.
func (r *reader) excess(i int, c *change) (v Verdict, ok bool) {
	stated := r.num(i).Value
	before, ok := c.before.Value.In(c.now.Value.Unit)
	if !ok {
		return v, false
	}
	high, low := c.now.Value, before
	if c.down {
		high, low = low, high
	}
	low.Value = low.Value.Neg()
	verdict, sum := quantity.CheckSum(stated, []quantity.Number{high, low})
	v = Verdict{Rule: "narrative-sum", Reads: Excess, OK: verdict != quantity.Wrong, Place: r.placeOf(r.num(i)), Stated: stated,
		Computed: quantity.Computed(sum, stated.Unit), Terms: []Term{r.term(c.now), r.term(c.before)}}
	return v, verdict != quantity.Incomparable
}
