package relate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// factNames are what texts call the figures of the fund table and the result.
var factNames = map[string]string{
	"年初预算数": "funds.total.initial", "年初预算": "funds.total.initial", "年初预算资金": "funds.total.initial",
	"全年预算数": "funds.total.budget", "全年预算": "funds.total.budget", "全年预算资金": "funds.total.budget", "调整后预算数": "funds.total.budget",
	"调整后预算": "funds.total.budget", "调整预算数": "funds.total.budget", "调整后全年预算": "funds.total.budget",
	"全年执行数": "funds.total.executed", "全年支出": "funds.total.executed", "全年实际支出": "funds.total.executed", "全年执行": "funds.total.executed",
	"预算执行数": "funds.total.executed", "全年支出合计": "funds.total.executed",
	"到位资金": "funds.total.received", "资金到位": "funds.total.received", "实际到位资金": "funds.total.received", "资金实际到位": "funds.total.received",
	"预算执行率": "funds.total.rate", "资金执行率": "funds.total.rate",
	"自评得分": "result.score", "自评总分": "result.score", "自评综合得分": "result.score", "绩效自评得分": "result.score", "自评分": "result.score",
	"绩效自评综合得分": "result.score", "自评总得分": "result.score", "绩效自评总得分": "result.score", "绩效自评总分": "result.score",
	"自评最终得分": "result.score", "总得分": "result.score", "综合得分": "result.score", "最终得分": "result.score", "自评总体得分": "result.score",
	"总体得分": "result.score", "绩效评价得分": "result.score",
}

// longestFact is how long a name of these is, in bytes.
var longestFact = func() (longest int) {
	for name := range factNames {
		longest = max(longest, len(name))
	}
	return longest
}()

// factEnds are what these names end with.
var factEnds = wordsOf("到位", "预算数", "预算", "资金", "执行数", "支出", "执行", "合计", "执行率", "得分", "总分", "自评分")

// facts compares the numbers that bear the name of a figure of the report with
// that figure. A name that has several values in the text is said of several
// things.
func (r *reader) facts() {
	if r.card == nil {
		return
	}
	for i := range r.called {
		c := &r.called[i]
		single := true
		for j := range r.called {
			if o := &r.called[j]; o.fact == c.fact && quantity.CheckEqual(o.number, c.number) == quantity.Wrong {
				single = false
			}
		}
		fact, known := r.fact(c.fact)
		if !known {
			continue
		}
		wrong := clash(c.number, fact.Number)
		if wrong && (!single || r.told(&c.place)) {
			continue
		}
		r.add(Verdict{Rule: "narrative-conflict", Reads: SameQuantity, OK: !wrong, Place: c.place, At: c.fact, Stated: c.number, Computed: fact.Number,
			Terms: []Term{factTerm(fact.Ref, fact.Number)}, words: c.label})
	}
}

// told tells whether the number at a place has been found wrong.
func (r *reader) told(p *Place) bool {
	return slices.ContainsFunc(r.out, func(v Verdict) bool { return !v.OK && v.Place.Block == p.Block && v.Place.Start == p.Start })
}

// called is a number under the name of a figure.
type called struct {
	fact, label string
	number      quantity.Number
	place       Place
}

// maxCalled bounds what is kept of them.
const maxCalled = 60

// callFacts notes the numbers of a block that bear the name of a figure.
func (r *reader) callFacts() {
	if r.card == nil || r.where.ofPart || r.where.planned {
		return
	}
	for i := range r.tokens {
		if r.tokens[i].kind != number || r.tokens[i].depth > 0 {
			continue
		}
		if len(r.called) < maxCalled {
			r.callFact(i)
		}
	}
}

// callFact notes the number of token i, where it bears the name of a figure.
func (r *reader) callFact(i int) {
	n, label := r.num(i), r.label(i)
	if label == "" || n.Link >= 0 || n.Value.Approx {
		return
	}
	fact := r.calls(i)
	if fact == "" || !fitting(fact, n) || !r.ownClause(i) || n.Is == prose.Score && r.ofIndicator(i) {
		return
	}
	value := n.Value
	if n.Is == prose.Score {
		value.Unit = ""
	}
	r.called = append(r.called, called{fact, label, value, r.placeOf(n)})
}

