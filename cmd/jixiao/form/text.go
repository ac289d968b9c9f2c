package form

import (
	"regexp"
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

// problems are what the year before named: the first sentence of each numbered
// paragraph below a heading with 问题, and what was still being mended then.
func problems(last Last) (found []string) {
	for _, f := range last.Front.FollowUps {
		if f.State == "doing" {
			found = append(found, f.Problem)
		}
	}
	below := false
	for line := range strings.Lines(last.Body) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "#") {
			below = strings.Contains(line, "问题")
			continue
		}
		rest := line[len(numbered.FindString(line)):]
		if below && rest != line {
			sentence, _, _ := strings.Cut(rest, "。")
			found = append(found, strings.Trim(sentence, "*_ "))
		}
	}
	return found
}

// followUps asks what became of the problems that the year before named.
func followUps(w *writer, problems []string) {
	if len(problems) == 0 {
		w.end()
		w.out.WriteString("\n# 上年的问题整改得怎样，每个问题写一段：\n#\n# [[follow_up]]\n# problem = \"\"\n" +
			"# state   = \"done\"  # done 已整改 | doing 正在整改 | dropped 不再整改\n# note    = \"\"\n")
		return
	}
	for _, p := range problems {
		w.start("[[follow_up]]")
		w.text("problem", p)
		w.literal("state", `"doing"`, "done 已整改 | doing 正在整改 | dropped 不再整改")
		w.blank("note", "整改情况")
	}
}
