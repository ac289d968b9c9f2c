package relate

import "slices"

// phrases is a table of words that are looked for in one pass: of most
// characters of a text one look tells that none of the words begins there.
type phrases struct {
	starts [64][]string // by the last byte of the first character
	ends   [64][]string // by the last byte
}

// wordsOf makes the table. The longer of two words that fit is found first.
func wordsOf(list ...string) *phrases {
	p := new(phrases)
	for _, w := range list {
		first := w[firstSize(w[0])-1] & 63
		last := w[len(w)-1] & 63
		p.starts[first] = append(p.starts[first], w)
		p.ends[last] = append(p.ends[last], w)
	}
	for i := range p.starts {
		slices.SortStableFunc(p.starts[i], longer)
		slices.SortStableFunc(p.ends[i], longer)
	}
	return p
}

func longer(a, b string) int { return len(b) - len(a) }

// firstSize is how many bytes the character has that begins with a byte.
func firstSize(b byte) int {
	switch {
	case b < 0xC0:
		return 1
	case b < 0xE0:
		return 2
	case b < 0xF0:
		return 3
	}
	return 4
}

// in tells whether a text contains one of the words.
func (p *phrases) in(text string) bool {
	for i := 0; i < len(text); {
		next := i + firstSize(text[i])
		if next > len(text) {
			return false
		}
		for _, w := range p.starts[text[next-1]&63] {
			if len(text)-i >= len(w) && text[i:i+len(w)] == w {
				return true
			}
		}
		i = next
	}
	return false
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
