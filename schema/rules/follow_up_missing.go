package rules

import (
	"strings"
	"unicode"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/source"
)

var followUpMissing = &Rule{
	Name:     "follow-up-missing",
	Group:    Years,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "上年正在整改的问题没有下文", En: "a remedy that was under way last year is not followed up"},
	What: diag.Text{
		Zh: "上年报告的 [[follow_up]] 中状态为 doing（正在整改）的问题，今年的 [[follow_up]] 没有列出。问题的文字有一半以上相同就算同一个。",
		En: "A problem that is `doing` in [[follow_up]] of last year's report is not among those of this year's. Two problems are the same when at least half of their words are.",
	},
	Why: diag.Text{
		Zh: "整改要有结果：已整改、仍在整改还是不再整改，今年都要交代。",
		En: "A remedy must come to something: done, still under way or given up, this year's report has to say which.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[follow_up]]
problem = "护理力量不足"
state = "doing"
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
⟦[[follow_up]]⟧
problem = "山区没有服务覆盖"
state = "done"
+++
`,
	Good: `-- content/2022/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[follow_up]]
problem = "护理力量不足"
state = "doing"
+++
-- content/2023/unit/project.md --
+++
title = "示例项目绩效自评表"
profile = "transfer"
[[follow_up]]
problem = "护理力量仍然不足"
state = "done"
+++
`,
	Years: func(p *Pass) {
		before, ok := p.lastYear()
		if !ok {
			return
		}
		told := problems(p.Report())
		var open []string
		var near []diag.Related
		for i, old := range problems(before.Report) {
			up := &before.Report.FollowUps[i]
			if up.State != "doing" || len(old) == 0 {
				continue
			}
			if alikeAny(old, told) || p.noted(up.Problem) {
				p.Holds(schema.PathRef("follow_up"), nil)
				continue
			}
			open = append(open, up.Problem)
			near = append(near, Beside(before, schema.PathRef(source.Path("follow_up").Index(i).Key("problem")),
				diag.Textf("%d 年的问题", "the problem of %d", before.Report.Year)))
		}
		if len(open) == 0 {
			return
		}
		p.Fails(schema.PathRef("follow_up"), diag.Diagnostic{
			Message: diag.Textf("%d 年报告里正在整改的问题，今年没有交代：%s", "problems whose remedy was under way in %d are not followed up: %s", before.Report.Year, quotedList(open)),
			Help:    diag.Text{Zh: "在 [[follow_up]] 中列出，写明已整改（done）、正在整改（doing）还是不再整改（dropped）。", En: "list them in [[follow_up]] as `done`, `doing` or `dropped`."},
			Related: near,
		})
	},
}

// mostFollowed bounds how many problems of a report are compared, and
// longestProblem how many characters of one.
const (
	mostFollowed   = 100
	longestProblem = 200
)

// pairs are the pairs of neighbouring letters of a text.
type pairs map[[2]rune]bool

// problems are the problems that a report lists.
func problems(r *schema.Report) []pairs {
	out := make([]pairs, min(len(r.FollowUps), mostFollowed))
	for i := range out {
		out[i] = pairsOf(r.FollowUps[i].Problem)
	}
	return out
}

func pairsOf(s string) pairs {
	out := pairs{}
	var last rune
	n := 0
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		if n++; n > longestProblem {
			break
		}
		if last != 0 {
			out[[2]rune{last, r}] = true
		}
		last = r
	}
	return out
}

// alikeAny tells whether a problem is one of several: at least half of the
// pairs of the shorter text are in the other.
func alikeAny(a pairs, among []pairs) bool {
	for _, b := range among {
		short, long := a, b
		if len(short) > len(long) {
			short, long = long, short
		}
		shared := 0
		for pair := range short {
			if long[pair] {
				shared++
			}
		}
		if len(short) > 0 && 2*shared >= len(short) {
			return true
		}
	}
	return false
}

// noted tells whether this year's notes speak of a problem in the same words.
func (p *Pass) noted(problem string) bool {
	ups := p.Report().FollowUps
	for i := range ups[:min(len(ups), mostFollowed)] {
		if strings.Contains(ups[i].Note, problem) {
			return true
		}
	}
	return false
}
