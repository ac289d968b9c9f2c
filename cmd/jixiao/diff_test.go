package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Where git is not installed the message says so, and nothing else fails.
func TestDiffWithoutGit(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	var stdout, stderr strings.Builder
	got := run(context.Background(), []string{"diff", "--root", "testdata/site"}, noEnv, strings.NewReader(""), &stdout, &stderr)
	if got != statusFailed || stdout.Len() > 0 || !strings.HasPrefix(stderr.String(), "jixiao: 没有找到 git 程序") {
		t.Errorf("the exit status is %d, said is %q and %q", got, stdout.String(), stderr.String())
	}
}

// An interrupted comparison ends with one line, and leaves no process behind
// that would wait for more to do.
func TestDiffInterrupted(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "site"))); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var stdout, stderr strings.Builder
	got := run(ctx, []string{"diff", "HEAD", "--root", dir}, noEnv, strings.NewReader(""), &stdout, &stderr)
	if got != statusFailed || stdout.Len() > 0 || !strings.HasPrefix(stderr.String(), "jixiao: 已中断") || strings.Count(stderr.String(), "\n") != 1 {
		t.Errorf("the exit status is %d, said is %q and %q", got, stdout.String(), stderr.String())
	}
}
