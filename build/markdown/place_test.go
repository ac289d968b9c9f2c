package markdown

import (
	"fmt"
	"strings"
	"testing"

	"jixiao/schema/source"
)

// TestPlaces: runs of cells tell their table, row and column, an empty cell
// counted; those of headings their level as on the page.
func TestPlaces(t *testing.T) {
	const text = "# 一\n\n## 二\n\n| a | b |\n|---|---|\n| c |   |\n|   | d |\n\n文\n\n| e |\n|---|\n| f |\n"
	body, _ := New().Read(source.NewFile("x.md", text), source.Span{End: len(text)})
	var got []string
	for _, r := range body.Runs {
		place := ""
		if r.Kind == InCell {
			place = fmt.Sprint(r.Table, r.Row, r.Column)
		}
		got = append(got, fmt.Sprintf("%s%d%s", text[r.Span.Start:r.Span.End], r.Level, place))
	}
	if all := strings.Join(got, " "); all != "一2 二3 a00 0 0 b00 0 1 c00 1 0 d00 2 1 文0 e01 0 0 f01 1 0" {
		t.Error(all)
	}
}
