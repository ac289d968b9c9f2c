package redline

import (
	"sync"
	"unicode/utf8"
)

// line is a heading or a paragraph. What it consists of is found when it is asked
// for: of many lines nothing but the whole is compared.
type line struct {
	text    string
	letters []rune
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

// letters is the characters of a line.
func (p *pen) letters(l *line) []rune {
	if l.letters == nil {
		runes := p.runes
		for _, r := range l.text {
			runes = append(runes, r)
		}
		l.letters, p.runes = runes[len(p.runes):], runes
	}
	return l.letters
}

// cut cuts a line into characters, but keeps numbers and Latin words whole.
func (p *pen) cut(l *line) []token {
	if l.starts != nil {
		return l.tokens
	}
	tokens, starts := p.tokens, p.starts
	at, word := 0, -1 // where the character stands, and where the word begins
	for _, r := range p.letters(l) {
		if inWord(r, word >= 0) {
			if word < 0 {
				word = at
			}
			at++
			continue
		}
		if word >= 0 {
			tokens, starts = append(tokens, p.word(l.text[word:at])), append(starts, int32(word))
			word = -1
		}
		t, size := token(r), utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(l.text[at:])
			t = p.word(l.text[at : at+size]) // any byte that is no character
		}
		tokens, starts = append(tokens, t), append(starts, int32(at))
		at += size
	}
	if word >= 0 {
		tokens, starts = append(tokens, p.word(l.text[word:])), append(starts, int32(word))
	}
	starts = append(starts, int32(at))
	l.tokens, l.starts = tokens[len(p.tokens):], starts[len(p.starts):]
	p.tokens, p.starts = tokens, starts
	return l.tokens
}

// inWord tells whether a character is one of a number or a Latin word: of those that
// begin one or, behind them, of those that go on.
func inWord(r rune, begun bool) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || begun && (r == '.' || r == ',' || r == '%')
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
