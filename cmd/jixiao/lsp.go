package main

import (
	"bufio"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"jixiao/cmd/jixiao/lsp"
	"jixiao/cmd/jixiao/watch"
)

func (c *cli) lspCommand() *cobra.Command {
	var stdio bool
	var cmd *cobra.Command
	cmd = c.newCommand(lspHelp, func([]string) error { return c.lsp(cmd.Flag("root").Changed) })
	cmd.Flags().BoolVar(&stdio, "stdio", false, c.say(stdioFlag)) // many editors pass it; there is no other way
	return cmd
}

// lspMemory is what the server takes, in bytes, before it looks for garbage more
// often: a session lasts all day beside the editor. Ten thousand reports fit.
const lspMemory = 555 << 20

// lsp serves an editor until it says that it is done. The site is in the folder
// that --root names, else where the editor works.
func (c *cli) lsp(rooted bool) error {
	debug.SetMemoryLimit(lspMemory)
	options := lsp.Options{
		Lang: c.lang, Today: time.Now().Format(time.DateOnly), Version: programVersion(), Reason: reasonOf, Log: c.stderr,
		Open: func(dir string) (lsp.Site, error) { return watch.Open(dir) },
	}
	if rooted {
		if err := c.checkRoot(); err != nil {
			return err
		}
		options.Root = c.root
	}
	status, err := lsp.Serve(c.ctx, c.stdin, atOnce{c.stdout}, options)
	if err != nil {
		return failed(notUnderstood, err.Error())
	}
	c.status = status
	return nil
}

// atOnce writes without keeping anything back.
type atOnce struct{ w *bufio.Writer }

func (a atOnce) Write(data []byte) (int, error) {
	n, err := a.w.Write(data)
	if err == nil {
		err = a.w.Flush()
	}
	return n, err
}
