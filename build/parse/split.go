package parse

import (
	"strings"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// split finds the front matter of a report, which must have one. What is
// meant as a fence is taken as one.
func split(file *source.File) (parts, diag.List) {
	s := file.Text
	first := firstLine(s)
	switch word := s[first.start:first.end]; {
	case isFence(word):
		return closed(file, first, nil)
	case nearlyFence(word):
		return closed(file, first, diag.List{crooked(file, first)})
	case isYAML(word):
		return yaml(file, first)
	}
	opening, ok := findFence(s, first.next)
	if _, twice := findFence(s, opening.next); !ok || !twice {
		body := source.Span{Start: first.start, End: len(s)}
		return parts{body: body}, diag.List{missing(file, first.span(), noOpening)}
	}
	before := source.Span{Start: first.start, End: len(strings.TrimRight(s[:opening.start], " \t\r\n"))}
	return closed(file, opening, diag.List{missing(file, before, textBefore)})
}

// closed finds the fence that closes the front matter.
func closed(file *source.File, opening line, list diag.List) (parts, diag.List) {
	s := file.Text
	closing, ok := findFence(s, opening.next)
	if !ok {
		if closing, ok = findLine(s, opening.next, nearlyFence); ok {
			list = append(list, crooked(file, closing))
		}
	}
	if !ok {
		d := missing(file, opening.span(), noClosing)
		end := unclosedEnd(s, opening.next)
		closing = line{end, end, end}
		d.Fixes = []diag.Fix{{
			Title: diag.Text{Zh: "在这之后加上 +++", En: "add +++ after it"},
			Edits: []diag.Edit{{Span: source.Span{Start: end, End: end}, New: fenceLine(s[:end])}},
		}}
		list = append(list, d)
	}
	return parts{
		front: source.Span{Start: opening.next, End: closing.start},
		body:  source.Span{Start: closing.next, End: len(s)},
		found: true,
	}, list
}

// fenceLine is a fence to put after a text.
func fenceLine(before string) string {
	if strings.HasSuffix(before, "\n") {
		return fence + "\n"
	}
	return "\n" + fence + "\n"
}

// unclosedEnd guesses where a front matter ends that nothing closes: above the
// first heading or line of Chinese text, unless that stands in a string of
// several lines.
func unclosedEnd(s string, start int) int {
	quoted := false
	end, ok := findLine(s, start, func(line string) bool {
		here := quoted
		if strings.Count(line, `"""`)%2 == 1 || strings.Count(line, `'''`)%2 == 1 {
			quoted = !quoted
		}
		return !here && isProse(line)
	})
	if !ok {
		return len(s)
	}
	return end.start
}

func isProse(line string) bool {
	return strings.HasPrefix(line, "##") || line != "" && line[0] >= 0x80 && !strings.ContainsAny(line, "=＝")
}

// yaml finds the body behind a front matter in YAML.
func yaml(file *source.File, opening line) (parts, diag.List) {
	closing, ok := findLine(file.Text, opening.next, isYAML)
	if !ok {
		closing = opening
	}
	return parts{body: source.Span{Start: closing.next, End: len(file.Text)}},
		diag.List{missing(file, opening.span(), inYAML)}
}

// crooked reports a line that is meant as a fence.
func crooked(file *source.File, l line) diag.Diagnostic {
	d := missing(file, l.span(), noFence)
	d.Fixes = []diag.Fix{{
		Title: diag.Text{Zh: "改成 +++", En: "change to +++"},
		Edits: []diag.Edit{{Span: l.span(), New: fence}},
	}}
	return d
}
