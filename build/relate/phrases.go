package relate

import "slices"

// phrases is a table of words that are looked for in one pass: of most
// characters of a text one look tells that none of the words begins there.
type phrases struct {
	starts [64][]string // by the last byte of the first character
	ends   [64][]string // by the last byte
	begins uint64       // a bit for each of starts that has words
}

// wordsOf makes the table. The longer of two words that fit is found first.
func wordsOf(list ...string) *phrases {
	p := new(phrases)
	for _, w := range list {
		first := w[firstSize(w[0])-1] & 63
		last := w[len(w)-1] & 63
		p.starts[first] = append(p.starts[first], w)
		p.begins |= 1 << first
		p.ends[last] = append(p.ends[last], w)
	}
	for i := range p.starts {
		slices.SortStableFunc(p.starts[i], longer)
		slices.SortStableFunc(p.ends[i], longer)
	}
	return p
}

// all are the words.
func (p *phrases) all() (words []string) {
	for _, some := range p.starts {
		words = append(words, some...)
	}
	return words
}

func longer(a, b string) int { return len(b) - len(a) }

// sizes is how many bytes a character has, by the upper half of its first.
var sizes = [16]uint8{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4}

// firstSize is how many bytes the character has that begins with a byte.
func firstSize(b byte) int { return int(sizes[b>>4]) }

// in tells whether a text contains one of the words.
func (p *phrases) in(text string) bool {
	_, word := p.next(text, 0)
	return word != ""
}

// next finds the first of the words that begins at a byte of a text or behind
// it; empty where none does.
func (p *phrases) next(text string, from int) (at int, word string) {
	for at = from; at < len(text); {
		next := at + firstSize(text[at])
		if next > len(text) {
			break
		}
		if last := text[next-1] & 63; p.begins>>last&1 != 0 {
			for _, w := range p.starts[last] {
				if len(text)-at >= len(w) && text[at:at+len(w)] == w {
					return at, w
				}
			}
		}
		at = next
	}
	return len(text), ""
}

// cut takes the word off that a text begins with.
func (p *phrases) cut(text string) (rest string, ok bool) {
	if text == "" || firstSize(text[0]) > len(text) {
		return text, false
	}
	for _, w := range p.starts[text[firstSize(text[0])-1]&63] {
		if len(text) >= len(w) && text[:len(w)] == w {
			return text[len(w):], true
		}
	}
	return text, false
}

// first is the word that a text begins with, empty where it begins with none.
func (p *phrases) first(text string) string {
	rest, _ := p.cut(text)
	return text[:len(text)-len(rest)]
}

// begin tells whether a text begins with one of the words.
func (p *phrases) begin(text string) bool {
	_, ok := p.cut(text)
	return ok
}

// trim takes the word off that a text ends with.
func (p *phrases) trim(text string) (rest string, ok bool) {
	if text == "" {
		return text, false
	}
	for _, w := range p.ends[text[len(text)-1]&63] {
		if len(text) >= len(w) && text[len(text)-len(w):] == w {
			return text[:len(text)-len(w)], true
		}
	}
	return text, false
}

// end tells whether a text ends with one of the words.
func (p *phrases) end(text string) bool {
	_, ok := p.trim(text)
	return ok
}

// last is the last byte at which one of the words begins, −1 where none does.
func (p *phrases) last(text string) int {
	found := -1
	for i := range text {
		if p.begin(text[i:]) {
			found = i
		}
	}
	return found
}
