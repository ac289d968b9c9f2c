package relate

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// claims holds words such as 全部支付 against the figures.
func (r *reader) claims() {
	if r.card == nil || r.hints&ofAll == 0 || r.where.planned {
		return
	}
	for i := range r.tokens {
		if r.tokens[i].kind != word {
			continue
		}
		text := r.at(i)
		switch {
		case !everything.in(text):
		case paid(text):
			r.allPaid(i)
		case met(text):
			r.allMet(i)
		}
	}
}

// paid tells whether words say that all money was spent. That it has arrived
// (到位, 到账, 下达) says nothing of that.
func paid(text string) bool {
	_, after, ok := strings.Cut(text, "全部")
	if !ok {
		_, after, ok = strings.Cut(text, "全额")
	}
	if !ok {
		return false
	}
	verb := spent.begin(after)
	return verb && !negated(text)
}

// allPaid compares 资金到位后，全部支付 with the execution rate. The claim must be of
// the report's money as a whole: no other amount and nothing narrower (奖金,
// 工程款, 第一批资金) in the sentence.
func (r *reader) allPaid(i int) {
	percent, known := r.card.Rate.Percent.Exact()
	if !known || r.where.ofPart {
		return
	}
	from, to := r.sentence(i)
	about := false
	for j := from; j < to; j++ {
		switch r.tokens[j].kind {
		case number:
			if n := r.num(j); !r.wholeBudget(n.Value) {
				return
			}
			about = true
		case word:
			text := r.at(j)
			if narrower.in(text) {
				return
			}
			about = about || j <= i && money.in(text)
		}
	}
	if !about || r.otherFunds() {
		return
	}
	stated := quantity.Computed(hundred, quantity.Percent)
	v := Verdict{Rule: "narrative-claim", Reads: ClaimHolds, Place: r.place(r.block, r.tokens[i].start, r.tokens[i].end), Stated: stated,
		Computed: quantity.Computed(percent, quantity.Percent), words: r.at(i)}
	ref := schema.TotalRef("executed")
	v.Terms = []Term{factTerm(ref, quantity.Computed(r.card.Rate.Executed, r.card.Report.Funds.Money)),
		factTerm(schema.TotalRef(r.card.Rate.Base), quantity.Computed(r.card.Rate.Budget, r.card.Report.Funds.Money))}
	v.OK = percent.Round(0).Cmp(hundred) >= 0
	r.add(v)
}

// wholeBudget tells whether an amount is all of the report's money.
func (r *reader) wholeBudget(n quantity.Number) bool {
	if !n.Unit.IsMoney() {
		return n.Unit == quantity.Percent
	}
	for _, column := range [...]string{"budget", "initial", "received"} {
		if total, _, ok := r.total(column); ok && quantity.CheckEqual(total, n) != quantity.Wrong {
			return true
		}
	}
	return false
}

// otherFunds tells whether the report's own table says that what arrived was
// spent: then "all" may mean all that arrived.
func (r *reader) otherFunds() bool {
	received, _, ok1 := r.total("received")
	executed, _, ok2 := r.total("executed")
	return ok1 && ok2 && quantity.CheckEqual(received, executed) != quantity.Wrong
}

// met tells whether words say that all goals were reached.
func met(text string) bool {
	return goals.in(text) && !strings.Contains(text, "全面预算") &&
		reached.in(text) &&
		!negated(text) && !someGoals.in(text)
}

// allMet compares 各项指标全部完成 with the indicators.
func (r *reader) allMet(i int) {
	missed, known := -1, 0
	for k := range r.card.Indicators {
		switch r.card.Indicators[k].Met {
		case score.Missed:
			missed = k
			known++
		case score.Reached:
			known++
		}
	}
	if known == 0 {
		return
	}
	v := Verdict{Rule: "narrative-claim", Reads: ClaimHolds, OK: missed < 0,
		Place: r.place(r.block, r.tokens[i].start, r.tokens[i].end), words: r.at(i)}
	if missed >= 0 {
		in := &r.card.Report.Indicators[missed]
		v.Terms = []Term{factTerm(r.card.Report.IndicatorRef(missed, "actual"), in.Actual.Number)}
		v.other = in.Name
	}
	r.add(v)
}
