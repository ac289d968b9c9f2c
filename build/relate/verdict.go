package relate

import (
	"jixiao/build/prose"
	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/source"
)

// Verdict is one relation that was read in a text and whether it holds. Those
// that hold are checks made.
type Verdict struct {
	Rule  string
	Reads Relation
	OK    bool
	// Slight: the rounding of the amounts leaves the figure just possible, so
	// that it is worth a warning and no error.
	Slight   bool
	Place    Place // of the number or the words that are wrong
	At       string
	Stated   quantity.Number
	Computed quantity.Number
	Terms    []Term // all that the computation used, in its order

	words string // what the message quotes: a claim, a heading, a mark
	other string
	// missing is the sections that no heading names.
	missing []string
	// further is how many more places the verdict speaks of, of which Terms are the first.
	further int
}

// Relation is how the numbers of a verdict belong together.
type Relation int8

// The relations.
const (
	SumOfParts       Relation = iota // the terms, added up, are the total
	ProductOfFactors                 // the terms, multiplied, are the amount
	PartOfTotal                      // the one term is no more than the total
	ShareOf                          // the first term ÷ the second, in percent
	Growth                           // the first term ÷ the second − 1, in percent
	Excess                           // the first term − the second
	ListLength                       // as many names as the number says
	SameQuantity                     // the term is another mention
	SameGrade                        // the grade is the one that the report states
	ClaimHolds                       // the words are true of the term
	YearFits                         // the year is one of the report's
	NumberingRuns                    // marks follow each other
	SectionThere                     // the headings that the form asks for
	BaseKnown                        // what a comparison compares with is stated
)

// Place is a stretch of a text, or a figure of the front matter.
type Place struct {
	Block      int // of the text; −1 for a figure
	Start, End int // bytes of the block's Text
	Span       source.Span
	Ref        schema.Ref
	File       string // where it is another report's figure
}

// Term is a number that takes part in a relation.
type Term struct {
	Place
	Number quantity.Number
	Times  quantity.Rat // 2 in 2个各0.5万元; 0 where it stands for itself
	Text   string       // what stands there, where it is no number
}

// place is a stretch of a block.
func (r *reader) place(block, start, end int) Place {
	return Place{Block: block, Start: start, End: end, Span: r.text.Blocks[block].Span(start, end)}
}

// placeOf is where a number of the block under examination stands.
func (r *reader) placeOf(n *prose.Number) Place { return r.place(r.block, n.Start, n.End) }

// term is a number of the block under examination.
func (r *reader) term(n *prose.Number) Term { return Term{Place: r.placeOf(n), Number: n.Value} }

// factTerm is a figure of the front matter.
func factTerm(ref schema.Ref, n quantity.Number) Term {
	return Term{Place: Place{Block: -1, Ref: ref}, Number: n}
}

// add keeps a verdict. A total that two relations find wrong in one way is told once.
func (r *reader) add(v Verdict) {
	for i := len(r.out) - 1; i >= 0 && !v.OK && r.out[i].Place.Block == v.Place.Block; i-- {
		if said := &r.out[i]; v.wrongSum(v.Place.Start) && said.wrongSum(v.Place.Start) && said.Computed.Value.Equal(v.Computed.Value) {
			return
		}
	}
	r.out = append(r.out, v)
}

// wrongSum tells whether a verdict says that the number at a byte of its block is
// not the sum of its parts.
func (v *Verdict) wrongSum(start int) bool {
	return !v.OK && v.Reads == SumOfParts && v.Place.Start == start
}
