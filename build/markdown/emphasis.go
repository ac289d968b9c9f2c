package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// maxRun is the longest run of "*", "_" or "~" that is read as a mark. A
// longer one is a ruled line, and would nest as deep as it is long.
const maxRun = 64

// emphasis reads "*", "_" and "~~" with flanking rules that know Chinese.
type emphasis struct{}

func (emphasis) Trigger() []byte { return []byte{'*', '_', '~'} }

// Parse follows CommonMark 0.31 section 6.2, but for what flanking says about
// characters around a run.
func (emphasis) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	mark, length := line[0], 1
	for length < len(line) && line[length] == mark {
		length++
	}
	run := segment.WithStop(segment.Start + length)
	w := workOf(pc)
	if length > maxRun || mark == '~' && length != 2 || !w.mayDelimit(parent, segment.Start) {
		block.Advance(length)
		return ast.NewTextSegment(run)
	}
	before, after := around(block, line, run)
	opens, closes := flanks(before, after)
	if mark == '_' {
		opens, closes = opens && (!closes || before.punct), closes && (!opens || after.punct)
	}
	node := parser.NewDelimiter(opens, closes, length, mark, processor(mark))
	node.Segment = run
	block.Advance(length)
	pc.PushDelimiter(node)
	return node
}

// side is what stands on one side of a run.
type side struct{ space, punct, cjk bool }

func sideOf(r, beyond rune) side {
	if r < utf8.RuneSelf {
		return side{space: util.IsSpaceRune(r), punct: r > 0 && util.IsPunct(byte(r))}
	}
	return side{
		space: util.IsSpaceRune(r),
		punct: util.IsPunctRune(r),
		cjk:   isCJK(r) || isShared(r) && isCJK(beyond),
	}
}

func around(block text.Reader, line []byte, run text.Segment) (before, after side) {
	r := block.PrecendingCharacter()
	beyond, src := rune(0), block.Source()
	if isShared(r) {
		beyond, _ = utf8.DecodeLastRune(src[:max(0, run.Start-utf8.RuneLen(r))])
	}
	before = sideOf(r, beyond)
	rest := line[run.Len():]
	if len(rest) == 0 {
		return before, side{space: true}
	}
	r, size := utf8.DecodeRune(rest)
	beyond, _ = utf8.DecodeRune(rest[size:])
	return before, sideOf(r, beyond)
}

// flanks applies the rules of left- and right-flanking runs. The difference
// from CommonMark is every mention of cjk: full-width punctuation is no
// obstacle, and none is one to Chinese.
func flanks(before, after side) (left, right bool) {
	left = !after.space && (!after.punct || after.cjk || before.space || before.punct || before.cjk)
	right = !before.space && (!before.punct || before.cjk || after.space || after.punct || after.cjk)
	return left, right
}

// marks makes nodes of matching runs.
type marks struct{}

func (marks) IsDelimiter(b byte) bool { return b == '*' || b == '_' || b == '~' }

func (marks) CanOpenCloser(opener, closer *parser.Delimiter) bool { return opener.Char == closer.Char }

func (marks) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

// tildes makes nodes of matching "~~".
type tildes struct{ marks }

func (tildes) OnMatch(int) ast.Node { return extast.NewStrikethrough() }

func processor(mark byte) parser.DelimiterProcessor {
	if mark == '~' {
		return tildes{}
	}
	return marks{}
}
