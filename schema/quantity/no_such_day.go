package quantity

// NoSuchDay tells whether a cell begins with a date that no calendar has:
// 2023年21月15日, 11月31日前, 2023-13-01, 3023年4月1日. What may be a span of time is
// none (18月, 24月内).
func NoSuchDay(s string) bool {
	text := trimCell(fold(s))
	if len(s) > maxCell || !mayBeDate(text) {
		return false
	}
	_, text = opening(text)
	text, _ = cutAny(text, []string{"截至", "截止", "在", "于"})
	d, rest, ok := looseDate(trim(text))
	if !ok {
		return false
	}
	if d.Year == 0 && d.Day == 0 {
		if _, bounded := cutAny(rest, []string{"底", "末", "前", "之前", "以前"}); !bounded {
			return false
		}
	}
	return d.Month == 0 || !d.valid() || d.Month == 2 && d.Day == 29 && d.Year != 0 && !leap(d.Year)
}

// looseDate is a date by its form, whatever its numbers.
func looseDate(s string) (d Date, rest string, ok bool) {
	if d, rest, ok = numericDate(s); ok {
		return d, rest, d.Day > 0
	}
	d, rest = Date{}, s
	if n, after, found := part(s, "年度", "年"); found && n >= 1000 {
		d.Year, rest = n, after
	}
	if d.Month, rest, ok = part(trim(rest), "月份", "月"); !ok {
		return Date{}, s, false
	}
	if n, after, found := part(trim(rest), "日", "号"); found {
		d.Day, rest = n, after
	}
	return d, rest, true
}

func leap(year int16) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }
