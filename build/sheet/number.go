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
	all := strings.TrimLeft(whole+fraction, "0")
	if len(all) > mostDigits || strings.Trim(whole+fraction, "0123456789") != "" || negative && all == "" {
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

// hundredth moves the point two places to the left.
func hundredth(whole, fraction string) string {
	for len(whole) < 3 {
		whole = "0" + whole
	}
	cut := len(whole) - 2
	return whole[:cut] + "." + whole[cut:] + fraction
}
