package rules

import (
	"slices"
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/front"
)

func TestScores(t *testing.T) {
	q := "数量指标"
	old := scored()
	cases := []finding{
		{"the ratio's score fits at its own decimals", scored(), table("100", "97.3", "优", row(q, "a", "37人", "36人", "100", "97.3", because("一人辞职"))), nil},
		{"too much is wrong even with a reason", scored(), table("100", "95", "优", row(q, "a", "100人", "90人", "100", "95", because("x"))),
			[]string{"score-ratio@indicator.a.score"}},
		{"too little is wrong without one", scored(), table("100", "80", "良", row(q, "a", "100人", "90人", "100", "80")), []string{"score-ratio@indicator.a.score"}},
		{"and is not with one", scored(), table("100", "80", "良", row(q, "a", "100人", "90人", "100", "80", because("质量不高"))), nil},
		{"at most: the target over the actual value", scored(), table("100", "80", "良", row("成本指标", "a", "≤80天", "100天", "100", "80", because("x"))), nil},
		{"a missing actual value is not zero", scored(), table("100", "100", "优", row(q, "a", "3台", "", "100", "100")), nil},
		{"words conclude nothing", scored(), table("100", "100", "优", row(q, "a", "3台", "基本到位", "100", "100")), nil},
		{"about as many conclude nothing", scored(), table("100", "100", "优", row(q, "a", "300人", "280余人", "100", "100")), nil},
		{"points off a target that was met need a reason", scored(), table("100", "97", "优", row(q, "a", "100人", "100人", "100", "97")),
			[]string{"deduction-unexplained@indicator.a.score"}},
		{"0 is no reason", scored(), table("100", "97", "优", row(q, "a", "100人", "100人", "100", "97", because("0"))),
			[]string{"deduction-unexplained@indicator.a.score"}},
		{"words with points off need one too", scored(), table("100", "97", "优", row(q, "a", "是", "基本达到", "100", "97")),
			[]string{"deduction-unexplained@indicator.a.score"}},
		{"above the weight, and only that", scored(), table("100", "100", "优", row(q, "a", "1", "1", "50", "55"), row(q, "b", "100", "90", "50", "45", because("x"))),
			[]string{"score-over-weight@indicator.a.score"}},
		{"a total above all points", scored(), table("100", "101", "优", row(q, "a", "1", "1", "100", "100")),
			[]string{"score-over-weight@result.score", "score-total@result.score"}},
		{"reached in part is no 95", scored(), table("100", "95", "优", row(q, "a", "提升", "略升", "100", "95", attained("partial"))),
			[]string{"tier-score@indicator.a.score"}},
		{"a bound passes for both tiers", scored(), table("100", "80", "良", row(q, "a", "提升", "略升", "50", "40", attained("partial")),
			row(q, "b", "提升", "略升", "50", "40", attained("full"), because("x"))), nil},
		{"bands are the row's own rule", scored(), table("100", "80", "良", row(q, "a", "95%", "91%", "100", "80", because("x"), banded("90", "80", "0", "0"))), nil},
		{"and must be kept", scored(), table("100", "91", "优", row(q, "a", "95%", "91%", "100", "91", because("x"), banded("90", "80", "0", "0"))),
			[]string{"score-ratio@indicator.a.score"}},
	}
	expect(t, []Group{Score}, cases)

	before := graded(old, table("100", "55", "差", row(q, "a", "提升", "略升", "100", "55", attained("partial"), because("x"))))
	before.Report.Year = 2019
	for _, d := range Examine(before).Findings {
		if d.Rule == "tier-score" {
			t.Error("before 2020 the middle tier began at 50%, and 55 passes")
		}
	}
}

func banded(figures ...string) func(*front.Indicator) {
	return func(in *front.Indicator) {
		for pair := range slices.Chunk(figures, 2) {
			in.Bands = append(in.Bands, []front.Figure{cell(pair[0]), cell(pair[1])})
		}
	}
}

