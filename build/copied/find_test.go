package copied

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"jixiao/schema"
)

const (
	last = "2022/unit/project"
	this = "2023/unit/project"
)

// What is copied from last year's report, and what only looks like it.
func TestFindLastYear(t *testing.T) {
	a, b, c := words(1, 100), words(2, 60), words(3, 120)
	money := func(year int, amount string) string {
		return fmt.Sprintf("%d年度项目预算%s万元，%s，共走访十五次。", year, amount, words(4, 90))
	}
	for name, test := range map[string]struct {
		last, this string
		percent    int // 0: nothing is found
		exact      bool
	}{
		"the same":                        {a + "\n" + b, a + "\n" + b, 100, true},
		"the order is another":            {a + "\n" + b + "\n" + c, c + "\n" + a + "\n" + b, 100, true},
		"a paragraph is new":              {a + "\n" + b, a + "\n" + c, 45, true},  // 100 of 220
		"a third and less is copied":      {a, a + "\n" + words(5, 230), 30, true}, // 100 of 330
		"less than 30 %":                  {a, a + "\n" + words(5, 234), 0, false},
		"little text":                     {b, b, 100, true},
		"less than 60 letters":            {words(6, 59), words(6, 59), 0, false},
		"paragraphs of under 40":          {words(6, 39) + "\n" + words(7, 39), words(6, 39) + "\n" + words(7, 39), 0, false},
		"nothing in common":               {a, c, 0, false},
		"other width, marks and case":     {a + "ＡＢＣ，" + b, a + "abc。（" + b + "）", 100, true},
		"a few words were changed":        {a, a[:60] + words(8, 2) + a[66:180] + words(9, 2) + a[186:], 100, false},
		"every other phrase was changed":  {a, changed(a, 8), 0, false},
		"two paragraphs became one":       {a + "\n" + b, a + b, 100, false},
		"one paragraph became two":        {a + b, a + "\n" + b, 100, false},
		"the same with its figures":       {money(2022, "12.50"), money(2022, "12.50"), 100, true},
		"only the year is new":            {money(2022, "12.50"), money(2023, "12.50"), 100, false},
		"years in Chinese":                {"二〇二二年" + a, "二〇二三年" + a, 100, false},
		"a span of years":                 {a + "2020-2022年", a + "2021-2023年", 100, false},
		"a figure is new":                 {money(2022, "12.50"), money(2023, "13.60"), 0, false},
		"a figure in words is new":        {money(2022, "12.50"), strings.Replace(money(2022, "12.50"), "十五", "十六", 1), 0, false},
		"digits change places":            {a + "执行率95.12%", a + "执行率91.52%", 0, false},
		"an amount that looks like years": {a + "2022万元", a + "2023万元", 0, false},
		"a figure came in":                {a, a + "35人", 0, false},
		"a figure went out":               {a + "35人", a, 100, false},
		"the number of a list":            {"1." + a + "\n（二）" + b, "3、" + a + "\n（四）" + b, 100, true},
		"a figure will be put in":         {a + "得分\uFFFC分", a + "得分\uFFFC分", 0, false},
		"titles of documents":             {"根据《" + b + "》《" + a[:240] + "》", "根据《" + b + "》《" + a[:240] + "》", 0, false},
		"an open bracket":                 {"根据《" + a + b, "根据《" + a + b, 100, true},
		"last year's text is empty":       {"", a, 0, false},
		"this year's text is empty":       {a, "", 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			m, ok := texts{last: test.last, this: test.this}.find(t, this)
			switch {
			case ok != (test.percent > 0):
				t.Errorf("found: %v; %+v", ok, m)
			case ok && (m.Percent() != test.percent || m.Exact != test.exact || !m.Prior):
				t.Errorf("got %d%%, exact %v, prior %v; want %d%%, %v", m.Percent(), m.Exact, m.Prior, test.percent, test.exact)
			}
			if m, ok := (texts{last: test.last, this: test.this}).find(t, last); ok {
				t.Errorf("the earlier report is told of: %+v", m)
			}
		})
	}
}

// changed changes two ideographs of so many.
func changed(s string, every int) string {
	runes := []rune(s)
	for i := every; i+1 < len(runes); i += every {
		copy(runes[i:], []rune(words(uint64(i), 2)))
	}
	return string(runes)
}

// The places are the first paragraph that is copied, the longest, and the one
// that the longest is like.
func TestFindPlaces(t *testing.T) {
	a, b := words(1, 50), words(2, 90)
	ts := texts{last: b + "\n" + words(3, 50) + "\n" + a, this: words(4, 70) + "\n" + a + "\n" + b}
	m, ok := ts.find(t, this)
	if !ok || m.Paragraphs != 2 || m.Letters != 140 || m.Total != 210 || m.Percent() != 67 {
		t.Fatalf("found %v: %+v", ok, m)
	}
	if got := ts[this][m.First.Start:m.First.End]; got != a {
		t.Errorf("the first is %s", got)
	}
	if got := ts[this][m.Longest.Start:m.Longest.End]; got != b {
		t.Errorf("the longest is %s", got)
	}
	if got := ts[last][m.Source.Start:m.Source.End]; got != b {
		t.Errorf("its source is %s", got)
	}
}

