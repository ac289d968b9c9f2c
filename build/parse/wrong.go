package parse

import (
	"slices"
	"strconv"
	"strings"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// finding makes a diagnostic about the node at hand.
func (d *decoder) finding(rule string, span source.Span, part diag.Part, message, help diag.Text) *diag.Diagnostic {
	path := d.path()
	d.list = append(d.list, diag.Diagnostic{
		Rule: rule, Severity: diag.Error, Message: message, Help: help,
		Place: diag.Place{File: d.file.Path, Path: path, Part: part, Span: span},
		At:    string(path),
	})
	return &d.list[len(d.list)-1]
}

// wrong reports a value of a type that the key doesn't take. What is no TOML
// at all was reported already.
func (d *decoder) wrong(n *tomltree.Node, want kind) {
	if n.Kind == tomltree.Bad {
		d.blame(n)
		return
	}
	f := d.finding("wrong-type", n.Span, diag.Value,
		diag.Textf("“%[1]s”应当是%[2]s，这里写的是%[3]s", "%[1]s must be %[2]s, this is %[3]s",
			d.label(), wanted[want], written[n.Kind]), d.advice(n, want))
	if instead := rewrite(n, want); instead != "" {
		f.Fixes = []diag.Fix{{
			Title: diag.Textf("改成 %s", "change to %s", instead),
			Edits: []diag.Edit{{Span: n.Span, New: instead}},
		}}
	}
}

// odd reports a number that no report prints so: 0x24, 3.6e1, inf.
func (d *decoder) odd(n *tomltree.Node) {
	d.finding("wrong-type", n.Span, diag.Value,
		diag.Textf("“%[1]s”的“%[2]s”不是通常的数字写法", "%[1]s is %[2]s, which is no plain number", d.label(), clip(n.Literal)),
		diag.Text{Zh: "写成普通的十进制数，如 36.00", En: "write a plain decimal like 36.00"})
}

// label is the last key on the way, as it is called in messages.
func (d *decoder) label() string {
	for i := len(d.steps) - 1; i >= 0; i-- {
		if d.steps[i].Index < 0 {
			return clip(d.steps[i].Key)
		}
	}
	return ""
}

// advice says what to do where the type alone doesn't.
func (d *decoder) advice(n *tomltree.Node, want kind) diag.Text {
	switch {
	case want == table && n.Form == tomltree.Inline:
		return diag.Textf("另起一行写 [%[1]s]，下面每行写一项", "begin with a line [%[1]s], one entry on each line below it", d.header())
	case want == tables:
		return diag.Textf("每一组前面单独写一行 [[%[1]s]]", "begin each one with a line [[%[1]s]]", d.header())
	}
	return diag.Text{}
}

// rewrite is the same value in the type that is wanted, where it can only mean
// one thing.
func rewrite(n *tomltree.Node, want kind) string {
	if len(n.Literal) > maxShown {
		return ""
	}
	switch n.Kind {
	case tomltree.Table, tomltree.Array:
		return ""
	case tomltree.String:
		return unquote(n, want)
	case tomltree.LocalDateTime, tomltree.OffsetDateTime:
		if want == day {
			return n.Literal[:len("2024-03-18")]
		}
	}
	if want == text {
		return strconv.Quote(n.Literal)
	}
	return ""
}

// unquote is rewrite for a text.
func unquote(n *tomltree.Node, want kind) string {
	s := n.Text()
	switch want {
	case texts:
		return "[" + n.Literal + "]"
	case flag:
		if s == "true" || s == "false" {
			return s
		}
	case whole:
		if _, err := strconv.Atoi(s); err == nil {
			return s
		}
	}
	return ""
}

// brackets reports a table whose header has one pair of brackets where there
// must be two, or two for one.
func (d *decoder) brackets(n *tomltree.Node, open, closing string) {
	header := open + d.header() + closing
	zh, en := "“%[1]s”可以有多组，要用两层方括号：%[2]s", "there can be several of %[1]s, so it takes double brackets: %[2]s"
	if open == "[" {
		zh, en = "“%[1]s”只能有一组，要用一层方括号：%[2]s", "there is only one %[1]s, so it takes single brackets: %[2]s"
	}
	f := d.finding("wrong-type", n.Span, diag.Key, diag.Textf(zh, en, d.label(), header), diag.Text{})
	if open == "[" { // that the first header lacks a pair is the opposite of what is right
		d.syntax = slices.DeleteFunc(d.syntax, func(s diag.Diagnostic) bool { return s.Span == n.Span })
	}
	switch {
	case n.Form == tomltree.Header && n.Len() == 1 && open == "[":
		f.Fixes = []diag.Fix{replace(n.Span, strings.TrimSuffix(strings.TrimPrefix(n.Literal, "["), "]"))}
	case n.Form == tomltree.Header && open == "[[":
		f.Fixes = []diag.Fix{replace(n.Span, "["+n.Literal+"]")}
	case open == "[":
		f.Help = diag.Text{Zh: "只保留一组", En: "keep one of them"}
	}
}

// header is the name of the table at hand as a header writes it.
func (d *decoder) header() string {
	var keys []string
	for _, s := range d.steps {
		if s.Index < 0 {
			keys = append(keys, s.Key)
		}
	}
	return clip(strings.Join(keys, "."))
}

func replace(span source.Span, text string) diag.Fix {
	return diag.Fix{
		Title: diag.Textf("改成 %s", "change to %s", clip(text)),
		Edits: []diag.Edit{{Span: span, New: text}},
	}
}

// maxShown bounds what is quoted in a message, in bytes.
const maxShown = 120

// clip makes a text short enough for a message.
func clip(s string) string {
	if len(s) <= maxShown {
		return s
	}
	return strings.ToValidUTF8(s[:maxShown], "") + "…"
}
