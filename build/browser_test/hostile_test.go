package browser_test

import (
	"archive/zip"
	"encoding/csv"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// poisons are texts that a page, a picture, a script, a spreadsheet or a
// template would run or be broken by if it took them for more than text.
var poisons = []string{
	`<script>alert(1)</script>`, `<img src=x onerror=alert(2)>`, `"><svg onload=alert(3)>`, `</title><script>alert(4)</script>`,
	`' autofocus onfocus=alert(5) '`, `]]><script>alert(6)</script>`, `--><script>alert(7)</script><!--`, `</script><script>alert(8)//`,
	`javascript:alert(9)`, `{{.}}<% %>${alert(10)}`, `=HYPERLINK("http://127.0.0.1:9/","x")`, `+1+cmd|' /C calc'!A0`, `-2+3`, `@SUM(1)`,
	"\t=1+1", "\r=2+2", "\u202e万元12\u202c", "＝3+3", `&lt;script&gt;alert(11)&lt;/script&gt;`, `\"); alert(12); (\"`,
}

// poisonUnits is how many units there are, each with a report in two years: no
// divisor of the number of poisons, so that these change places.
const poisonUnits = 7

// poisoned is the site below in a folder.
var poisoned = sync.OnceValues(func() (*built, error) { return write(poison()) })

// poison is a site with a poison in every place where words can stand, in the
// register and in the settings too.
func poison() fs.FS {
	n := 0
	next := func() string {
		n++
		return poisons[n%len(poisons)]
	}
	fill := func(form string) string {
		for strings.Contains(form, "☠") {
			form = strings.Replace(form, "☠", strconv.Quote(next()), 1)
		}
		for strings.Contains(form, "☢") {
			form = strings.Replace(form, "☢", strings.Map(oneLine, next()), 1)
		}
		return form
	}
	site := fstest.MapFS{
		"content/site.toml":      {Data: []byte(fill("title = ☠\npublisher = ☠\nprofile = \"project-2020\"\nmoney = \"万元\"\n"))},
		"content/about/index.md": {Data: []byte(fill("+++\ntitle = ☠\n+++\n" + poisonText))},
	}
	var units strings.Builder
	for u := range poisonUnits {
		fmt.Fprintf(&units, fill("[[unit]]\nkey = \"u%d\"\nname = ☠\nshort = ☠\nlevel = ☠\n"), u)
		for year := 2023; year < 2025; year++ {
			site[fmt.Sprintf("content/%d/u%d/p.md", year, u)] = &fstest.MapFile{Data: []byte(fill(poisonFront + poisonText))}
		}
	}
	site["content/units.toml"] = &fstest.MapFile{Data: []byte(units.String())}
	return site
}

func oneLine(c rune) rune {
	if c == '\r' || c == '\n' {
		return ' '
	}
	return c
}

const poisonFront = `+++
title = ☠
number = ☠
[funds]
money = "万元"
reason = ☠
[funds.total]
initial = 100
budget = 100
executed = 90
rate = "91%"
weight = 10
score = 9.5
[[funds.source]]
kind = "other"
id = "a"
name = ☠
budget = 100
executed = 90
[[funds.use]]
id = "b"
name = ☠
amount = 80
[goal]
expected = ☠
actual = ☠
[[indicator]]
id = "i1"
level1 = ☠
level2 = ☠
name = ☠
target = ☠
actual = ☠
weight = 40
score = 30
reason = ☠
extra = { "列" = ☠, "另一列" = ☠ }
[[indicator]]
level1 = "产出指标"
level2 = ☠
name = ☠
target = "≥90%"
actual = "80%"
weight = 50
score = 50
[[group]]
name = ☠
weight = 50
score = 49
[[figure]]
id = "f"
label = ☠
value = "3万元"
equals = "1 + 1"
[[figure]]
id = "g"
label = ☠
value = ☠
[[follow_up]]
problem = ☠
state = "doing"
note = ☠
[result]
score = 88
grade = ☠
[[allow]]
rule = "figure-equation"
at = "figure.f"
reason = ☠
+++
`

const poisonText = `
# ☢

## ☢

☢ [☢](javascript:alert(20)) [b](JaVaScRiPt:alert%2821%29 "☢") [c](data:text/html,<script>alert(22)</script>) <javascript:alert(23)>
![☢](javascript:alert(24)) ![x" onerror="alert(25)](missing.png "☢") [26.19](#funds.total.executed)万元 [](#result.grade)

<script>alert(26)</script>

<a href="javascript:alert(27)" onclick="alert(28)">d</a> <svg><script>alert(29)</script></svg>

| ☢ | ☢ |
| --- | --- |
| ☢ | ☢ |

- ☢
  > ☢

` + "```html\n☢\n```\n\n`☢` **☢** *☢*\n\n[e]: javascript:alert(30)\n\n[e]\n"

// unsafe is what on a page could run or load something.
const unsafe = `Array.from(document.querySelectorAll("*")).flatMap(e => Array.from(e.attributes).filter(a =>
		/^on/i.test(a.name) || a.name === "style" || a.name === "srcdoc" || /^(href|src|xlink:href|action|formaction|data|srcset)$/i.test(a.name) && /^[\s\x00-\x1f]*[a-z]+:(?!\/\/)/i.test(a.value) && !/^(file|http):/.test(a.value)
	).map(a => a.name + "=" + a.value)).concat(
	Array.from(document.scripts).filter(s => s.textContent.trim() || !/\/(theme|search)\//.test(s.src)).map(s => "script " + s.src + s.textContent.slice(0, 50)),
	Array.from(document.querySelectorAll("iframe, object, embed, style, base, form[action], meta[http-equiv=refresh], svg script, foreignObject")).map(e => e.outerHTML.slice(0, 99)))`

// Whatever an author, the register or the settings say is text on every page:
// nothing of it is run or loaded, and no page complains, since nothing had to be
// refused.
func TestTextsAreNeverRun(t *testing.T) {
	s, err := poisoned()
	if err != nil {
		t.Fatal(err)
	}
	b := open(t, s.folder())
	kinds, shown := map[string]int{}, 0
	for _, p := range s.pages {
		kinds[p.Kind]++
		b.visit(p.Addr)
		b.loaded()
		for _, found := range eval[[]string](b, unsafe) {
			t.Errorf("%s: %s", p.Addr, found)
		}
		for _, fault := range b.complaints() {
			if !strings.Contains(fault, "missing.png") {
				t.Errorf("%s: %s", p.Addr, fault)
			}
		}
		if eval[bool](b, `document.body.textContent.includes("<script>alert(1)</script>")`) {
			shown++
		}
	}
	if len(kinds) < 10 || shown < 2*poisonUnits {
		t.Errorf("of %d kinds of pages %d show the words", len(kinds), shown)
	}
	hits, status := b.find("alert")
	if len(hits) == 0 {
		t.Errorf("search: %s", status)
	}
	for _, found := range eval[[]string](b, unsafe) {
		t.Errorf("search: %s", found)
	}
}

// formula is what a spreadsheet takes a cell's beginning for, after blanks.
var formula = regexp.MustCompile(`^[\s\x00]*[=+\-@＝＋－＠]`)

// number is what may begin with a sign.
var number = regexp.MustCompile(`^[+-]?[0-9.,]+%?$`)

// No cell of a data file is a formula.
func TestCellsAreNeverRun(t *testing.T) {
	s, err := poisoned()
	if err != nil {
		t.Fatal(err)
	}
	tables, books := 0, 0
	err = filepath.WalkDir(filepath.Join(s.dir, "data"), func(name string, _ fs.DirEntry, err error) error {
		switch filepath.Ext(name) {
		case ".csv":
			tables++
			checkTable(t, name)
		case ".xlsx":
			books++
			checkBook(t, name)
		}
		return err
	})
	if err != nil || tables <= poisonUnits || books <= poisonUnits {
		t.Errorf("%d tables, %d books, error %v", tables, books, err)
	}
}

func checkTable(t *testing.T, name string) {
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(text), "\uFEFF"))).ReadAll()
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if formula.MatchString(cell) && !number.MatchString(cell) {
				t.Errorf("%s: %q", filepath.Base(name), cell)
			}
		}
	}
}

