package form

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// headings are the heading lines of a text, outside code.
func headings(body string) (found []string) {
	code := false
	for line := range strings.Lines(body) {
		line = strings.TrimRight(line, " \t\r\n")
		if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
			code = !code
		}
		if level := len(line) - len(strings.TrimLeft(line, "#")); !code && level > 0 && level <= 6 && strings.HasPrefix(line[level:], " ") {
			found = append(found, line)
		}
	}
	return found
}

// numbered is how reports count their problems: （一）, 1., 一是.
var numbered = regexp.MustCompile(`^(?:（[一二三四五六七八九十]+）|[（(]?[0-9]+[）).、．]|[一二三四五六七八九十]+(?:是|、))\s*`)

// inline is where the next of several problems begins in one paragraph.
var inline = regexp.MustCompile(`[。；;]\s*[二三四五六七八九十]+是`)

// problems are what the year before named, each once: what was still being
// mended then, and the first sentence of each numbered problem below a heading
// with 问题.
func problems(last Last) (found []string) {
	add := func(problem string) {
		if problem != "" && !slices.Contains(found, problem) {
			found = append(found, problem)
		}
	}
	for _, f := range last.Front.FollowUps {
		if f.State == "doing" {
			add(f.Problem)
		}
	}
	below := false
	for line := range strings.Lines(last.Body) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "#") {
			below = strings.Contains(line, "问题")
			continue
		}
		if below && numbered.MatchString(line) {
			for _, item := range items(line) {
				add(firstSentence(item))
			}
		}
	}
	return found
}

// items takes apart a paragraph that counts: 一是…；二是….
func items(paragraph string) (list []string) {
	for {
		paragraph = paragraph[len(numbered.FindString(paragraph)):]
		at := inline.FindStringIndex(paragraph)
		if at == nil {
			return append(list, paragraph)
		}
		list = append(list, paragraph[:at[0]])
		paragraph = paragraph[at[1]:]
	}
}

// link is a link or a picture of Markdown, of which the text stays.
var link = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)

func firstSentence(s string) string {
	s = strings.ReplaceAll(link.ReplaceAllString(s, "$1"), "**", "")
	s, _, _ = strings.Cut(s, "。")
	return strings.Trim(s, "*_ ；;：:，,")
}

// followUps asks what became of the problems that the year before named.
func followUps(w *writer, problems []string) {
	if len(problems) == 0 {
		w.end()
		w.out.WriteString("\n# 上年的问题整改得怎样，每个问题写一段：\n#\n# [[follow_up]]\n# problem = \"\"\n" +
			"# state   = \"done\"  # done 已整改 | doing 正在整改 | dropped 不再整改\n# note    = \"\"\n")
		return
	}
	for i, p := range problems {
		w.start("[[follow_up]]")
		if i == 0 {
			w.remark("以下问题摘自上年报告，请逐个核对文字，写明整改到哪一步；不是问题的整段删去。")
		}
		w.text("problem", p)
		w.blank("state", "done 已整改 | doing 正在整改 | dropped 不再整改")
		w.blank("note", "整改情况")
	}
}

// thisYear puts the year of a new report for last year's, where it stands by
// itself: 2023年末在岗人数.
func thisYear(s string, last, now int) string {
	year := regexp.MustCompile(`(^|[^0-9])` + strconv.Itoa(last) + `($|[^0-9])`)
	return year.ReplaceAllString(s, "${1}"+strconv.Itoa(now)+"${2}")
}
