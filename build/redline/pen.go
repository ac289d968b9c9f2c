package redline

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// line is a heading or a paragraph. What it consists of is found when it is asked
// for: of many lines nothing but the whole is compared.
type line struct {
	text    string
	letters []rune // digits as 0
	tokens  []token
	starts  []int32 // where each token begins in the text, and where the last one ends
}

// token is a character; or, with a bit of its own, the number that the pen gave
// to a number or a Latin word.
type token uint32

const latin token = 1 << 31

// pen is what the comparisons of a few texts are made with: the words that it has
// met, and memory that is used again.
type pen struct {
	vocabulary map[string]token
	runes      []rune
	tokens     []token
	starts     []int32
	had        bag
	similar    []int     // how similar lines are, in percent
	sums       []int     // of the best pairs of them
	matched    []stretch // of lines
	search     search
	runs       []run   // of a paragraph
	marks      []Piece // of a paragraph
	pieces     []Piece
}

var pens = sync.Pool{New: func() any { return newPen() }}

func newPen() *pen { return &pen{vocabulary: map[string]token{}} }

// putDown keeps the pen for other texts.
func (p *pen) putDown() {
	clear(p.vocabulary)
	p.runes, p.tokens, p.starts, p.pieces = p.runes[:0], p.tokens[:0], p.starts[:0], nil
	pens.Put(p)
}

// somePieces is for how many pieces room is made at a time.
const somePieces = 64

// keep gives pieces a place that stays theirs.
func (p *pen) keep(pieces ...Piece) []Piece {
	if cap(p.pieces)-len(p.pieces) < len(pieces) {
		p.pieces = make([]Piece, 0, max(somePieces, len(pieces)))
	}
	from := len(p.pieces)
	p.pieces = append(p.pieces, pieces...)
	return p.pieces[from:len(p.pieces):len(p.pieces)]
}

// letters is the characters by which a line is recognised. Digits are alike: the
// same sentence with next year's figures is the same sentence.
func (p *pen) letters(l *line) []rune {
	if l.letters == nil {
		from := len(p.runes)
		for _, r := range l.text {
			if '0' <= r && r <= '9' || r >= utf8.RuneSelf && (r < 0x4E00 || r > 0x9FFF) && unicode.IsDigit(r) {
				r = '0'
			}
			p.runes = append(p.runes, r)
		}
		l.letters = p.runes[from:len(p.runes):len(p.runes)]
	}
	return l.letters
}

// cut cuts a line into characters, but keeps numbers and Latin words whole.
func (p *pen) cut(l *line) []token {
	if l.starts != nil {
		return l.tokens
	}
	from, text, word := len(p.tokens), l.text, -1 // where the word begins
	for i := 0; i < len(text); {
		c := text[i]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || word >= 0 && (c == '.' || c == ',' || c == '%') {
			if word < 0 {
				word = i
			}
			i++
			continue
		}
		if word >= 0 {
			p.add(p.word(text[word:i]), word)
			word = -1
		}
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if r == utf8.RuneError {
			p.add(p.word(text[i:i+size]), i) // any byte that is no character
		} else {
			p.add(token(r), i)
		}
		i += size
	}
	if word >= 0 {
		p.add(p.word(text[word:]), word)
	}
	l.tokens = p.tokens[from:len(p.tokens):len(p.tokens)]
	p.add(0, len(text))
	l.starts = p.starts[from:len(p.starts):len(p.starts)]
	return l.tokens
}

func (p *pen) add(t token, at int) {
	p.tokens, p.starts = append(p.tokens, t), append(p.starts, int32(at))
}

// word is the token of a word.
func (p *pen) word(w string) token {
	t, known := p.vocabulary[w]
	if !known {
		t = latin | token(len(p.vocabulary))
		p.vocabulary[w] = t
	}
	return t
}

// piece is the tokens of a line from one to another.
func (l *line) piece(from, to int) string { return l.text[l.starts[from]:l.starts[to]] }
