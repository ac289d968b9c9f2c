package diag

import (
	"fmt"
	"strings"
)

// Lang is a language that messages are written in.
type Lang string

// The languages of messages.
const (
	Chinese Lang = "zh"
	English Lang = "en"
)

// Text is one thing said in each language.
type Text struct{ Zh, En string }

// Same is a text that needs no translation, such as a number.
func Same(s string) Text { return Text{Zh: s, En: s} }

// Textf formats the same arguments into both languages; use %[1]s where the
// order differs. An argument that is itself a Text enters in its language.
func Textf(zh, en string, args ...any) Text {
	return Text{Zh: format(zh, Chinese, args), En: format(en, English, args)}
}

// MoreBy says by how much a figure is more or less than another, of a signed
// difference and its unit: 多 2.00万元.
func MoreBy(difference, unit string) Text {
	amount := strings.TrimLeft(difference, "+-")
	if strings.HasPrefix(difference, "-") {
		return Text{Zh: "少 " + amount + unit, En: amount + " " + unit + " less"}
	}
	return Text{Zh: "多 " + amount + unit, En: amount + " " + unit + " more"}
}

// In returns the text in a language; Chinese unless it is English.
func (t Text) In(lang Lang) string {
	if lang == English {
		return t.En
	}
	return t.Zh
}

// IsZero tells whether nothing is said.
func (t Text) IsZero() bool { return t == Text{} }

func format(layout string, lang Lang, args []any) string {
	in := make([]any, len(args))
	for i, arg := range args {
		if t, ok := arg.(Text); ok {
			arg = t.In(lang)
		}
		in[i] = arg
	}
	return fmt.Sprintf(layout, in...)
}
