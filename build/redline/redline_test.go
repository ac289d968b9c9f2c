package redline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// marked writes the pieces of a paragraph with [- -] and {+ +} around what changed.
func marked(before, after string) string {
	pieces, ok := newPen().marked(&line{text: before}, &line{text: after})
	if !ok {
		return "replaced"
	}
	var b strings.Builder
	for _, p := range pieces {
		switch p.Kind {
		case Added:
			b.WriteString("{+" + p.Text + "+}")
		case Removed:
			b.WriteString("[-" + p.Text + "-]")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// A reader sees numbers and clauses change, not digits and single signs.
func TestWhatIsMarkedReadsWell(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"全年支出285.88万元。", "全年支出309.74万元。", "全年支出[-285.88-]{+309.74+}万元。"},
		{"执行率84.62%，比上年下降11.30个百分点。", "执行率93.31%，比上年提高8.69个百分点。",
			"执行率[-84.62%-]{+93.31%+}，比上年[-下降11.30-]{+提高8.69+}个百分点。"},
		{"更换水表2120块。", "更换水表2680块，包括上年未到货的280块。", "更换水表[-2120-]{+2680+}块{+，包括上年未到货的280块+}。"},
		{"完成验收。", "完成验收。", "完成验收。"},
		{"一户一表改造进度偏慢。", "水源井已并网通水，水质达标。", "replaced"},
		{"采用GIS系统管理管网，运行平稳。", "采用GPS系统管理管网，运行平稳。", "采用[-GIS-]{+GPS+}系统管理管网，运行平稳。"},
	} {
		if got := marked(c.before, c.after); got != c.want {
			t.Errorf("%s\n%s\ngot  %s\nwant %s", c.before, c.after, got, c.want)
		}
	}
}

// Sections are found again under another number, paragraphs in another place of
// their section; what is new or gone is told as a whole.
func TestSectionsAndParagraphs(t *testing.T) {
	before := []Section{
		{"", []string{"说明"}},
		{"一、基本情况", []string{"项目由区水务局实施，受益人口52800人。", "项目资金由财政拨款安排。"}},
		{"二、存在的问题", []string{"水源结构单一。"}},
		{"三、自评结果", []string{"自评得分为93.47分。"}},
	}
	after := []Section{
		{"", []string{"说明"}},
		{"一、基本情况", []string{"大旱之后，安排作了调整。", "项目由区水务局实施，受益人口53100人。", "项目资金由财政拨款安排。"}},
		{"二、自评结果", []string{"自评得分为99.19分。"}},
		{"三、意见和建议", []string{"按井核定运行费。"}},
	}
	parts, n := Compare(before, after)
	var got []string
	for _, p := range parts {
		line := p.Title + " " + p.Kind
		if p.Was != "" {
			line += " was " + p.Was
		}
		for _, b := range p.Blocks {
			line += " " + b.Kind
		}
		got = append(got, line)
	}
	want := []string{" same same", "一、基本情况 changed added changed same", "二、存在的问题 removed removed",
		"二、自评结果 changed was 三、自评结果 changed", "三、意见和建议 added added"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if n != (Count{Same: 2, Changed: 2, Added: 2, Removed: 1}) {
		t.Errorf("%+v", n)
	}
}

// The number of a heading is no part of its words; a word that only begins like
// a number is.
func TestUnnumbered(t *testing.T) {
	for title, want := range map[string]string{
		"一、基本情况": "基本情况", "（十二）资金": "资金", "3. 满意度": "满意度", "第三章 管理": "管理", "一季度情况": "一季度情况", "二、": "二、", "": "",
	} {
		if got := unnumbered(title); got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
}

// Texts that have nothing in common are told as replaced after a bounded search.
func TestLongTextsAreBounded(t *testing.T) {
	var a, b strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&a, "%c", 0x4e00+i%5000)
		fmt.Fprintf(&b, "%c", 0x6e00+i%5000)
	}
	if got := marked(a.String(), b.String()); got != "replaced" {
		t.Errorf("%.100s", got)
	}
	many := func(s string) []string { return strings.Split(strings.Repeat(s+"\n", 300), "\n") }
	parts, n := Compare([]Section{{"", many("甲")}}, []Section{{"", many("乙")}})
	if n.Same != 1 || n.Added != 300 || n.Removed != 300 || len(parts) != 1 {
		t.Errorf("%+v", n)
	}
}

// Whatever two texts are, what stayed and went is the one, what stayed and came
// the other, and no two pieces of a kind follow each other.
func FuzzCompare(f *testing.F) {
	f.Add("全年支出285.88万元，执行率84.62%", "全年支出309.74万元，执行率93.31%，提高")
	f.Add("abcabba", "cbabac")
	f.Add("", "甲")
	f.Fuzz(func(t *testing.T, before, after string) {
		pieces, ok := newPen().marked(&line{text: before}, &line{text: after})
		if !ok {
			return
		}
		was, is, last := "", "", ""
		for _, p := range pieces {
			if p.Kind != Added {
				was += p.Text
			}
			if p.Kind != Removed {
				is += p.Text
			}
			if p.Kind == last || p.Text == "" {
				t.Errorf("%q follows a piece of its kind", p.Text)
			}
			last = p.Kind
		}
		if was != before || is != after {
			t.Errorf("%q and %q became %q and %q", before, after, was, is)
		}
	})
}

// As much as can be is found in common: no other way has more pairs. Very long texts are compared alike.
func FuzzCommon(f *testing.F) {
	f.Add("abcabba", "cbabac")
	f.Add("aaaa", "aa")
	f.Add(strings.Repeat("abc", 30), strings.Repeat("cab", 25))
	f.Fuzz(func(t *testing.T, a, b string) {
		tokens := func(text string) (out []token) {
			for _, c := range []byte(text) {
				out = append(out, token(c))
			}
			return out
		}
		if len(a) > 200 || len(b) > 200 {
			return
		}
		var s search
		got, ok := s.common(tokens(a), tokens(b), 0)
		pairs, last := 0, stretch{}
		for _, r := range got {
			if r.n < 1 || r.a < last.a+last.n || r.b < last.b+last.n || a[r.a:r.a+r.n] != b[r.b:r.b+r.n] {
				t.Fatalf("%q %q: %v in %v", a, b, r, got)
			}
			if pairs > 0 && r.a == last.a+last.n && r.b == last.b+last.n {
				t.Errorf("%q %q: %v goes on where %v ends", a, b, r, last)
			}
			last = r
			pairs += r.n
		}
		if most := longest(a, b); !ok || pairs != most {
			t.Errorf("%q %q: %d pairs of %d", a, b, pairs, most)
		}
		var long search
		long.number(tokens(a), tokens(b))
		if !long.forward(len(a) + len(b)) {
			t.Fatalf("%q %q: not every change is found", a, b)
		}
		long.back()
		s = search{}
		s.number(tokens(a), tokens(b))
		s.rest(0)
		if !slices.Equal(long.out, s.out) {
			t.Errorf("%q %q: the search for very long texts finds %v, not %v", a, b, long.out, s.out)
		}
	})
}

// longest is the length of the longest common subsequence, by the textbook table.
func longest(a, b string) int {
	row := make([]int, len(b)+1)
	for i := range len(a) {
		corner := 0
		for j := range len(b) {
			above := row[j+1]
			if a[i] == b[j] {
				row[j+1] = corner + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			corner = above
		}
	}
	return row[len(b)]
}
