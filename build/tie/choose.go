package tie

import (
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
)

// choose asks the words around a number which of the fitting figures is meant.
func (j *joiner) choose(q *question, w *words) *figure {
	named := lastColumn(w.before)
	if named == none {
		named = lastColumn(w.after)
	}
	enough := 4
	if j.single() {
		enough = 1
	}
	best, most, several := (*figure)(nil), 0, false
	for _, i := range j.fitting {
		f := &j.figures[i]
		says, known := j.evidence(f, named, w, enough)
		if q.common && !known {
			continue
		}
		switch {
		case best == nil || says > most:
			best, most, several = f, says, false
		case says == most && !j.same(best, f):
			several = true
		}
	}
	if several {
		return nil
	}
	return best
}

// single tells whether all the fitting figures are one quantity.
func (j *joiner) single() bool {
	first := &j.figures[j.fitting[0]]
	for _, i := range j.fitting[1:] {
		if !j.same(first, &j.figures[i]) {
			return false
		}
	}
	return true
}

// evidence weighs what the words around a number say for a figure. known tells
// whether they name it, by so many eighths of its label in the same clause, so
// that even a common value may be matched.
func (j *joiner) evidence(f *figure, named column, w *words, enough int) (says int, known bool) {
	label := f.label(j.card)
	if label != "" {
		says = resemblance(label, w.before, w.after)
		known = says >= enough && resemblance(label, w.clause, w.after) >= enough
	}
	switch {
	case f.column == none || named == none:
	case named == f.column:
		says += 4
		known = known || label == ""
	case named == budget && f.column == initial:
		says += 3 // 预算 alone
	case f.kind == ofIndicator && named != target && f.column == actual, f.kind == ofUse:
		// what an indicator measures may be called a payment
	default:
		says -= 4
	}
	return says, known
}

// same tells whether two figures are the same quantity, so that a number that
// agrees with both is matched with the first: a total and its only source, the
// target and the actual value of an indicator that met it.
func (j *joiner) same(a, b *figure) bool {
	switch {
	case a.kind == ofTotal && b.kind == ofSource:
		return a.column == b.column
	case a.kind == ofTotal && b.kind == ofUse:
		return a.column == executed && len(j.card.Report.Funds.Uses) == 1
	case a.kind == ofIndicator && b.kind == ofIndicator:
		return a.row == b.row && a.column >= target && b.column >= target
	}
	return false
}

// words are those around a number that say what it is: those of its sentence before
// it, of them the ones of its clause, and those of its clause after it; of a cell,
// the head of its row and that of its column.
type words struct{ before, clause, after string }

func (j *joiner) around(b *prose.Block, n *prose.Number) (w words) {
	if b.Kind == prose.Cell {
		w.before = j.heads.row + " " + j.heads.column(b)
		w.clause = clause(w.before)
		return w
	}
	from := max(0, n.Start-maxBefore)
	for from < n.Start && !utf8.RuneStart(b.Text[from]) {
		from++
	}
	w.before = behind(b.Text[from:n.Start], "。", "；")
	w.clause = clause(w.before)
	w.after = b.Text[n.End:min(len(b.Text), n.End+maxAfter)]
	if i := strings.IndexAny(w.after, "，。；、,;（("); i >= 0 {
		w.after = w.after[:i]
	}
	return w
}

// clause is the end of a text from its last comma on.
func clause(text string) string { return behind(text, "，", "：", ",") }

// behind is what stands behind the last of some full-width marks, or commas, in a
// text; all of it where there is none.
func behind(text string, marks ...string) string {
	for i := len(text) - 1; i >= 0; i-- {
		if c := text[i]; c != 0xE3 && c != 0xEF && c != ',' { // those begin with these
			continue
		}
		for _, m := range marks {
			if text[i] == m[0] && strings.HasPrefix(text[i:], m) {
				return text[i+len(m):]
			}
		}
	}
	return text
}

// How many bytes around a number are looked at.
const (
	maxBefore = 150
	maxAfter  = 60
)
