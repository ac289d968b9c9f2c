package rules

import (
	"testing"

	"jixiao/schema/diag"
)

// A finding about a rate says what it was divided by, and is no error where the
// budget must have been adjusted without being given.
func TestWhatTheRateIsOf(t *testing.T) {
	for _, c := range []struct {
		table    string
		severity diag.Severity
		zh, en   string
	}{
		{"reason\n total initial=160 executed=248 rate=100%", diag.Warning,
			"执行率写 100%，按执行数除以年初预算数是 155.00%", "the execution rate is given as 100%; executed ÷ initial budget is 155.00%"},
		{"reason\n total initial=160 executed=120 rate=80%", diag.Error,
			"执行率写 80%，按执行数除以年初预算数是 75.00%", "the execution rate is given as 80%; executed ÷ initial budget is 75.00%"},
		{"reason\n total received=160 executed=200 rate=100%", diag.Error,
			"执行率写 100%，按执行数除以到位数是 125.00%", "the execution rate is given as 100%; executed ÷ amount received is 125.00%"},
		{"reason\n total initial=160 budget=250 executed=248 rate=100%", diag.Error,
			"执行率写 100%，按执行数除以预算数是 99.20%", "the execution rate is given as 100%; executed ÷ budget is 99.20%"},
		{"reason\n total budget=36.5 executed=34.6 rate=0.947", diag.Error,
			"执行率写 0.947，按执行数除以预算数是 0.948（94.79%）", "the execution rate is given as 0.947; executed ÷ budget is 0.948 (94.79%)"},
		{"reason\n total budget=3650 executed=34.6 rate=0.93", diag.Error,
			"执行率写 0.93%，按执行数除以预算数是 0.95%", "the execution rate is given as 0.93%; executed ÷ budget is 0.95%"},
	} {
		found := 0
		for _, d := range Examine(graded(unscored(), money(c.table))).Findings {
			if d.Rule != "execution-rate" {
				continue
			}
			if found++; d.Severity != c.severity || d.Message.Zh != c.zh || d.Message.En != c.en {
				t.Errorf("%s\n\t%v: %s\n\t%s", c.table, d.Severity, d.Message.Zh, d.Message.En)
			}
		}
		if found != 1 {
			t.Errorf("%s: %d findings", c.table, found)
		}
	}
}
