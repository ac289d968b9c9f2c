package review

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"jixiao/build/parse"
	"jixiao/build/tomltree"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/keys"
	"jixiao/schema/source"
)

// Plain writes a report with a key on each line, in the order of the forms,
// figures with their names and units: as git compares it best. What is no report,
// and what can't be read as one, is written as it is: nothing that is committed
// stays out of a reviewer's sight.
func Plain(w io.Writer, file *source.File, lang diag.Lang) error {
	doc, _ := parse.Report(file, schema.Key{})
	if doc.Bare {
		_, err := io.WriteString(w, file.Text)
		return err
	}
	tree, faults := tomltree.Parse(file, doc.FrontSpan)
	if len(faults) > 0 {
		_, err := io.WriteString(w, file.Text)
		return err
	}
	p := printer{lang: lang, money: "万元"}
	if money := tree.Find("funds.money"); money != nil && money.Text() != "" {
		p.money = money.Text()
	}
	p.table(tree.Root, place{}, keys.Root())
	p.remarks(file.Text[doc.FrontSpan.Start:doc.FrontSpan.End])
	p.gap()
	p.b.WriteString(strings.ReplaceAll(strings.TrimLeft(doc.Text(), "\r\n"), "\r\n", "\n"))
	_, err := io.WriteString(w, p.b.String())
	return err
}

// printer is what is written so far.
type printer struct {
	b     strings.Builder
	lang  diag.Lang
	money string // the unit of amounts without one
}

// place is where a key stands.
type place struct {
	path  source.Path
	name  string // of the fact that it would be, without the column; empty where it is none
	label string // of the table or the row
}

// table writes the keys of a table in the order of the forms; what is no key
// comes last.
func (p *printer) table(n *tomltree.Node, at place, k *keys.Key) {
	children := slices.Collect(n.Children())
	order := func(c *tomltree.Node) int {
		if k == nil {
			return 0
		}
		i := slices.IndexFunc(k.Keys, func(known *keys.Key) bool { return known.Name == c.Key })
		if i < 0 {
			return len(k.Keys)
		}
		return i
	}
	slices.SortStableFunc(children, func(a, b *tomltree.Node) int { return cmp.Compare(order(a), order(b)) })
	for _, c := range children {
		p.key(c, at, k)
	}
}

// key writes a key of a table, and what is below it.
func (p *printer) key(n *tomltree.Node, at place, k *keys.Key) {
	below := place{path: at.path.Key(n.Key), label: at.label}
	var known *keys.Key
	if k != nil {
		known = k.Key(n.Key)
	}
	title := n.Key
	if known != nil {
		title = known.Title.In(p.lang)
	}
	switch {
	case n.Kind == tomltree.Table:
		below.label = title
		if at.label != "" && at.path != "funds" {
			below.label = at.label + " · " + title
		}
		below.name = string(below.path)
		if at.path == "" {
			p.gap()
		}
		p.table(n, below, known)
	case n.Kind == tomltree.Array && known != nil && known.Kind == keys.Tables:
		i := 0
		for c := range n.Children() {
			p.row(c, place{path: below.path.Index(i), label: title}, string(below.path), known)
			i++
		}
	default:
		p.line(n, at, known, title)
	}
}

// gap writes an empty line, but for the first one.
func (p *printer) gap() {
	if p.b.Len() > 0 && !strings.HasSuffix(p.b.String(), "\n\n") {
		p.b.WriteByte('\n')
	}
}

// row writes a row of a table, after an empty line.
func (p *printer) row(n *tomltree.Node, at place, kind string, k *keys.Key) {
	text := func(key string) string {
		if c := n.Get(key); c != nil {
			return c.Text()
		}
		return ""
	}
	id := cmp.Or(text("id"), text("kind"))
	if kind == schema.IndicatorFact || kind == schema.GroupFact {
		id = cmp.Or(text("id"), text("name"))
	}
	if called := cmp.Or(text("name"), text("label"), id); called != "" {
		at.label = called
	}
	if id != "" {
		at.name = schema.FactName(kind, id, "")
	}
	p.gap()
	if n.Kind == tomltree.Table {
		p.table(n, at, k)
		return
	}
	p.line(n, at, nil, at.label)
}

// line writes a key with its value: 年度资金总额 · 全年执行数 [funds.total.executed]：26.19万元.
// Further lines of a text are set in.
func (p *printer) line(n *tomltree.Node, at place, known *keys.Key, title string) {
	if at.label != "" && at.label != title {
		title = at.label + " · " + title
	}
	p.b.WriteString(title)
	value := n.Text()
	if known != nil && known.Kind.IsFigure() {
		if name := factName(at.name, n.Key); name != "" {
			p.b.WriteString(" [" + name + "]")
		}
		if known.Kind == keys.Amount && n.Kind != tomltree.String {
			value += p.money
		}
	}
	value = strings.TrimRight(strings.ReplaceAll(value, "\r\n", "\n"), "\n")
	if known != nil && len(known.Words) > 0 {
		value = p.word(known, value)
	}
	p.b.WriteString(diag.Text{Zh: "：", En: ": "}.In(p.lang) + strings.ReplaceAll(value, "\n", "\n    ") + "\n")
}

// word adds to a word that a key takes what it means.
func (p *printer) word(k *keys.Key, word string) string {
	if meaning, known := k.Meaning(word); known && meaning.In(p.lang) != word {
		return word + diag.Textf("（%s）", " (%s)", meaning).In(p.lang)
	}
	return word
}

// factName is the name of the fact that a key of a row holds.
func factName(row, key string) string {
	n, ok := schema.ParseName(row)
	if row == schema.TotalFact || row == schema.ResultFact {
		return row + "." + key
	}
	if !ok {
		return ""
	}
	if n.Kind != schema.UseFact && n.Kind != schema.FigureFact {
		n.Column = key
	}
	return n.String()
}

// remarks writes the comments of a front matter that have a line of their own:
// they are committed too.
func (p *printer) remarks(front string) {
	for line := range strings.Lines(front) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") {
			p.b.WriteString(line + "\n")
		}
	}
}
