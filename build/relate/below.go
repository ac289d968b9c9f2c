package relate

import (
	"strings"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// maxBelow bounds the blocks among which the items of a list are looked for.
const maxBelow = 40

// listBelow compares 支出198万元，其中： with the items that stand below it, each with an
// amount of its own. What is numbered in another manner belongs to an item.
func (r *reader) listBelow() {
	last := len(r.tokens) - 1
	if !r.is(last, colon) || !r.is(last-1, word) {
		return
	}
	says := r.opens(last - 1)
	items := r.itemsBelow()
	if says == none || len(items) < 2 {
		return
	}
	total := r.totalOpened(last-1, items[0].number)
	if total < 0 || r.num(total).Is != prose.Amount || vague(r.num(total)) || r.num(total).Value.Approx {
		return
	}
	r.settleBelow(total, says, items)
}

// settleBelow judges a total and its items as listAfter does those of one block.
func (r *reader) settleBelow(total int, says strength, items []item) {
	n := r.num(total)
	parts := make([]quantity.Number, len(items))
	l := list{total: total, says: says, sure: len(items)}
	v := Verdict{Rule: "narrative-sum", Reads: SumOfParts, Place: r.placeOf(n), Stated: n.Value}
	for i, it := range items {
		parts[i] = it.number.Value
		label := strings.TrimRight(r.text.Blocks[it.block].Text[:it.number.Start], " ：:为共")
		l.parts = append(l.parts, part{count: -1, value: parts[i], label: label})
		v.Terms = append(v.Terms, Term{Place: r.place(it.block, it.number.Start, it.number.End), Number: parts[i]})
	}
	verdict, sum := quantity.CheckSum(n.Value, parts)
	v.Computed = quantity.Computed(sum, n.Value.Unit)
	if verdict == quantity.Incomparable {
		return
	}
	v.OK = verdict != quantity.Wrong
	if fault, _ := r.faulty(&l, l.parts, n.Value, sum); v.OK || fault {
		r.add(v)
	}
}

// item is an item of a list, with its amount.
type item struct {
	block  int
	number *prose.Number
}

// place of an item among others: how it is numbered, and how far it is set in.
type rank struct {
	style  style
	indent int
}

// itemsBelow is the items below the block under examination; none where one of
// them has no amount that is clearly its own.
func (r *reader) itemsBelow() (items []item) {
	own := r.rankOf(r.b)
	var first rank
	number := 0
	for k := r.block + 1; k < len(r.text.Blocks) && k <= r.block+maxBelow; k++ {
		b := &r.text.Blocks[k]
		at := r.rankOf(b)
		_, mark, _ := markAt(b.Text)
		switch {
		case b.Kind == prose.Heading || b.Kind == prose.Cell || at == rank{} || at == own:
			return items
		case items == nil:
			first, number = at, mark-1
			fallthrough
		case at == first:
			n := soleAmount(b)
			if n == nil || number+1 != mark && at.style != unnumbered {
				return nil
			}
			items, number = append(items, item{k, n}), mark
		case at.style == unnumbered && at.indent < first.indent:
			return items
		}
	}
	return items
}

// rankOf is zero for a plain paragraph.
func (r *reader) rankOf(b *prose.Block) rank {
	if b.Kind == prose.Item {
		start := b.Span(0, 0).Start
		before := r.text.File.Text[max(0, start-maxIndent):start]
		return rank{unnumbered, len(before) - strings.LastIndexByte(before, '\n')}
	}
	s, _, _ := markAt(b.Text)
	return rank{style: s}
}

// maxIndent is how far back the line of an item is looked for, in bytes.
const maxIndent = 64

// soleAmount is the amount of an item: the first, where no other stands beside it
// before 其中, a bracket or the end of the sentence. nil where there is none.
func soleAmount(b *prose.Block) *prose.Number {
	var own *prose.Number
	for i := range b.Numbers {
		n := &b.Numbers[i]
		if n.Is != prose.Amount || !n.Value.Unit.IsMoney() {
			if n.Is == prose.Unclear || n.Is == prose.Range {
				return nil
			}
			continue
		}
		if own == nil {
			if n.Value.Approx || perPiece.in(b.Text[:n.Start]) {
				return nil
			}
			own = n
			continue
		}
		if between := b.Text[own.End:n.Start]; strings.ContainsAny(between, "。（(") || strings.Contains(between, "其中") {
			break
		}
		return nil
	}
	return own
}