// fitting tells whether a number is of the kind of a fact.
func fitting(fact string, n *prose.Number) bool {
	switch {
	case fact == "result.score":
		return n.Is == prose.Score
	case strings.HasSuffix(fact, ".rate"):
		return n.Is == prose.Percent
	}
	return n.Is == prose.Amount
}

// ownName takes the report's own subject off the name of token i's number: this
// year, the project, the unit, and words that stand in the title.
func (r *reader) ownName(i int) string {
	label := r.name(i)
	for strings.HasSuffix(label, "，") {
		label = strings.TrimSuffix(label, "，")
	}
	if year := yearAt(label); year > 0 {
		if year != r.card.Report.Year {
			return ""
		}
		label = stripYear(label)
	}
	if !factEnds.end(label) {
		return ""
	}
	if _, ok := factNames[label]; ok {
		return label
	}
	label, _ = ourselves.cut(label)
	for at := range label {
		if len(label)-at > longestFact {
			continue
		}
		if fact, ok := factNames[label[at:]]; ok && (strings.Contains(r.card.Report.Title, label[:at]) || onlyYet(label[:at]) ||
			fact == "result.score" && r.titled(label[:at])) {
			return label[at:]
		}
	}
	return ""
}

// titled tells whether words name what the title names: half of their pairs of
// neighbouring characters stand in it, three at least.
func (r *reader) titled(words string) bool {
	if elsewhere.in(words) {
		return false
	}
	pairs, hits, last := 0, 0, -1
	for i := range words {
		if last >= 0 {
			_, size := utf8.DecodeRuneInString(words[i:])
			pairs++
			if strings.Contains(r.card.Report.Title, words[last:i+size]) {
				hits++
			}
		}
		last = i
	}
	return hits >= 3 && 2*hits >= pairs
}

// onlyYet tells whether words say no more than that all is meant: 全年共, 累计.
func onlyYet(text string) bool {
	for text != "" {
		rest, ok := yet.cut(text)
		if !ok {
			return false
		}
		text = rest
	}
	return true
}

// ownClause tells whether the clause of token i isn't about something that the
// sentence named before: it is the first, or follows one that has a name of
// the report's own.
func (r *reader) ownClause(i int) bool {
	from, _ := r.segment(i)
	for j := from; j < i-1; j++ {
		if r.tokens[j].kind == word && r.tokens[j].depth == 0 && elsewhere.in(r.at(j)) {
			return false
		}
		if r.tokens[j].kind == number && !adjusting.in(r.label(j)) {
			if r.calls(j) == "" && r.num(j).Is == prose.Amount && !r.ofTotal(r.num(j).Value) {
				return false
			}
		}
	}
	return true
}

// ofIndicator tells whether the score of token i is one row's: its sentence has
// told what the row asks for or what it is worth (目标值≥90%，实际完成值95%，自评得分20分).
// The points of the whole report are not a row's.
func (r *reader) ofIndicator(i int) bool {
	from, _ := r.sentence(i)
	for j := from; j < i; j++ {
		switch t := &r.tokens[j]; {
		case t.kind == word && cells.in(r.at(j)):
			return true
		case t.kind == number && r.num(j).Is == prose.Score && r.num(j).Value.Value.Cmp(hundred) < 0:
			if r.calls(j) != "result.score" {
				return true
			}
		}
	}
	return false
}

// ofTotal tells whether an amount is one of the fund table's totals.
func (r *reader) ofTotal(n quantity.Number) bool {
	if r.card.Report.Funds == nil {
		return false
	}
	executed, printed, ok := r.total("executed")
	return ok && printed && quantity.CheckEqual(executed, n) != quantity.Wrong || r.wholeBudget(n)
}
