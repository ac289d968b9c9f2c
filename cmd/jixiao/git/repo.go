package git

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Why a repository or a commit can't be read.
var (
	ErrNoGit    = errors.New("there is no git program")
	ErrNoRepo   = errors.New("not in a git repository")
	ErrBare     = errors.New("a repository without a work tree")
	ErrOwner    = errors.New("the repository belongs to another user")
	ErrNoCommit = errors.New("the repository has no commits")
	ErrNoRev    = errors.New("no such commit")
	ErrShallow  = errors.New("the history is not all there")
	ErrMissing  = errors.New("the repository lacks the content of a file")
	ErrNoMain   = errors.New("no main branch is known")
)

// Repo is a repository, as seen from a folder in its work tree.
type Repo struct {
	program string
	dir     string
	prefix  string // the folder below the top of the work tree, with a slash at the end; empty at the top
}

// Open finds the repository that a folder belongs to.
func Open(ctx context.Context, dir string) (*Repo, error) {
	program, err := exec.LookPath("git")
	if err != nil {
		return nil, ErrNoGit
	}
	r := &Repo{program: program, dir: dir}
	inside, err := r.run(ctx, "rev-parse", "--is-inside-work-tree")
	switch {
	case err != nil && strings.Contains(err.Error(), "dubious ownership"):
		return nil, ErrOwner
	case err != nil && strings.Contains(err.Error(), "not a git repository"):
		return nil, ErrNoRepo
	case err != nil:
		return nil, err
	case inside != "true":
		return nil, ErrBare
	}
	r.prefix, err = r.run(ctx, "rev-parse", "--show-prefix")
	return r, err
}

// Rev finds the commit that a name means.
func (r *Repo) Rev(ctx context.Context, name string) (commit string, err error) {
	// What looks like an option must not be one to git.
	if strings.HasPrefix(name, "-") || strings.ContainsAny(name, "\x00\n") {
		return "", ErrNoRev
	}
	commit, err = r.run(ctx, "rev-parse", "--verify", "--quiet", name)
	if err == nil { // ":/words" takes all that follows for words
		commit, err = r.run(ctx, "rev-parse", "--verify", "--quiet", commit+"^{commit}")
	}
	switch {
	case err == nil:
		return commit, nil
	case !r.begun(ctx):
		err = ErrNoCommit
	case r.shallow(ctx):
		err = ErrShallow
	default:
		err = ErrNoRev
	}
	return "", orContext(ctx, err)
}

// orContext is the context's error where there is one, else err.
func orContext(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// mainBranches are what the main branch may be called, in the order in which
// they are looked for: what others have comes before what may be out of date here.
var mainBranches = [...]string{"refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"}

// Base finds the commit where the work tree's branch left the main branch, and
// that branch's name.
func (r *Repo) Base(ctx context.Context) (commit, branch string, err error) {
	if !r.begun(ctx) {
		return "", "", orContext(ctx, ErrNoCommit)
	}
	candidates := slices.Clone(mainBranches[:])
	if name, err := r.run(ctx, "config", "init.defaultBranch"); err == nil && name != "" {
		candidates = append(candidates, "refs/heads/"+name)
	}
	for _, ref := range candidates {
		if _, err := r.run(ctx, "rev-parse", "--verify", "--quiet", ref+"^{commit}"); err != nil {
			continue
		}
		branch = shortName(ref)
		bases, err := r.run(ctx, "merge-base", "HEAD", ref)
		if err == nil {
			commit, _, _ = strings.Cut(bases, "\n")
			return commit, branch, nil
		}
		break // the two have nothing in common, as far as the history goes
	}
	err = ErrNoMain
	if r.shallow(ctx) {
		err = ErrShallow
	}
	return "", "", orContext(ctx, err)
}

func shortName(ref string) string {
	return strings.TrimPrefix(strings.TrimPrefix(ref, "refs/heads/"), "refs/remotes/")
}

// begun tells whether there is a commit at all.
func (r *Repo) begun(ctx context.Context) bool {
	_, err := r.run(ctx, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
	return err == nil
}

func (r *Repo) shallow(ctx context.Context) bool {
	answer, err := r.run(ctx, "rev-parse", "--is-shallow-repository")
	return err == nil && answer == "true"
}

// Short is the name of a commit for people.
func (r *Repo) Short(ctx context.Context, commit string) string {
	short, err := r.run(ctx, "rev-parse", "--short", commit)
	if err != nil {
		return commit
	}
	return short
}

// underWay is what git leaves in its folder while an operation is under way
// that may leave the work tree half done.
var underWay = [...]struct{ file, name string }{
	{"rebase-merge", "rebase"}, {"rebase-apply", "rebase"}, {"MERGE_HEAD", "merge"}, {"CHERRY_PICK_HEAD", "cherry-pick"}, {"REVERT_HEAD", "revert"},
}

// UnderWay names the operation that was begun in the work tree and not ended:
// rebase, merge, cherry-pick, revert; empty where there is none.
func (r *Repo) UnderWay(ctx context.Context) string {
	for _, op := range underWay {
		path, err := r.run(ctx, "rev-parse", "--git-path", op.file)
		if err != nil {
			continue
		}
		if !filepath.IsAbs(path) {
			path = filepath.Join(r.dir, path)
		}
		if _, err := os.Lstat(path); err == nil {
			return op.name
		}
	}
	return ""
}

// run runs a git command and returns what it prints, without the last line break.
func (r *Repo) run(ctx context.Context, args ...string) (string, error) {
	out, err := r.output(ctx, args...)
	return strings.TrimSuffix(string(out), "\n"), err
}

func (r *Repo) output(ctx context.Context, args ...string) ([]byte, error) {
	cmd := r.command(ctx, args...)
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil && complaint.Len() > 0:
		first, _, _ := strings.Cut(complaint.String(), "\n")
		return nil, errors.New("git: " + first)
	case err != nil:
		return nil, errors.New("git: " + err.Error())
	}
	return out.Bytes(), nil
}

// command prepares a git command that runs in the folder, ends with the
// context, and neither asks nor fetches anything.
func (r *Repo) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, r.program, args...)
	cmd.Dir = r.dir
	cmd.WaitDelay = time.Second
	cmd.Env = append(environment(os.Environ()),
		"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=")
	return cmd
}

// ofHooks are the variables by which git tells its hooks where the repository
// is: the folder alone says that here.
var ofHooks = []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"}

func environment(all []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(ofHooks, name)
	})
}