// checkBook looks for formulas and links in a workbook: cells of text are none,
// whatever they begin with.
func checkBook(t *testing.T, name string) {
	book, err := zip.OpenReader(name)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for _, part := range book.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"<f>", "<f ", "<hyperlink", "<ddeLink", "externalLink", "<script"} {
			if strings.Contains(string(text), bad) {
				t.Errorf("%s: %s has %s", filepath.Base(name), part.Name, bad)
			}
		}
	}
}

// A character that turns the direction of writing around in a link or a figure
// leaves what follows as it is written.
func TestDirectionStaysWithin(t *testing.T) {
	b := open(t, ownSite(t).folder())
	b.visit("about/index.html")
	for _, tag := range []string{"a", "span", "small", "b", "code"} {
		if !eval[bool](b, `(() => {
			const p = document.createElement("p"), e = document.createElement("`+tag+`"), range = document.createRange();
			e.textContent = "资金\u202e万元12";
			p.append(e, "360与97");
			document.querySelector("main").append(p);
			const left = at => { range.setStart(p.lastChild, at); range.setEnd(p.lastChild, at + 1); return range.getBoundingClientRect().left };
			return left(0) < left(1) && left(1) < left(4);
		})()`) {
			t.Errorf("what follows <%s> is turned around", tag)
		}
	}
}
