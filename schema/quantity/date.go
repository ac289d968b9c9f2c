package quantity

import "strings"

// Date is a deadline or a time of completion as printed: 12月底前, 2023年11月30日,
// 7月, 2021年, 年底. Parts that aren't printed are 0. The quarters and halves of a
// year are taken by their last month, at its end.
type Date struct {
	Year, Month, Day int16
	End              bool // 底, 末: the end of the month
	Before           bool // 前, 之前, 以前, 内
}

// By tells whether something done at d was done by the deadline; known is false
// where the wording leaves that open, as in 9月 against 9月前. A year that is printed
// on one side only is taken to be the other's too.
func (d Date) By(deadline Date) (met, known bool) {
	a, b := d, deadline
	if a.Year == 0 {
		a.Year = b.Year
	}
	if b.Year == 0 {
		b.Year = a.Year
	}
	strict, lenient := b.limits()
	first, last := a.span()
	switch {
	case last <= strict:
		return true, true
	case first > lenient:
		return false, true
	}
	return d == deadline, d == deadline
}

// span is the first and the last day that the date may mean, as a number that
// grows with time.
func (d Date) span() (first, last int) {
	switch {
	case d.Month == 0:
		first, last = d.ordinal(1, 1), d.ordinal(12, 31)
	case d.Day == 0:
		first, last = d.ordinal(d.Month, 1), d.ordinal(d.Month, monthDays[d.Month])
	default:
		first, last = d.ordinal(d.Month, d.Day), d.ordinal(d.Month, d.Day)
	}
	if d.End { // the last ten days
		first = last - 10
	}
	if d.Before {
		first = 0
	}
	return first, last
}

// limits is the last day that is in time by the strictest and by the most
// lenient reading: 9月前 may or may not include September.
func (d Date) limits() (strict, lenient int) {
	without := d
	without.Before = false
	first, last := without.span()
	if d.Before && !d.End {
		return first - 1, last
	}
	return last, last
}

func (d Date) ordinal(month, day int16) int {
	return (int(d.Year)*12+int(month))*31 + int(day) + 31
}

// date reads the date that folded text begins with, and returns what follows.
func date(s string) (d Date, rest string, ok bool) {
	s, _ = cutAny(s, []string{"截至", "截止", "在", "于"})
	if s = trim(s); !mayBeDate(s) {
		return Date{}, s, false
	}
	if d, rest, ok = numericDate(s); !ok {
		d, rest, ok = wordDate(s)
	}
	if !ok || !d.valid() {
		return Date{}, s, false
	}
	if after, cut := cutAny(rest, []string{"底", "末"}); cut && d.Day == 0 {
		d.End, rest = true, after
	}
	if after, cut := cutAny(rest, []string{"以前", "之前", "前", "以内", "之内", "内"}); cut {
		within := strings.HasSuffix(rest[:len(rest)-len(after)], "内")
		if within && d.Month > 0 && d.Year == 0 && !d.End {
			return Date{}, s, false // 3月内: in March, or within three months
		}
		d.Before, rest = !within, after
	}
	return d, trim(rest), !dated(rest)
}

// mayBeDate tells whether any sign of a date stands in the text; in most cells
// there is none.
func mayBeDate(s string) bool {
	for i, r := range s {
		switch r {
		case '年', '月', '季', '底', '末':
			return true
		case '-', '/', '.':
			if i == len("2023") {
				return true
			}
		}
	}
	return false
}

// wordDate reads 2023年11月30日, 11月, 2023年, 12月份 and 年底.
func wordDate(s string) (d Date, rest string, ok bool) {
	rest = s
	if n, after, found := part(rest, "年度", "年"); found && n >= 1900 && n < 2200 {
		d.Year, rest, ok = n, after, true
	} else if after, cut := cutAny(rest, []string{"本年度", "当年度", "本年", "当年", "全年"}); cut {
		rest = after
	}
	if named, after, found := namedPart(rest); found {
		named.Year = d.Year
		return named, after, true
	}
	n, after, found := part(trim(rest), "月份", "月")
	if !found {
		return d, rest, ok
	}
	d.Month, rest = n, after
	if n, after, found := part(trim(rest), "日", "号"); found {
		d.Day, rest = n, after
	}
	return d, rest, true
}

// namedPart reads the parts of a year that have names: 年底, 上半年, 三季度末.
func namedPart(s string) (d Date, rest string, ok bool) {
	for _, p := range yearParts {
		if rest, ok := strings.CutPrefix(s, p.word); ok {
			rest, _ = cutAny(rest, []string{"底", "末"})
			return Date{Month: p.month, End: true}, rest, true
		}
	}
	return Date{}, s, false
}

var yearParts = []struct {
	word  string
	month int16
}{
	{"年底", 12}, {"年末", 12}, {"底", 12}, {"末", 12}, {"上半年", 6}, {"下半年", 12},
	{"第一季度", 3}, {"第二季度", 6}, {"第三季度", 9}, {"第四季度", 12},
	{"一季度", 3}, {"二季度", 6}, {"三季度", 9}, {"四季度", 12},
	{"1季度", 3}, {"2季度", 6}, {"3季度", 9}, {"4季度", 12},
}

// part reads a whole number of up to four digits, Arabic or Chinese, and the
// word after it.
func part(s string, words ...string) (n int16, rest string, ok bool) {
	end := 0
	for isDigit(s, end) && end < 5 {
		n = n*10 + int16(s[end]-'0')
		end++
	}
	rest = s[end:]
	if end == 0 {
		value, after, ok := ParseChinese(s)
		if !ok || value.Cmp(Int(9999)) > 0 {
			return 0, s, false
		}
		n, rest = int16(value.num), after
	}
	rest, ok = cutAny(trim(rest), words)
	return n, rest, ok && end < 5
}

// numericDate reads 2023-12-31, 2023/12/31, 2023.12.31 and 2023-12.
func numericDate(s string) (d Date, rest string, ok bool) {
	if len(s) < len("2023-1") || !isDigit(s, 0) || isDigit(s, 4) || !strings.ContainsRune("-/.", rune(s[4])) {
		return Date{}, s, false
	}
	sep := s[4:5]
	year, rest, ok1 := part(s, sep)
	month, after, ok2 := part(rest, sep)
	if !ok2 { // 2023-12, but 2023.5 is a number
		month, rest, ok2 = part(rest, "")
		return Date{Year: year, Month: month}, rest, ok1 && ok2 && sep == "-"
	}
	day, rest, ok3 := part(after, "")
	return Date{Year: year, Month: month, Day: day}, rest, ok1 && ok3 && day > 0
}

// valid tells whether there is such a day.
func (d Date) valid() bool {
	return d.Month >= 0 && d.Month <= 12 && d.Day >= 0 && d.Day <= monthDays[d.Month] &&
		(d.Year == 0 || d.Year >= 1900 && d.Year < 2200) && d != Date{}
}

// dated tells whether the text that follows a date has another one in it, so
// that neither may be taken for the whole.
func dated(s string) bool {
	for i := 0; i < len(s); i++ {
		if isDigit(s, i) {
			for ; isDigit(s, i); i++ {
			}
			if _, ok := cutAny(s[i:], []string{"月", "年", "日"}); ok {
				return true
			}
		}
	}
	return false
}

// monthDays are the days of each month in a leap year; month 0 stands for any.
var monthDays = [...]int16{31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
