package quantity

import (
	"strings"
	"unicode/utf8"
)

// CutUnit takes the longest unit word that it knows off the front of s, as it
// stands in a text: 万平方米, ％, 元／人·月, 元每平方米, 套（间）, and returns the unit in
// its one spelling and how many bytes of s it takes up; 0 where none stands
// there. Words that are units only by their context (日, 月) are taken too.
func CutUnit(s string) (u Unit, size int) {
	if u, size = cutCounted(s); size == 0 || strings.ContainsRune("%‰", rune(u[0])) {
		return u, size
	}
	if more := cutPer(s[size:]); more > 0 {
		return ParseUnit(s[:size+more]), size + more
	}
	if more := cutNote(s[size:]); more > 0 {
		return ParseUnit(s[:size+more]), size + more
	}
	return u, size
}

// cutCounted takes off a unit with its multiplier, or a multiplier alone.
func cutCounted(s string) (u Unit, size int) {
	u, size = cutWord(s)
	times := 0
	for range maxMultiples {
		r, width := utf8.DecodeRuneInString(s[times:])
		if r != '百' && r != '千' && r != '万' && r != '亿' {
			break
		}
		times += width
	}
	if times == 0 || size > times {
		return u, size
	}
	u, size = cutWord(s[times:])
	if size == 0 || u == "万" || u == "亿" {
		return Unit(s[:times]), times
	}
	if string(u) == s[times:times+size] {
		return Unit(s[:times+size]), times + size
	}
	return Unit(s[:times]) + u, times + size
}

// cutWord takes the longest known word off.
func cutWord(s string) (u Unit, size int) {
	var key [maxWord * utf8.UTFMax]byte
	var ends [maxWord]struct{ key, text int }
	folded, n := key[:0], 0
	lengths := uint8(0)
	for at := 0; at < len(s) && n < maxWord; {
		r, width := utf8.DecodeRuneInString(s[at:])
		at += width
		if r = foldRune(r); r < 0 && n > 0 { // it can't be seen
			continue
		}
		if n == 0 {
			lengths = starts[r]
		}
		if r <= ' ' || lengths>>n == 0 {
			break
		}
		folded = utf8.AppendRune(folded, r)
		ends[n].key, ends[n].text = len(folded), at
		n++
	}
	for n--; n >= 0; n-- {
		if lengths>>n&1 == 0 {
			continue
		}
		e := ends[n]
		if u, ok := spellings[string(folded[:e.key])]; ok && !latinGoesOn(folded[:e.key], s[e.text:]) {
			return u, e.text
		}
	}
	return "", 0
}

// maxWord is the most characters that a unit word has.
const maxWord = 5

// spellings are all words for units.
var spellings = func() map[string]Unit {
	m := make(map[string]Unit, len(units)+len(aliases))
	for u := range units {
		m[string(u)] = u
	}
	for word, u := range aliases {
		m[word] = u
	}
	return m
}()

// starts are the characters that unit words begin with: bit n stands for words
// of n+1 characters.
var starts = func() map[rune]uint8 {
	m := make(map[rune]uint8, len(spellings))
	for word := range spellings {
		r, _ := utf8.DecodeRuneInString(word)
		m[r] |= 1 << (utf8.RuneCountInString(word) - 1)
	}
	return m
}()

// latinGoesOn tells whether a word in Latin letters is only the beginning of a
// longer one: the m of 5mm, the t of 5type.
func latinGoesOn(word []byte, rest string) bool {
	last := word[len(word)-1]
	if last >= utf8.RuneSelf || last == '%' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	r = foldRune(r)
	return r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9') || r == '²' || r == '³'
}

// cutPer takes off what the unit counts for: /人·月, 每平方米, 每人每月.
func cutPer(s string) (size int) {
	for range 3 {
		r, width := utf8.DecodeRuneInString(s[size:])
		r = foldRune(r)
		if r != '/' && r != '每' && (r != '·' && r != '.' || size == 0) {
			break
		}
		_, n := cutWord(s[size+width:])
		if n == 0 && strings.HasPrefix(s[size+width:], "生") { // 元/生·年
			n = len("生")
		}
		if n == 0 {
			break
		}
		size += width + n
	}
	return size
}

// cutNote takes off a second unit in brackets: 套(间).
func cutNote(s string) (size int) {
	r, width := utf8.DecodeRuneInString(s)
	if foldRune(r) != '(' {
		return 0
	}
	_, n := cutWord(s[width:])
	if n == 0 {
		return 0
	}
	r, closing := utf8.DecodeRuneInString(s[width+n:])
	if foldRune(r) != ')' {
		return 0
	}
	return width + n + closing
}
