package search

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

// loaded is an index as the search page sees it: its files by name, and what
// each hands over.
type loaded struct {
	t     *testing.T
	data  map[string]string
	sizes map[string]int
}

func load(t *testing.T, docs []Document) *loaded {
	t.Helper()
	sizes := make([]int, len(docs))
	for i, d := range docs {
		sizes[i] = 100
		for _, p := range d.Passages {
			sizes[i] += len(p.Text)
		}
	}
	l := &loaded{t, map[string]string{}, map[string]int{}}
	for _, f := range New(sizes, func(i int) Document { return docs[i] }).Files() {
		script := string(f.Bytes())
		name := strings.TrimSuffix(f.Name, ".js")
		data, ok := strings.CutPrefix(script, `jixiaoSearch("`+name+`",`)
		data, closed := strings.CutSuffix(data, ");\n")
		if !ok || !closed || !json.Valid([]byte(data)) {
			t.Fatalf("%s is no call with data: %.80q", f.Name, script)
		}
		l.data[name], l.sizes[name] = data, len(script)
	}
	return l
}

// decode reads a list as the comment of the package describes it.
func decode(t *testing.T, text string) (out []int) {
	t.Helper()
	cell := func() int {
		n := strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", text[0])
		if n < 0 {
			t.Fatalf("%q is none of the 64", text[0])
		}
		text = text[1:]
		return n
	}
	number := func() (n int) {
		for shift := 0; ; shift += 5 {
			c := cell()
			if n |= c & 31 << shift; c < 32 {
				return n
			}
		}
	}
	if text[0] != '*' {
		for next := 0; text != ""; next++ {
			next += number()
			out = append(out, next)
		}
		return out
	}
	text = text[1:]
	for first := number(); text != ""; first += 6 {
		for c, bit := cell(), 0; bit < 6; bit++ {
			if c>>bit&1 == 1 {
				out = append(out, first+bit)
			}
		}
	}
	return out
}

// find is the documents of a term, and those that have it in their title.
func (l *loaded) find(term string) (all, titled []int) {
	l.t.Helper()
	h := uint32(2166136261)
	for _, unit := range utf16Units(term) {
		h = (h ^ uint32(unit)) * 16777619
	}
	h ^= h >> 15
	h *= 0x2C1B3C6D
	h ^= h >> 12
	var contents, terms string
	l.read("all", &contents)
	shards, _, _ := strings.Cut(contents, " ")
	n, err := strconv.Atoi(shards)
	if err != nil {
		l.t.Fatal(err)
	}
	l.read("i/"+strconv.FormatUint(uint64(h%uint32(n)), 16), &terms)
	key := string([]byte{alphabet[h>>26], alphabet[h>>20&63], alphabet[h>>14&63], alphabet[h>>8&63]})
	for entry := range strings.SplitSeq(terms, ",") {
		if list, ok := strings.CutPrefix(entry, key); ok {
			every, title, _ := strings.Cut(list, "!")
			if title != "" {
				titled = decode(l.t, title)
			}
			return decode(l.t, every), titled
		}
	}
	return nil, nil
}

func (l *loaded) read(name string, to *string) {
	l.t.Helper()
	if err := json.Unmarshal([]byte(l.data[name]), to); err != nil {
		l.t.Fatalf("%s: %v", name, err)
	}
}

func utf16Units(s string) (out []uint16) {
	for _, r := range s {
		if r > 0xFFFF {
			out = append(out, uint16(0xD800+(r-0x10000)>>10), uint16(0xDC00+(r-0x10000)&0x3FF))
			continue
		}
		out = append(out, uint16(r))
	}
	return out
}

func document(text string) Document {
	return Document{Kind: "报告", Title: "标题", Address: "index.html", Passages: []Passage{{Text: text}}}
}

// Every character and every pair of a sentence can be looked up, whatever
// stands around it, and every word and number as a whole.
func TestTerms(t *testing.T) {
	const sentence = "预算执行率为72.75%，支出26.19万元；PM2.5 平均 浓度下降１，２３４．５０微克，共1,234,567人、100，200次。The Audit-Report"
	l := load(t, []Document{document("别的内容"), document(sentence)})
	for term, want := range map[string]bool{
		"预": true, "预算": true, "算执": true, "率为": true, "微克": true, "次": true, "万元": true,
		"平均": true, "均浓": true, // a blank between Chinese characters is nothing
		"72.75": true, "26.19": true, "2.5": true, "pm": true, "the": true, "audit": true, "report": true,
		"1234567": true, "100": true, "200": true,
		"1": true, "234.50": true, // a comma of full width parts numbers
		"元支": false, "为7": false, "克共": false, // not neighbours: a mark or a number is between
		"26": false, "26.1": false, "6.19": false, "19": false, "pm2": false, "PM": false, "aud": false, "100200": false, "龘": false,
	} {
		if all, _ := l.find(term); slices.Equal(all, []int{1}) != want {
			t.Errorf("%s is in %v", term, all)
		}
	}
}

