package tomltree

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// explain reports why a value without quotes is none: which of the slips that
// people make it is, and what they may have meant.
func (p *parser) explain(n *Node) {
	s := n.Literal
	switch {
	case s == "":
		p.missing(n)
	case strings.IndexFunc(s, unicode.IsControl) >= 0 && p.controlInside(n):
	case s[0] == '=':
		trimmed := strings.TrimLeft(s, "= \t")
		p.report(slipTwoEquals, n, trimmed)
	case p.explainQuotes(n), p.explainWide(n), p.explainNumber(n), p.explainDate(n), p.explainText(n):
	}
}

// report reports a slip in a value and offers each of some values instead.
func (p *parser) report(s slip, n *Node, instead ...string) bool {
	words := []string{excerpt(n.Literal), ""}
	if len(instead) > 0 {
		words[1] = excerpt(instead[0])
	}
	f := p.fault(s, n.Span, words...)
	for _, text := range instead {
		f = f.fix(n.Span.Start, n.Span.End, text)
	}
	return true
}

func (p *parser) controlInside(n *Node) bool {
	for i := range len(n.Literal) {
		if c := n.Literal[i]; c != '\t' && !is(c, plainByte) {
			p.control(n.Span.Start + i)
			return true
		}
	}
	return false
}

// explainQuotes knows values between Chinese quotes.
func (p *parser) explainQuotes(n *Node) bool {
	r, size := utf8.DecodeRuneInString(n.Literal)
	if !strings.ContainsRune("“”‘’「『＂", r) {
		return false
	}
	inner := n.Literal[size:]
	if last, size := utf8.DecodeLastRuneInString(inner); strings.ContainsRune("“”‘’」』＂\"'", last) {
		inner = inner[:len(inner)-size]
	}
	return p.report(slipChineseQuotes, n, quoted(inner))
}

// explainWide knows values that would be right in half-width characters.
func (p *parser) explainWide(n *Node) bool {
	narrow := strings.TrimSpace(halfWidth(n.Literal))
	if narrow == n.Literal || kindOf(narrow) == Bad && narrow[0] != '[' && narrow[0] != '{' {
		return false
	}
	return p.report(slipFullWidth, n, narrow)
}

// explainNumber knows numbers that TOML writes in another way.
func (p *parser) explainNumber(n *Node) bool {
	s := strings.TrimLeft(n.Literal, "+-")
	sign := n.Literal[:len(n.Literal)-len(s)]
	if len(sign) > 1 || s == "" {
		return false
	}
	if narrow := halfWidth(s); isThousands(narrow) {
		return p.report(slipThousands, n, sign+strings.ReplaceAll(narrow, ",", ""), quoted(n.Literal))
	}
	if s[0] == '0' {
		stripped := strings.TrimLeft(s, "0")
		if stripped == "" || !is(stripped[0], decByte) {
			stripped = "0" + stripped
		}
		if decimal(stripped) == Bad {
			return false
		}
		return p.report(slipLeadingZero, n, sign+stripped, quoted(n.Literal))
	}
	switch joined := strings.ReplaceAll(s, "_", ""); {
	case s[0] == '.' && decimal("0"+s) != Bad:
		return p.report(slipLeadingPoint, n, sign+"0"+s)
	case s[len(s)-1] == '.' && decimal(s[:len(s)-1]) == Integer:
		return p.report(slipTrailingPoint, n, sign+s[:len(s)-1])
	case joined != s && decimal(joined) != Bad:
		return p.report(slipUnderscore, n, sign+joined)
	default:
		return false
	}
}

// isThousands tells whether s is a number with commas between its thousands.
func isThousands(s string) bool {
	whole, fraction, point := strings.Cut(s, ".")
	groups := strings.Split(whole, ",")
	if len(groups) < 2 || len(groups[0]) > 3 || point && !isDigits(fraction) {
		return false
	}
	for i, group := range groups {
		if !isDigits(group) || i > 0 && len(group) != 3 {
			return false
		}
	}
	return true
}

func isDigits(s string) bool { return s != "" && skip(s, 0, decByte) == len(s) }