// TestSpokenTiers: an actual value that names a lower tier in so many words is
// held to that tier's upper bound; words that don't name one conclude nothing.
func TestSpokenTiers(t *testing.T) {
	b, partly := "社会效益指标", "部分达成预期指标并具有一定效果"
	expect(t, []Group{Indicators, Score}, []finding{
		{"reached in part, and all points", scored(), table("100", "100", "优", row(b, "a", "明显", partly, "100", "100", because("宣传不够"))),
			[]string{"tier-score@indicator.a.score"}},
		{"a number that was reached in part", scored(), table("100", "95", "优", row(b, "a", "≥100人", partly, "100", "95", because("宣传不够"))),
			[]string{"tier-score@indicator.a.score"}},
		{"not done by September, and all points", scored(), table("100", "100", "优", row("时效指标", "a", "9月底前", "未完成", "100", "100", because("流标"))),
			[]string{"tier-score@indicator.a.score"}},
		{"within the tier", scored(), table("100", "80", "良", row(b, "a", "明显", partly, "100", "80", because("宣传不够"))), nil},
		{"fewer points than the tier's are the unit's to give", scored(), table("100", "50", "差", row(b, "a", "明显", partly, "100", "50", because("宣传不够"))), nil},
		{"without a reason it is asked for", scored(), table("100", "70", "中", row(b, "a", "明显", partly, "100", "70")),
			[]string{"shortfall-unexplained@indicator.a.actual"}},
		{"what was reached, nearly done, or not to be done is none", scored(), table("100", "100", "优", row(b, "a", "明显", "达成预期指标", "40", "40"),
			row(b, "b", "完成", "基本完成", "30", "30"), row(b, "c", "未发生", "未发生", "20", "20"), row(b, "d", "不发生", "未发生", "10", "10")), nil},
		{"nor what was to be so", scored(), table("100", "100", "优", row(b, "a", "部分完成", "部分完成", "100", "100")), nil},
	})
}

// TestWordsOfScores: a score is never explained by a division by zero, and the
// name of an indicator keeps its quotes within those of the message.
func TestWordsOfScores(t *testing.T) {
	const want = "“‘三公’经费变动率”得分写 100 分，按完成情况应得 0.00 分（100 > 0 → 0）"
	f := table("100", "100", "优", row("成本指标", "“三公”经费变动率", "≤0%", "100%", "100", "100"))
	for _, d := range Examine(graded(scored(), f)).Findings {
		if d.Rule == "score-ratio" && d.Message.Zh == want {
			return
		}
	}
	t.Errorf("not told %s", want)
}

func TestOverFulfilment(t *testing.T) {
	q := "数量指标"
	expect(t, []Group{Score}, []finding{
		{"25 times the target", unscored(), plain(row(q, "a", "6次", "150次", "-", "-")), []string{"over-fulfilment-unexplained@indicator.a.actual"}},
		{"153 percent of at least", unscored(), plain(row(q, "a", "≥2000", "3061", "-", "-")), []string{"over-fulfilment-unexplained@indicator.a.actual"}},
		{"more than exactly", unscored(), plain(row(q, "a", "=10", "20", "-", "-")), []string{"over-fulfilment-unexplained@indicator.a.actual"}},
		{"129 percent is within the bound", unscored(), plain(row(q, "a", "116次", "150次", "-", "-")), nil},
		{"a reason explains it", unscored(), plain(row(q, "a", "6次", "150次", "-", "-", because("追加任务"))), nil},
		{"all of them is no more than all", unscored(), plain(row(q, "a", "≥75%", "100%", "-", "-")), nil},
		{"at most is not exceeded by less", unscored(), plain(row("成本指标", "a", "≤30万元", "10万元", "-", "-")), nil},
		{"half the time is no shortfall", unscored(), plain(row("时效指标", "工期", "10天", "20天", "-", "-", because("雨"))), nil},
	})
}

