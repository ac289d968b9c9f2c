package git

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// repository makes a repository with files, and one commit of them. Tests that
// need git are skipped where there is none.
func repository(t *testing.T, files map[string]string) (dir string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir = t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	for name, text := range files {
		path := filepath.Join(dir, name)
		must(t, os.MkdirAll(filepath.Dir(path), 0o777))
		must(t, os.WriteFile(path, []byte(text), 0o666))
	}
	shell(t, dir, "init", "-q", "-b", "main")
	commit(t, dir)
	return dir
}

func commit(t *testing.T, dir string) {
	t.Helper()
	shell(t, dir, "add", "-A")
	shell(t, dir, "commit", "-q", "-m", "x")
}

func shell(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@example.org"}, args...)...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("git %q: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, dir string) *Repo {
	t.Helper()
	r, err := Open(context.Background(), dir)
	must(t, err)
	return r
}

// A commit is a file system by the rules of package fs: the files of the
// folders that were asked for, as they were committed, whatever is on disk now.
func TestTree(t *testing.T) {
	files := map[string]string{
		"site/content/site.toml": "title = '甲'\n", "site/content/2023/unit/有 空格.md": "正文\n", "site/content/2023/unit/empty.md": "",
		"site/schema/a.toml": "id = 'a'\n", "site/other/x.md": "x", "content/above.md": "no",
	}
	dir := repository(t, files)
	must(t, os.WriteFile(filepath.Join(dir, "site/content/site.toml"), []byte("edited"), 0o666))
	must(t, os.WriteFile(filepath.Join(dir, "site/content/new.md"), []byte("untracked"), 0o666))
	r := open(t, filepath.Join(dir, "site"))
	tree, err := r.Tree(context.Background(), "HEAD", "content", "schema", "themes")
	must(t, err)
	defer tree.Close()
	must(t, fstest.TestFS(tree, "content/site.toml", "content/2023/unit/有 空格.md", "schema/a.toml"))
	for _, name := range []string{"content/site.toml", "content/2023/unit/有 空格.md", "content/2023/unit/empty.md"} {
		if data, err := tree.ReadFile(name); err != nil || string(data) != files["site/"+name] {
			t.Errorf("%s: %q %v", name, data, err)
		}
	}
	for _, name := range []string{"other/x.md", "content/new.md", "content/above.md", "../content/above.md"} {
		if _, err := tree.ReadFile(name); err == nil {
			t.Errorf("%s is there", name)
		}
	}
}

// Links and submodules are told, not followed; names that are no UTF-8 are
// listed as they are.
func TestTreeOfOddEntries(t *testing.T) {
	dir := repository(t, map[string]string{"content/site.toml": "x"})
	must(t, os.Symlink("/etc/passwd", filepath.Join(dir, "content/link.md")))
	must(t, os.WriteFile(filepath.Join(dir, "content/\xff\nb.md"), nil, 0o666))
	head := shell(t, dir, "rev-parse", "HEAD")
	shell(t, dir, "add", "content")
	shell(t, dir, "update-index", "--add", "--cacheinfo", "160000,"+head+",content/sub")
	shell(t, dir, "commit", "-q", "-m", "y")
	tree, err := open(t, dir).Tree(context.Background(), "HEAD", "content")
	must(t, err)
	defer tree.Close()
	if _, err := tree.ReadFile("content/link.md"); err == nil {
		t.Error("the link is read")
	}
	if to, err := tree.ReadLink("content/link.md"); err != nil || to != "/etc/passwd" {
		t.Errorf("the link leads to %q, %v", to, err)
	}
	list, err := tree.ReadDir("content")
	must(t, err)
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	if !slices.Equal(names, []string{"link.md", "site.toml", "\xff\nb.md"}) || !slices.Equal(tree.Submodules, []string{"content/sub"}) {
		t.Errorf("got %q, submodules %q", names, tree.Submodules)
	}
}

// Several goroutines read at a time, each what it asked for.
func TestTreeAtOnce(t *testing.T) {
	files := map[string]string{}
	for i := range 40 {
		files["content/"+string(rune('a'+i%26))+string(rune('a'+i/26))+".md"] = strings.Repeat(string(rune('一'+i)), i*500)
	}
	dir := repository(t, files)
	tree, err := open(t, dir).Tree(context.Background(), "HEAD", "content")
	must(t, err)
	defer tree.Close()
	var wg sync.WaitGroup
	for name, want := range files {
		wg.Go(func() {
			if data, err := tree.ReadFile(name); err != nil || string(data) != want {
				t.Errorf("%s: %d bytes, want %d: %v", name, len(data), len(want), err)
			}
		})
	}
	wg.Wait()
}

// A cancelled read ends, and so does its process; after Close nothing is read.
func TestTreeEnds(t *testing.T) {
	dir := repository(t, map[string]string{"content/a.md": "a"})
	ctx, cancel := context.WithCancel(context.Background())
	tree, err := open(t, dir).Tree(ctx, "HEAD", "content")
	must(t, err)
	cancel()
	if err := tree.Close(); err != nil {
		t.Error(err)
	}
	if tree.objects.cmd.ProcessState == nil {
		t.Error("the process is still there")
	}
	if _, err := tree.ReadFile("content/a.md"); err == nil {
		t.Error("a closed tree is read")
	}
}

