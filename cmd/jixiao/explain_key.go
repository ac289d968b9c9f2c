package main

import (
	"fmt"
	"slices"
	"strings"

	"jixiao/schema/diag"
	"jixiao/schema/keys"
)

// keyPage is a key's documentation and where the key is written; several tables
// may have the same one.
type keyPage struct {
	key    *keys.Key
	tables []string // headers; none above the tables
}

// keyPages finds the keys of the front matter that a name means: a path
// (funds.total.budget), a table ([[indicator]]), a key's name (budget), or what
// the printed form calls it (全年预算数).
func keyPages(name string) (pages []keyPage) {
	name = strings.Trim(strings.ReplaceAll(name, "[]", ""), "[] ")
	if name == "" {
		return nil
	}
	for _, means := range []func(*keys.Key) bool{
		func(k *keys.Key) bool { return plainPath(k) == name },
		func(k *keys.Key) bool { return strings.HasSuffix(plainPath(k), "."+name) },
		func(k *keys.Key) bool {
			return strings.EqualFold(k.Title.Zh, name) || strings.EqualFold(k.Title.En, name)
		},
	} {
		if pages = pagesBelow(keys.Root(), means, nil); len(pages) > 0 {
			return pages
		}
	}
	return nil
}

func pagesBelow(table *keys.Key, means func(*keys.Key) bool, pages []keyPage) []keyPage {
	for _, k := range table.Keys {
		if means(k) {
			pages = withKey(pages, k, table)
		}
		pages = pagesBelow(k, means, pages)
	}
	return pages
}

func plainPath(k *keys.Key) string { return strings.ReplaceAll(k.Path, "[]", "") }

// withKey adds a key to the page that says the same of another table's.
func withKey(pages []keyPage, k, table *keys.Key) []keyPage {
	var in []string
	if table.Path != "" && !hasKeys(k) {
		in = []string{table.Header()}
	}
	for i, p := range pages {
		if p.key.Doc == k.Doc && p.key.Kind == k.Kind {
			pages[i].tables = append(p.tables, in...)
			return pages
		}
	}
	return append(pages, keyPage{k, in})
}

func hasKeys(k *keys.Key) bool { return k.Kind == keys.Table || k.Kind == keys.Tables }

// allKeyNames are the names that keys are asked for by, for "did you mean".
func allKeyNames() (names []string) {
	for _, k := range keys.All() {
		names = append(names, k.Name, plainPath(k), k.Title.Zh)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (c *cli) printKeyPage(p keyPage) {
	k := p.key
	fmt.Fprintf(c.stdout, "%s: %s\n\n", c.screen.set(bold, written(k)), c.screen.set(bold, c.say(k.Title)))
	c.paragraph(tableHead, diag.Same(strings.Join(p.tables, " ")))
	c.paragraph(fillHead, k.What)
	c.paragraph(absentHead, k.Absent)
	c.listed(wordsHead, c.wordsOf(k))
	c.listed(keysHead, c.keysBelow(k))
	c.paragraph(exampleHead, diag.Same(k.Example))
}

func (c *cli) wordsOf(k *keys.Key) (rows [][2]string) {
	for i := range k.Words {
		rows = append(rows, [2]string{k.Words[i].Word, c.say(k.Words[i].Meaning)})
	}
	return rows
}

func (c *cli) keysBelow(k *keys.Key) (rows [][2]string) {
	for _, below := range k.Keys {
		rows = append(rows, [2]string{written(below), c.say(below.Title)})
	}
	return rows
}

// written is how a key stands in a report: budget, [funds.total], [[indicator]].
func written(k *keys.Key) string {
	if hasKeys(k) {
		return k.Header()
	}
	return k.Name
}

// listed prints two columns as paragraph prints a text.
func (c *cli) listed(head diag.Text, rows [][2]string) {
	if len(rows) > 0 {
		fmt.Fprintln(c.stdout, c.screen.set(bold, c.say(head)))
		c.columns(rows)
		fmt.Fprintln(c.stdout)
	}
}