func TestWeights(t *testing.T) {
	q, s := "数量指标", "社会效益指标"
	full := func(f *front.Front, groups ...front.Group) *front.Front {
		f.Groups = groups
		return f
	}
	rate := row("时效指标", "预算执行率", "100%", "100%", "10", "10")
	rate.Role = "execution"
	group := func(name, weight, score string) front.Group {
		return front.Group{Name: name, Weight: cell(weight), Score: cell(score)}
	}
	expect(t, []Group{Score}, []finding{
		{"with the execution they are 110", scored(), spent(table("100", "110", "优", row(q, "a", "1", "1", "60", "60"), row(s, "b", "1", "1", "40", "40")), "5", "5", "10"),
			[]string{"score-over-weight@result.score", "weight-sum@result.weight"}},
		{"tenths add up exactly", scored(), table("100", "100", "优", row(q, "a", "1", "1", "10.3", "10.3"), row(q, "b", "1", "1", "89.7", "89.7")), nil},
		{"a missing weight is not zero", scored(), table("100", "100", "优", row(q, "a", "1", "1", "60", "60"), row(q, "b", "1", "1", "", "40")), nil},
		{"a form without a column of weights isn't asked", scored(), table("-", "100", "优", row(q, "a", "1", "1", "-", "60"), row(q, "b", "1", "1", "-", "40")), nil},
		{"a detail of another row doesn't count", scored(), table("100", "100", "优", row(q, "a", "3", "3", "100", "100"), row(q, "b", "1", "1", "-", "-", of("a"))), nil},
		{"a heading that its rows contradict explains the sum", scored(),
			full(table("100", "108", "优", row(q, "a", "1", "1", "68", "68"), row(s, "b", "1", "1", "40", "40")), group("产出", "60", "-"), group("效益", "40", "-")),
			[]string{"group-weight@group.产出.weight +weight-sum@result.weight", "score-over-weight@result.score"}},
		{"a heading may count the row of the rate in it", scored(),
			full(spent(table("100", "100", "优", rate, row(q, "a", "1", "1", "50", "50"), row(s, "b", "1", "1", "40", "40")), "5", "5", "-"),
				group("产出", "60", "60"), group("效益", "40", "40")), nil},
		{"or leave it out", scored(),
			full(spent(table("100", "100", "优", rate, row(q, "a", "1", "1", "50", "50"), row(s, "b", "1", "1", "40", "40")), "5", "5", "-"),
				group("产出", "50", "50"), group("效益", "40", "40")), nil},
		{"and is wrong where it does neither", scored(),
			full(spent(table("100", "100", "优", rate, row(q, "a", "1", "1", "50", "50"), row(s, "b", "1", "1", "40", "40")), "5", "5", "-"),
				group("产出", "62", "63"), group("效益", "40", "40")), []string{"group-weight@group.产出.weight", "score-over-weight@group.产出.score +score-total@group.产出.score"}},
		{"headings alone add up", scored(), full(table("100", "94.04", "优"), group("产出", "50", "44.04"), group("效益", "30", "30"), group("满意度", "20", "20")), nil},
		{"or don't", scored(), full(table("100", "94", "优"), group("产出", "50", "44"), group("效益", "30", "30"), group("满意度", "10", "10")),
			[]string{"weight-sum@result.weight"}},
		{"the standard weights", standard(), spent(table("100", "100", "优", row(q, "a", "1", "1", "50", "50"), row(s, "b", "1", "1", "30", "30"),
			row("服务对象满意度指标", "c", "90%", "95%", "10", "10")), "5", "5", "10"), nil},
		{"others", standard(), spent(table("100", "100", "优", row(q, "a", "1", "1", "40", "40"), row(s, "b", "1", "1", "30", "30"),
			row("服务对象满意度指标", "c", "90%", "95%", "20", "20")), "5", "5", "10"), []string{"standard-weights@group.产出指标.weight"}},
		{"the points of 满意度 may go to 效益", standard(), spent(table("100", "100", "优", row(q, "a", "1", "1", "50", "50"), row(s, "b", "1", "1", "40", "40")), "5", "5", "10"), nil},
		{"rows that are missing are told once", standard(), spent(table("100", "-", "优", row(q, "a", "1", "1", "30", "30")), "5", "5", "10"),
			[]string{"weight-sum@result.weight +standard-weights@group.产出指标.weight"}},
		{"a weight that is mistyped is told once", standard(), mistyped("16", "15"),
			[]string{"weight-sum@result.weight +deduction-unexplained@indicator.a.score +standard-weights@group.产出指标.weight"}},
		{"and with its score", standard(), mistyped("16", "16"), []string{"weight-sum@result.weight +score-total@result.score +standard-weights@group.产出指标.weight"}},
		{"and where the score is computed", standard(), mistyped("16", "-"), []string{"weight-sum@result.weight +score-total@result.score +standard-weights@group.产出指标.weight"}},
		{"and one too low", standard(), mistyped("14", "15"), []string{"weight-sum@result.weight +score-over-weight@indicator.a.score +standard-weights@group.产出指标.weight"}},
		{"a score that is off by something else is not its consequence", standard(), mistyped("16", "13"),
			[]string{"deduction-unexplained@indicator.a.score", "score-total@result.score", "weight-sum@result.weight +standard-weights@group.产出指标.weight"}},
		{"the weight applied twice is told once", scored(), table("100", "52", "差", row(q, "a", "98%", "100%", "60", "36"), row(s, "b", "95%", "100%", "40", "16")),
			[]string{"weight-applied-twice@indicator.a.score"}},
		{"in a column of converted scores too", scored(), table("100", "100", "优", row(q, "a", "98%", "100%", "60", "60", extra("折算得分", "36")),
			row(s, "b", "95%", "100%", "40", "40", extra("折算得分", "16.00"))), []string{"weight-applied-twice@indicator.a.score"}},
		{"a column that repeats the scores is fine", scored(), table("100", "100", "优", row(q, "a", "98%", "100%", "60", "60", extra("单项得分", "60")),
			row(s, "b", "95%", "100%", "40", "40", extra("单项得分", "40"))), nil},
	})
}

