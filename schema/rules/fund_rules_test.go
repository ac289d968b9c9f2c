package rules

import (
	"strings"
	"testing"

	"jixiao/schema/front"
)

// money is a report of a fund table as it would be typed: one line a row, of
// the form "kind column=figure column=figure"; the total's kind is "total",
// that of 支出明细 "use", and "reason" gives one.
func money(table string) *front.Front {
	f := &front.Front{Title: "示例", Funds: &front.Funds{}}
	for line := range strings.Lines(table) {
		kind, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		var row front.Row
		var amount front.Figure
		columns := map[string]*front.Figure{
			"initial": &row.Initial, "budget": &row.Budget, "received": &row.Received, "executed": &row.Executed,
			"balance": &row.Balance, "opening": &row.Opening, "rate": &row.Rate, "weight": &row.Weight, "score": &row.Score, "amount": &amount,
		}
		for _, typed := range strings.Fields(rest) {
			column, figure, _ := strings.Cut(typed, "=")
			*columns[column] = cell(figure)
		}
		switch kind {
		case "total":
			f.Funds.Total = &row
		case "use":
			f.Funds.Uses = append(f.Funds.Uses, front.Use{ID: string(rune('a' + len(f.Funds.Uses))), Amount: amount})
		case "reason":
			f.Funds.Reason = "尾款次年支付"
		case "元":
			f.Funds.Money = kind
		default:
			f.Funds.Sources = append(f.Funds.Sources, front.Source{Kind: kind, Row: row})
		}
	}
	return f
}

// TestSums: totals and their rows, with what published tables do to them.
func TestSums(t *testing.T) {
	var cases []finding
	for _, c := range []struct {
		fact, table string
		want        []string
	}{
		{"on the bound of what was rounded", "total budget=7.79\n province budget=3.89\n city budget=3.89", nil},
		{"beyond it", "total budget=2956.36\n central budget=2424.00\n city budget=532.27", []string{"fund-total@funds.total.budget"}},
		{"a whole total of parts with decimals", "total budget=2956\n central budget=2424.10\n city budget=532.27", nil},
		{"units of their own", "total budget=3.30亿元\n central budget=20000万元\n city budget=12977.3万元", nil},
		{"a blank row is no zero", "total budget=100\n fiscal budget=100\n other budget= executed=", nil},
		{"nor is a blank cell, but it is named", "total budget=100 executed=100 rate=100%\n fiscal budget=80 executed=80\n other budget= executed=20",
			[]string{"fund-total@funds.total.budget"}},
		{"about so much proves nothing", "total budget=100余万元\n fiscal budget=96", nil},
		{"the fiscal row and the governments in it", "total budget=100\n fiscal budget=100\n central budget=60\n city budget=40", nil},
		{"uses that do not add up", "total executed=100\n use amount=60\n use amount=30", []string{"fund-total@funds.total.executed"}},
		{"元 typed in all uses", "total executed=100\n use amount=600000\n use amount=400000", []string{"scale-slip@funds.total.executed"}},
		{"元 typed in one row", "total budget=100\n fiscal budget=600000\n other budget=40", []string{"scale-slip@funds.total.budget"}},
		{"元 typed for the initial budget", "reason\n total initial=1000000 budget=100 executed=100 rate=100%", []string{"scale-slip@funds.total.initial"}},
		{"元 typed for what was spent, as rows, uses and rate show", "total budget=100 executed=954000 rate=95.4%\n fiscal budget=100 executed=95.4\n use amount=95.4",
			[]string{"scale-slip@funds.total.executed"}},
		{"and as uses and rate show", "total budget=100 executed=954000 rate=95.4%\n use amount=95.4", []string{"scale-slip@funds.total.executed"}},
		{"元 typed for the budget, as rows and rate show", "total budget=1000000 executed=95.4 rate=95.4%\n fiscal budget=100 executed=95.4",
			[]string{"scale-slip@funds.total.budget +scale-slip@funds.total.executed"}},
		{"元 typed for the initial budget, as its rows show", "reason\n total initial=1000000 budget=100 executed=100 rate=100%\n fiscal initial=100 budget=100 executed=100",
			[]string{"scale-slip@funds.total.initial"}},
		{"元 typed for what was spent, without a rate", "total budget=100 executed=985400.55", []string{"scale-slip@funds.total.executed"}},
	} {
		cases = append(cases, finding{c.fact, unscored(), money(c.table), c.want})
	}
	expect(t, []Group{Funds}, cases)
}

// TestSigns: an amount whose sign is all that is wrong takes its total along.
func TestSigns(t *testing.T) {
	var cases []finding
	for _, c := range []struct {
		fact, table string
		want        []string
	}{
		{"of a row, and its rate", "total executed=97\n fiscal executed=-90 budget=90 rate=100%\n other executed=7",
			[]string{"negative-amount@funds.source.fiscal.executed +execution-rate@funds.source.fiscal.rate +fund-total@funds.total.executed"}},
		{"of the total", "total executed=-97\n fiscal executed=97", []string{"negative-amount@funds.total.executed +fund-total@funds.total.executed"}},
		{"of a use", "total executed=97\n use amount=-90\n use amount=7", []string{"negative-amount@funds.use.a +fund-total@funds.total.executed"}},
		{"a total that is wrong besides", "total executed=99\n fiscal executed=-90\n other executed=7",
			[]string{"fund-total@funds.total.executed", "negative-amount@funds.source.fiscal.executed"}},
		{"a total that adds up", "total executed=83\n fiscal executed=90\n other executed=-7", []string{"negative-amount@funds.source.other.executed"}},
	} {
		cases = append(cases, finding{c.fact, unscored(), money(c.table), c.want})
	}
	expect(t, []Group{Funds, Shape}, cases)
}

