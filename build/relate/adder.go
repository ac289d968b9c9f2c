package relate

import "jixiao/schema/quantity"

// fits finds how many of the first parts add up to the total, the most that do;
// one alone is not a sum.
func fits(total quantity.Number, parts []part) (n int, ok bool) {
	var a adder
	for i := range parts {
		if !a.add(total, parts[i].value) {
			break
		}
		if i > 0 && a.meets(total) {
			n, ok = i+1, true
		}
	}
	return n, ok
}

// adder adds parts up one by one, as quantity.CheckSum does all at once.
type adder struct {
	sum           quantity.Interval
	approx, finer bool
}

// add is false for a part that can't be added to the total's kind.
func (a *adder) add(total, part quantity.Number) bool {
	n, ok := part.In(total.Unit)
	if !ok {
		return false
	}
	a.sum = a.sum.Add(n.Interval())
	a.approx, a.finer = a.approx || n.Approx, a.finer || n.Decimals > total.Decimals
	return true
}

// meets tells whether the sum may be the total.
func (a *adder) meets(total quantity.Number) bool {
	if a.approx || total.Approx {
		return true
	}
	if a.finer {
		return total.Rounded().Meets(a.sum)
	}
	return total.Interval().Meets(a.sum)
}

// maxSubset bounds the numbers of which all subsets are tried.
const maxSubset = 10

// anySubset tells whether some of the numbers, two or more, add up to the
// total, one of the first sure ones among them: then it may be meant as theirs.
// Of very many numbers only neighbours are tried.
func anySubset(total quantity.Number, parts []part, sure int) bool {
	if len(parts) > maxSubset {
		return anyRun(total, parts, sure)
	}
	var sums [1 << maxSubset]quantity.Rat
	slack := total.Rounded().Hi.Sub(total.Value)
	if total.Whole {
		slack = quantity.Rat{}
	}
	for set := 1; set < 1<<len(parts); set++ {
		low := set & -set
		i := bit(low)
		n, ok := parts[i].value.In(total.Unit)
		if !ok {
			return true
		}
		sums[set] = sums[set^low].Add(n.Value)
		if set != low && i < sure && sums[set].Sub(total.Value).Abs().Cmp(slack) <= 0 {
			return true
		}
	}
	return false
}

// anyRun tells whether neighbours among the numbers add up to the total.
func anyRun(total quantity.Number, parts []part, sure int) bool {
	for from := range parts[:sure] {
		if _, ok := fits(total, parts[from:]); ok {
			return true
		}
	}
	return false // at most maxParts² additions, and only for what seems wrong
}

// bit is which bit is set.
func bit(low int) (i int) {
	for low > 1 {
		low >>= 1
		i++
	}
	return i
}
