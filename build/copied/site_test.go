package copied

import (
	"math/rand/v2"
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/source"
)

// words is so many ideographs that no other seed gives, none of them a numeral.
func words(seed uint64, n int) string {
	r := rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	for range n {
		b.WriteRune(rune(0x6000 + r.IntN(0x1000)))
	}
	return b.String()
}

// paragraphsOf takes every line of a text as a paragraph.
func paragraphsOf(text string) (out []Paragraph) {
	at := 0
	for line := range strings.Lines(text) {
		if t := strings.TrimSuffix(line, "\n"); t != "" {
			out = append(out, Paragraph{t, source.Span{Start: at, End: at + len(t)}})
		}
		at += len(line)
	}
	return out
}

// texts is a site: what each report says, a paragraph a line, by its key.
type texts map[string]string

func (ts texts) reports(t testing.TB) (out []Report) {
	t.Helper()
	for name, text := range ts {
		key, ok := schema.ParseKey(name)
		if !ok {
			t.Fatalf("not a key: %s", name)
		}
		out = append(out, Report{Key: key, File: "content/" + name + ".md", Prints: new(Printer).Fingerprint(paragraphsOf(text))})
	}
	return out
}

// find asks for one report of a site, beside the project's report of the year
// before if there is one.
func (ts texts) find(t testing.TB, name string) (Match, bool) {
	t.Helper()
	key, _ := schema.ParseKey(name)
	m, ok := New(ts.reports(t)).Find(key, ts.before(key))
	if ok {
		ts.check(t, &m)
	}
	return m, ok
}

func (ts texts) before(key schema.Key) []schema.Key {
	key.Year--
	if _, ok := ts[key.String()]; !ok {
		return nil
	}
	return []schema.Key{key}
}

// check: whatever is found names stretches that there are, and a share that
// can be.
func (ts texts) check(t testing.TB, m *Match) {
	t.Helper()
	here, there := paragraphsOf(ts[m.Report.Key.String()]), paragraphsOf(ts[m.Other.Key.String()])
	if m.Report.Key == m.Other.Key || !spanned(here, m.First) || !spanned(here, m.Longest) || !spanned(there, m.Source) {
		t.Errorf("%v and %v: not paragraphs: %v, %v, %v", m.Report.Key, m.Other.Key, m.First, m.Longest, m.Source)
	}
	if m.Letters < leastLetters || m.Letters > m.Total || m.Percent() < leastShare || m.Percent() > 100 || m.Paragraphs < 1 {
		t.Errorf("%v: %d of %d letters, %d%%, %d paragraphs", m.Report.Key, m.Letters, m.Total, m.Percent(), m.Paragraphs)
	}
}

func spanned(paragraphs []Paragraph, s source.Span) bool {
	for _, p := range paragraphs {
		if p.Span == s {
			return true
		}
	}
	return false
}
