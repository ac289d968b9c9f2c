package schema

import (
	"testing"

	"jixiao/schema/front"
	"jixiao/schema/quantity"
)

// show is a cell in a word: its figure, or what it is instead.
func show(c *Cell) string {
	switch c.State {
	case Absent:
		return "absent"
	case Blank:
		return "blank"
	case Broken:
		return "broken"
	}
	return c.Number.String()
}

// noFault stands for a cell without a fault.
const noFault = FaultKind(-1)

// TestCells: what stands in the cells of the fund table and the score columns,
// in the unit of its table; what can't be read is broken and has its fault.
func TestCells(t *testing.T) {
	for _, c := range []struct {
		kind  cellKind
		money quantity.Unit
		in    front.Figure
		want  string
		fault FaultKind
	}{
		{anAmount, "万元", bare("26.19"), "26.19万元", noFault},
		{anAmount, "元", bare("372290"), "372290元", noFault},
		{anAmount, "万元", bare("1_397.90"), "1397.90万元", noFault},
		{anAmount, "万元", bare("-55.78"), "-55.78万元", noFault},
		{anAmount, "万元", bare("+5"), "5万元", noFault},
		{anAmount, "万元", bare("1e3"), "broken", NotAFigure},
		{anAmount, "万元", bare("0x24"), "broken", NotAFigure},
		{anAmount, "万元", bare("0o17"), "broken", NotAFigure},
		{anAmount, "万元", bare("inf"), "broken", NotAFigure},
		{anAmount, "万元", bare("-nan"), "broken", NotAFigure},
		{anAmount, "万元", bare("true"), "broken", NotAFigure},
		{anAmount, "万元", bare("2023-12-01"), "broken", NotAFigure},
		{anAmount, "万元", quoted("372.29万元"), "372.29万元", noFault},
		{anAmount, "元", quoted("372.29万元"), "3722900元", noFault},
		{anAmount, "万元", quoted("372290元"), "37.2290万元", noFault},
		{anAmount, "万元", quoted("3.2亿元"), "32000万元", noFault},
		{anAmount, "亿元", quoted("32977.3万元"), "3.29773亿元", noFault},
		{anAmount, "万元", quoted("26.19"), "26.19万元", noFault},
		{anAmount, "万元", quoted("１，３９７．９０"), "1397.90万元", noFault},
		{anAmount, "万元", quoted("约12万元"), "约12万元", noFault},
		{anAmount, "万元", quoted("1046户"), "broken", NotMoney},
		{anAmount, "万元", quoted("72.75%"), "broken", NotMoney},
		{anAmount, "万元", quoted("元/人"), "broken", NotAFigure},
		{anAmount, "万元", quoted("200元/人"), "broken", NotMoney},
		{anAmount, "万元", quoted("≥36"), "broken", NotAFigure},
		{anAmount, "万元", quoted("无"), "broken", NotAFigure},
		{anAmount, "万元", quoted("见附件"), "broken", NotAFigure},
		{aPercentage, "万元", bare("72.75"), "72.75%", noFault},
		{aPercentage, "万元", bare("0.7275"), "0.7275%", noFault},
		{aPercentage, "万元", quoted("72.75%"), "72.75%", noFault},
		{aPercentage, "万元", quoted("７２．７５％"), "72.75%", noFault},
		{aPercentage, "万元", quoted("72.75"), "72.75%", noFault},
		{aPercentage, "万元", quoted("102.59%"), "102.59%", noFault},
		{aPercentage, "万元", quoted("10万元"), "broken", NotPercent},
		{aPercentage, "万元", quoted("不适用"), "blank", noFault},
		{points, "万元", quoted("N/A"), "blank", noFault},
		{anyFigure, "万元", quoted("不适用"), "broken", NotAFigure},
		{aPercentage, "万元", quoted("3个百分点"), "broken", NotPercent},
		{points, "万元", bare("7.28"), "7.28", noFault},
		{points, "万元", quoted("9分"), "9", noFault},
		{points, "万元", quoted("9.50"), "9.50", noFault},
		{points, "万元", quoted("90%"), "broken", NotPoints},
		{points, "万元", quoted("9万"), "broken", NotPoints},
		{anyFigure, "元", quoted("12万元"), "12万元", noFault},
		{anyFigure, "元", quoted("260余次"), "约260次", noFault},
		{anyFigure, "元", bare("15"), "15", noFault},
		{anyFigure, "元", quoted("若干"), "broken", NotAFigure},
		{anAmount, "万元", front.Figure{}, "absent", noFault},
		{anAmount, "万元", front.Figure{State: front.Blank}, "blank", noFault},
		{anAmount, "万元", front.Figure{Text: "26.1.9", State: front.Broken}, "broken", noFault},
	} {
		var cell Cell
		fault, ok := cell.read(&c.in, c.kind, c.money)
		if got := show(&cell); got != c.want || ok != (c.fault == noFault) || !ok && fault != c.fault {
			t.Errorf("%v as %d in %s: %s, fault %d %v; want %s, %d", c.in, c.kind, c.money, got, fault, ok, c.want, c.fault)
		}
		if cell.Text != c.in.Text {
			t.Errorf("%v: the text is lost: %q", c.in, cell.Text)
		}
	}
}

