package main

// The words that a terminal shows.
//
// Their style: say what is the case, with the name of the file or the number,
// then what to do. Whole sentences end in a full stop, a line that reports
// progress doesn't. Commands, options and paths stand as they are typed. The
// reader keeps accounts and doesn't program: no word that only programmers
// know, no exclamation mark, no blame. Both languages say the same.

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"strings"
	"syscall"

	"jixiao/schema/diag"
)

// Why a command could not run.
var (
	unwritable = diag.Text{Zh: "结果没有输出完：%s。", En: "could not print everything: %s."}

	cantOpenRoot = diag.Text{Zh: "打不开站点文件夹 %s：%s。", En: "can't open the site's folder %s: %s."}
	noSite       = diag.Text{
		Zh: "%s里没有 content 文件夹，不是一个站点。请到站点所在的文件夹里运行，或者用 --root 指明它。",
		En: "there is no folder content in %s: it is not a site. Run this in the site's folder, or name it with --root.",
	}
	siteAbove = diag.Text{
		Zh: "%[1]s里没有 content 文件夹，不是一个站点。站点在 %[2]s，请加上 --root %[2]s，或者到那里运行。",
		En: "there is no folder content in %[1]s: it is not a site. The site is in %[2]s: add --root %[2]s, or run this there.",
	}
	thisFolder   = diag.Text{Zh: "当前文件夹", En: "this folder"}
	cantRead     = diag.Text{Zh: "读不了站点：%s。", En: "can't read the site: %s."}
	cantReadFile = diag.Text{Zh: "读不了文件：%s。", En: "can't read the file: %s."}
	interrupted  = diag.Text{Zh: "已中断，上一次生成的站点没有改动。", En: "interrupted; the site that was built last is unchanged."}

	outIsSite   = diag.Text{Zh: "不能把站点写进 %s：那里放着源文件。请用 --out 另指一个文件夹，如 public。", En: "can't write the site into %s: the sources are kept there. Name another folder with --out, such as public."}
	outForeign  = diag.Text{Zh: "不能把站点写进 %s：里面有不是本程序生成的文件。请换一个文件夹，或者先把它清空。", En: "can't write the site into %s: it holds files that this program did not make. Choose another folder, or empty it first."}
	outTrouble  = diag.Text{Zh: "站点没有写成，上一次生成的没有改动：%s。", En: "the site was not written, the one built last is unchanged: %s."}
	unknownPath = diag.Text{Zh: "站点里没有 %s 这个文件或文件夹。", En: "the site has no file or folder %s."}

	badKey = diag.Text{
		Zh: "“%s”不是 年度/单位/项目 的形式，如 2024/jiaoyu/xiaoshe-weixiu。",
		En: "%q is not YEAR/UNIT/PROJECT, such as 2024/jiaoyu/xiaoshe-weixiu.",
	}
	exists         = diag.Text{Zh: "%s 已经有了，没有改动它。", En: "%s is there already and was left as it is."}
	cantWrite      = diag.Text{Zh: "写不了 %s：%s。", En: "can't write %s: %s."}
	unknownProfile = diag.Text{Zh: "没有名为“%s”的表式。可用的有：%s。", En: "there is no profile %s. There are: %s."}

	notEmpty = diag.Text{
		Zh: "%[1]s 里已有别的文件（%[2]s），没有动它。请另用一个空文件夹。",
		En: "%[1]s holds other files (%[2]s) and was left as it is. Use an empty folder.",
	}
	settingsFaulty = diag.Text{Zh: "站点的设置里还有 %d 处错误，会影响每一份报告，运行 jixiao check 查看", En: "The site's settings have %d errors, which touch every report; run jixiao check to see them"}
	faultyProfiles = diag.Text{Zh: "本站 schema 文件夹里的表式有错误，运行 jixiao check 查看。", En: "This site's profiles in schema/ have errors; run jixiao check to see them."}

	unknownRule = diag.Text{Zh: "没有“%s”这条规则，也没有这个栏目。", En: "there is no rule %s, nor such a key."}
	seeRules    = diag.Text{Zh: "运行 jixiao explain 列出全部规则。", En: "Run jixiao explain to list all rules."}
	didYouMean  = diag.Text{Zh: "是不是：%s？", En: "Did you mean %s?"}

	badAddress = diag.Text{Zh: "“%s”不是可以监听的地址：%s。地址的写法如 127.0.0.1:8765。", En: "can't listen on %s: %s. An address is written like 127.0.0.1:8765."}
	portBusy   = diag.Text{
		Zh: "%s 已被别的程序占用，也许预览已经开着。请关掉它，或者换一个端口，如 --addr 127.0.0.1:8766。",
		En: "%s is in use by another program; perhaps a preview is running already. End it, or use another port, such as --addr 127.0.0.1:8766.",
	}
)

