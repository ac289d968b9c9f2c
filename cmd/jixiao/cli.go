package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"jixiao/build"
	"jixiao/build/content"
	"jixiao/schema/diag"
)

// The exit statuses.
const (
	statusClean    = 0
	statusFindings = 1
	statusFailed   = 2
)

// cli is one run of the program.
type cli struct {
	ctx    context.Context
	env    func(string) string // the environment
	stdin  io.Reader
	stdout *bufio.Writer
	stderr io.Writer
	screen screen
	lang   diag.Lang // as asked for, else the site's once it is known; may be empty
	root   string    // the site's folder
	status int
	opened []io.Closer // closed at the end: a site is read while it is written
}

// run does what the arguments ask for and returns the exit status.
// env gives the variables of the environment.
func run(ctx context.Context, args []string, env func(string) string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := &cli{
		ctx: ctx, env: env, stdin: stdin, stdout: bufio.NewWriter(stdout), stderr: stderr,
		screen: screenOf(stdout), lang: langOf(args),
	}
	root := c.rootCommand()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	for _, o := range c.opened {
		_ = o.Close() // only read from
	}
	if flushed := c.stdout.Flush(); err == nil && flushed != nil {
		err = failed(unwritable, causeOf(flushed))
	}
	if err != nil {
		fmt.Fprintf(stderr, "jixiao: %s\n", c.say(textOf(err)))
		return statusFailed
	}
	return c.status
}

// say gives a text in the language of this run.
func (c *cli) say(t diag.Text) string { return t.In(c.lang) }

// tell prints a line to standard error.
func (c *cli) tell(t diag.Text) { fmt.Fprintln(c.stderr, c.say(t)) }

// failure is why a command could not run, in the user's words.
type failure struct{ text diag.Text }

func (f failure) Error() string { return f.text.En }

// failed fills in a message and makes an error of it.
func failed(message diag.Text, args ...any) error {
	return failure{diag.Textf(message.Zh, message.En, args...)}
}

// textOf is the words for an error.
func textOf(err error) diag.Text {
	var f failure
	if errors.As(err, &f) {
		return f.text
	}
	return reasonOf(err)
}

// open opens the site's folder so that no link leads out of it.
func (c *cli) open() (*os.Root, error) {
	if err := c.checkRoot(); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(c.root)
	if err != nil {
		return nil, failed(cantOpenRoot, c.root, causeOf(err))
	}
	c.opened = append(c.opened, root)
	return root, nil
}

// checkRoot tells what is wrong with the site's folder before it is opened.
func (c *cli) checkRoot() error {
	info, err := os.Stat(c.root)
	if err == nil && !info.IsDir() {
		err = syscall.ENOTDIR
	}
	if err != nil {
		return failed(cantOpenRoot, c.root, causeOf(err))
	}
	return nil
}

// compile compiles the site in the folder, once.
func (c *cli) compile(opts build.Options) (*build.Result, error) {
	root, err := c.open()
	if err != nil {
		return nil, err
	}
	opts.Once = true
	result, err := build.New(c.options(opts)).Compile(c.ctx, root.FS())
	if err != nil {
		return nil, c.compileFailure(err)
	}
	c.lang = result.Lang
	return result, nil
}

// options adds to what a command asks for what holds for every command.
func (c *cli) options(opts build.Options) build.Options {
	opts.Lang = c.lang
	opts.Today = time.Now().Format(time.DateOnly)
	return opts
}

// failedSite says that a folder is no site, and which folder above it is one.
func failedSite(root string) error {
	for above := ".."; ; above = filepath.Join("..", above) {
		folder, err := filepath.Abs(filepath.Join(root, above))
		if err != nil || folder == filepath.Dir(folder) {
			return failed(noSite, folderName(root))
		}
		if _, err := os.Stat(filepath.Join(folder, "content", "site.toml")); err == nil {
			return failed(siteAbove, folderName(root), filepath.Join(root, above))
		}
	}
}

// folderName is what messages call a folder.
func folderName(root string) diag.Text {
	if root == "." {
		return thisFolder
	}
	return diag.Textf("%s ", "%s", root)
}

func (c *cli) compileFailure(err error) error {
	switch {
	case errors.Is(err, content.ErrNoContent):
		return failedSite(c.root)
	case c.ctx.Err() != nil:
		return failed(interrupted)
	default:
		return failed(cantRead, reasonOf(err))
	}
}

// tellf fills in a message and prints it to standard error.
func (c *cli) tellf(message diag.Text, args ...any) {
	c.tell(diag.Textf(message.Zh, message.En, args...))
}
