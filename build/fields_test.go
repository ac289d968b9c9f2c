package build_test

import (
	"slices"
	"strings"
	"testing"

	"jixiao/schema/diag"
)

// The goal, how it was met and the reasons are read like a text: a form has no
// other place for sentences.
func TestSentencesOfTheFrontMatterAreRead(t *testing.T) {
	const wrong = "完成预算资金89.97万元。其中：30万元用于编制；30万元用于审计；29.99万元用于设计。"
	const rate = "下达资金246.2万元，支付141.8万元，支付进度67.6%。"
	for name, front := range map[string]struct {
		text, rule, at string
		line, column   int
	}{
		"the goal":            {"[goal]\nexpected = \"" + wrong + "\"", "narrative-sum", "text:89.97万元", 5, 19},
		"how it was met":      {"[goal]\nactual = '" + wrong + "'", "narrative-sum", "text:89.97万元", 5, 17},
		"on several lines":    {"[goal]\nactual = \"\"\"\n一、完成。\r\n" + wrong + "\"\"\"", "narrative-sum", "text:89.97万元", 7, 7},
		"the funds' reason":   {"[funds]\nreason = \"" + rate + "\"", "narrative-percent", "text:67.6%", 5, 37},
		"a deviation":         {"[[indicator]]\nname = \"甲\"\nreason = \"" + rate + "\"", "narrative-percent", "text:67.6%", 6, 37},
		"both texts the same": {"[goal]\nexpected = \"" + wrong + "\"\nactual = \"" + wrong + "\"", "narrative-sum", "text:89.97万元", 5, 19},
	} {
		r := checked(t, report(front.text+"\n", ""))
		found := slices.DeleteFunc(slices.Clone(r.Diagnostics), func(d diag.Diagnostic) bool { return !strings.HasPrefix(d.Rule, "narrative-s") && d.Rule != front.rule })
		found = slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return d.Rule == "narrative-section" })
		if len(found) != 1 || found[0].Rule != front.rule || found[0].At != front.at {
			t.Errorf("%s: %s", name, told(r))
			continue
		}
		file, _ := r.File(found[0].File)
		if at := file.Position(found[0].Span.Start); at.Line != front.line || at.Column != front.column {
			t.Errorf("%s: at %d:%d, want %d:%d", name, at.Line, at.Column, front.line, front.column)
		}
	}
}

// Whole reports in which all agrees are left alone in the front matter too.
func TestSentencesOfTheFrontMatterThatAgreeAreLeftAlone(t *testing.T) {
	for _, n := range narratives {
		front := n.front + "\n[goal]\nactual = '''\n" + n.body + "'''\n"
		for _, d := range checked(t, report(front, "")).Diagnostics {
			if d.Severity >= diag.Warning && d.Rule != "narrative-section" && (strings.HasPrefix(d.Rule, "narrative-") || strings.HasPrefix(d.Rule, "comparative-")) {
				t.Errorf("%s: %s at %s: %s", n.name, d.Rule, d.At, d.Message.Zh)
			}
		}
	}
}
