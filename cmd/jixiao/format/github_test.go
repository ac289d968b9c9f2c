package format

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"jixiao/schema/diag"
)

// workflowCommand is a line that GitHub's runner obeys.
type workflowCommand struct {
	kind, message string
	properties    map[string]string
}

// commandOf reads a line as the runner does: ::kind key=value,key=value::message,
// with the escapes undone in the values, and in the message those of lines only.
func commandOf(t *testing.T, line string) workflowCommand {
	t.Helper()
	rest, ok := strings.CutPrefix(line, "::")
	head, message, closed := strings.Cut(rest, "::")
	kind, properties, _ := strings.Cut(head, " ")
	if !ok || !closed {
		t.Fatalf("not a command: %q", line)
	}
	lines := strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n")
	values := strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",")
	out := workflowCommand{kind, lines.Replace(message), map[string]string{}}
	for _, p := range strings.Split(properties, ",") {
		key, value, _ := strings.Cut(p, "=")
		out.properties[key] = values.Replace(value)
	}
	return out
}

// What the runner reads is what was found, whatever signs it contains.
func TestGitHubIsReadBack(t *testing.T) {
	r := reportOf(sample(t).Findings[:2])
	lines := strings.Split(strings.TrimSuffix(string(write(formats["github.txt"], r)), "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("got %d lines, want 2", len(lines))
	}
	for i, line := range lines {
		c, d := commandOf(t, line), &r.Findings[i]
		if c.kind != "error" || c.message != r.withRelated(d) || c.properties["file"] != d.File || c.properties["title"] != d.Rule {
			t.Errorf("got %+v, want %+v", c, d)
		}
	}
	if p := commandOf(t, lines[1]).properties; p["line"] != "4" || p["endLine"] != "4" || p["col"] != "12" || p["endColumn"] != "17" {
		t.Errorf("got %v", p)
	}
}

// GitHub drops columns of several lines, and warns of them: there are none.
func TestGitHubColumnsWithinALine(t *testing.T) {
	d := sample(t).Findings[3]
	d.Severity = diag.Warning
	c := commandOf(t, string(write(formats["github.txt"], reportOf(diag.List{d}))))
	if c.properties["line"] != "7" || c.properties["endLine"] != "9" || c.properties["col"] != "" || c.properties["endColumn"] != "" {
		t.Errorf("got %v", c.properties)
	}
}

// Ten errors and ten warnings are shown, errors first; nothing else is lost.
func TestGitHubShowsTheWorst(t *testing.T) {
	var list diag.List
	for i := range 12 {
		name := func(kind string) string { return fmt.Sprintf("%s%02d", kind, i) }
		list = append(list, diag.Diagnostic{Rule: name("note"), Severity: diag.Note},
			diag.Diagnostic{Rule: name("warning"), Severity: diag.Warning},
			diag.Diagnostic{Rule: name("known"), Severity: diag.Error, Allowed: true},
			diag.Diagnostic{Rule: name("error"), Severity: diag.Error})
	}
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	rest := GitHub(w, reportOf(list))
	_ = w.Flush() // into memory
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	for i, line := range lines {
		want := fmt.Sprintf("error%02d", i)
		if i >= annotations {
			want = fmt.Sprintf("warning%02d", i-annotations)
		}
		if got := commandOf(t, line).properties["title"]; got != want {
			t.Errorf("line %d is %s, want %s", i, got, want)
		}
	}
	if len(lines) != 20 || len(rest) != len(list)-20 || rest[0].Rule != "error10" || rest[2].Rule != "warning10" || rest[4].Rule != "note00" || rest[5].Rule != "known00" {
		t.Errorf("%d lines, and %d left: %v", len(lines), len(rest), rest)
	}
}

// A summary is never so long that GitHub refuses it; what is left out is counted.
func TestStepSummaryHasAnEnd(t *testing.T) {
	d := sample(t).Findings[1]
	list := make(diag.List, 20000)
	for i := range list {
		list[i] = d
	}
	got := string(write(formats["summary.txt"], reportOf(list)))
	var left int
	last := got[strings.LastIndex(strings.TrimSpace(got), "\n")+1:]
	if _, err := fmt.Sscanf(last, "另有 %d 处", &left); err != nil {
		t.Fatal(err, last)
	}
	if shown := strings.Count(got, "- **错误**"); len(got) > 1<<20-1 || shown == 0 || shown+left != len(list) {
		t.Errorf("%d bytes, %d shown, %d left of %d", len(got), shown, left, len(list))
	}
}

// Nothing in a message becomes a mark, a mention, a picture or a tag.
func TestMarkdownIsShownAsItIs(t *testing.T) {
	got := markdown("**a** <img src=x> [b](c) `d` @e | 5.5% 一、")
	want := "\\*\\*a\\*\\* \\<img src=x\\> \\[b\\]\\(c\\) \\`d\\` \\@e \\| 5.5% 一、"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
