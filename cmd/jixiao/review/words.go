package review

import (
	"jixiao/build"
	"jixiao/schema/diag"
	"jixiao/schema/diff"
)

// The heads of what changed in a report.
var (
	unnotedHead = diag.Text{Zh: "已公开的数有改动，缺修订说明", En: "published figures changed without a note"}
	mainHead    = diag.Text{Zh: "主要数据", En: "main figures"}
	rowsHead    = diag.Text{Zh: "增减和改名的行", En: "rows added, removed, renamed"}
	figuresHead = diag.Text{Zh: "数据", En: "figures"}
	wholesHead  = diag.Text{Zh: "合计不变，构成有变", En: "totals that stay while parts move"}
	effectsHead = diag.Text{Zh: "推算结果", En: "worked out from them"}
	wordsHead   = diag.Text{Zh: "文字项目", En: "words"}
	textsHead   = diag.Text{Zh: "正文", En: "text"}
	quietHead   = diag.Text{Zh: "数值不变，写法有变", En: "printed otherwise, the same in value"}
)

// What becomes of a figure, a row, a text.
var (
	addedWord    = diag.Text{Zh: "新增", En: "added"}
	removedWord  = diag.Text{Zh: "删去", En: "removed"}
	renamedWord  = diag.Text{Zh: "改名", En: "renamed"}
	unmovedWord  = diag.Text{Zh: "不变", En: "the same"}
	blankWord    = diag.Text{Zh: "（空格）", En: "(blank)"}
	absentWord   = diag.Text{Zh: "（无）", En: "(none)"}
	unknownWord  = diag.Text{Zh: "（算不出）", En: "(not known)"}
	untitledWord = diag.Text{Zh: "（标题之前）", En: "(before the first heading)"}
	newSection   = diag.Text{Zh: "新增的一节", En: "a new section"}
	otherTitle   = diag.Text{Zh: "原题“%s”", En: "was %q"}

	changedParagraphs = diag.Text{Zh: "改 %d 段", En: "paragraphs changed: %d"}
	addedParagraphs   = diag.Text{Zh: "增 %d 段", En: "added: %d"}
	removedParagraphs = diag.Text{Zh: "减 %d 段", En: "removed: %d"}
	goneSection       = diag.Text{Zh: "删去的一节", En: "a section that is gone"}
	anotherID         = diag.Text{Zh: "换了编号", En: "another id"}
	noteHelp          = diag.Text{Zh: `加一段 [[restated]]：at = "%s"，was = %s，reason 写明原因`, En: `add a [[restated]]: at = "%s", was = %s, and the reason`}
	notedWords        = diag.Text{Zh: "修订说明：%s", En: "[[restated]]: %s"}
	noteOther         = diag.Text{Zh: "修订说明写的原值是 %s，改动之前是 %s", En: "the [[restated]] gives %s as the figure before, which was %s"}
)

// quietWords say in what the printing of a figure changed.
var quietWords = map[diff.Kind]diag.Text{
	diff.Unit:      {Zh: "换了单位", En: "another unit"},
	diff.Precision: {Zh: "小数位数不同", En: "other decimals"},
	diff.Spelling:  {Zh: "写法不同", En: "typed differently"},
}

// countWords is how much of a section changed.
func countWords(c *build.TextChange) diag.Text {
	var paragraphs diag.Text
	for _, one := range [...]struct {
		n    int
		text diag.Text
	}{{c.Paragraphs.Changed, changedParagraphs}, {c.Paragraphs.Added, addedParagraphs}, {c.Paragraphs.Removed, removedParagraphs}} {
		if one.n > 0 {
			paragraphs = joined("、", ", ", paragraphs, diag.Textf(one.text.Zh, one.text.En, one.n))
		}
	}
	text := letters(c.Letters)
	switch {
	case text.IsZero():
		return paragraphs
	case paragraphs.IsZero():
		return text
	}
	return diag.Textf("%s（%s）", "%s (%s)", text, paragraphs)
}

// joined sets two texts behind one another; an empty one is left out.
func joined(zh, en string, a, b diag.Text) diag.Text {
	switch {
	case a.IsZero():
		return b
	case b.IsZero():
		return a
	}
	return diag.Text{Zh: a.Zh + zh + b.Zh, En: a.En + en + b.En}
}

// letters is how many letters were added and removed.
func letters(c build.LetterCount) (out diag.Text) {
	if c.Added > 0 {
		out = diag.Textf("增 %d 字", "+%d letters", c.Added)
	}
	if c.Removed > 0 {
		out = joined("、", ", ", out, diag.Textf("删 %d 字", "-%d letters", c.Removed))
	}
	return out
}

