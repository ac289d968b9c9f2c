package tomltree

import "jixiao/schema/source"

// inlineTable reads a table in braces. The cursor is at the first.
func (p *parser) inlineTable(n *Node) {
	if p.tooDeep(n) {
		return
	}
	t := inlineReader{parser: p, node: n, start: p.pos, end: p.pos + 1}
	p.depth++
	p.braces++
	p.pos++
	for t.next() {
	}
	p.depth--
	p.braces--
	p.closeBracket(n, t.start, t.end, '}')
}

// inlineReader is the state of one inline table.
type inlineReader struct {
	*parser
	node  *Node
	start int
	end   int         // of the last pair or comma
	comma source.Span // the comma, where that was last
	lines bool        // it goes over several lines, which was reported
}

// next reads a pair and the comma after it; false where the table ends.
func (t *inlineReader) next() bool {
	fresh := t.gap()
	c, _ := t.punctuation()
	switch {
	case t.pos == len(t.text), fresh && t.headerAhead(t.pos), c == ']':
		return false
	}
	if fresh {
		t.newLine()
	}
	switch {
	case c == '}':
		if t.comma.Len() > 0 && !t.lines {
			t.fault(slipLastComma, t.comma).fix(t.comma.Start, t.comma.End, "")
		}
		return false
	case c == ',':
		t.extraComma()
		return true
	}
	quiet := t.quiet
	if n := t.pair(t.node); n != nil {
		t.end = n.Span.End
	} else {
		t.end = t.pos
	}
	more := !t.broken && t.separate()
	t.quiet = quiet
	return more
}

// separate expects what may follow a pair. A new line ends the table, unless
// it is clear that its author has it go on there.
func (t *inlineReader) separate() bool {
	fresh := t.gap()
	c, size := t.punctuation()
	t.comma = source.Span{}
	if c == ',' {
		t.comma = source.Span{Start: t.pos, End: t.pos + size}
	}
	goesOn := t.lines || c == ',' || c == '}'
	switch {
	case t.pos == len(t.text), fresh && (!goesOn || t.headerAhead(t.pos)):
		return false
	case !fresh:
		t.separator(&t.end)
		return true
	}
	t.newLine()
	if c == ',' {
		t.separator(&t.end)
	}
	return true
}

// newLine reports that the table goes over several lines.
func (t *inlineReader) newLine() {
	if !t.lines {
		t.fault(slipTableLines, source.Span{Start: t.start, End: t.start + 1})
	}
	t.lines = true
}
