package score

import (
	"strings"

	"jixiao/schema"
)

// HasReason tells whether a reason says anything. Forms carry 无, 0, / and
// dashes where there is nothing to explain, words that deny that there is
// anything (无偏差, 已完成), and prompts that nobody filled in.
func HasReason(s string) bool {
	s = strings.Trim(s, reasonMargin)
	for _, empty := range &noReasons {
		if s == empty {
			return false
		}
	}
	return s != sameAsAbove && !IsPrompt(s)
}

const (
	reasonMargin = " \t\r\n　/／-—－0０.。…"
	sameAsAbove  = "同上"
)

var noReasons = [...]string{"", "无", "暂无", "没有", "略", "无偏差", "没有偏差", "不存在偏差", "未偏离", "无差异", "无原因",
	"完成", "已完成", "全部完成", "按时完成", "已达成", "已达标", "达标", "达成预期指标"}

// Explained tells whether the reason of indicator i says anything: its own, or
// where it says 同上 that of the nearest row above that says something else.
func Explained(r *schema.Report, i int) bool {
	for ; i >= 0; i-- {
		if s := strings.Trim(r.Indicators[i].Reason, reasonMargin); s != sameAsAbove {
			return HasReason(s)
		}
	}
	return false
}

// IsPrompt tells whether a text is the form's own instruction to its author,
// by the length that it asks for: （100字以内）, 不超过200字, (200字左右).
func IsPrompt(s string) bool {
	if !strings.Contains(s, "字") { // nearly all
		return false
	}
	for rest := plainDigits.Replace(s); ; {
		i := strings.Index(rest, "字")
		if i < 0 {
			return false
		}
		before := strings.TrimRight(rest[:i], "0123456789")
		after := rest[i+len("字"):]
		counted := len(before) < i
		if counted && (startsWithAny(after, "以内", "之内", "左右", "以下", "）", ")") || endsWithAny(before, "不超过", "不少于", "控制在", "限")) {
			return true
		}
		rest = after
	}
}

// plainDigits writes the digits of lengths alike.
var plainDigits = strings.NewReplacer(" ", "", "０", "0", "１", "1", "２", "2", "３", "3", "５", "5")

func startsWithAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

func endsWithAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
