package format

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"jixiao/cmd/jixiao/snippet"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
)

// annotations is how many errors, and how many warnings, GitHub shows of one
// step; it drops those after.
const annotations = 10

// GitHub writes workflow commands, from which GitHub annotates the lines of a
// pull request: errors first, as many as it shows. It returns what is left,
// errors first, for StepSummary.
func GitHub(w *bufio.Writer, r *Report) (rest diag.List) {
	worst := slices.Clone(r.Findings)
	slices.SortStableFunc(worst, func(a, b diag.Diagnostic) int {
		return cmp.Compare(severityOf(&b), severityOf(&a))
	})
	var shown [len(levels)]int
	for i := range worst {
		d := &worst[i]
		severity := severityOf(d)
		if severity < diag.Warning || shown[severity] == annotations {
			rest = append(rest, *d)
			continue
		}
		shown[severity]++
		r.command(w, d)
	}
	return rest
}

// command writes an annotation. GitHub takes columns within one line only.
func (r *Report) command(w *bufio.Writer, d *diag.Diagnostic) {
	fmt.Fprintf(w, "::%s file=%s", levels[severityOf(d)].github, property(r.path(d.File)))
	if at, ok := r.region(d.File, d.Span); ok {
		fmt.Fprintf(w, ",line=%d,endLine=%d", at.start.line, at.end.line)
		if at.start.line == at.end.line {
			fmt.Fprintf(w, ",col=%d,endColumn=%d", at.start.column, at.end.column)
		}
	}
	fmt.Fprintf(w, ",title=%s::%s\n", property(r.title(d.Rule)), data(r.withRelated(d)))
}

// title is a rule's name with what it says.
func (r *Report) title(rule string) string {
	if known, ok := rules.Find(rule); ok {
		return rule + " " + snippet.Clean(known.Title.In(r.Lang))
	}
	return rule
}

// data escapes the message of a workflow command.
func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// property escapes a value before the message.
func property(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(data(s))
}
