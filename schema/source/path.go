package source

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Path names a place in a document's data: "funds.total.executed",
// "indicator[2].score", `indicator[0].extra["得分系数"]`. Elements of an array
// count from 0. A key is written bare when it consists of letters of any
// script, digits, "_" and "-", else quoted in brackets.
type Path string

// Key returns the path of a key in the table at p.
func (p Path) Key(key string) Path {
	switch {
	case !bare(key):
		return p + "[" + Path(strconv.Quote(key)) + "]"
	case p == "":
		return Path(key)
	default:
		return p + "." + Path(key)
	}
}

// Index returns the path of element i of the array at p.
func (p Path) Index(i int) Path { return p + "[" + Path(strconv.Itoa(i)) + "]" }

// Step is one step of a path: a key, or the index of an element.
type Step struct {
	Key   string
	Index int // -1 for a key
}

// Steps takes a path apart. ok is false when p is not a path.
func (p Path) Steps() (steps []Step, ok bool) {
	for rest := string(p); rest != ""; {
		var step Step
		step, rest, ok = next(rest, len(steps) == 0)
		if !ok {
			return nil, false
		}
		steps = append(steps, step)
	}
	return steps, true
}

func next(s string, first bool) (step Step, rest string, ok bool) {
	if s[0] == '[' {
		return bracket(s[1:])
	}
	if !first {
		if s[0] != '.' {
			return Step{}, "", false
		}
		s = s[1:]
	}
	end := strings.IndexAny(s, ".[")
	if end < 0 {
		end = len(s)
	}
	return Step{Key: s[:end], Index: -1}, s[end:], bare(s[:end])
}

func bracket(s string) (step Step, rest string, ok bool) {
	if quoted, err := strconv.QuotedPrefix(s); err == nil {
		key, err := strconv.Unquote(quoted)
		rest, closed := strings.CutPrefix(s[len(quoted):], "]")
		return Step{Key: key, Index: -1}, rest, err == nil && closed
	}
	digits, rest, closed := strings.Cut(s, "]")
	n, err := strconv.Atoi(digits)
	return Step{Index: n}, rest, closed && err == nil && n >= 0
}

func bare(key string) bool {
	if key == "" || !utf8.ValidString(key) {
		return false
	}
	for _, r := range key {
		if r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}
