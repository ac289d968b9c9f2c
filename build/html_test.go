package build_test

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markup is what a page consists of, as far as it is checked.
type markup struct {
	ids    map[string]bool
	links  []string // href and src
	faults []string
}

func (m *markup) fault(format string, args ...any) {
	m.faults = append(m.faults, fmt.Sprintf(format, args...))
}

// readMarkup reads a page, and names what is wrong with it.
func readMarkup(page []byte) *markup {
	m := &markup{ids: map[string]bool{}}
	if !utf8.Valid(page) {
		m.fault("bytes that are no UTF-8")
	}
	m.nesting(page)
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		m.fault("no HTML: %v", err)
		return m
	}
	var heads []atom.Atom
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		m.attributes(n)
		switch n.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			heads = append(heads, n.DataAtom)
		case atom.Table:
			m.table(n)
		case atom.Html:
			if attribute(n, "lang") == "" {
				m.fault("html without lang")
			}
		case atom.Title:
			if n.FirstChild == nil || strings.TrimSpace(n.FirstChild.Data) == "" {
				m.fault("empty title")
			}
		case atom.Script:
			if attribute(n, "src") == "" || n.FirstChild != nil {
				m.fault("there is a script in the page")
			}
		case atom.Iframe, atom.Object, atom.Embed, atom.Style:
			m.fault("there is a %s", n.Data)
		}
	}
	m.headings(heads)
	m.policy(root)
	return m
}

// policy checks that a page says that it holds no scripts and no styles, and
// says so before it loads any.
func (m *markup) policy(root *html.Node) {
	for n := range root.Descendants() {
		switch {
		case n.DataAtom == atom.Meta && attribute(n, "http-equiv") == "Content-Security-Policy":
			rules := attribute(n, "content")
			if !strings.HasPrefix(rules, "default-src 'none';") || strings.Contains(rules, "unsafe-") || strings.Contains(rules, "*") || strings.Contains(rules, "data:") {
				m.fault("the policy %q allows too much", rules)
			}
			return
		case n.DataAtom == atom.Script || n.DataAtom == atom.Link:
			m.fault("a %s stands before the policy", n.Data)
			return
		}
	}
	m.fault("no policy")
}

// attributes checks what every element may bear.
func (m *markup) attributes(n *html.Node) {
	for _, a := range n.Attr {
		switch {
		case a.Key == "id" && (a.Val == "" || strings.ContainsAny(a.Val, " \t\n\r\f")):
			m.fault("the id %q can't be linked to", a.Val)
		case a.Key == "id" && m.ids[a.Val]:
			m.fault("the id %q is there twice", a.Val)
		case a.Key == "id":
			m.ids[a.Val] = true
		case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
			m.fault("%s has %s=%q", n.Data, a.Key, a.Val)
		case a.Key == "src" || a.Key == "href":
			m.links = append(m.links, a.Val)
			if outside := strings.Contains(a.Val, "//") || strings.HasPrefix(a.Val, "/"); outside && (a.Key == "src" || n.DataAtom == atom.Link) {
				m.fault("%s loads %s", n.Data, a.Val)
			}
		case a.Key == "aria-labelledby" || a.Key == "aria-describedby" || a.Key == "for":
			for id := range strings.FieldsSeq(a.Val) {
				m.links = append(m.links, "#"+id)
			}
		}
	}
}

// headings checks that there is one h1, before all others, and that no level
// is passed over.
func (m *markup) headings(heads []atom.Atom) {
	last := 0
	for i, h := range heads {
		level := int(h.String()[1] - '0')
		if level > last+1 || (level == 1) != (i == 0) {
			m.fault("heading %d is a %s after h%d", i+1, h, last)
		}
		last = level
	}
	if len(heads) == 0 {
		m.fault("no heading")
	}
}

// table checks that a table says what it is and what its heads stand for.
func (m *markup) table(n *html.Node) {
	if n.FirstChild == nil || !slices.ContainsFunc(children(n), func(c *html.Node) bool { return c.DataAtom == atom.Caption }) {
		if !within(n, "prose") {
			m.fault("a table without caption")
		}
	}
	for c := range n.Descendants() {
		if c.DataAtom == atom.Th && attribute(c, "scope") == "" {
			m.fault("a head without scope in a table")
		}
	}
}

// within tells whether an element stands in one of a class.
func within(n *html.Node, class string) bool {
	for p := range n.Ancestors() {
		if slices.Contains(strings.Fields(attribute(p, "class")), class) {
			return true
		}
	}
	return false
}

func children(n *html.Node) []*html.Node { return slices.Collect(n.ChildNodes()) }

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// open are the elements that are closed without a closing tag.
var open = map[string]bool{"meta": true, "link": true, "br": true, "hr": true, "img": true, "input": true, "wbr": true, "col": true}

// nesting checks that each element is closed where it was opened: a parser
// would mend it, each in its way.
func (m *markup) nesting(page []byte) {
	var stack []string
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() != io.EOF || len(stack) > 0 {
				m.fault("at the end %v is open (%v)", stack, z.Err())
			}
			return
		case html.StartTagToken:
			if name, _ := z.TagName(); !open[string(name)] {
				stack = append(stack, string(name))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(stack) == 0 || stack[len(stack)-1] != string(name) {
				m.fault("</%s> closes %v", name, stack)
				return
			}
			stack = stack[:len(stack)-1]
		}
	}
}
