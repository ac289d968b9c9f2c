package sheet

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// The numbers of the styles in a workbook follow from their order: first one
// for each style without figures, then for each style of figures those of
// numbers and those of percentages, by their decimals.
const (
	plainStyles  = int(Figure)
	numberStyles = 2 * (mostDecimals + 1)
)

// plainID is the number of a style that shows words.
func plainID(s Style) int {
	switch s {
	case Figure, Measure:
		s = Level
	case Computed:
		s = words
	}
	return 1 + int(s)
}

// numeralID is the number of a style that shows a figure.
func numeralID(s Style, n numeral) int {
	id := 1 + plainStyles + int(s-Figure)*numberStyles + n.decimals
	if n.percent {
		id += mostDecimals + 1
	}
	return id
}

// addStyles makes the styles known to a workbook.
func addStyles(f *excelize.File) error {
	for s := Plain; s < Figure; s++ {
		if err := addStyle(f, s, nil, plainID(s)); err != nil {
			return err
		}
	}
	for s := Figure; s <= Computed; s++ {
		for _, percent := range [...]bool{false, true} {
			for d := range mostDecimals + 1 {
				format := formatOf(d, percent)
				if err := addStyle(f, s, &format, numeralID(s, numeral{decimals: d, percent: percent})); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func addStyle(f *excelize.File, s Style, format *string, want int) error {
	look := looks[s]
	look.CustomNumFmt = format
	id, err := f.NewStyle(&look)
	if err == nil && id != want {
		err = fmt.Errorf("style %d of a workbook has number %d", want, id)
	}
	return err
}

// formatOf shows a number with its decimals, without a sign between thousands:
// as reports print figures.
func formatOf(decimals int, percent bool) string {
	out := "0"
	if decimals > 0 {
		out += "." + strings.Repeat("0", decimals)
	}
	if percent {
		out += "%"
	}
	return out
}

var frame = []excelize.Border{
	{Type: "left", Color: "000000", Style: 1}, {Type: "right", Color: "000000", Style: 1},
	{Type: "top", Color: "000000", Style: 1}, {Type: "bottom", Color: "000000", Style: 1},
}

// font is the one that every Chinese office has.
const font = "宋体"

func look(size float64, bold bool, horizontal string, lines []excelize.Border) excelize.Style {
	return excelize.Style{
		Font:      &excelize.Font{Family: font, Size: size, Bold: bold},
		Alignment: &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: true},
		Border:    lines,
	}
}

// looks is how each style looks.
var looks = func() [Computed + 1]excelize.Style {
	var out [Computed + 1]excelize.Style
	out[Plain] = look(11, false, "left", nil)
	out[Plain].Alignment.WrapText = false
	out[Title] = look(18, true, "center", nil)
	out[Subtitle] = look(11, false, "center", nil)
	out[Note] = look(10, false, "left", nil)
	out[Head] = look(11, true, "center", frame)
	out[Head].Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"F2F2F2"}}
	out[Level] = look(11, false, "center", frame)
	out[Words] = look(11, false, "left", frame)
	out[Figure] = look(11, false, "right", frame)
	out[Measure] = look(11, false, "center", frame)
	out[words] = computed("center")
	out[Computed] = computed("right")
	return out
}()

// computed sets off what no report states.
func computed(horizontal string) excelize.Style {
	out := look(11, false, horizontal, frame)
	out.Font.Italic, out.Font.Color = true, "44546A"
	return out
}