// mistyped is a report in which the row a should have 15 points, and has its
// weight and score as given; all targets are met and the total is 100.
func mistyped(weight, points string) *front.Front {
	return spent(table("100", "100", "优", row("数量指标", "a", "1", "1", weight, points), row("数量指标", "b", "1", "1", "35", "35"),
		row("社会效益指标", "c", "1", "1", "30", "30"), row("服务对象满意度指标", "d", "90%", "95%", "10", "10")), "5", "5", "10")
}

func of(id string) func(*front.Indicator) { return func(in *front.Indicator) { in.Of = id } }

func extra(name, value string) func(*front.Indicator) {
	return func(in *front.Indicator) { in.Extra = append(in.Extra, front.Pair{Name: name, Value: value}) }
}

func TestTotals(t *testing.T) {
	q, s := "数量指标", "社会效益指标"
	expect(t, []Group{Score}, []finding{
		{"a total is exact", scored(), table("100", "90.1", "优", row(q, "a", "1", "1", "60", "60"), row(s, "b", "1", "1", "40", "30", because("x"))),
			[]string{"score-total@result.score"}},
		{"with a blank score nothing is concluded", scored(), table("100", "70", "中", row(q, "a", "1", "1", "60", "60"), row(s, "b", "有", "基本有", "40", "")), nil},
		{"a total that follows from the right score lies with the wrong one", scored(),
			table("100", "95", "优", row(q, "a", "1", "1", "50", "50"), row(s, "b", "100%", "90%", "50", "47")),
			[]string{"score-ratio@indicator.b.score +score-total@result.score"}},
		{"a grade that fits the sum lies with the total", scored(), table("100", "91", "良", row(q, "a", "1", "1", "60", "60"), row(s, "b", "1", "1", "40", "25", because("x"))),
			[]string{"score-total@result.score +grade-mismatch@result.grade"}},
		{"weight that is missing may have earned points", scored(), table("-", "98", "优", row(q, "a", "1", "1", "60", "60")), []string{"weight-sum@result.weight"}},
		{"but no more than it has", scored(), table("-", "50", "差", row(q, "a", "1", "1", "60", "60")), []string{"score-total@result.score", "weight-sum@result.weight"}},
		{"a range holds what lies in it", scored(), table("100", "95", "优", row(q, "a", "1", "1", "60", "60"), row(s, "b", "有效", "有效", "40", "-", attained("full"))), nil},
		{"and nothing else", scored(), table("100", "85", "良", row(q, "a", "1", "1", "60", "60"), row(s, "b", "有效", "有效", "40", "-", attained("full"))),
			[]string{"score-total@result.score"}},
		{"an indicator that doesn't apply is left out and the rest scaled", scored(), table("100", "100", "优", row(q, "a", "1", "1", "60", "60"),
			row(s, "b", "≥40%", "不适用", "40", "-", because("没有发生"))), nil},
		{"scores without a total", scored(), &front.Front{Title: "示例", Indicators: []front.Indicator{row(q, "a", "1", "1", "100", "100")}}, []string{"result-missing@result.score"}},
		{"a form without points has no result", unscored(), plain(row(q, "a", "1", "1", "-", "-")), nil},
	})
}

func TestResults(t *testing.T) {
	only := func(total, grade string) *front.Front {
		return &front.Front{Title: "示例", Result: &front.Result{Score: cell(total), Grade: grade}}
	}
	parts := func(total, grade string) *front.Front {
		f := only(total, grade)
		f.Groups = []front.Group{{Name: "绩效", Weight: cell("100"), Score: cell(total)}}
		return f
	}
	own := scored()
	own.Grades = []schema.ProfileGrade{{Name: "优秀", From: own.Full}, {Name: "合格"}}
	expect(t, []Group{Score}, []finding{
		{"a total alone can't be checked", scored(), only("97", "优"), []string{"breakdown-missing@result.score"}},
		{"headings are its parts", scored(), parts("97", "优"), nil},
		{"an unscored form has none", unscored(), only("97", ""), nil},
		{"36 of 50 doesn't allow 98, which is worse than no parts", scored(), spent(only("98", "优"), "50", "36", "-"),
			[]string{"score-bound@result.score +breakdown-missing@result.score"}},
		{"it allows 97.2", scored(), spent(parts("97.2", "优"), "50", "36", "-"), nil},
		{"rounded it allows 97", scored(), spent(parts("97", "优"), "1000", "697", "-"), nil},
		{"without amounts nothing is bounded", scored(), spent(parts("99", "优"), "", "36", "-"), nil},
		{"89.5 is 良", scored(), parts("89.5", "优"), []string{"grade-mismatch@result.grade"}},
		{"90 is 优", scored(), parts("90", "优"), nil},
		{"优秀 is 优 in other words", scored(), parts("98", "优秀"), []string{"grade-word@result.grade"}},
		{"and is compared as such", scored(), parts("70", "优秀"), []string{"grade-mismatch@result.grade", "grade-word@result.grade"}},
		{"a word that stands for no grade isn't compared", scored(), parts("70", "甲"), []string{"grade-word@result.grade"}},
		{"a form's own words are right", own, parts("98", "合格"), nil},
		{"a total without a grade", scored(), parts("98", ""), []string{"grade-missing@result.grade"}},
		{"the national form has no cell for one", scored(), table("100", "100", "", row("数量指标", "a", "1", "1", "100", "100")), nil},
	})
}

