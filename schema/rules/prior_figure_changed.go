package rules

import (
	"strconv"
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var priorFigureChanged = &Rule{
	Name:     "prior-figure-changed",
	Group:    Years,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "引用的上年数与上年报告不符", En: "a figure of last year is not what last year's report says"},
	What: diag.Text{
		Zh: "名称（label）为“上年预算数”“上年执行率”“2022年自评得分”或“上年”加指标名称的数，与上年报告的同一个数比较，单位不同的换算，小数位少的按四舍五入比较。上年的数后来修订过的，修订前的数也算相符。约数不比。",
		En: "A figure that is labelled 上年预算数, 上年执行率, 2022年自评得分, or 上年 and the name of an indicator, is compared with that of last year's report, across units and at its own decimals. What a figure was before it was corrected ([[restated]]) agrees too. Approximate figures are not compared.",
	},
	Why: diag.Text{
		Zh: "已经公开的数被改了，读者会问为什么。确实作了更正的，用 [[allow]] 说明。",
		En: "Readers ask why a published figure changed. If it was corrected, say so in an [[allow]].",
	},
	Bad: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 300.00
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[figure]]
id = "last_budget"
label = "上年预算数"
value = ⟦"310万元"⟧
+++
`,
	Good: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[funds.total]
budget = 300.00
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[figure]]
id = "last_budget"
label = "上年预算数"
value = "3000000元"
+++
`,
	Years: func(p *Pass) {
		before, ok := p.lastYear()
		if !ok {
			return
		}
		var actuals map[string]string
		for i := range p.Report().Figures {
			f := &p.Report().Figures[i]
			if !f.Value.Has() || f.Value.Approx {
				continue
			}
			if what, ok := ofLastYear(f.Label, before.Report.Year); ok {
				if actuals == nil {
					actuals = actualsByName(before.Report)
				}
				p.sameAsBefore(i, before, factsCalled(what, actuals))
			}
		}
	},
}

// ofLastYear takes the words for last year off a label.
func ofLastYear(label string, year int) (what string, ok bool) {
	label = withoutBlanks(label)
	if label == "" {
		return "", false
	}
	for _, start := range [...]string{"上一年度", "上一年", "上年度", "上年", "去年", strconv.Itoa(year) + "年度", strconv.Itoa(year) + "年"} {
		if rest, ok := strings.CutPrefix(label, start); ok {
			if i := strings.IndexAny(rest, "（("); i > 0 {
				rest = rest[:i]
			}
			return strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, "的"), "本"), "项目"), rest != ""
		}
	}
	return "", false
}

// factWords are what labels call the figures of a report. A bare 预算 may be
// either budget.
var factWords = map[string][]string{
	"年初预算数": {"funds.total.initial"}, "年初预算": {"funds.total.initial"},
	"全年预算数": {"funds.total.budget"}, "全年预算": {"funds.total.budget"},
	"预算数": {"funds.total.budget", "funds.total.initial"}, "预算": {"funds.total.budget", "funds.total.initial"},
	"预算金额": {"funds.total.budget", "funds.total.initial"}, "预算资金": {"funds.total.budget", "funds.total.initial"},
	"到位数": {"funds.total.received"}, "到位资金": {"funds.total.received"},
	"全年执行数": {"funds.total.executed"}, "执行数": {"funds.total.executed"}, "支出": {"funds.total.executed"},
	"支出数": {"funds.total.executed"}, "实际支出": {"funds.total.executed"}, "实际支出数": {"funds.total.executed"},
	"结余": {"funds.total.balance"}, "年末结余": {"funds.total.balance"},
	"执行率": {"funds.total.rate"}, "预算执行率": {"funds.total.rate"},
	"自评得分": {"result.score"}, "自评总分": {"result.score"}, "自评分": {"result.score"}, "得分": {"result.score"}, "总分": {"result.score"},
}

// actualsByName are the facts of the actual values, by the names of the
// indicators; of indicators with one name the first counts.
func actualsByName(r *schema.Report) map[string]string {
	out := make(map[string]string, len(r.Indicators))
	for i := range r.Indicators {
		name := withoutBlanks(r.Indicators[i].Name)
		if _, known := out[name]; !known && name != "" {
			out[name] = r.IndicatorRef(i, "actual").Name
		}
	}
	return out
}

// factsCalled are the facts of a report that a label may mean.
func factsCalled(what string, actuals map[string]string) []string {
	if facts, ok := factWords[what]; ok {
		return facts
	}
	for _, end := range [...]string{"实际完成值", "实际完成数", "完成值", "完成数"} {
		what = strings.TrimSuffix(what, end)
	}
	if fact, ok := actuals[what]; ok {
		return []string{fact}
	}
	return nil
}

// cites tells whether a figure may be another one, told again.
func cites(stated, n quantity.Number) bool {
	return stated.RoundsTo(n.Value) || quantity.CheckEqual(stated, n) != quantity.Wrong
}

// citesFormer tells whether a figure may be what another one was before it was
// corrected: the report that cites it was written then.
func citesFormer(stated quantity.Number, r *schema.Report, name string) bool {
	for i := range r.Restated {
		note := &r.Restated[i]
		if !note.Was.HasNumber || !SameFact(note.At, name) {
			continue
		}
		if n, ok := note.Was.Number.In(stated.Unit); ok && cites(stated, n) {
			return true
		}
	}
	return false
}

// sameAsBefore compares a figure with the facts of last year that it may be.
func (p *Pass) sameAsBefore(i int, before *score.Card, facts []string) {
	stated := p.Report().Figures[i].Value.Number
	ref := p.Report().FigureRef(i)
	var differs *score.Fact
	for _, name := range facts {
		fact, ok := before.Fact(name)
		n, known := before.Number(name)
		if !ok || !known || (n.Unit == "") != (stated.Unit == "") {
			continue
		}
		n, comparable := n.In(stated.Unit)
		if !comparable || cites(stated, n) || citesFormer(stated, before.Report, name) {
			p.Holds(ref, nil)
			return
		}
		if fact.Number = n; differs == nil {
			differs = &fact
		}
	}
	if differs == nil {
		return
	}
	d := Differs(stated, differs.Number.Value, max(differs.Number.Decimals, 0))
	unit := string(stated.Unit)
	d.Message = diag.Textf("“%[1]s”写 %[2]s%[4]s，%[5]d 年的报告是 %[3]s%[4]s", "“%[1]s” is given as %[2]s %[4]s; the report of %[5]d says %[3]s %[4]s",
		excerpt(p.Report().Figures[i].Label), d.Stated, d.Computed, unit, before.Report.Year)
	d.Help = diag.Text{Zh: "改成上年报告公开的数；确实作了更正的，用 [[allow]] 说明。", En: "state what last year's report says; if it was corrected, say so in an [[allow]]."}
	d.Related = []diag.Related{Beside(before, differs.Ref, diag.Textf("%d 年的数", "the figure of %d", before.Report.Year))}
	p.Fails(ref, d)
}
