package relate

import (
	"sort"
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// style is how a heading or paragraph is numbered.
type style int8

const (
	unnumbered    style = iota
	chinese             // 一、
	bracketed           // （一）
	arabic              // 1. 1、
	parenthesised       // （1）
	circled             // ①
	firstly             // 一是
	dotted              // 1.2, by depth
)

// maxMark is the highest number that is read as a mark.
const maxMark = 99

// markAt reads the mark at the beginning of a block. prefix is what stands
// before the last number of a dotted one (1. in 1.2).
func markAt(text string) (s style, n int, prefix string) {
	if text = strings.TrimLeft(text, " "); strings.HasPrefix(text, "\u3000") {
		text = strings.TrimLeft(text, " \u3000")
	}
	switch {
	case strings.HasPrefix(text, "（"), strings.HasPrefix(text, "("):
		_, size := utf8.DecodeRuneInString(text)
		return inBrackets(text[size:])
	case text != "" && text[0] >= '0' && text[0] <= '9':
		return arabicMark(text)
	}
	if c, _ := utf8.DecodeRuneInString(text); c >= '①' && c <= '⑳' {
		return circled, int(c-'①') + 1, ""
	}
	n, rest, ok := numeral(text)
	switch {
	case !ok:
	case strings.HasPrefix(rest, "、"), strings.HasPrefix(rest, "．"), strings.HasPrefix(rest, "."):
		return chinese, n, ""
	case strings.HasPrefix(rest, "是"):
		return firstly, n, ""
	}
	return unnumbered, 0, ""
}

// numeral reads a Chinese numeral up to 99.
func numeral(text string) (n int, rest string, ok bool) {
	if !counting.begin(text) {
		return 0, text, false
	}
	value, rest, ok := quantity.ParseChinese(text[:min(len(text), 4*len("一"))])
	rest = text[min(len(text), 4*len("一"))-len(rest):]
	n = sort.Search(maxMark, func(i int) bool { return value.Cmp(quantity.Int(int64(i))) <= 0 })
	if !ok || n == 0 || !value.Equal(quantity.Int(int64(n))) {
		return 0, text, false
	}
	return n, rest, true
}

func inBrackets(text string) (s style, n int, prefix string) {
	closes := func(rest string) bool { return strings.HasPrefix(rest, "）") || strings.HasPrefix(rest, ")") }
	if n, rest, ok := numeral(text); ok && closes(rest) {
		return bracketed, n, ""
	}
	if n, rest := digits(text); n > 0 && closes(rest) {
		return parenthesised, n, ""
	}
	return unnumbered, 0, ""
}

// digits reads up to two digits.
func digits(text string) (n int, rest string) {
	i := 0
	for ; i < len(text) && text[i] >= '0' && text[i] <= '9'; i++ {
		if i == 2 {
			return 0, text
		}
		n = n*10 + int(text[i]-'0')
	}
	return n, text[i:]
}

// arabicMark reads 1. 1、 1． and 1.2; not 1.5万元 and 2023.
func arabicMark(text string) (s style, n int, prefix string) {
	n, rest := digits(text)
	if n == 0 {
		return unnumbered, 0, ""
	}
	after, ok := markEnds.cut(rest)
	if !ok {
		return unnumbered, 0, ""
	}
	level, start := 0, text
	for rest[0] == '.' && after != "" && after[0] >= '0' && after[0] <= '9' {
		prefix = start[:len(start)-len(after)]
		if n, rest = digits(after); n == 0 || level == 4 {
			return unnumbered, 0, ""
		}
		level++
		if after, ok = strings.CutPrefix(rest, "."); !ok {
			break
		}
	}
	if level == 0 {
		return arabic, n, ""
	}
	// A space or a word of a title follows 1.2; a unit would follow an amount.
	if c, _ := utf8.DecodeRuneInString(rest); c != ' ' && c != '\u3000' {
		return unnumbered, 0, ""
	}
	return dotted + style(level), n, prefix
}

// open is a numbering that may go on.
type open struct {
	style  style
	last   int
	prefix string
	level  int // of the heading that bears it; deeper than any for a paragraph
}

// numbering follows the marks of headings and paragraphs, level by level: a
// numbering that is deeper begins anew below each mark above it.
func (r *reader) numbering() {
	var stack []open
	for i := range r.text.Blocks {
		b := &r.text.Blocks[i]
		if b.Kind == prose.Cell {
			continue
		}
		level := noHeading
		if b.Kind == prose.Heading {
			level = b.Level
		}
		s, n, prefix := markAt(b.Text)
		switch {
		case s != unnumbered && s != firstly:
			stack = r.numbered(stack, open{s, n, prefix, level}, i)
		case level != noHeading:
			stack = closed(stack, level)
		}
	}
}

// noHeading is the level of a paragraph.
const noHeading = 9

// closed ends the numberings below an unnumbered heading.
func closed(stack []open, level int) []open {
	for i := range stack {
		if stack[i].level > level {
			return stack[:i]
		}
	}
	return stack
}

// numbered adds a mark to the open numberings, and judges it.
func (r *reader) numbered(stack []open, m open, block int) []open {
	for i := range stack {
		if stack[i].style != m.style {
			continue
		}
		last := stack[i]
		stack = append(stack[:i], m)
		if m.last == 1 || m.prefix != last.prefix {
			return stack
		}
		r.add(r.markVerdict(block, 0, m, last.last))
		return stack
	}
	if len(stack) < 16 {
		stack = append(stack, m)
	}
	return stack
}

// markVerdict judges a mark by the one before it.
func (r *reader) markVerdict(block, at int, m open, last int) Verdict {
	text := r.text.Blocks[block].Text
	start := at + len(text[at:]) - len(strings.TrimLeft(text[at:], " \u3000"))
	end := min(len(text), start+12)
	for end < len(text) && end > start && !utf8.RuneStart(text[end]) {
		end--
	}
	number := func(n int) quantity.Number { return quantity.Number{Value: quantity.Int(int64(n)), Whole: true} }
	return Verdict{Rule: "narrative-numbering", Reads: NumberingRuns, OK: m.last == last+1, Place: r.place(block, start, end),
		Stated: number(m.last), Computed: number(last + 1), words: text[start:end]}
}

// firstlies follows 一是 … 二是 … 三是 over the paragraphs below one heading.
func (r *reader) firstlies() {
	if r.b.Kind == prose.Heading {
		r.lastFirstly = 0
		return
	}
	for i := range r.tokens {
		if r.tokens[i].kind != word || !counting.begin(r.at(i)) {
			continue
		}
		n, rest, ok := numeral(r.at(i))
		same := r.at(i)[:len(r.at(i))-len(rest)]
		if !ok || !strings.HasPrefix(rest, "是") || strings.HasPrefix(rest, "是"+same) { // 二是二 is a saying
			continue
		}
		if n > 1 && r.lastFirstly > 0 {
			r.add(r.markVerdict(r.block, r.tokens[i].start, open{firstly, n, "", noHeading}, r.lastFirstly))
		}
		r.lastFirstly = n
	}
}
