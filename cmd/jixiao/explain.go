package main

import (
	"fmt"
	"strings"

	"jixiao/cmd/jixiao/near"
	"jixiao/cmd/jixiao/snippet"
	"jixiao/schema/diag"
	"jixiao/schema/keys"
	"jixiao/schema/rules"
	"jixiao/schema/source"

	"github.com/spf13/cobra"
)

func (c *cli) explainCommand() *cobra.Command {
	cmd := c.newCommand(explainHelp, c.explain)
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		var names []cobra.Completion
		for _, r := range rules.Catalogue {
			names = append(names, cobra.CompletionWithDesc(r.Name, c.say(r.Title)))
		}
		for _, k := range keys.All() {
			names = append(names, cobra.CompletionWithDesc(plainPath(k), c.say(k.Title)))
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}

func (c *cli) explain(args []string) error {
	if len(args) == 0 {
		c.listRules()
		return nil
	}
	if rule, ok := rules.Find(args[0]); ok {
		c.printRule(rule)
		return nil
	}
	pages := keyPages(args[0])
	for _, p := range pages {
		c.printKeyPage(p)
	}
	if len(pages) == 0 {
		return c.nothingToExplain(args[0])
	}
	return nil
}

func (c *cli) nothingToExplain(name string) error {
	names := allKeyNames()
	for _, r := range rules.Catalogue {
		names = append(names, r.Name)
	}
	return failed(joined(diag.Textf(unknownRule.Zh, unknownRule.En, name), meant(near.To(name, names, 3)), seeRules))
}

func (c *cli) listRules() {
	longest := 0
	for _, r := range rules.Catalogue {
		longest = max(longest, len(r.Name))
	}
	for _, g := range rules.Chapters {
		first := true
		for _, r := range rules.Catalogue {
			if r.Group != g.Group {
				continue
			}
			if first {
				first = false
				fmt.Fprintf(c.stdout, "%s\n", c.screen.set(bold, c.say(g.Title)))
			}
			label := c.say(severityWords[r.Severity])
			pad := strings.Repeat(" ", max(0, len("warning")-snippet.Width(label)))
			fmt.Fprintf(c.stdout, "  %-*s  %s%s  %s\n", longest, r.Name,
				c.screen.set(styleOf(r.Severity), label), pad, c.say(r.Title))
		}
		if !first {
			fmt.Fprintln(c.stdout)
		}
	}
	fmt.Fprintln(c.stdout, c.say(explainOne))
}

func (c *cli) printRule(r *rules.Rule) {
	label := c.screen.set(styleOf(r.Severity), c.say(severityWords[r.Severity])+" "+r.Name)
	fmt.Fprintf(c.stdout, "%s: %s\n\n", label, c.screen.set(bold, c.say(r.Title)))
	c.paragraph(whatHead, r.What)
	c.paragraph(whyHead, r.Why)
	c.paragraph(basisHead, diag.Same(r.Basis))
	c.example(exampleBad, r.Bad, styleOf(r.Severity))
	c.example(exampleGood, r.Good, styleOf(r.Severity))
}

func (c *cli) paragraph(head, text diag.Text) {
	if c.say(text) != "" {
		fmt.Fprintf(c.stdout, "%s\n  %s\n\n", c.screen.set(bold, c.say(head)), c.say(text))
	}
}

// example prints an example with carets below the place that the rule names.
func (c *cli) example(head diag.Text, text string, how style) {
	if text == "" {
		return
	}
	file, mark, marked := unmark(text)
	fmt.Fprintln(c.stdout, c.screen.set(bold, c.say(head)))
	at := 0
	if marked {
		at = file.Position(mark.Start).Line
	}
	for n := range strings.Count(strings.TrimSuffix(file.Text, "\n"), "\n") + 1 {
		line, start := file.Line(n + 1)
		whole := snippet.Of(file, source.Span{Start: start, End: start + len(line)}, len(line)*2)
		fmt.Fprintf(c.stdout, "  %s %s\n", c.screen.set(dim, "|"), strings.TrimRight(whole.Text, " "))
		if n+1 == at {
			e := snippet.Of(file, mark, len(line)*2)
			fmt.Fprintf(c.stdout, "  %s %s%s\n", c.screen.set(dim, "|"), strings.Repeat(" ", e.Pad), c.screen.set(how, strings.Repeat("^", e.Carets)))
		}
	}
	fmt.Fprintln(c.stdout)
}

// unmark takes the signs ⟦ ⟧ around the first marked place out of an example.
func unmark(text string) (file *source.File, mark source.Span, ok bool) {
	before, rest, ok := strings.Cut(text, "⟦")
	inside, after, closed := strings.Cut(rest, "⟧")
	if !ok || !closed {
		return source.NewFile("", text), source.Span{}, false
	}
	mark = source.Span{Start: len(before), End: len(before) + len(inside)}
	return source.NewFile("", before+inside+after), mark, true
}