// What fmt says.
var (
	noReport   = diag.Text{Zh: "站点里没有 %s 这个报告，或者文件夹里没有报告。", En: "the site has no report %s, nor one in a folder of that name."}
	leftUntidy = diag.Text{Zh: "%s 开头的数据写法有误，没有整理，请先运行 jixiao check。", En: "%s was left as it is: its front matter has a fault. Run jixiao check first."}
)

// Why a session with an editor ended.
var notUnderstood = diag.Text{Zh: "编辑器发来的内容不合语言服务器协议：%s。", En: "what the editor sends is not the Language Server Protocol: %s."}

// What a command reports as it goes.
var (
	notBuilt  = diag.Text{Zh: "没有生成站点：改正以上错误后再运行。%s 没有改动。", En: "The site was not built: mend the errors above and run this again. %s is unchanged."}
	notStrict = diag.Text{Zh: "没有生成站点：--strict 要求连警告也没有。%s 没有改动。", En: "The site was not built: --strict asks for no warnings either. %s is unchanged."}
	built     = diag.Text{Zh: "站点已生成在 %s：写入 %d 个文件，%d 个没有变化，删去 %d 个", En: "The site is in %s: %d files written, %d unchanged, %d removed"}
	openThis  = diag.Text{Zh: "用浏览器打开 %s 查看", En: "Open %s in a browser"}
	fillIn    = diag.Text{
		Zh: "待填的报告已经备好。接下来：\n  1. 用文本编辑器打开 %[1]s，把空着的 \"\" 填上\n  2. 边填边看：jixiao serve --drafts\n  3. 填完核对：jixiao check %[1]s",
		En: "The report is ready to be filled in. Next:\n  1. open %[1]s in a text editor and fill in what is \"\"\n  2. see it as you write: jixiao serve --drafts\n  3. check it in the end: jixiao check %[1]s",
	}
	begun = diag.Text{
		Zh: "这里还没有站点，新建了：\n  content/site.toml   站点的设置\n  content/units.toml  单位登记，已有 %[1]s，请把 name 改成单位全称",
		En: "There was no site here; made:\n  content/site.toml   the site's settings\n  content/units.toml  the register of units, with %[1]s: give its full name as name",
	}
	madeFiles    = diag.Text{Zh: "在 %s 新建了：", En: "Made in %s:"}
	nothingLacks = diag.Text{Zh: "%s 什么也不缺，没有改动。", En: "%s lacks nothing; nothing was changed."}
	afterInit    = diag.Text{
		Zh: "站点已经备好，里面有一份样例报告。接下来，在 %[1]s 这个文件夹里：\n  1. 看看样子：jixiao serve\n  2. 写自己的第一份报告：jixiao new 年度/单位/项目\nREADME.md 写明了全部步骤。",
		En: "The site is ready, with a sample report. Next, in the folder %[1]s:\n  1. look at it: jixiao serve\n  2. write your first report: jixiao new YEAR/UNIT/PROJECT\nREADME.md has all the steps.",
	}
	installExtension = diag.Text{
		Zh: "用 VS Code 打开这个文件夹，在“扩展”的“推荐”一栏里安装“绩效自评报告”。",
		En: "Open the folder in VS Code and install “绩效自评报告” from the recommended extensions.",
	}
	registerUnit   = diag.Text{Zh: "单位 %s 还没有登记，请在 content/units.toml 里加上", En: "The unit %s is not registered yet; add it to content/units.toml"}
	fromLast       = diag.Text{Zh: "照 %s 预备", En: "made from %s"}
	fromProfile    = diag.Text{Zh: "按表式“%s”预备", En: "made from the profile %s"}
	openPreview    = diag.Text{Zh: "预览：%s  （按 Ctrl+C 结束）", En: "Preview: %s  (Ctrl+C ends it)"}
	compiled       = diag.Text{Zh: "%s  %s（%s）", En: "%s  %s (%s)"}
	cantWatch      = diag.Text{Zh: "系统不能通知文件的改动（%s），改为每秒查看一次", En: "The system can't tell of changes (%s); looking once a second"}
	moreNotices    = diag.Text{Zh: "另有 %d 处，运行 jixiao check 查看全部。", En: "%d more; run jixiao check to see all."}
	notMarked      = diag.Text{Zh: "GitHub 上没有标出的还有：%s。运行 jixiao check 查看全部。", En: "not marked on GitHub: %s. Run jixiao check to see all."}
	ended          = diag.Text{Zh: "预览已结束", En: "The preview has ended"}
	exampleBad     = diag.Text{Zh: "会被指出的写法：", En: "This is reported:"}
	exampleGood    = diag.Text{Zh: "没有问题的写法：", En: "This is fine:"}
	whatHead       = diag.Text{Zh: "查什么", En: "What"}
	whyHead        = diag.Text{Zh: "为什么", En: "Why"}
	basisHead      = diag.Text{Zh: "依据", En: "Basis"}
	tableHead      = diag.Text{Zh: "写在", En: "In"}
	fillHead       = diag.Text{Zh: "填什么", En: "What"}
	absentHead     = diag.Text{Zh: "不写的时候", En: "When it is absent"}
	wordsHead      = diag.Text{Zh: "可以写", En: "Words"}
	keysHead       = diag.Text{Zh: "有哪些栏目", En: "Keys"}
	exampleHead    = diag.Text{Zh: "举例", En: "Example"}
	explainOne     = diag.Text{Zh: "运行 jixiao explain 规则名 查看某一条规则，jixiao explain 栏目名 查看某个栏目怎么填。", En: "Run jixiao explain RULE for one rule, jixiao explain KEY for a key of the front matter."}
	allowedLabel   = diag.Text{Zh: "已说明", En: "known"}
	statedComputed = diag.Text{Zh: "填写 %s，计算 %s", En: "stated %s, computed %s"}
	difference     = diag.Text{Zh: "，相差 %s", En: "(difference %s)"}
	reasonLabel    = diag.Text{Zh: "理由：%s", En: "reason: %s"}
)

