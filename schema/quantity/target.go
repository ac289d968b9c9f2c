package quantity

import (
	"strings"
	"unicode/utf8"
)

// Target is what an indicator aims for. Actual values are read by the same
// reader. At most one of HasNumber, HasDate, Range and Composite is set.
type Target struct {
	Number     Number
	Range      *Range // 63%～68%; nil for all else
	Date       Date
	Comparator Comparator
	Stated     bool // the comparator is written out
	HasNumber  bool
	HasDate    bool
	// Composite: several numbers in one cell (50人、50人、6户), none of which may
	// stand for the whole.
	Composite bool
}

// Range is all between two numbers of one unit.
type Range struct{ Low, High Number }

// ParseTarget reads a target or an actual value: ≥260次, 90%以上, 控制在10%以内,
// 12月底前, ±10%, 显著提升. A number is read only when the cell is nothing but a
// comparator, a number and its unit; where two readings are possible, none is
// taken and the cell is words (显著提升, 无).
func ParseTarget(s string) Target {
	t, _ := readTarget(s)
	return t
}

// WordsOf is what ParseTarget doesn't read as anything: the whole cell where it
// is words, or what follows a date (完成资金支付).
func WordsOf(s string) string {
	_, words := readTarget(s)
	return words
}

// readTarget is both.
func readTarget(s string) (t Target, words string) {
	if len(s) > maxCell {
		return Target{}, strings.TrimSpace(s)
	}
	text := trimCell(fold(s))
	if text == "" {
		return Target{}, strings.TrimSpace(s)
	}
	if t, words, ok := dateTarget(text); ok {
		return t, words
	}
	if listComma(s, text) {
		return Target{Composite: true}, strings.TrimSpace(s)
	}
	if t, ok := numberTarget(text); ok {
		return t, ""
	}
	if t, ok := rangeTarget(text); ok && t.Composite {
		return t, text
	} else if ok {
		return t, ""
	}
	if c, rest := opening(text); rest == "" { // the form has a column for the comparator
		return Target{Comparator: c, Stated: true}, ""
	}
	return Target{Composite: composite(text)}, strings.TrimSpace(s)
}

// opening takes the comparator off the front.
func opening(s string) (Comparator, string) {
	if r, _ := utf8.DecodeRuneInString(s); !strings.ContainsRune(openingRunes, r) {
		return None, s
	}
	for _, w := range openings {
		if rest, ok := strings.CutPrefix(s, w.word); ok {
			return w.as, trim(rest)
		}
	}
	return None, s
}

// ending takes the comparator off the end.
func ending(s string) (Comparator, string) {
	for _, w := range endings {
		if rest, ok := strings.CutSuffix(s, w.word); ok {
			return w.as, trim(rest)
		}
	}
	return None, s
}

// numberTarget reads a cell that is one number.
func numberTarget(s string) (Target, bool) {
	before, rest := opening(s)
	if before == None {
		rest, _ = cutAny(rest, doneStarts)
		if again, inner := opening(trim(rest)); again != None {
			before, rest = again, inner
		}
	} else if again, inner := opening(rest); again == PlusMinus { // 控制在±10%以内
		before, rest = again, inner
	}
	after, rest := ending(rest)
	if after == None {
		rest, _ = cutAnyEnd(rest, doneEnds)
	}
	rest, vague := cutAnyEnd(trim(rest), vagueEnds)
	n, ok := figure(trim(rest))
	if !ok || calendar(n, rest) && (after != AtMost || n.Unit != "天") { // 15日内 is a time span
		return Target{}, false
	}
	c, ok := combine(before, after)
	n.Approx = n.Approx || vague
	return Target{Comparator: c, Stated: c != None, Number: n, HasNumber: true}, ok
}

var (
	doneStarts = []string{"已完成", "实际完成", "共完成", "累计完成", "完成", "共计", "共", "合计", "累计", "实际"}
	doneEnds   = []string{"全部完成", "已完成", "完成"}
)

// dateTarget reads a cell that begins with a date.
func dateTarget(s string) (t Target, words string, ok bool) {
	c, rest := opening(s)
	if c == PlusMinus {
		return Target{}, "", false
	}
	d, words, ok := date(rest)
	if !ok || c != None && words != "" {
		return Target{}, "", false
	}
	return Target{Comparator: c, Stated: c != None, Date: d, HasDate: true}, words, true
}

// rangeTarget reads a cell that is two numbers with a dash or 至 between them.
func rangeTarget(s string) (Target, bool) {
	at := strings.IndexAny(s[1:], "~-—至到") + 1
	if at < 1 {
		return Target{}, false
	}
	right := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(s[at:], "至"), "到"), "~-—")
	low, ok1 := figure(trim(s[:at]))
	high, ok2 := figure(trim(right))
	if !ok1 || !ok2 || calendar(high, right) {
		return Target{}, false
	}
	if low.Unit == "" {
		low.Unit = high.Unit
	}
	if low.Unit != high.Unit || low.Value.Cmp(high.Value) >= 0 {
		return Target{Composite: true}, true
	}
	return Target{Range: &Range{Low: low, High: high}}, true
}

// listComma tells whether the comma in the cell may separate two numbers as well
// as thousands: a full-width one between half-width digits, as in 100，200.
func listComma(cell, text string) bool {
	at := strings.Index(cell, "，")
	if at < 1 || !isDigit(cell, at-1) {
		return false
	}
	_, rest := opening(text)
	n, after, ok := digits(rest)
	return ok && n.Whole && strings.Count(rest[:len(rest)-len(after)], ",") == 1
}

// composite tells whether the text has several numbers in it that count
// something.
func composite(s string) bool {
	pieces, figures := 0, 0
	for piece := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("、,;；/ 和及与", r) }) {
		pieces++
		if _, ok := numberTarget(piece); ok {
			figures++
		}
	}
	return figures > 1 && figures == pieces || counted(s) > 1
}

// counted is how many numbers with a known unit stand in the text.
func counted(s string) (n int) {
	for i := 0; i < len(s) && n < 2; i++ {
		if !isDigit(s, i) {
			continue
		}
		_, rest, ok := digits(s[i:])
		if !ok {
			for isDigit(s, i+1) {
				i++
			}
			continue
		}
		i = len(s) - len(rest) - 1
		rest, _ = cutVague(rest, false)
		if startsWithUnit(rest) {
			n++
		}
	}
	return n
}

// startsWithUnit tells whether a known unit begins the text; those of dates
// don't count.
func startsWithUnit(s string) bool {
	_, s = multiple(s)
	runes := 0
	for i := range s + " " {
		if u := Unit(s[:i]); i > 0 && u != "年" && u != "月" && u != "级" && u != "期" {
			if _, ok := units[u]; ok {
				return true
			}
		}
		if runes++; runes > 5 {
			break
		}
	}
	return false
}
