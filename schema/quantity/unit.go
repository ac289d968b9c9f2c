package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unit is what a figure counts, in one spelling: "万元", "%", "km", "元/人·月".
// "" is no unit.
type Unit string

// Units that rules ask for by name.
const (
	Percent Unit = "%"
	Points  Unit = "百分点"
	Yuan    Unit = "元"
)

// ParseUnit brings a unit word into its one spelling: 百分比, ％ and %(百分比) are
// "%", 公里 and 千米 "km", ㎡ and 平米 "平方米". A word that it doesn't know stays as
// it is, without spaces around it.
func ParseUnit(s string) Unit { return unitOf(trim(fold(s))) }

// unitOf is ParseUnit for folded text.
func unitOf(s string) Unit {
	if _, ok := units[Unit(s)]; ok || s == "" {
		return Unit(s)
	}
	if u, ok := aliases[s]; ok {
		return u
	}
	if inner, ok := bracketed(s); ok {
		return unitOf(trim(inner))
	}
	if head, note, ok := strings.Cut(s, "("); ok && head != "" && aliases[strings.TrimSuffix(note, ")")] == unitOf(trim(head)) {
		return unitOf(trim(head)) // %(百分比) says the same thing twice
	}
	if strings.ContainsAny(s, "每/") {
		return ratioUnit(s)
	}
	if exp, rest := multiple(s); exp > 0 && rest != "" {
		if u, ok := aliases[rest]; ok {
			return Unit(s[:len(s)-len(rest)]) + u // 万公里 → 万km
		}
	}
	return Unit(s)
}

// ratioUnit spells 元每平方米 and 元/㎡ alike.
func ratioUnit(s string) Unit {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "每", "/"), ".", "·")
	head, per, _ := strings.Cut(s, "/")
	if head == "" || per == "" || strings.ContainsAny(per, "(") {
		return Unit(s)
	}
	first, _, _ := strings.Cut(per, "/")
	rest := per[len(first):]
	return unitOf(trim(head)) + "/" + perUnit(trim(first)) + Unit(rest)
}

// perUnit spells what stands after the slash: 元/月 keeps its 月.
func perUnit(s string) Unit {
	if u, ok := aliases[s]; ok && s != "月" {
		return u
	}
	return Unit(s)
}

// bracketed takes off brackets around the whole.
func bracketed(s string) (string, bool) {
	if len(s) < 2 || s[0] != '(' || s[len(s)-1] != ')' {
		return s, false
	}
	inner := s[1 : len(s)-1]
	return inner, !strings.ContainsAny(inner, "()")
}

// IsMoney tells whether the unit is an amount in 元, 万元, 亿元 and the like.
func (u Unit) IsMoney() bool {
	base, _ := u.base()
	return base == Yuan
}

// Base returns the unit that this one is a multiple of, and how many of it make
// one: 万元 is 10000 元, 万亩 10000 亩, km 1000 米. The base of 个村 is 个, of 户(间)
// 户, of a bare 万 none. A unit that it doesn't know is its own base.
func (u Unit) Base() (base Unit, factor Rat) {
	base, exp := u.base()
	return base, pow10(exp)
}

// Compatible tells whether figures in the two units can be compared: both have
// one base, or one has no unit at all. A bare 万 or 亿 goes with everything that
// can be counted, so not with percentages.
func (u Unit) Compatible(v Unit) bool {
	if u == v || u == "" || v == "" {
		return true
	}
	a, _ := u.base()
	b, _ := v.base()
	if a == "" || b == "" {
		other := a + b
		return other != Percent && other != Points
	}
	return a == b
}

// base is Base with the factor as a power of ten.
func (u Unit) base() (Unit, int) {
	if m, ok := units[u]; ok || u == "" {
		return m.of, m.exp
	}
	if len(u) > maxUnit {
		return u, 0
	}
	if head, per, ok := strings.Cut(string(u), "/"); ok {
		base, exp := Unit(head).base()
		if exp == 0 && string(base) == head {
			return u, 0
		}
		return base + "/" + Unit(per), exp
	}
	if exp, rest := multiple(string(u)); exp > 0 {
		if again, _ := multiple(rest); again > 0 {
			return u, 0
		}
		base, more := Unit(rest).base()
		return base, exp + more
	}
	if head, _, ok := strings.Cut(string(u), "("); ok && head != "" {
		return Unit(head).base()
	}
	if head := u.counter(); head != "" {
		return units[head].of, units[head].exp
	}
	return u, 0
}

// counter is the known unit that a longer word begins with, as in 个村 or
// 吨稻谷; "" where there is none.
func (u Unit) counter() (head Unit) {
	runes := 0
	for i, r := range string(u) {
		if !unicode.Is(unicode.Han, r) {
			return ""
		}
		if _, ok := units[u[:i]]; ok && i > 0 && runes <= 4 {
			head = u[:i]
		}
		if runes++; runes > 8 {
			return ""
		}
	}
	return head
}

// multiple takes 十, 百, 千, 万 and 亿 off the front of a unit: 百万元 is 6, 元. It
// leaves alone what only looks like one (千米, 百分点).
func multiple(s string) (exp int, rest string) {
	rest = s
	for range maxMultiples {
		if _, ok := units[Unit(rest)]; ok {
			break
		}
		r, size := utf8.DecodeRuneInString(rest)
		at := strings.IndexRune(multiples, r)
		if at < 0 || r == utf8.RuneError {
			break
		}
		exp += [...]int{1, 2, 3, 4, 8}[at/len("十")]
		rest = rest[size:]
	}
	return exp, rest
}

const (
	multiples    = "十百千万亿"
	maxMultiples = 3  // 千万亿
	maxUnit      = 64 // bytes; what is longer is a sentence
)

// known tells whether the unit is in the table, a multiple of such a unit or
// made up of such units.
func (u Unit) known() bool {
	if _, ok := units[u]; ok {
		return true
	}
	if head, per, ok := strings.Cut(string(u), "/"); ok {
		return Unit(head).known() && knownParts(per)
	}
	if exp, rest := multiple(string(u)); exp > 0 {
		again, _ := multiple(rest)
		return rest == "" || again == 0 && Unit(rest).known()
	}
	if head, _, ok := strings.Cut(string(u), "("); ok && strings.HasSuffix(string(u), ")") {
		_, ok := units[Unit(head)]
		return ok
	}
	return false
}

// knownParts tells whether every part of 人·月 or 人/天 is a known unit.
func knownParts(per string) bool {
	parts := 0
	for part := range strings.FieldsFuncSeq(per, func(r rune) bool { return r == '/' || r == '·' }) {
		if parts++; parts > 4 {
			return false
		}
		if _, ok := units[Unit(part)]; !ok && part != "月" { // 元/人·月
			return false
		}
	}
	return parts > 0
}

// plausible tells whether a word after a number can be its unit: a known one,
// or a short word without any of the characters of which statements are made
// (未完成, 以前, 达标). 平方米冷库仓储建设 is no unit.
func (u Unit) plausible() bool {
	if len(u) > maxUnit {
		return false
	}
	if u.known() {
		return true
	}
	_, word := multiple(string(u))
	han, latin := 0, 0
	for _, r := range word {
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Latin, r):
			latin++
		default:
			return false
		}
	}
	if strings.ContainsAny(word, statements) {
		return false
	}
	return latin == 0 && han >= 1 && han <= 4 || han == 0 && latin >= 2 && latin <= 6
}