var severityWords = map[diag.Severity]diag.Text{
	diag.Error:   {Zh: "错误", En: "error"},
	diag.Warning: {Zh: "警告", En: "warning"},
	diag.Note:    {Zh: "提示", En: "note"},
	diag.Off:     {Zh: "不查", En: "off"},
}

// reasons are the words for what the system refuses.
var reasons = []struct {
	err  error
	text diag.Text
}{
	{fs.ErrNotExist, diag.Text{Zh: "不存在", En: "it does not exist"}},
	{fs.ErrPermission, diag.Text{Zh: "没有权限", En: "permission denied"}},
	{fs.ErrExist, diag.Text{Zh: "已经存在", En: "it exists already"}},
	{syscall.ENOTDIR, diag.Text{Zh: "不是文件夹", En: "it is not a folder"}},
	{syscall.EISDIR, diag.Text{Zh: "是文件夹，不是文件", En: "it is a folder, not a file"}},
	{syscall.ENOSPC, diag.Text{Zh: "磁盘或者系统的名额已满", En: "the disk, or a quota of the system, is full"}},
	{syscall.EROFS, diag.Text{Zh: "磁盘只能读", En: "the disk is read-only"}},
	{syscall.EPIPE, diag.Text{Zh: "接收的一方已经关闭", En: "the reader is gone"}},
	{syscall.EADDRNOTAVAIL, diag.Text{Zh: "本机没有这个地址", En: "this machine has no such address"}},
}

// addressFaults are the words for what is wrong with an address, by what the
// net package calls it.
var addressFaults = map[string]diag.Text{
	"missing port in address":    {Zh: "没有写端口", En: "the port is missing"},
	"too many colons in address": {Zh: "冒号多了", En: "there are too many colons"},
	"invalid port":               {Zh: "端口应是 0 到 65535 的数", En: "a port is a number from 0 to 65535"},
}

