package diff

import "jixiao/schema"

// Unnoted is a published figure that was changed without a word about it.
type Unnoted struct {
	Figure
	// Noted is what a [[restated]] gives as the figure before where there is
	// one, but not for this change; Absent where there is none.
	Noted schema.Value
}

// note gives the figures that changed the reasons which the report states for
// them, and lists what changed of a published report of an earlier year and has
// no [[restated]] that gives what it was. A figure that was stated and
// is stated otherwise, or no longer, asks for one; what a report adds doesn't.
func (r *Report) note(newest int) {
	was := r.Before.Report
	published := !was.Draft && was.Year < newest
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != Changed && f.Kind != Removed {
			continue
		}
		note, noted := r.noted(f)
		switch {
		case noted:
			f.Reason = note.Reason
		case published && note != nil:
			r.Unnoted = append(r.Unnoted, Unnoted{*f, note.Was})
		case published:
			r.Unnoted = append(r.Unnoted, Unnoted{Figure: *f})
		}
	}
}

// noted finds what the report says a figure was; ok is false where it says
// something else, or nothing.
func (r *Report) noted(f *Figure) (note *schema.Restatement, ok bool) {
	report := r.After.Report
	for i := range report.Restated {
		n := &report.Restated[i]
		at, found := report.Find(n.At)
		if !found || at.Name != f.Name {
			continue
		}
		if note = n; n.Was.Means(&f.Before) {
			return n, true
		}
	}
	return note, false
}
