package build_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"jixiao/build"
)

// A used compiler gives what a new one gives: after each of a long run of
// edits, sound and broken ones, both tell the same and make the same files. The
// new one is used once and knows it.
// What an earlier compile gave out stays as it was.
func TestUsedCompilerEqualsNew(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			e := newEditor(seed)
			options := build.Options{Drafts: seed%2 == 1, Today: "2025-06-30"}
			used := build.New(options)
			var earlier *build.Result
			var before string
			for step := range 40 {
				what := e.edit()
				fsys := newTree(e.texts)
				got, err := used.Compile(t.Context(), knowing{fsys})
				if err != nil {
					t.Fatalf("step %d, %s: %v", step, what, err)
				}
				alone := options
				alone.Once = true
				want := compile(t, alone, fsys)
				if g, w := told(got), told(want); g != w {
					t.Fatalf("step %d, %s: the used compiler tells\n%s\nthe new one\n%s", step, what, g, w)
				}
				if path, same := sameFiles(t, got, want); !same {
					t.Fatalf("step %d, %s: %s differs", step, what, path)
				}
				if earlier != nil && told(earlier) != before {
					t.Fatalf("step %d, %s: the result of the step before became\n%s\nfrom\n%s", step, what, told(earlier), before)
				}
				earlier, before = got, told(got)
			}
		})
	}
}

// The pages of a result are its own: made by several goroutines, while the next
// compile is under way and after it, they are those that a compiler makes that is
// used once.
func TestPagesWhileCompiling(t *testing.T) {
	for seed := range uint64(1) {
		e := newEditor(seed)
		e.texts["content/2024/unit-0000/project-9.md"] = strings.Replace(e.texts["content/2024/unit-0000/project-1.md"], "## 四", "全年执行数比上年增加1.00万元，增长9.9%。\n\n## 四", 1)
		e.texts["content/2023/unit-0000/project-9.md"] = e.texts["content/2023/unit-0000/project-1.md"]
		used := build.New(build.Options{})
		var earlier *build.Result
		var want map[string][]byte
		for step := range 8 {
			fsys := newTree(e.texts)
			var wait sync.WaitGroup
			if earlier != nil {
				r, want := earlier, want
				wait.Go(func() { samePages(t, step, r, want) })
				wait.Go(func() { samePages(t, step, r, want) })
			}
			got, err := used.Compile(t.Context(), knowing{fsys})
			wait.Wait()
			if err != nil {
				t.Fatalf("step %d: %v", step, err)
			}
			if earlier != nil {
				samePages(t, step, earlier, want)
			}
			earlier, want = got, rendered(t, compile(t, build.Options{Once: true}, fsys))
			e.edit()
		}
	}
}

// samePages asks for all files of a site, one by one.
func samePages(t *testing.T, step int, r *build.Result, want map[string][]byte) {
	for path, bytes := range want {
		got, ok, err := r.Page(path)
		if !ok || err != nil || string(got) != string(bytes) {
			t.Errorf("step %d: %s: %v, %v, %d bytes instead of %d", step, path, ok, err, len(got), len(bytes))
		}
	}
}

// ending is a context that ends after it was asked some times whether it has.
type ending struct {
	context.Context
	left atomic.Int64
}

func (e *ending) Err() error {
	if e.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// A compile that is given up ends at the next report, and the one after it reads
// nothing again that was read before.
func TestACompileIsGivenUp(t *testing.T) {
	e := newEditor(1)
	for range 10 {
		e.edit()
	}
	fsys := newTree(e.texts)
	used := build.New(build.Options{})
	first, err := used.Compile(t.Context(), fsys)
	if err != nil {
		t.Fatal(err)
	}
	givenUp := 0
	for after := range int64(40) {
		ctx := &ending{Context: t.Context()}
		ctx.left.Store(after)
		if r, err := used.Compile(ctx, fsys); err != nil {
			if givenUp++; r != nil || !errors.Is(err, context.Canceled) {
				t.Fatalf("after %d: %v", after, err)
			}
			continue
		}
		break
	}
	if givenUp < 3 {
		t.Errorf("given up %d times", givenUp)
	}
	last, err := used.Compile(t.Context(), fsys)
	if err != nil || told(last) != told(first) || !slices.Equal(last.Reports, first.Reports) {
		t.Errorf("%v: tells\n%s\nand before\n%s", err, told(last), told(first))
	}
}

// knowing is a tree that knows what changed in it, as an editor's files do.
type knowing struct{ *tree }

func (k knowing) Since(before fs.FS) (changed []string, ok bool) {
	b, ok := before.(knowing)
	if !ok || len(b.texts) != len(k.texts) {
		return nil, false
	}
	for name, text := range k.texts {
		was, there := b.texts[name]
		if !there {
			return nil, false
		}
		if was != text {
			changed = append(changed, name)
		}
	}
	return changed, true
}

// sameFiles compares all files of two sites; if they differ, path is one that does.
func sameFiles(t testing.TB, a, b *build.Result) (path string, same bool) {
	t.Helper()
	x, y := rendered(t, a), rendered(t, b)
	for _, path := range slices.Sorted(maps.Keys(x)) {
		if other, ok := y[path]; !ok || !bytes.Equal(x[path], other) {
			return path, false
		}
	}
	for path := range y {
		if _, ok := x[path]; !ok {
			return path, false
		}
	}
	return "", true
}

// rendered is all files of a site by their paths.
func rendered(t testing.TB, r *build.Result) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, f := range r.Files() {
		data, err := f.Bytes()
		if err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		if _, twice := out[f.Path]; twice {
			t.Errorf("%s is made twice", f.Path)
		}
		out[f.Path] = data
	}
	return out
}

