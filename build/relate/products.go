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
		case t.kind == word && len(terms) > 0 && times(r.at(j)) && r.is(j-1, number):
		case t.kind == number && (len(terms) == 0 && j == from || len(terms) > 0 && r.is(j-1, word)):
			n := r.num(j)
			base, factor := n.Value.Unit.Base()
			money, _, _ := strings.Cut(string(base), "/")
			switch {
			case n.Value.Approx || n.Is != prose.Amount && n.Is != prose.Count:
				return product, nil, false
			case money == string(quantity.Yuan):
				prices++
			}
			product.Value = product.Value.Mul(n.Value.Value).Mul(factor)
			terms = append(terms, r.term(n))
		default:
			return product, nil, false
		}
	}
	return product, nil, false
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
