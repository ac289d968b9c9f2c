package site

import (
	"slices"
	"strings"

	"jixiao/schema"
	"jixiao/schema/rules"
)

// comparison is how a rule sets what a report states beside what was computed.
type comparison int

const (
	noFigures comparison = iota // whether something is there, or how it is written
	equal                       // both must be the same
	atMost                      // what is stated must not exceed the other
	within                      // what is stated must lie in a range
)

// comparisons are the rules of a report's data that compare figures, with what
// holds where nothing is wrong: a rule's title tells of the fault. What the
// others checked is counted, not listed.
var comparisons = map[string]struct {
	kind  comparison
	holds string
}{
	"cost-above-executed":       {atMost, "成本不超过执行数"},
	"cost-ceiling-above-budget": {atMost, "成本上限不超过预算数"},
	"execution-over-budget":     {atMost, "执行数不超过预算数"},
	"execution-rate":            {equal, "执行率与金额相符"},
	"execution-score":           {equal, "执行得分按执行率计算"},
	"figure-conflict":           {equal, "同一数据各处一致"},
	"figure-equation":           {equal, "数与它的算式相符"},
	"fund-balance":              {equal, "结余等于预算减执行"},
	"fund-total":                {equal, "合计等于各项之和"},
	"grade-mismatch":            {equal, "等级与总分相符"},
	"group-weight":              {equal, "一级指标分值等于各指标之和"},
	"score-bound":               {atMost, "总分不超过按执行率能得的分"},
	"score-over-weight":         {atMost, "得分不超过分值"},
	"score-ratio":               {equal, "得分按完成比例计算"},
	"score-total":               {equal, "得分合计等于各项之和"},
	"tier-score":                {within, "得分在所属档次内"},
	"weight-sum":                {equal, "分值合计等于满分"},
}

// verdicts are the words for what came of a comparison: right and wrong.
var verdicts = [...][2]string{
	noFigures: {"无误", "有问题"}, equal: {"相符", "不相符"}, atMost: {"不超过", "超过"}, within: {"在范围内", "不在范围内"},
}

// checkLog gathers the comparisons for a report's page: one row for each figure
// and rule, the rows of a figure together.
type checkLog struct {
	view  *ReportView
	rows  []CheckRow
	first map[[4]string]int // the row of a comparison
	order map[string]int    // the figures in the order in which they come up
}

func newCheckLog(v *ReportView) *checkLog {
	return &checkLog{view: v, first: map[[4]string]int{}, order: map[string]int{}}
}

// add takes in a comparison. What came out right and has no figures to show is
// only counted.
func (l *checkLog) add(row *CheckRow, kind comparison) {
	l.view.Checked++
	word := 1
	if row.OK {
		l.view.Passed++
		word = 0
		if kind == noFigures || row.Stated == "" || row.Computed == "" {
			l.view.Unlisted++
			return
		}
	}
	row.Verdict = verdicts[kind][word]
	if kind == atMost && row.Computed != "" {
		row.Computed = "≤ " + row.Computed
	}
	key := [...]string{row.At, row.Rule, row.Stated, row.Computed}
	if i, again := l.first[key]; again && l.rows[i].OK == row.OK {
		l.rows[i].Again++
		return
	}
	l.first[key] = len(l.rows)
	if _, known := l.order[row.At]; !known {
		l.order[row.At] = len(l.order)
	}
	l.rows = append(l.rows, *row)
}

// done sets the rows of a figure together, under one head.
func (l *checkLog) done() {
	slices.SortStableFunc(l.rows, func(a, b CheckRow) int { return l.order[a.At] - l.order[b.At] })
	for i := 0; i < len(l.rows); {
		n := 1
		for i+n < len(l.rows) && l.rows[i+n].At == l.rows[i].At {
			n++
		}
		l.rows[i].Span = n
		i += n
	}
	l.view.Checks = l.rows
}

// reportChecks lists the comparisons that were made in a report's data.
func (s *Site) reportChecks(l *checkLog, f *facts) {
	made := rules.Examine(f.card, true).Checks
	made = append(made, rules.ExamineYears(f.card, s.in.Corpus.Before(f.card), true).Checks...)
	for i := range made {
		c := &made[i]
		row := CheckRow{
			Rule: c.Rule.Name, RuleTitle: c.Rule.Title.In(s.in.Lang), RuleURL: ruleURL(l.view, c.Rule.Name), Title: factLabel(f.card, c.Name),
			At: c.Name, URL: f.url(c.Name), Stated: c.Stated, Computed: c.Computed, Working: c.Working, OK: c.OK,
		}
		l.add(&row, compared(&row, f))
	}
}

func ruleURL(v *ReportView, name string) string { return v.Root + "rules/index.html#" + name }

// compared names a row by what its rule compared, and tells how. Two kinds of
// bounds come without their figures, which the report's tables have.
func compared(row *CheckRow, f *facts) comparison {
	rule := comparisons[row.Rule]
	name, _ := schema.ParseName(row.At)
	switch {
	case row.Rule == "execution-over-budget" && row.Stated == "":
		row.Stated, row.Computed = f.card.Rate.Executed.String(), f.card.Rate.Budget.String()
	case row.Rule == "fund-total" && name.Kind == schema.SourceFact:
		rule.kind, rule.holds = atMost, "其中项不超过合计"
		if row.Stated == "" {
			row.Stated, row.Computed = text(f.card, row.At, ""), text(f.card, "funds.total."+name.Column, "")
		}
	}
	if row.OK {
		row.RuleTitle = rule.holds
	}
	return rule.kind
}

// textChecks lists the comparisons that were made in the text.
func (s *Site) textChecks(l *checkLog, f *facts) {
	if s.in.TextChecks == nil {
		return
	}
	for _, c := range s.in.TextChecks(f.card) {
		row := CheckRow{
			Rule: c.Rule, RuleTitle: c.Relation.In(s.in.Lang), RuleURL: ruleURL(l.view, c.Rule),
			At: c.At, Stated: c.Stated, Computed: c.Computed, Working: c.Working, OK: c.OK,
		}
		if words, inText := strings.CutPrefix(c.At, rules.TextPlace); inText {
			row.Title = "正文“" + words + "”"
		} else {
			row.Title, row.URL = factLabel(f.card, c.At), f.url(c.At)
		}
		kind := equal
		if c.OK && c.Rule == "narrative-numbering" {
			kind = noFigures
		}
		l.add(&row, kind)
	}
}
