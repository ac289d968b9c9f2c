package rules

import (
	"strings"
	"testing"

	"jixiao/schema/diag"
	"jixiao/schema/front"
)

// allowed settles a report whose total of the budget is wrong, with these allows.
func allowed(today string, allows ...front.Allow) diag.List {
	f := money("total budget=100\n fiscal budget=90")
	f.Allows = allows
	c := graded(unscored(), f)
	return Settle(Examine(c).Findings, c.Report, nil, today)
}

// What an allow names is waived with its reason, however many allows there are;
// one that is out of date waives nothing.
func TestAllow(t *testing.T) {
	for fact, c := range map[string]struct {
		allow  front.Allow
		reason string
		unused bool
	}{
		"the finding":       {front.Allow{Rule: "fund-total", At: "funds.total.budget", Reason: "x"}, "x", false},
		"in time":           {front.Allow{Rule: "fund-total", At: "funds.total.budget", Reason: "x", Until: "2024-12-31"}, "x", false},
		"too late":          {front.Allow{Rule: "fund-total", At: "funds.total.budget", Reason: "x", Until: "2024-12-30"}, "", true},
		"another rule":      {front.Allow{Rule: "fund-balance", At: "funds.total.budget", Reason: "x"}, "", true},
		"another place":     {front.Allow{Rule: "fund-total", At: "funds.source.fiscal.budget", Reason: "x"}, "", true},
		"a rule of no name": {front.Allow{Rule: "fund-totals", At: "funds.total.budget", Reason: "x"}, "", true},
	} {
		many := make([]front.Allow, 99, 100)
		reason, unused := "", 0
		for _, d := range allowed("2024-12-31", append(many, c.allow)...) {
			switch d.Rule {
			case "fund-total":
				reason = d.Reason
				if d.Allowed != (reason != "") {
					t.Errorf("%s: allowed %v with the reason %q", fact, d.Allowed, reason)
				}
			case "unused-allow":
				unused++
			}
		}
		if reason != c.reason || (unused == 1) != c.unused || unused > 1 {
			t.Errorf("%s: reason %q, %d unused", fact, reason, unused)
		}
	}
}

// A rule that there isn't is called that, and not a difference that is gone.
func TestAllowOfNoRule(t *testing.T) {
	for typed, meant := range map[string]string{"fund-totl": "fund-total", "score-totals": "score-total", "合计": ""} {
		for _, d := range allowed("", front.Allow{Rule: typed, At: "funds.total.budget", Reason: "x"}) {
			if d.Rule != "unused-allow" {
				continue
			}
			if !strings.Contains(d.Message.Zh, "没有“"+typed+"”这条规则") || strings.Contains(d.Message.Zh, "已不需要") {
				t.Errorf("%s: %s", typed, d.Message.Zh)
			}
			if strings.Contains(d.Help.Zh, "是不是要写") != (meant != "") || !strings.Contains(d.Help.Zh, meant) {
				t.Errorf("%s: %s", typed, d.Help.Zh)
			}
		}
	}
}

// The index knows two ways of writing a fact's name as one, as SameFact does.
func TestSpots(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"indicator.a.score", `indicator."a".score`}, {"indicator.a.score", "indicator.b.score"}, {"goal.actual", "goal.actual"}, {"goal.actual", "goal"}, {"", ""}, {"", "goal"},
	} {
		if same := spotOf("x", c.a) == spotOf("x", c.b); same != SameFact(c.a, c.b) {
			t.Errorf("%s and %s: %v", c.a, c.b, same)
		}
	}
	if spotOf("x", "goal") == spotOf("y", "goal") {
		t.Error("two rules are one")
	}
}
