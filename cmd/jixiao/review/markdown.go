package review

import (
	"fmt"
	"io"
	"strings"

	"jixiao/build"
	"jixiao/schema/diag"
)

// mostBytes is how long a comment may be. Code hosts cut off or refuse longer
// ones: GitHub's limit is 65,536 characters.
const mostBytes = 60_000

// Markdown writes the review as a comment on a pull request: a short summary, the
// details folded. What would make it longer than 60 KB is counted.
func (r *Review) Markdown(w io.Writer) error {
	var head, details strings.Builder
	fmt.Fprintf(&head, "### %s\n\n%s\n\n", r.say(commentHead), plain(r.against()))
	failing, unnoted := r.Failing()
	for i, sentence := range r.summary() {
		sentence = plain(sentence)
		if failing+unnoted > 0 && i == 0 {
			sentence = "**" + sentence + "**"
		}
		fmt.Fprintf(&head, "- %s\n", sentence)
	}
	left := mostBytes - head.Len() - reserve
	dropped := 0
	for _, one := range r.details() {
		if len(one) > left {
			dropped++
			continue
		}
		details.WriteString(one)
		left -= len(one)
	}
	if dropped > 0 {
		fmt.Fprintf(&details, "\n%s\n", plain(r.sayf(droppedWords, dropped)))
	}
	_, err := io.WriteString(w, head.String()+details.String())
	return err
}

// reserve is kept for the sentence about what was dropped.
const reserve = 300

// details is the folded parts: the findings, then a part for each report. Each
// stands for itself.
func (r *Review) details() (out []string) {
	for _, g := range r.findings() {
		list := make([]string, len(g.list))
		for i := range g.list {
			list[i] = r.finding(g.side, &g.list[i])
		}
		out = append(out, r.folded(g.head, list))
	}
	for i := range r.Reports {
		out = append(out, r.detail(&r.Reports[i]))
	}
	for _, g := range r.paths() {
		out = append(out, r.folded(g.head, g.list))
	}
	return out
}

// folded is a list under a head that shows how long it is. Of a very long one
// the rest is counted.
func (r *Review) folded(head diag.Text, list []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n<details><summary>%s</summary>\n\n", plain(r.sayf(countedHead, head, len(list))))
	for i, one := range list {
		if b.Len() > mostBytes/4 {
			fmt.Fprintf(&b, "- %s\n", plain(r.sayf(moreWords, len(list)-i)))
			break
		}
		fmt.Fprintf(&b, "- %s\n", plain(one))
	}
	b.WriteString("\n</details>\n")
	return b.String()
}

// detail is what changed in one report, folded.
func (r *Review) detail(c *build.ReportChange) string {
	path, title, state := r.title(c)
	var b strings.Builder
	if state != "" {
		state = " · " + state
	}
	fmt.Fprintf(&b, "\n<details><summary>%s</summary>\n\n%s\n", plain(title+state), plain(path))
	for _, one := range blocks(c) {
		fmt.Fprintf(&b, "\n**%s**\n\n", plain(r.say(one.head)))
		r.table(&b, one.lines)
	}
	b.WriteString("\n</details>\n")
	return b.String()
}

// table is lines as a table, without the columns that none of them has.
func (r *Review) table(b *strings.Builder, lines []line) {
	columns := []struct {
		head diag.Text
		of   func(*line) diag.Text
	}{
		{itemHead, func(l *line) diag.Text { return l.label }},
		{beforeHead, func(l *line) diag.Text { return l.before }},
		{afterHead, func(l *line) diag.Text { return l.after }},
		{changeHead, func(l *line) diag.Text { return l.change }},
		{noteHead, func(l *line) diag.Text { return l.note }},
	}
	kept := columns[:0]
	for _, c := range columns {
		for i := range lines {
			if !c.of(&lines[i]).IsZero() {
				kept = append(kept, c)
				break
			}
		}
	}
	for _, c := range kept {
		b.WriteString("| " + r.say(c.head) + " ")
	}
	b.WriteString("|\n" + strings.Repeat("| --- ", len(kept)) + "|\n")
	for i := range lines {
		for _, c := range kept {
			b.WriteString("| " + plain(r.say(c.of(&lines[i]))) + " ")
		}
		b.WriteString("|\n")
	}
}

// marks are the signs that Markdown, HTML and the code hosts make something of,
// @name and #12 among them.
var marks = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "|", `\|`, "~", `\~`,
	"&", "&amp;", "<", "&lt;", ">", "&gt;", "@", "&#64;", "#", "&#35;", "!", `\!`, "://", ":&#47;/",
)

// plain is a text that says in Markdown what it says.
func plain(s string) string { return marks.Replace(s) }
