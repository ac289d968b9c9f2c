package search

import (
	"strings"
	"unicode/utf8"
)

// A class is what a character is to a search.
type class uint8

const (
	mark  class = iota // parts words
	space              // parts Latin words and numbers; between signs it is nothing
	latin              // of a word
	digit
	sign // a Chinese character, or any other that is a word of its own
)

// The common Chinese characters.
const (
	firstSign = 0x4E00
	lastSign  = 0x9FFF
)

// fold is a character as it is looked up, and what it is.
func fold(r rune) (rune, class) {
	if 0xFF01 <= r && r <= 0xFF5E {
		r -= 0xFEE0 // full width
	}
	switch {
	case r >= firstSign && r <= lastSign:
		return r, sign
	case r <= ' ', r == 0xA0, r == 0x3000:
		return ' ', space
	case '0' <= r && r <= '9':
		return r, digit
	case 'a' <= r && r <= 'z':
		return r, latin
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A', latin
	case r < 0x80 || punctuation(r):
		return r, mark
	}
	return r, sign
}

// punctuation tells marks beyond ASCII.
func punctuation(r rune) bool {
	return r <= 0xB1 || r == 0xB7 || 0x2000 <= r && r <= 0x206F || 0x3001 <= r && r <= 0x303F && r != '々' && r != '〇' ||
		0xFE10 <= r && r <= 0xFE6F || 0xFF5F <= r && r <= 0xFF65 || r == 0xFEFF || r == 0xFFFC || r == utf8.RuneError
}

// The hash of a term is that of its UTF-16 code units, since browsers count in
// them.
const (
	hashStart = 0x811C9DC5
	hashPrime = 0x01000193
)

func step(h uint32, r rune) uint32 {
	if r > 0xFFFF {
		r -= 0x10000
		h = (h ^ uint32(0xD800+r>>10)) * hashPrime
		r = 0xDC00 + r&0x3FF
	}
	return (h ^ uint32(r)) * hashPrime
}

// finish lets every bit of the term weigh on every bit of the hash.
func finish(h uint32) uint32 {
	h ^= h >> 15
	h *= 0x2C1B3C6D
	return h ^ h>>12
}

// terms takes in every term of a text.
func (g *gatherer) terms(text string) {
	var last uint32 // the state after the sign before, 0 where there is none
	for i := 0; i < len(text); {
		r, size := character(text[i:])
		r, kind := fold(r)
		switch kind {
		case sign:
			here := step(hashStart, r)
			if !g.had(r) {
				g.add(finish(here))
			}
			if last != 0 {
				g.add(finish(step(last, r)))
			}
			last = here
		case mark:
			last = 0
		case latin, digit:
			last = 0
			var hash uint32
			hash, size = word(text[i:], kind)
			g.add(hash)
		}
		i += size
	}
}

// character is the first character of a text: what utf8.DecodeRuneInString
// gives, sooner for Chinese.
func character(s string) (r rune, size int) {
	c := s[0]
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	if len(s) >= 3 && 0xE1 <= c && c <= 0xEC && s[1]&0xC0 == 0x80 && s[2]&0xC0 == 0x80 {
		return rune(c&0xF)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

// word is the hash and the length of the Latin word or the number that a text
// begins with.
func word(text string, kind class) (hash uint32, size int) {
	hash = hashStart
	for size < len(text) {
		typed, n := utf8.DecodeRuneInString(text[size:])
		r, k := fold(typed)
		switch {
		case k == kind:
			hash = step(hash, r)
		case kind == digit && r == '.' && digits(text[size+n:]) > 0:
			hash = step(hash, r)
		case kind == digit && typed == ',' && digits(text[size+n:]) == 3:
		default:
			return finish(hash), size
		}
		size += n
	}
	return finish(hash), size
}

// digits is how many digits a text begins with.
func digits(text string) (n int) {
	for _, r := range text {
		if _, k := fold(r); k != digit {
			break
		}
		n++
	}
	return n
}

// alphabet is what numbers are written in: six bits a character.
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// number writes a number from 0 on: five bits a character, the low ones first.
func number(out []byte, n uint32) []byte {
	for n >= 32 {
		out = append(out, alphabet[n&31|32])
		n >>= 5
	}
	return append(out, alphabet[n])
}

// numberSize is how many characters number writes.
func numberSize(n uint32) int {
	size := 1
	for ; n >= 32; n >>= 5 {
		size++
	}
	return size
}

// list writes rising numbers in the shorter of the two forms.
func list(out []byte, documents []uint32) []byte {
	gaps, next := 0, uint32(0)
	for _, d := range documents {
		gaps += numberSize(d - next)
		next = d + 1
	}
	first := documents[0]
	cells := int(documents[len(documents)-1]-first)/6 + 1
	if gaps <= 1+numberSize(first)+cells {
		next = 0
		for _, d := range documents {
			out = number(out, d-next)
			next = d + 1
		}
		return out
	}
	out = number(append(out, '*'), first)
	return append(out, bits(documents, cells)...)
}

// bits is a bit for every number from the first on, the low ones first.
func bits(documents []uint32, cells int) string {
	var out strings.Builder
	at, cell := 0, byte(0)
	flush := func(to int) {
		for ; at < to; at++ {
			out.WriteByte(alphabet[cell])
			cell = 0
		}
	}
	for _, d := range documents {
		d -= documents[0]
		flush(int(d / 6))
		cell |= 1 << (d % 6)
	}
	flush(cells)
	return out.String()
}
