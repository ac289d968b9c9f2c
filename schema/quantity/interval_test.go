package quantity

import "testing"

// TestIntervalArithmetic: an operation on intervals contains the results for the
// numbers in them, and its ends are reached: checked on a grid of numbers.
func TestIntervalArithmetic(t *testing.T) {
	ends := []Rat{Int(-3), Frac(-1, 2), Int(0), Frac(1, 3), Int(2)}
	for _, i := range intervals(ends) {
		for _, j := range intervals(ends) {
			covers(t, "+", i.Add(j), i, j, func(a, b Rat) Rat { return a.Add(b) })
			covers(t, "-", i.Sub(j), i, j, func(a, b Rat) Rat { return a.Sub(b) })
			covers(t, "*", i.Mul(j), i, j, func(a, b Rat) Rat { return a.Mul(b) })
			quo, ok := i.Quo(j)
			if ok == j.Contains(Rat{}) {
				t.Fatalf("%v / %v: ok is %v", i, j, ok)
			}
			if ok {
				covers(t, "/", quo, i, j, func(a, b Rat) Rat { q, _ := a.Quo(b); return q })
			}
			if i.Meets(j) != j.Meets(i) || i.Meets(j) != (Max(i.Lo, j.Lo).Cmp(Min(i.Hi, j.Hi)) <= 0) {
				t.Errorf("%v meets %v: %v", i, j, i.Meets(j))
			}
		}
	}
}

func intervals(ends []Rat) (all []Interval) {
	for i, lo := range ends {
		for _, hi := range ends[i:] {
			all = append(all, Interval{lo, hi})
		}
	}
	return all
}

// covers checks the result at the corners, where these operations, each
// monotone in either operand, have their extremes, and in the middle.
func covers(t *testing.T, op string, got, i, j Interval, f func(a, b Rat) Rat) {
	t.Helper()
	var want Interval
	for n, a := range []Rat{i.Lo, i.Hi} {
		for m, b := range []Rat{j.Lo, j.Hi} {
			r := f(a, b)
			if n+m == 0 {
				want = Exactly(r)
			}
			want = Interval{Min(want.Lo, r), Max(want.Hi, r)}
		}
	}
	if !got.Lo.Equal(want.Lo) || !got.Hi.Equal(want.Hi) {
		t.Errorf("%v %s %v = %v, want %v", i, op, j, got, want)
	}
	half := Frac(1, 2)
	if r := f(i.Lo.Add(i.Hi).Mul(half), j.Lo.Add(j.Hi).Mul(half)); !got.Contains(r) {
		t.Errorf("%v %s %v = %v doesn't contain %v", i, op, j, got, r)
	}
}

// TestTouchingMeets: intervals are closed, so a common end is enough.
func TestTouchingMeets(t *testing.T) {
	a, b := Interval{Int(0), Int(1)}, Interval{Int(1), Int(2)}
	if !a.Meets(b) || a.Meets(Interval{Frac(11, 10), Int(2)}) || !a.Contains(Int(1)) || a.Contains(Frac(11, 10)) {
		t.Error("the ends of an interval don't belong to it")
	}
}
