package main

import (
	"errors"
	"slices"
	"strings"

	"jixiao/build"
	"jixiao/build/content"
	"jixiao/cmd/jixiao/git"
	"jixiao/cmd/jixiao/review"
	"jixiao/cmd/jixiao/snippet"
	"jixiao/schema/diag"

	"github.com/spf13/cobra"
)

var diffHelp = help{use: "diff [REV] [--format text|markdown|json]", most: 1,
	short: diag.Text{Zh: "与已提交的版本比较，列出数据的变动", En: "Compare with a commit, and tell what changes in the figures"},
	long: diag.Text{
		Zh: "把工作区（包括没有提交的改动和新文件）与一个提交比较，说明数据、得分、文字和核对结果的变动。不写 REV 时，与当前分支从主分支分出来的地方比较。新出现错误，或者改动了已公开年度的数而没有写修订说明的，退出状态为 1；没有的为 0；不能运行为 2。",
		En: "Compares the work tree, with what is not committed and new files, with a commit, and tells what changes in figures, scores, text and findings. Without REV it compares with where the branch left the main branch. The exit status is 1 where there are new errors or figures of published years changed without a note, else 0; 2 if it could not run.",
	}}

var diffFormatFlag = diag.Text{Zh: "输出的`格式`：text、markdown（写到合并请求里）、json", En: "`format`: text, markdown (for a pull request) or json"}

// diffFormats are what diff can print.
var diffFormats = []string{"text", "markdown", "json"}

func (c *cli) diffCommand() *cobra.Command {
	var format string
	cmd := c.newCommand(diffHelp, func(args []string) error { return c.diff(strings.Join(args, ""), format) })
	cmd.Flags().StringVar(&format, "format", "text", c.say(diffFormatFlag))
	c.complete(cmd, "format", diffFormats)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	return cmd
}

// siteFolders are the folders that a site consists of.
var siteFolders = []string{"content", "schema", "themes"}

// diff compares the work tree with a commit; without one, with the commit where
// the branch left the main branch.
func (c *cli) diff(rev, format string) error {
	if !slices.Contains(diffFormats, format) {
		return failed(badValue, "format", format, listed(diffFormats))
	}
	if err := c.checkRoot(); err != nil {
		return err
	}
	repo, err := git.Open(c.ctx, c.root)
	if err != nil {
		return c.gitFailure(err, rev)
	}
	commit, rev, err := c.base(repo, rev)
	if err != nil {
		return c.gitFailure(err, rev)
	}
	changes, err := c.changes(repo, commit)
	if err != nil {
		return err
	}
	if op := repo.UnderWay(c.ctx); op != "" {
		c.tellf(operationUnderWay, op)
	}
	r := &review.Review{Changes: changes, Rev: rev, Commit: repo.Short(c.ctx, commit), Lang: c.lang}
	if newErrors, unnoted := changes.Failing(); newErrors+unnoted > 0 {
		c.status = statusFindings
	}
	switch format {
	case "json":
		return r.JSON(c.stdout)
	case "markdown":
		return r.Markdown(c.stdout)
	}
	r.Text(c.stdout, c.setPart)
	return nil
}

// base is the commit to compare with, and what it is called.
func (c *cli) base(repo *git.Repo, rev string) (commit, name string, err error) {
	if rev == "" {
		commit, name, err = repo.Base(c.ctx)
		return commit, name, err
	}
	commit, err = repo.Rev(c.ctx, rev)
	return commit, rev, err
}

// changes compiles both sides. The work tree comes last, so that what did not
// change since the commit need not be read again.
func (c *cli) changes(repo *git.Repo, commit string) (*build.Changes, error) {
	root, err := c.open()
	if err != nil {
		return nil, err
	}
	if !content.Exists(root.FS()) {
		return nil, failedSite(c.root)
	}
	tree, err := repo.Tree(c.ctx, commit, siteFolders...)
	if err != nil {
		return nil, c.gitFailure(err, commit)
	}
	defer tree.Close()
	compiler := build.New(c.options(build.Options{Drafts: true}))
	before, err := compiler.Compile(c.ctx, tree)
	if errors.Is(err, git.ErrMissing) && c.ctx.Err() == nil {
		return nil, failed(partialClone)
	}
	if err != nil {
		return nil, c.compileFailure(err)
	}
	after, err := compiler.Compile(c.ctx, root.FS())
	if err != nil {
		return nil, c.compileFailure(err)
	}
	c.lang = after.Lang
	for _, path := range tree.Submodules {
		c.tellf(submoduleSkipped, snippet.Clean(path))
	}
	return after.Since(before, inFolders(tree.Submodules)), nil
}

