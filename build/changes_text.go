package build

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao/build/redline"
	"jixiao/schema/source"
)

// TextChange is how much of a section of a text changed.
type TextChange struct {
	Title      string
	Was        string // the title before, where it was another
	New, Gone  bool   // the section is there on one side only
	Paragraphs redline.Count
	Letters    LetterCount
}

// LetterCount is how many letters of a text were added and removed.
type LetterCount struct{ Added, Removed int }

// textChanges compares the texts of a report before and after.
func textChanges(was, is *Report) (out []TextChange) {
	parts, _ := redline.Compare(was.sections(), is.sections())
	for i := range parts {
		p := &parts[i]
		if p.Kind == redline.Same {
			continue
		}
		c := TextChange{Title: p.Title, Was: p.Was, New: p.Kind == redline.Added, Gone: p.Kind == redline.Removed}
		c.Paragraphs.Add(p.Blocks)
		c.Letters.add(p.Blocks)
		out = append(out, c)
	}
	return out
}

func (n *LetterCount) add(blocks []redline.Block) {
	for i := range blocks {
		for _, piece := range blocks[i].Pieces {
			switch piece.Kind {
			case redline.Added:
				n.Added += utf8.RuneCountInString(piece.Text)
			case redline.Removed:
				n.Removed += utf8.RuneCountInString(piece.Text)
			}
		}
	}
}

// Letters counts the letters that were added to a text of the front matter and
// removed from it.
func Letters(before, after string) (n LetterCount) {
	parts, _ := redline.Compare([]redline.Section{{Paragraphs: paragraphs(before)}}, []redline.Section{{Paragraphs: paragraphs(after)}})
	for i := range parts {
		n.add(parts[i].Blocks)
	}
	return n
}

// sections is the paragraphs under each heading.
func (r *Report) sections() (out []redline.Section) {
	text, body := r.Document.File.Text, r.Document.Body
	at, title := body.Start, ""
	add := func(end int) {
		if list := paragraphs(text[at:end]); title != "" || len(list) > 0 {
			out = append(out, redline.Section{Title: title, Paragraphs: list})
		}
	}
	for _, h := range r.Body.Headings {
		line := lineAround(text, body, h.Span)
		if line.Start < at {
			continue
		}
		add(line.Start)
		at, title = line.End, h.Text
	}
	add(body.End)
	return out
}

// lineAround is the whole lines of a place in a body.
func lineAround(text string, body, at source.Span) source.Span {
	start, end := max(at.Start, body.Start), min(max(at.End, at.Start), body.End)
	start = body.Start + 1 + strings.LastIndexByte(text[body.Start:start], '\n')
	if n := strings.IndexByte(text[end:body.End], '\n'); n >= 0 {
		return source.Span{Start: start, End: end + n + 1}
	}
	return source.Span{Start: start, End: body.End}
}

// linked is a link; of one that names a figure or a page, the words count.
var linked = regexp.MustCompile(`\[([^\[\]]*)\]\([^()]*\)`)

// paragraphs is the paragraphs of a text without spaces and line breaks: what a
// number is tied to, and where lines end, is no part of what it says.
func paragraphs(text string) (out []string) {
	text = linked.ReplaceAllString(text, "$1")
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			out = append(out, b.String())
			b.Reset()
		}
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			flush()
			continue
		}
		for _, r := range line {
			if !unicode.IsSpace(r) {
				b.WriteRune(r)
			}
		}
	}
	flush()
	return out
}
