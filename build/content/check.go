package content

import (
	"slices"
	"strings"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/source"
)

// What keys take, in words.
var (
	takesText    = diag.Text{Zh: "文字（加英文引号）", En: "text in quotes"}
	takesTexts   = diag.Text{Zh: "方括号里的文字列表（如 [\"甲\", \"乙\"]）", En: "a list of texts like [\"a\", \"b\"]"}
	takesWhole   = diag.Text{Zh: "整数", En: "a whole number"}
	takesDecimal = diag.Text{Zh: "数字，或加英文引号的百分数（如 \"90%\"）", En: "a number, or a percentage in quotes like \"90%\""}
	takesSteps   = diag.Text{Zh: "分档列表（如 [[\"100%\", 10], [\"80%\", 7]]）", En: "a list of bands like [[\"100%\", 10], [\"80%\", 7]]"}
)

// has tells whether a key is there with a value that can be used, and reports
// one that can't.
func (d *document) has(c cell, path source.Path, takes diag.Text) bool {
	if c.bad {
		f := d.fault("wrong-type", path, diag.Value,
			diag.Textf("“%[1]s”应当是%[2]s", "%[1]s must be %[2]s", label(path), takes), diag.Text{})
		if n := d.tree.Find(path); takes == takesText && n != nil && isNumber(n.Kind) {
			inQuotes := `"` + n.Literal + `"`
			f.Help = diag.Textf("这里填文字，不填数字；要写 %[1]s 就加引号：%[2]s", "this is text, not a number; to say %[1]s write %[2]s", n.Literal, inQuotes)
			f.Fixes = []diag.Fix{{
				Title: diag.Textf("改成 %[1]s", "change to %[1]s", inQuotes),
				Edits: []diag.Edit{{Span: n.Span, New: inQuotes}},
			}}
		}
	}
	return c.set && !c.bad
}

func isNumber(k tomltree.Kind) bool { return k == tomltree.Integer || k == tomltree.Float }

// label is the last key of a path.
func label(path source.Path) string {
	return string(path[strings.LastIndexByte(string(path), '.')+1:])
}

func (d *document) word(w word, path source.Path, to *string) bool {
	ok := d.has(w.cell, path, takesText)
	if ok {
		*to = w.value
	}
	return ok
}

func (d *document) words(w words, path source.Path, to *[]string) {
	if d.has(w.cell, path, takesTexts) {
		*to = w.value
	}
}

func (d *document) decimal(c decimal, path source.Path, to *quantity.Rat) {
	if !d.has(c.cell, path, takesDecimal) {
		return
	}
	if c.value.Sign() < 0 {
		d.bad(path, diag.Textf("“%[1]s”不能是负数", "%[1]s must not be negative", label(path)))
		return
	}
	*to = c.value
}

// decimals takes a number of decimal places.
func (d *document) decimals(w whole, path source.Path, to *int) {
	if !d.has(w.cell, path, takesWhole) {
		return
	}
	if w.value < 0 || w.value > 6 {
		d.bad(path, diag.Textf("“%[1]s”是小数位数，应在 0 到 6 之间", "%[1]s is a number of decimals, from 0 to 6", label(path)))
		return
	}
	*to = w.value
}

// oneOf takes one of some words.
func (d *document) oneOf(w word, path source.Path, to *string, choices ...string) {
	if !d.has(w.cell, path, takesText) {
		return
	}
	if !slices.Contains(choices, w.value) {
		f := d.bad(path, diag.Textf("“%[1]s”不能写“%[2]s”，可以写：%[3]s", "%[1]s can't be %[2]s, but: %[3]s",
			label(path), w.value, strings.Join(choices, "、")))
		d.suggest(f, w.value, choices)
		return
	}
	*to = w.value
}

func (d *document) bad(path source.Path, message diag.Text) *diag.Diagnostic {
	return d.fault("bad-value", path, diag.Value, message, diag.Text{})
}

// required reports a key that must be there and isn't, or is empty.
func (d *document) required(w word, path source.Path, key string) {
	if w.bad || w.set && strings.TrimSpace(w.value) != "" {
		return
	}
	d.fault("missing-key", path.Key(key), diag.Value,
		diag.Textf("缺少“%[1]s”", "%[1]s is missing", key), diag.Text{})
}
