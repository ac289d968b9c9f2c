package score

import "strings"

// HasReason tells whether a reason says anything. Forms carry 无, 0, / and
// dashes where there is nothing to explain, and prompts that nobody filled in.
func HasReason(s string) bool {
	s = strings.Trim(s, " \t\r\n　/／-—－0０.。…")
	switch s {
	case "", "无", "暂无", "没有", "同上", "略":
		return false
	}
	return !IsPrompt(s)
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
