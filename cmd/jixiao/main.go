// Jixiao compiles budget-performance self-evaluation reports (绩效自评): Markdown
// with figures in front, into a checked and computed website.
//
// # Usage
//
//	jixiao build   [--out public] [--strict] [--drafts]   compile the site
//	jixiao check   [PATH...] [--format F] [--strict]      diagnostics only
//	jixiao serve   [--addr 127.0.0.1:8765]                live preview while writing
//	jixiao new     YEAR/UNIT/PROJECT [--profile ID]       a report to fill in
//	jixiao init    DIR [--ci HOST] [--editor NAME]        a new site, with CI and editor settings
//	jixiao explain [RULE]                                 what a rule checks, why, and an example
//	jixiao schema  [--profile ID]                         JSON Schema of the front matter
//	jixiao diff    [REV] [--format text|markdown|json]    what changed in the figures since REV
//	jixiao textconv FILE                                  a report as git compares it best
//	jixiao fmt     [PATH...] [--check|-l]                 lay out the front matter of reports
//	jixiao lsp                                            language server on standard input and output
//	jixiao version                                        which version this is
//
// Every command takes --root DIR, the site's folder (by default the working
// directory), and --lang zh|en, the language of messages (by default the
// site's, and Chinese where there is no site).
//
// # A first report
//
//	jixiao new 2024/jiaoyu/xiaoshe-weixiu     writes content/2024/jiaoyu/xiaoshe-weixiu.md
//	jixiao serve --drafts                     shows it in a browser while it is filled in
//	jixiao check content/2024/jiaoyu          says what doesn't add up
//	jixiao explain fund-total                 says what a finding means
//	jixiao build                              writes the site into public/
//
// # What is printed where
//
// Diagnostics go to standard output, as does what a command was asked for (a
// rule's page, the path of a new report). All else goes to standard error.
// Colours are used on a terminal only, and not where NO_COLOR is set.
//
// # Exit status
//
//	0  nothing was found
//	1  there are errors; with --strict: or warnings
//	2  the command could not run: wrong arguments, no site, the disk
//
// A build that finds errors writes nothing: the site that was built last stays
// as it is.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	// Where nobody reads on, writing fails like any other writing, and is
	// reported.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Getenv, os.Stdin, os.Stdout, os.Stderr))
}
