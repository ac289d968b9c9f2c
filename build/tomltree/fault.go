package tomltree

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// maxFaults bounds how many faults of a document are named: a text that is no
// TOML at all has one on every line.
const maxFaults = 100

// faults collects what is wrong.
type faults struct {
	list   diag.List
	count  int
	excess source.Span // of the first fault that isn't named
	quiet  bool        // what is read now is at fault already
	bareCR bool        // a lone carriage return was named
}

// finding is a fault that is being reported; nil where it isn't named.
type finding struct{ *diag.Diagnostic }

// fault reports what is wrong at span. The words stand in its wording.
func (p *parser) fault(s slip, span source.Span, words ...string) finding {
	if p.quiet {
		return finding{}
	}
	p.count++
	if p.count > maxFaults {
		if p.count == maxFaults+1 {
			p.excess = span
		}
		return finding{}
	}
	say := wording[s]
	p.list = append(p.list, diag.Diagnostic{
		Rule:     "toml-syntax",
		Severity: diag.Error,
		Message:  fill(say.message, words),
		Help:     fill(say.help, words),
		Place:    p.place(span),
	})
	return finding{&p.list[len(p.list)-1]}
}

// fill puts the words into a wording that has places for them.
func fill(t diag.Text, words []string) diag.Text {
	if !strings.Contains(t.Zh, "%[") {
		return t
	}
	args := make([]any, len(words))
	for i, word := range words {
		args[i] = word
	}
	return diag.Textf(t.Zh, t.En, args...)
}

// fix offers to put text in place of text[start:end].
func (f finding) fix(start, end int, text string) finding {
	if f.Diagnostic == nil {
		return f
	}
	title := diag.Textf("改成 %s", "change to %s", excerpt(text))
	switch {
	case text == "" || text == " ":
		title = diag.Text{Zh: "删去", En: "remove"}
	case text == "\n":
		title = diag.Text{Zh: "另起一行", En: "begin a new line"}
	case start == end:
		title = diag.Textf("加上 %s", "insert %s", excerpt(text))
	}
	f.Fixes = append(f.Fixes, diag.Fix{
		Title: title,
		Edits: []diag.Edit{{Span: source.Span{Start: start, End: end}, New: text}},
	})
	return f
}

// relate adds where the first of two places is that don't go together.
func (f finding) relate(place diag.Place) {
	if f.Diagnostic == nil {
		return
	}
	f.Related = append(f.Related, diag.Related{
		Place:   place,
		Message: diag.Text{Zh: "前面写在这里", En: "it was written here before"},
	})
}

// diagnostics is all that was found, in the order of the text.
func (p *parser) diagnostics() diag.List {
	p.list.Sort()
	if more := p.count - maxFaults; more > 0 {
		p.count = 0
		p.fault(slipMore, p.excess, strconv.Itoa(more))
	}
	return p.list
}

// checkEncoding reports where the text stops being UTF-8, once: mostly it is
// the whole file that is in another encoding.
func (p *parser) checkEncoding() {
	text := p.text[p.from:]
	if utf8.ValidString(text) {
		return
	}
	for i, r := range text {
		if r != utf8.RuneError {
			continue
		}
		if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
			at := p.from + i
			p.fault(slipEncoding, source.Span{Start: at, End: at + 1}, fmt.Sprintf("0x%02X", text[i]))
			return
		}
	}
}

// word is a stretch as it stands in a message.
func (p *parser) word(span source.Span) string { return excerpt(p.text[span.Start:span.End]) }

// excerpt makes a text short and fit for a line of a message.
func excerpt(s string) string {
	const most = 40
	var b strings.Builder
	n := 0
	for _, r := range s {
		if n++; n > most {
			b.WriteString("…")
			break
		}
		if r == '\n' || r == '\r' || r == '\t' {
			r = ' '
		}
		if r < ' ' || r == 0x7f {
			r = utf8.RuneError
		}
		b.WriteRune(r)
	}
	return b.String()
}

// codePoint names a character that can't be seen.
func codePoint(r rune) string {
	switch r {
	case '\u3000':
		return "全角空格 U+3000"
	default:
		return fmt.Sprintf("U+%04X", r)
	}
}

// quoted writes a text as a basic string.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' && r != '\t' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
