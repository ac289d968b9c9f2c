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
