package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao/schema/quantity"
)

// reader goes through the blocks once, from left to right. Each step takes at
// least one character, looks no further ahead than the number goes on, and no
// further back than a few characters.
type reader struct {
	s       string
	kind    Kind
	numbers []Number // of all blocks
	first   int      // of this block
	done    int      // where the last number of the block ends
	quote   stretch  // the last short stretch in quotation marks
	title   stretch  // the last title in 《》
	hotline bool     // one has been named in this block
	cut     struct { // the last unit that was looked for, and where
		at, size int
		unit     quantity.Unit
	}
}

// stretch is a part of the text.
type stretch struct{ start, end int }

func (q stretch) holds(start, end int) bool { return start >= q.start && end <= q.end }

// block reads the numbers of a block.
func (r *reader) block(b *Block) {
	*r = reader{s: b.Text, kind: b.Kind, numbers: r.numbers, first: len(r.numbers)}
	r.cut.at = -1
	for s, i := r.s, 0; i < len(s); {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			i = r.arabic(i)
		case c >= 0xE4 && c <= 0xE9 && Ideograph(s[i:]) && !mayCount(s[i:]):
			i += 3 // most characters are such, and needn't be looked at more closely
		case c >= utf8.RuneSelf:
			i = r.wide(i)
		case letter(rune(c)):
			i = r.token(i)
		case c == '"':
			r.opens(i, 1, `"`)
			i++
		default:
			i++
		}
	}
	r.links(b.runs)
}

// links tells the numbers of a block which link they stand in.
func (r *reader) links(runs []run) {
	at := 0
	for i := r.first; i < len(r.numbers); i++ {
		n := &r.numbers[i]
		for at < len(runs)-1 && runs[at+1].at <= n.DigitsStart {
			at++
		}
		n.Link = runs[at].link
	}
}

// wide reads at a character that isn't ASCII, and returns where to go on.
func (r *reader) wide(i int) int {
	c, size := utf8.DecodeRuneInString(r.s[i:])
	if c >= '一' && c <= '鿿' || c == '〇' || c == '○' {
		if numeralKind(c) != notNumeral {
			return r.chinese(i)
		}
		return i + size
	}
	switch c {
	case '“', '‘', '「', '『':
		r.opens(i, size, string(c+1))
		return i + size
	case '《':
		r.entitles(i)
		return i + size
	}
	return r.rare(i, c, size)
}

// entitles notes a title in 《》.
func (r *reader) entitles(i int) {
	if r.title.end > i {
		return
	}
	if end := strings.Index(r.s[i:min(len(r.s), i+maxTitle)], "》"); end > 0 {
		r.title = stretch{i, i + end}
	}
}

// rare reads at the characters that are neither ideographs nor quotation marks.
func (r *reader) rare(i int, c rune, size int) int {
	if c >= '、' && c <= '〿' && c != '〇' {
		return i + size
	}
	switch {
	case digit(fold(c)):
		return r.arabic(i)
	case letter(fold(c)):
		return r.token(i)
	case circled(c) > 0:
		return r.circled(i, size, circled(c))
	case (c < 0xFF00 || c > 0xFFFF) && unicode.Is(unicode.Nd, c):
		return r.foreign(i)
	}
	return i + size
}

// maxTitle and maxQuote are the longest titles and quotations that are taken
// for names, in bytes.
const (
	maxTitle = 300
	maxQuote = 36
)

// opens notes a short quotation.
func (r *reader) opens(i, size int, closing string) {
	if i < r.quote.end+size {
		return
	}
	from := i + size
	if end := strings.Index(r.s[from:min(len(r.s), from+maxQuote)], closing); end > 0 {
		r.quote = stretch{from, from + end}
	}
}

// circled reads ① and ⑴, which only ever mark.
func (r *reader) circled(i, size, value int) int {
	return r.emit(Number{Start: i, End: i + size, DigitsStart: i, DigitsEnd: i + size, Is: Mark, Value: whole(value)})
}

func circled(c rune) int {
	for _, first := range [...]rune{'①', '⑴', '⒈', '❶', '㊀', '㈠'} {
		if n := int(c-first) + 1; n > 0 && (n <= 10 || n <= 20 && first < '⒜') {
			return n
		}
	}
	return 0
}

// foreign passes over digits of other scripts.
func (r *reader) foreign(i int) int {
	end := i
	for end < len(r.s) {
		c, size := utf8.DecodeRuneInString(r.s[end:])
		if c < utf8.RuneSelf || fold(c) != c || !unicode.Is(unicode.Nd, c) {
			break
		}
		end += size
	}
	return r.emit(Number{Start: i, End: end, DigitsStart: i, DigitsEnd: end})
}

// emit adds a number and returns its end.
func (r *reader) emit(n Number) int {
	n.Start = max(n.Start, r.done)
	r.numbers = append(r.numbers, n)
	r.done = n.End
	return n.End
}

// say emits a numeral that has one meaning from its looks, from start to end.
func (r *reader) say(n *numeral, is Meaning, start, end int) int {
	value := n.value
	if !n.ok {
		value = quantity.Number{}
	}
	return r.emit(Number{Start: start, End: end, DigitsStart: n.start, DigitsEnd: n.end, Is: is, Value: value})
}

// last is the number before, if there is one in the block.
func (r *reader) last() *Number {
	if len(r.numbers) == r.first {
		return &Number{Start: -1, End: -1}
	}
	return &r.numbers[len(r.numbers)-1]
}

// whole is a small number without unit.
func whole(n int) quantity.Number {
	return quantity.Number{Value: quantity.Int(int64(n)), Whole: true}
}
