package theme

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"jixiao/themes"
)

var update = flag.Bool("update", false, "write the handbook's page of themes")

// themesPage is the page of the handbook that is made of the views, the words
// and the files of the default theme.
const themesPage = "../../content/handbook/themes.md"

// notesFile has what the page says of names.
const notesFile = "testdata/notes.txt"

// The handbook's page of themes names what templates can show and call, as it
// is; -update writes it.
func TestThemesPage(t *testing.T) {
	p := themePage{notes: notes(t), used: map[string]bool{}, seen: map[reflect.Type]bool{}}
	want := p.write(t)
	if *update {
		if err := errors.Join(os.WriteFile(themesPage, want, 0o666), os.WriteFile(notesFile, p.kept(t), 0o666)); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(themesPage)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the views say; write it with go test ./build/theme -run ThemesPage -update", themesPage)
	}
	for name := range p.notes {
		if !p.used[name] {
			t.Errorf("%s tells of %s, which is not there; write it with -update", notesFile, name)
		}
	}
}

// kept is the notes of what is there.
func (p *themePage) kept(t *testing.T) []byte {
	text, err := os.ReadFile(notesFile)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for line := range strings.Lines(string(text)) {
		if name, _, ok := strings.Cut(line, "\t"); !ok || p.used[name] {
			out.WriteString(line)
		}
	}
	return out.Bytes()
}

// themePage is the page that is being written.
type themePage struct {
	b     bytes.Buffer
	notes map[string]string
	used  map[string]bool
	seen  map[reflect.Type]bool
	types []reflect.Type // those that are still to be written
}

func notes(t *testing.T) map[string]string {
	text, err := os.ReadFile(notesFile)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if name, note, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") {
			out[name] = note
		}
	}
	return out
}

func (p *themePage) note(name string) string {
	p.used[name] = true
	return p.notes[name]
}

func (p *themePage) write(t *testing.T) []byte {
	p.b.WriteString(themesHead)
	p.files(t)
	p.b.WriteString(themesRules)
	fmt.Fprintf(&p.b, "\n- 一个模板文件不超过 %d KB；if、with、range 嵌套不超过 %d 层，其中 range 不超过 %d 层\n- 一页的循环和引用合计不超过 %d 次，模板互相引用不超过 %d 层，一页不超过 %d MB\n",
		mostText>>10, mostNested, mostRanges, mostRounds, deepest, mostBytes>>20)
	p.b.WriteString("\n## 模板里能用的词\n\n除 html/template 自带的以外：\n\n| 词 | 显示什么 | 用于 |\n| --- | --- | --- |\n")
	for _, name := range slices.Sorted(maps.Keys(words)) {
		fmt.Fprintf(&p.b, "| `%s` | %s | %s |\n", name, p.note("word "+name), p.kind(words[name].arg))
	}
	p.b.WriteString("\n## 各种页面有什么内容\n\n每种页面除下列内容外，都有 [Frame](#frame) 的内容。\n")
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		view := reflect.TypeOf(kinds[kind]()).Elem()
		fmt.Fprintf(&p.b, "\n### %s（%s.html）\n", p.note("kind "+kind), kind)
		p.seen[view] = true
		p.fields(view)
	}
	for len(p.types) > 0 {
		typ := p.types[0]
		p.types = p.types[1:]
		fmt.Fprintf(&p.b, "\n### %s\n", typ.Name())
		if note := p.note("type " + typ.Name()); note != "" {
			fmt.Fprintf(&p.b, "\n%s。\n", note)
		}
		p.fields(typ)
	}
	return p.b.Bytes()
}

// files lists the files that a site can put its own in the place of.
func (p *themePage) files(t *testing.T) {
	p.b.WriteString("\n| 文件 | 是什么 |\n| --- | --- |\n")
	names, err := fs.Glob(themes.Default(), "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		note := p.note("file " + name)
		if note == "" {
			note = "几种页面共用的部分"
		}
		fmt.Fprintf(&p.b, "| `%s` | %s |\n", name, note)
	}
}

// fields writes what a struct has.
func (p *themePage) fields(typ reflect.Type) {
	p.b.WriteString("\n| 内容 | 类型 | 说明 |\n| --- | --- | --- |\n")
	for i := range typ.NumField() {
		f := typ.Field(i)
		if !f.IsExported() || f.Anonymous && f.Type.Name() == "Frame" {
			if f.Anonymous {
				p.kind(f.Type)
			}
			continue
		}
		name := "`." + f.Name + "`"
		if f.Anonymous {
			name += "，其内容也可以直接写"
		}
		fmt.Fprintf(&p.b, "| %s | %s | %s |\n", name, p.kind(f.Type), p.note(typ.Name()+"."+f.Name))
	}
}

// kind names a type, and sees to it that a struct is told of.
func (p *themePage) kind(typ reflect.Type) string {
	switch {
	case typ == reflect.TypeFor[template.HTML]():
		return "网页片段"
	case typ.Kind() == reflect.Slice:
		return "若干个 " + p.kind(typ.Elem())
	case typ.Kind() == reflect.String:
		return "文字"
	case typ.Kind() == reflect.Int:
		return "整数"
	case typ.Kind() == reflect.Bool:
		return "是否"
	}
	if !p.seen[typ] {
		p.seen[typ] = true
		p.types = append(p.types, typ)
	}
	return fmt.Sprintf("[%s](#%s)", typ.Name(), strings.ToLower(typ.Name()))
}

const themesHead = `+++
title = "主题"
order = 21
description = "换掉网站的颜色、字体和页面；每种页面有什么内容"
+++

网站的样子由主题决定。程序自带一套主题；要改的，只写要改的文件，其余照自带的。会写网页的人看这一页。

## 换掉一个文件

1. 在站点里建一个文件夹，如 ` + "`themes/xian`" + `。
2. 在 ` + "`content/site.toml`" + ` 里写 ` + "`theme = \"xian\"`" + `。
3. 把要改的文件放进去，文件名与下表相同。同名的文件代替自带的，其他的照旧；不同名的 ` + "`.html`" + ` 文件是供引用的部分，别的文件（如徽标图片）照原样放到网站的 ` + "`theme`" + ` 文件夹。

只改颜色、字体、间距的，改 ` + "`tokens.css`" + ` 一个文件：把自带的复制过来，改其中的值，一项也不要少。
`

const themesRules = `
## 模板怎样写

模板用 Go 语言的 html/template 写法。每种页面的模板定义一个 ` + "`main`" + `，例如其他页面（page.html）：

` + "```html" + `
{{define "main"}}<h1>{{.Title}}</h1>
<div class="prose">{{.Body}}</div>
{{with .Pages}}<nav aria-label="同一栏目"><ul>
{{range .}}<li>{{link .}}</li>
{{end}}</ul></nav>{{end}}{{end}}
` + "```" + `

填进去的文字都自动转义，报告里写什么都不会变成网页代码。页面不许有写在网页里的样式和脚本：样式写在 ` + "`.css`" + ` 文件里，脚本写在 ` + "`.js`" + ` 文件里，不从别的网站取任何东西。

## 模板有误的

模板用到了页面没有的内容、括号不全、没有尽头，生成时都指出是哪个文件的哪一行，不发布网站。为使生成能够结束：
`
