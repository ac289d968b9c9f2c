package diff

import "jixiao/schema"

// Unnoted is a published figure that was changed without a word about it.
type Unnoted struct {
	Figure
	// Noted is what a [[restated]] gives as the figure before where there is
	// one, but not for this change; Absent where there is none.
	Noted schema.Value
}

// unnoted lists what changed of a published report of an earlier year and has
// no [[restated]] that gives what it was. A figure that was stated and
// is stated otherwise, or no longer, asks for one; what a report adds doesn't.
func (r *Report) unnoted(newest int) (out []Unnoted) {
	was := r.Before.Report
	if was.Draft || was.Year >= newest {
		return nil
	}
	ask := func(f *Figure) {
		if f.Kind != Changed && f.Kind != Removed {
			return
		}
		if noted, ok := r.noted(f); !ok {
			out = append(out, Unnoted{*f, noted})
		}
	}
	for i := range r.Figures {
		ask(&r.Figures[i])
	}
	return out
}

// noted tells whether the report says what a figure was; if it says something
// else, what.
func (r *Report) noted(f *Figure) (was schema.Value, ok bool) {
	report := r.After.Report
	for i := range report.Restated {
		note := &report.Restated[i]
		at, found := report.Find(note.At)
		if !found || at.Name != f.Name {
			continue
		}
		if note.Was.Means(&f.Before) {
			return note.Was, true
		}
		was = note.Was
	}
	return was, false
}