// What can't be a commit is none, and is never an option to git.
func TestRev(t *testing.T) {
	dir := repository(t, map[string]string{"content/a.md": "a"})
	r := open(t, dir)
	head := shell(t, dir, "rev-parse", "HEAD")
	for _, name := range []string{"HEAD", "main", head[:7], "HEAD^0", ":/x"} {
		if got, err := r.Rev(context.Background(), name); err != nil || got != head {
			t.Errorf("%s: %q %v", name, got, err)
		}
	}
	for _, name := range []string{"", "none", "HEAD~1", "HEAD:content/a.md", "main..main", "--output=" + dir + "/pwned", "-h", "HEAD\x00", "HEAD\nHEAD"} {
		if got, err := r.Rev(context.Background(), name); !errors.Is(err, ErrNoRev) {
			t.Errorf("%q: %q %v", name, got, err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "pwned")); err == nil {
		t.Error("git took the name as an option")
	}
}

// The base is where the branch left the main branch; what others have of that
// comes before what is here.
func TestBase(t *testing.T) {
	dir := repository(t, map[string]string{"content/a.md": "a"})
	first := shell(t, dir, "rev-parse", "HEAD")
	shell(t, dir, "checkout", "-q", "-b", "work")
	must(t, os.WriteFile(filepath.Join(dir, "content/b.md"), []byte("b"), 0o666))
	commit(t, dir)
	second := shell(t, dir, "rev-parse", "HEAD")
	r := open(t, dir)
	if got, branch, err := r.Base(context.Background()); err != nil || got != first || branch != "main" {
		t.Errorf("%s of %s, %v", got, branch, err)
	}
	shell(t, dir, "update-ref", "refs/remotes/origin/main", second)
	if got, branch, err := r.Base(context.Background()); err != nil || got != second || branch != "origin/main" {
		t.Errorf("%s of %s, %v", got, branch, err)
	}
	shell(t, dir, "update-ref", "-d", "refs/remotes/origin/main")
	shell(t, dir, "branch", "-m", "main", "trunk")
	if _, _, err := r.Base(context.Background()); !errors.Is(err, ErrNoMain) {
		t.Errorf("without a main branch: %v", err)
	}
}

// Each reason why nothing can be compared is told apart.
func TestOpenFails(t *testing.T) {
	dir := repository(t, map[string]string{"content/a.md": "a"})
	plain := t.TempDir()
	if _, err := Open(context.Background(), plain); !errors.Is(err, ErrNoRepo) {
		t.Errorf("no repository: %v", err)
	}
	shell(t, plain, "init", "-q", "-b", "main")
	empty := open(t, plain)
	if _, err := empty.Rev(context.Background(), "HEAD"); !errors.Is(err, ErrNoCommit) {
		t.Errorf("no commit: %v", err)
	}
	if _, _, err := empty.Base(context.Background()); !errors.Is(err, ErrNoCommit) {
		t.Errorf("no commit: %v", err)
	}
	bare := t.TempDir()
	shell(t, bare, "clone", "-q", "--bare", dir, ".")
	for _, inside := range []string{bare, filepath.Join(dir, ".git")} {
		if _, err := Open(context.Background(), inside); !errors.Is(err, ErrBare) {
			t.Errorf("no work tree: %v", err)
		}
	}
	must(t, os.WriteFile(filepath.Join(dir, "content/b.md"), nil, 0o666))
	commit(t, dir)
	shallow := t.TempDir()
	shell(t, shallow, "clone", "-q", "--depth=1", "file://"+dir, ".")
	if _, err := open(t, shallow).Rev(context.Background(), "HEAD~1"); !errors.Is(err, ErrShallow) {
		t.Errorf("a shallow clone: %v", err)
	}
	t.Setenv("PATH", "")
	if _, err := Open(context.Background(), dir); !errors.Is(err, ErrNoGit) {
		t.Errorf("no git: %v", err)
	}
}

// An operation that was begun and not ended is named, also in a work tree that
// was added to the repository.
func TestUnderWay(t *testing.T) {
	dir := repository(t, map[string]string{"content/a.md": "a\n"})
	if got := open(t, dir).UnderWay(context.Background()); got != "" {
		t.Errorf("nothing is under way, not %s", got)
	}
	shell(t, dir, "checkout", "-q", "-b", "work")
	must(t, os.WriteFile(filepath.Join(dir, "content/a.md"), []byte("b\n"), 0o666))
	commit(t, dir)
	other := filepath.Join(t.TempDir(), "other")
	shell(t, dir, "worktree", "add", "-q", other, "main")
	must(t, os.WriteFile(filepath.Join(other, "content/a.md"), []byte("c\n"), 0o666))
	commit(t, other)
	cmd := exec.Command("git", "-c", "user.name=t", "-c", "user.email=t@example.org", "rebase", "work")
	cmd.Dir = other
	if out, err := cmd.CombinedOutput(); err == nil {
		t.Fatalf("the rebase had no conflict: %s", out)
	}
	if got := open(t, filepath.Join(other, "content")).UnderWay(context.Background()); got != "rebase" {
		t.Errorf("under way is %q", got)
	}
	if got := open(t, dir).UnderWay(context.Background()); got != "" {
		t.Errorf("in the other work tree nothing is, not %s", got)
	}
}

// A hook's variables do not lead to another repository.
func TestHookVariables(t *testing.T) {
	dir := repository(t, map[string]string{"site/content/a.md": "a"})
	t.Setenv("GIT_DIR", ".git")
	t.Setenv("GIT_INDEX_FILE", "nowhere")
	r := open(t, filepath.Join(dir, "site"))
	if _, err := r.Rev(context.Background(), "HEAD"); err != nil {
		t.Error(err)
	}
}
