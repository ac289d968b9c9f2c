package quantity

import (
	"strings"
	"unicode/utf8"
)

// maxCell is the longest text that is read as a figure or a target, in bytes;
// what is longer is prose.
const maxCell = 2000

// Parse reads a cell that holds one figure and nothing else: 26.19, 72.75%,
// 3.2亿元, １，２３４．５万元, 260余次, 约12万元, −9.8, 十四个. Spaces and invisible marks
// are dropped. It is false for comparators, ranges, dates and words, and where a
// figure could be read in two ways.
func Parse(s string) (Number, bool) {
	if plain, ok := ParseRat(s); ok { // most cells
		return printed(plain, s), true
	}
	if len(s) > maxCell {
		return Number{}, false
	}
	text := trimCell(fold(s))
	text, approx := cutAnyEnd(text, vagueEnds)
	n, ok := figure(trim(text))
	if !ok || calendar(n, text) {
		return Number{}, false
	}
	n.Approx = n.Approx || approx
	return n, true
}

var (
	vagueStarts = []string{"大约", "约为", "约", "将近", "接近", "近", "大概"}
	vagueEnds   = []string{"左右", "上下", "及以上", "以上", "余", "多"}
)

// trimCell takes off spaces and the punctuation that ends a cell.
func trimCell(s string) string { return strings.TrimRight(trim(s), " ;；,。、") }

// printed is the number of a plain decimal.
func printed(value Rat, digits string) Number {
	decimals := 0
	if at := strings.IndexByte(digits, '.'); at >= 0 {
		decimals = len(digits) - at - 1
	}
	return Number{Value: value, Decimals: decimals, Whole: decimals == 0}
}

// figure reads folded text that is nothing but one figure.
func figure(s string) (Number, bool) {
	s, approx := cutAny(s, vagueStarts)
	s, money := strings.CutPrefix(trim(s), "¥")
	s = trim(s)
	n, rest, ok := digits(s)
	chinese := !ok
	if chinese {
		if n, rest, ok = chineseDigits(s); !ok {
			return Number{}, false
		}
	}
	rest, vague := cutVague(trim(rest), chinese)
	n.Approx = approx || vague
	if n.Unit == Percent { // 百分之九十
		return n, rest == "" && !money
	}
	n.Unit = unitOf(trim(rest))
	if money {
		if base, _ := n.Unit.base(); base == "" {
			n.Unit += Yuan // ¥12.5, ¥3万
		}
		return n, n.Unit.IsMoney()
	}
	if chinese {
		return n, countable(n.Unit, s)
	}
	return n, n.Unit == "" || n.Unit.plausible()
}

// countable tells whether a Chinese numeral with this unit is a figure, and not
// a word that begins with one: 十四个 is, 一般, 十分, 一线 and 三级 aren't. A lone 一 is
// a dash.
func countable(u Unit, text string) bool {
	if u == "" {
		return utf8.RuneCountInString(text) > 1
	}
	return u.known() && !strings.Contains(notCounted, string(u))
}

const notCounted = "分级类线路道步部期届点层片段口眼字门车船堂"

// digits reads the Arabic number at the beginning of s.
func digits(s string) (n Number, rest string, ok bool) {
	start := 0
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "+") {
		start = 1
	}
	end, grouped := wholePart(s, start)
	text := s[start:end]
	if grouped {
		if text, ok = ungroup(text); !ok {
			return Number{}, s, false
		}
	}
	if end > start && strings.HasPrefix(s[end:], ".") && isDigit(s, end+1) {
		from := end
		for end++; isDigit(s, end); end++ {
		}
		if text = s[start:end]; grouped {
			text, _ = ungroup(s[start:from])
			text += s[from:end]
		}
	}
	value, ok := ParseRat(text)
	if !ok {
		return Number{}, s, false
	}
	n = printed(value, text)
	if s[0] == '-' {
		n.Value = value.Neg()
	}
	return n, s[end:], true
}

// wholePart finds the end of the digits before the point, and whether commas or
// underscores stand between them.
func wholePart(s string, start int) (end int, grouped bool) {
	for end = start; end < len(s); end++ {
		if isDigit(s, end) {
			continue
		}
		if end == start || s[end] != ',' && s[end] != '_' || !isDigit(s, end+1) {
			break
		}
		grouped = true
	}
	return end, grouped
}

func isDigit(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

// ungroup takes the commas out of 1,234,567; false where the groups aren't of
// three, as in the list 50,60. An underscore may stand anywhere between digits.
func ungroup(s string) (string, bool) {
	if strings.Contains(s, "_") {
		return strings.ReplaceAll(s, "_", ""), !strings.Contains(s, ",")
	}
	first, groups, _ := strings.Cut(s, ",")
	if len(first) > 3 {
		return s, false
	}
	for group := range strings.SplitSeq(groups, ",") {
		if len(group) != 3 {
			return s, false
		}
	}
	return strings.ReplaceAll(s, ",", ""), true
}

// chineseDigits reads the Chinese numeral, or 百分之 with either kind of digits,
// at the beginning of s.
func chineseDigits(s string) (n Number, rest string, ok bool) {
	if rest, ok := cutAny(s, []string{"百分之百", "百分百"}); ok {
		return Number{Value: Int(100), Whole: true, Unit: Percent}, rest, true
	}
	unit := Unit("")
	if after, cut := strings.CutPrefix(s, "百分之"); cut {
		if n, rest, ok = digits(after); ok {
			n.Unit = Percent
			return n, rest, true
		}
		s, unit = after, Percent
	}
	value, rest, ok := ParseChinese(s)
	return Number{Value: value, Whole: true, Unit: unit}, rest, ok
}

// cutVague takes the 余 or 多 out that follows a number or its 万: 余次, 万多元.
func cutVague(s string, chinese bool) (string, bool) {
	for _, word := range [...]string{"余", "多", "来", "几"} {
		if rest, ok := strings.CutPrefix(s, word); ok && (chinese || word == "余" || word == "多") {
			return rest, true
		}
	}
	exp, after := multiple(s)
	if rest, ok := cutAny(after, []string{"余", "多"}); ok && exp > 0 {
		return s[:len(s)-len(after)] + rest, true
	}
	return s, false
}

// calendar tells whether what looks like a figure may be a date: 3月, 15日, 2023年.
func calendar(n Number, text string) bool {
	between := func(low, high int64) bool {
		return n.Whole && n.Value.Cmp(Int(low)) >= 0 && n.Value.Cmp(Int(high)) <= 0
	}
	switch {
	case n.Unit == "年":
		return between(1900, 2199)
	case n.Unit == "个月":
		return strings.HasSuffix(text, "月") && !strings.HasSuffix(text, "个月") && between(1, 12)
	case n.Unit == "天":
		return strings.HasSuffix(text, "日") && between(1, 31)
	}
	return false
}