// Of two years the later report is told of, of one year both.
func TestFindOtherProject(t *testing.T) {
	a := words(1, 200)
	for name, test := range map[string]struct {
		ts   texts
		want map[string]string
	}{
		"one year": {
			texts{"2023/a/x": a, "2023/b/y": a},
			map[string]string{"2023/a/x": "2023/b/y", "2023/b/y": "2023/a/x"},
		},
		"a year later": {
			texts{"2022/b/y": a, "2023/a/x": a},
			map[string]string{"2023/a/x": "2022/b/y"},
		},
		"the other goes on": {
			texts{"2020/b/y": a, "2021/b/y": a, "2022/b/y": a, "2022/a/x": a},
			map[string]string{"2021/b/y": "2020/b/y", "2022/b/y": "2021/b/y", "2022/a/x": "2022/b/y"},
		},
		"last year's report goes before": {
			texts{"2022/a/x": a, "2023/a/x": a, "2022/b/y": a},
			map[string]string{"2022/a/x": "2022/b/y", "2022/b/y": "2022/a/x", "2023/a/x": "2022/a/x"},
		},
		"most of the text goes before": {
			texts{"2022/a/x": a[:300] + "\n", "2023/a/x": a[:300] + "\n" + a[300:], "2022/b/y": a[:300] + "\n" + a[300:]},
			map[string]string{"2022/a/x": "2022/b/y", "2022/b/y": "2022/a/x", "2023/a/x": "2022/b/y"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for key := range test.ts {
				got := ""
				if m, ok := test.ts.find(t, key); ok {
					got = m.Other.Key.String()
				}
				if got != test.want[key] {
					t.Errorf("%s is from %q, want %q", key, got, test.want[key])
				}
			}
		})
	}
}

// A report that continues one of another name is set beside that one, and that
// project is not taken for a stranger.
func TestFindContinues(t *testing.T) {
	ts := texts{"2022/a/old": words(1, 200), "2023/b/new": words(1, 200)}
	m, ok := New(ts.reports(t)).Find(schema.Key{Year: 2023, Unit: "b", Project: "new"}, []schema.Key{{Year: 2022, Unit: "a", Project: "old"}, {Year: 2020, Unit: "a", Project: "none"}})
	if !ok || !m.Prior {
		t.Errorf("found %v: %+v", ok, m)
	}
}

// What five projects say is nobody's; what four say is told of. The years of
// one project count once.
func TestFindCommonWording(t *testing.T) {
	const text = 200
	for projects := 2; projects <= 6; projects++ {
		ts := texts{}
		for p := range projects {
			for year := 2021; year <= 2023; year++ {
				ts[fmt.Sprintf("%d/unit/p%d", year, p)] = words(1, text) + "\n" + words(uint64(100*p+year), 100)
			}
		}
		for key := range ts {
			m, ok := ts.find(t, key)
			if want := projects < custom; ok != want {
				t.Errorf("%d projects: found %v for %s", projects, ok, key)
			}
			if ok && m.Percent() != 67 {
				t.Errorf("%d projects: %d%%", projects, m.Percent())
			}
		}
	}
}

// A paragraph of which a part is everybody's counts with the rest.
func TestFindPartlyCommon(t *testing.T) {
	form, own := words(1, 60), words(2, 120)
	ts := texts{last: form + own, this: form + own}
	for p := range custom {
		ts[fmt.Sprintf("2023/unit/p%d", p)] = form + words(uint64(10+p), 120)
	}
	m, ok := ts.find(t, this)
	if !ok || m.Letters < 110 || m.Letters > 135 || m.Total != 180 {
		t.Errorf("found %v: %d of %d letters", ok, m.Letters, m.Total)
	}
	if _, ok := ts.find(t, "2023/unit/p1"); ok {
		t.Error("found what is everybody's")
	}
}

// What is found doesn't depend on the order of the reports, nor on an index
// having been asked before.
func TestFindIsPure(t *testing.T) {
	ts := texts{}
	r := rand.New(rand.NewPCG(7, 7))
	for i := range 60 {
		from := r.IntN(i + 1)
		lines := []string{words(uint64(i), 50), words(uint64(100+i), 60), words(uint64(from), 50), words(uint64(100+from), 60)}
		ts[fmt.Sprintf("%d/u%d/p%d", 2020+i%4, i/4%3, i/12)] = strings.Join(lines, "\n")
	}
	all := func(reports []Report) map[schema.Key]Match {
		x, out := New(reports), map[schema.Key]Match{}
		for range 2 {
			for i := range reports {
				key := reports[i].Key
				if m, ok := x.Find(key, ts.before(key)); ok {
					m.Report.Prints, m.Other.Prints = nil, nil
					ts.check(t, &m)
					if seen, again := out[key]; again && seen != m {
						t.Errorf("%v: first %+v, then %+v", key, seen, m)
					}
					out[key] = m
				}
			}
		}
		return out
	}
	reports := ts.reports(t)
	want := all(reports)
	if len(want) < 10 {
		t.Fatalf("only %d found", len(want))
	}
	for range 5 {
		r.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		if got := all(reports); !reflect.DeepEqual(got, want) {
			t.Error("another order, another result")
		}
	}
}

// Nothing is found of a report that the index doesn't have, nor in none.
func TestFindUnknown(t *testing.T) {
	if _, ok := New(nil).Find(schema.Key{Year: 2023, Unit: "unit", Project: "project"}, nil); ok {
		t.Error("found in an empty index")
	}
	if _, ok := (texts{last: words(1, 200)}).find(t, this); ok {
		t.Error("found of a report that isn't there")
	}
}
