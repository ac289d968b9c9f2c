package redline

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"
)

// What a pen wrote is what a new one writes, whatever it was used for before, and
// stays so whatever it is used for after, by several goroutines at a time.
func TestPenIsUsedAgain(t *testing.T) {
	var wait sync.WaitGroup
	for seed := range uint64(4) {
		wait.Go(func() {
			random := rand.New(rand.NewPCG(seed, 5))
			var texts [24][][]Section
			var got [len(texts)][]Comparison
			for i := range texts {
				texts[i] = course(random)
				got[i] = Course(texts[i])
			}
			for i := range texts {
				for j := range got[i] {
					want := newPen().compare(read(texts[i][j]), read(texts[i][j+1]))
					if !reflect.DeepEqual(got[i][j], want) {
						t.Errorf("%q\ngot  %+v\nwant %+v", texts[i][j:j+2], got[i][j], want)
					}
				}
			}
		})
	}
	wait.Wait()
}

// course is a text and what became of it in some years.
func course(random *rand.Rand) [][]Section {
	words := [...]string{"全年支出", "万元", "285.88", "309.74", "项目由区水务局实施，", "受益人口", "GIS", "验收合格率", "%", "。", "\xff", "进度偏慢"}
	paragraph := func() string {
		var b strings.Builder
		for range random.IntN(30) {
			b.WriteString(words[random.IntN(len(words))])
		}
		return b.String()
	}
	text := make([]Section, 1+random.IntN(4))
	for i := range text {
		text[i].Title = []string{"", "一、基本情况", "二、自评结果", "三、存在的问题"}[i]
		for range random.IntN(1 << random.IntN(9)) { // of some there are too many to compare each with each
			text[i].Paragraphs = append(text[i].Paragraphs, paragraph())
		}
	}
	out := [][]Section{text}
	for range 1 + random.IntN(3) {
		next := make([]Section, len(text))
		for i := range text {
			next[i].Title = text[i].Title
			for _, p := range text[i].Paragraphs {
				switch random.IntN(5) {
				case 0:
					p += paragraph()
				case 1:
					p = strings.Replace(p, "285.88", "12", 1)
				case 2:
					continue
				}
				next[i].Paragraphs = append(next[i].Paragraphs, p)
			}
		}
		out, text = append(out, next), next
	}
	return out
}
