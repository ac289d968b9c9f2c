package search

import (
	"runtime"
	"strconv"
	"sync"
)

// Document is something that can be found.
type Document struct {
	Kind     string // 报告, 项目, …
	Title    string
	Note     string // below the title: unit and year
	Address  string // of its page, from the site's root
	Passages []Passage
}

// Passage is a stretch of a document that is shown where words of it are found.
type Passage struct {
	Place string // the id of the element that it stands in or below; empty: the page
	Text  string
}

// Index is the search index of a site.
type Index struct {
	read   func(int) Document
	starts []int // the first document of each file, and how many there are
	shards int   // files of terms, a power of two
	pairs  func() []postings
}

// File is a file of the index, below the folder of the search page.
type File struct {
	Name  string
	Bytes func() []byte
}

const (
	documentFile = 24 << 10 // bytes of sources from which on a file of documents is full
	termFile     = 48 << 10 // bytes of sources for each file of terms
	leastShards  = 16
	mostShards   = 4096
)

// New returns the index of documents of which the sources have so many bytes.
// read gives one of them; it is asked when a file is made, from several
// goroutines.
func New(sizes []int, read func(int) Document) *Index {
	x := &Index{read: read, shards: leastShards}
	total, full := 0, 0
	for i, size := range sizes {
		if i == 0 || full > 0 && full+size > documentFile {
			x.starts = append(x.starts, i)
			full = 0
		}
		full += size
		total += size
	}
	x.starts = append(x.starts, len(sizes))
	for x.shards < mostShards && x.shards*termFile < total {
		x.shards *= 2
	}
	x.pairs = sync.OnceValue(x.gather)
	return x
}

// Files is all files of the index. Their bytes are made when they are asked for.
func (x *Index) Files() []File {
	out := []File{{Name: "all.js", Bytes: x.contents}}
	for i := range x.shards {
		name := strconv.FormatInt(int64(i), 16)
		out = append(out, File{Name: "i/" + name + ".js", Bytes: func() []byte {
			return call("i/"+name, `"`, x.termsOf(i), `"`)
		}})
	}
	for i := range x.starts[:len(x.starts)-1] {
		name := strconv.Itoa(i)
		out = append(out, File{Name: "d/" + name + ".js", Bytes: func() []byte {
			return call("d/"+name, "", x.documentsOf(i), "")
		}})
	}
	return out
}

// call is a script that hands data to the search page.
func call(name, before string, data []byte, after string) []byte {
	out := make([]byte, 0, len(name)+len(data)+24)
	out = append(out, `jixiaoSearch("`...)
	out = append(append(out, name...), `",`...)
	out = append(append(append(out, before...), data...), after...)
	return append(out, ");\n"...)
}

// contents says how many files there are: the shards, and the number of
// documents in each file of them.
func (x *Index) contents() []byte {
	out := append(strconv.AppendInt(nil, int64(x.shards), 10), ' ')
	for i, start := range x.starts[1:] {
		out = number(out, uint32(start-x.starts[i]))
	}
	return call("all", `"`, out, `"`)
}

// documentsOf is a file of documents: an array of
// [kind, title, note, address, place, text, place, text, …], a place empty
// where it is that of the passage before, and # where it is none.
func (x *Index) documentsOf(file int) []byte {
	out := append(make([]byte, 0, documentFile), '[')
	for i := x.starts[file]; i < x.starts[file+1]; i++ {
		if i > x.starts[file] {
			out = append(out, ",\n"...)
		}
		out = x.read(i).literal(out)
	}
	return append(out, ']')
}

// literal writes a document as an array of a script.
func (d Document) literal(out []byte) []byte {
	out = literal(append(out, '['), d.Kind)
	for _, s := range [...]string{d.Title, d.Note, d.Address} {
		out = literal(append(out, ','), s)
	}
	last := ""
	for _, p := range d.Passages {
		place := p.Place
		switch place {
		case last:
			place = ""
		case "":
			place = "#"
		}
		last = p.Place
		out = literal(append(out, ','), place)
		out = literal(append(out, ','), p.Text)
	}
	return append(out, ']')
}

// gather reads all documents, on all processors, each a run of them.
func (x *Index) gather() []postings {
	all := x.starts[len(x.starts)-1]
	runs := make([]postings, max(1, min(runtime.GOMAXPROCS(0), all)))
	var wg sync.WaitGroup
	for i := range runs {
		wg.Go(func() {
			g := newGatherer(x.shards, i*all/len(runs))
			for d := g.next; d < (i+1)*all/len(runs); d++ {
				g.document(x.read(d))
			}
			runs[i] = g.postings
		})
	}
	wg.Wait()
	return runs
}
