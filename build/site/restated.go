package site

import (
	"iter"
	"strings"

	"jixiao/schema"
	"jixiao/schema/score"
)

// noted goes through the figures that a report says were corrected.
func noted(r *schema.Report) iter.Seq2[schema.Fact, *schema.Restatement] {
	return func(yield func(schema.Fact, *schema.Restatement) bool) {
		for i := range r.Restated {
			note := &r.Restated[i]
			if at, ok := r.Find(note.At); ok && !yield(at, note) {
				return
			}
		}
	}
}

// corrections is what a report says of its corrected figures, by their names:
// 原为 38万元（按决算批复更正，2024-06-03）. Of several about one figure the last counts.
func corrections(r *schema.Report) map[string]string {
	if len(r.Restated) == 0 {
		return nil
	}
	out := make(map[string]string, len(r.Restated))
	for at, note := range noted(r) {
		why := strings.TrimRight(note.Reason, "。；")
		if note.Date != "" {
			why += "，" + note.Date
		}
		out[at.Name.String()] = "原为 " + wasText(note) + "（" + why + "）"
	}
	return out
}

// correction is what a report says of one corrected figure; empty where it was
// not corrected.
func correction(r *schema.Report, name string) string {
	if len(r.Restated) == 0 {
		return ""
	}
	return corrections(r)[name]
}

func wasText(note *schema.Restatement) string {
	if note.Was.State == schema.Blank {
		return "空格"
	}
	return note.Was.Text
}

// restatedRows lists the corrections of a report in the order in which it tells
// of them. They are asked for once all tables are filled in.
func (s *Site) restatedRows(card *score.Card, f *facts) (out []RestatedRow) {
	r := card.Report
	for at, note := range noted(r) {
		row := RestatedRow{Label: labelOf(card, at.Name), Now: f.ref(at, percentOf(at.Column)), Was: wasText(note), Reason: note.Reason, Date: note.Date}
		row.Now.Restated = "" // the row itself tells
		out = append(out, row)
	}
	return out
}

// indicatorCorrections is what a report says of the corrected figures of an
// indicator: 实际完成值原为 118公里（…）.
func indicatorCorrections(r *schema.Report, i int) (words string) {
	corrected := corrections(r)
	if corrected == nil {
		return ""
	}
	for _, column := range [...]string{"target", "actual", "weight", "score"} {
		was := corrected[r.IndicatorRef(i, column).Name]
		switch {
		case was == "":
			continue
		case words != "":
			words += "；"
		}
		words += columnNames[column] + was
	}
	return words
}

// restatedEntry is a figure that was corrected, in a report's data file.
type restatedEntry struct {
	At     string  `json:"at"`
	Was    string  `json:"was"` // as typed; empty where the cell was blank
	Reason string  `json:"reason"`
	Date   *string `json:"date"`
}

// restatedEntries is the corrections of a report; nil where there are none.
func restatedEntries(r *schema.Report) (out []restatedEntry) {
	for at, note := range noted(r) {
		out = append(out, restatedEntry{at.Name.String(), note.Was.Text, note.Reason, some(note.Date)})
	}
	return out
}
