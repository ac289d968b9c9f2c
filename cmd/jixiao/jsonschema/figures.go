package jsonschema

import "jixiao/schema/keys"

// What a text may be that holds a figure. Reading one is more than a pattern can
// do; these let through whatever may be read. What follows an opening bracket
// is a remark.
const (
	blanks = `[\s/／\\＼\-－–—―─−‐‑‒﹣~～]*` // of a cell that the report leaves blank
	digits = `[0-9０-９〇零○一二三四五六七八九十百千万亿两兩廿卄卅壹贰叁肆伍陆柒捌玖拾佰仟萬億]`
	remark = `(?:[(（〔﹙].*)?`
)

var patterns = map[keys.Kind]string{
	keys.Amount:     `^(?:` + blanks + `|[^%％(（〔﹙]*` + digits + `[^%％(（〔﹙]*` + remark + `)$`,
	keys.Percentage: `^(?:` + blanks + `|[^元(（〔﹙]*` + digits + `[^元(（〔﹙]*` + remark + `)$`,
	keys.Points:     `^(?:` + blanks + `|[^%％元]*` + digits + `[^%％元]*)$`,
	keys.Quantity:   `^(?:` + blanks + `|.*` + digits + `.*)$`,
	keys.Date:       `^(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?$`,
}

// defs are the kinds of value that many keys take.
var defs = []struct {
	name string
	kind keys.Kind
	node node
}{
	{"amount", keys.Amount, node{Type: types{"number", "string"}, Pattern: patterns[keys.Amount]}},
	{"percentage", keys.Percentage, node{Type: types{"number", "string"}, Pattern: patterns[keys.Percentage]}},
	{"points", keys.Points, node{Type: types{"number", "string"}, Pattern: patterns[keys.Points], Minimum: new(int)}},
	{"quantity", keys.Quantity, node{Type: types{"number", "string"}, Pattern: patterns[keys.Quantity]}},
	{"value", keys.Value, node{Type: types{"number", "string"}}},
	{"date", keys.Date, node{Type: types{"string"}, Pattern: patterns[keys.Date]}},
}

const defsPath = "#/$defs/"

// ref refers to the definition of a kind; nil where it has none.
func ref(kind keys.Kind) *node {
	for i := range defs {
		if defs[i].kind == kind {
			return &node{Ref: defsPath + defs[i].name}
		}
	}
	return nil
}
