package relate

import (
	"strings"

	"jixiao/build/prose"
)

// totals reads the totals that follow their parts: 甲10万元，乙26万元，合计36万元.
func (r *reader) totals() {
	for i := range r.tokens {
		if r.tokens[i].kind != number {
			continue
		}
		if start, clause := r.clause(i); clause != "" {
			if verb, ok := totalling.cut(stripYear(clause)); ok {
				r.totalBefore(i, start, verb)
			} else if r.num(i).Is == prose.Score && scoreTotals.end(named(clause)) {
				r.scoresBefore(i, start)
			}
		}
	}
}

// clause is the words before a number, back to a mark other than 、 or to
// another number, and the token that they begin with.
func (r *reader) clause(i int) (start int, text string) {
	start = i
	for start > 0 && i-start < 8 && (r.tokens[start-1].kind == word || r.tokens[start-1].kind == pause) {
		start--
	}
	return start, r.b.Text[r.tokens[start].start:r.tokens[i].start]
}

// totalBefore compares the total of token i, whose clause begins at token start,
// with the amounts before it.
func (r *reader) totalBefore(i, start int, verb string) {
	n := r.num(i)
	if !summable(n) || n.Value.Approx || r.tokens[i].depth > 0 {
		return
	}
	from, _ := r.sentence(i)
	alone := start <= from // the total has a sentence of its own: its parts stand before that
	if alone {
		for from = max(i-1, 0); from > 0 && i-from < window; from-- {
		}
	}
	c := r.collect(n, r.behindPrices(n, from, start), start, 0)
	if len(c.parts) < 2 {
		return
	}
	l := list{total: i, says: whole, sure: len(c.parts), parts: c.parts, spoiled: c.spoiled}
	if at, ok := lastFitting(r, &l); ok {
		r.pass(&l, l.parts[at:])
		return
	}
	if c.spoiled {
		return
	}
	if parts, ok := r.sameVerb(c.parts, i, verb); ok {
		r.totalFault(&l, parts)
	} else if r.uniform(&l, verb, alone) {
		r.totalFault(&l, l.parts)
	}
}

// behindPrices is the first token behind the last price among those before a
// total, which is none of its parts: 每村补助4400元，分配甲区93万元、乙区52万元，共计145万元.
func (r *reader) behindPrices(like *prose.Number, from, to int) int {
	for j := to - 1; j >= from; j-- {
		if r.tokens[j].kind != number || !akin(r.num(j), like) || !perPiece.in(r.label(j)) {
			continue
		}
		if p := (part{at: j, label: r.label(j), value: r.num(j).Value}); !r.multiply(&p) {
			return j + 1
		}
	}
	return from
}

// scoresBefore compares the score of token i with the points of the groups
// before it in the sentence: 执行得9分，产出得49分，效益得30分，满意度得10分，总分98分. Only
// where all four are named does nothing lack; without 得 they may be weights.
func (r *reader) scoresBefore(i, start int) {
	n := r.num(i)
	from, _ := r.sentence(i)
	c := r.collect(n, from, start, r.tokens[i].depth)
	for k := range c.parts {
		if !strings.Contains(c.parts[k].label, "得") {
			return
		}
	}
	if c.spoiled || n.Value.Approx || !allGroups(c.parts) {
		return
	}
	l := list{total: i, says: whole, sure: len(c.parts), parts: c.parts}
	if n, ok := fits(n.Value, c.parts); ok && n == len(c.parts) {
		r.pass(&l, c.parts)
	} else if sum, ok := sumOf(r.num(i).Value, c.parts); ok {
		r.add(r.sumVerdict(i, c.parts, sum))
	}
}

// scoreGroups are the parts of the form's full score.
var scoreGroups = [...]string{"执行", "产出", "效益", "满意"}

