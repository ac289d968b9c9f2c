package rules

import (
	"strings"
	"unicode/utf8"
)

// fewestDigits is how many digits a personal number has at least.
const fewestDigits = 10

// PersonalNumbers finds the personal numbers in a text, in its order: mobile
// numbers, telephone numbers with an area code behind 电话 or 联系, identity
// numbers and bank cards; digits may be full-width and stand in groups. The
// time is linear in the text.
func PersonalNumbers(text string) (found []Found) {
	if !manyDigits(text) {
		return nil
	}
	s := digitScan{text: text}
	for s.run() {
		for i := 0; i < len(s.groups) && len(s.digits) >= fewestDigits; {
			f, n := s.number(i)
			if n == 0 {
				i++
				continue
			}
			found = append(found, f)
			i += n
		}
	}
	return found
}

// manyDigits tells whether a text may have digits enough for any number with
// nothing between them that ends a run: of most texts that is soon said.
func manyDigits(text string) bool {
	n := 0
	for i := range len(text) {
		switch c := text[i]; {
		case beginsDigit(c):
			if n++; n >= fewestDigits {
				return true
			}
		case endsRun[c]:
			n = 0
		}
	}
	return false
}

// separators may stand between the groups of a number.
const separators = " -－–—‐‑.·)）"

// endsRun are the bytes that no separator and no digit has.
var endsRun = func() (ends [256]bool) {
	for b := range ends {
		ends[b] = true
	}
	for _, c := range []byte(separators + "0123456789０１２３４５６７８９") {
		ends[c] = false
	}
	return ends
}()

// beginsDigit tells whether a byte begins a digit, or may begin a full-width one.
func beginsDigit(b byte) bool { return b >= '0' && b <= '9' || b == 0xef }

// digitScan goes through the digits of a text, run by run: groups of digits with
// one separator between them.
type digitScan struct {
	text   string
	at     int
	groups []digitGroup
	digits []byte // of the run's groups, in ASCII
}

// digitGroup is digits without anything between them.
type digitGroup struct {
	start, end  int // in the text
	first, last int // in digits
	sep         rune
}

func (g digitGroup) len() int { return g.last - g.first }

// run reads the next run.
func (s *digitScan) run() bool {
	s.groups, s.digits = s.groups[:0], s.digits[:0]
	for s.at < len(s.text) {
		if c := s.text[s.at]; c >= '0' && c <= '9' || c == 0xEF {
			if _, size := digitAt(s.text[s.at:]); size > 0 {
				s.group(0)
				break
			}
		}
		s.at++
	}
	for s.at < len(s.text) && len(s.groups) > 0 {
		sep, size := utf8.DecodeRuneInString(s.text[s.at:])
		if !strings.ContainsRune(separators, sep) {
			break
		}
		s.at += size
		if !s.group(sep) {
			break
		}
	}
	return len(s.groups) > 0
}

// group reads the digits that begin here, if any do.
func (s *digitScan) group(sep rune) bool {
	g := digitGroup{start: s.at, first: len(s.digits), sep: sep}
	for s.at < len(s.text) {
		digit, size := digitAt(s.text[s.at:])
		if size == 0 {
			break
		}
		s.digits = append(s.digits, digit)
		s.at += size
	}
	g.end, g.last = s.at, len(s.digits)
	if g.len() == 0 {
		return false
	}
	s.groups = append(s.groups, g)
	return true
}

// digitAt is the digit that begins a text, full-width or not; size 0 for none.
func digitAt(s string) (digit byte, size int) {
	switch {
	case s[0] >= '0' && s[0] <= '9':
		return s[0], 1
	case len(s) > 2 && s[0] == 0xef && s[1] == 0xbc && s[2] >= 0x90 && s[2] <= 0x99:
		return s[2] - 0x90 + '0', 3
	}
	return 0, 0
}

// number recognises a personal number that begins with group i, and how many
// groups it takes; 0 for none.
func (s *digitScan) number(i int) (f Found, groups int) {
	if s.groups[i].len() < 3 || s.partOfWord(i) {
		return Found{}, 0
	}
	for k := range shapes {
		shape := &shapes[k]
		n := len(shape.groups)
		if !s.fits(i, shape.groups) {
			continue
		}
		if digits, end := s.join(i, n); shape.is(s, i, n, digits) {
			return Found{Start: s.groups[i].start, End: end, Kind: shape.kind}, n
		}
	}
	return Found{}, 0
}

// join is the digits of groups i to i+n-1 and where they end. 17 digits may be
// those of an identity number that ends in X.
func (s *digitScan) join(i, n int) (digits string, end int) {
	last := s.groups[i+n-1]
	digits, end = string(s.digits[s.groups[i].first:last.last]), last.end
	if x := checkLetter(s.text[end:]); len(digits) == 17 && x > 0 {
		return digits + "X", end + x
	}
	return digits, end
}

// checkLetter is the length of the X that begins a text, 0 where none does.
func checkLetter(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if r == 'X' || r == 'x' || r == 'Ｘ' {
		return size
	}
	return 0
}

// fits tells whether the groups from i on have these lengths, with the same
// separator between all of them.
func (s *digitScan) fits(i int, lengths []int) bool {
	if i+len(lengths) > len(s.groups) {
		return false
	}
	for k, n := range lengths {
		if g := &s.groups[i+k]; g.len() != n || k > 1 && g.sep != s.groups[i+1].sep {
			return false
		}
	}
	return true
}

// partOfWord tells whether group i goes on a code of letters and digits or a
// decimal fraction.
func (s *digitScan) partOfWord(i int) bool {
	g := s.groups[i]
	if g.sep == '.' && g.len() > 4 {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:g.start])
	return before < utf8.RuneSelf && latin(byte(before)) || strings.ContainsRune("_¥￥", before)
}

// counted tells whether the text goes on at an offset as it does behind an
// amount, a count or a code.
func (s *digitScan) counted(end int) bool {
	if end == len(s.text) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(s.text[end:])
	if after == '.' && end+1 < len(s.text) {
		_, size := digitAt(s.text[end+1:])
		return size > 0
	}
	return after < utf8.RuneSelf && latin(byte(after)) || strings.ContainsRune("_%％‰元万亿号年月日次人个户亩吨米公平千百立只头条份件套台座家名㎡株棵袋余多", after)
}

// before is what stands in front of group i on its line, as far as its meaning
// may depend on it.
func (s *digitScan) before(i int) string {
	const far = 48 // 16 Chinese characters
	text := s.text[max(0, s.groups[i].start-far):s.groups[i].start]
	return text[strings.LastIndexByte(text, '\n')+1:]
}
