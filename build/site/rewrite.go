package site

import (
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
	var out []Rewrite
	left := mostRewritten
	later := s.texts(p.Cards[len(p.Cards)-1])
	for i := len(p.Cards) - 1; i > 0; i-- {
		earlier := s.texts(p.Cards[i-1])
		row := Rewrite{From: yearLink(f, p.Cards[i-1]), To: yearLink(f, p.Cards[i]), Newest: i == len(p.Cards)-1}
		if len(earlier) > 0 && len(later) > 0 {
			left -= row.compare(earlier, later, left)
			out = append(out, row)
		}
		later = earlier
	}
	return out
}

// compare sets two texts side by side, and tells how much room this takes. Those
// of older reports are left out where there isn't as much.
func (r *Rewrite) compare(before, after []redline.Section, room int) (size int) {
	parts, n := redline.Compare(before, after)
	r.Summary = rewriteWords(n)
	for i := range parts {
		part := &parts[i]
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
	t := passages{card: card}
	t.html(body, card)
	titles := headingTexts(body)
	var out []redline.Section
	place := ""
	for _, p := range t.list() {
		title, isHeading := titles[p.Place]
		if len(out) == 0 || p.Place != place {
			place = p.Place
			out = append(out, redline.Section{Title: title})
			if isHeading {
				continue // the heading itself
			}
		}
		last := &out[len(out)-1]
		last.Paragraphs = append(last.Paragraphs, strings.TrimSpace(p.Text))
	}
	return out
}

func headingTexts(body *markdown.Body) map[string]string {
	out := make(map[string]string, len(body.Headings))
	for i := range body.Headings {
		out[body.Headings[i].ID] = body.Headings[i].Text
	}
	return out
}
