package schema

import (
	"strings"
	"unicode"
)

// SameLevel tells whether two names of a level mean the same: 产出指标 and
// 产出, 效益指标（30分） and 效益指标.
func SameLevel(a, b string) bool { return a == b || LevelName(a) == LevelName(b) }

// LevelName is the bare name of a level: without spaces, points in brackets
// and the word 指标. 效果 is the older word for 效益.
func LevelName(s string) string {
	if !isBare(s) {
		if i := strings.IndexAny(s, "（("); i > 0 {
			s = s[:i]
		}
		if strings.ContainsFunc(s, unicode.IsSpace) {
			s = strings.Join(strings.Fields(s), "")
		}
	}
	s = strings.TrimSuffix(s, "指标")
	if s == "效果" {
		return "效益"
	}
	return s
}

// BeforeBracket is what stands before the first bracket of a text: 合格率 of 合格率（%）.
func BeforeBracket(s string) string {
	if i := strings.IndexAny(s, "（("); i >= 0 {
		return s[:i]
	}
	return s
}

// isBare tells of most names, from their bytes, that they have neither spaces nor
// brackets.
func isBare(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c <= ' ', c == '(', c == 0xC2, 0xE1 <= c && c <= 0xE3, c == 0xEF: // or what such a sign begins with
			return false
		}
	}
	return true
}
