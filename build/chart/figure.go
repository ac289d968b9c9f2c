package chart

import (
	"html/template"

	"jixiao/schema/quantity"
)

// Figure is what a picture shows: one or more series over the same years.
type Figure struct {
	ID     string // begins the ids within the picture; unique on its page
	Title  string
	Unit   string // 万元, 分, %
	Years  []int  // rising
	Fit    int    // pixels that it should fit, as far as that can be; 0: the width of a page
	Series []Series
}

// Series is a line or one of the columns of each year.
type Series struct {
	Name   string
	Values []Value // one for each of the figure's years
}

// Value is a figure in one year.
type Value struct {
	Amount quantity.Rat
	Text   string // as the page prints it
	Known  bool   // false: there is no such figure in that year
}

// Columns draws a column for each series in each year, from zero.
func Columns(f *Figure) template.HTML {
	if !f.known() {
		return ""
	}
	return newColumns(f).draw()
}

// Lines draws a line for each series over the years. Its scale needn't begin
// at zero. A line breaks where a year or its value is missing.
func Lines(f *Figure) template.HTML {
	if !f.known() {
		return ""
	}
	return newLines(f).draw()
}

// known tells whether there is anything to draw.
func (f *Figure) known() bool {
	for s := range f.Series {
		for y := range f.Years {
			if f.Series[s].at(y).Known {
				return true
			}
		}
	}
	return false
}

func (s *Series) at(year int) Value {
	if year < len(s.Values) {
		return s.Values[year]
	}
	return Value{}
}

// widest is the width of the widest value's text, in pixels.
func (f *Figure) widest() (most int) {
	for s := range f.Series {
		for y := range f.Years {
			if v := f.Series[s].at(y); v.Known {
				most = max(most, width(v.Text))
			}
		}
	}
	return most
}

// amounts is every known figure.
func (f *Figure) amounts() (all []quantity.Rat) {
	for s := range f.Series {
		for y := range f.Years {
			if v := f.Series[s].at(y); v.Known {
				all = append(all, v.Amount)
			}
		}
	}
	return all
}
