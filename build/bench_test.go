package build_test

import (
	"bytes"
	"fmt"
	"runtime"
	"sync/atomic"
	"testing"

	"jixiao/build"
	"jixiao/build/markdown"
	"jixiao/build/output"
	"jixiao/build/parse"
	"jixiao/build/prose"
	"jixiao/build/relate"
	"jixiao/build/site"
	"jixiao/build/tie"
	"jixiao/schema"
	"jixiao/schema/rules"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

// One report through each phase.
func BenchmarkPhase(b *testing.B) {
	fsys := newTree(synthetic(60)) // in fewer, what all say would be copied
	r := compile(b, build.Options{}, fsys)
	if len(r.Diagnostics) > 0 {
		b.Fatal(told(r))
	}
	const name = "content/2024/unit-0000/project-1.md"
	key := schema.Key{Year: 2024, Unit: "unit-0000", Project: "project-1"}
	file := source.NewFile(name, fsys.texts[name])
	doc, _ := parse.Report(file, key)
	ctx := schema.Context{Key: key, File: name, Profile: r.Content.Profile("project-2020"), Money: "万元"}
	report := schema.Resolve(doc.Front, ctx)
	card, _ := r.Corpus.Card(key)
	prior := r.Corpus.Prior(card)
	reader := markdown.New()
	body, _ := reader.Read(file, doc.Body)
	text := prose.Read(file, body.Runs)
	data := view(b, r, "reports/2024/unit-0000/project-1/index.html").(*site.ReportView).Data()
	out := make([]byte, 0, 1<<16)
	for _, phase := range []struct {
		name string
		do   func()
	}{
		{"parse", func() { parse.Report(file, key) }},
		{"resolve", func() { schema.Resolve(doc.Front, ctx) }},
		{"grade", func() { score.Grade(report) }},
		{"shape", func() { rules.ExamineShape(doc.Front, ctx.Profile) }},
		{"examine", func() { rules.Examine(card) }},
		{"years", func() { rules.ExamineYears(card, prior) }},
		{"markdown", func() { reader.Read(file, doc.Body) }},
		{"prose", func() { prose.Read(file, body.Runs) }},
		{"tie", func() { tie.Join(text, body, card) }},
		{"relate", func() { new(relate.Finder).Find(text, card, prior) }},
		{"view", func() { view(b, r, "reports/2024/unit-0000/project-1/index.html") }},
		{"files", func() { mustPage(b, r, "reports/2024/unit-0000/project-1/index.html") }}, // that page and its data
		{"json", func() { mustAppend(b, out, &data[0]) }},
		{"csv", func() { mustAppend(b, out, &data[1]) }},
		{"form", func() { mustAppend(b, out, &data[2]) }},
		{"project", func() { mustPage(b, r, "projects/unit-0000/project-1/index.html") }},
	} {
		b.Run(phase.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				phase.do()
			}
		})
	}
}

func mustAppend(b *testing.B, out []byte, d *site.Part) {
	if _, err := d.Append(out); err != nil {
		b.Fatal(err)
	}
}

func mustPage(b *testing.B, r *build.Result, path string) []byte {
	data, ok, err := r.Page(path)
	if !ok || err != nil {
		b.Fatalf("%s: there %v, error %v", path, ok, err)
	}
	return data
}

// A site compiled by a new compiler, all its files made.
func BenchmarkCold(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		fsys := newTree(synthetic(n))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			var size int64
			for b.Loop() {
				size = makeAll(b, compile(b, build.Options{}, fsys).Files())
			}
			runtime.ReadMemStats(&after)
			reports := float64(n) * float64(b.N)
			b.ReportMetric(reports/b.Elapsed().Seconds(), "reports/s")
			b.ReportMetric(float64(after.Mallocs-before.Mallocs)/reports, "allocs/report")
			b.ReportMetric(float64(size)/float64(n), "bytes/report")
		})
	}
}

// makeAll makes all files, as many at a time as there are processors, and
// returns how many bytes they have.
func makeAll(b *testing.B, files []output.File) int64 {
	var size atomic.Int64
	err := output.Make(b.Context(), files, func(_ string, data []byte) error {
		size.Add(int64(len(data)))
		return nil
	})
	if err != nil {
		b.Error(err)
	}
	return size.Load()
}

// One figure of one report of ten thousand changes: a used compiler compiles
// the site again and makes that report's page.
func BenchmarkEdit(b *testing.B) {
	const name, page = "content/2024/unit-0000/project-1.md", "reports/2024/unit-0000/project-1/index.html"
	texts := synthetic(10000)
	fsys := newTree(texts)
	compiler := build.New(build.Options{})
	edited := []byte(texts[name])
	at := bytes.Index(edited, []byte("executed = ")) + len("executed = ")
	if _, err := compiler.Compile(b.Context(), fsys); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		edited[at] = byte('1' + i%9)
		fsys.texts[name] = string(edited)
		r, err := compiler.Compile(b.Context(), fsys)
		if err != nil {
			b.Fatal(err)
		}
		mustPage(b, r, page)
	}
}

// What a compiled site of ten thousand reports holds, and the memory that the
// system gave for compiling it.
func BenchmarkHeap(b *testing.B) {
	fsys := newTree(synthetic(10000))
	var before, after runtime.MemStats
	for b.Loop() {
		runtime.GC()
		runtime.ReadMemStats(&before)
		r := compile(b, build.Options{}, fsys)
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "live-MB")
		b.ReportMetric(float64(after.HeapSys)/1e6, "heap-MB")
		runtime.KeepAlive(r)
	}
}
