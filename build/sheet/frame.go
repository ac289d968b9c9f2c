package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/xuri/excelize/v2"
)

// Frame is a workbook without the cells of its first sheet. It can be filled
// again and again.
type Frame struct {
	archive       archive
	before, after []byte    // of the first sheet, around its rows
	widths        []float64 // of a form
	grids         sync.Pool // of *grid
}

// part is a file of the workbook.
type part struct {
	head zip.FileHeader
	data []byte // packed
}

// firstSheet is where a workbook has its first sheet.
const firstSheet = "xl/worksheets/sheet1.xml"

// otherWidth is the width of a form's further columns.
const otherWidth = 12

// NewForm makes the frame of a printed form: A4 across, as many pages long as
// it takes, with columns of these widths.
func NewForm(name string, widths []float64) (*Frame, error) {
	return newFrame(name, func(f *excelize.File) error {
		if err := setWidths(f, name, widths); err != nil {
			return err
		}
		if err := f.SetColWidth(name, letters(len(widths)), letters(mostColumns-1), otherWidth); err != nil {
			return err
		}
		paper, across, pages, fit, lines := 9, "landscape", 0, true, false
		if err := f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
			return err
		}
		if err := f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &across, FitToHeight: &pages}); err != nil {
			return err
		}
		return f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &lines})
	}, widths)
}

// NewTable makes the frame of a table of data, whose heads stay in sight, with a
// button to filter at each. Rows is how many rows follow the heads; notes are
// the lines of a second sheet of that name. The first row to be filled in is
// Heads.
func NewTable(name string, columns []Column, rows int, about string, notes [][2]string) (*Frame, error) {
	widths := make([]float64, len(columns))
	for i, c := range columns {
		widths[i] = c.Width
	}
	return newFrame(name, func(f *excelize.File) error {
		if err := setWidths(f, name, widths); err != nil {
			return err
		}
		panes := excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
		if err := f.SetPanes(name, &panes); err != nil {
			return err
		}
		if err := f.AutoFilter(name, fmt.Sprintf("A1:%s%d", letters(len(columns)-1), rows+1), nil); err != nil {
			return err
		}
		return addNotes(f, about, notes)
	}, nil)
}

// Heads is the first row of a table.
func Heads(columns []Column) Row {
	out := make(Row, len(columns))
	for i, c := range columns {
		out[i] = Cell{Text: c.Head, Style: Head}
	}
	return out
}

func setWidths(f *excelize.File, name string, widths []float64) error {
	for i, w := range widths {
		if err := f.SetColWidth(name, letters(i), letters(i), w); err != nil {
			return err
		}
	}
	return nil
}

func letters(column int) string {
	place := appendPlace(nil, column, 1)
	return string(place[:len(place)-1])
}

func addNotes(f *excelize.File, name string, notes [][2]string) error {
	if _, err := f.NewSheet(name); err != nil {
		return err
	}
	for i, note := range notes {
		for j, text := range note {
			place := string(appendPlace(nil, j, i+1))
			if err := f.SetCellStr(name, place, text); err != nil {
				return err
			}
			if err := f.SetCellStyle(name, place, place, plainID(Words)); err != nil {
				return err
			}
		}
	}
	return setWidths(f, name, []float64{20, 80})
}

// newFrame lets a workbook be set up and takes it apart.
func newFrame(name string, set func(*excelize.File) error, widths []float64) (*Frame, error) {
	f := excelize.NewFile()
	if err := f.SetSheetName(f.GetSheetName(0), name); err != nil {
		return nil, err
	}
	if err := f.SetDefaultFont(font); err != nil {
		return nil, err
	}
	if err := f.SetDocProps(&excelize.DocProperties{Creator: "jixiao", Created: day, Modified: day, Language: "zh-CN"}); err != nil {
		return nil, err
	}
	if err := addStyles(f); err != nil {
		return nil, err
	}
	if err := set(f); err != nil {
		return nil, err
	}
	whole, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	out := &Frame{widths: widths}
	return out, out.take(whole.Bytes())
}

// day stands where the file format asks for one: the same input gives the same
// bytes on any day.
const day = "2000-01-01T00:00:00Z"

func (f *Frame) take(whole []byte) error {
	r, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		return err
	}
	slices.SortFunc(r.File, func(a, b *zip.File) int { return bytes.Compare([]byte(a.Name), []byte(b.Name)) })
	var parts []part
	for _, file := range r.File {
		if file.Name == firstSheet {
			err = f.takeSheet(file)
		} else {
			parts, err = takePart(parts, file)
		}
		if err != nil {
			return err
		}
	}
	if f.before == nil {
		return fmt.Errorf("a workbook has no %s", firstSheet)
	}
	f.archive, err = newArchive(parts)
	return err
}

func takePart(parts []part, file *zip.File) ([]part, error) {
	raw, err := file.OpenRaw()
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(raw)
	return append(parts, part{file.FileHeader, data}), err
}

// noDimension says that nothing but the first cell is used: readers that trust
// it would see no other.
const noDimension = `<dimension ref="A1"></dimension>`

func (f *Frame) takeSheet(file *zip.File) error {
	r, err := file.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	for _, empty := range [...]string{"<sheetData></sheetData>", "<sheetData/>"} {
		if before, after, ok := bytes.Cut(data, []byte(empty)); ok {
			start, rest, _ := bytes.Cut(before, []byte(noDimension))
			f.before, f.after = slices.Concat(start, rest, []byte("<sheetData>")), slices.Clone(after)
			return nil
		}
	}
	return fmt.Errorf("the rows of %s can't be found", firstSheet)
}
