package format

import (
	"testing"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// A finding keeps its fingerprint while lines move and numbers change, and in
// either language; not in another file, rule, fact or wording.
func TestFingerprints(t *testing.T) {
	base := diag.Diagnostic{Rule: "sum", At: "funds.total.executed", Message: diag.Textf("合计写 38.39，差 -2.00", "the total is 38.39")}
	base.File = "content/a.md"
	tests := []struct {
		what   string
		same   bool
		change func(d *diag.Diagnostic)
	}{
		{"lines moved", true, func(d *diag.Diagnostic) { d.Span = source.Span{Start: 70, End: 80} }},
		{"a number changed", true, func(d *diag.Diagnostic) { d.Message.Zh = "合计写 1,140.4，差 +0.3" }},
		{"in English", true, func(d *diag.Diagnostic) { d.Message.En = "another" }},
		{"explained", true, func(d *diag.Diagnostic) { d.Allowed, d.Reason = true, "known" }},
		{"file", false, func(d *diag.Diagnostic) { d.File = "content/b.md" }},
		{"rule", false, func(d *diag.Diagnostic) { d.Rule = "balance" }},
		{"fact", false, func(d *diag.Diagnostic) { d.At = "funds.total.budget" }},
		{"wording", false, func(d *diag.Diagnostic) { d.Message.Zh = "写 38.39，差 -2.00" }},
	}
	want := fingerprints(diag.List{base})[0]
	for _, tt := range tests {
		changed := base
		tt.change(&changed)
		if got := fingerprints(diag.List{changed})[0]; (got == want) != tt.same {
			t.Errorf("%s: %s and %s", tt.what, got, want)
		}
	}
}

// Findings alike are told apart, in their order.
func TestFingerprintsAreUnique(t *testing.T) {
	d := diag.Diagnostic{Rule: "untied", Message: diag.Same("12 万元")}
	got := fingerprints(diag.List{d, d, d})
	if got[0] == got[1] || got[1] == got[2] || got[0] == got[2] {
		t.Errorf("got %v", got)
	}
	if first := fingerprints(diag.List{d}); first[0] != got[0] {
		t.Errorf("the first of several is %s, alone %s", got[0], first[0])
	}
}

func TestNumberless(t *testing.T) {
	for in, want := range map[string]string{
		"":                 "",
		"合计写 38.39 万元":     "合计写 # 万元",
		"差 -2.00，+3，−4":    "差 #，#，#",
		"1,140.4":          "#",
		"１２ 处":             "# 处",
		"a-b + c-":         "a-b + c-",
		"2023-01":          "##",
		"第 3 行, 第 14 行. 完": "第 # 行, 第 # 行. 完",
	} {
		if got := numberless(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
