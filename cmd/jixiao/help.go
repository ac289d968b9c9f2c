package main

import (
	"fmt"
	"strings"

	"jixiao/cmd/jixiao/snippet"
	"jixiao/schema/diag"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// help is what is said of a command, and how many arguments it takes.
type help struct {
	use         string
	short, long diag.Text
	least, most int
}

var (
	rootHelp = help{use: "jixiao", most: anyNumber,
		short: diag.Text{Zh: "绩效自评报告的编译与核对", En: "Compiles and checks budget-performance self-evaluation reports"},
		long: diag.Text{
			Zh: "jixiao 把写成文本的预算绩效自评报告编译成网站，并逐项核对其中的数字。",
			En: "jixiao compiles budget-performance self-evaluation reports, written as text, into a website, and checks every figure in them.",
		}}
	buildHelp = help{use: "build [--out DIR] [--strict] [--drafts]",
		short: diag.Text{Zh: "核对全部报告，生成网站", En: "Check all reports and build the website"},
		long: diag.Text{
			Zh: "核对全部报告并生成网站。有错误时什么也不写，上一次生成的网站保持原样；内容没有变化的文件不重写。",
			En: "Checks all reports and builds the website. With errors nothing is written and the site built last stays as it is; files that did not change are not written again.",
		}}
	checkHelp = help{use: "check [PATH...] [--format F] [--strict]", most: anyNumber,
		short: diag.Text{Zh: "只核对，列出发现的问题", En: "Only check, and list what is found"},
		long: diag.Text{
			Zh: "核对报告，列出错误、警告和提示。给出文件或文件夹的，只列其中的（也包括草稿）。没有错误时退出状态为 0，有错误为 1，不能运行为 2。",
			En: "Checks the reports and lists errors, warnings and notes; with files or folders, those in them (drafts too). The exit status is 0 without errors, 1 with errors, 2 if it could not run.",
		}}
	serveHelp = help{use: "serve [--addr 127.0.0.1:8765] [--drafts]",
		short: diag.Text{Zh: "在浏览器里边写边看", En: "Show the site in a browser while it is written"},
		long: diag.Text{
			Zh: "在本机预览网站：文件一保存，页面自动刷新，并列出发现的问题。不写任何文件。按 Ctrl+C 结束。",
			En: "Shows the site on this machine: as a file is saved, pages reload and what is wrong is listed. Writes no files. Ctrl+C ends it.",
		}}
	newHelp = help{use: "new YEAR/UNIT/PROJECT [--profile ID]", least: 1, most: 1,
		short: diag.Text{Zh: "预备一份待填的报告", En: "Prepare a report to fill in"},
		long: diag.Text{
			Zh: "在 content/年度/单位/项目.md 预备一份待填的报告：上年有报告的照上年的样子（指标、目标值、分值、上年结转），没有的照表式。文件夹里还没有站点的，先建 content/site.toml 和 content/units.toml。已有的文件不会被改动。",
			En: "Prepares content/YEAR/UNIT/PROJECT.md to be filled in: like last year's report where there is one (indicators, targets, weights, carry-over), else like the form. Where there is no site yet, makes content/site.toml and content/units.toml first. A file that is there is never changed.",
		}}
	explainHelp = help{use: "explain [RULE|KEY]", most: 1,
		short: diag.Text{Zh: "说明一条规则查什么，或者一个栏目怎么填", En: "Say what a rule checks, or what to fill in for a key"},
		long: diag.Text{
			Zh: "说明一条规则：查什么、为什么、依据，以及会被指出的和没有问题的写法。写栏目名（如 budget、[[indicator]]）或者表上的名称（如 全年预算数）的，说明这个栏目填什么。都不写时列出全部规则。",
			En: "Explains a rule: what it checks, why, on which basis, what is reported and what is fine. Given a key (budget, [[indicator]]) or its name on the form, it says what to fill in. Without either it lists all rules.",
		}}
	initHelp = help{use: "init DIR [--ci HOST] [--editor NAME]", least: 1, most: 1,
		short: diag.Text{Zh: "新建一个站点", En: "Begin a site"},
		long: diag.Text{
			Zh: "在一个空文件夹里新建站点：设置、单位登记、一份样例报告、给作者的说明，以及 Git、代码平台和编辑器的设置。已经是站点的，只补上缺少的设置。已有的文件不会被改动。",
			En: "Begins a site in an empty folder: settings, the register of units, a sample report, a guide for authors, and what Git, code hosts and editors need. A folder that is a site already gets the settings that it lacks. A file that is there is never changed.",
		}}
	schemaHelp = help{use: "schema [--profile ID]",
		short: diag.Text{Zh: "输出填报数据的 JSON Schema", En: "Print the JSON Schema of the front matter"},
		long: diag.Text{
			Zh: "输出填报数据的 JSON Schema（2020-12），供其他程序生成或者核对报告。写明表式的，按这种表式要求必填的栏目。",
			En: "Prints the JSON Schema (2020-12) of the front matter, for programs that make or check reports. With a profile, what its form asks for is required.",
		}}
	fmtHelp = help{use: "fmt [PATH...] [--check|-l]", most: anyNumber,
		short: diag.Text{Zh: "整理报告开头填报的数据", En: "Lay out the front matter of reports"},
		long: diag.Text{
			Zh: "把报告开头填报的数据整理齐：栏目照表的顺序，等号上下对齐，注释随着走。数和文字一个不改，正文不动；写法有误的文件原样不动。列出改过的文件。PATH 写 - 时，从标准输入读，写到标准输出。",
			En: "Lays out the front matter: tables and keys in the order of the forms, equals signs below each other, comments along with them. No figure or text is changed, nor is the body; a file with a fault in its TOML is left as it is. Lists the files that were changed. With - as PATH, reads standard input and writes standard output.",
		}}
	lspHelp = help{use: "lsp",
		short: diag.Text{Zh: "供文本编辑器使用：边写边核对", En: "Serve a text editor: check while writing"},
		long: diag.Text{
			Zh: "由文本编辑器启动，按语言服务器协议（LSP）在标准输入输出上工作：边写边核对，提示写法，跳到数据的出处。怎样设置编辑器，见使用手册。",
			En: "Started by a text editor; speaks the Language Server Protocol on standard input and output: checks while you write, completes, leads from a number to its figure. How to set up an editor is in the handbook.",
		}}
	versionHelp = help{use: "version", short: diag.Text{Zh: "显示版本", En: "Show the version"}}
	helpHelp    = help{use: "help [COMMAND]", most: 1, short: diag.Text{Zh: "显示某个命令的用法", En: "Show how a command is used"}}

	completionHelp = help{use: "completion bash|zsh|fish|powershell", least: 1, most: 1,
		short: diag.Text{Zh: "输出命令行补全脚本", En: "Print a completion script for a shell"},
		long: diag.Text{
			Zh: "输出命令行补全脚本，例如在 bash 里：source <(jixiao completion bash)",
			En: "Prints a completion script, in bash for example: source <(jixiao completion bash)",
		}}
)

// The options. A word between backquotes names the value.
var (
	rootFlag    = diag.Text{Zh: "站点所在的`文件夹`", En: "the site's `folder`"}
	langFlag    = diag.Text{Zh: "提示所用的语言：`zh或en`，默认按站点的设置", En: "language of messages: `zh|en`; the site's unless given"}
	helpFlag    = diag.Text{Zh: "显示用法", En: "show how it is used"}
	outFlag     = diag.Text{Zh: "网站写到哪个`文件夹`", En: "`folder` that the site is written into"}
	strictFlag  = diag.Text{Zh: "有警告也算不通过", En: "warnings fail too"}
	draftsFlag  = diag.Text{Zh: "草稿也算在内", En: "take in drafts"}
	allowedFlag = diag.Text{Zh: "也列出已说明的差异", En: "list known differences too"}
	formatFlag  = diag.Text{Zh: "输出的`格式`：text、json，或者供代码平台读取的 sarif、github、gitlab、checkstyle、rdjson", En: "`format`: text, json, or for code hosts sarif, github, gitlab, checkstyle, rdjson"}
	profileFlag = diag.Text{Zh: "照哪一种`表式`，默认照上年报告或者站点的设置", En: "`profile` to follow; unless given, last year's report or the site's"}
	listFlag    = diag.Text{Zh: "只列出需要整理的文件，不改动", En: "only list the files that aren't laid out so; change nothing"}
	checkFlag   = diag.Text{Zh: "同 -l，并且有需要整理的文件时算不通过", En: "like -l, and fail if there are any"}
	stdioFlag   = diag.Text{Zh: "经标准输入输出工作（只有这一种，可以不写）", En: "work on standard input and output (the only way; may be left out)"}
	addrFlag    = diag.Text{Zh: "预览的`地址`", En: "`address` of the preview"}
)

var (
	schemaProfileFlag = diag.Text{Zh: "按哪一种`表式`", En: "`profile` that the schema is for"}
	ciFlag            = diag.Text{Zh: "为哪个`代码平台`写自动核对的设置：github、gitlab、gitea（也用于 Forgejo）、all、none；不写的，新站点写全部，已有的站点不写", En: "`host` to write checks for: github, gitlab, gitea (Forgejo too), all, none; unless given, all for a new site and none for one that is there"}
	editorFlag        = diag.Text{Zh: "为哪个`编辑器`写设置：vscode（也用于 VSCodium）、none", En: "`editor` to write settings for: vscode (VSCodium too), none"}
)

// What is wrong with a command line.
var (
	noCommand        = diag.Text{Zh: "没有 %s 这个命令。", En: "there is no command %s."}
	noFlag           = diag.Text{Zh: "没有 %s 这个选项。", En: "there is no option %s."}
	flagWithoutValue = diag.Text{Zh: "选项 %s 后面要写一个值。", En: "option %s needs a value."}
	flagValue        = diag.Text{Zh: "选项 %s 不能是“%s”。", En: "option %s can't be %q."}
	badFlag          = diag.Text{Zh: "选项写错了：%s。", En: "wrong option: %s."}
	badValue         = diag.Text{Zh: "--%[1]s 不能是“%[2]s”，只能是：%[3]s。", En: "--%[1]s can't be %[2]q, only: %[3]s."}
	missingArgument  = diag.Text{Zh: "命令后面还缺内容。", En: "an argument is missing."}
	extraArgument    = diag.Text{Zh: "多出了“%s”。", En: "there is one argument too many: %q."}
	seeUsage         = diag.Text{Zh: "用法见 %s --help。", En: "See %s --help."}
	unknownShell     = diag.Text{Zh: "没有给 %[1]s 的补全脚本，只有：%[2]s。", En: "there is no script for %[1]s, only for: %[2]s."}

	commandWord  = diag.Text{Zh: "命令", En: "COMMAND"}
	usageHead    = diag.Text{Zh: "用法：", En: "Usage:"}
	commandsHead = diag.Text{Zh: "命令：", En: "Commands:"}
	optionsHead  = diag.Text{Zh: "选项：", En: "Options:"}
	defaultValue = diag.Text{Zh: "（默认 %s）", En: " (default %s)"}
	moreHelp     = diag.Text{Zh: "运行 jixiao 命令 --help 查看某个命令的用法。", En: "Run jixiao COMMAND --help for one command."}
)

// help prints how a command is used.
func (c *cli) help(cmd *cobra.Command) {
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	use := cmd.Use
	if cmd.HasParent() {
		use = cmd.Root().Name() + " " + use
	} else {
		use += " " + c.say(commandWord)
	}
	fmt.Fprintf(c.stdout, "%s\n\n%s\n  %s\n", about, c.say(usageHead), use)
	var rows [][2]string
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			rows = append(rows, [2]string{sub.Name(), sub.Short})
		}
	}
	c.table(commandsHead, rows)
	rows = nil
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { rows = append(rows, c.flagRow(f)) })
	cmd.InheritedFlags().VisitAll(func(f *pflag.Flag) { rows = append(rows, c.flagRow(f)) })
	c.table(optionsHead, rows)
	if cmd.HasSubCommands() {
		fmt.Fprintf(c.stdout, "\n%s\n", c.say(moreHelp))
	}
}

func (c *cli) flagRow(f *pflag.Flag) [2]string {
	value, about := pflag.UnquoteUsage(f)
	name := "--" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	if f.DefValue != "" && f.DefValue != "false" {
		about += diag.Textf(defaultValue.Zh, defaultValue.En, f.DefValue).In(c.lang)
	}
	return [2]string{strings.TrimSpace(name + " " + value), about}
}

// table prints two columns.
func (c *cli) table(head diag.Text, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(c.stdout, "\n%s\n", c.say(head))
	c.columns(rows)
}

// columns prints rows whose second parts stand below each other.
func (c *cli) columns(rows [][2]string) {
	longest := 0
	for _, r := range rows {
		longest = max(longest, snippet.Width(r[0]))
	}
	for _, r := range rows {
		fmt.Fprintf(c.stdout, "  %s%s  %s\n", r[0], strings.Repeat(" ", longest-snippet.Width(r[0])), r[1])
	}
}
