package schema

import (
	"testing"

	"jixiao/schema/front"
)

// TestRestated: what a figure was is read in the unit of its table, like the
// figure itself, and what can't be read is told at its place.
func TestRestated(t *testing.T) {
	f := example()
	bareFigure := func(s string) front.Figure { return front.Figure{Text: s, State: front.Bare} }
	text := func(s string) front.Figure { return front.Figure{Text: s, State: front.Quoted} }
	f.Restated = []front.Restated{
		{At: "funds.total.executed", Was: bareFigure("26.18"), Reason: "更正", Date: "2024-06-03"},
		{At: "funds.total.rate", Was: bareFigure("72.7"), Reason: "更正"},
		{At: "figure.award", Was: bareFigure("11"), Reason: "更正"},
		{At: "indicator.patrols.actual", Was: text("≥250次"), Reason: "更正"},
		{At: "result.grade", Was: text("良"), Reason: "更正", Date: "去年"},
		{At: "funds.total.budget", Was: text("36人"), Reason: "更正"},
		{At: "no.such.figure", Was: bareFigure("1"), Reason: "更正"},
		{At: "funds.total.balance", Was: front.Figure{State: front.Blank}, Reason: "更正"},
	}
	r := Resolve(f, Context{Money: "万元"})
	for i, want := range []string{"26.18万元", "72.7%", "11万元", "250次", "", "", "1", ""} {
		if was := r.Restated[i].Was; was.HasNumber != (want != "") || was.HasNumber && was.Number.String() != want {
			t.Errorf("%s was %+v, want %s", r.Restated[i].At, was, want)
		}
	}
	if r.Restated[0].Date != "2024-06-03" || r.Restated[4].Date != "" || r.Restated[4].Was.Text != "良" || r.Restated[4].Was.HasNumber || r.Restated[7].Was.State != Blank {
		t.Errorf("got %+v", r.Restated)
	}
	var faults []string
	for _, fault := range r.Faults {
		faults = append(faults, string(fault.Ref.Path)+" "+fault.Text)
	}
	if len(faults) != 2 || faults[0] != "restated[4].date 去年" || faults[1] != "restated[5].was 36人" {
		t.Errorf("faults: %q", faults)
	}
}

// TestMeans: two values mean the same whatever unit and decimals they are
// printed in, and not where quantity, comparator, day or words differ.
func TestMeans(t *testing.T) {
	read := func(s string) Value {
		var v Value
		v.read(&front.Figure{Text: s, State: front.Quoted})
		return v
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"36万元", "360000元", true}, {"36", "36.00", true}, {"36万元", "36.01万元", false},
		{"≥260次", "260次", false}, {"≥260次", ">=260 次", true}, {"260次", "260余次", false}, {"260次", "260人", false},
		{"63%～68%", "63%~68%", true}, {"63%～68%", "63%～69%", false},
		{"12月底前", "11月底前", false}, {"显著提升", "显著 提升", true}, {"显著提升", "提升", false},
		{"", "/", true}, {"", "0", false}, {"1户", "一户都没有", false},
	} {
		a, b := read(c.a), read(c.b)
		if a.Means(&b) != c.same || b.Means(&a) != c.same {
			t.Errorf("%q and %q: want the same: %v", c.a, c.b, c.same)
		}
	}
}