// lastFitting finds the longest run of parts right before the total that adds up
// to it.
func lastFitting(r *reader, l *list) (from int, ok bool) {
	var a adder
	total := r.num(l.total).Value
	for i := len(l.parts) - 1; i >= 0; i-- {
		if !a.add(total, l.parts[i].value) {
			break
		}
		if i < len(l.parts)-1 && a.meets(total) {
			from, ok = i, true
		}
	}
	return from, ok
}

// totalFault reports a total that its parts don't add up to, unless some of
// them do.
func (r *reader) totalFault(l *list, parts []part) {
	total := r.num(l.total).Value
	sum, ok := sumOf(total, parts)
	if !ok || anySubset(total, parts, len(parts)) {
		return
	}
	if n, fit := fits(total, parts); fit && n == len(parts) {
		r.pass(l, parts)
		return
	}
	r.add(r.sumVerdict(l.total, parts, sum))
}

// paymentVerbs are what is done with money; a total with one of them is of the
// amounts with which the same was done.
var paymentVerbs = [...]string{"支付", "支出", "下达", "到位", "拨付", "发放", "安排", "投入", "收入"}

// sameVerb is the amounts before a total with which was done what the total
// says (合计支付 after 实际支付26.19万元 … 奖金12万元，已全额支付). ok is false where
// there are fewer than two, or the total says nothing of the kind.
func (r *reader) sameVerb(all []part, total int, verb string) (parts []part, ok bool) {
	word := ""
	for _, w := range paymentVerbs {
		if strings.HasPrefix(verb, w) || strings.HasPrefix(verb, "实际"+w) {
			word = w
		}
	}
	if word == "" {
		return nil, false
	}
	for i := range all {
		next := total
		if i+1 < len(all) {
			next = all[i+1].at
		}
		if r.doneWith(&all[i], next, word) {
			parts = append(parts, all[i])
		}
	}
	return parts, len(parts) >= 2 && len(parts) < len(all)
}

// doneWith tells whether words say of an amount, before or behind it, that all
// of it was paid.
func (r *reader) doneWith(p *part, next int, verb string) bool {
	if strings.Contains(p.label, verb) {
		return !notPaid.in(p.label)
	}
	for i := p.at + 1; i < next; i++ {
		if r.tokens[i].kind == word && r.tokens[i].depth == 0 {
			if text := r.at(i); strings.Contains(text, verb) && inFull.in(text) && !negated(text) {
				return true
			}
		}
	}
	return false
}

// uniform tells whether the amounts before a total are a plain list: each has a
// name of its own, none turns to something else, and the total follows at once.
func (r *reader) uniform(l *list, verb string, alone bool) bool {
	if _, clause := r.clause(l.total); len(l.parts) < 2 || strings.HasPrefix(clause, "共") && !strings.HasPrefix(clause, "共计") && verb != "" {
		return false // 共走访20家 may count others too
	}
	first := r.leadOf(&l.parts[0])
	for i := range l.parts {
		p := &l.parts[i]
		led := first != unled && r.leadOf(p) == first
		if !led && !r.plainPart(l, i) || r.num(l.total).Is != prose.Score && notPart.in(p.label) {
			return false
		}
		next := l.total
		if i+1 < len(l.parts) {
			next = l.parts[i+1].at
		}
		if !r.adjoining(p.at, next, alone && i+1 == len(l.parts)) {
			return false
		}
	}
	return true
}

// plainPart tells whether a part has a name, and one that turns to nothing else.
func (r *reader) plainPart(l *list, i int) bool {
	label := l.parts[i].label
	return label != "" && (i == 0 || !turnsFrom(r.num(l.total), label))
}

// adjoining tells whether nothing but a mark and a name stand between two
// amounts, brackets aside.
func (r *reader) adjoining(i, next int, overStop bool) bool {
	marks, names := 0, 0
	for j := i + 1; j < next; j++ {
		switch t := &r.tokens[j]; {
		case t.depth > 0:
		case t.kind == word:
			names++
		case t.kind == number:
			return false
		case t.kind == stop && !overStop:
			return false
		default:
			if t.kind != pause || names == 0 {
				marks++
			}
		}
	}
	return marks == 1 && names >= 1
}
