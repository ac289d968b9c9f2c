package copied

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"jixiao/schema"
)

// Report is one report of the site.
type Report struct {
	Key    schema.Key
	File   string // path below the site's root
	Title  string
	Prints *Prints
}

// Index knows which wording is whose. It is not changed by being asked, and
// may be asked by several goroutines at a time.
type Index struct {
	reports []Report // by unit, project, year
	byKey   map[schema.Key]int32
	project []int32 // of each report, a number
	shards  [shards]shard
}

// New makes the index of all reports that are compared, whose order doesn't
// matter. Of two with one key, one is found.
func New(reports []Report) *Index {
	x := &Index{
		reports: slices.Clone(reports),
		byKey:   make(map[schema.Key]int32, len(reports)),
		project: make([]int32, len(reports)),
	}
	slices.SortFunc(x.reports, func(a, b Report) int {
		return cmp.Or(cmp.Compare(a.Key.Unit, b.Key.Unit), cmp.Compare(a.Key.Project, b.Key.Project),
			cmp.Compare(a.Key.Year, b.Key.Year), cmp.Compare(a.File, b.File))
	})
	for i := range x.reports {
		key := x.reports[i].Key
		x.byKey[key] = int32(i)
		if i > 0 {
			before := x.reports[i-1].Key
			x.project[i] = x.project[i-1]
			if key.Unit != before.Unit || key.Project != before.Project {
				x.project[i]++
			}
		}
	}
	x.fill()
	return x
}

// fill makes the shards, on all processors: each goes through all reports once.
func (x *Index) fill() {
	workers := min(shards, runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() { x.fillShards(w*shards/workers, (w+1)*shards/workers) })
	}
	wg.Wait()
}

// fillShards makes the shards from one to before another.
func (x *Index) fillShards(from, to int) {
	var entries [shards][]uint64
	largest := 0
	for s := from; s < to; s++ {
		n := 0
		for i := range x.reports {
			p := x.reports[i].Prints
			n += int(p.starts[s+1] - p.starts[s])
		}
		entries[s], largest = make([]uint64, 0, n), max(largest, n)
	}
	for i := range x.reports {
		p := x.reports[i].Prints
		for _, print := range p.all[p.starts[from]:p.starts[to]] {
			s := print >> shardShift
			entries[s] = append(entries[s], uint64(keyOf(print))<<32|uint64(i))
		}
	}
	m := maker{x: x, spare: make([]uint64, largest)}
	for s := from; s < to; s++ {
		x.shards[s] = m.shard(entries[s])
	}
}
