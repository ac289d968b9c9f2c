package rules

import (
	"strings"

	"jixiao/schema/diag"
)

// keyLabels say in words what a key holds.
var keyLabels = map[string]diag.Text{
	"title":   {Zh: "标题", En: "title"},
	"status":  {Zh: "状态", En: "state of the report"},
	"money":   {Zh: "金额单位", En: "unit of money"},
	"kind":    {Zh: "资金来源的类别", En: "kind of source"},
	"id":      {Zh: "编号", En: "id"},
	"amount":  {Zh: "金额", En: "amount"},
	"name":    {Zh: "名称", En: "name"},
	"value":   {Zh: "数值", En: "value"},
	"attain":  {Zh: "达成档次", En: "degree of attainment"},
	"method":  {Zh: "计分办法", En: "way of scoring"},
	"bands":   {Zh: "分段分值", En: "bands of points"},
	"role":    {Zh: "行的作用", En: "role of the row"},
	"problem": {Zh: "问题", En: "problem"},
	"state":   {Zh: "整改状态", En: "state of the remedy"},
	"rule":    {Zh: "规则", En: "rule"},
	"at":      {Zh: "位置", En: "place"},
	"reason":  {Zh: "理由", En: "reason"},
	"level1":  {Zh: "一级指标", En: "level 1"},
	"level2":  {Zh: "二级指标", En: "level 2"},
	"target":  {Zh: "年度指标值", En: "target"},
	"weight":  {Zh: "分值", En: "weight"},
}

func keyLabel(key string) diag.Text {
	if label, ok := keyLabels[key]; ok {
		return label
	}
	return diag.Same(key)
}

// missingHelp says what to write, where the name of the key isn't enough.
func missingHelp(key string) diag.Text {
	switch key {
	case "id":
		return diag.Text{Zh: "起一个简短的编号，历年不变，正文和算式用它引用这个数。", En: "give it a short id, the same every year, by which the text and equations name it."}
	case "amount", "value":
		return diag.Text{Zh: `填上数；表上有这一格而没有填写的，写成 ""。`, En: `fill it in; write "" where the form has the cell and it is blank.`}
	case "at":
		return diag.Text{Zh: "写明允许哪一处差异，例如 funds.total.executed。", En: "say where the difference is, as in funds.total.executed."}
	case "reason":
		return diag.Text{Zh: "允许的差异要公开说明理由。", En: "an allowed difference is published with its reason."}
	case "bands":
		return diag.Text{Zh: "按 [起点, 得分] 从高到低列出，如 bands = [[90, 10], [80, 8], [0, 0]]。", En: "list [from, points], falling, as in bands = [[90, 10], [80, 8], [0, 0]]."}
	}
	return diag.Text{}
}

// meanings are the words that keys take, and what they mean.
var meanings = map[string]map[string]diag.Text{
	"status": {
		"draft": {Zh: "草稿", En: "not yet published"}, "final": {Zh: "定稿", En: "as published"},
	},
	"kind": {
		"fiscal": {Zh: "当年财政拨款", En: "this year's fiscal money"}, "carryover": {Zh: "上年结转资金", En: "carried over from last year"},
		"other": {Zh: "其他资金", En: "other money"}, "central": {Zh: "中央财政资金", En: "central"}, "province": {Zh: "省级财政资金", En: "province"},
		"city": {Zh: "市级财政资金", En: "city"}, "county": {Zh: "县级财政资金", En: "county"},
		"special_account": {Zh: "财政专户管理资金", En: "special fiscal account"}, "unit": {Zh: "单位资金", En: "the unit's own money"},
	},
	"attain": {
		"full": {Zh: "达成", En: "attained"}, "partial": {Zh: "部分达成", En: "attained in part"}, "none": {Zh: "未达成", En: "not attained"},
	},
	"method": {
		"ratio": {Zh: "按完成比例", En: "by the share attained"}, "binary": {Zh: "完成得满分，未完成不得分", En: "all points or none"},
		"tier": {Zh: "按达成档次", En: "by the degree of attainment"}, "bands": {Zh: "分段计分", En: "by bands"}, "manual": {Zh: "人工评定", En: "by judgement"},
	},
	"role": {"execution": {Zh: "预算执行", En: "the execution of the budget"}},
	"state": {
		"done": {Zh: "已整改", En: "remedied"}, "doing": {Zh: "正在整改", En: "under way"}, "dropped": {Zh: "不再整改", En: "given up"},
	},
}

// choices lists the words that a key takes, with their meaning.
func choices(key string, allowed []string) diag.Text {
	var zh, en strings.Builder
	for i, word := range allowed {
		if i > 0 {
			zh.WriteString("，")
			en.WriteString(", ")
		}
		zh.WriteString(word)
		en.WriteString(word)
		if meaning, ok := meanings[key][word]; ok {
			zh.WriteString(" " + meaning.Zh)
			en.WriteString(" (" + meaning.En + ")")
		}
	}
	return diag.Text{Zh: zh.String(), En: en.String()}
}

// meantWord finds the word that was meant: by its Chinese meaning, else by its
// letters.
func meantWord(key, typed string, allowed []string) (string, bool) {
	typed = strings.TrimSpace(typed)
	for _, word := range allowed {
		if meanings[key][word].Zh == typed && typed != "" {
			return word, true
		}
	}
	return diag.Nearest(strings.ToLower(typed), allowed)
}
