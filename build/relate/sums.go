package relate

import "strings"

// strength is what the words between a total and its parts say.
type strength int8

const (
	some  strength = iota // 其中, 含: there may be more parts
	aside                 // brackets or a colon alone
	whole                 // 分别为, 由…组成: these are all
)

// someOpeners and wholeOpeners are the words that begin a list of parts.
var (
	someOpeners  = wordsOf("具体包括", "其中包括", "其中", "主要包括", "主要用于", "包括", "包含", "含")
	wholeOpeners = wordsOf("具体为", "具体是", "具体如下", "分别用于", "分别为", "分别是", "分别", "分为", "由", "即")
)

// sums reads the lists of parts that follow their total.
func (r *reader) sums() {
	for i := range r.tokens {
		switch r.tokens[i].kind {
		case opening:
			r.bracketList(i)
		case colon:
			if r.is(i-1, number) {
				says := aside
				if totalling.in(r.label(i - 1)) {
					says = whole
				}
				r.listAfter(i-1, i+1, r.tokens[i].depth, says)
			}
		case word:
			r.openedList(i)
		case number:
			if totalEnds.end(r.label(i)) || r.inBatches(i) {
				r.spreadList(i)
			}
		}
	}
}

// bracketList reads 12万元（甲10万元，乙2万元）.
func (r *reader) bracketList(i int) {
	total := i - 1
	if r.is(total, word) || r.is(total, comma) {
		total--
	}
	if !r.is(total, number) {
		return
	}
	if _, says := opener(r.at(i + 1)); says != none {
		return // the words open the list
	}
	r.listAfter(total, i+1, r.tokens[i].depth, aside)
}

// spreadList reads 共15个，年初批复8个，年中增加7个 and 分两批下达15户，第一批8户，第二批7户: nothing
// opens the list, but its names exclude each other.
func (r *reader) spreadList(i int) {
	_, to := r.sentence(i)
	c := r.collect(r.num(i), i+1, to, r.tokens[i].depth)
	if apart, _ := exclusive(c.parts); !apart || len(c.parts) < 2 {
		return
	}
	r.judge(&list{total: i, says: aside, sure: len(c.parts), parts: c.parts, spoiled: c.spoiled})
}

// inBatches tells whether the amount of token i came in batches: 分两批下达15户.
func (r *reader) inBatches(i int) bool {
	return r.is(i-1, word) && r.is(i-2, number) && r.num(i-2).Value.Unit == "批" && strings.HasSuffix(r.label(i-2), "分")
}

// none is the strength of words that open nothing.
const none strength = -1

// opener finds the word that opens a list at the beginning of words.
func opener(text string) (rest string, says strength) {
	if rest, ok := someOpeners.cut(text); ok {
		return rest, some
	}
	if rest, ok := wholeOpeners.cut(text); ok {
		return rest, whole
	}
	return text, none
}

// listAfter compares the number of token total with the parts that stand from
// token from on.
func (r *reader) listAfter(total, from int, depth int8, says strength) {
	n := r.num(total)
	if !summable(n) {
		return
	}
	to := r.listEnd(from, depth)
	c := r.collect(n, from, to, depth)
	if len(c.parts) == 0 {
		return
	}
	if c.parts[0].at == from+1 { // the first label begins with the opening words
		c.parts[0].label, _ = opener(r.at(from))
		if turnsFrom(n, c.parts[0].label) && c.lead == unled {
			c.sure = 0
		}
	}
	if says == some && r.composed(from) {
		says = whole
	}
	if c.sure <= 1 && r.namesOpen(from) {
		c.sure = r.unnamed(&c)
	}
	if says == whole && c.parted {
		c.sure = len(c.parts) // which mark parts what can't be told
	}
	l := list{total: total, says: says, sure: c.sure, parts: c.parts, spoiled: c.spoiled || vague(n), closed: r.is(to, closing) && depth > 0}
	r.judge(&l)
}

// namesOpen tells whether names stand before 分别为 in token i: 甲、乙两县分别为.
func (r *reader) namesOpen(i int) bool {
	text := r.at(i)
	name, ok := openEnds.trim(text)
	return ok && !strings.HasSuffix(text, "其中") && !perPiece.in(name) && (name != "" && r.is(i-1, pause) || name == "" && r.is(i-1, number) && r.is(i-3, pause))
}

// unnamed is how many parts follow 甲、乙、丙分别为 with nothing but a mark between:
// their names stand before it.
func (r *reader) unnamed(c *collection) (n int) {
	for n = 1; n < len(c.parts) && c.parts[n].at == c.parts[n-1].at+2 && !r.is(c.parts[n].at-1, stop); n++ {
	}
	return n
}

// listEnd is where a list ends that begins with token from: at a stop or at the
// bracket that closes it.
func (r *reader) listEnd(from int, depth int8) (to int) {
	for to = from; to < len(r.tokens) && to-from < 4*maxParts; to++ {
		t := &r.tokens[to]
		if t.kind == stop || t.kind == closing && t.depth == depth && depth > 0 {
			break
		}
	}
	return to
}
