package rules

import (
	"sort"

	"jixiao/schema/diag"
)

// Group is a chapter of the catalogue.
type Group string

// The chapters of the catalogue.
const (
	Text       Group = "text"
	Shape      Group = "shape"
	Funds      Group = "funds"
	Indicators Group = "indicators"
	Score      Group = "score"
	Figures    Group = "figures"
	Narrative  Group = "narrative"
	Years      Group = "years"
	Privacy    Group = "privacy"
)

// Chapter is a group under its title.
type Chapter struct {
	Group Group
	Title diag.Text
}

// Chapters are the groups of the catalogue in the order in which a report is
// read.
var Chapters = []Chapter{
	{Text, diag.Text{Zh: "文件与文字", En: "Text"}},
	{Shape, diag.Text{Zh: "表头数据的写法", En: "Shape of the front matter"}},
	{Funds, diag.Text{Zh: "资金", En: "Funds"}},
	{Indicators, diag.Text{Zh: "指标", En: "Indicators"}},
	{Score, diag.Text{Zh: "分值与得分", En: "Weights and scores"}},
	{Figures, diag.Text{Zh: "数字之间", En: "Figures"}},
	{Narrative, diag.Text{Zh: "正文与数据", En: "Text and figures"}},
	{Years, diag.Text{Zh: "各年之间", En: "From year to year"}},
	{Privacy, diag.Text{Zh: "个人信息", En: "Privacy"}},
}

// Rule is one thing that is checked.
type Rule struct {
	Name     string
	Group    Group
	Severity diag.Severity
	Title    diag.Text // one line: what is wrong when it fires
	What     diag.Text // what is compared with what, and the tolerance
	Why      diag.Text // why a reader cares, and what to do
	Basis    string    // the document that the rule comes from, if any
	// Bad is a report (or, as files in txtar form, a site) that breaks just
	// this rule, the place marked ⟦so⟧; Good is one that breaks none.
	Bad, Good string
	Check     func(*Pass) // asks one report; nil for what is found while reading
	Years     func(*Pass) // asks a report beside the cards before it
}

// Find returns the rule of a name.
func Find(name string) (*Rule, bool) {
	i := sort.Search(len(Catalogue), func(i int) bool { return Catalogue[i].Name >= name })
	if i < len(Catalogue) && Catalogue[i].Name == name {
		return Catalogue[i], true
	}
	return nil, false
}
