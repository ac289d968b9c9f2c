package review

import (
	"fmt"
	"io"
	"strings"

	"jixiao/build"
	"jixiao/cmd/jixiao/snippet"
	"jixiao/schema/diag"
)

// Part is a part of what a terminal shows, for who sets it.
type Part int8

// The parts of a review.
const (
	Head  Part = iota // a report, a group of findings
	Minor             // what changes nothing
	Grave             // what keeps the change from being right
)

// Text writes the review for a terminal. set dresses a part.
func (r *Review) Text(w io.Writer, set func(Part, string) string) {
	fmt.Fprintln(w, set(Head, r.against()))
	failing, unnoted := r.Failing()
	for i, sentence := range r.summary() {
		if failing+unnoted > 0 && i < 1 {
			sentence = set(Grave, sentence)
		}
		fmt.Fprintf(w, "  %s\n", sentence)
	}
	for i := range r.Reports {
		r.textReport(w, set, &r.Reports[i])
	}
	for _, g := range r.findings() {
		fmt.Fprintf(w, "\n%s\n", set(Head, r.say(g.head)))
		for i := range g.list {
			fmt.Fprintf(w, "  %s\n", r.finding(g.side, &g.list[i]))
		}
	}
	for _, g := range r.paths() {
		fmt.Fprintf(w, "\n%s\n", set(Head, r.say(g.head)))
		for _, path := range g.list {
			fmt.Fprintf(w, "  %s\n", path)
		}
	}
}

func (r *Review) textReport(w io.Writer, set func(Part, string) string, c *build.ReportChange) {
	path, title, state := r.title(c)
	head := strings.TrimSpace(path + "  " + title)
	if state != "" {
		head += "  [" + state + "]"
	}
	fmt.Fprintf(w, "\n%s\n", set(Head, head))
	for _, b := range blocks(c) {
		part := Minor
		if b.head == unnotedHead {
			part = Grave
		}
		if b.quiet || part == Grave {
			fmt.Fprintf(w, "  %s\n", set(part, r.say(b.head)))
		} else {
			fmt.Fprintf(w, "  %s\n", r.say(b.head))
		}
		widest := 0
		for i := range b.lines {
			widest = max(widest, snippet.Width(r.say(b.lines[i].label)))
		}
		for i := range b.lines {
			text := r.textLine(&b.lines[i], min(widest, labelWidth))
			if b.quiet {
				text = set(Minor, text)
			}
			fmt.Fprintf(w, "    %s\n", text)
		}
	}
}

// labelWidth is up to which width labels are set in a column.
const labelWidth = 40

// textLine is "label  before → after  change  note".
func (r *Review) textLine(l *line, width int) string {
	text := r.say(l.label)
	text += strings.Repeat(" ", max(0, width-snippet.Width(text)))
	before, after := r.say(l.before), r.say(l.after)
	switch {
	case before != "" && after != "":
		text += "  " + before + " → " + after
	case before+after != "":
		text += "  " + before + after
	}
	for _, more := range [...]string{r.say(l.change), r.say(l.note)} {
		if more != "" {
			text += "  " + more
		}
	}
	return strings.TrimRight(text, " ")
}

// finding is a finding on one line.
func (r *Review) finding(side *build.Result, d *diag.Diagnostic) string {
	text := fmt.Sprintf("%s: %s %s: %s", where(side, d), r.say(severityWords[d.Severity]), d.Rule, r.say(d.Message))
	if d.Allowed {
		text += "  " + r.sayf(reasonWord, d.Reason)
	}
	return text
}
