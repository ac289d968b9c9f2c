package schema

import (
	"slices"
	"strconv"
	"strings"

	"jixiao/schema/front"
	"jixiao/schema/source"
)

// head reads what stands above the tables.
func (v *resolver) head(f *front.Front) {
	r := v.report
	switch {
	case f.Date == "" || isDay(f.Date):
		r.Date = f.Date
	default:
		v.fault(BadDate, PathRef("date"), f.Date)
	}
	switch {
	case f.Period == "" || isPeriod(f.Period):
		r.Period = f.Period
	default:
		v.fault(BadPeriod, PathRef("period"), f.Period)
	}
	if len(f.Continues) == 0 {
		return
	}
	r.Continues = make([]Key, 0, len(f.Continues))
	for i, s := range f.Continues {
		key, ok := ParseKey(s)
		if !ok {
			v.fault(BadKey, PathRef(source.Path("continues").Index(i)), s)
			continue
		}
		r.Continues = append(r.Continues, key)
	}
}

// allows takes out the days that are none; such an exception does not end.
func (v *resolver) allows() {
	r, own := v.report, false
	for i := range r.Allows {
		until := r.Allows[i].Until
		if until == "" || isDay(until) {
			continue
		}
		v.fault(BadDate, PathRef(source.Path("allow").Index(i).Key("until")), until)
		if !own { // the front matter stays as it was typed
			r.Allows, own = slices.Clone(r.Allows), true
		}
		r.Allows[i].Until = ""
	}
}

// isDay tells whether s is a day of the calendar, YYYY-MM-DD.
func isDay(s string) bool {
	if len(s) != len("2006-01-02") || s[7] != '-' {
		return false
	}
	year, month, ok := parseMonth(s[:7])
	day, ok2 := number(s[8:])
	return ok && ok2 && day >= 1 && day <= daysOf(year, month)
}

// isPeriod tells whether s is YEAR-MM/YEAR-MM, the end not before the beginning.
func isPeriod(s string) bool {
	from, to, ok := strings.Cut(s, "/")
	if !ok {
		return false
	}
	_, _, ok1 := parseMonth(from)
	_, _, ok2 := parseMonth(to)
	return ok1 && ok2 && from <= to
}

// parseMonth reads "2023-01".
func parseMonth(s string) (year, month int, ok bool) {
	if len(s) != len("2006-01") || s[4] != '-' {
		return 0, 0, false
	}
	year, ok = ParseYear(s[:4])
	month, ok2 := number(s[5:])
	return year, month, ok && ok2 && month >= 1 && month <= 12
}

// number reads digits, without a sign.
func number(s string) (int, bool) {
	n, err := strconv.ParseUint(s, 10, 16)
	return int(n), err == nil
}

func daysOf(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
