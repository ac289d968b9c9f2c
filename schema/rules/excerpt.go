package rules

import "strings"

// maxExcerpt bounds what a message quotes, in characters.
const maxExcerpt = 40

// excerpt is a text as it is quoted in a message: on one line, and short.
func excerpt(s string) string {
	if len(s) > 16*maxExcerpt {
		s = strings.ToValidUTF8(s[:16*maxExcerpt], "")
	}
	s = strings.Join(strings.Fields(s), " ")
	n := 0
	for i := range s {
		if n++; n > maxExcerpt {
			return s[:i] + "…"
		}
	}
	return s
}

// quotedList is texts as a message lists them: “甲”、“乙” and how many more.
func quotedList(texts []string) string {
	const most = 5
	var b strings.Builder
	for i, s := range texts {
		if i == most {
			b.WriteString(" …")
			break
		}
		if i > 0 {
			b.WriteString("、")
		}
		b.WriteString("“" + excerpt(s) + "”")
	}
	return b.String()
}