// A term of the title is known to be one.
func TestTitles(t *testing.T) {
	docs := []Document{document("道路养护"), {Title: "道路养护", Note: "交通局"}, {Title: "道路", Passages: []Passage{{Text: "养护"}}}}
	l := load(t, docs)
	for term, want := range map[string][2][]int{"道路": {{0, 1, 2}, {1, 2}}, "养护": {{0, 1, 2}, {1}}, "交通": {{1}, {1}}, "标题": {{0}, {0}}} {
		if all, titled := l.find(term); !slices.Equal(all, want[0]) || !slices.Equal(titled, want[1]) {
			t.Errorf("%s: %v, %v, want %v", term, all, titled, want)
		}
	}
}

// Lists of any density are read as they were written, and the documents of a
// term may be far apart.
func TestListsOfManyDocuments(t *testing.T) {
	const n = 3000
	docs := make([]Document, n)
	for i := range docs {
		text := "常见"
		for _, every := range []int{2, 5, 7, 31, 33, 126, 127, 128, 1000, 1024} {
			if i%every == every-1 {
				text += "，" + strconv.Itoa(every)
			}
		}
		docs[i] = document(text)
	}
	l := load(t, docs)
	for _, every := range []int{2, 5, 7, 31, 33, 126, 127, 128, 1000, 1024} {
		var want []int
		for i := every - 1; i < n; i += every {
			want = append(want, i)
		}
		if got, _ := l.find(strconv.Itoa(every)); !slices.Equal(got, want) {
			t.Errorf("each %dth: %d documents, want %d", every, len(got), len(want))
		}
	}
	if got, _ := l.find("常见"); len(got) != n {
		t.Errorf("%d documents have what all have", len(got))
	}
}

func TestListTakesTheShorterForm(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var in []uint32
		dense := 1 + r.IntN(200)
		for d := range uint32(2000) {
			if r.IntN(dense) == 0 {
				in = append(in, d)
			}
		}
		if in == nil {
			continue
		}
		text := string(list(nil, in))
		out := decode(t, text)
		if len(out) != len(in) || slices.ContainsFunc(out, func(d int) bool { return !slices.Contains(in, uint32(d)) }) {
			t.Fatalf("%d became %d", len(in), len(out))
		}
		if len(text) > 2000/6+6 {
			t.Errorf("%d of 2000 take %d bytes", len(in), len(text))
		}
	}
}

