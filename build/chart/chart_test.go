package chart

import (
	"encoding/xml"
	"errors"
	"html/template"
	"io"
	"strings"
	"testing"

	"jixiao/schema/quantity"
)

func rat(t testing.TB, s string) quantity.Rat {
	t.Helper()
	r, ok := quantity.ParseRat(s)
	if !ok {
		t.Fatalf("%q is no number", s)
	}
	return r
}

// series makes a series of texts; "" is a value that there isn't.
func series(t testing.TB, name string, texts ...string) Series {
	s := Series{Name: name}
	for _, text := range texts {
		if text == "" {
			s.Values = append(s.Values, Value{})
		} else {
			s.Values = append(s.Values, Value{Amount: rat(t, text), Text: text, Known: true})
		}
	}
	return s
}

// element is an SVG element with its attributes and the words in it.
type element struct {
	name  string
	attrs map[string]string
	words string
}

// parse reads a picture and fails on anything that isn't well-formed, on an id
// given twice, and on a reference or an attribute that a page can't have.
func parse(t testing.TB, svg template.HTML) (all []element) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	ids := map[string]bool{}
	var open []int
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				if a.Name.Local == "style" || strings.HasPrefix(a.Name.Local, "on") {
					t.Errorf("attribute %s on %s", a.Name.Local, e.name)
				}
				e.attrs[a.Name.Local] = a.Value
			}
			if id := e.attrs["id"]; id != "" && ids[id] {
				t.Errorf("id %q twice", id)
			} else {
				ids[id] = true
			}
			open, all = append(open, len(all)), append(all, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, i := range open {
				all[i].words += string(token)
			}
		}
	}
}

func texts(all []element, class string) (words []string) {
	for _, e := range all {
		if e.name == "text" && strings.Contains(" "+e.attrs["class"]+" ", " "+class+" ") {
			words = append(words, e.words)
		}
	}
	return words
}

func count(all []element, name, class string) (n int) {
	for _, e := range all {
		if e.name == name && strings.Contains(" "+e.attrs["class"]+" ", " "+class+" ") {
			n++
		}
	}
	return n
}

func TestColumnsShowEveryValue(t *testing.T) {
	tests := map[string]struct {
		years  []int
		series []Series
		values string // all labels at columns, year by year
		bars   int    // columns, besides one box a series in the legend
		gaps   int
	}{
		"one year": {
			years:  []int{2023},
			series: []Series{series(t, "年初预算数", "36"), series(t, "全年执行数", "26.19")},
			values: "36 26.19", bars: 2,
		},
		"a missing value is a dash": {
			years:  []int{2022, 2023},
			series: []Series{series(t, "年初预算数", "", "36"), series(t, "全年执行数", "30", "26.19")},
			values: "— 30 36 26.19", bars: 3,
		},
		"a missing year is a gap": {
			years:  []int{2019, 2022, 2024},
			series: []Series{series(t, "全年执行数", "1", "2", "3")},
			values: "1 2 3", bars: 3, gaps: 2,
		},
		"zero is a column without height": {
			years:  []int{2023},
			series: []Series{series(t, "全年执行数", "0")},
			values: "0", bars: 1,
		},
		"a series that is too short": {
			years:  []int{2022, 2023},
			series: []Series{series(t, "全年执行数", "5")},
			values: "5 —", bars: 1,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			all := parse(t, Columns(&Figure{ID: "f", Title: "资金", Unit: "万元", Years: test.years, Series: test.series}))
			if got := strings.Join(texts(all, "c-value"), " "); got != test.values {
				t.Errorf("values %q, want %q", got, test.values)
			}
			if got := count(all, "rect", "c-bar") - len(test.series); got != test.bars {
				t.Errorf("%d columns, want %d", got, test.bars)
			}
			if got := len(texts(all, "c-gap")); got != test.gaps {
				t.Errorf("%d gaps, want %d", got, test.gaps)
			}
		})
	}
}

func TestHeightsAreInProportion(t *testing.T) {
	all := parse(t, Columns(&Figure{ID: "f", Years: []int{2021, 2022, 2023}, Series: []Series{series(t, "结余", "100", "-50", "25")}}))
	var heights, tops []string
	for _, e := range all {
		if e.name == "rect" && e.attrs["width"] != "16" && e.attrs["class"] == "c-bar c-s0" {
			heights, tops = append(heights, e.attrs["height"]), append(tops, e.attrs["y"])
		}
	}
	if got := strings.Join(heights, " "); got != "100 50 25" {
		t.Errorf("heights %s, want 100 50 25: 150 pixels from -50 to 100", got)
	}
	if got := strings.Join(tops, " "); got != "44 144 119" {
		t.Errorf("tops %s: the column of -50 must hang from zero, where the others stand", got)
	}
}

