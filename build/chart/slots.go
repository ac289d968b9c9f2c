package chart

// gapWidth is the place that a run of missing years gets, in pixels.
const gapWidth = 26

// slot is a place on the axis of the years.
type slot struct {
	year  int // index into the figure's years; -1 for missing years
	x     int // its left end
	width int
}

func (s slot) middle() int { return s.x + s.width/2 }

func (s slot) gap() bool { return s.year < 0 }

// slots lays the years out from x on and returns where they end.
func slots(years []int, x, width int) ([]slot, int) {
	all := make([]slot, 0, len(years)+2)
	for i, year := range years {
		if i > 0 && year-years[i-1] > 1 {
			all = append(all, slot{year: -1, x: x, width: gapWidth})
			x += gapWidth
		}
		all = append(all, slot{year: i, x: x, width: width})
		x += width
	}
	return all, x
}
