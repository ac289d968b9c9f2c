package site

import (
	"slices"
	"strings"

	"jixiao/build/markdown"
	"jixiao/build/redline"
	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

// mostRewritten is how many bytes of changed text a project's page shows beside
// those of its newest pair of reports; further pairs are only named.
const mostRewritten = 40 << 10

// rewrites is what became of a project's text from each report to the next, the
// newest first. What stayed is shown of the newest alone.
func (s *Site) rewrites(f *Frame, p *corpus.Project) []Rewrite {
	texts := make([][]redline.Section, len(p.Cards))
	for i, card := range p.Cards {
		texts[i] = s.texts(card)
	}
	course := redline.Course(texts)
	var out []Rewrite
	left := mostRewritten
	for i := len(course) - 1; i >= 0; i-- {
		if len(texts[i]) == 0 || len(texts[i+1]) == 0 {
			continue
		}
		row := Rewrite{From: yearLink(f, p.Cards[i]), To: yearLink(f, p.Cards[i+1]), Newest: i == len(course)-1}
		left -= row.fill(&course[i], left)
		out = append(out, row)
	}
	return out
}

// fill tells what became of a text, and how much room this takes. Of older reports
// it is left out where there isn't as much.
func (r *Rewrite) fill(c *redline.Comparison, room int) (size int) {
	r.Summary = rewriteWords(c.Count)
	for i := range c.Parts {
		part := &c.Parts[i]
		if part.Kind == redline.Same {
			r.Kept++
			continue
		}
		r.Parts = append(r.Parts, rewritten(part, r.Newest))
		size += len(part.Title) + len(part.Was)
		for j := range part.Blocks {
			for _, piece := range part.Blocks[j].Pieces {
				size += len(piece.Text)
			}
		}
	}
	switch {
	case r.Newest:
		return 0
	case size > room:
		r.Parts, r.Omitted = nil, true
		return 0
	}
	return size
}

// rewritten is a section of a text with its changes. Paragraphs in a row that
// stayed are one block, with their text where that is asked for.
func rewritten(part *redline.Part, whole bool) RewritePart {
	out := RewritePart{Title: part.Title, Was: part.Was, Kind: part.Kind}
	for i := range part.Blocks {
		b := &part.Blocks[i]
		if b.Kind != redline.Same {
			out.Blocks = append(out.Blocks, RewriteBlock{Kind: b.Kind, Pieces: b.Pieces})
			continue
		}
		if n := len(out.Blocks); n == 0 || out.Blocks[n-1].Kind != redline.Same {
			out.Blocks = append(out.Blocks, RewriteBlock{Kind: redline.Same})
		}
		last := &out.Blocks[len(out.Blocks)-1]
		last.Count++
		if whole {
			last.Kept = append(last.Kept, b.Pieces[0].Text)
		}
	}
	return out
}

func rewriteWords(n redline.Count) string {
	var out []string
	for _, c := range [...]struct {
		n    int
		verb string
	}{{n.Changed, "修改"}, {n.Added, "新增"}, {n.Removed, "删去"}, {n.Same, "未变"}} {
		if c.n > 0 {
			out = append(out, c.verb+" "+itoa(c.n)+" 段")
		}
	}
	return strings.Join(out, "，")
}

// texts is a report's text by its headings: paragraphs, items, rows of tables.
func (s *Site) texts(card *score.Card) []redline.Section {
	body := s.in.Bodies[card]
	if body == nil {
		return nil
	}
	list := s.passages(card, func(t *passages) { t.html(body) })
	out := make([]redline.Section, 0, 1+len(body.Headings))
	paragraphs := make([]string, 0, len(list))
	for i := range list {
		p := &list[i]
		if len(out) == 0 || p.Place != list[i-1].Place {
			title, isHeading := headingText(body, p.Place)
			out = append(out, redline.Section{Title: title})
			paragraphs = paragraphs[len(paragraphs):]
			if isHeading {
				continue // the heading itself
			}
		}
		paragraphs = append(paragraphs, strings.TrimSpace(p.Text))
		out[len(out)-1].Paragraphs = paragraphs
	}
	return out
}

func headingText(body *markdown.Body, id string) (text string, ok bool) {
	i := slices.IndexFunc(body.Headings, func(h markdown.Heading) bool { return h.ID == id })
	if i < 0 {
		return "", false
	}
	return body.Headings[i].Text, true
}
