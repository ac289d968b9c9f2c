package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"

	"jixiao/schema/diag"
	"jixiao/schema/rules"
)

func TestCountsInWords(t *testing.T) {
	tests := []struct {
		n      counts
		zh, en string
	}{
		{counts{reports: 12, checked: 431, errors: 1, warnings: 2, allowed: 1},
			"检查 12 份报告、431 处比对：1 个错误，2 个警告，1 处已说明的差异",
			"checked 12 reports and 431 comparisons: 1 error, 2 warnings, 1 known difference"},
		{counts{reports: 1, checked: 1, notes: 3}, "检查 1 份报告、1 处比对：3 条提示", "checked 1 report and 1 comparison: 3 notes"},
		{counts{reports: 1, checked: 9, numbers: numbers{Tied: 9, Matched: 4, Computed: 1, Untied: 3, Excused: 20}},
			"检查 1 份报告、9 处比对（正文 17 个数，14 个与数据对应）：没有发现问题",
			"checked 1 report and 9 comparisons (14 of 17 numbers in the texts go with a figure): nothing was found"},
		{counts{}, "检查 0 份报告、0 处比对：没有发现问题", "checked 0 reports and 0 comparisons: nothing was found"},
	}
	for _, tt := range tests {
		if got := tt.n.summary(); got.Zh != tt.zh || got.En != tt.en {
			t.Errorf("got %q, %q", got.Zh, got.En)
		}
	}
}

// The figures of a finding are printed unless its message has said them all.
func TestNumbersOf(t *testing.T) {
	tests := []struct {
		d    diag.Diagnostic
		want string
	}{
		{diag.Diagnostic{Stated: "38.39", Computed: "40.39", Difference: "-2.00"}, "填写 38.39，计算 40.39，相差 -2.00"},
		{diag.Diagnostic{Stated: "优", Computed: "良"}, "填写 优，计算 良"},
		{diag.Diagnostic{Stated: "优", Computed: "良", Message: diag.Textf("写优，应为良", "")}, ""},
		{diag.Diagnostic{Computed: "100.00"}, ""},
		{diag.Diagnostic{}, ""},
	}
	for _, tt := range tests {
		if got := numbersOf(&tt.d).Zh; got != tt.want {
			t.Errorf("%+v is printed as %q, want %q", tt.d, got, tt.want)
		}
	}
}

func TestErrorsOfTheSystemInWords(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "content/a.md", Err: syscall.ENOENT}, "content/a.md 不存在"},
		{&fs.PathError{Op: "open", Path: "content/a.md", Err: syscall.EACCES}, "content/a.md 没有权限"},
		{&fs.PathError{Op: "read", Path: "content/a.md", Err: errors.New("odd")}, "content/a.md odd"},
		{errors.Join(syscall.ENOSPC, errors.New("x")), "磁盘或者系统的名额已满"},
		{errors.Join(errors.New("a"), errors.New("b")), "a; b"},
	} {
		if got := reasonOf(tt.err).Zh; got != tt.want {
			t.Errorf("%v is %q, want %q", tt.err, got, tt.want)
		}
	}
}

// Only a terminal gets colours.
func TestNoColoursInFiles(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, w := range []io.Writer{file, io.Discard} {
		if s := screenOf(w); s.color || s.width != plainWidth || s.set(red, "x") != "x" {
			t.Errorf("%T is taken for a terminal: %+v", w, s)
		}
	}
}

// Every rule is listed, under a chapter with a title.
func TestEveryRuleIsListed(t *testing.T) {
	var stdout strings.Builder
	if got := run(context.Background(), []string{"explain"}, noEnv, nil, &stdout, io.Discard); got != statusClean {
		t.Fatalf("status %d", got)
	}
	for _, r := range rules.Catalogue {
		if !strings.Contains(stdout.String(), "\n  "+r.Name+" ") {
			t.Errorf("%s (%s) is not listed", r.Name, r.Group)
		}
	}
}

// Every rule can be explained in each language, without the signs that mark
// the place and with carets below it.
func TestEveryRuleIsExplained(t *testing.T) {
	for _, r := range rules.Catalogue {
		for _, lang := range languages {
			var stdout strings.Builder
			got := run(context.Background(), []string{"explain", r.Name, "--lang", lang}, noEnv, nil, &stdout, io.Discard)
			if got != statusClean || strings.ContainsAny(stdout.String(), "⟦⟧") || strings.Contains(r.Bad, "⟦") && !strings.Contains(stdout.String(), "^") {
				t.Errorf("%s in %s: status %d\n%s", r.Name, lang, got, stdout.String())
			}
		}
	}
}

// A build that is interrupted says so and leaves the last site.
func TestInterruptedBuild(t *testing.T) {
	dir := copySite(t)
	if got := run(context.Background(), []string{"build", "--root", dir}, noEnv, nil, io.Discard, io.Discard); got != statusClean {
		t.Fatalf("status %d", got)
	}
	edit(t, filepath.Join(dir, "content", "site.toml"), "示例站点", "改名")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var stderr strings.Builder
	got := run(ctx, []string{"build", "--root", dir}, noEnv, nil, io.Discard, &stderr)
	home, err := os.ReadFile(filepath.Join(dir, "public", "index.html"))
	if got != statusFailed || !strings.Contains(stderr.String(), "已中断") || err != nil || !strings.Contains(string(home), "示例站点") {
		t.Errorf("status %d, %q, %v", got, stderr.String(), err)
	}
}

func TestVersionOf(t *testing.T) {
	revision := []debug.BuildSetting{{Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.modified", Value: "true"}}
	for _, tt := range []struct {
		info *debug.BuildInfo
		want string
	}{
		{nil, "devel"},
		{&debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}}, "v1.2.3"},
		{&debug.BuildInfo{Main: debug.Module{Version: "(devel)"}}, "devel"},
		{&debug.BuildInfo{Main: debug.Module{Version: "(devel)"}, Settings: revision[:1]}, "devel-0123456789ab"},
		{&debug.BuildInfo{Settings: revision}, "devel-0123456789ab+changed"},
	} {
		if got := versionOf(tt.info); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}

// Anything may be typed: there is an exit status and no panic.
func FuzzArguments(f *testing.F) {
	for _, args := range []string{"", "check\x00--format\x00json", "explain\x00fund-totl", "new\x002024/a", "--lang\x00en\x00help\x00check", "completion\x00zsh", "check\x00--\x00--x"} {
		f.Add(args)
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, line string) {
		args := append(strings.Split(line, "\x00"), "--root", dir)
		ctx, cancel := context.WithCancel(context.Background())
		cancel() // a preview ends at once
		if got := run(ctx, args, noEnv, strings.NewReader(""), io.Discard, io.Discard); got < statusClean || got > statusFailed {
			t.Errorf("%q: status %d", args, got)
		}
	})
}