// explainDate knows days and times that don't exist or are written otherwise.
func (p *parser) explainDate(n *Node) bool {
	date, clock := n.Literal, ""
	if len(date) > 11 && (date[10]|0x20 == 't' || date[10] == ' ') {
		date, clock = date[:10], date[11:]
	}
	year, month, day, ok := dayOf(date)
	exists := 1 <= month && month <= 12 && 1 <= day && day <= daysIn(year, month)
	switch {
	case ok && !exists:
		return p.report(slipNoDay, n)
	case ok && clock == "":
		return p.report(slipDateForm, n, fmt.Sprintf("%04d-%02d-%02d", year, month, day))
	case withSeconds(n.Literal) != "":
		return p.report(slipNoSeconds, n, withSeconds(n.Literal))
	case ok && likeTime(clock), likeTime(date):
		return p.report(slipNoTime, n)
	default:
		return false
	}
}

// likeTime tells whether s has the form of a time, with an offset or not.
func likeTime(s string) bool {
	return len(s) >= 5 && isClock(s[:5]) && strings.Trim(s, "0123456789:.+-Zz") == ""
}

// withSeconds is a time, after a date or not, that lacks nothing but seconds,
// with them; empty when s is something else.
func withSeconds(s string) string {
	minutes := len("08:30")
	if len(s) > 10 && isDate(s[:10]) {
		minutes += len("2024-03-18T")
	}
	if len(s) < minutes || !isClock(s[minutes-5:minutes]) {
		return ""
	}
	if s = s[:minutes] + ":00" + s[minutes:]; kindOf(s) == Bad {
		return ""
	}
	return s
}

// dayOf reads 2024-3-18, 2024/3/18, 2024.3.18 and 2024年3月18日.
func dayOf(s string) (year, month, day int, ok bool) {
	rest, fields := s, [3]int{}
	for i, marks := range [3]string{"-/.年", "-/.月", "日"} {
		digits := skip(rest, 0, decByte)
		if digits == 0 || digits > 4 || i == 0 && digits != 4 || i > 0 && digits > 2 {
			return 0, 0, 0, false
		}
		for _, d := range rest[:digits] {
			fields[i] = fields[i]*10 + int(d-'0')
		}
		rest = rest[digits:]
		mark, size := utf8.DecodeRuneInString(rest)
		if rest != "" && !strings.ContainsRune(marks, mark) || rest == "" && i < 2 {
			return 0, 0, 0, false
		}
		rest = rest[size:]
	}
	return fields[0], fields[1], fields[2], rest == ""
}

// isClock tells whether s has the form of hours and minutes.
func isClock(s string) bool {
	return len(s) == 5 && isDigits(s[:2]) && s[2] == ':' && isDigits(s[3:])
}

// explainText knows what is right in quotes.
func (p *parser) explainText(n *Node) bool {
	s := n.Literal
	if lower := strings.ToLower(s); lower == "true" || lower == "false" {
		return p.report(slipUpperCase, n, lower)
	}
	narrow := halfWidth(s)
	number := strings.TrimLeft(narrow, "<>=≤≥≦≧±~～约+- ")
	end := skip(number, 0, decByte)
	if end == 0 {
		return p.report(slipWords, n, quoted(s))
	}
	unit := strings.TrimSpace(strings.TrimLeft(number, "0123456789.,_"))
	switch {
	case unit == "%" && len(number) == len(narrow):
		return p.report(slipPercent, n, quoted(s))
	case len(number) < len(strings.TrimLeft(narrow, "+-")):
		return p.report(slipSign, n, quoted(s))
	case unit == "" || unit[0] < utf8.RuneSelf && unit != "%":
		return p.report(slipNoNumber, n, quoted(s))
	default:
		return p.report(slipUnit, n, quoted(s))
	}
}

// halfWidth writes ASCII for the full-width forms of it, and for 【】.
func halfWidth(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '！' <= r && r <= '～':
			return r - '！' + '!'
		case r == '\u3000':
			return ' '
		case r == '【':
			return '['
		case r == '】':
			return ']'
		default:
			return r
		}
	}, s)
}