// reasonOf puts an error of the system into words, with the file that it is
// about.
func reasonOf(err error) diag.Text {
	var own interface{ Told() diag.Text } // an error that has its words
	if errors.As(err, &own) {
		return own.Told()
	}
	cause := causeOf(err)
	var at *fs.PathError
	if errors.As(err, &at) && at.Path != "" {
		return diag.Textf("%s %s", "%s: %s", at.Path, cause)
	}
	return cause
}

// causeOf is an error of the system in words, where the file has been named.
func causeOf(err error) diag.Text {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.text
		}
	}
	var address *net.AddrError
	var at *fs.PathError
	switch {
	case errors.As(err, &address):
		if text, ok := addressFaults[address.Err]; ok {
			return text
		}
		err = errors.New(address.Err)
	case errors.As(err, &at):
		err = at.Err
	}
	return diag.Same(strings.ReplaceAll(err.Error(), "\n", "; "))
}

// counts is how many there are of what.
type counts struct {
	reports, drafts, checked, errors, warnings, notes, allowed int

	numbers numbers
}

// numbers is how many numbers of the texts became what: build.Result.Numbers.
type numbers struct{ Tied, Matched, Untied, Computed, Excused int }

func countsOf(list diag.List) counts {
	return counts{
		errors: list.Count(diag.Error), warnings: list.Count(diag.Warning),
		notes: list.Count(diag.Note), allowed: list.Allowed(),
	}
}

// found is "1 个错误，2 个警告"; what there is none of is left out.
func (n counts) found() diag.Text {
	var zh, en []string
	add := func(count int, chinese, one, more string) {
		if count > 0 {
			zh, en = append(zh, fmt.Sprintf("%d %s", count, chinese)), append(en, many(count, one, more))
		}
	}
	add(n.errors, "个错误", "error", "errors")
	add(n.warnings, "个警告", "warning", "warnings")
	add(n.notes, "条提示", "note", "notes")
	add(n.allowed, "处已说明的差异", "known difference", "known differences")
	if len(zh) == 0 {
		return diag.Text{Zh: "没有发现问题", En: "nothing was found"}
	}
	return diag.Text{Zh: strings.Join(zh, "，"), En: strings.Join(en, ", ")}
}

// many counts in English.
func many(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}

// summary is the last line of a check.
func (n counts) summary() diag.Text {
	reports := diag.Text{Zh: fmt.Sprintf("%d 份报告", n.reports), En: many(n.reports, "report", "reports")}
	checked := diag.Text{Zh: fmt.Sprintf("%d 处比对", n.checked), En: many(n.checked, "comparison", "comparisons")}
	out := diag.Textf("检查 %s、%s%s：%s", "checked %s and %s%s: %s", reports, checked, n.numbers.words(), n.found())
	if n.drafts == 0 {
		return out
	}
	return diag.Textf("%[1]s；另有 %[2]d 份草稿未核对（--drafts）", "%[1]s; %[3]s passed over (--drafts)",
		out, n.drafts, many(n.drafts, "draft", "drafts"))
}

// words is how many of the texts' numbers go with a figure, right or wrong; nothing
// where the texts have none.
func (n numbers) words() diag.Text {
	known := n.Tied + n.Matched + n.Computed
	if known+n.Untied == 0 {
		return diag.Text{}
	}
	return diag.Textf("（正文 %[1]d 个数，%[2]d 个与数据对应）", " (%[2]d of %[1]d numbers in the texts go with a figure)", known+n.Untied, known)
}

// listed sets names behind one another.
func listed(names []string) diag.Text {
	return diag.Text{Zh: strings.Join(names, "、"), En: strings.Join(names, ", ")}
}

// meant asks whether one of the names was meant; nothing where there is none.
func meant(names []string) diag.Text {
	if len(names) == 0 {
		return diag.Text{}
	}
	return diag.Textf(didYouMean.Zh, didYouMean.En, listed(names))
}

// joined sets sentences behind one another.
func joined(sentences ...diag.Text) diag.Text {
	var out diag.Text
	for _, s := range sentences {
		out.Zh += s.Zh
		if out.En != "" && s.En != "" {
			out.En += " "
		}
		out.En += s.En
	}
	return out
}
