package relate

import (
	"strings"

	"jixiao/build/prose"
)

// section is the headings above a block.
type section struct {
	titles [8]string
}

func (s *section) enter(b *prose.Block) {
	level := min(max(b.Level, 1), len(s.titles)) - 1
	s.titles[level] = b.Text
	for i := level + 1; i < len(s.titles); i++ {
		s.titles[i] = ""
	}
}

// planned tells whether the section says what is to be done: its own heading
// speaks of goals and not of how they were met.
func (s *section) planned() bool {
	for i := len(s.titles) - 1; i >= 0; i-- {
		if t := s.titles[i]; t != "" {
			return containsAny(t, "目标", "计划", "任务", "打算", "建议", "措施", "安排") &&
				!containsAny(t, "完成", "实现", "情况", "结果", "分析")
		}
	}
	return false
}

// ofPart tells whether a heading names one of several projects, so that what
// is said under it isn't said of the whole report.
func (s *section) ofPart() bool {
	for _, t := range s.titles {
		if endsWithAny(strings.TrimRight(t, " ：:。"), "项目", "工程", "经费", "资金", "专项", "补助", "补贴", "活动", "中心", "单位", "学校") {
			return true
		}
	}
	return false
}

func containsAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

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

// cutAny takes the first of the words off the front of s that it begins with.
func cutAny(s string, words ...string) (rest string, ok bool) {
	for _, w := range words {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest, true
		}
	}
	return s, false
}

// lastAny is the last place where one of the words begins, −1 where none stands.
func lastAny(s string, words ...string) int {
	last := -1
	for _, w := range words {
		last = max(last, strings.LastIndex(s, w))
	}
	return last
}

// named takes off a label what only joins it to its number: 为, 是, 共, 达到.
func named(label string) string {
	for {
		cut := strings.TrimRight(label, " \u3000的")
		for _, end := range [...]string{"为", "是", "达到", "达", "共计", "共", "合计", "计", "约为", "金额"} {
			if rest, ok := strings.CutSuffix(cut, end); ok && rest != "" {
				cut = rest
				break
			}
		}
		if cut == label {
			return label
		}
		label = cut
	}
}
