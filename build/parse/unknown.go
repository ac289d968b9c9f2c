package parse

import (
	"slices"
	"strings"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
)

// unknown reports a key that the table doesn't have. A key that another table
// has was put into the wrong one; else it was mistyped.
func (d *decoder) unknown(n *tomltree.Node, p *plan) {
	f := d.finding("unknown-key", n.KeySpan, diag.Key,
		diag.Textf("没有名为“%[1]s”的栏目", "there is no key %[1]s here", clip(n.Key)), diag.Text{})
	d.unquoted(n)
	if key, ok := p.labelled(n.Key); ok {
		f.Help = diag.Textf("“%[1]s”要写成 %[2]s", "write %[2]s for %[1]s", clip(n.Key), key)
		f.Fixes = []diag.Fix{replace(n.KeySpan, key)}
		return
	}
	lower := strings.ToLower(n.Key)
	if i := slices.Index(p.keys, lower); i >= 0 {
		d.rename(f, n, lower)
		return
	}
	if p.within(frontPlan) && d.elsewhere(f, n) {
		return
	}
	if near, ok := diag.Nearest(lower, p.keys); ok {
		d.rename(f, n, near)
		return
	}
	if slices.Contains(p.keys, "extra") {
		f.Help = diag.Textf("本地表格特有的栏目写成 extra = { %[1]s = \"…\" }", "columns that only this form has go into extra = { %[1]s = \"…\" }", quoteKey(n.Key))
		return
	}
	f.Help = diag.Textf("这里可以写：%[1]s", "known here: %[1]s", diag.Text{Zh: strings.Join(p.keys, "、"), En: strings.Join(p.keys, ", ")})
}

// rename offers the key that was meant.
func (d *decoder) rename(f *diag.Diagnostic, n *tomltree.Node, meant string) {
	f.Help = diag.Textf("是不是要写 %[1]s？", "did you mean %[1]s?", meant)
	f.Fixes = []diag.Fix{replace(n.KeySpan, meant)}
}

// elsewhere says which tables have the key, if any.
func (d *decoder) elsewhere(f *diag.Diagnostic, n *tomltree.Node) bool {
	homes := frontPlan.homes(n.Key)
	if len(homes) == 0 {
		return false
	}
	if n.Form == tomltree.Header && len(homes) == 1 {
		name := strings.Trim(homes[0], "[]") + "." + n.Key
		f.Help = diag.Textf("方括号里写全名：%[1]s", "write its full name between the brackets: %[1]s", name)
		if d.header() == n.Key {
			f.Fixes = []diag.Fix{replace(n.KeySpan, name)}
		}
		return true
	}
	f.Help = diag.Textf("它写在 %[1]s 下面", "it belongs below %[1]s",
		diag.Text{Zh: strings.Join(homes, "、"), En: strings.Join(homes, ", ")})
	return true
}

// homes are the headers of the tables below p that have a key.
func (p *plan) homes(key string) (headers []string) {
	for i, name := range p.keys {
		f := &p.fields[i]
		if f.sub == nil {
			continue
		}
		for _, deeper := range append(f.sub.own(key), f.sub.homes(key)...) {
			headers = append(headers, brackets(f.kind, name, deeper))
		}
	}
	return headers
}

// own is the table itself, as a header that is still empty, if it has the key.
func (p *plan) own(key string) []string {
	if slices.Contains(p.keys, key) {
		return []string{""}
	}
	return nil
}

// brackets puts a table's name before the header of a table in it.
func brackets(k kind, name, deeper string) string {
	inner := strings.Trim(deeper, "[]")
	switch {
	case inner != "":
		return strings.Replace(deeper, inner, name+"."+inner, 1)
	case k == tables:
		return "[[" + name + "]]"
	default:
		return "[" + name + "]"
	}
}

// within tells whether p is root or a table below it.
func (p *plan) within(root *plan) bool {
	return p == root || slices.ContainsFunc(root.fields, func(f field) bool { return f.sub != nil && p.within(f.sub) })
}

func quoteKey(key string) string { return `"` + strings.ReplaceAll(clip(key), `"`, "”") + `"` }
