package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao/schema/score"
	"jixiao/schema/source"
)

// Leftovers finds what an empty form or a model text left in a text: prompts,
// items without content, crosses, dots and gaps. There is at most one for a
// line or a cell of a table. The time is linear in the text.
func Leftovers(text string) (found []source.Span) {
	if !suspicious(text) {
		return nil
	}
	for start := 0; start < len(text); {
		end := start + cellEnd(text[start:])
		if cell := text[start:end]; suspicious(cell) {
			if from, to, ok := leftover(cell); ok {
				found = append(found, source.Span{Start: start + from, End: start + to})
			} else if from, to, ok := emptyItem(text, start, end); ok {
				found = append(found, source.Span{Start: from, End: to})
			}
		}
		start = end + 1
	}
	return found
}

// suspicious tells whether a text has anything at all that a leftover consists
// of. Nearly all texts are read no further.
func suspicious(text string) bool {
	for i := range len(text) {
		if c := text[i]; signs[c] && (c < 0xE2 || i+2 < len(text) && signEnds[text[i+2]]) && beginsSign(text, i) {
			return true
		}
	}
	return false
}

// signs are the bytes that what a leftover consists of begins with.
var signs = [256]bool{
	'X': true, 'x': true, '.': true, '_': true, ' ': true,
	0xE5: true, 0xE6: true, 0xC3: true, 0xE2: true, 0xE3: true, 0xEF: true, // 字 务 标 × … ╳ \u3000 Ｘ
}

// signEnds are the last bytes of those that have three: most other characters that
// begin with the same byte end with another.
var signEnds = func() (ends [256]bool) {
	for _, sign := range [...]string{"字", "标", "务", "…", "╳", "\u3000", "Ｘ"} {
		ends[sign[2]] = true
	}
	return ends
}()

// beginsSign tells whether a part of a leftover begins at an offset: crosses, dots,
// a line, a gap, a number of characters, the number of an item.
func beginsSign(text string, i int) bool {
	s := text[i:]
	switch c := s[0]; c {
	case 'X', 'x', ' ':
		return len(s) > 1 && s[1] == c
	case '.', '_':
		return len(s) > 2 && s[1] == c && s[2] == c
	}
	if len(s) < len("字") {
		return false
	}
	switch s[:len("字")] {
	case "…", "\u3000":
		return true
	case "Ｘ", "╳":
		return strings.HasPrefix(s[3:], s[:3])
	case "字":
		return i > 0 && (text[i-1] < utf8.RuneSelf || i > 2 && text[i-3] == 0xEF)
	case "标", "务":
		return itemNumber(s[3:])
	}
	return strings.HasPrefix(s, "××")
}

// itemDigits are the digits that forms number their items with.
const itemDigits = "0123456789０１２３４５６７８９一二三四五六七八九十"

// itemNumber tells whether a text begins with the number of an item.
func itemNumber(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && strings.ContainsRune(itemDigits, r)
}

// cellEnd is where the first line or cell of a table ends.
func cellEnd(s string) int {
	if i := strings.IndexAny(s, "\n|"); i >= 0 {
		return i
	}
	return len(s)
}

const blanks = " \t\r\n\u3000\u00a0"

// longestPrompt bounds a prompt, in bytes: a longer text only speaks of a number
// of characters.
const longestPrompt = 400

// leftover finds the first leftover in a cell that stands for itself.
func leftover(cell string) (start, end int, ok bool) {
	start = len(cell) - len(strings.TrimLeft(cell, blanks))
	end = len(strings.TrimRight(cell, blanks))
	if start >= end {
		return 0, 0, false
	}
	s := cell[start:end]
	if onlyDots(s) || len(s) <= longestPrompt && strings.Contains(s, "字") && score.IsPrompt(s) {
		return start, end, true
	}
	for _, find := range [...]func(string) (int, int, bool){crosses, underlines, gap} {
		if from, to, ok := find(s); ok {
			return start + from, start + to, true
		}
	}
	return 0, 0, false
}

func onlyDots(s string) bool {
	return strings.Trim(s, "….。·") == "" && (strings.Contains(s, "…") || strings.Contains(s, "..."))
}

