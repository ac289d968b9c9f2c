package theme

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"jixiao/build/site"
)

// everything is views of each kind: one as of a real site, one with nothing in
// it, and one with something everywhere.
func everything(t testing.TB) map[string][]site.View {
	all := map[string][]site.View{}
	for kind, v := range samples(t) {
		all[kind] = []site.View{v, kinds[kind](), filled(kinds[kind]())}
	}
	return all
}

func render(t testing.TB, theme *Theme, kind string, v site.View) string {
	t.Helper()
	var w bytes.Buffer
	if err := theme.Render(&w, kind, v); err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	return w.String()
}

func TestEveryKindHasASample(t *testing.T) {
	if got, want := len(samples(t)), len(kinds); got != want {
		t.Errorf("%d samples of %d kinds of page", got, want)
	}
}

// TestPagesAreGoodHTML holds what every page of the default theme promises.
func TestPagesAreGoodHTML(t *testing.T) {
	theme := load(t)
	for kind, views := range everything(t) {
		for i, v := range views {
			page := readPage(t, kind, render(t, theme, kind, v))
			if n := len(page.headings); n == 0 || page.headings[0] != 1 || slices.Contains(page.headings[1:], 1) {
				t.Errorf("%s %d: headings %v: want one h1, first", kind, i, page.headings)
			}
			for j := 1; j < len(page.headings); j++ {
				if page.headings[j] > page.headings[j-1]+1 {
					t.Errorf("%s %d: headings %v skip a level", kind, i, page.headings)
				}
			}
		}
	}
}

// htmlPage is what is noted of a page while its tags are checked.
type htmlPage struct {
	t        testing.TB
	kind     string
	open     []string
	ids      map[string]bool
	headings []int
	caption  bool // the table that is open has one
	prose    bool // in the text of a report, whose tables have none
}

var void = []string{"meta", "link", "br", "hr", "img", "input", "col"}

func readPage(t testing.TB, kind, text string) *htmlPage {
	t.Helper()
	p := &htmlPage{t: t, kind: kind, ids: map[string]bool{}}
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) || len(p.open) > 0 {
				t.Errorf("%s ends with %v and %q open", kind, z.Err(), p.open)
			}
			return p
		case html.StartTagToken:
			token := z.Token()
			p.attributes(token)
			p.start(token)
			if !slices.Contains(void, token.Data) {
				p.open = append(p.open, token.Data)
			}
		case html.SelfClosingTagToken:
			p.attributes(z.Token())
		case html.EndTagToken:
			name := z.Token().Data
			if n := len(p.open); n == 0 || p.open[n-1] != name {
				t.Fatalf("%s: </%s> where %q are open", kind, name, p.open)
			}
			p.open = p.open[:len(p.open)-1]
			if name == "table" && !p.caption && !p.prose {
				t.Errorf("%s: a table has no caption", kind)
			}
		}
	}
}

func (p *htmlPage) start(token html.Token) {
	switch name := token.Data; name {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.headings = append(p.headings, int(name[1]-'0'))
	case "table":
		p.caption = false
	case "caption":
		p.caption = true
	case "th":
		if attribute(token, "scope") == "" {
			p.t.Errorf("%s: <th> has no scope", p.kind)
		}
	case "style", "iframe", "base":
		p.t.Errorf("%s: there is a <%s>", p.kind, name)
	case "form":
		if attribute(token, "action") != "" { // forms are for scripts and lead nowhere
			p.t.Errorf("%s: there is a <form> that leads somewhere", p.kind)
		}
	case "script":
		if src := attribute(token, "src"); !strings.HasSuffix(path.Dir(src), "theme") || path.Ext(src) != ".js" {
			p.t.Errorf("%s: there is a <script> from %q", p.kind, src)
		}
	case "div":
		p.prose = attribute(token, "class") == "prose"
	}
}

func (p *htmlPage) attributes(token html.Token) {
	for _, a := range token.Attr {
		switch {
		case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
			p.t.Errorf("%s: attribute %s", p.kind, a.Key)
		case a.Key == "id" && a.Val == "":
			p.t.Errorf("%s: an id is empty", p.kind)
		case a.Key == "id" && p.ids[a.Val] && a.Val != "示例":
			p.t.Errorf("%s: id %q twice", p.kind, a.Val)
		case a.Key == "id":
			p.ids[a.Val] = true
		case slices.Contains([]string{"href", "src", "xmlns"}, a.Key) && (strings.Contains(a.Val, "://") || strings.HasPrefix(a.Val, "/")):
			p.t.Errorf("%s: %s to %s, which isn't of this site or not relative", p.kind, a.Key, a.Val)
		}
	}
}

func attribute(token html.Token, key string) string {
	for _, a := range token.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// TestEveryFactIsAnElement: the id of a fact's element is the fact's name, on
// which links from other pages and from other programs rest.
func TestEveryFactIsAnElement(t *testing.T) {
	v := sampleReport()
	page := readPage(t, "report", render(t, load(t), "report", v))
	want := []string{"result.score", "result.grade", "figure.total_paid", "group.产出指标.score", "funds.use.insurance"}
	for _, row := range v.Funds {
		for _, cell := range row.Cells {
			if cell.ID != "" {
				want = append(want, cell.ID)
			}
		}
	}
	for _, row := range v.Indicators {
		want = append(want, row.Target.ID, row.Actual.ID, row.Weight.ID, row.Score.ID)
	}
	for _, id := range want {
		if !page.ids[id] {
			t.Errorf("no element has the id %s", id)
		}
	}
}

// TestViewsShowWhatTheyHold: no text of a view is forgotten by its template.
// Excepted is what the title says already, and a unit's short name.
func TestViewsShowWhatTheyHold(t *testing.T) {
	theme := load(t)
	silent := []string{"Name", "Short"}
	for kind := range kinds {
		v := filled(kinds[kind]())
		rv := reflect.ValueOf(v).Elem()
		for i := range rv.NumField() {
			field := rv.Type().Field(i)
			if field.Type.Kind() != reflect.String || slices.Contains(silent, field.Name) {
				continue
			}
			rv.Field(i).SetString("只此一处")
			if !strings.Contains(render(t, theme, kind, v), "只此一处") {
				t.Errorf("%s: %s isn't shown", kind, field.Name)
			}
			rv.Field(i).SetString("示例")
		}
	}
}

func TestRenderFailsWhole(t *testing.T) {
	w := bytes.NewBufferString("before")
	theme := load(t)
	if err := theme.Render(w, "nothing", new(site.PageView)); err == nil {
		t.Error("a kind of page that there isn't was rendered")
	}
	if err := theme.Render(w, "report", new(site.PageView)); err == nil {
		t.Error("a report's template was rendered with a page's view")
	}
	if err := theme.Render(w, "page", (*site.PageView)(nil)); err == nil {
		t.Error("a page was rendered without a view")
	}
	if w.String() != "before" {
		t.Errorf("half a page is left: %q", w.String())
	}
}

// TestIDsOfAReportStayApart: a heading of the text may be called as the page
// calls its own parts.
func TestIDsOfAReportStayApart(t *testing.T) {
	v := sampleReport()
	for _, id := range []string{"main", "funds", "goal", "indicators", "result", "figures", "text", "checks", "findings", "more"} {
		v.Body += template.HTML(`<h2 id="` + id + `">标题</h2>`)
	}
	readPage(t, "report", render(t, load(t), "report", v)) // fails on an id that is given twice
}
