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
	view    *ReportView
	rows    []CheckRow
	next    []int          // for each row, the next one of the same figure; 0 for none
	figures []run          // in the order in which they come up
	of      map[string]int // which of the figures a name is
	sorted  []CheckRow     // the page's
	rules   ruleURLs
}

// run is the first and the last row of a figure.
type run struct{ first, last int }

// begin makes the log that of another page.
func (l *checkLog) begin(v *ReportView) {
	if l.of == nil {
		l.of = map[string]int{}
	}
	clear(l.of)
	*l = checkLog{view: v, rows: l.rows[:0], next: l.next[:0], figures: l.figures[:0], of: l.of, sorted: l.sorted[:0], rules: l.rules}
}

// add takes in a comparison and returns its row. What came out right and has no
// figures to show is only counted, and what was compared alike before too: then
// there is none.
func (l *checkLog) add(row *CheckRow, kind comparison) *CheckRow {
	l.view.Checked++
	word := 1
	if row.OK {
		l.view.Passed++
		word = 0
		if kind == noFigures || row.Stated == "" || row.Computed == "" {
			l.view.Unlisted++
			return nil
		}
	}
	row.Verdict = verdicts[kind][word]
	if kind == atMost && row.Computed != "" {
		row.Computed = "≤ " + row.Computed
	}
	at, n := l.of[row.At], len(l.rows)
	if n == 0 || l.rows[l.figures[at].first].At != row.At {
		l.of[row.At] = len(l.figures)
		l.figures = append(l.figures, run{n, n})
	} else {
		f := &l.figures[at]
		if same := l.alike(row, f.first); same != nil && same.OK == row.OK {
			same.Again++
			return nil
		}
		l.next[f.last], f.last = n, n
	}
	l.rows, l.next = append(l.rows, *row), append(l.next, 0)
	return &l.rows[n]
}

// pass counts comparisons that came out right and have no figures to show.
func (l *checkLog) pass(n int) {
	l.view.Checked += n
	l.view.Passed += n
	l.view.Unlisted += n
}

// alike is the last row, from one row of its figure on, that compares the same.
func (l *checkLog) alike(row *CheckRow, from int) (out *CheckRow) {
	for i := from; ; i = l.next[i] {
		if r := &l.rows[i]; r.Rule == row.Rule && r.Stated == row.Stated && r.Computed == row.Computed {
			out = r
		}
		if l.next[i] == 0 {
			return out
		}
	}
}

// done sets the rows of a figure together, under one head.
func (l *checkLog) done() {
	out := l.sorted
	for _, f := range l.figures {
		head := len(out)
		for i := f.first; ; i = l.next[i] {
			out = append(out, l.rows[i])
			if i == f.last {
				break
			}
		}
		out[head].Span = len(out) - head
	}
	l.sorted, l.view.Checks = out, out
}

// comparing is the rules that compare figures.
var comparing = slices.DeleteFunc(slices.Clone(rules.Catalogue), func(r *rules.Rule) bool { return comparisons[r.Name].kind == noFigures })

// reportChecks lists the comparisons that were made in a report's data. Of the
// rules that compare no figures only those are asked again by which something
// was wrong.
func (s *Site) reportChecks(l *checkLog, f *facts) {
	made, by := s.in.Compared[f.card], comparing
	if len(made.Wrong) > 0 {
		by = slices.Concat(comparing, made.Wrong)
		slices.SortFunc(by, func(a, b *rules.Rule) int { return strings.Compare(a.Name, b.Name) })
		by = slices.Compact(by)
	}
	rules.Review(f.card, s.in.Corpus.Before(f.card), by, func(c *rules.Check) {
		row := CheckRow{Rule: c.Rule.Name, RuleTitle: c.Rule.Title.In(s.in.Lang), At: c.At, Stated: c.Stated, Computed: c.Computed, Working: c.Working, OK: c.OK}
		if listed := l.add(&row, compared(&row, f)); listed != nil {
			lead(l, f, listed)
		}
	})
	l.pass(made.Checked - l.view.Checked)
}

// lead names the figure of a row and links to it and to the rule.
func lead(l *checkLog, f *facts, row *CheckRow) {
	row.RuleURL, row.URL = l.rules.of(l.view.Root, row.Rule), f.url(row.At)
	if fig := f.named(row.At); fig != nil {
		row.Title = fig.label
	} else {
		row.Title = factLabel(f.card, row.At)
	}
}

// ruleURLs is links to rules, which are alike on all reports' pages.
type ruleURLs struct {
	root string
	all  map[string]string
}

func (u *ruleURLs) of(root, rule string) string {
	if u.all == nil || u.root != root {
		u.root, u.all = root, map[string]string{}
	}
	url, ok := u.all[rule]
	if !ok {
		url = root + "rules/index.html#" + rule
		u.all[rule] = url
	}
	return url
}

// compared names a row by what its rule compared, and tells how. Two kinds of
// bounds come without their figures, which the report's tables have.
func compared(row *CheckRow, f *facts) comparison {
	rule := comparisons[row.Rule]
	switch {
	case row.Rule == "execution-over-budget" && row.Stated == "":
		row.Stated, row.Computed = f.card.Rate.Executed.String(), f.card.Rate.Budget.String()
	case row.Rule == "fund-total":
		name, _ := schema.ParseName(row.At)
		if name.Kind != schema.SourceFact {
			break
		}
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
		row := CheckRow{Rule: c.Rule, RuleTitle: c.Relation.In(s.in.Lang), At: c.At, Stated: c.Stated, Computed: c.Computed, Working: c.Working, OK: c.OK}
		kind := equal
		if c.OK && c.Rule == "narrative-numbering" {
			kind = noFigures
		}
		listed := l.add(&row, kind)
		if listed == nil {
			continue
		}
		if words, inText := strings.CutPrefix(c.At, rules.TextPlace); inText {
			listed.Title, listed.RuleURL = "正文“"+words+"”", l.rules.of(l.view.Root, c.Rule)
		} else {
			lead(l, f, listed)
		}
	}
}
