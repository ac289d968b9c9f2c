package rules

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// perPiece are words for the cost of one thing, which can't be compared with
// what the whole project cost; wholeCost are words for the cost of the project.
var (
	perPiece  = [...]string{"均", "每", "单价", "单位成本", "标准", "节约", "比例", "率", "收入", "效益", "增收"}
	wholeCost = [...]string{"总成本", "项目成本", "成本控制数", "成本控制额", "成本控制金额", "成本总额", "成本控制", "总费用", "总支出", "项目支出", "总投入"}
)

// costRow tells whether a row of the table is an amount that the project
// costs, in whole or in part.
func costRow(in *schema.Indicator) bool {
	return strings.Contains(in.Level1+in.Level2, "成本") && !containsAny(in.Name, perPiece[:])
}

// wholeCostRow tells whether it is what the whole project costs.
func wholeCostRow(in *schema.Indicator) bool {
	return costRow(in) && containsAny(in.Name, wholeCost[:])
}

// moneyIn is a target or an actual value as an amount in the given unit. A
// value without a unit takes the other one's.
func moneyIn(v, other *schema.Value, unit quantity.Unit) (quantity.Number, bool) {
	n := v.Number
	if v.State != schema.Stated || !v.HasNumber || n.Approx || unit == "" {
		return n, false
	}
	if n.Unit == "" && other.HasNumber && other.Number.Unit.IsMoney() {
		n, _ = n.In(other.Number.Unit)
	}
	if !n.Unit.IsMoney() {
		return n, false
	}
	return n.In(unit)
}

// above tells whether one amount is more than another, whatever each was
// rounded from.
func above(a, b quantity.Number) bool {
	return !a.Approx && !b.Approx && a.Rounded().Lo.Cmp(b.Rounded().Hi) > 0
}

// executedTotal is what was executed, as stated, else as the rows add up to.
func executedTotal(c *score.Card) (n quantity.Number, ok bool) {
	n, _, ok = score.Total(c.Report.Funds, "executed")
	return n, ok
}

// byRowsInstead is a total as the rows have it, where they contradict it.
func byRowsInstead(f *schema.Funds, column string) (quantity.Number, bool) {
	if !disputed(f, column) {
		return quantity.Number{}, false
	}
	return believed(f, column)
}
