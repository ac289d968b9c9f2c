package prose

import (
	"strings"
	"unicode/utf8"
)

// peek is the character at i in its plain form, and where the next one begins;
// 0 at the end of the text.
func (r *reader) peek(i int) (c rune, next int) {
	if i >= len(r.s) {
		return 0, i
	}
	if c := r.s[i]; c < utf8.RuneSelf {
		return rune(c), i + 1
	}
	if rest := r.s[i:]; Ideograph(rest) {
		return ideograph(rest), i + 3
	}
	c, size := utf8.DecodeRuneInString(r.s[i:])
	return fold(c), i + size
}

// before is the character before i in its plain form, and where it begins.
func (r *reader) before(i int) (c rune, start int) {
	if i <= 0 {
		return 0, 0
	}
	if i >= 3 && Ideograph(r.s[i-3:i]) {
		return ideograph(r.s[i-3 : i]), i - 3
	}
	c, size := utf8.DecodeLastRuneInString(r.s[:i])
	return fold(c), i - size
}

// spaces skips a space or two and what can't be seen.
func (r *reader) spaces(i int) int {
	for range maxSpaces {
		c, next := r.peek(i)
		if c != ' ' && c != '\t' && !invisible(c) {
			break
		}
		i = next
	}
	return i
}

const maxSpaces = 3

// has tells whether the text goes on with the word at i.
func (r *reader) has(i int, word string) bool { return strings.HasPrefix(r.s[i:], word) }

// hasAny is has for the first of the words, and returns its end.
func (r *reader) hasAny(i int, words ...string) (end int, ok bool) {
	for _, w := range words {
		if r.has(i, w) {
			return i + len(w), true
		}
	}
	return i, false
}

// fold gives full-width and look-alike signs their plain form.
func fold(c rune) rune {
	switch {
	case c >= '！' && c <= '～':
		return c - ('！' - '!')
	case c >= '一' && c <= '鿿' || c < utf8.RuneSelf:
		return c
	}
	switch c {
	case '−', '﹣', '‐', '‑':
		return '-'
	case '–', '―', '─', '﹘':
		return '—'
	case '∼', '〜', '˜':
		return '~'
	case '﹒':
		return '.'
	case '﹐':
		return ','
	case '〔', '﹙':
		return '('
	case '〕', '﹚':
		return ')'
	case '\u00A0', '\u3000', '\u2002', '\u2003', '\u2009', '\u202F':
		return ' '
	case '¥', '￥':
		return '¥'
	case '≧', '⩾':
		return '≥'
	case '≦', '⩽':
		return '≤'
	}
	return c
}

func digit(c rune) bool { return c >= '0' && c <= '9' }

func letter(c rune) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// Ideograph tells whether a text begins with a character from U+4E00 to U+9FFF,
// which takes up three bytes. Most of a text is these.
func Ideograph(s string) bool {
	return len(s) >= 3 && s[1]&0xC0 == 0x80 && s[2]&0xC0 == 0x80 && (s[0] >= 0xE5 && s[0] <= 0xE9 || s[0] == 0xE4 && s[1] >= 0xB8)
}

// ideograph is the Ideograph that a text begins with.
func ideograph(s string) rune { return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F) }

// han tells whether a character is one of those that words are made of.
func han(c rune) bool { return c >= '㐀' && c <= '鿿' }

// invisible tells whether a character takes up no room.
func invisible(c rune) bool {
	return c == 0xAD || c >= 0x200B && c <= 0x200F || c >= 0x2060 && c <= 0x2064 || c == 0xFEFF || c >= 0xFE00 && c <= 0xFE0F || turns(c)
}

// turns tells whether a character turns the direction of writing, so that
// digits may look different from how they stand.
func turns(c rune) bool {
	return c == 0x61C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
}
