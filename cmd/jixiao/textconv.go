package main

import (
	"os"

	"jixiao/cmd/jixiao/review"
	"jixiao/schema/diag"
	"jixiao/schema/source"

	"github.com/spf13/cobra"
)

var textconvHelp = help{use: "textconv FILE", least: 1, most: 1,
	short: diag.Text{Zh: "把一份报告写成便于 git 比较的样子", En: "Print a report as git compares it best"},
	long: diag.Text{
		Zh: "输出一份报告：填报的每个数占一行，带名称和单位，其后是正文。供 git diff 使用：git config diff.jixiao.textconv \"jixiao textconv\"，并在 .gitattributes 里写 content/**/*.md diff=jixiao。",
		En: "Prints a report with a figure on each line, with its name and unit, then the text. For git diff: git config diff.jixiao.textconv \"jixiao textconv\", and content/**/*.md diff=jixiao in .gitattributes.",
	}}

func (c *cli) textconvCommand() *cobra.Command {
	return c.newCommand(textconvHelp, func(args []string) error { return c.textconv(args[0]) })
}

// textconv prints a report as git compares it best. Git hands over a copy of the
// file that stands anywhere: where it is says nothing.
func (c *cli) textconv(name string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return failed(cantReadFile, reasonOf(err))
	}
	return review.Plain(c.stdout, source.NewFile(name, string(text)), c.lang)
}