// TestNothing: dashes and strokes that forms print where nothing applies are
// blank cells in every column; 无 and 0 are answers.
func TestNothing(t *testing.T) {
	for _, s := range []string{"—", "－", "-", "/", "／", "――", "——", "–", "//", " / ", "", "　", "--"} {
		f := quoted(s)
		for _, kind := range []cellKind{anAmount, aPercentage, points, anyFigure} {
			var c Cell
			if _, ok := c.read(&f, kind, "万元"); !ok || c.State != Blank || c.Text != s {
				t.Errorf("%q as %d: %s", s, kind, show(&c))
			}
		}
		var v Value
		if ok := v.read(&f); !ok || v.State != Blank {
			t.Errorf("%q as a value: %+v", s, v)
		}
	}
	for _, s := range []string{"0", "无", "不适用", "-1", "0/0"} {
		if f := quoted(s); stateOf(&f) != Stated {
			t.Errorf("%q counts as nothing", s)
		}
	}
}

// TestConvertedKeepsItsRounding: 3.30亿元 stands for what rounds to it, in 万元
// too, so that 32977.3万元 lies within it.
func TestConvertedKeepsItsRounding(t *testing.T) {
	var c Cell
	f := quoted("3.30亿元")
	c.read(&f, anAmount, "万元")
	within, _ := quantity.Parse("32977.3")
	beyond, _ := quantity.Parse("32949.9")
	if in := c.Interval(); !in.Contains(within.Value) || in.Contains(beyond.Value) {
		t.Errorf("3.30亿元 is %v 万元", in)
	}
}

// TestValues: targets and actual values, quoted, bare, as dates and words.
func TestValues(t *testing.T) {
	for _, c := range []struct {
		in     front.Figure
		state  State
		number string
		words  string
	}{
		{quoted("≥260次"), Stated, "260次", ""},
		{quoted("显著提升"), Stated, "", "显著提升"},
		{quoted("无"), Stated, "", "无"},
		{bare("735"), Stated, "735", ""},
		{bare("98.50"), Stated, "98.50", ""},
		{bare("1e3"), Broken, "", ""},
		{bare("nan"), Broken, "", ""},
		{front.Figure{State: front.Blank}, Blank, "", ""},
		{front.Figure{}, Absent, "", ""},
		{front.Figure{Text: "≥", State: front.Broken}, Broken, "", ""},
	} {
		var v Value
		v.read(&c.in)
		number := ""
		if v.HasNumber {
			number = v.Number.String()
		}
		words := ""
		if v.State == Stated && !v.HasNumber && !v.HasDate {
			words = v.Text
		}
		if v.State != c.state || number != c.number || words != c.words || v.Text != c.in.Text {
			t.Errorf("%v: %+v", c.in, v)
		}
	}
	day := bare("2023-12-01")
	var v Value
	if ok := v.read(&day); !ok || !v.HasDate || v.Date.Month != 12 || v.Date.Day != 1 {
		t.Errorf("a TOML date: %+v", v)
	}
}