// TestRates: execution rates and their scores as they are printed.
func TestRates(t *testing.T) {
	var cases []finding
	for _, c := range []struct {
		fact, table string
		want        []string
	}{
		{"a rate without a percent sign", "total budget=100 executed=97.2 rate=97.2 weight=10 score=9.72", nil},
		{"a rate as a share", "total budget=100 executed=97.2 rate=0.97 weight=10 score=9.7", nil},
		{"all of it as a share", "total budget=100 executed=100 rate=1 weight=10 score=10\n fiscal budget=100 executed=100 rate=1", nil},
		{"a share that isn't the one", "total budget=100 executed=97.2 rate=0.93", []string{"execution-rate@funds.total.rate"}},
		{"a rate cut off", "total budget=1000 executed=993.8 rate=99.3%", []string{"execution-rate@funds.total.rate"}},
		{"a rate on the initial budget", "reason\n total initial=100 budget=90 executed=90 rate=90%", []string{"execution-rate@funds.total.rate"}},
		{"a rate on what was received, in a form that has a budget", "reason\n total budget=100 received=80 executed=80 rate=100%",
			[]string{"execution-rate@funds.total.rate"}},
		{"no budget column: the initial one is the base", "reason\n total initial=100 executed=80 rate=80% weight=10 score=8", nil},
		{"a row of zeros may have any rate", "total budget=100 executed=100 rate=100%\n fiscal budget=100 executed=100 rate=100%\n other budget=0 executed=0 rate=100%", nil},
		{"but not one that was left over", "total budget=100 executed=100 rate=100%\n fiscal budget=100 executed=100 rate=100%\n other budget=0 executed=0 rate=10%",
			[]string{"execution-rate@funds.source.other.rate"}},
		{"a rate that the only source repeats is told once", "total budget=32.4 executed=31.69 rate=97.80%\n fiscal budget=32.4 executed=31.69 rate=97.80%",
			[]string{"execution-rate@funds.total.rate +execution-rate@funds.source.fiscal.rate"}},
		{"another row's own rate is its own", "total budget=100 executed=99 rate=98%\n fiscal budget=60 executed=59 rate=97%\n other budget=40 executed=40 rate=100%",
			[]string{"execution-rate@funds.source.fiscal.rate", "execution-rate@funds.total.rate"}},
		{"more than the budget earns the weight and a question", "total budget=100 executed=102.59 rate=102.59% weight=10 score=10",
			[]string{"execution-over-budget@funds.total.executed"}},
		{"nothing left of the budget needs no rate in a form without the cell", "total budget=100 executed=100", nil},
		{"but a blank cell is one", "total budget=100 executed=100 rate=", []string{"execution-rate-missing@funds.total.rate"}},
		{"a whole point gained by rounding", "total budget=1000 executed=994 rate=99.4% weight=10 score=10", nil},
		{"a whole point given away", "reason\n total budget=1000 executed=940 rate=94% weight=10 score=10", []string{"execution-score@funds.total.score"}},
		{"元 typed for what was spent, and the rate and its score right", "total budget=36.5 executed=354000 rate=96.99% weight=10 score=9.7",
			[]string{"scale-slip@funds.total.executed +execution-score@funds.total.score"}},
		{"a wrong row takes its rate along", "total budget=120 executed=114 rate=95%\n fiscal budget=100 executed=92 rate=95%\n other budget=20 executed=19 rate=95%",
			[]string{"fund-total@funds.total.executed +execution-rate@funds.source.fiscal.rate"}},
		{"a wrong total takes rate and score along", "total budget=120 executed=111 rate=95% weight=10 score=9.5\n fiscal budget=100 executed=95\n other budget=20 executed=19",
			[]string{"fund-total@funds.total.executed +execution-rate@funds.total.rate +execution-score@funds.total.score"}},
		{"a cut of the rows below totals of zero", "total initial=0 budget=0 executed=0\n fiscal initial=202.64 budget=132.912 executed=132.912",
			[]string{
				"fund-total@funds.total.budget +budget-change-unexplained@funds.total.budget",
				"fund-total@funds.total.executed",
				"fund-total@funds.total.initial",
			}},
	} {
		cases = append(cases, finding{c.fact, scored(), money(c.table), c.want})
	}
	expect(t, []Group{Funds}, cases)
}

// TestExecutionIndicator: an indicator that is the rate of the fund table says
// the same, on whichever column; one of another name is its own.
func TestExecutionIndicator(t *testing.T) {
	with := func(table string, rows ...front.Indicator) *front.Front {
		f := money(table)
		f.Indicators = rows
		return f
	}
	rate := func(name, actual string) front.Indicator {
		return row("时效指标", name, "≥90%", actual, "-", "-")
	}
	const table = "reason\n total initial=120 budget=100 executed=94.54 rate=94.54%"
	expect(t, []Group{Funds}, []finding{
		{"another rate than the table's", unscored(), with(table, rate("预算执行率", "98%")), []string{"execution-indicator@indicator.预算执行率.actual"}},
		{"with the number of the indicator before it", unscored(), with(table, rate("指标1：资金执行率（%）", "98")), []string{`execution-indicator@indicator["指标1：资金执行率（%）"].actual`}},
		{"rounded, as a share, by the initial budget, or as a bound", unscored(),
			with(table, rate("预算执行率", "95%"), rate("资金执行率", "0.95"), rate("项目预算执行率", "=78.78%"), rate("年度预算执行率", "≥90%")), nil},
		{"a rate of something else", unscored(), with(table, rate("政府采购预算执行率", "72%"), rate("政策执行率", "100%")), nil},
		{"without amounts nothing is known", unscored(), with("total budget=100 rate=94.54%", rate("预算执行率", "98%")), nil},
	})
}
