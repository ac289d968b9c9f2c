package site

import "testing"

// A figure's checks stand together, a bound isn't printed as an equality, and
// what has no figures is only counted.
func TestCheckLog(t *testing.T) {
	var v ReportView
	l := new(checkLog)
	l.begin(&v)
	add := func(at, rule, stated, computed string, ok bool, kind comparison) {
		l.add(&CheckRow{At: at, Rule: rule, Stated: stated, Computed: computed, OK: ok}, kind)
	}
	add("a.score", "score-over-weight", "9.5", "10", true, atMost)
	add("b.actual", "actual-missing", "12", "", true, noFigures)
	add("b.score", "score-ratio", "4", "5", false, equal)
	add("a.score", "score-ratio", "9.5", "9.50", true, equal)
	add("a.score", "score-ratio", "9.5", "9.50", true, equal)
	l.done()
	if v.Checked != 5 || v.Passed != 4 || v.Unlisted != 1 {
		t.Errorf("%d checked, %d passed, %d not listed", v.Checked, v.Passed, v.Unlisted)
	}
	want := []CheckRow{
		{At: "a.score", Rule: "score-over-weight", Stated: "9.5", Computed: "≤ 10", OK: true, Verdict: "不超过", Span: 2},
		{At: "a.score", Rule: "score-ratio", Stated: "9.5", Computed: "9.50", OK: true, Verdict: "相符", Again: 1},
		{At: "b.score", Rule: "score-ratio", Stated: "4", Computed: "5", Verdict: "不相符", Span: 1},
	}
	if len(v.Checks) != len(want) {
		t.Fatalf("%+v", v.Checks)
	}
	for i := range want {
		if v.Checks[i] != want[i] {
			t.Errorf("row %d: %+v, want %+v", i, v.Checks[i], want[i])
		}
	}
}
