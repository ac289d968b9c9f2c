package build

import (
	"jixiao/build/markdown"
	"jixiao/build/prose"
	"jixiao/build/tie"
	"jixiao/schema/quantity"
	"jixiao/schema/source"
)

// NumberState is what became of a number of the text.
type NumberState int8

// The states of a number.
const (
	Unknown  NumberState = iota // no figure is known of it
	Tied                        // it stands in a link to a figure
	Agreeing                    // it agrees with a figure without a link
)

// TextNumber is a number of a report's text.
type TextNumber struct {
	Span  source.Span // of the numeral
	State NumberState
	Fact  string // of a Tied or Agreeing one: the figure's name
	Value quantity.Number
}

// Numbers is the numbers of the text that a figure is known of, or should be.
// They are read again: nothing asks for them but an editor, of one report.
func (r *Report) Numbers() []TextNumber {
	body, _ := markdown.New().Read(r.Document.File, r.Document.Body)
	text := prose.Read(r.Document.File, body.Runs)
	joined := tie.Join(text, body, r.Card)
	out := make([]TextNumber, 0, len(joined.Numbers))
	for i := range joined.Numbers {
		n := &joined.Numbers[i]
		b := &text.Blocks[n.Block]
		at := &b.Numbers[n.Index]
		state := Unknown
		switch n.State {
		case tie.Tied:
			state = Tied
		case tie.Matched, tie.Computed:
			state = Agreeing
		}
		out = append(out, TextNumber{Span: b.Span(at.DigitsStart, at.DigitsEnd), State: state, Fact: n.Fact, Value: at.Value})
	}
	return out
}
