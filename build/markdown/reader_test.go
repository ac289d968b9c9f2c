package markdown

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"jixiao/schema/source"
)

// Memory is reused between readings, so what one leaves behind could show in
// the next.
func TestAUsedReaderReadsLikeANewOneInManyGoroutines(t *testing.T) {
	used := New()
	var texts []string
	for _, e := range specification(t) {
		texts = append(texts, e.Markdown)
	}
	texts = append(texts, report, strings.Repeat("[a](b.md) ", 100))
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			var kept []*Body
			for _, text := range texts {
				body, _ := used.Read(whole(text))
				kept = append(kept, body)
			}
			fresh := New()
			for i, text := range texts {
				if body, _ := fresh.Read(whole(text)); !reflect.DeepEqual(body, kept[i]) {
					t.Errorf("%q:\n got %+v\nwant %+v", text, kept[i], body)
				}
			}
		})
	}
	group.Wait()
}

func TestAnySpanCanBeRead(t *testing.T) {
	file := source.NewFile("a.md", "\uFEFF甲[乙](c.md)")
	for start := -2; start < len(file.Text)+2; start++ {
		for end := -2; end < len(file.Text)+2; end++ {
			body, _ := New().Read(file, source.Span{Start: start, End: end})
			if html := body.HTML(nil); html == "" && start >= 0 && start < end && end <= len(file.Text) && end > 3 {
				t.Errorf("%d to %d: nothing", start, end)
			}
		}
	}
}

func ExampleBody_HTML() {
	file := source.NewFile("content/2023/unit/project.md", "实际支付[26.19](#funds.total.executed)万元，得[](#result.score)分。")
	body, _ := New().Read(file, source.Span{End: len(file.Text)})
	fmt.Print(body.HTML(func(l *Link) Resolved {
		return Resolved{Href: l.Target, Class: "fact", Text: "97"}
	}))
	// Output:
	// <p>实际支付<a class="fact" href="#funds.total.executed">26.19</a>万元，得<a class="fact" href="#result.score">97</a>分。</p>
}
