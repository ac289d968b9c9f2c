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
	n, rest, ok := digits(trim(s))
	chinese := false
	if !ok {
		if n, rest, ok = chineseDigits(s); !ok {
			return Number{}, false
		}
		chinese = true
	}
	rest, vague := cutVague(trim(rest), chinese)
	n.Approx = approx || vague
	if n.Unit != "" { // 百分之九十
		return n, rest == ""
	}
	n.Unit = unitOf(trim(rest))
	if money {
		if base, _ := n.Unit.base(); base == "" {
			n.Unit += Yuan // ¥12.5, ¥3万
		}
	}
	switch {
	case money && !n.Unit.IsMoney():
		return Number{}, false
	case n.Unit == "":
		return n, !chinese || utf8.RuneCountInString(s) > 1 // a lone 一 is a dash
	case chinese:
		return n, n.Unit.known() && n.Unit != "分" // 十分, 一般
	}
	return n, n.Unit.plausible()
}

// digits reads the Arabic number at the beginning of s.
func digits(s string) (n Number, rest string, ok bool) {
	start := 0
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "+") {
		start = 1
	}
	end, grouped := start, false
	for end < len(s) && (isDigit(s, end) || isDigit(s, end+1) && (s[end] == ',' || s[end] == '_') && end > start) {
		grouped = grouped || !isDigit(s, end)
		end++
	}
	whole := s[start:end]
	if grouped {
		if whole, ok = ungroup(whole); !ok {
			return Number{}, s, false
		}
	}
	fraction := end
	if end > start && end < len(s) && s[end] == '.' && isDigit(s, end+1) {
		for end++; isDigit(s, end); end++ {
		}
	}
	text := s[start:end]
	if grouped {
		text = whole + s[fraction:end]
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
	if after, ok := strings.CutPrefix(s, "百分之"); ok {
		if n, rest, ok = digits(after); !ok {
			if strings.HasPrefix(after, "百") {
				return Number{Value: Int(100), Whole: true, Unit: Percent}, after[len("百"):], true
			}
			n, rest, ok = chineseDigits(after)
		}
		n.Unit = Percent
		return n, rest, ok
	}
	value, rest, ok := ParseChinese(s)
	return Number{Value: value, Whole: true}, rest, ok
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