// The summary.
var (
	againstWords = diag.Text{Zh: "与 %[1]s（%[2]s）相比，共 %[3]d 份报告", En: "compared with %[1]s (%[2]s), of %[3]d reports"}
	sumUnnoted   = diag.Text{Zh: "已公开年度的数改动了 %d 处，没有写修订说明", En: "published figures changed without a note: %d"}
	sumErrors    = diag.Text{Zh: "新出现 %d 个错误", En: "new errors: %d"}
	sumWarnings  = diag.Text{Zh: "新出现 %d 个警告和提示", En: "new warnings and notes: %d"}
	sumKnown     = diag.Text{Zh: "新说明了 %d 处差异", En: "differences explained that were not: %d"}
	sumGone      = diag.Text{Zh: "%d 个问题不再出现", En: "findings that are gone: %d"}
	sumLapsed    = diag.Text{Zh: "%d 处已说明的差异不再出现", En: "known differences that are gone: %d"}
	sumChanged   = diag.Text{Zh: "改动 %d 份报告", En: "reports changed: %d"}
	sumFigures   = diag.Text{Zh: "数据 %d 处", En: "figures: %d"}
	sumRows      = diag.Text{Zh: "行增减和改名 %d 处", En: "rows added, removed, renamed: %d"}
	sumTexts     = diag.Text{Zh: "正文有改动的 %d 份", En: "texts: %d"}
	sumQuiet     = diag.Text{Zh: "只换了写法的 %d 处", En: "printed otherwise: %d"}
	sumMoved     = diag.Text{Zh: "换了位置的 %d 份", En: "moved: %d"}
	sumAdded     = diag.Text{Zh: "新增 %d 份报告", En: "reports added: %d"}
	sumRemoved   = diag.Text{Zh: "删去 %d 份报告", En: "reports removed: %d"}
	sumFiles     = diag.Text{Zh: "设置、表式和页面有 %d 个文件改动", En: "files of settings, forms and pages changed: %d"}
	sumFaulty    = diag.Text{Zh: "%d 份报告的表头数据有写法错误，比较可能不全", En: "reports with faults in their TOML, of which something may be lacking: %d"}
	sumUnread    = diag.Text{Zh: "%d 份报告读不了，没有比较", En: "reports that can't be read and were not compared: %d"}
	sumNothing   = diag.Text{Zh: "数据、正文和核对结果都没有变化", En: "no figure, text or finding changed"}
)

// Reports, findings and files.
var (
	newReport    = diag.Text{Zh: "新增报告", En: "new report"}
	newDraft     = diag.Text{Zh: "新增草稿", En: "new draft"}
	goneReport   = diag.Text{Zh: "报告已删去", En: "removed"}
	draftReport  = diag.Text{Zh: "草稿", En: "draft"}
	movedReport  = diag.Text{Zh: "原在 %s", En: "was %s"}
	faultyReport = diag.Text{Zh: "表头数据有写法错误，比较可能不全", En: "faults in its TOML, so something may be lacking"}
	editedWord   = diag.Text{Zh: "有改动", En: "changed"}

	newHead    = diag.Text{Zh: "新出现的问题", En: "New findings"}
	knownHead  = diag.Text{Zh: "新说明的差异", En: "Differences explained"}
	goneHead   = diag.Text{Zh: "不再出现的问题", En: "Findings that are gone"}
	lapsedHead = diag.Text{Zh: "不再出现的已说明差异", En: "Known differences that are gone"}
	filesHead  = diag.Text{Zh: "设置、表式和页面", En: "Settings, forms and pages"}
	unreadHead = diag.Text{Zh: "读不了的报告（不是 UTF-8 编码，或者没有表头数据）", En: "Reports that can't be read (not UTF-8, or without front matter)"}
	reasonWord = diag.Text{Zh: "理由：%s", En: "reason: %s"}
)

var severityWords = map[diag.Severity]diag.Text{
	diag.Error:   {Zh: "错误", En: "error"},
	diag.Warning: {Zh: "警告", En: "warning"},
	diag.Note:    {Zh: "提示", En: "note"},
}

// A comment on a pull request.
var (
	commentHead  = diag.Text{Zh: "绩效数据的变动", En: "What changes in the figures"}
	itemHead     = diag.Text{Zh: "项目", En: "Item"}
	beforeHead   = diag.Text{Zh: "原", En: "Before"}
	afterHead    = diag.Text{Zh: "现", En: "After"}
	changeHead   = diag.Text{Zh: "变动", En: "Change"}
	noteHead     = diag.Text{Zh: "说明", En: "Note"}
	countedHead  = diag.Text{Zh: "%s（%d）", En: "%s (%d)"}
	moreWords    = diag.Text{Zh: "另有 %d 个", En: "and %d more"}
	droppedWords = diag.Text{Zh: "篇幅所限，另有 %d 项没有列出；运行 jixiao diff 查看全部。", En: "%d more parts are not shown for want of space; jixiao diff shows all."}
)
