package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

var scoreTotal = &Rule{
	Name:     "score-total",
	Group:    Score,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "总分与各项得分之和不符", En: "the total is not the sum of the scores"},
	What: diag.Text{
		Zh: "总分应正好等于预算执行得分加各项指标得分，一级指标的得分应正好等于其下各行之和。没有写得分的，用计算的得分，每项允许相差 0.01 分；得分空着又算不出的，不核对总分。没有指标表而写了一级指标得分的，把一级指标相加。不适用的指标按本表的办法折算。",
		En: "The total must be exactly the execution score and the indicators' scores added up, and the score of a level 1 that of its rows. Where no score is printed the computed one is taken, with 0.01 of a point for each; where it can't be computed, nothing is compared. Without an indicator table the headings of level 1 are added up.",
	},
	Why: diag.Text{
		Zh: "总分决定等级，是读者看到的结论。",
		En: "The total is what readers see, and it decides the grade.",
	},
	Basis: "财预〔2020〕10号",
	Bad: `+++
title = "示例项目绩效自评表"
profile = "department"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "培训人数"
target = "≥100人"
actual = "100人"
weight = 60
score = 60
[[indicator]]
level1 = "效益指标"
level2 = "社会效益指标"
name = "就业率"
target = "≥80%"
actual = "60%"
weight = 40
score = 30
reason = "岗位减少"
[result]
score = ⟦91⟧
grade = "优"
+++
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
[[group]]
name = "投入"
weight = 45
score = 39.04
[[group]]
name = "产出"
weight = 55
score = 55
[result]
weight = 100
score = 94.04
grade = "优"
+++
`,
	Check: func(p *Pass) {
		for i := range p.Report().Groups {
			checkGroupScore(p, i)
		}
		if p.Report().Result.Score.Has() {
			checkTotalScore(p)
		}
	},
}

func checkGroupScore(p *Pass, i int) {
	printed := &p.Report().Groups[i]
	g := groupOf(p.Card, printed.Name)
	if g == nil || !printed.Score.Has() || !g.Score.Known {
		return
	}
	g = withRow(p.Card, i, "score", g)
	ref := p.Report().GroupRef(i, "score")
	if addsUp(printed.Score.Number, g.Score, parts(p.Card, g.Rows)) {
		p.Holds(ref, func() (string, string, string) {
			return printed.Score.Text, g.Score.Hi.String(), p.Card.Working(ref.Name)
		})
		return
	}
	d := wrongTotal(printed.Score.Number, g.Score)
	d.Message = diag.Textf("“%[1]s”得分写 %[2]s 分，其下各行相加是 %[3]s 分%[4]s", "the score of %[1]s is given as %[2]s; its rows add up to %[3]s%[4]s",
		printed.Name, d.Stated, d.Computed, bracketed(diag.Same(groupWorking(p, g, ref))))
	d.Help = diag.Text{Zh: "核对各行得分和小计，改正写错的一个。", En: "correct the one that is wrong."}
	d.Related = groupRows(p, g, "score")
	d.Root = wrongPart(p.Card, printed.Score.Number, g.Score, g.Rows)
	if d.Root == "" && printed.Weight.Has() && printed.Score.Value.Cmp(printed.Weight.Value) > 0 {
		d.Root = ref.Name // score-over-weight
	}
	p.Fails(ref, d)
}

func checkTotalScore(p *Pass) {
	sum, computed := totalOf(p.Card)
	if !sum.Known {
		return
	}
	stated := p.Report().Result.Score.Number
	ref := schema.ResultRef("score")
	if addsUp(stated, sum, computed) {
		p.Holds(ref, func() (string, string, string) {
			return p.Report().Result.Score.Text, sum.Hi.String(), p.Card.Working(ref.Name)
		})
		return
	}
	d := wrongTotal(stated, sum)
	d.Message = diag.Textf("总分写 %[1]s 分，各项得分相加是 %[2]s 分%[3]s", "the total is given as %[1]s; the scores add up to %[2]s%[3]s",
		d.Stated, d.Computed, sumWords(p.Card, "score"))
	d.Help = diag.Text{Zh: "核对各项得分和总分，改正写错的一个；等级随之核对。", En: "correct the one that is wrong, and check the grade."}
	d.Root = wrongPart(p.Card, stated, sum, everyRow(p.Card))
	if groups, wrong := byGroups(p.Card, "score"); d.Root == "" && groups.Known && addsUp(stated, groups, 0) {
		d.Root = wrong
	}
	if d.Root == "" && byWeights(p.Card, stated, sum, computed) {
		d.Root = "result.weight"
	}
	p.Fails(ref, d)
}

