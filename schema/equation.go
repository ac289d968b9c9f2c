package schema

import (
	"strings"

	"jixiao/schema/quantity"
)

// Equation is the right side of `equals`: + - * / ( ) over literals and fact
// names.
type Equation struct {
	Op          Op
	Number      quantity.Number // of a Literal; exact, so always Whole
	Fact        string          // of a FactOf: the fact's name
	Left, Right *Equation       // Right is nil for Negate
}

// Op is what a node of an equation does.
type Op byte

// The operations of an equation.
const (
	Literal Op = 'n'
	FactOf  Op = 'f'
	Negate  Op = '~'
	Plus    Op = '+'
	Minus   Op = '-'
	Times   Op = '*'
	Over    Op = '/'
)

// How tightly an operation binds.
const (
	bindsSum = iota + 1
	bindsProduct
	bindsSign
	bindsOperand
)

func (o Op) binds() int {
	switch o {
	case Plus, Minus:
		return bindsSum
	case Times, Over:
		return bindsProduct
	case Negate:
		return bindsSign
	}
	return bindsOperand
}

// Facts appends the names of the facts that the equation rests on.
func (e *Equation) Facts(to []string) []string {
	if e == nil {
		return to
	}
	if e.Op == FactOf {
		return append(to, e.Fact)
	}
	return e.Right.Facts(e.Left.Facts(to))
}

// String writes the equation with no more brackets than it needs; ParseEquation
// reads the same equation from it.
func (e *Equation) String() string {
	var b strings.Builder
	e.write(&b, bindsSum)
	return b.String()
}

// write adds the equation, in brackets where it binds less tightly than asked.
func (e *Equation) write(b *strings.Builder, least int) {
	if e == nil {
		return
	}
	binds := e.Op.binds()
	if binds < least {
		b.WriteByte('(')
		defer b.WriteByte(')')
	}
	switch e.Op {
	case Literal:
		b.WriteString(e.Number.String())
	case FactOf:
		b.WriteString(e.Fact)
	case Negate:
		b.WriteByte('-')
		e.Left.write(b, binds)
	default:
		e.Left.write(b, binds)
		b.WriteByte(' ')
		b.WriteByte(byte(e.Op))
		b.WriteByte(' ')
		e.Right.write(b, binds+1) // a - (b - c), but a - b - c for (a - b) - c
	}
}