func TestLinesBreakWhereAYearIsMissing(t *testing.T) {
	tests := map[string]struct {
		years  []int
		values Series
		moves  int // stretches
		joins  int
	}{
		"no gap":             {[]int{2021, 2022, 2023}, series(t, "得分", "90", "95", "97"), 1, 2},
		"a year is missing":  {[]int{2020, 2021, 2023, 2024}, series(t, "得分", "90", "95", "97", "98"), 2, 2},
		"a value is missing": {[]int{2021, 2022, 2023}, series(t, "得分", "90", "", "97"), 2, 0},
		"one year":           {[]int{2023}, series(t, "得分", "97"), 1, 0},
		"equal values":       {[]int{2022, 2023}, series(t, "得分", "100", "100"), 1, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			all := parse(t, Lines(&Figure{ID: "f", Title: "得分", Years: test.years, Series: []Series{test.values}}))
			var path string
			for _, e := range all {
				if e.name == "path" && strings.HasPrefix(e.attrs["d"], "M0 0") {
					path = strings.TrimPrefix(e.attrs["d"], "M0 0")
				}
			}
			if moves, joins := strings.Count(path, "M"), strings.Count(path, "L"); moves != test.moves || joins != test.joins {
				t.Errorf("%d stretches and %d joins in %q, want %d and %d", moves, joins, path, test.moves, test.joins)
			}
		})
	}
}

func TestSeriesDifferWithoutColour(t *testing.T) {
	three := []Series{series(t, "甲", "1", "2"), series(t, "乙", "1", "2"), series(t, "丙", "1", "2")}
	fills, dashes := map[string]bool{}, map[string]bool{}
	for _, e := range parse(t, Columns(&Figure{ID: "f", Years: []int{2022, 2023}, Series: three})) {
		if strings.HasPrefix(e.attrs["class"], "c-bar") {
			fills[e.attrs["fill"]] = true
		}
	}
	for _, e := range parse(t, Lines(&Figure{ID: "f", Years: []int{2022, 2023}, Series: three})) {
		if strings.HasPrefix(e.attrs["class"], "c-line") {
			dashes[e.attrs["stroke-dasharray"]] = true
		}
	}
	if len(fills) != 3 || len(dashes) != 3 {
		t.Errorf("fills %v and dashes %v: want three of each", fills, dashes)
	}
}

func TestLongSeriesRunUpwards(t *testing.T) {
	f := Figure{ID: "f", Series: []Series{{Name: "全年执行数"}, {Name: "全年预算数"}}}
	for year := 2010; year < 2025; year++ {
		f.Years = append(f.Years, year)
		for s := range f.Series {
			f.Series[s].Values = append(f.Series[s].Values, Value{rat(t, "12345.67"), "12345.67", true})
		}
	}
	svg := string(Columns(&f))
	if n := strings.Count(svg, "rotate(-90)"); n != 30 {
		t.Errorf("%d of 30 labels run upwards", n)
	}
	if !strings.Contains(svg, "c-wide") {
		t.Error("a wide picture must say so, or it gets too small to read")
	}
}

func TestNothingToDraw(t *testing.T) {
	for name, f := range map[string]Figure{
		"no years":  {ID: "f", Series: []Series{{Name: "得分"}}},
		"no series": {ID: "f", Years: []int{2023}},
		"no values": {ID: "f", Years: []int{2023}, Series: []Series{series(t, "得分", "")}},
	} {
		if svg := Columns(&f) + Lines(&f); svg != "" {
			t.Errorf("%s: drew %s", name, svg)
		}
	}
	if svg := Grades("2023", []Grade{{"优", 0}}); svg != "" {
		t.Errorf("no grades: drew %s", svg)
	}
}

func TestGradesFillTheBar(t *testing.T) {
	all := parse(t, Grades("2023年", []Grade{{"优", 5}, {"良", 1}, {"中", 0}, {"差", 1}, {"未定级", 200}}))
	if words := all[1].words; words != "2023年：优5，良1，差1，未定级200" {
		t.Errorf("title %q", words)
	}
	var ends []string
	for _, e := range all {
		if e.name == "rect" {
			ends = append(ends, e.attrs["x"]+"+"+e.attrs["width"])
		}
	}
	if got := strings.Join(ends, " "); got != "0+24 24+5 29+5 34+966" {
		t.Errorf("the parts are at %s: want them to follow each other and to end at 1000", got)
	}
}

func TestWordsAreEscaped(t *testing.T) {
	evil := `</text><script>"&'` + "\x00\xff"
	f := Figure{ID: `a"><b onload="x`, Title: evil, Unit: evil, Years: []int{2022, 2024},
		Series: []Series{{Name: evil, Values: []Value{{Text: evil, Known: true}}}}}
	for _, svg := range []template.HTML{Columns(&f), Lines(&f), Grades(evil, []Grade{{evil, 1}})} {
		parse(t, svg)
		if strings.Contains(string(svg), "<script") || strings.Contains(string(svg), "<b") {
			t.Errorf("markup got through: %s", svg)
		}
	}
}

// A picture that is to fit some width takes no more than that while its labels
// can run upwards or its years stand closer.
func TestPicturesFit(t *testing.T) {
	f := Figure{ID: "fit", Title: "资金", Unit: "万元", Years: []int{2021, 2022, 2023, 2024}, Series: []Series{
		series(t, "年初预算数", "290.00", "290.00", "331.96", "307.22"), series(t, "全年执行数", "278.16", "285.88", "309.74", "302.49"),
	}}
	for name, draw := range map[string]func(*Figure) template.HTML{"columns": Columns, "lines": Lines} {
		f.Fit = 0
		free := parse(t, draw(&f))[0].attrs["width"]
		f.Fit = 330
		fit := parse(t, draw(&f))[0].attrs["width"]
		if len(fit) != 3 || fit > "330" || free <= fit {
			t.Errorf("%s are %s pixels wide, %s where they are free", name, fit, free)
		}
	}
}
