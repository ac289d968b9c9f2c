package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"jixiao/build"
	"jixiao/cmd/jixiao/snippet"
	"jixiao/schema/diag"
	"jixiao/schema/rules"
)

// findings prints diagnostics for a person.
type findings struct {
	out    io.Writer
	screen screen
	lang   diag.Lang
	result *build.Result
}

// all prints a list, an empty line between two.
func (p *findings) all(list diag.List) {
	for i := range list {
		p.one(&list[i])
		fmt.Fprintln(p.out)
	}
}

// one prints a diagnostic: where and what, the line with the place underlined,
// the numbers, the other places, and what to do.
func (p *findings) one(d *diag.Diagnostic) {
	label, how := severityWords[d.Severity].In(p.lang), styleOf(d.Severity)
	if d.Allowed {
		label, how = allowedLabel.In(p.lang), green
	}
	fmt.Fprintf(p.out, "%s: %s: %s\n", p.screen.set(bold, p.where(d.Place)),
		p.screen.set(how, label+" "+d.Rule), snippet.Clean(d.Message.In(p.lang)))
	indent := p.excerpt(d.Place, how)
	tell := func(line string) { fmt.Fprintf(p.out, "%s%s\n", indent, snippet.Clean(line)) }
	if numbers := numbersOf(d); !numbers.IsZero() {
		tell(numbers.In(p.lang))
	}
	for i := range d.Related {
		r := &d.Related[i]
		line := p.where(r.Place) + ": "
		if r.Rule != "" {
			line += r.Rule + ": "
		}
		tell(line + r.Message.In(p.lang))
	}
	if d.Allowed {
		tell(diag.Textf(reasonLabel.Zh, reasonLabel.En, d.Reason).In(p.lang))
	} else if help := d.Help.In(p.lang); help != "" {
		tell("→ " + help)
	}
}

// where is file:line:column, as editors open it.
func (p *findings) where(at diag.Place) string { return snippet.Clean(where(p.result, at)) }

func where(result *build.Result, at diag.Place) string {
	file, ok := result.File(at.File)
	if !ok {
		return at.File
	}
	pos := file.Position(at.Span.Start)
	return fmt.Sprintf("%s:%d:%d", at.File, pos.Line, pos.Column)
}

// excerpt prints the line of a place with carets below, and returns the indent
// of what follows. What is printed ends up in the logs of code hosts, so that
// personal numbers are masked.
func (p *findings) excerpt(at diag.Place, how style) (indent string) {
	file, ok := p.result.File(at.File)
	if !ok {
		return "    "
	}
	number := strconv.Itoa(file.Position(at.Span.Start).Line)
	gutter := max(len(number), 4)
	e := snippet.Of(file, at.Span, p.screen.width-gutter-len(" | "))
	fmt.Fprintf(p.out, "%s %s\n", p.screen.set(dim, fmt.Sprintf("%*s |", gutter, number)), strings.TrimRight(rules.Mask(e.Text), " "))
	fmt.Fprintf(p.out, "%s %s%s\n", p.screen.set(dim, strings.Repeat(" ", gutter)+" |"),
		strings.Repeat(" ", e.Pad), p.screen.set(how, strings.Repeat("^", e.Carets)))
	return strings.Repeat(" ", gutter+len(" | "))
}

func styleOf(s diag.Severity) style {
	switch s {
	case diag.Error:
		return red
	case diag.Warning:
		return yellow
	default:
		return blue
	}
}

// numbersOf is the figures of a finding: what the report states, what was
// computed, and the difference. Where the message says it all, nothing.
func numbersOf(d *diag.Diagnostic) diag.Text {
	said := strings.Contains(d.Message.Zh, d.Stated) && strings.Contains(d.Message.Zh, d.Computed)
	if d.Stated == "" || d.Computed == "" || said && d.Difference == "" {
		return diag.Text{}
	}
	out := diag.Textf(statedComputed.Zh, statedComputed.En, d.Stated, d.Computed)
	if d.Difference != "" {
		out = joined(out, diag.Textf(difference.Zh, difference.En, d.Difference))
	}
	return out
}
