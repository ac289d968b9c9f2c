package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold brings full-width and look-alike signs to one form: ２６．１９％ is
// 26.19%, ≧ is ≥, −5 is -5. Marks that can't be seen are dropped. Text without
// any of them comes back as it is.
func fold(s string) string {
	i := 0
	for i < len(s) && (s[i] < 0xC2 || s[i] >= 0xE4 && s[i] <= 0xE9) && s[i] >= ' ' {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		i += 3 // an ideograph
	}
	if i >= len(s) {
		return s
	}
	i = strings.IndexFunc(s, func(r rune) bool { return foldRune(r) != r })
	if i < 0 {
		return s
	}
	return strings.Map(foldRune, s)
}

// foldRune folds one character; −1 drops it.
func foldRune(r rune) rune {
	switch {
	case r >= '一' && r <= '鿿' || r == '≥' || r == '≤' || r == '±': // most there are
		return r
	case r < utf8.RuneSelf:
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	case r >= '！' && r <= '～':
		return r - ('！' - '!')
	case unicode.IsSpace(r):
		return ' '
	case unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r):
		return -1
	}
	if to, ok := lookalikes[r]; ok {
		return to
	}
	return r
}

var lookalikes = map[rune]rune{
	'≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '═': '=', '﹦': '=', '﹥': '>', '﹤': '<',
	'−': '-', '﹣': '-', '﹪': '%', '٪': '%', '﹢': '+', '﹒': '.', '﹐': ',',
	'•': '·', '・': '·', '‧': '·', '∙': '·', '⋅': '·', '￥': '¥', '﹙': '(', '﹚': ')', '〔': '(', '〕': ')',
	'∼': '~', '〜': '~', '─': '—', '–': '—',
}

// trim takes spaces off both ends of folded text.
func trim(s string) string { return strings.Trim(s, " ") }

// cutAny takes the first of the prefixes that s begins with off it.
func cutAny(s string, prefixes []string) (rest string, ok bool) {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return rest, true
		}
	}
	return s, false
}

// cutAnyEnd is cutAny for the end.
func cutAnyEnd(s string, suffixes []string) (rest string, ok bool) {
	for _, p := range suffixes {
		if rest, ok := strings.CutSuffix(s, p); ok {
			return rest, true
		}
	}
	return s, false
}
