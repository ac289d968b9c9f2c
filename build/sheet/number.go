package sheet

import "strings"

// mostDigits is how many digits a spreadsheet keeps of a number. A float64
// holds every decimal of so many and gives it back as it was.
const mostDigits = 15

// mostDecimals is how many decimals there are formats for.
const mostDecimals = 8

// numeral is a number as a cell holds it.
type numeral struct {
	value    string // as the file has it: 0.7275 for 72.75%
	decimals int    // that are shown
	percent  bool
}

// read tells whether a text is a plain number or percentage that a cell can
// hold and show again just as it was typed.
func read(text string) (numeral, bool) {
	digits, percent := strings.CutSuffix(text, "%")
	digits, negative := strings.CutPrefix(digits, "-")
	whole, fraction, point := strings.Cut(digits, ".")
	if whole == "" || point && fraction == "" || len(whole) > 1 && whole[0] == '0' || len(fraction) > mostDecimals {
		return numeral{}, false
	}
	long, ok := significant(whole, fraction)
	if !ok || long > mostDigits || negative && long == 0 {
		return numeral{}, false
	}
	out := numeral{value: digits, decimals: len(fraction), percent: percent}
	if percent {
		out.value = hundredth(whole, fraction)
	}
	if negative {
		out.value = "-" + out.value
	}
	return out, true
}

// significant is how many digits there are from the first on that isn't 0. ok is
// false where there is anything else.
func significant(whole, fraction string) (n int, ok bool) {
	for _, part := range [...]string{whole, fraction} {
		for i := 0; i < len(part); i++ {
			c := part[i]
			if c < '0' || c > '9' {
				return 0, false
			}
			if n > 0 || c != '0' {
				n++
			}
		}
	}
	return n, true
}

// hundredth moves the point two places to the left.
func hundredth(whole, fraction string) string {
	for len(whole) < 3 {
		whole = "0" + whole
	}
	cut := len(whole) - 2
	return whole[:cut] + "." + whole[cut:] + fraction
}
