package serve

import "jixiao/schema/diag"

// What the pages say that only the preview has.
var (
	noSuchPage = diag.Text{Zh: "没有这一页", En: "No such page"}
	meantThese = diag.Text{Zh: "网址相近的页面：", En: "Pages with a similar address:"}
	toTheHome  = diag.Text{Zh: "回到首页", En: "To the home page"}
	noSiteYet  = diag.Text{Zh: "站点暂时编译不出来", En: "The site can't be compiled yet"}
	willReload = diag.Text{Zh: "改正以后本页会自动刷新。", En: "This page reloads by itself once that is mended."}
	onlyRead   = diag.Text{Zh: "预览只供阅读（GET、HEAD）。", En: "The preview can only be read (GET, HEAD)."}
	wrongHost  = diag.Text{
		Zh: "预览只回答以本机地址访问的请求；要从别的名称访问，用 --addr 写明它。",
		En: "The preview only answers to this machine's address; to use another name, give it with --addr.",
	}
)
