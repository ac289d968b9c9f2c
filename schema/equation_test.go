package schema

import (
	"slices"
	"strings"
	"testing"

	"jixiao/schema/quantity"
)

// TestEquations: what people type, and the plain form of what is understood.
func TestEquations(t *testing.T) {
	for in, want := range map[string]string{
		"10 + 2*0.5 + 1":       "10 + 2 * 0.5 + 1",
		"10＋2×0.5＋1":           "10 + 2 * 0.5 + 1",
		"（10－2）÷4":             "(10 - 2) / 4",
		"(10 - (2 - 1)) - (3)": "10 - (2 - 1) - 3",
		"10/(2*5)/(1)":         "10 / (2 * 5) / 1",
		"-(2+3)*-4":            "-(2 + 3) * -4",
		"+7":                   "7",
		"((((1))))":            "1",
		"1,397.90万元 + 79.5 万元": "1397.90万元 + 79.5万元",
		"１２．５％*2":              "12.5% * 2",
		"3.2亿元-100元":           "3.2亿元 - 100元",
		"award":                "figure.award",
		"figure.award/2":       "figure.award / 2",
		"奖金+2020年":             "",
		"奖金+figure.2020年":      "figure.奖金 + figure.2020年",
		"funds.total.executed-funds.use.保险费":        "funds.total.executed - funds.use.保险费",
		`indicator["0-6岁儿童健康管理数"].actual`:           `indicator["0-6岁儿童健康管理数"].actual`,
		`indicator["patrols"].score*2`:              "indicator.patrols.score * 2",
		"indicator.a.b.score":                       `indicator["a.b"].score`,
		"group.产出指标.weight\t/\n100":                 "group.产出指标.weight / 100",
		"funds.source.fiscal.executed/result.score": "funds.source.fiscal.executed / result.score",
		"no.such.name": "no.such.name",
	} {
		e, offset, ok := ParseEquation(in)
		if ok != (want != "") || ok && e.String() != want {
			t.Errorf("%q: %v at %d, %s; want %s", in, ok, offset, e, want)
		}
	}
}

// TestFaultyEquations: where each can't be read on, in bytes.
func TestFaultyEquations(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, "   ": 3, "1+": 2, "1 + * 2": 4, "(1": 2, "1)": 1, "()": 1, "1 2": 2, "1+2人": 3, "10万": 2, "5次": 1, "1..2": 0, "1,00": 0, "260余次": 3, "a b": 2,
		"5个百分点": 1, "a=b": 1, "a.": 1, "a..b": 1, `a["b`: 1, `a["b"`: 1, "1%2": 1, "[1]": 0, "≥3": 0, "2^3": 1, "a-": 2, "（1": 4, "\xff": 0, "3‰": 1, "=1+1": 0, "10 美元": 3,
	} {
		if e, offset, ok := ParseEquation(in); ok || offset != want || e != nil {
			t.Errorf("%q: %v at %d, want a fault at %d", in, ok, offset, want)
		}
	}
}

// TestLongEquations: neither length nor depth is a danger.
func TestLongEquations(t *testing.T) {
	const mega = 1 << 20
	for _, s := range []string{
		strings.Repeat("(", mega), strings.Repeat("-", mega), strings.Repeat("1+", mega/2) + "1", strings.Repeat("(", 101) + "1" + strings.Repeat(")", 101),
		strings.Repeat("（", 5000), strings.Repeat("9", mega), strings.Repeat("a", mega), `a["` + strings.Repeat(`\`, mega),
	} {
		if _, _, ok := ParseEquation(s); ok {
			t.Errorf("%.10q… is read", s)
		}
	}
	many := strings.Repeat("1+", 5000) + "1"
	if e, _, ok := ParseEquation(many); !ok || strings.Count(e.String(), "+") != 5000 {
		t.Error("a long sum is not read")
	}
	nested := strings.Repeat("(", 90) + "1" + strings.Repeat(")", 90)
	if e, _, ok := ParseEquation(nested + "+" + nested + "+" + nested); !ok || e.String() != "1 + 1 + 1" {
		t.Error("brackets side by side count as nested")
	}
}

// TestLiteralsAreExact: a literal with decimals stands for itself, not for what
// rounds to it.
func TestLiteralsAreExact(t *testing.T) {
	e, _, ok := ParseEquation("79.5万元")
	if in := e.Number.Interval(); !ok || e.Op != Literal || !in.Lo.Equal(in.Hi) || !in.Lo.Equal(quantity.Frac(795, 10)) {
		t.Errorf("%+v", e)
	}
}

// TestFactsOfEquation: in the order in which they stand there.
func TestFactsOfEquation(t *testing.T) {
	e, _, _ := ParseEquation("(b - 2)*-a/b")
	if got := e.Facts(nil); !slices.Equal(got, []string{"figure.b", "figure.a", "figure.b"}) {
		t.Error(got)
	}
}

func same(a, b *Equation) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Op == b.Op && a.Fact == b.Fact && a.Number.Value.Equal(b.Number.Value) && a.Number.Unit == b.Number.Unit &&
		a.Number.Decimals == b.Number.Decimals && same(a.Left, b.Left) && same(a.Right, b.Right)
}

// FuzzParseEquation: no text does harm, a fault lies in the text, and what is
// read is read again from its plain form.
func FuzzParseEquation(f *testing.F) {
	for _, s := range []string{"10 + 2*0.5 + 1", "（a－b）÷4%", `indicator["0-6岁"].actual`, "-(1+-a.b.c)*3.20万元", "1-(2-3)", `figure["\""]`, "1,000", "a[\"b\"][\"c\"]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, offset, ok := ParseEquation(s)
		if !ok {
			if e != nil || offset < 0 || offset > len(s) {
				t.Errorf("%q: %v at %d", s, e, offset)
			}
			return
		}
		again, at, ok := ParseEquation(e.String())
		if !ok && len(e.String()) <= maxEquation || ok && !same(e, again) {
			t.Errorf("%q is printed as %q, which is read as %s (%d)", s, e, again, at)
		}
	})
}

// TestCycles: each node is in one cycle at most, and what is left has none.
func TestCycles(t *testing.T) {
	for _, c := range []struct {
		edges [][]int
		want  [][]int
	}{
		{[][]int{{1}, {2}, {}}, nil},
		{[][]int{{0}}, [][]int{{0}}},
		{[][]int{{1}, {2}, {0}}, [][]int{{0, 1, 2}}},
		{[][]int{{-1, 2}, {0}, {1}}, [][]int{{0, 2, 1}}},
		{[][]int{{1, 2}, {0}, {1}}, [][]int{{0, 1}}},              // 2 is left, and rests on 1 alone
		{[][]int{{1}, {2, 0}, {3}, {2}}, [][]int{{2, 3}, {0, 1}}}, // the deeper one is found first
		{[][]int{{1, 1}, {}, {1, 3}, {2, 3, 0}}, [][]int{{2, 3}}}, // 3 rests on itself too, and is gone
		{[][]int{{}, {3}, {1}, {2}, {1}}, [][]int{{1, 3, 2}}},     // 4 leads to a cycle but isn't in it
		{[][]int{{1}, {2}, {3}, {4}, {2, 0}}, [][]int{{2, 3, 4}}}, // two cycles that share nodes
		{[][]int{{2, 1}, {0}, {2}}, [][]int{{2}, {0, 1}}},
	} {
		got := cycles(len(c.edges), func(i int) []int { return c.edges[i] })
		if !slices.EqualFunc(got, c.want, slices.Equal[[]int]) {
			t.Errorf("%v: %v, want %v", c.edges, got, c.want)
		}
	}
}