// Texts come through as they are, and can't end the string or the script.
func TestDocuments(t *testing.T) {
	odd := "引号\"'\\ 换行\n\t 行\u2028段\u2029尾 </script><!-- é 𠮷 \x01"
	d := Document{Kind: "报告", Title: odd, Note: "单位", Address: "a/b.html",
		Passages: []Passage{{"one", odd}, {"one", "二"}, {"", "三"}, {"two", "四"}, {"", "五"}}}
	l := load(t, []Document{d, document("x")})
	data := l.data["d/0"]
	if strings.ContainsAny(data, "<\u2028\u2029\x01") {
		t.Errorf("%q", data)
	}
	var got [][]string
	if err := json.Unmarshal([]byte(data), &got); err != nil {
		t.Fatal(err)
	}
	// A place is left out where it is that of the passage before.
	want := []string{"报告", odd, "单位", "a/b.html", "one", odd, "", "二", "#", "三", "two", "四", "#", "五"}
	if len(got) != 2 || !slices.Equal(got[0], want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// Which document stands in which file is told by all.js.
func TestFilesOfDocuments(t *testing.T) {
	var docs []Document
	for i := range 40 {
		docs = append(docs, document(strings.Repeat("字", i*i*20)+strconv.Itoa(1000+i)))
	}
	docs = append(docs, document(""))
	l := load(t, docs)
	var contents string
	l.read("all", &contents)
	_, counts, _ := strings.Cut(contents, " ")
	at, file := 0, 0
	for ; counts != ""; file++ {
		var got [][]string
		if err := json.Unmarshal([]byte(l.data[fmt.Sprint("d/", file)]), &got); err != nil {
			t.Fatal(err)
		}
		if n := strings.IndexByte(alphabet, counts[0]); n != len(got) {
			t.Errorf("file %d has %d documents, all.js says %d", file, len(got), n)
		}
		if size := l.sizes[fmt.Sprint("d/", file)]; size > documentFile*5/4 && len(got) > 1 {
			t.Errorf("file %d has %d bytes for %d documents", file, size, len(got))
		}
		counts, at = counts[1:], at+len(got)
	}
	if _, more := l.data[fmt.Sprint("d/", file)]; at != len(docs) || more {
		t.Errorf("%d of %d documents, more files: %v", at, len(docs), more)
	}
}

// reports makes documents of 110 phrases of five words each, of which every
// fourth is nobody else's, and as many numbers.
func reports(n int) []Document {
	r := rand.New(rand.NewPCG(3, 4))
	some := func(n, most int, part func(i int) string) (out string) {
		for range n + r.IntN(most-n+1) {
			out += part(min(r.IntN(3000), r.IntN(3000), r.IntN(3000)))
		}
		return out
	}
	words, phrases := make([]string, 3000), make([]string, 3000)
	for i := range words {
		words[i] = some(2, 4, func(i int) string { return string(rune(0x4E00 + i)) })
	}
	phrase := func() string { return some(5, 5, func(i int) string { return words[i] }) + "，" }
	for i := range phrases {
		phrases[i] = phrase()
	}
	docs := make([]Document, n)
	for i := range docs {
		var b strings.Builder
		for j := range 110 {
			if j%4 == 0 {
				b.WriteString(phrase())
			} else {
				b.WriteString(phrases[min(r.IntN(3000), r.IntN(3000))])
			}
			fmt.Fprintf(&b, "%d.%02d", r.IntN(3000), r.IntN(100))
		}
		docs[i] = document(b.String())
	}
	return docs
}

// However many documents there are, files of terms stay small: a query loads six
// of them at most, and is to load less than 300 KB.
func TestFilesOfTermsStaySmall(t *testing.T) {
	for _, n := range []int{1, 100, 1500} {
		l := load(t, reports(n))
		for name, size := range l.sizes {
			if strings.HasPrefix(name, "i/") && size > 24<<10 {
				t.Errorf("%d documents: %s has %d bytes", n, name, size)
			}
		}
	}
}

// All files made in one go are those that are made one by one.
func TestMake(t *testing.T) {
	docs := []Document{}
	for i := range 400 {
		docs = append(docs, Document{Kind: "报告", Title: "第" + strconv.Itoa(i) + "份", Address: strconv.Itoa(i), Passages: []Passage{{Text: strings.Repeat("河道整治", i%7) + strconv.Itoa(i*i)}}})
	}
	for _, n := range [...]int{0, 1, 2, len(docs)} {
		x := New(slices.Repeat([]int{2000}, n), func(i int) Document { return docs[i] })
		made := map[string]string{}
		var mu sync.Mutex
		err := x.Make(func(name string, data []byte) error {
			mu.Lock()
			defer mu.Unlock()
			made[name] = string(data)
			return nil
		})
		if err != nil || len(made) != len(x.Files()) {
			t.Fatalf("%d files of %d, %v", len(made), len(x.Files()), err)
		}
		for _, f := range x.Files() {
			if made[f.Name] != string(f.Bytes()) {
				t.Errorf("of %d documents, %s differs", n, f.Name)
			}
		}
		if err := x.Make(func(string, []byte) error { return io.ErrShortWrite }); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("of an error came %v", err)
		}
	}
}

// The same documents give the same bytes, on any number of processors.
func TestSameBytes(t *testing.T) {
	docs := reports(300)
	want := load(t, docs)
	for _, processors := range []int{1, 3, 7} {
		before := runtime.GOMAXPROCS(processors)
		got := load(t, docs)
		runtime.GOMAXPROCS(before)
		for name, data := range want.data {
			if got.data[name] != data {
				t.Errorf("on %d processors %s differs", processors, name)
			}
		}
	}
}

func TestNoDocuments(t *testing.T) {
	if l := load(t, nil); l.data["all"] != `"16 "` {
		t.Errorf("all.js says %s", l.data["all"])
	}
}

// Of any text all Chinese characters become terms, and reading it ends.
func FuzzTerms(f *testing.F) {
	for _, s := range []string{"", "预算26.19万元", "1,234,5.", "ＡＢ１２", "\xe4\xb8", "a.b,c", "．１"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		g := newGatherer(1, 0)
		g.seen.clear()
		g.terms(text)
		for _, r := range text {
			if 0x4E00 <= r && r <= 0x9FFF && g.seen.add(finish(step(hashStart, r))) {
				t.Errorf("%c is no term of %q", r, text)
			}
		}
		for i := range text {
			want, n := utf8.DecodeRuneInString(text[i:])
			if r, size := character(text[i:]); r != want || size != n {
				t.Errorf("at %d: %q of %d bytes, not %q of %d", i, r, size, want, n)
			}
		}
	})
}

func BenchmarkTerms(b *testing.B) {
	g := newGatherer(64, 0)
	d := reports(1)[0]
	b.SetBytes(int64(len(d.Passages[0].Text)))
	b.ReportAllocs()
	for b.Loop() {
		g.document(d)
		for i := range g.shards {
			g.shards[i] = g.shards[i][:0]
		}
	}
}
