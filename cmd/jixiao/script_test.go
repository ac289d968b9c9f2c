package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"jixiao": main})
}

// The scripts are what a user types and sees. Each begins with a copy of
// testdata/site, a site in which nothing is wrong.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Setup: func(env *testscript.Env) error {
			env.Setenv("TERM", "xterm")
			for _, who := range []string{"AUTHOR", "COMMITTER"} {
				env.Setenv("GIT_"+who+"_NAME", "test")
				env.Setenv("GIT_"+who+"_EMAIL", "test@example.org")
			}
			env.Setenv("GIT_CONFIG_NOSYSTEM", "1")
			return os.CopyFS(env.WorkDir, os.DirFS(filepath.Join("testdata", "site")))
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" { // who may read everything
				return os.Getuid() == 0, nil
			}
			return false, errors.New("unknown condition " + cond)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status": status,
			"sub":    substitute,
			"commit": commit,
		},
	})
}

// status STATUS COMMAND ARGS… runs a command and wants an exit status.
func status(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("the exit status is %d, want %d", got, want)
	}
}

// commit [DIR] commits all files of a repository (by default the working
// directory), which it makes where there is none. What git needs to know of
// its user is said here, so that no machine's settings count.
func commit(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(".")
	if len(args) > 0 {
		dir = ts.MkAbs(args[0])
	}
	commands := [][]string{{"add", "-A"}, {"commit", "-q", "--allow-empty", "-m", "a change"}}
	if _, err := os.Stat(filepath.Join(dir, ".git")); err != nil {
		commands = append([][]string{{"init", "-q", "-b", "main"}}, commands...)
	}
	for _, command := range commands {
		ts.Check(ts.Exec("git", append([]string{"-C", dir}, command...)...))
	}
}

// sub FILE OLD NEW replaces the first OLD in a file, which must be there. \n
// in NEW is a line break.
func substitute(ts *testscript.TestScript, _ bool, args []string) {
	name := ts.MkAbs(args[0])
	text, err := os.ReadFile(name)
	ts.Check(err)
	if !strings.Contains(string(text), args[1]) {
		ts.Fatalf("%s does not contain %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(name, []byte(strings.Replace(string(text), args[1], strings.ReplaceAll(args[2], `\n`, "\n"), 1)), 0o666))
}

// What can't be written anywhere is a failure, not silence.
func TestOutputThatCannotBeWritten(t *testing.T) {
	var stderr strings.Builder
	got := run(context.Background(), []string{"check", "--root", "testdata/site"}, noEnv, strings.NewReader(""), closed{}, &stderr)
	if got != statusFailed || !strings.Contains(stderr.String(), "结果没有输出完") || strings.Count(stderr.String(), "\n") != 1 {
		t.Errorf("the exit status is %d, the message %q", got, stderr.String())
	}
}

// noEnv is an environment without variables.
func noEnv(string) string { return "" }

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, os.ErrClosed }