// inFolders tells which paths lie in one of some folders.
func inFolders(folders []string) func(path string) bool {
	return func(path string) bool {
		return slices.ContainsFunc(folders, func(dir string) bool { return strings.HasPrefix(path, dir+"/") })
	}
}

// setPart dresses a part of a review for the terminal.
func (c *cli) setPart(part review.Part, text string) string {
	return c.screen.set(map[review.Part]style{review.Head: bold, review.Minor: dim, review.Grave: red}[part], text)
}

// gitFailure puts into words why a commit can't be compared with.
func (c *cli) gitFailure(err error, rev string) error {
	switch {
	case c.ctx.Err() != nil:
		return failed(interrupted)
	case errors.Is(err, git.ErrNoGit):
		return failed(noGit)
	case errors.Is(err, git.ErrNoRepo):
		return failed(noRepository, folderName(c.root))
	case errors.Is(err, git.ErrBare):
		return failed(bareRepository, c.root)
	case errors.Is(err, git.ErrOwner):
		return failed(othersRepository, c.root)
	case errors.Is(err, git.ErrNoCommit):
		return failed(noCommits)
	case errors.Is(err, git.ErrShallow):
		return failed(shallowClone)
	case errors.Is(err, git.ErrNoMain):
		return failed(noMainBranch)
	case errors.Is(err, git.ErrNoRev):
		return failed(noRevision, rev)
	}
	return failed(gitFailed, strings.TrimPrefix(err.Error(), "git: "))
}

// What is told of a comparison, and why there is none.
var (
	noGit             = diag.Text{Zh: "没有找到 git 程序：比较要用它读取已提交的版本，请先安装 git。", En: "there is no git program, which is needed to read what was committed: install git."}
	noRepository      = diag.Text{Zh: "%s不在 git 仓库里，没有可以比较的版本。", En: "%s is not in a git repository: there is nothing to compare with."}
	bareRepository    = diag.Text{Zh: "%s 是没有工作区的仓库，没有可以比较的文件；请在检出的文件夹里运行。", En: "%s is a repository without a work tree: run this in a checkout."}
	othersRepository  = diag.Text{Zh: "%s 所在的仓库属于另一个用户，git 不肯读取；确认可信后运行 git config --global --add safe.directory 加上这个文件夹。", En: "the repository of %s belongs to another user, and git does not read it; if you trust it, add it to git's safe.directory."}
	noCommits         = diag.Text{Zh: "仓库里还没有提交，没有可以比较的版本；先提交一次。", En: "the repository has no commits yet: there is nothing to compare with."}
	shallowClone      = diag.Text{Zh: "仓库只取了一部分历史，找不到要比较的版本；先运行 git fetch --unshallow（在持续集成里把 fetch-depth 设为 0）。", En: "the repository has only a part of its history, and what is to be compared with is not in it: run git fetch --unshallow first (in CI, set fetch-depth to 0)."}
	partialClone      = diag.Text{Zh: "仓库没有取全这个版本的文件（克隆时用了 --filter）；请在完整的克隆里运行。", En: "the repository lacks some files of this commit (it was cloned with --filter): run this in a complete clone."}
	noMainBranch      = diag.Text{Zh: "找不到主分支（main 或者 master）；请写明与哪个版本比较，如 jixiao diff HEAD~1。", En: "no main branch (main or master) was found: say what to compare with, as in jixiao diff HEAD~1."}
	noRevision        = diag.Text{Zh: "没有“%s”这个版本；写提交的编号、分支或者标签，如 HEAD~1。", En: "there is no commit %q: name a commit, a branch or a tag, as in HEAD~1."}
	gitFailed         = diag.Text{Zh: "git 不能读取仓库：%s", En: "git can't read the repository: %s"}
	operationUnderWay = diag.Text{Zh: "注意：git 的 %s 还没有结束，工作区的文件可能不完整。", En: "note: a git %s is under way, and the files of the work tree may be half done."}
	submoduleSkipped  = diag.Text{Zh: "注意：%s 是子模块，没有比较。", En: "note: %s is a submodule and was not compared."}
)