// editor changes a site as its authors do, at random but the same for a seed.
type editor struct {
	texts map[string]string
	rand  *rand.Rand
}

func newEditor(seed uint64) *editor {
	e := &editor{texts: synthetic(12), rand: rand.New(rand.NewPCG(seed, 7))}
	e.texts["content/about/index.md"] = "# 关于本站\n\n见[报告](../2023/unit-0000/project-1.md)。\n"
	e.texts["content/about/stamp.txt"] = "公章"
	e.texts["schema/own.toml"] = "id = \"own\"\ntitle = \"本市自评表\"\nextends = \"project-2020\"\nweights = \"free\"\n"
	return e
}

// edit makes a change and names it.
func (e *editor) edit() string {
	edits := [...]func() string{
		e.figure, e.figure, e.figure, e.remove, e.add, e.unit, e.breakTOML, e.settings, e.profile, e.draft, e.allow, e.continues, e.body, e.theme, e.asset, e.page,
	}
	return edits[e.rand.IntN(len(edits))]()
}

// report is a report at random, "" where there is none left.
func (e *editor) report() string {
	var all []string
	for name := range e.texts {
		if strings.HasPrefix(name, "content/20") {
			all = append(all, name)
		}
	}
	if len(all) == 0 {
		return ""
	}
	slices.Sort(all)
	return all[e.rand.IntN(len(all))]
}

// replace puts new in the place of one of the stretches old of a file.
func (e *editor) replace(name, old, new string) string {
	text := e.texts[name]
	at := 0
	for n := e.rand.IntN(1 + strings.Count(text, old)); n > 0; n-- {
		at += strings.Index(text[at:], old) + 1
	}
	at = max(0, at-1)
	if !strings.HasPrefix(text[at:], old) {
		return "nothing"
	}
	e.texts[name] = text[:at] + new + text[at+len(old):]
	return fmt.Sprintf("%s: %q for %q", name, new, old)
}

func (e *editor) figure() string {
	digit := func() string { return string(rune('0' + e.rand.IntN(10))) }
	return e.replace(e.report(), digit(), digit())
}

func (e *editor) remove() string {
	name := e.report()
	delete(e.texts, name)
	return "remove " + name
}

func (e *editor) add() string {
	from := e.report()
	to := fmt.Sprintf("content/%d/unit-0000/project-%d.md", 2019+e.rand.IntN(7), 1+e.rand.IntN(4))
	e.texts[to] = e.texts[from]
	return "copy " + from + " to " + to
}

func (e *editor) unit() string {
	return e.replace("content/units.toml", "unit-0000", "unit-0001") + e.replace("content/units.toml", "第", "第三")
}

func (e *editor) breakTOML() string {
	return e.replace(e.report(), "\n", "\n"+[...]string{"executed = 26.19万元\n", "score = \n", "[funds\n", "+++\n", "titel = 'x'\n"}[e.rand.IntN(5)])
}

func (e *editor) settings() string {
	lines := [...]string{"title = \"汇编\"\n", "money = \"元\"\n", "profile = \"own\"\n", "[rules]\nexecution-low-unexplained = \"off\"\n", "lang = \"en\"\n", "money = \n"}
	text := lines[e.rand.IntN(len(lines))]
	e.texts["content/site.toml"] = text
	return "site.toml: " + text
}

func (e *editor) profile() string {
	texts := [...]string{"id = \"own\"\ntitle = \"表\"\nfull = 120\n", "id = \"project-2020\"\ntitle = \"改\"\nextends = \"project-2021\"\n", "id = \"own\"\nextends = \"own\"\n"}
	text := texts[e.rand.IntN(len(texts))]
	e.texts["schema/own.toml"] = text
	return "profile: " + text
}

func (e *editor) draft() string {
	name := e.report()
	if strings.Contains(e.texts[name], "status = \"draft\"") {
		return e.replace(name, "status = \"draft\"", "status = \"final\"")
	}
	return e.replace(name, "status = \"final\"", "status = \"draft\"")
}

func (e *editor) allow() string {
	return e.replace(e.report(), "[result]", "[[allow]]\nrule = \"score-total\"\nat = \"result.score\"\nreason = \"公开表如此\"\n\n[result]")
}

func (e *editor) continues() string {
	from := strings.TrimSuffix(strings.TrimPrefix(e.report(), "content/"), ".md")
	return e.replace(e.report(), "status = ", fmt.Sprintf("continues = [%q]\nstatus = ", from))
}

func (e *editor) body() string {
	lines := [...]string{"见[上年](../2021/unit-0000/project-1.md)。", "[](#indicator.i2.actual)", "[9](#indicator.none.score)", "<b>x</b>", "电话13912345678"}
	return e.replace(e.report(), "## 四", lines[e.rand.IntN(len(lines))]+"\n\n## 四")
}

func (e *editor) theme() string {
	name := "themes/default/" + [...]string{"table.html", "style.css"}[e.rand.IntN(2)]
	if _, ok := e.texts[name]; ok {
		delete(e.texts, name)
		return "remove " + name
	}
	e.texts[name] = [...]string{"{{define \"table\"}}<p>{{.Caption}}</p>{{end}}", "{{define \"table\"}}{{.None}}{{end}}", "{{"}[e.rand.IntN(3)]
	return name
}

func (e *editor) asset() string {
	e.texts["content/about/stamp.txt"] += "章"
	return "change a file that is published as it is"
}

func (e *editor) page() string {
	name := path.Join("content/about", fmt.Sprint(e.rand.IntN(3))+".md")
	e.texts[name] = fmt.Sprintf("# 第%d页\n\n[一](1.md)[二](2.md)\n", e.rand.IntN(100))
	return "page " + name
}
