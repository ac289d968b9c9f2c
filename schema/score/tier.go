package score

import (
	"strings"

	"jixiao/schema"
)

// TierOf is the tier of a qualitative indicator: full, partial or none; "" where
// it has none. It is the declared one, else the one that the actual value names
// in so many words: 部分达成预期指标并具有一定效果, 未完成. That something was reached
// is no tier: it says so of whatever the target was.
func TierOf(in *schema.Indicator) string {
	actual := &in.Actual
	switch {
	case in.Attain != "" || in.Method != "" && in.Method != "tier":
		return in.Attain
	case actual.State != schema.Stated || actual.HasNumber || actual.HasDate || actual.Text == in.Target.Text:
		return ""
	}
	words := strings.Trim(actual.Text, " 　。.")
	for _, t := range &spokenTiers {
		if words == t.word || t.open && strings.HasPrefix(words, t.word) {
			return t.tier
		}
	}
	return ""
}

// spokenTiers are the words of the form for its lower tiers, open ones with
// anything behind them, and the plain words for the same.
var spokenTiers = [...]struct {
	word, tier string
	open       bool
}{
	{"部分达成", "partial", true}, {"部分完成", "partial", false}, {"部分实现", "partial", false}, {"部分达标", "partial", false}, {"部分达到", "partial", false},
	{"未达成", "none", true}, {"未完成", "none", false}, {"尚未完成", "none", false}, {"没有完成", "none", false}, {"未实现", "none", false}, {"未达标", "none", false},
	{"未实施", "none", false}, {"未开展", "none", false}, {"未启动", "none", false}, {"未建立", "none", false}, {"未落实", "none", false},
}
