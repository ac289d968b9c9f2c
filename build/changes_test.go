package build_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"jixiao/build"
	"jixiao/schema/diag"
)

// since compiles two states of a site with one compiler and compares them.
func since(t *testing.T, before, after fstest.MapFS, skip func(string) bool) *build.Changes {
	t.Helper()
	c := build.New(build.Options{Drafts: true})
	was, err := c.Compile(context.Background(), before)
	if err != nil {
		t.Fatal(err)
	}
	is, err := c.Compile(context.Background(), after)
	if err != nil {
		t.Fatal(err)
	}
	return is.Since(was, skip)
}

const river = `+++
title = "河道整治"
profile = "transfer"
[funds.total]
initial = 38.00
[[funds.source]]
kind = "central"
initial = 38.00
+++

## 概况

正文。
`

func reports(texts ...string) fstest.MapFS {
	out := fstest.MapFS{}
	for i, text := range texts {
		if text != "" {
			out["content/2023/water/"+string(rune('a'+i))+".md"] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return out
}

func rulesOf(list diag.List) string {
	var out []string
	for i := range list {
		out = append(out, list[i].Rule)
	}
	return strings.Join(out, " ")
}

// A finding is new or gone by its rule, report and figure, wherever it stands
// and whatever it says; one that is explained is neither.
func TestFindingsThatComeAndGo(t *testing.T) {
	wrong := strings.Replace(river, "initial = 38.00", "initial = 39.00", 1)
	worse := strings.Replace(river, "initial = 38.00", "# a remark\n\ninitial = 40.00", 1)
	known := strings.Replace(wrong, "[[funds.source]]", "[[allow]]\nrule = \"fund-total\"\nat = \"funds.total.initial\"\nreason = \"如此\"\n[[funds.source]]", 1)
	draft := strings.Replace(wrong, "title", "status = \"draft\"\ntitle", 1)
	for _, c := range []struct {
		name, before, after     string
		fresh, gone, now, lapse string
		failing                 int
	}{
		{"it comes", river, wrong, "fund-total", "", "", "", 1},
		{"it stays", wrong, worse, "", "", "", "", 0},
		{"it goes", worse, river, "", "fund-total", "", "", 0},
		{"it is explained", wrong, known, "", "", "fund-total", "", 0},
		{"it comes with a reason", river, known, "", "", "fund-total", "", 0},
		{"the reason goes", known, wrong, "fund-total", "", "", "", 1},
		{"both go", known, river, "", "", "", "fund-total", 0},
		{"it comes in a draft", river, draft, "fund-total", "", "", "", 0},
	} {
		changes := since(t, reports(c.before), reports(c.after), nil)
		f := &changes.Findings
		if rulesOf(f.New) != c.fresh || rulesOf(f.Gone) != c.gone || rulesOf(f.Known) != c.now || rulesOf(f.Lapsed) != c.lapse {
			t.Errorf("%s: new %q, gone %q, known %q, lapsed %q", c.name, rulesOf(f.New), rulesOf(f.Gone), rulesOf(f.Known), rulesOf(f.Lapsed))
		}
		if errors, _ := changes.Failing(); errors != c.failing {
			t.Errorf("%s: %d new errors", c.name, errors)
		}
	}
}

// Only reports that changed are listed; how they are typed is no change, and a
// finding moves with its report.
func TestWhatChanged(t *testing.T) {
	wrong := strings.Replace(river, "initial = 38.00", "initial = 39.00", 1)
	other := strings.Replace(river, "河道", "湖泊", 1)
	typed := strings.ReplaceAll(strings.Replace(river, "[funds.total]", "# 注\n[funds.total]", 1), "\n", "\r\n")
	changes := since(t, reports(river, wrong, other), reports(typed, "", other, wrong), nil)
	if len(changes.Reports) != 1 || changes.Same != 2 || !changes.Reports[0].Moved() || len(changes.Findings.New)+len(changes.Findings.Gone) != 0 {
		t.Errorf("got %+v", changes)
	}
	text := strings.Replace(river, "正文。", "正文改了。", 1)
	changes = since(t, reports(river, other), reports(text, other), nil)
	if len(changes.Reports) != 1 || len(changes.Reports[0].Text) != 1 || changes.Reports[0].Text[0].Letters.Added != 2 || changes.Same != 1 {
		t.Errorf("got %+v", changes)
	}
}

// Settings and pages are told as files; what is to be skipped is not told at all.
func TestOtherFiles(t *testing.T) {
	before, after := reports(river), reports(river)
	before["content/site.toml"] = &fstest.MapFile{Data: []byte("title = '甲'\n")}
	after["content/site.toml"] = &fstest.MapFile{Data: []byte("title = '乙'\n")}
	before["content/about/index.md"] = &fstest.MapFile{Data: []byte("# 关于\n")}
	after["schema/own.toml"] = &fstest.MapFile{Data: []byte("id = \"own\"\ntitle = \"甲\"\nextends = \"transfer\"\n")}
	after["content/2023/sub/x.md"] = &fstest.MapFile{Data: []byte("broken")}
	changes := since(t, before, after, func(path string) bool { return strings.HasPrefix(path, "content/2023/sub/") })
	var got []string
	for _, f := range changes.Files {
		got = append(got, f.Path)
	}
	if strings.Join(got, " ") != "content/about/index.md content/site.toml schema/own.toml" || !changes.Files[0].Gone || changes.Files[1].Added || !changes.Files[2].Added {
		t.Errorf("got %+v", changes.Files)
	}
	if len(changes.Findings.New) != 0 || len(changes.Unread) != 0 || len(changes.Reports) != 0 {
		t.Errorf("what was to be skipped is told: %+v", changes)
	}
}

// FuzzSince: whatever two states a report has, they are compared; a state and
// itself, read anew, are the same.
func FuzzSince(f *testing.F) {
	f.Add(river, strings.Replace(river, "38.00", "39", 1))
	f.Add("没有表头", river)
	f.Add(strings.Replace(river, "[[funds", "[[restated]]\nat = \"funds.total.initial\"\nwas = \"约3\"\nreason = \"如此\"\n[[funds", 1), strings.ReplaceAll(river, "funds", "fund"))
	f.Add("+++\ntitle = \"甲\"\n[[indicator]]\nname = \"乙\"\ntarget = \"63%～68%\"\nweight = 5\n[[indicator]]\nname = \"乙\"\nweight = 6\n+++\n# 一\n\n# 一\n", "+++\ntitle = \"甲\"\n[[indicator]]\nname = \"丙\"\nlevel1 = \"产出\"\nweight = 6\n[[group]]\nname = \"产出指标\"\nweight = \"六\"\n+++\n")
	f.Fuzz(func(t *testing.T, before, after string) {
		since(t, reports(before, river), reports(after, river), nil)
		other := reports(before)
		other["content/site.toml"] = &fstest.MapFile{Data: []byte("title = '甲'\n")} // so that nothing is remembered
		if c := since(t, reports(before), other, nil); len(c.Reports)+len(c.Findings.New)+len(c.Findings.Gone) != 0 {
			t.Errorf("%q differs from itself: %+v, %+v", before, c.Reports, c.Findings)
		}
	})
}

// What a number is tied to, spaces and line ends are no part of a text; its
// sections are told by their headings.
func TestTexts(t *testing.T) {
	before := river + "\n资金 36 万元。\n\n## 二、问题\n\n一处。\n\n## 三、建议\n\n加强管理。\n"
	after := strings.ReplaceAll(river+"\n资金[36](#funds.total.initial)\n万元。\n\n## 二、建议\n\n加强日常管理。\n\n## 三、其他\n\n无。\n", "\n", "\r\n")
	changes := since(t, reports(before), reports(after), nil)
	if len(changes.Reports) != 1 {
		t.Fatalf("got %+v", changes)
	}
	var got []string
	for _, c := range changes.Reports[0].Text {
		got = append(got, fmt.Sprintf("%s was %q new %v gone %v +%d-%d", c.Title, c.Was, c.New, c.Gone, c.Letters.Added, c.Letters.Removed))
	}
	want := []string{`二、问题 was "" new false gone true +0-3`, `二、建议 was "三、建议" new false gone false +2-0`, `三、其他 was "" new true gone false +2-0`}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if n := build.Letters("加强管理，每季通报。", "加强管理，每月通报，年底总结。"); n.Added == 0 || n.Removed == 0 {
		t.Errorf("got %+v", n)
	}
}
