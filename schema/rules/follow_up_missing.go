package rules

import (
	"strings"
	"unicode"

	"jixiao/schema"
	"jixiao/schema/diag"
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
		var open []string
		var near []diag.Related
		for i := range before.Report.FollowUps {
			old := &before.Report.FollowUps[i]
			if old.State != "doing" || old.Problem == "" {
				continue
			}
			ref := schema.PathRef("follow_up")
			if p.followedUp(old.Problem) {
				p.Holds(ref, nil)
				continue
			}
			ref.Path = ref.Path.Index(i).Key("problem")
			open = append(open, old.Problem)
			near = append(near, Beside(before, schema.PathRef(ref.Path), diag.Textf("%d 年的问题", "the problem of %d", before.Report.Year)))
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

// mostFollowed bounds with how many problems one is compared.
const mostFollowed = 100

// followedUp tells whether this year's report lists a problem.
func (p *Pass) followedUp(problem string) bool {
	ups := p.Report().FollowUps
	for i := range ups[:min(len(ups), mostFollowed)] {
		if alike(problem, ups[i].Problem) || strings.Contains(ups[i].Note, problem) {
			return true
		}
	}
	return false
}

// longestAlike bounds the texts that are compared, in characters.
const longestAlike = 200

// alike tells whether at least half of the pairs of characters of the shorter
// text are in the other.
func alike(a, b string) bool {
	x, y := pairs(a), pairs(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	shared := 0
	for pair := range x {
		if y[pair] {
			shared++
		}
	}
	return len(x) > 0 && 2*shared >= len(x)
}

// pairs are the pairs of neighbouring letters of a text.
func pairs(s string) map[[2]rune]bool {
	out := map[[2]rune]bool{}
	var last rune
	n := 0
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		if n++; n > longestAlike {
			break
		}
		if last != 0 {
			out[[2]rune{last, r}] = true
		}
		last = r
	}
	return out
}
