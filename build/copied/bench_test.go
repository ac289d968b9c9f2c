package copied

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"jixiao/schema"
)

// site makes n reports of 1,000 letters: four projects a unit, five years each.
// shared of ten sentences are everybody's, the others the report's own.
func site(n, shared int) (reports []Report, bodies [][]Paragraph) {
	for i := range n {
		r := rand.New(rand.NewPCG(uint64(i), 3))
		var text strings.Builder
		for sentence := range 25 {
			seed := uint64(100 + 25*i + sentence)
			if r.IntN(10) < shared {
				seed = uint64(r.IntN(10))
			}
			text.WriteString(words(seed, 40) + "，")
			if sentence%4 == 3 {
				text.WriteString("\n")
			}
		}
		key := schema.Key{Year: 2020 + i%5, Unit: fmt.Sprint("unit-", i/20), Project: fmt.Sprint("project-", i/5%4)}
		reports = append(reports, Report{Key: key})
		bodies = append(bodies, paragraphsOf(text.String()))
	}
	return reports, bodies
}

func BenchmarkFingerprint(b *testing.B) {
	_, bodies := site(100, 5)
	var x Printer
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		x.Fingerprint(bodies[i%len(bodies)])
	}
}

// BenchmarkSite makes the index of a whole site and asks for every report: what
// every compile takes.
func BenchmarkSite(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		for name, shared := range map[string]int{"own": 0, "half": 5, "shared": 10} {
			b.Run(fmt.Sprintf("%d/%s", n, name), func(b *testing.B) {
				reports, bodies := site(n, shared)
				for i := range reports {
					reports[i].Prints = new(Printer).Fingerprint(bodies[i])
				}
				b.ReportAllocs()
				for b.Loop() {
					x := New(reports)
					for i := range reports {
						before := reports[i].Key
						before.Year--
						x.Find(reports[i].Key, []schema.Key{before})
					}
				}
			})
		}
	}
}
