package edits

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// The counts are the fewest: those of the longest common subsequence, worked
// out the slow way.
func TestDistanceIsTheFewest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() []rune {
		out := make([]rune, r.IntN(14))
		for i := range out {
			out[i] = []rune("甲乙丙")[r.IntN(3)]
		}
		return out
	}
	for range 3000 {
		a, b := word(), word()
		common := longest(a, b)
		want := Count{Added: len(b) - common, Removed: len(a) - common}
		if got := distance(a, b); got != want {
			t.Fatalf("%q to %q: %+v, want %+v", string(a), string(b), got, want)
		}
	}
}

func longest(a, b []rune) int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
	}
	for i := range a {
		for j := range b {
			if a[i] == b[j] {
				table[i+1][j+1] = table[i][j] + 1
			} else {
				table[i+1][j+1] = max(table[i][j+1], table[i+1][j])
			}
		}
	}
	return table[len(a)][len(b)]
}

// A text that was written anew counts as such, without a search for what is
// left of it.
func TestRewritten(t *testing.T) {
	a, b := []rune(strings.Repeat("甲", 5000)), []rune(strings.Repeat("乙", 6000))
	if got := distance(a, b); got != (Count{6000, 5000}) {
		t.Errorf("got %+v", got)
	}
}

// Sections are matched by their titles; line breaks, spaces and what a number
// is tied to are no change.
func TestSections(t *testing.T) {
	before := []Section{
		{"", "前言"}, {"一、概况", "全年执行26.19万元。\r\n\r\n资金及时拨付。"}, {"二、问题", "一处。"}, {"三、建议", "加强管理。"}, {"三、建议", "再加强。"},
	}
	after := []Section{
		{"", "前言"}, {"一、 概况", "全年执行[26.19](#funds.total.executed)万元。\n\n资金及时\n拨付。"}, {"三、建议", "加强日常管理。\n\n按季调度。"}, {"三、建议", "再加强。"}, {"四、其他", "无。"},
	}
	want := []Change{
		{Title: "三、建议", Paragraphs: Count{2, 1}, Letters: Count{7, 0}},
		{Title: "四、其他", New: true, Paragraphs: Count{1, 0}, Letters: Count{2, 0}},
		{Title: "二、问题", Gone: true, Paragraphs: Count{0, 1}, Letters: Count{0, 3}},
	}
	if got := Between(before, after); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got := Between(nil, nil); got != nil {
		t.Errorf("nothing changed: %+v", got)
	}
}
