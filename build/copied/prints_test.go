package copied

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// A text as it is compared: letters in one case and width, a mark for a
// numeral, nothing of punctuation and of titles.
func TestLetters(t *testing.T) {
	for s, want := range map[string]string{
		"":             "",
		"　 \n，。、（）“”％": "",
		"项目A，ａｂＣ。":     "项目aabc",
		"支出1,234.50万元": "支出#元",
		"支出１２３．５０元":    "支出#元",
		"共3.个":         "共#个",
		"3.个":          "个",
		"12":           "#",
		"1，2，3":        "#",
		"（一）概况":        "概况",
		"一、概况":         "概况",
		"一是管理":         "是管理",
		"二十三个村":        "#个村",
		"按《办法》（财预〔2020〕10号）办": "按财预##号办",
		"《办法":                      "办法",
		"《" + words(1, 120) + "》尾": words(1, 120) + "尾",
		"Été Ж":                    "étéж",
		"\xff\xe5\xe5\x90文\xe4":    "文",
		"①②½":                      "",
		"𠀀":                        "𠀀",
	} {
		var l letters
		if l.read(s); string(l.text) != want {
			t.Errorf("%q is read as %q, want %q", s, string(l.text), want)
		}
	}
}

// Numerals are the same or not, however they are written and in whatever
// order; years are none.
func TestLettersFigures(t *testing.T) {
	for _, test := range []struct {
		a, b string
		same bool
	}{
		{"支出12元，共5人", "共5人，支出12元", true},
		{"支出1,200元", "支出１２００元", true},
		{"2022年", "2023年", true},
		{"2022-2024年", "2021-2023年", true},
		{"一九年", "二〇年", false},
		{"二〇二二年", "二〇二三年", true},
		{"2022万元", "2023万元", false},
		{"3022年", "3023年", false},
		{"1.95年", "1.96年", false},
		{"12元", "21元", false},
		{"1.2元", "12元", false},
		{"5人5人", "5人", false},
		{"", "0", false},
	} {
		var a, b letters
		a.read("甲" + test.a)
		b.read("甲" + test.b)
		if (a.figures == b.figures) != test.same {
			t.Errorf("%s and %s: the same is %v", test.a, test.b, !test.same)
		}
	}
}

// Two texts that share a stretch of 14 letters share a print, wherever the
// stretch stands; those that share no six letters share none.
func TestPrintsMeet(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 2))
		shared := words(1000+seed, gramLength+window-1)
		a := words(3*seed, 20+r.IntN(60)) + shared + words(3*seed+1, 20+r.IntN(60))
		b := words(3*seed+2, 20+r.IntN(60)) + shared + words(5000+seed, 20+r.IntN(60))
		if n := inCommon(a, b); n == 0 {
			t.Errorf("seed %d: no print in common", seed)
		}
		if n := inCommon(strings.Replace(a, shared, "", 1), strings.Replace(b, shared, "", 1)); n != 0 {
			t.Errorf("seed %d: %d prints in common", seed, n)
		}
	}
}

func inCommon(a, b string) (n int) {
	there := new(Printer).Fingerprint(paragraphsOf(b)).all
	for _, print := range new(Printer).Fingerprint(paragraphsOf(a)).all {
		if slices.Contains(there, print) {
			n++
		}
	}
	return n
}

// A fifth of the grams is kept, more or less, and of a text that repeats
// itself next to nothing.
func TestPrintsAreFew(t *testing.T) {
	if n := len(new(Printer).Fingerprint(paragraphsOf(words(1, 10000))).all); n < 1700 || n > 2300 {
		t.Errorf("%d prints of 10000 letters", n)
	}
	if n := len(new(Printer).Fingerprint(paragraphsOf(strings.Repeat("好", 10000))).all); n != 1 {
		t.Errorf("%d prints of one letter", n)
	}
}

// Prints are in order, each once, and lie in the shards that are told.
func TestPrintsAreSorted(t *testing.T) {
	p := new(Printer).Fingerprint(paragraphsOf(words(1, 3000) + "\n" + words(1, 100) + "\n" + strings.Repeat(words(2, 50), 3)))
	if !slices.IsSorted(p.all) || len(slices.Compact(slices.Clone(p.all))) != len(p.all) {
		t.Error("not in order, or not once")
	}
	for s := range shards {
		for _, print := range p.all[p.starts[s]:p.starts[s+1]] {
			if int(print>>shardShift) != s {
				t.Fatalf("%x is in shard %d", print, s)
			}
		}
	}
	if int(p.starts[shards]) != len(p.all) {
		t.Errorf("the shards end at %d of %d", p.starts[shards], len(p.all))
	}
}

// More paragraphs than there are numbers for are left alone.
func TestPrintsOfManyParagraphs(t *testing.T) {
	line := words(1, shortest)
	ps := slices.Repeat(paragraphsOf(line), maxParagraphs+10)
	if p := new(Printer).Fingerprint(ps); len(p.paragraphs) != maxParagraphs || p.letters != shortest*len(ps) {
		t.Errorf("%d paragraphs, %d letters", len(p.paragraphs), p.letters)
	}
}

// The index says of every print what counting says.
func TestIndexOwners(t *testing.T) {
	ts := texts{}
	for i := range 40 {
		text := ""
		for _, every := range []int{1, 2, 3, 8, 9, 13, 20, 40} {
			text += words(uint64(1000*every+i%every), 50) + "\n"
		}
		ts[fmt.Sprintf("%d/u%d/p%d", 2020+i%2, i/2%2, i/4)] = text
	}
	x := New(ts.reports(t))
	first := map[uint64][]int32{} // the earliest report of each project
	for i := range x.reports {
		for _, print := range x.reports[i].Prints.all {
			print |= maxParagraphs - 1
			if got := first[print]; !slices.ContainsFunc(got, func(o int32) bool { return x.project[o] == x.project[i] }) {
				first[print] = append(got, int32(i))
			}
		}
	}
	seen := map[string]int{}
	for print, want := range first {
		owners, isCommon := x.find(print)
		switch n := len(want); {
		case isCommon != (n >= custom):
			t.Errorf("%d projects: common %v", n, isCommon)
		case n == 1 || n >= custom:
			want = nil
		}
		if !slices.Equal(owners, want) {
			t.Errorf("owners %v, want %v", owners, want)
		}
		seen[fmt.Sprint(isCommon, len(owners))]++
	}
	for _, kind := range []string{"true 0", "false 0", "false 2", "false 3"} {
		if seen[kind] == 0 {
			t.Errorf("no print is %s: %v", kind, seen)
		}
	}
}
