package relate

import (
	"strings"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// enumerated compares 存在三个问题：一是……；二是……。 with how many are told, over the
// paragraphs that go on with the next.
func (r *reader) enumerated() {
	for i := range r.tokens {
		if r.tokens[i].kind != number {
			continue
		}
		n := r.num(i)
		if n.Is != prose.Count || n.Value.Approx || !n.Value.Whole || !listUnit(n.Value.Unit) && n.Value.Unit != "点" {
			continue
		}
		j := i + 1
		if r.is(j, word) {
			j++
		}
		if !r.is(j, colon) || !strings.HasPrefix(strings.TrimLeft(r.b.Text[r.tokens[j].end:], " "), "一是") {
			continue
		}
		if last, end, ok := r.lastTold(r.tokens[j].end); ok {
			told := quantity.Int(int64(last))
			r.add(Verdict{Rule: "narrative-count", Reads: ListLength, OK: n.Value.Value.Equal(told), Place: r.placeOf(n), Stated: n.Value,
				Computed: quantity.Computed(told, n.Value.Unit), Terms: []Term{{Place: r.place(r.block, r.tokens[j].end, end)}}})
		}
	}
}

// lastTold is the last of 一是, 二是 … from a byte of the block on, and where the
// block's ones end. ok is false where they don't follow each other, or begin
// again.
func (r *reader) lastTold(from int) (last, end int, ok bool) {
	end = len(r.b.Text)
	for b := r.block; b < len(r.text.Blocks) && b-r.block < maxParts; b++ {
		text := r.text.Blocks[b].Text
		if b == r.block {
			text = text[from:]
		} else if !r.goesOn(b, last) {
			break
		}
		if len(text) > maxTold {
			return 0, 0, false
		}
		for at := range text {
			n, rest, is := numeral(text[at:])
			if !is || !strings.HasPrefix(rest, "是") || !startsClause(text[:at]) {
				continue
			}
			if n != last+1 {
				return 0, 0, false
			}
			last = n
		}
	}
	return last, end, last > 1
}

// goesOn tells whether a block begins with the one after the last.
func (r *reader) goesOn(b, last int) bool {
	n, rest, _ := numeral(strings.TrimLeft(r.text.Blocks[b].Text, " \u3000"))
	return n == last+1 && strings.HasPrefix(rest, "是") && r.text.Blocks[b].Kind != prose.Heading
}

// maxTold is how long, in bytes, a paragraph may be in which they are looked for.
const maxTold = 8000

// startsClause tells whether a mark, or nothing, stands right before a place.
func startsClause(before string) bool {
	before = strings.TrimRight(before, " \u3000")
	for _, mark := range [...]string{"；", ";", "。", "：", ":", "，", ","} {
		if strings.HasSuffix(before, mark) {
			return true
		}
	}
	return before == ""
}
