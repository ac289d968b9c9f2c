package theme

import (
	"fmt"
	"text/template/parse"

	"jixiao/schema/diag"
)

// What a template may do, so that none can keep a build from ending or take all
// the memory. A page of a thousand reports has some 30,000 rounds and 600 KB.
const (
	mostText   = 256 << 10 // bytes of a file of templates
	mostNested = 100       // actions within each other
	// ranges within each other: html/template goes through the inside of each one
	// twice, and so 2ⁿ times through the innermost
	mostRanges = 10
	mostRounds = 2_000_000 // rounds of ranges and calls of templates for a page
	mostSample = 50_000    // the same for a sample of a page, which is small
	mostBytes  = 64 << 20  // of a page
	mostValue  = 1 << 20   // bytes that print, printf, println and js give
)

// limit is what a template goes beyond, in words.
type limit struct{ text diag.Text }

func (l *limit) Error() string { return l.text.En }

var (
	errSize   = &limit{diag.Textf("模板文件超过 %[1]d KB", "the file has more than %[1]d KB", mostText>>10)}
	errNested = &limit{diag.Textf("模板中的 if、with、range 嵌套过深（最多 %[1]d 层，其中 range 最多 %[2]d 层）",
		"actions are too deep within each other (at most %[1]d, of which %[2]d ranges)", mostNested, mostRanges)}
	errRounds = &limit{diag.Textf("模板的循环或者互相引用没有尽头，一页的次数已超过上限", "ranges, or templates that call each other, go on without end")}
	errBytes  = &limit{diag.Textf("模板生成的页面没有尽头，一页已超过 %[1]d MB", "the page goes on without end: it has more than %[1]d MB", mostBytes>>20)}
	errValue  = &limit{diag.Textf("模板中的一段文字超过 %[1]d MB", "a text has more than %[1]d MB", mostValue>>20)}
	errWidth  = &limit{diag.Textf("printf 的宽度不能超过 999，也不能用 *", "a width of printf may not be over 999, nor be *")}
)

// excess is a template that goes beyond a limit, and where.
type excess struct {
	file string
	line int
	over *limit
}

func (e *excess) Error() string { return fmt.Sprintf("template: %s:%d: %v", e.file, e.line, e.over) }

// Told is the error in words for the site's people.
func (e *excess) Told() diag.Text {
	return diag.Textf("主题的 %[1]s 第 %[2]d 行：%[3]s", "line %[2]d of the theme's %[1]s: %[3]s", e.file, e.line, e.over.text)
}

// sizable looks for what makes a file of templates too large to be worked
// with; an error at its place where there is such a thing. What can't be
// parsed is for the real parser to say.
func sizable(name, text string) error {
	if len(text) > mostText {
		return &excess{name, 1, errSize}
	}
	tree := parse.New(name)
	tree.Mode = parse.SkipFuncCheck
	all := map[string]*parse.Tree{}
	if _, err := tree.Parse(text, "", "", all); err != nil {
		return nil
	}
	var first *excess // of several templates of the file
	for _, t := range all {
		if over := nested(t.Root, 0, 0); over != nil && (first == nil || over.line < first.line) {
			first = over
		}
	}
	if first == nil {
		return nil
	}
	first.file = name
	return first
}

// nested looks for actions too deep within each other.
func nested(list *parse.ListNode, depth, ranges int) *excess {
	if list == nil {
		return nil
	}
	for _, n := range list.Nodes {
		branch := branchOf(n)
		if branch == nil {
			continue
		}
		within := ranges
		if n.Type() == parse.NodeRange {
			within++
		}
		if depth+1 > mostNested || within > mostRanges {
			return &excess{line: branch.Line, over: errNested}
		}
		if err := nested(branch.List, depth+1, within); err != nil {
			return err
		}
		if err := nested(branch.ElseList, depth+1, within); err != nil {
			return err
		}
	}
	return nil
}

func branchOf(n parse.Node) *parse.BranchNode {
	switch n := n.(type) {
	case *parse.IfNode:
		return &n.BranchNode
	case *parse.WithNode:
		return &n.BranchNode
	case *parse.RangeNode:
		return &n.BranchNode
	}
	return nil
}
