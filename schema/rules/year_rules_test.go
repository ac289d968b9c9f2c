package rules

import (
	"slices"
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/front"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// inYear is the card of a report in a form without points.
func inYear(year int, money quantity.Unit, f *front.Front) *score.Card {
	in := schema.Context{Key: schema.Key{Year: year, Unit: "u", Project: "p"}, File: "p.md", Profile: unscored(), Money: money}
	return score.Grade(schema.Resolve(f, in))
}

// beside is what is told of a report beside those that it continues.
func beside(now *score.Card, before ...*score.Card) (out []string) {
	for _, d := range ExamineYears(now, before).Findings {
		s := d.Rule + "@" + d.At
		if d.Stated != "" && d.Computed != "" {
			s += " " + d.Stated + " for " + d.Computed
		}
		out = append(out, s)
	}
	return out
}

// carried is a report that takes over money.
func carried(initial, budget, reason string) *front.Front {
	return funded(&front.Funds{Reason: reason, Sources: []front.Source{{Kind: "carryover", Row: front.Row{Initial: cell(initial), Budget: cell(budget)}}}})
}

// totalled is a report of which only the total row is known, as key, value …
func totalled(reason string, cells ...string) *front.Front {
	var r front.Row
	columns := map[string]*front.Figure{
		"budget": &r.Budget, "received": &r.Received, "executed": &r.Executed, "balance": &r.Balance, "opening": &r.Opening, "initial": &r.Initial, "rate": &r.Rate,
	}
	for pair := range slices.Chunk(cells, 2) {
		*columns[pair[0]] = cell(pair[1])
	}
	return funded(&front.Funds{Reason: reason, Total: &r})
}

func TestCarryover(t *testing.T) {
	left := totalled("", "budget", "300.00", "executed", "241.67")
	const at = "carryover-mismatch@funds.source.carryover."
	for fact, c := range map[string]struct {
		before, now *front.Front
		want        string
	}{
		"what was left":                               {left, carried("-", "58.33", ""), ""},
		"in another unit":                             {left, carried("-", "583300元", ""), ""},
		"rounded to whole":                            {left, carried("-", "58", ""), ""},
		"rounded more finely than was printed":        {left, carried("-", "583342.5元", ""), ""},
		"about as much":                               {left, carried("-", "60余万元", ""), ""},
		"more":                                        {left, carried("-", "60", ""), at + "budget 60 for 58.33"},
		"more, whatever was withdrawn":                {left, carried("-", "60", "收回2万元"), at + "budget 60 for 58.33"},
		"less, without a word":                        {left, carried("-", "50.00", ""), at + "budget 50.00 for 58.33"},
		"less, with one":                              {left, carried("-", "50.00", "财政收回存量资金8.33万元"), ""},
		"less, with one in the year before":           {totalled("结余8.33万元上缴国库", "budget", "300.00", "executed", "241.67"), carried("-", "50.00", ""), ""},
		"only in the initial budget":                  {left, carried("60", "-", ""), at + "initial 60 for 58.33"},
		"by the initial budget, if not by the budget": {left, carried("58.33", "50", ""), ""},
		"a blank row":                                 {left, carried("", "", ""), ""},
		"no row":                                      {left, totalled("", "budget", "1"), ""},
		"no amounts last year":                        {totalled("", "budget", "300"), carried("-", "60", ""), ""},
		"no money block last year":                    {plain(), carried("-", "60", ""), ""},
		"by the printed balance":                      {totalled("", "balance", "60"), carried("-", "60", ""), ""},
		"by the balance or by the amounts":            {totalled("", "budget", "300", "executed", "241", "balance", "60"), carried("-", "59", ""), ""},
		"by what was received":                        {totalled("", "received", "300", "executed", "241"), carried("-", "60", ""), at + "budget 60 for 59"},
		"an initial budget alone says nothing":        {totalled("", "initial", "300", "executed", "241"), carried("-", "60", ""), ""},
		"nothing over from a debt":                    {totalled("", "budget", "300", "executed", "310"), carried("-", "0", ""), ""},
		"something over from a debt":                  {totalled("", "budget", "300", "executed", "310"), carried("-", "5", ""), at + "budget 5 for -10"},
	} {
		got := strings.Join(beside(inYear(2023, "万元", c.now), inYear(2022, "万元", c.before)), ", ")
		if got != c.want {
			t.Errorf("%s: told %q, want %q", fact, got, c.want)
		}
	}
}

// Where the rows contradict the total, nothing follows from it; and what was left
// of the fiscal money alone may be carried over.
func TestCarryoverByRows(t *testing.T) {
	rows := func(total string) *front.Front {
		f := totalled("", "budget", total, "executed", "80")
		f.Funds.Sources = []front.Source{
			{Kind: "fiscal", Row: front.Row{Budget: cell("70"), Executed: cell("60")}},
			{Kind: "other", Row: front.Row{Budget: cell("30"), Executed: cell("20")}},
		}
		return f
	}
	for _, c := range []struct{ total, carried, want string }{
		{"100", "20", ""}, {"100", "10", ""}, {"100", "15", "carryover-mismatch@funds.source.carryover.budget 15 for 20"}, {"110", "15", ""},
	} {
		if got := strings.Join(beside(inYear(2023, "万元", carried("-", c.carried, "")), inYear(2022, "万元", rows(c.total))), ", "); got != c.want {
			t.Errorf("%s carried over from %s: told %q, want %q", c.carried, c.total, got, c.want)
		}
	}
}

// Nothing is concluded over a gap in the years or from several reports at once.
func TestOnlyTheYearBefore(t *testing.T) {
	now, left := inYear(2023, "万元", carried("-", "60", "")), totalled("", "budget", "300", "executed", "241")
	if got := beside(now, inYear(2021, "万元", left)); got != nil {
		t.Errorf("over a gap: %v", got)
	}
	if got := beside(now, inYear(2022, "万元", left), inYear(2022, "万元", left)); got != nil {
		t.Errorf("of two: %v", got)
	}
	if got := beside(now); got != nil {
		t.Errorf("of none: %v", got)
	}
	if got := beside(now, inYear(2022, "万元", left)); len(got) != 1 {
		t.Errorf("of one: %v", got)
	}
}

func TestOpeningBalance(t *testing.T) {
	for fact, c := range map[string]struct {
		before *front.Front
		now    string
		want   string
	}{
		"the closing balance":            {totalled("", "balance", "407.38"), "407.38", ""},
		"in another unit":                {totalled("", "balance", "407.38"), "4073800元", ""},
		"another":                        {totalled("", "balance", "407.38"), "470.38", "opening-balance@funds.total.opening 470.38 for 407.38"},
		"worked out":                     {totalled("", "opening", "362.14", "received", "100", "executed", "54.76"), "407.38", ""},
		"worked out, another":            {totalled("", "opening", "362.14", "received", "100", "executed", "54.76"), "400", "opening-balance@funds.total.opening 400 for 407.38"},
		"a budget is no closing balance": {totalled("", "budget", "100", "executed", "50"), "400", ""},
		"blank":                          {totalled("", "balance", "407.38"), "", ""},
		"a negative one":                 {totalled("", "balance", "-3.5"), "-3.5", ""},
	} {
		got := strings.Join(beside(inYear(2023, "万元", totalled("", "opening", c.now)), inYear(2022, "万元", c.before)), ", ")
		if got != c.want {
			t.Errorf("%s: told %q, want %q", fact, got, c.want)
		}
	}
}

func TestPriorFigures(t *testing.T) {
	old := totalled("", "initial", "280", "budget", "300.00", "executed", "241.67", "rate", "80.56%")
	old.Indicators = []front.Indicator{row("数量指标", "培训 人次", "≥500人次", "564人次", "-", "-")}
	old.Result = &front.Result{Score: cell("94.65")}
	before := inYear(2022, "万元", old)
	for label, values := range map[string][2]string{ // what agrees, what doesn't
		"上年预算数": {"300万元", "310万元"}, "2022年预算": {"280万元", "290万元"}, "去年年初预算": {"2800000元", "300万元"},
		"上年执行率": {"81%", "80.65%"}, "2022年度自评得分": {"94.65", "94.3"}, "上年度实际支出（万元）": {"241.7万元", "240万元"},
		"上年的培训人次": {"564人次", "600人次"}, "去年培训人次实际完成值": {"560余人次", "600人次"},
		"上年预算": {"300", ""}, "2021年预算数": {"310万元", ""}, "今年预算数": {"310万元", ""}, "上年": {"1", ""}, "上年参保人数": {"7人", ""}, "上年结余": {"1万元", ""}, "上年执行数": {"240件", ""},
	} {
		for i, value := range values {
			if value == "" {
				continue
			}
			now := inYear(2023, "万元", &front.Front{Figures: []front.Named{{ID: "x", Label: label, Value: cell(value)}}})
			got := beside(now, before)
			if told := len(got) == 1 && strings.HasPrefix(got[0], "prior-figure-changed@figure.x "); told != (i == 1) || len(got) > 1 {
				t.Errorf("%s %s: told %v", label, value, got)
			}
		}
	}
}

func TestTargetLowered(t *testing.T) {
	one := func(budget, level2, target, reason string) *front.Front {
		return spent(plain(row(level2, "a", target, "x", "-", "-", because(reason))), budget, budget, "-")
	}
	q := "数量指标"
	for fact, c := range map[string]struct {
		before, now *front.Front
		lowered     bool
	}{
		"lower":                    {one("9", q, "≥95%", ""), one("9", q, "≥90%", ""), true},
		"the same":                 {one("9", q, "≥95%", ""), one("9", q, "≥95.0%", ""), false},
		"higher":                   {one("9", q, "≥95%", ""), one("9", q, "≥96%", ""), false},
		"with a reason":            {one("9", q, "≥95%", ""), one("9", q, "≥90%", "区划调整"), false},
		"无 is no reason":           {one("9", q, "≥95%", ""), one("9", q, "≥90%", "无"), true},
		"a limit that was raised":  {one("9", q, "≤3次", ""), one("9", q, "≤5次", ""), true},
		"a limit that was lowered": {one("9", q, "≤5次", ""), one("9", q, "≤3次", ""), false},
		"another direction":        {one("9", q, "≥5次", ""), one("9", q, "≤3次", ""), false},
		"another unit":             {one("9", q, "≥5次", ""), one("9", q, "≥3人", ""), false},
		"a multiple of the unit":   {one("9", q, "≥5万人", ""), one("9", q, "≥40000人", ""), true},
		"words":                    {one("9", q, "显著提升", ""), one("9", q, "有所提升", ""), false},
		"exactly as many":          {one("9", q, "=5次", ""), one("9", q, "=3次", ""), false},
		"cost":                     {one("9", "成本指标", "≤5万元", ""), one("9", "成本指标", "≤8万元", ""), false},
		"fewer for less money":     {one("9", q, "≥5次", ""), one("8", q, "≥4次", ""), false},
		"but no lower share":       {one("9", q, "≥95%", ""), one("8", q, "≥90%", ""), true},
	} {
		want := []string(nil)
		if c.lowered {
			want = []string{"target-lowered@indicator.a.target"}
		}
		if got := beside(inYear(2023, "万元", c.now), inYear(2022, "万元", c.before)); !slices.Equal(got, want) {
			t.Errorf("%s: told %v", fact, got)
		}
	}
}

func TestIndicatorDropped(t *testing.T) {
	of := func(names ...string) *front.Front {
		f := plain()
		for _, name := range names {
			f.Indicators = append(f.Indicators, row("数量指标", name, "1", "1", "-", "-"))
		}
		return f
	}
	renamed := of("甲", "乙", "全新")
	renamed.Indicators[2].ID = "丙"
	execution := of("甲", "乙", "预算执行率")
	execution.Indicators[2].Role = "execution"
	for fact, c := range map[string]struct {
		before, now *front.Front
		dropped     bool
	}{
		"one of three":                           {of("甲", "乙", "丙"), of("甲", "乙"), true},
		"none":                                   {of("甲", "乙", "丙"), of("丙", "甲", "乙", "丁"), false},
		"by its id":                              {of("甲", "乙", "丙"), renamed, false},
		"by its name without the form's label":   {of("甲", "乙", "指标1：丙"), of("甲", "乙", "指标2：丙"), false},
		"by nearly its name":                     {of("甲", "乙", "维修校舍面积"), of("甲", "乙", "维修加固校舍面积"), false},
		"nearly the name of another that is old": {of("甲", "维修加固校舍面积", "维修校舍面积"), of("甲", "维修加固校舍面积"), true},
		"more than half":                         {of("甲", "乙", "丙"), of("甲", "丁", "戊"), false},
		"no table":                               {of("甲", "乙", "丙"), of(), false},
		"the row of the rate":                    {execution, of("甲", "乙"), false},
	} {
		want := []string(nil)
		if c.dropped {
			want = []string{"indicator-dropped@indicator"}
		}
		if got := beside(inYear(2023, "万元", c.now), inYear(2022, "万元", c.before)); !slices.Equal(got, want) {
			t.Errorf("%s: told %v", fact, got)
		}
	}
	now, before := inYear(2023, "万元", of("甲", "乙")), inYear(2022, "万元", of("甲", "乙", "丙"))
	before.Report.Profile = &schema.Profile{ID: "another"}
	if got := beside(now, before); got != nil {
		t.Errorf("another form: told %v", got)
	}
}

func TestFollowUps(t *testing.T) {
	ups := func(pairs ...string) *score.Card {
		f := plain()
		for pair := range slices.Chunk(pairs, 2) {
			f.FollowUps = append(f.FollowUps, front.FollowUp{Problem: pair[0], State: pair[1]})
		}
		return inYear(2023, "万元", f)
	}
	last := ups("护理力量不足", "doing", "选址把关不严", "done", "场地太小", "dropped")
	last.Report.Year = 2022
	for fact, c := range map[string]struct {
		now     *score.Card
		missing bool
	}{
		"under way and told":  {ups("护理力量不足", "doing"), false},
		"told in other words": {ups("护理力量仍显不足。", "done"), false},
		"not told":            {ups("山区没有服务覆盖", "done"), true},
		"nothing told":        {ups(), true},
		"told of in another note": {func() *score.Card {
			c := ups("山区", "done")
			c.Report.FollowUps[0].Note = "护理力量不足的问题同时解决"
			return c
		}(), false},
	} {
		got := beside(c.now, last)
		if told := slices.Equal(got, []string{"follow-up-missing@follow_up"}); told != c.missing || len(got) > 1 {
			t.Errorf("%s: told %v", fact, got)
		}
	}
}

// A report may cite what last year's said before it was corrected, in its own
// unit, and nothing that it never said.
func TestPriorFiguresThatWereCorrected(t *testing.T) {
	old := totalled("", "budget", "300.00")
	old.Restated = []front.Restated{{At: `funds.total.budget`, Was: cell("3100000元"), Reason: "更正"}}
	before := inYear(2022, "万元", old)
	for value, told := range map[string]int{"300万元": 0, "310万元": 0, "320万元": 1} {
		now := inYear(2023, "万元", &front.Front{Figures: []front.Named{{ID: "x", Label: "上年预算数", Value: cell(value)}}})
		if got := beside(now, before); len(got) != told {
			t.Errorf("%s: told %q", value, got)
		}
	}
}
