package search

import (
	"errors"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
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

// Files is all files of the index. Their bytes are made when they are asked for;
// for all of them, Make is quicker.
func (x *Index) Files() []File {
	out := []File{{Name: "all.js", Bytes: x.contents}}
	for i := range x.shards {
		out = append(out, File{Name: shardName(i) + ".js", Bytes: func() []byte {
			var t tables
			return t.script(x.pairs(), i)
		}})
	}
	for i := range len(x.starts) - 1 {
		out = append(out, File{Name: fileName(i) + ".js", Bytes: func() []byte { return x.script(nil, i, func(Document) {}) }})
	}
	return out
}

// Make makes all files and hands them to put, from several goroutines. Every
// document is read once; the bytes are put's until it returns.
func (x *Index) Make(put func(name string, data []byte) error) error {
	runs, err := x.runs(func(g *gatherer, file int) error {
		g.out = x.script(g.out[:0], file, g.document)
		return put(fileName(file)+".js", g.out)
	})
	if err != nil {
		return err
	}
	if err := put("all.js", x.contents()); err != nil {
		return err
	}
	var next atomic.Int64
	return parallel(len(runs), func(int) error {
		var t tables
		for i := int(next.Add(1)) - 1; i < x.shards; i = int(next.Add(1)) - 1 {
			if err := put(shardName(i)+".js", t.script(runs, i)); err != nil {
				return err
			}
		}
		return nil
	})
}

func shardName(i int) string { return "i/" + strconv.FormatInt(int64(i), 16) }

func fileName(i int) string { return "d/" + strconv.Itoa(i) }

// parallel calls f for 0 … n−1 at the same time, and returns the first error.
func parallel(n int, f func(int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { errs[i] = f(i) })
	}
	wg.Wait()
	return errors.Join(errs...)
}

// begin is a script that hands data to the search page, up to the data.
func begin(out []byte, name string) []byte {
	out = append(out, `jixiaoSearch("`...)
	return append(append(out, name...), `",`...)
}

func end(out []byte) []byte { return append(out, ");\n"...) }

// contents says how many files there are: the shards, and the number of
// documents in each file of them.
func (x *Index) contents() []byte {
	out := append(begin(nil, "all"), '"')
	out = append(strconv.AppendInt(out, int64(x.shards), 10), ' ')
	for i, start := range x.starts[1:] {
		out = number(out, uint32(start-x.starts[i]))
	}
	return end(append(out, '"'))
}

// script is a file of documents: an array of
// [kind, title, note, address, place, text, place, text, …], a place empty
// where it is that of the passage before, and # where it is none. Each document
// is shown to see.
func (x *Index) script(out []byte, file int, see func(Document)) []byte {
	out = append(begin(out, fileName(file)), '[')
	for i := x.starts[file]; i < x.starts[file+1]; i++ {
		if i > x.starts[file] {
			out = append(out, ",\n"...)
		}
		d := x.read(i)
		see(d)
		out = d.literal(out)
	}
	return end(append(out, ']'))
}

// literal writes a document as an array of a script.
func (d *Document) literal(out []byte) []byte {
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

// gather reads all documents.
func (x *Index) gather() []postings {
	out, _ := x.runs(func(g *gatherer, file int) error {
		for i := x.starts[file]; i < x.starts[file+1]; i++ {
			g.document(x.read(i))
		}
		return nil
	})
	return out
}

// runs goes through the files of documents, on all processors, each a run of
// them.
func (x *Index) runs(take func(g *gatherer, file int) error) ([]postings, error) {
	files := len(x.starts) - 1
	out := make([]postings, max(1, min(runtime.GOMAXPROCS(0), files)))
	err := parallel(len(out), func(i int) error {
		from, to := i*files/len(out), (i+1)*files/len(out)
		g := newGatherer(x.shards, x.starts[from])
		for file := from; file < to; file++ {
			if err := take(g, file); err != nil {
				return err
			}
		}
		out[i] = g.postings
		return nil
	})
	return out, err
}
