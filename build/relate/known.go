package relate

import (
	"strings"

	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// known is what was asked of the report's figures: many numbers of a text are
// held against the same few.
type known struct {
	totals []knownTotal
	facts  []knownFact
}

type knownTotal struct {
	column  string
	number  quantity.Number
	printed bool
	ok      bool
}

type knownFact struct {
	name string
	fact score.Fact
	ok   bool
}

// total is the total of a money column: as stated, else the sum of the rows.
func (r *reader) total(column string) (n quantity.Number, printed, ok bool) {
	for i := range r.known.totals {
		if t := &r.known.totals[i]; t.column == column {
			return t.number, t.printed, t.ok
		}
	}
	n, printed, ok = score.Total(r.card.Report.Funds, column)
	r.known.totals = append(r.known.totals, knownTotal{column, n, printed, ok})
	return n, printed, ok
}

// fact is a figure that the report states and that its own table doesn't
// dispute.
func (r *reader) fact(name string) (fact score.Fact, ok bool) {
	for i := range r.known.facts {
		if f := &r.known.facts[i]; f.name == name {
			return f.fact, f.ok
		}
	}
	fact, ok = r.undisputed(name)
	r.known.facts = append(r.known.facts, knownFact{name, fact, ok})
	return fact, ok
}

func (r *reader) undisputed(name string) (score.Fact, bool) {
	fact, ok := r.card.Fact(name)
	if !ok || !fact.Stated || fact.Number.Approx {
		return fact, false
	}
	column, isTotal := strings.CutPrefix(name, "funds.total.")
	if isTotal && column != "rate" && r.card.Report.Funds != nil {
		sum := score.SumOf(r.card.Report.Funds, column)
		if verdict, _ := quantity.CheckSum(fact.Number, sum.Parts); sum.Complete() && verdict == quantity.Wrong {
			return fact, false
		}
	}
	return fact, true
}
