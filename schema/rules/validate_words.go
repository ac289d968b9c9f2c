package rules

import (
	"strings"
	"unicode/utf8"

	"jixiao/schema/diag"
	"jixiao/schema/keys"
	"jixiao/schema/source"
)

// keyLabel says in words what a key holds.
func keyLabel(path source.Path) diag.Text {
	if k, ok := keys.Of(path); ok {
		return k.Title
	}
	return diag.Same(lastKey(path))
}

// keyed is a key with what it holds, once where that is one word.
func keyed(path source.Path) diag.Text {
	key, label := lastKey(path), keyLabel(path)
	text := diag.Textf("%s（%s）", "%s (%s)", key, label)
	if label.En == key {
		text.En = key
	}
	return text
}

// missingHelp says what to write, where the name of the key isn't enough.
func missingHelp(path source.Path, key string) diag.Text {
	if strings.HasPrefix(string(path), "restated[") {
		return restatedHelp[key]
	}
	switch key {
	case "name":
		if strings.HasPrefix(string(path), "indicator[") {
			return diag.Text{Zh: "填上三级指标的名称；表上没有这一行的，把这一段整段删去。", En: "fill in the name of the indicator; where the form has no such row, remove this [[indicator]]."}
		}
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

// restatedHelp says what to write of a figure that was corrected.
var restatedHelp = map[string]diag.Text{
	"at":     {Zh: "写明修订的是哪一个数，例如 funds.total.executed。", En: "say which figure was corrected, as in funds.total.executed."},
	"was":    {Zh: `填写修订前公开的数；原来是空格的，写成 ""。`, En: `give the figure as it was published; "" where the cell was blank.`},
	"reason": {Zh: "公开的数有修订的，要说明修订的原因。", En: "a correction of a published figure is published with its reason."},
}

// choices lists the words that a key takes, with their meaning.
func choices(words []keys.Word) diag.Text {
	var zh, en strings.Builder
	for i, w := range words {
		if i > 0 {
			zh.WriteString("，")
			en.WriteString(", ")
		}
		zh.WriteString(w.Word)
		en.WriteString(w.Word)
		if w.Word != w.Meaning.Zh {
			zh.WriteString(" " + w.Meaning.Zh)
		}
		en.WriteString(" (" + w.Meaning.En + ")")
	}
	return diag.Text{Zh: zh.String(), En: en.String()}
}

// meantWord finds the word that was meant: by its Chinese meaning, else by its
// letters. A Chinese word that is almost another means something else: 千元 isn't
// 元.
func meantWord(typed string, words []keys.Word) (string, bool) {
	typed = strings.TrimSpace(typed)
	allowed := make([]string, len(words))
	for i, w := range words {
		if allowed[i] = w.Word; w.Meaning.Zh == typed {
			return w.Word, true
		}
	}
	if typed != "" && typed[0] >= utf8.RuneSelf {
		return "", false
	}
	return diag.Nearest(strings.ToLower(typed), allowed)
}
