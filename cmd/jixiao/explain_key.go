package main

import (
	"fmt"
	"slices"
	"strings"

	"jixiao/cmd/jixiao/snippet"
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
	name := k.Name
	if hasKeys(k) {
		name = k.Header()
	}
	fmt.Fprintf(c.stdout, "%s: %s\n\n", c.screen.set(bold, name), c.screen.set(bold, c.say(k.Title)))
	c.paragraph(tableHead, diag.Same(strings.Join(p.tables, " ")))
	c.paragraph(fillHead, k.What)
	c.paragraph(absentHead, k.Absent)
	c.pairs(wordsHead, wordPairs(k))
	c.pairs(keysHead, keyPairs(k))
	c.paragraph(exampleHead, diag.Same(k.Example))
}

// pair is a name and what it is.
type pair struct {
	name string
	what diag.Text
}

func wordPairs(k *keys.Key) (list []pair) {
	for _, w := range k.Words {
		list = append(list, pair{w.Word, w.Meaning})
	}
	return list
}

func keyPairs(k *keys.Key) (list []pair) {
	for _, below := range k.Keys {
		name := below.Name
		if hasKeys(below) {
			name = below.Header()
		}
		list = append(list, pair{name, below.Title})
	}
	return list
}

// pairs prints a list in two columns.
func (c *cli) pairs(head diag.Text, list []pair) {
	if len(list) == 0 {
		return
	}
	widest := 0
	for _, p := range list {
		widest = max(widest, snippet.Width(p.name))
	}
	fmt.Fprintln(c.stdout, c.screen.set(bold, c.say(head)))
	for _, p := range list {
		fmt.Fprintf(c.stdout, "  %s%s  %s\n", p.name, strings.Repeat(" ", widest-snippet.Width(p.name)), c.say(p.what))
	}
	fmt.Fprintln(c.stdout)
}
