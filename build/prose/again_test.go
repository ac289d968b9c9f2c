package prose_test

import (
	"reflect"
	"testing"

	"jixiao/build/markdown"
	"jixiao/build/prose"
	"jixiao/schema/source"
)

var texts = [...]string{
	"## 一、概况\n\n支付**26.19**万元，`3`个，[97](#result.score)分；63%～68%，约500余人。\n\n| 甲 | 1 |\n|-|-|\n| 乙 | 2.5 |\n",
	"只有字。", "", "- 十七八个\n- 2019-2021年\n", "a&nbsp;100\\%和３月\n12日[^1]\n\n[^1]: 另见12345热线。\n",
}

// A reader that was used reads as a new one, and a text that was cloned stays as
// it was when others are read.
func TestAReaderIsUsedAgain(t *testing.T) {
	var used prose.Reader
	var kept, want []*prose.Text
	for range 2 {
		for _, body := range texts {
			file := source.NewFile("a.md", body)
			read, _ := markdown.New().Read(file, source.Span{End: len(body)})
			fresh := prose.Read(file, read.Runs)
			if got := used.Read(file, read.Runs); !same(got, fresh) {
				t.Errorf("%q:\n got %+v\nwant %+v", body, got, fresh)
			}
			kept, want = append(kept, used.Read(file, read.Runs).Clone()), append(want, fresh)
		}
	}
	for i := range kept {
		if !same(kept[i], want[i]) {
			t.Errorf("got %+v\nwant %+v", kept[i], want[i])
		}
	}
}

// same compares texts, and where their words stand in the file.
func same(a, b *prose.Text) bool {
	if a.File != b.File || len(a.Blocks) != len(b.Blocks) {
		return false
	}
	for i := range a.Blocks {
		x, y := a.Blocks[i], b.Blocks[i]
		if len(x.Numbers) != len(y.Numbers) || len(x.Numbers) > 0 && !reflect.DeepEqual(x.Numbers, y.Numbers) {
			return false
		}
		for at := range x.Text {
			if x.Span(at, len(x.Text)) != y.Span(at, len(y.Text)) {
				return false
			}
		}
		if x.Text != y.Text || x.Kind != y.Kind || x.Level != y.Level || x.Table != y.Table || x.Row != y.Row || x.Column != y.Column {
			return false
		}
	}
	return true
}