// crosses finds two or more crosses in a row: ××县, 20XX年. XXL, and XX in a
// word of Latin letters, are none.
func crosses(s string) (start, end int, ok bool) {
	for _, sign := range [...]string{"XX", "xx", "ＸＸ", "××", "╳╳"} {
		for i := strings.Index(s, sign); i >= 0; {
			end := len(s) - len(strings.TrimLeft(s[i:], sign))
			if len(sign) > 2 || !latinBefore(s, i) && !latinAfter(s, end) {
				return i, end, true
			}
			next := strings.Index(s[end:], sign)
			if next < 0 {
				break
			}
			i = end + next
		}
	}
	return 0, 0, false
}

func latin(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func latinBefore(s string, i int) bool { return i > 0 && latin(s[i-1]) }

func latinAfter(s string, i int) bool { return i < len(s) && latin(s[i]) }

// underlines finds a line to write on, next to a Chinese character: 共____人.
func underlines(s string) (start, end int, ok bool) {
	if !strings.Contains(s, "___") {
		return 0, 0, false
	}
	for i := 0; i < len(s); i++ {
		if s[i] != '_' {
			continue
		}
		n := len(s[i:]) - len(strings.TrimLeft(s[i:], "_"))
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+n:])
		if n > 2 && (unicode.Is(unicode.Han, before) || unicode.Is(unicode.Han, after)) {
			return i, i + n, true
		}
		i += n
	}
	return 0, 0, false
}

// gap finds two blanks or more where an amount belongs: 专项经费  万元.
func gap(s string) (start, end int, ok bool) {
	if !strings.Contains(s, "元") || !strings.Contains(s, "  ") && !strings.Contains(s, "\u3000") {
		return 0, 0, false
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune(blanks, r) {
			i += size
			continue
		}
		rest := strings.TrimLeft(s[i:], blanks)
		to := len(s) - len(rest)
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if unit := moneyWord(rest); unit > 0 && utf8.RuneCountInString(s[i:to]) > 1 && unicode.Is(unicode.Han, before) && before != '位' {
			return i, to + unit, true
		}
		i = to
	}
	return 0, 0, false
}

// moneyWord is the length of a money unit that begins the text, 0 for none.
func moneyWord(s string) int {
	for _, unit := range [...]string{"万元", "亿元"} {
		if strings.HasPrefix(s, unit) {
			return len(unit)
		}
	}
	after, _ := utf8.DecodeRuneInString(strings.TrimPrefix(s, "元"))
	if strings.HasPrefix(s, "元") && !unicode.Is(unicode.Han, after) { // 元 and no 元旦
		return len("元")
	}
	return 0
}

const itemEnds = "；;。"

// emptyItem finds an item of the form without content (目标2：) in the cell
// text[start:end]. An item that text follows on the next line is its heading.
func emptyItem(text string, start, end int) (from, to int, ok bool) {
	if !hasItem(text[start:end]) {
		return 0, 0, false
	}
	for at := start; at < end; {
		piece := text[at:end]
		if i := strings.IndexAny(piece, itemEnds); i >= 0 {
			piece = piece[:i]
		}
		stop := at + len(piece)
		label := strings.Trim(piece, blanks)
		if n := itemLabel(label); n > 0 && n == len(label) {
			next := strings.TrimLeft(text[stop:], blanks+itemEnds+"|.")
			if next == "" || itemLabel(next) > 0 || strings.HasPrefix(next, "…") {
				from = at + strings.Index(piece, label)
				return from, from + len(label), true
			}
		}
		_, size := utf8.DecodeRuneInString(text[stop:])
		at = stop + max(1, size)
	}
	return 0, 0, false
}

// itemWords are what forms number.
var itemWords = [...]string{"指标", "目标", "任务"}

// hasItem tells whether a numbered item stands anywhere in a text.
func hasItem(s string) bool {
	for _, word := range itemWords {
		for rest := s; ; {
			i := strings.Index(rest, word)
			if i < 0 {
				break
			}
			if itemLabel(rest[i:]) > 0 {
				return true
			}
			rest = rest[i+len(word):]
		}
	}
	return false
}

// itemLabel is the length of the label of a numbered item that begins the text:
// 指标1, 目标二：. 0 for none.
func itemLabel(s string) int {
	for _, word := range itemWords {
		rest, ok := strings.CutPrefix(s, word)
		if !ok {
			continue
		}
		after := strings.TrimLeft(rest, itemDigits)
		if after == rest {
			return 0
		}
		for _, colon := range [...]string{"：", ":"} {
			if without, ok := strings.CutPrefix(after, colon); ok {
				after = without
				break
			}
		}
		return len(s) - len(after)
	}
	return 0
}
