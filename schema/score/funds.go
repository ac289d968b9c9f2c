package score

import (
	"jixiao/schema"
	"jixiao/schema/quantity"
)

// Column is the fund rows of one column, added up.
type Column struct {
	Parts   []quantity.Number // what the rows state, in the report's money unit
	Rows    []int             // which rows these are
	Missing []int             // rows that are in use but say nothing in this column
	Sum     quantity.Rat
}

// Complete tells whether the rows' sum is the total: there are rows, and none
// that is in use is missing.
func (c *Column) Complete() bool { return len(c.Parts) > 0 && len(c.Missing) == 0 }

// SumOf adds up a money column over the 其中 rows that exhaust the total. Some
// forms print 财政拨款 and below it the governments that it comes from: rows of
// governments that add up to the total or to the fiscal row only when they are
// taken as its parts are such.
func SumOf(f *schema.Funds, column string) Column {
	all := sumOver(f, column, true)
	if !breaksDown(f) {
		return all
	}
	own := sumOver(f, column, false)
	total := f.Total.Cell(column)
	switch {
	case !own.Complete():
		return all
	case total.Has():
		if !fits(total.Number, &all) && fits(total.Number, &own) {
			return own
		}
	case sumOfKinds(f, column, isGovernment).Equal(sumOfKinds(f, column, isFiscal)):
		return own
	}
	return all
}

// decimals is the place of the last digit that any of the parts prints.
func (c *Column) decimals() (n int) {
	for _, p := range c.Parts {
		n = max(n, p.Decimals)
	}
	return n
}

func fits(total quantity.Number, sum *Column) bool {
	verdict, _ := quantity.CheckSum(total, sum.Parts)
	return verdict != quantity.Wrong
}

// isGovernment tells whether a row is the money of one level of government.
func isGovernment(kind string) bool {
	return kind == "central" || kind == "province" || kind == "city" || kind == "county"
}

func isFiscal(kind string) bool { return kind == "fiscal" }

// breaksDown tells whether there are both a fiscal row and rows of governments.
func breaksDown(f *schema.Funds) bool {
	fiscal, government := false, false
	for i := range f.Sources {
		fiscal = fiscal || isFiscal(f.Sources[i].Kind)
		government = government || isGovernment(f.Sources[i].Kind)
	}
	return fiscal && government
}

func sumOfKinds(f *schema.Funds, column string, of func(kind string) bool) (sum quantity.Rat) {
	for i := range f.Sources {
		if cell := f.Sources[i].Cell(column); of(f.Sources[i].Kind) && cell.Has() {
			sum = sum.Add(cell.Value)
		}
	}
	return sum
}

func sumOver(f *schema.Funds, column string, governments bool) Column {
	var out Column
	for i := range f.Sources {
		row := &f.Sources[i]
		if row.Partial || row.Empty() || !governments && isGovernment(row.Kind) {
			continue
		}
		cell := row.Cell(column)
		if !cell.Has() {
			if out.Missing == nil {
				out.Missing = make([]int, 0, len(f.Sources))
			}
			out.Missing = append(out.Missing, i)
			continue
		}
		if out.Rows == nil {
			out.Rows, out.Parts = make([]int, 0, len(f.Sources)), make([]quantity.Number, 0, len(f.Sources))
		}
		out.Rows = append(out.Rows, i)
		out.Parts = append(out.Parts, cell.Number)
		out.Sum = out.Sum.Add(cell.Value)
	}
	return out
}

// Total is the total of a money column: as stated, else the sum of the rows.
// stated tells which; ok is false where neither is there.
func Total(f *schema.Funds, column string) (n quantity.Number, stated, ok bool) {
	if f == nil {
		return quantity.Number{}, false, false
	}
	cell := f.Total.Cell(column)
	switch cell.State {
	case schema.Stated:
		return cell.Number, true, true
	case schema.Broken:
		return quantity.Number{}, false, false
	}
	sum := SumOf(f, column)
	if !sum.Complete() {
		return quantity.Number{}, false, false
	}
	n = quantity.Number{Value: sum.Sum, Unit: f.Money, Decimals: sum.decimals(), Whole: true}
	for _, p := range sum.Parts {
		n.Whole = n.Whole && p.Whole
	}
	return n, false, true
}

