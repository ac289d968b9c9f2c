package relate

import (
	"strings"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// part is an amount that may belong to a list.
type part struct {
	at    int // token of its number
	count int // token of the factor of a product, −1 for none
	value quantity.Number
	label string
}

// collection is the amounts of a stretch of tokens that are of one kind.
type collection struct {
	parts []part
	// sure is how many of them are parts beyond doubt: at 结余, 同比 and the like
	// another statement may begin.
	sure    int
	spoiled bool // something unclear or left blank stands between: nothing may be concluded
	lead    lead // of the first part
	parted  bool // a semicolon ends the parts that are sure: they are parted by lesser marks
}

// collect gathers the amounts of a list's kind from tokens [from, to) at a
// depth.
func (r *reader) collect(like *prose.Number, from, to int, depth int8) collection {
	c := collection{parts: r.parts[:0], sure: -1}
	nested, lastSemicolon := false, from
	for i := from; i < to && !c.full(); i++ {
		t := &r.tokens[i]
		switch {
		case t.depth != depth:
		case t.kind == semicolon:
			nested = false
			if c.sure < 0 && len(c.parts) > 1 && c.parts[0].at >= lastSemicolon {
				c.sure, c.parted = len(c.parts), true
			}
			lastSemicolon = i
		case t.kind == word:
			text := r.at(i)
			if i > from && nesting.begin(text) {
				nested = true
			}
			c.spoiled = c.spoiled || blankSlot(text)
		case t.kind == number && !nested:
			r.gather(&c, like, i)
		}
	}
	if c.sure < 0 {
		c.sure = len(c.parts)
	}
	r.parts = c.parts
	return c
}

// maxParts bounds a list, maxDoubtful what may belong to it still after another
// statement seems to have begun.
const (
	maxParts    = 64
	maxDoubtful = 8
)

// full tells whether no further amount may belong to the list.
func (c *collection) full() bool {
	return len(c.parts) >= maxParts || c.sure >= 0 && len(c.parts) >= c.sure+maxDoubtful
}

// blankSlot tells whether words end with a unit that has no number before it:
// a slot of a form that was left blank.
func blankSlot(text string) bool {
	for _, unit := range [...]string{"万元", "亿元", "元"} {
		if rest, ok := strings.CutSuffix(text, unit); ok {
			return rest == "" || strings.HasSuffix(rest, " ") || strings.HasSuffix(rest, "_") || strings.HasSuffix(rest, "\u3000")
		}
	}
	return false
}

// gather adds the number of token i, where it is of the list's kind.
func (r *reader) gather(c *collection, like *prose.Number, i int) {
	n := r.num(i)
	if vague(n) {
		c.spoiled = true
		return
	}
	if !akin(n, like) {
		return
	}
	if _, moved := direction(r.label(i)); moved && comparing(r.label(i)) {
		return // 接待费104万元，比上年减少2万元；…: of the part before it, and none itself
	}
	p := part{at: i, count: -1, value: n.Value, label: r.partLabel(i)}
	if !r.multiply(&p) {
		c.spoiled = true
		return
	}
	lead := r.leadOf(&p)
	if len(c.parts) == 0 {
		c.lead = lead
	}
	if c.sure < 0 && turnsFrom(like, p.label) && (lead == unled || lead != c.lead) {
		c.sure = len(c.parts)
	}
	c.parts = append(c.parts, p)
}

// partLabel is the name of a part, which a colon may part from its amount: 公益金：20万元.
func (r *reader) partLabel(i int) string {
	if r.is(i-1, colon) && r.is(i-2, word) && r.opens(i-2) == none {
		return r.at(i - 2)
	}
	return r.label(i)
}

// multiply reads the products 2个各0.5万元 and 1016.88亩，每亩89.34元; false where
// the number is a rate that nothing is multiplied with.
func (r *reader) multiply(p *part) bool {
	unit := ""
	if !strings.HasSuffix(p.label, "各") {
		if !perPiece.in(p.label) {
			return true
		}
		at := strings.LastIndex(p.label, "每")
		if at < 0 || perTime.in(p.label) {
			return false
		}
		if unit = p.label[at+len("每"):]; unit == "" {
			return false
		}
	}
	at := r.factor(p.at)
	if at < 0 {
		return false
	}
	n := r.num(at)
	if n.Is != prose.Count || n.Value.Approx || unit != "" && string(n.Value.Unit) != unit {
		return false
	}
	p.count = at
	p.value.Value = p.value.Value.Mul(n.Value.Value)
	return true
}

// factor is the number right before token i in its part of the sentence, −1
// where there is none.
func (r *reader) factor(i int) int {
	for j := i - 1; j >= 0 && i-j <= 5; j-- {
		switch r.tokens[j].kind {
		case number:
			return j
		case semicolon, stop:
			return -1
		}
	}
	return -1
}

// turnsFrom is turns for a list of a kind: in a list of points 预算执行 is a part
// like any other, and what was lost is none.
func turnsFrom(like *prose.Number, label string) bool {
	if like.Is == prose.Score {
		return label == "" || lost.in(label)
	}
	return turns(label)
}

// turns tells whether a label begins another statement than one of a list of
// parts.
func turns(label string) bool {
	if label == "" {
		return true
	}
	if familyWords.begin(label) {
		return false
	}
	switch label {
	case "支出", "收入", "发放", "完成", "执行", "预算", "支付", "到位", "结余":
		return true
	}
	return spentAlone(label) || turning.begin(label) && !nouns.begin(label)
}

// lead is the verb that a part's words begin with, before its number (用于宣传30万元)
// or behind it (30万元用于宣传). In a list whose parts all begin with the first one's
// verb none turns to something else.
type lead struct {
	verb   string
	behind bool
}

// unled is the lead of a part that begins with no verb.
var unled lead

func (r *reader) leadOf(p *part) lead {
	label, _ := opener(p.label)
	if label != "" {
		return lead{verb: verbs.first(label)}
	}
	verb := ""
	if r.is(p.at+1, word) {
		verb = verbs.first(r.at(p.at + 1))
	}
	return lead{verb, verb != ""}
}
