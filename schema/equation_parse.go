package schema

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao/schema/quantity"
)

// An equation that a person wrote is far below these bounds. They keep what
// walks over it from running out of stack.
const (
	maxEquation = 16 << 10 // bytes
	maxNesting  = 100      // brackets and signs
)

// ParseEquation reads an equation. Operators and brackets may be full-width
// (＋ － × ÷ （ ）); a literal may have thousands separators and a money unit or
// a percent sign (1,000 79.5万元 60%). A fact is named in full, and a figure
// also by its id alone: award is figure.award. Whether there is such a fact
// is not asked here.
//
// Where the text is no equation, ok is false and offset is the byte at which
// that was seen: len(s) where something is missing at the end.
func ParseEquation(s string) (e *Equation, offset int, ok bool) {
	if len(s) > maxEquation {
		return nil, maxEquation, false
	}
	p := equationParser{text: s}
	e = p.sum()
	p.space()
	if e == nil || p.at < len(s) {
		return nil, p.at, false
	}
	return e, len(s), true
}

// equationParser is a recursive descent: each method reads its part at `at`
// and returns nil, with `at` at the fault, where it isn't there.
type equationParser struct {
	text      string
	at, depth int
}

func (p *equationParser) sum() *Equation {
	left := p.product()
	for left != nil {
		op := p.operator(Plus, Minus)
		if op == 0 {
			break
		}
		left = join(op, left, p.product())
	}
	return left
}

func (p *equationParser) product() *Equation {
	left := p.sign()
	for left != nil {
		op := p.operator(Times, Over)
		if op == 0 {
			break
		}
		left = join(op, left, p.sign())
	}
	return left
}

func (p *equationParser) sign() *Equation {
	if p.depth++; p.depth > maxNesting {
		return nil
	}
	defer func() { p.depth-- }()
	switch p.operator(Minus, Plus) {
	case Minus:
		return join(Negate, p.sign(), nil)
	case Plus:
		return p.sign()
	}
	return p.operand()
}

func (p *equationParser) operand() *Equation {
	p.space()
	r, size := utf8.DecodeRuneInString(p.text[p.at:])
	switch {
	case r == '(' || r == '（':
		p.at += size
		inner := p.sum()
		if inner == nil || !p.closed() {
			return nil
		}
		return inner
	case unicode.IsDigit(r):
		return p.literal()
	case r == '_' || unicode.IsLetter(r):
		return p.fact()
	}
	return nil
}

// join makes a node; nil where one of its parts could not be read.
func join(op Op, left, right *Equation) *Equation {
	if left == nil || (right == nil && op != Negate) {
		return nil
	}
	return &Equation{Op: op, Left: left, Right: right}
}

// operator reads one of two operators; 0 where neither stands here.
func (p *equationParser) operator(a, b Op) Op {
	p.space()
	r, size := utf8.DecodeRuneInString(p.text[p.at:])
	op := operatorOf(r)
	if op == 0 || (op != a && op != b) {
		return 0
	}
	p.at += size
	return op
}

func operatorOf(r rune) Op {
	switch r {
	case '+', '＋':
		return Plus
	case '-', '－', '−':
		return Minus
	case '*', '×', '＊':
		return Times
	case '/', '÷', '／':
		return Over
	}
	return 0
}

func (p *equationParser) closed() bool {
	p.space()
	for _, bracket := range [...]string{")", "）"} {
		if strings.HasPrefix(p.text[p.at:], bracket) {
			p.at += len(bracket)
			return true
		}
	}
	return false
}

// literal reads a number and, where it is one that is added to amounts, its
// unit. Other units are refused: they would be lost in the result.
func (p *equationParser) literal() *Equation {
	start := p.at
	p.skip(numeral)
	digits := p.at
	p.space()
	suffix := p.at
	p.skip(unitSign)
	end := p.at
	if suffix == end {
		end, p.at = digits, digits
	} else if unit := quantity.ParseUnit(p.text[suffix:end]); !unit.IsMoney() && unit != quantity.Percent {
		p.at = suffix
		return nil
	}
	n, ok := quantity.Parse(p.text[start:end])
	if !ok || n.Approx {
		p.at = start
		return nil
	}
	n.Whole = true // an author's literal stands for itself
	return &Equation{Op: Literal, Number: n}
}

func (p *equationParser) fact() *Equation {
	start := p.at
	p.skip(idSign)
	for p.step() {
	}
	return &Equation{Op: FactOf, Fact: equationName(p.text[start:p.at])}
}

// step reads .id or ["id"] after the beginning of a name.
func (p *equationParser) step() bool {
	rest := p.text[p.at:]
	if strings.HasPrefix(rest, `["`) {
		quoted, err := strconv.QuotedPrefix(rest[1:])
		if err != nil || !strings.HasPrefix(rest[1+len(quoted):], "]") {
			return false
		}
		p.at += len(quoted) + 2
		return true
	}
	if !strings.HasPrefix(rest, ".") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest[1:]); !idSign(r) {
		return false
	}
	p.at++
	p.skip(idSign)
	return true
}

// equationName is the full name of a fact as an equation names it.
func equationName(s string) string {
	if plainID(s) {
		return FactName("figure", s, "")
	}
	if name, ok := ParseName(s); ok {
		return name.String()
	}
	return s
}

func (p *equationParser) space() { p.skip(unicode.IsSpace) }

func (p *equationParser) skip(sign func(rune) bool) {
	for p.at < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.at:])
		if !sign(r) {
			return
		}
		p.at += size
	}
}

func idSign(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func numeral(r rune) bool {
	return unicode.IsDigit(r) || r == '.' || r == ',' || r == '．' || r == '，'
}

func unitSign(r rune) bool { return idSign(r) || r == '%' || r == '％' }
