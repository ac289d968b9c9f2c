package build_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"jixiao/schema/diag"
	"jixiao/schema/rules"
	"jixiao/schema/source"
)

// expectation is one line of what an audit says: see testdata/audited/README.md.
type expectation struct {
	verdict string
	rules   []string // one of them is meant
	file    string   // path of the report; empty: any file of the site
	at      string   // fact, path, or text:PHRASE; empty: anywhere
	why     string
	line    string
}

// The verdicts, and what each asks of the compiler.
const (
	mustFail   = "FAIL" // to report a contradiction
	mustWarn   = "WARN" // to report something worth a warning
	holds      = "ok"   // to be silent
	trap       = "TRAP" // to be silent, though a naive check wouldn't be
	cut        = "CUT"  // nothing
	mayBe      = "MAY"  // nothing
	textPrefix = "text:"
)

var verdicts = []string{mustFail, mustWarn, holds, trap, cut, mayBe}

// silent tells whether the line asks for silence.
func (e *expectation) silent() bool { return e.verdict == holds || e.verdict == trap }

// wanted tells whether the line asks for a finding.
func (e *expectation) wanted() bool { return e.verdict == mustFail || e.verdict == mustWarn }

// reportPrefix is how the place of a file with two reports begins.
var reportPrefix = regexp.MustCompile(`^(\d{4}/[^/:]+/[^/:]+):(.*)$`)

// expectationsIn reads the lines of an expect section.
func expectationsIn(text string) (out []expectation, err error) {
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		said, why, _ := strings.Cut(line, "#")
		verdict, rest, _ := strings.Cut(strings.TrimSpace(said), " ")
		names, at, _ := strings.Cut(strings.TrimSpace(rest), " ")
		e := expectation{verdict: verdict, rules: strings.Split(names, "|"), at: strings.TrimSpace(at), why: strings.TrimSpace(why), line: line}
		if m := reportPrefix.FindStringSubmatch(e.at); m != nil {
			e.file, e.at = "content/"+m[1]+".md", m[2]
		}
		if !slices.Contains(verdicts, e.verdict) || slices.ContainsFunc(e.rules, unheardOf) {
			return nil, fmt.Errorf("not an expectation: %s", line)
		}
		out = append(out, e)
	}
	return out, nil
}

// unheardOf tells whether there is no such rule.
func unheardOf(name string) bool {
	_, ok := rules.Find(name)
	return !ok
}

// covered tells whether all the rules that a line names are asked.
func (e *expectation) covered() bool {
	return !slices.ContainsFunc(e.rules, unheardOf)
}

// incident is a rule that is broken somewhere: a finding, or the consequence
// of another that is listed under it.
type incident struct {
	rule     string
	severity diag.Severity // Off for a consequence: it isn't told by itself
	place    place
	near     []place // what else takes part in it
	message  string
}

// place is where an incident is: a fact or path, and a stretch of a file.
type place struct {
	diag.Place
	at string
}

func (p place) String() string {
	return strings.TrimPrefix(p.File, "content/") + ":" + p.at
}

// incidentsIn are the incidents that a list of findings tells of.
func incidentsIn(list diag.List) (out []incident) {
	for i := range list {
		d := &list[i]
		if d.Allowed {
			continue
		}
		own := incident{rule: d.Rule, severity: d.Severity, place: place{d.Place, d.At}, message: d.Message.Zh}
		for _, r := range d.Related {
			switch there := (place{r.Place, r.At}); r.Rule {
			case "":
				own.near = append(own.near, there)
			default:
				out = append(out, incident{rule: r.Rule, place: there, message: r.Message.Zh})
				if r.Rule == d.Rule {
					own.near = append(own.near, there)
				}
			}
		}
		out = append(out, own)
	}
	return out
}

// meets tells whether an expectation speaks of an incident. One that asks for
// silence at a place speaks of that place alone; the others are content when
// the place takes part.
func (e *expectation) meets(in *incident, file func(string) (*source.File, bool)) bool {
	if !slices.Contains(e.rules, in.rule) {
		return false
	}
	if e.there(in.place, file) {
		return true
	}
	return !e.silent() && e.at != "" && slices.ContainsFunc(in.near, func(p place) bool { return e.there(p, file) })
}

func (e *expectation) there(p place, file func(string) (*source.File, bool)) bool {
	if e.file != "" && p.File != e.file {
		return false
	}
	if phrase, ok := strings.CutPrefix(e.at, textPrefix); ok {
		f, known := file(p.File)
		return known && onLineOf(f.Text, phrase, p.Span)
	}
	return e.at == "" || string(p.Path) == e.at || rules.SameFact(p.at, e.at)
}

// onLineOf tells whether a span touches a line of the body on which a phrase
// stands.
func onLineOf(text, phrase string, span source.Span) bool {
	start := max(strings.LastIndex(text, "\n+++"), 0)
	for line := range strings.Lines(text[start:]) {
		end := start + len(line)
		if strings.Contains(line, phrase) && span.Start < end && span.End > start {
			return true
		}
		start = end
	}
	return false
}
