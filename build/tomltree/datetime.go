package tomltree

// dateKind tells which of the forms with a date s is; Bad when the form is
// wrong or there is no such day or time.
func dateKind(s string) Kind {
	if len(s) < 10 || !isDate(s[:10]) {
		return Bad
	}
	if len(s) == 10 {
		return LocalDate
	}
	if s[10]|0x20 != 't' && s[10] != ' ' {
		return Bad
	}
	i := timeEnd(s, 11)
	switch {
	case i < 0:
		return Bad
	case i == len(s):
		return LocalDateTime
	case s[i]|0x20 == 'z' && i+1 == len(s):
		return OffsetDateTime
	case isOffset(s[i:]):
		return OffsetDateTime
	default:
		return Bad
	}
}

// isDate reads YYYY-MM-DD of the Gregorian calendar.
func isDate(s string) bool {
	year, month, day := pair(s, 0)*100+pair(s, 2), pair(s, 5), pair(s, 8)
	if pair(s, 0) < 0 || pair(s, 2) < 0 || s[4] != '-' || s[7] != '-' {
		return false
	}
	return 1 <= month && month <= 12 && 1 <= day && day <= daysIn(year, month)
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	default:
		return 31
	}
}

// timeEnd reads HH:MM:SS and a fraction at i and returns the offset after it,
// -1 when it isn't there. There is no second 60: which minutes have one can't
// be known from the text.
func timeEnd(s string, i int) int {
	end := i + 8
	if len(s) < end || s[i+2] != ':' || s[i+5] != ':' {
		return -1
	}
	if !below(pair(s, i), 24) || !below(pair(s, i+3), 60) || !below(pair(s, i+6), 60) {
		return -1
	}
	if end == len(s) || s[end] != '.' {
		return end
	}
	if fraction := skip(s, end+1, decByte); fraction > end+1 {
		return fraction
	}
	return -1
}

// isOffset reads +HH:MM or -HH:MM.
func isOffset(s string) bool {
	return len(s) == 6 && (s[0] == '+' || s[0] == '-') && s[3] == ':' &&
		below(pair(s, 1), 24) && below(pair(s, 4), 60)
}

// pair reads two digits, -1 when they aren't.
func pair(s string, i int) int {
	if !is(s[i], decByte) || !is(s[i+1], decByte) {
		return -1
	}
	return int(s[i]-'0')*10 + int(s[i+1]-'0')
}

func below(n, limit int) bool { return 0 <= n && n < limit }