// bases is the order in which 执行率 looks for its denominator.
var bases = [...]string{"budget", "received", "initial"}

func rate(r *schema.Report) Rate {
	executed, _, ok := Total(r.Funds, "executed")
	if !ok {
		return Rate{}
	}
	from := 0
	for i, b := range bases {
		if b == r.Profile.RateBase {
			from = i
		}
	}
	for _, base := range bases[from:] {
		if r.Funds.Total.Cell(base).State == schema.Broken {
			return Rate{}
		}
		budget, _, ok := Total(r.Funds, base)
		if !ok {
			continue
		}
		out := RateOf(executed.Value, budget.Value)
		out.Base = base
		if executed.Approx || budget.Approx {
			out.Percent = Value{} // nothing can be held against a rate of about as much
		}
		return out
	}
	return Rate{}
}

// RateOf is executed ÷ budget in percent. A zero budget has no rate.
func RateOf(executed, budget quantity.Rat) Rate {
	out := Rate{Executed: executed, Budget: budget, ZeroBase: budget.IsZero()}
	if share, ok := executed.Quo(budget); ok && budget.Sign() > 0 {
		out.Percent = Exactly(share.Mul(quantity.Int(100)))
	}
	return out
}

func execution(r *schema.Report, rate Rate) Execution {
	out := Execution{Row: -1}
	for i := range r.Indicators {
		if in := &r.Indicators[i]; in.Execution {
			out.Row, out.Counts = i, true
			out.Weight, out.Stated = cellValue(in.Weight), *in.Score
			if !out.Weight.Known {
				out.Weight = Exactly(r.Profile.Execution.Weight)
			}
			out.Score = ExecutionScore(r.Profile, out.Weight, rate.Percent)
			return out
		}
	}
	method := r.Profile.Execution.Method
	if r.Funds == nil {
		return out
	}
	total := &r.Funds.Total
	out.Stated, out.Weight = *total.Score(), cellValue(total.Weight())
	printed := total.Weight().State != schema.Absent || total.Score().State != schema.Absent
	out.Counts = printed || (method != "none" && len(r.Indicators) > 0)
	if !out.Weight.Known && total.Weight().State != schema.Broken {
		out.Weight = Exactly(r.Profile.Execution.Weight)
	}
	out.Score = ExecutionScore(r.Profile, out.Weight, rate.Percent)
	return out
}

// ExecutionScore is the score that a rate in percent earns by the profile's
// method: rate × weight, at most the weight; or the band that it falls into,
// in the proportion of the printed weight to the profile's.
func ExecutionScore(p *schema.Profile, weight, percent Value) Value {
	w, ok := weight.Exact()
	rate, known := percent.Exact()
	if !ok || !known {
		return Value{}
	}
	share, _ := rate.Quo(quantity.Int(100))
	switch p.Execution.Method {
	case "none":
		return Value{}
	case "bands":
		return executionBand(p, w, share)
	}
	share = quantity.Max(quantity.Int(0), quantity.Min(share, quantity.Int(1)))
	return Exactly(share.Mul(w))
}

func executionBand(p *schema.Profile, weight, share quantity.Rat) Value {
	score, ok := bandScore(p.Execution.Bands, share)
	factor, divides := weight.Quo(p.Execution.Weight)
	if !ok || !divides {
		return Value{}
	}
	return Exactly(score.Mul(factor))
}

// bandScore finds the first band whose bound the value reaches.
func bandScore(bands []schema.Band, x quantity.Rat) (quantity.Rat, bool) {
	for _, b := range bands {
		if x.Cmp(b.From) >= 0 {
			return b.Score, true
		}
	}
	return quantity.Rat{}, false
}