// byWeights tells whether a total is off by as much as the weights are: a
// weight is mistyped, and the score of its row with it.
func byWeights(c *score.Card, stated quantity.Number, sum score.Value, computed int) bool {
	off := excess(c)
	return !off.IsZero() && counted(c) && addsUp(stated, score.Value{Lo: sum.Lo.Sub(off), Hi: sum.Hi.Sub(off), Known: true}, computed)
}

// totalOf is what the scores of a report add up to, and how many of them it
// does not print. Weight that is missing from the table may have earned any
// score; without a table the headings are added up, if they are complete.
func totalOf(c *score.Card) (sum score.Value, computed int) {
	want, known := full(c)
	weight := c.Weight
	if counted(c) {
		sum, computed = c.Score, parts(c, everyRow(c))
	} else {
		sum, _ = byGroups(c, "score")
		weight, _ = byGroups(c, "weight")
		w, exact := weight.Exact()
		sum.Known = sum.Known && known && exact && w.Equal(want)
	}
	if c.Execution.Counts && !c.Execution.Stated.Has() {
		computed++
	}
	if w, exact := weight.Exact(); known && exact && w.Cmp(want) < 0 {
		sum.Hi = sum.Hi.Add(want.Sub(w))
	}
	return sum, computed
}

// addsUp tells whether a printed total is a sum of which some parts were
// computed and not printed.
func addsUp(stated quantity.Number, sum score.Value, computed int) bool {
	if stated.Approx || within(sum, stated.Value) {
		return true
	}
	if computed == 0 {
		return false
	}
	slack := quantity.Frac(int64(computed), 100)
	return within(score.Value{Lo: sum.Lo.Sub(slack), Hi: sum.Hi.Add(slack), Known: true}, stated.Value) ||
		stated.RoundsTo(sum.Lo) || stated.RoundsTo(sum.Hi)
}

func wrongTotal(stated quantity.Number, sum score.Value) diag.Diagnostic {
	bound := sum.Lo
	if stated.Value.Cmp(sum.Hi) > 0 {
		bound = sum.Hi
	}
	places := 2
	if n, ok := bound.Decimals(); ok && n < places {
		places = n
	}
	return Differs(stated, bound, places)
}

// wrongPart is the wrong score that explains a total: with what should stand
// there, or in all such places, the sum would be as stated.
func wrongPart(c *score.Card, stated quantity.Number, sum score.Value, rows []int) string {
	first, shift := "", quantity.Rat{}
	explains := func(by quantity.Rat) bool {
		return addsUp(stated, score.Value{Lo: sum.Lo.Add(by), Hi: sum.Hi.Add(by), Known: true}, 1)
	}
	for _, i := range rows {
		earned := c.Indicators[i].Score.Hi
		if overWeight(c, i) {
			earned = c.Report.Indicators[i].Weight.Value
		} else if !misjudged(c, i) {
			continue
		}
		at := c.Report.IndicatorRef(i, "score").Name
		by := earned.Sub(c.Report.Indicators[i].Score.Value)
		if explains(by) {
			return at
		}
		if first == "" {
			first = at
		}
		shift = shift.Add(by)
	}
	e := &c.Execution
	if score, known := e.Score.Exact(); len(rows) == len(c.Indicators) && e.Counts && e.Stated.Has() && known {
		by := score.Sub(e.Stated.Value)
		if !by.IsZero() && explains(by) {
			return executionRef(c, "score").Name
		}
		shift = shift.Add(by)
	}
	if first != "" && explains(shift) {
		return first
	}
	return ""
}

// overWeight tells whether a row's score is reported as above its weight.
func overWeight(c *score.Card, i int) bool {
	in, it := &c.Report.Indicators[i], &c.Indicators[i]
	return !it.Part && in.Score.Has() && in.Weight.Has() && !in.Score.Approx && in.Score.Value.Cmp(in.Weight.Value) > 0
}
