package tomltree

import (
	"strings"

	"jixiao/schema/source"
)

// suspect is a multi-line string whose last line looks like the beginning of
// the next one:
//
//	expected = """一二三
//	actual = """四五六"""
//
// That is TOML, until what follows is not.
type suspect struct {
	node *Node
	line int // the offset of that last line
}

// suspectMultiline looks whether a string that has just ended is a suspect.
func (p *parser) suspectMultiline(n *Node) {
	body := n.Literal[:len(n.Literal)-3]
	line := strings.LastIndexByte(body, '\n') + 1
	if p.depth > 0 || line == 0 || !strings.HasSuffix(strings.TrimRight(body, " \t"), "=") {
		return
	}
	if line += n.Span.Start; p.pairAhead(line) {
		p.suspect = suspect{n, line}
	}
}

// trust clears the suspect: something that is right follows it.
func (p *parser) trust() {
	if p.suspect.node != nil {
		p.suspect = suspect{}
	}
}

// unmask blames a fault on the suspect, if there is one: the string ends above
// the line that looks like the beginning of the next, and that line is read
// again. This is the only step back of the cursor; each line is read again
// once at most, since what was a string then is none now.
func (p *parser) unmask() bool {
	n, line := p.suspect.node, p.suspect.line
	p.suspect = suspect{}
	if n == nil || p.depth > 0 {
		return false
	}
	p.endMultiline(n, n.Span.Start, line)
	return true
}

// unclosedMultiline reports a multi-line string that has no end at all. It is
// taken to end above the next line that looks like TOML.
func (p *parser) unclosedMultiline(n *Node, start int) {
	for line := start; ; {
		next := strings.IndexByte(p.text[line:], '\n')
		if next < 0 {
			p.endMultiline(n, start, len(p.text))
			return
		}
		if line += next + 1; p.statementAhead(line) {
			p.endMultiline(n, start, line)
			return
		}
	}
}

func (p *parser) endMultiline(n *Node, start, end int) {
	p.pos = end
	end = start + len(strings.TrimRight(p.text[start:end], " \t\r\n"))
	quotes := p.text[start : start+3]
	p.bad(n, start, end)
	p.fault(slipUnclosedLines, source.Span{Start: start, End: start + 3}, quotes).fix(end, end, quotes)
	p.broken = true
}

// statementAhead tells whether the line at i looks like a header or a key with
// its value. It is asked only where neither can be, when something else is
// missing its end.
func (p *parser) statementAhead(i int) bool { return p.headerAhead(i) || p.pairAhead(i) }

// pairAhead tells whether a key and an equals sign stand at i.
func (p *parser) pairAhead(i int) bool {
	s := p.text
	for {
		i = skipBlank(s, i)
		start := i
		if i < len(s) && (s[i] == '"' || s[i] == '\'') {
			i = p.closing(i+1, s[i:i+1]) + 1
			if i == start+1 {
				return false
			}
		} else if i = skip(s, i, bareByte); i == start {
			return false
		}
		i = skipBlank(s, i)
		if i < len(s) && s[i] == '.' {
			i++
			continue
		}
		return i < len(s) && (s[i] == '=' || strings.HasPrefix(s[i:], "＝"))
	}
}

// headerAhead tells whether a header stands at i, and no array that could be
// an element of another.
func (p *parser) headerAhead(i int) bool {
	s := p.text
	i = skipBlank(s, i)
	if i == len(s) || s[i] != '[' {
		return false
	}
	brackets := "]"
	if i++; strings.HasPrefix(s[i:], "[") {
		brackets = "]]"
		i++
	}
	start := i
	for i < len(s) && (is(s[i], bareByte) || s[i] == '.' || s[i] == ' ') {
		i++
	}
	name := strings.TrimSpace(s[start:i])
	if name == "" || kindOf(name) != Bad || !strings.HasPrefix(s[i:], brackets) {
		return false
	}
	i = skipBlank(s, i+len(brackets))
	return i == len(s) || strings.IndexByte("\r\n#", s[i]) >= 0
}
