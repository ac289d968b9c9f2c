package relate

import (
	"strings"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// products compares 72万元（150人×400元/月×12个月） with the product: one factor is a
// price, the others are counts.
func (r *reader) products() {
	for i := range r.tokens {
		if r.tokens[i].kind != opening || !r.is(i-1, number) || r.num(i-1).Is != prose.Amount || !r.num(i-1).Value.Unit.IsMoney() {
			continue
		}
		if product, terms, ok := r.product(i + 1); ok {
			r.multiplied(i-1, product, terms)
		}
	}
}

// product multiplies what stands from a token on to the bracket that closes it.
// ok is false where anything but numbers and × stands there, or no factor is a
// price, or more than one.
func (r *reader) product(from int) (product quantity.Number, terms []Term, ok bool) {
	prices := 0
	product.Value = quantity.Int(1)
	for j := from; j < len(r.tokens) && j-from < maxParts; j++ {
		switch t := &r.tokens[j]; {
		case t.kind == closing:
			return product, terms, prices == 1 && len(terms) > 1
		case t.kind == number && (j == from || r.is(j-1, word)):
			value, price, ok := factorOf(r.num(j))
			if !ok {
				return product, nil, false
			}
			if price {
				prices++
			}
			product.Value = product.Value.Mul(value)
			terms = append(terms, r.term(r.num(j)))
		case t.kind != word || j == from || !times(r.at(j)) || !r.is(j-1, number):
			return product, nil, false
		}
	}
	return product, nil, false
}

// factorOf is a number in the base of its unit, and whether it is a price; ok is
// false for what is no factor.
func factorOf(n *prose.Number) (value quantity.Rat, price, ok bool) {
	if n.Value.Approx || n.Is != prose.Amount && n.Is != prose.Count {
		return value, false, false
	}
	base, factor := n.Value.Unit.Base()
	money, _, _ := strings.Cut(string(base), "/")
	return n.Value.Value.Mul(factor), money == string(quantity.Yuan), true
}

// times tells whether words between two numbers are a sign for multiplying.
func times(text string) bool {
	switch strings.TrimSpace(text) {
	case "×", "*", "x", "X", "✕", "╳":
		return true
	}
	return false
}

// multiplied compares the amount of a token with a product in 元.
func (r *reader) multiplied(total int, product quantity.Number, terms []Term) {
	stated := r.num(total).Value
	product.Unit, product.Whole = quantity.Yuan, true
	computed, ok := product.In(stated.Unit)
	if !ok || stated.Approx {
		return
	}
	r.add(Verdict{Rule: "narrative-sum", Reads: ProductOfFactors, OK: stated.Rounded().Contains(computed.Value), Place: r.placeOf(r.num(total)), Stated: stated,
		Computed: quantity.Computed(computed.Value, stated.Unit), Terms: terms})
}