// TestNothingFromWhatIsBroken protects the promise that a value which can't be
// read concludes nothing: of a report that is right, each cell in turn is
// spoilt or left blank, and no rule may call another figure wrong.
func TestNothingFromWhatIsBroken(t *testing.T) {
	right := func() *front.Front {
		f := spent(table("100", "97.2", "优", row("数量指标", "a", "≥100人", "110人", "50", "50"), row("社会效益指标", "b", "有效", "有效", "30", "30", attained("full")),
			row("服务对象满意度指标", "c", "≥90%", "95%", "10", "10")), "50", "36", "7.2")
		f.Groups = []front.Group{{Name: "产出指标", Weight: cell("50"), Score: cell("50")}, {Name: "效益指标", Weight: cell("30"), Score: cell("30")}}
		f.Figures = []front.Named{{ID: "x", Label: "合计", Value: cell("36万元"), Equals: "funds.total.executed"}}
		return f
	}
	if got := told(standard(), right(), Indicators, Score, Figures); len(got) > 0 {
		t.Fatal("a right report is told", got)
	}
	for i := range cells(right()) {
		for _, typed := range []string{"!", "", "-3"} {
			f := right()
			if typed == "-3" && !slices.Contains(pointCells(f), cells(f)[i]) {
				continue // it can be read
			}
			*cells(f)[i] = cell(typed)
			for _, d := range told(standard(), f, Indicators, Score, Figures) {
				if !strings.Contains(d, "-missing@") {
					t.Errorf("cell %d as %q: %s", i, typed, d)
				}
			}
		}
	}
}

// cells are the figures of a report.
func cells(f *front.Front) (out []*front.Figure) {
	for i := range f.Indicators {
		in := &f.Indicators[i]
		out = append(out, &in.Target, &in.Actual, &in.Weight, &in.Score)
	}
	for i := range f.Groups {
		out = append(out, &f.Groups[i].Weight, &f.Groups[i].Score)
	}
	total := f.Funds.Total
	return append(out, &total.Budget, &total.Executed, &total.Weight, &total.Score, &f.Figures[0].Value, &f.Result.Weight, &f.Result.Score)
}

// pointCells are the weights and scores of a report.
func pointCells(f *front.Front) (out []*front.Figure) {
	for i := range f.Indicators {
		out = append(out, &f.Indicators[i].Weight, &f.Indicators[i].Score)
	}
	for i := range f.Groups {
		out = append(out, &f.Groups[i].Weight, &f.Groups[i].Score)
	}
	return append(out, &f.Funds.Total.Weight, &f.Funds.Total.Score, &f.Result.Weight, &f.Result.Score)
}

// TestRateAsARow: where the table has a row of the execution rate and the form
// counts the rate beside it, the message says how to make them one.
func TestRateAsARow(t *testing.T) {
	f := spent(table("100", "100", "优", row("时效指标", "预算执行率", "100%", "100%", "10", "10"), row("数量指标", "a", "1", "1", "90", "90")), "10", "10", "-")
	helps := func() (out []string) {
		for _, d := range Examine(graded(scored(), f)).Findings {
			if d.Rule == "weight-sum" {
				out = append(out, d.Help.Zh)
			}
		}
		return out
	}
	if got := helps(); len(got) != 1 || !strings.Contains(got[0], `role = "execution"`) {
		t.Errorf("%q", got)
	}
	if f.Indicators[0].Role = "execution"; len(helps()) != 0 {
		t.Errorf("%q", helps())
	}
}
