package lsp

import "jixiao/schema/diag"

// What the person at the editor is told, besides findings.
var (
	cantOpen   = diag.Text{Zh: "打不开文件夹“%s”：%s", En: "can't open the folder %s: %s"}
	cantRead   = diag.Text{Zh: "读不了本站的文件：%s", En: "can't read the site's files: %s"}
	cantWatch  = diag.Text{Zh: "系统不通知文件的变化（%s），改为每秒查看一次", En: "the system doesn't tell of changed files (%s): looking every second instead"}
	noSite     = diag.Text{Zh: "“%s”里没有 content 文件夹，不是绩效自评站点，暂不核对", En: "%s has no folder content, so it is no site: nothing is checked"}
	allowedFor = diag.Text{Zh: "已说明：%s\n理由：%s", En: "allowed: %s\nreason: %s"}
)

// What is said of a figure.
var (
	statedIs   = diag.Text{Zh: "报告写：%s", En: "stated: %s"}
	notStated  = diag.Text{Zh: "报告没有写", En: "not stated"}
	computedIs = diag.Text{Zh: "计算：%s", En: "computed: %s"}
	computedBy = diag.Text{Zh: "计算：%s（%s）", En: "computed: %s (%s)"}
	lastYearIs = diag.Text{Zh: "%d年：%s", En: "in %d: %s"}
	basisIs    = diag.Text{Zh: "依据：%s", En: "basis: %s"}
)

// What can be done.
var (
	putComputed = diag.Text{Zh: "把 %s 改为 %s（计算得出）", En: "change %s to %s, as computed"}
	addReason   = diag.Text{Zh: "补写原因", En: "add the reason"}
	allowThis   = diag.Text{Zh: "差异属实，说明理由（%s）", En: "the difference is known: give the reason (%s)"}
	fillOne     = diag.Text{Zh: "填入%s %s", En: "fill in the %s, %s"}
	fillAll     = diag.Text{Zh: "填入全部 %d 项计算结果", En: "fill in all %d that are computed"}
	tieOne      = diag.Text{Zh: "把 %s 关联到%s（%s）", En: "tie %s to %s (%s)"}
	tieAll      = diag.Text{Zh: "关联正文中全部 %d 个相符的数", En: "tie all %d numbers of the text that agree"}
)
