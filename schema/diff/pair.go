package diff

import (
	"strconv"
	"strings"

	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/score"
)

// pair is a report before and after; one is nil where it was added or removed.
type pair struct{ before, after *score.Card }

// pairs finds each report on both sides: by its place, else as one that moved.
func (d *Diff) pairs(before, after *corpus.Corpus, apart func(string) bool) (out []pair) {
	var gone, came []*score.Card
	alone := func(list []*score.Card, card *score.Card) []*score.Card {
		if apart != nil && apart(card.Report.File) {
			d.Apart = append(d.Apart, card.Report.File)
			return list
		}
		return append(list, card)
	}
	for _, a := range after.Cards {
		if b, ok := before.Card(a.Report.Key); ok {
			out = append(out, pair{b, a})
		} else {
			came = alone(came, a)
		}
	}
	for _, b := range before.Cards {
		if _, ok := after.Card(b.Report.Key); !ok {
			gone = alone(gone, b)
		}
	}
	out, gone, came = moved(out, gone, came, statement)
	out, gone, came = moved(out, gone, came, heading)
	for _, b := range gone {
		out = append(out, pair{before: b})
	}
	for _, a := range came {
		out = append(out, pair{after: a})
	}
	return out
}

// moved pairs the reports that went with those that came where the same can be
// said of just one on each side.
func moved(out []pair, gone, came []*score.Card, say func(*schema.Report) string) (all []pair, stillGone, stillCame []*score.Card) {
	if len(gone) == 0 || len(came) == 0 {
		return out, gone, came
	}
	saying := map[string][]*score.Card{}
	for _, b := range gone {
		words := say(b.Report)
		saying[words] = append(saying[words], b)
	}
	same := map[string]int{}
	for _, a := range came {
		same[say(a.Report)]++
	}
	taken := map[*score.Card]bool{}
	for _, a := range came {
		words := say(a.Report)
		if from := saying[words]; words != "" && len(from) == 1 && same[words] == 1 {
			out = append(out, pair{from[0], a})
			taken[from[0]] = true
			continue
		}
		stillCame = append(stillCame, a)
	}
	for _, b := range gone {
		if !taken[b] {
			stillGone = append(stillGone, b)
		}
	}
	return out, stillGone, stillCame
}

// statement is all that a report states; empty where that is no figure.
func statement(r *schema.Report) string {
	var b strings.Builder
	stated := 0
	for f := range r.Facts {
		if v := r.ValueAt(&f); v.State == schema.Stated {
			b.WriteString(f.Name.String() + "=" + v.Text + "\n")
			stated++
		}
	}
	if stated == 0 {
		return ""
	}
	return r.Title + "\n" + b.String()
}

// heading is a report's title in its year.
func heading(r *schema.Report) string {
	if r.Title == "" {
		return ""
	}
	return strconv.Itoa(r.Year) + " " + r.Title
}
