package format

import (
	"bufio"
	"fmt"
	"strings"

	"jixiao/schema/diag"
)

// summarySize is how many bytes a step summary takes at most: GitHub refuses one
// of more than 1 MiB whole, and the step may have more to say.
const summarySize = 900 << 10

var unsaid = diag.Text{Zh: "另有 %d 处，运行 jixiao check 查看全部。", En: "%d more; run jixiao check to see all."}

// StepSummary writes findings as Markdown below a headline, for the page that
// GitHub shows of a step. What does not fit is counted.
func StepSummary(w *bufio.Writer, r *Report, headline diag.Text, rest diag.List) {
	written, _ := fmt.Fprintf(w, "### jixiao\n\n%s\n", markdown(r.sentence(headline)))
	for i := range rest {
		d := &rest[i]
		item := fmt.Sprintf("- **%s** %s %s: %s\n", levels[severityOf(d)].word.In(r.Lang),
			markdown(d.Rule), markdown(r.where(d.Place)), markdown(r.message(d)))
		if i == 0 {
			item = "\n" + item
		}
		if written+len(item) > summarySize {
			left := diag.Textf(unsaid.Zh, unsaid.En, len(rest)-i)
			fmt.Fprintf(w, "\n%s\n", left.In(r.Lang))
			return
		}
		written += len(item)
		_, _ = w.WriteString(item) // the writer reports its error when it is flushed
	}
}

// markdown escapes a text so that it is shown as it is.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>()#|~&!$@", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
