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
	s := n.Literal
	sign := ""
	if s[0] == '+' || s[0] == '-' {
		sign, s = s[:1], s[1:]
	}
	narrow := halfWidth(s)
	stripped := strings.TrimLeft(s, "0")
	switch {
	case isThousands(narrow):
		return p.report(slipThousands, n, sign+strings.ReplaceAll(narrow, ",", ""), quoted(n.Literal))
	case decimal(stripped) != Bad && strings.HasPrefix(s, "0"):
		return p.report(slipLeadingZero, n, sign+stripped, quoted(n.Literal))
	case decimal("0"+stripped) != Bad && strings.HasPrefix(s, "0"):
		return p.report(slipLeadingZero, n, sign+"0"+stripped, quoted(n.Literal))
	case decimal("0"+s) != Bad && strings.HasPrefix(s, "."):
		return p.report(slipLeadingPoint, n, sign+"0"+s)
	case strings.HasSuffix(s, ".") && decimal(s[:len(s)-1]) == Integer:
		return p.report(slipTrailingPoint, n, sign+s[:len(s)-1])
	case strings.Contains(s, "_") && kindOf(strings.ReplaceAll(s, "_", "")) != Bad:
		return p.report(slipUnderscore, n, sign+strings.ReplaceAll(s, "_", ""))
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
	s := n.Literal
	year, month, day, ok := dayOf(s)
	switch {
	case ok && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month):
		return p.report(slipDateForm, n, fmt.Sprintf("%04d-%02d-%02d", year, month, day))
	case ok:
		return p.report(slipNoDay, n)
	case withSeconds(s) != "":
		return p.report(slipNoSeconds, n, withSeconds(s))
	case isClock(s), len(s) == 8 && isClock(s[:5]) && isClock(s[3:]):
		return p.report(slipNoTime, n)
	case len(s) > 10 && isDigits(s[:4]) && s[4] == '-' && s[7] == '-' && (s[10] == 'T' || s[10] == ' '):
		if isDate(s[:10]) {
			return p.report(slipNoTime, n)
		}
		return p.report(slipNoDay, n)
	default:
		return false
	}
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
