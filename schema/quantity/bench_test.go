package quantity

import (
	"math/big"
	"testing"
)

// The benchmarks measure the small form of Rat against math/big alone, on
// figures of a report; doc.go states what came out.

var figures = []string{"7165.32", "3144.00", "570.17", "433.00", "1426.90", "1591.22", "36", "26.19", "0.7848", "387664.62"}

func BenchmarkParse(b *testing.B) {
	b.Run("rat", func(b *testing.B) {
		for i := range b.N {
			r, _ := ParseRat(figures[i%len(figures)])
			sink = r
		}
	})
	b.Run("big", func(b *testing.B) {
		for i := range b.N {
			bigSink, _ = new(big.Rat).SetString(figures[i%len(figures)])
		}
	})
}

func BenchmarkArithmetic(b *testing.B) {
	small, large := operands(b)
	n := len(small) - 1
	for _, op := range []struct {
		name string
		rat  func(x, y Rat) Rat
		big  func(x, y *big.Rat) *big.Rat
	}{
		{"add", Rat.Add, func(x, y *big.Rat) *big.Rat { return new(big.Rat).Add(x, y) }},
		{"mul", Rat.Mul, func(x, y *big.Rat) *big.Rat { return new(big.Rat).Mul(x, y) }},
		{"quo", func(x, y Rat) Rat { q, _ := x.Quo(y); return q }, func(x, y *big.Rat) *big.Rat { return new(big.Rat).Quo(x, y) }},
		{"cmp", func(x, y Rat) Rat { x.Cmp(y); return x }, func(x, y *big.Rat) *big.Rat { x.Cmp(y); return x }},
	} {
		b.Run(op.name+"/rat", func(b *testing.B) {
			for i := range b.N {
				sink = op.rat(small[i%n], small[i%n+1])
			}
		})
		b.Run(op.name+"/big", func(b *testing.B) {
			for i := range b.N {
				bigSink = op.big(large[i%n], large[i%n+1])
			}
		})
	}
}

// BenchmarkRound takes an execution rate to two decimals, as text: math/big can
// only do that through text.
func BenchmarkRound(b *testing.B) {
	rate := Frac(2619, 36)
	b.Run("rat", func(b *testing.B) {
		for range b.N {
			textSink = rate.Text(2)
		}
	})
	x := big.NewRat(2619, 36)
	b.Run("big", func(b *testing.B) {
		for range b.N {
			textSink = x.FloatString(2)
		}
	})
}

func BenchmarkCells(b *testing.B) {
	b.Run("number", func(b *testing.B) {
		cells := []string{"26.19", "72.75%", "3.2亿元", "260余次", "73,387.27"}
		for i := range b.N {
			numberSink, _ = Parse(cells[i%len(cells)])
		}
	})
	b.Run("target", func(b *testing.B) {
		cells := []string{"≥260次", "90%以上", "12月底前", "显著提升", "100%"}
		for i := range b.N {
			targetSink = ParseTarget(cells[i%len(cells)])
		}
	})
	b.Run("sum", func(b *testing.B) {
		total := number(b, "7165.32")
		var parts []Number
		for _, s := range figures[1:6] {
			parts = append(parts, number(b, s))
		}
		for range b.N {
			_, sink = CheckSum(total, parts)
		}
	})
}

// What the benchmarks compute goes here, so that it is computed.
var (
	sink       Rat
	bigSink    *big.Rat
	textSink   string
	numberSink Number
	targetSink Target
)

func operands(b *testing.B) (small []Rat, large []*big.Rat) {
	for _, s := range figures {
		r := rat(b, s)
		small, large = append(small, r), append(large, r.rat())
	}
	return small, large
}
