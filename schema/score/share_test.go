package score

import (
	"testing"

	"jixiao/schema"
	"jixiao/schema/quantity"
)

// TestShare: a bare 1 beside 100% is all of it, and a bare 1 beside 3% is not.
func TestShare(t *testing.T) {
	percent := func(n int64, unit quantity.Unit) schema.Value {
		var v schema.Value
		v.State, v.HasNumber = schema.Stated, true
		v.Number = quantity.Number{Value: quantity.Int(n), Unit: unit, Whole: true}
		return v
	}
	for _, c := range []struct {
		target, actual int64
		unit           quantity.Unit // of the actual value
		met            Met
	}{
		{100, 1, "", Reached},
		{100, 1, quantity.Percent, Missed},
		{100, 2, "", Missed},
		{3, 1, "", Missed},
		{100, 0, "", Missed},
	} {
		in := &schema.Indicator{Special: &schema.Special{}, Target: percent(c.target, quantity.Percent), Actual: percent(c.actual, c.unit)}
		it := Item{Direction: Upward}
		if compare(in, &it); it.Met != c.met {
			t.Errorf("%d%s beside %d%%: %v, want %v", c.actual, c.unit, c.target, it.Met, c.met)
		}
	}
}

// TestShareOfBareTarget: a bare 1 is all of a bare 95 where the name is that of
// a rate, and not where it may be a number of things.
func TestShareOfBareTarget(t *testing.T) {
	bare := func(n int64) schema.Value {
		var v schema.Value
		v.State, v.HasNumber = schema.Stated, true
		v.Number = quantity.Number{Value: quantity.Int(n), Whole: true}
		return v
	}
	for name, met := range map[string]Met{"验收合格率": Reached, "群众满意度": Reached, "巡查次数": Missed} {
		in := &schema.Indicator{Special: &schema.Special{}, Name: name, Target: bare(95), Actual: bare(1)}
		it := Item{Direction: Upward}
		if compare(in, &it); it.Met != met {
			t.Errorf("%s of 1 beside 95: %v, want %v", name, it.Met, met)
		}
	}
}
