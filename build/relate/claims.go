package relate

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// claims holds words such as 全部支付 against the figures.
func (r *reader) claims() {
	if r.card == nil || r.where.planned() {
		return
	}
	for i := range r.tokens {
		if r.tokens[i].kind != word {
			continue
		}
		text := r.at(i)
		switch {
		case !containsAny(text, "全部", "全额", "100%", "全面", "均已", "都已"):
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
	verb := startsWithAny(after, "支付", "支出", "用于支付", "执行", "使用完", "支完", "拨付完", "付清", "兑付", "发放")
	return verb && !negated(text)
}

// moneyWords are what a report calls all of its money. A claim about something
// narrower (奖金, 工程款, 第一批资金) is not about the execution rate.
var moneyWords = [...]string{"项目资金", "专项资金", "各项资金", "财政资金", "预算资金", "自筹资金", "资金", "经费", "预算"}

// allPaid compares 资金到位后，全部支付 with the execution rate. The claim must be of
// the report's money as a whole: no amount and no part of it in the sentence.
func (r *reader) allPaid(i int) {
	percent, known := r.card.Rate.Percent.Exact()
	if !known || r.where.ofPart() {
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
			if containsAny(text, "第一批", "首批", "上年", "结转", "其中", "奖金", "工资", "剩余", "到位资金", "已到位", "工程款", "尾款") {
				return
			}
			about = about || j <= i && endsInMoney(text)
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

// endsInMoney tells whether words speak of the report's money.
func endsInMoney(text string) bool { return containsAny(text, moneyWords[:]...) }

// wholeBudget tells whether an amount is all of the report's money.
func (r *reader) wholeBudget(n quantity.Number) bool {
	if !n.Unit.IsMoney() {
		return n.Unit == quantity.Percent
	}
	for _, column := range [...]string{"budget", "initial", "received"} {
		if total, _, ok := score.Total(r.card.Report.Funds, column); ok && quantity.CheckEqual(total, n) != quantity.Wrong {
			return true
		}
	}
	return false
}

// otherFunds tells whether the report's own table says that what arrived was
// spent: then "all" may mean all that arrived.
func (r *reader) otherFunds() bool {
	f := r.card.Report.Funds
	received, _, ok1 := score.Total(f, "received")
	executed, _, ok2 := score.Total(f, "executed")
	return ok1 && ok2 && quantity.CheckEqual(received, executed) != quantity.Wrong
}

// met tells whether words say that all goals were reached.
func met(text string) bool {
	return containsAny(text, "指标", "目标任务", "绩效目标", "各项任务") && !strings.Contains(text, "全面预算") &&
		containsAny(text, "全部完成", "全面完成", "均已完成", "全部达到", "全部实现", "均已达到", "全部达成", "都已完成") &&
		!negated(text) && !containsAny(text, "数量指标", "质量指标", "时效指标", "成本指标", "产出指标", "效益指标", "满意度指标", "除")
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
