package review

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"jixiao/build"
	"jixiao/schema/diag"
)

// site is a site of n reports whose figures are those of a state.
func site(n, state int) fstest.MapFS {
	out := fstest.MapFS{}
	for i := range n {
		text := fmt.Sprintf("+++\ntitle = \"第%d号河道整治经费绩效自评表\"\nprofile = \"transfer\"\n[funds.total]\nbudget = %d\nexecuted = %d\n+++\n\n## 概况\n\n第%d次。\n", i, 100+state, 90+state, state)
		out[fmt.Sprintf("content/2023/water/r%04d.md", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func reviewOf(t *testing.T, n int) *Review {
	t.Helper()
	c := build.New(build.Options{})
	before, err := c.Compile(context.Background(), site(n, 0))
	if err != nil {
		t.Fatal(err)
	}
	after, err := c.Compile(context.Background(), site(n, 1))
	if err != nil {
		t.Fatal(err)
	}
	return &Review{Changes: after.Since(before, nil), Rev: "main", Commit: "abc", Lang: diag.Chinese}
}

// A comment on very many changes stays below what code hosts take, and counts
// what it leaves out; every part that it opens it closes.
func TestMarkdownIsBounded(t *testing.T) {
	r := reviewOf(t, 300)
	var b strings.Builder
	if err := r.Markdown(&b); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	shown := strings.Count(text, "<details>")
	if len(text) > mostBytes || shown != strings.Count(text, "</details>") || shown < 50 {
		t.Errorf("%d bytes with %d parts", len(text), shown)
	}
	if want := fmt.Sprintf("另有 %d 项没有列出", len(r.details())-shown); !strings.Contains(text, want) {
		t.Errorf("it ends with %q, want %q", text[len(text)-200:], want)
	}
}

// A small one is all there.
func TestMarkdownIsWhole(t *testing.T) {
	r := reviewOf(t, 2)
	var b strings.Builder
	if err := r.Markdown(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"- 改动 2 份报告：数据 4 处", "| 年度资金总额 · 全年执行数 | 90万元 | 91万元 | +1 万元，+1.1% |", "| 概况 | 增 1 字、删 1 字（改 1 段） |"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it lacks %q:\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "没有列出") {
		t.Error("something was left out")
	}
}
