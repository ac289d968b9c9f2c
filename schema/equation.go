package schema

import "jixiao/schema/quantity"

// Equation is the right side of `equals`: + - * / ( ) over literals and fact
// names.
type Equation struct {
	Op          Op
	Number      quantity.Number // of a Literal
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
