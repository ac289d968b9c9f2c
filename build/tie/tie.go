package tie

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"jixiao/build/markdown"
	"jixiao/build/prose"
	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

// State is what became of a number of the text.
type State int8

// The states of a number.
const (
	Excused  State = iota // a year, a reference, a name, or approximate: nothing to hold it against
	Tied                  // in a link to a figure
	Matched               // found to agree with a figure that the report states
	Computed              // found to agree with a figure that the report leaves to be computed
	Untied                // a quantity of which no figure is known
	states                // how many there are
)

// Counts is how many numbers of a text there are of each state.
type Counts [states]int32

// Plus adds the counts of another text.
func (c *Counts) Plus(other *Counts) {
	for i := range c {
		c[i] += other[i]
	}
}

// Number is a number of the text that was joined to a figure, or to none.
type Number struct {
	Block, Index int32 // where it stands: Blocks[Block].Numbers[Index]
	State        State
	Fact         string // the figure's name, where it is tied, matched or computed
}

// Coverage is what became of the numbers of a text.
type Coverage struct {
	Counts
	// Numbers is all but the excused ones, in the order of the text. A link
	// without text has no number there, and is counted only.
	Numbers []Number
	Ties    []Tie // those that could be held against their figure
}

// Joiner joins one text after the other in the same memory: a Coverage is good
// until the next text is joined.
type Joiner struct{ joiner }

// Join joins the numbers of a text to the figures of its report. The body is
// the one that the text was read from.
func Join(t *prose.Text, body *markdown.Body, card *score.Card) *Coverage {
	return new(Joiner).Join(t, body, card)
}

// Join joins a text as the function does.
func (x *Joiner) Join(t *prose.Text, body *markdown.Body, card *score.Card) *Coverage {
	j := &x.joiner
	j.text, j.body, j.heads, j.asked = t, body, heads{columns: j.heads.columns[:0]}, 0
	j.out = Coverage{Numbers: j.out.Numbers[:0], Ties: j.out.Ties[:0]}
	j.ask(card)
	for i := range body.Links {
		j.link(&body.Links[i])
	}
	for i := range t.Blocks {
		b := &t.Blocks[i]
		j.heads.enter(b)
		for k := range b.Numbers {
			j.number(b, int32(i), int32(k))
		}
	}
	return &j.out
}

type joiner struct {
	text    *prose.Text
	body    *markdown.Body
	card    *score.Card
	figures []figure
	lists   []int32          // of figures, one after the other
	all     []int32          // the figures
	byClass [classes][]int32 // those of one class, in order
	fitting []int32          // candidates for the number under examination
	heads   heads
	asked   int // numbers that were matched, or tried to
	out     Coverage
}

// number finds the state of one number.
func (j *joiner) number(b *prose.Block, block, index int32) {
	n := &b.Numbers[index]
	add := func(s State, fact string) {
		j.out.Counts[s]++
		j.out.Numbers = append(j.out.Numbers, Number{block, index, s, fact})
	}
	if n.Quantity() || n.Is == prose.Unclear {
		if name, at, ok := j.tied(n); ok {
			add(Tied, name)
			j.check(b, n, at)
			return
		}
	}
	switch {
	case n.Is == prose.Unclear && !incidental(b, n):
		add(Untied, "")
	case !n.Quantity() || n.Is == prose.Range:
		j.out.Counts[Excused]++
	default:
		if f := j.match(b, n); f != nil {
			add(f.state(), f.name(j.card))
		} else if n.Value.Approx || incidental(b, n) {
			j.out.Counts[Excused]++
		} else {
			add(Untied, "")
		}
	}
}

// incidental tells whether a number is said in passing: up to ten of something,
// in Chinese numerals (两所学校, 一次).
func incidental(b *prose.Block, n *prose.Number) bool {
	first, _ := utf8.DecodeRuneInString(b.Text[n.DigitsStart:n.DigitsEnd])
	return (n.Is == prose.Count || n.Is == prose.Unclear) && n.Value.Value.Cmp(quantity.Int(10)) <= 0 && strings.ContainsRune("一二两三四五六七八九十", first)
}

// tied finds the figure of the link that a number stands in.
func (j *joiner) tied(n *prose.Number) (name string, at schema.Fact, ok bool) {
	if n.Link < 0 || n.Link >= len(j.body.Links) {
		return "", schema.Fact{}, false
	}
	if name, ok = j.body.Links[n.Link].Fact(); ok {
		at, ok = j.card.Report.Find(name)
	}
	return name, at, ok
}

// FactAt is the figure that a stretch of a block is about: that of the first
// number in it that is joined to one. ok is false where there is none.
func (c *Coverage) FactAt(t *prose.Text, block, start, end int) (fact string, ok bool) {
	numbers := t.Blocks[block].Numbers
	from, _ := slices.BinarySearchFunc(c.Numbers, start+1, func(n Number, start int) int {
		if int(n.Block) != block {
			return cmp.Compare(int(n.Block), block)
		}
		return cmp.Compare(numbers[n.Index].End, start)
	})
	for i := from; i < len(c.Numbers) && int(c.Numbers[i].Block) == block; i++ {
		n := &c.Numbers[i]
		switch at := &numbers[n.Index]; {
		case at.Start >= end:
			return "", false
		case n.Fact != "":
			return n.Fact, true
		}
	}
	return "", false
}

// Agreeing is the tie of the number in a stretch of the file that is tied to a
// figure and is that figure; nil where there is none.
func (c *Coverage) Agreeing(span source.Span) *Tie {
	for i := range c.Ties {
		if t := &c.Ties[i]; t.Fault == Sound && t.Span.Start < span.End && span.Start < t.Span.End {
			return t
		}
	}
	return nil
}

// Marks are the numbers that were matched, for the page to link.
func (c *Coverage) Marks(t *prose.Text) []markdown.Mark {
	matched := c.Counts[Matched] + c.Counts[Computed]
	if matched == 0 {
		return nil
	}
	out := make([]markdown.Mark, 0, matched)
	for i := range c.Numbers {
		n := &c.Numbers[i]
		if n.State == Matched || n.State == Computed {
			out = append(out, markdown.Mark{Span: c.span(t, n), Fact: n.Fact})
		}
	}
	return out
}

// Untied are the places of the quantities of which no figure is known, at most
// as many as asked for.
func (c *Coverage) Untied(t *prose.Text, most int) []source.Span {
	var out []source.Span
	for i := range c.Numbers {
		if n := &c.Numbers[i]; n.State == Untied && len(out) < most {
			b := &t.Blocks[n.Block]
			at := &b.Numbers[n.Index]
			out = append(out, b.Span(at.Start, at.End))
		}
	}
	return out
}

// span is where the numeral stands in the file.
func (c *Coverage) span(t *prose.Text, n *Number) source.Span {
	b := &t.Blocks[n.Block]
	at := &b.Numbers[n.Index]
	return b.Span(at.DigitsStart, at.DigitsEnd)
}
