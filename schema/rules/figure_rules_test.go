package rules

import (
	"strings"
	"testing"

	"jixiao/schema/diag"
	"jixiao/schema/front"
)

func figure(id, label, value, equals string) front.Named {
	return front.Named{ID: id, Label: label, Value: cell(value), Equals: equals}
}

func figures(of ...front.Named) *front.Front { return &front.Front{Title: "示例", Figures: of} }

func TestEquations(t *testing.T) {
	approx := figure("a", "", "260次", "100 + 100")
	approx.Approx = true
	expect(t, []Group{Figures}, []finding{
		{"a sum that is 2.00 short", scored(), figures(figure("paid", "合计", "38.39万元", "26.19 + award + grant"), figure("award", "奖金", "12万元", "10 + 2*0.5 + 1"),
			figure("grant", "补助", "2.2万元", "")), []string{"figure-equation@figure.paid"}},
		{"a whole value may be rounded", scored(), figures(figure("a", "", "400万元", "1290.3 * 3100 / 10000")), nil},
		{"but a whole sum of whole parts is exact", scored(), figures(figure("a", "", "15个", "8 + 8")), []string{"figure-equation@figure.a"}},
		{"a share to its own decimals", scored(), figures(figure("a", "", "16.04%", "247.28 / 1542.14")), []string{"figure-equation@figure.a"}},
		{"元 and 万元 are one money", scored(), spent(figures(figure("a", "", "2026400元", "funds.total.budget")), "202.64", "202.64", "-"), nil},
		{"what was rounded may have been a little more", scored(), figures(figure("a", "", "3.86亿元", "40957万元 + 20977.80万元 - b"), figure("b", "", "2.33亿元", "")), nil},
		{"about never fails", scored(), figures(approx), nil},
		{"a part that is missing is no zero", scored(), spent(figures(figure("a", "", "5万元", "funds.total.executed + 1")), "5", "", "-"), nil},
		{"what rests on a wrong sum lies with it", scored(), figures(figure("sum", "小计", "9", "4 + 4"), figure("all", "总计", "10", "sum + 2")),
			[]string{"figure-equation@figure.sum +figure-equation@figure.all"}},
		{"and is wrong by itself where that explains nothing", scored(), figures(figure("sum", "小计", "9", "4 + 4"), figure("all", "总计", "12", "sum + 2")),
			[]string{"figure-equation@figure.all", "figure-equation@figure.sum"}},
	})
}

// TestEquationWorking protects the working that a finding shows: the figures as
// they are printed, in one unit, and what they come to.
func TestEquationWorking(t *testing.T) {
	f := spent(figures(figure("paid", "合计支付", "38.39万元", "funds.total.executed + award*(1 - 0.5) + grant"), figure("award", "", "240000元", ""),
		figure("grant", "", "2.2万元", "")), "36", "26.19", "-")
	var d diag.Diagnostic
	for _, d = range Examine(graded(scored(), f)).Findings {
		if d.Rule == "figure-equation" {
			break
		}
	}
	if want := "26.19 + 24 × (1 - 0.5) + 2.2 = 40.39"; !strings.Contains(d.Message.Zh, want) || !strings.Contains(d.Message.En, want) {
		t.Errorf("%q does not show %q", d.Message.Zh, want)
	}
	if d.Stated != "38.39" || d.Computed != "40.39" || d.Difference != "-2.00" || len(d.Related) != 3 {
		t.Errorf("stated %s, computed %s, difference %s, %d facts", d.Stated, d.Computed, d.Difference, len(d.Related))
	}
}

func TestConflicts(t *testing.T) {
	uses := spent(figures(figure("a", "基本支出", "2956.36万元", "")), "6000", "5560.46", "-")
	uses.Funds.Uses = []front.Use{{ID: "basic", Name: "基本支出", Amount: cell("2956.27")}, {ID: "x", Name: "项目支出", Amount: cell("2604.19")}}
	expect(t, []Group{Figures}, []finding{
		{"one label, two values", scored(), figures(figure("a", "案件审判支出", "414.35万元", ""), figure("b", "案件 审判支出", "411.95万元", "")),
			[]string{"figure-conflict@figure.b"}},
		{"the same in other units", scored(), figures(figure("a", "申请资金", "2026400元", ""), figure("b", "申请资金", "202.64万元", "")), nil},
		{"the same within rounding", scored(), figures(figure("a", "申请资金", "3.30亿元", ""), figure("b", "申请资金", "32977.3万元", "")), nil},
		{"homes and money are two quantities", scored(), figures(figure("a", "保障房", "5440套", ""), figure("b", "保障房", "5440万元", "")), nil},
		{"two labels are two quantities", scored(), figures(figure("a", "支出", "5万元", ""), figure("b", "总支出", "6万元", "")), nil},
		{"no label says nothing", scored(), figures(figure("a", "", "5万元", ""), figure("b", "", "6万元", "")), nil},
		{"the fund table says otherwise", scored(), spent(figures(figure("a", "全年执行数", "26.91万元", "")), "36", "26.19", "-"), []string{"figure-conflict@figure.a"}},
		{"a use says otherwise", scored(), uses, []string{"figure-conflict@figure.a"}},
		{"the one whose equation fails is to blame", scored(), figures(figure("a", "合计", "10万元", "4 + 4"), figure("b", "合计", "8万元", "")),
			[]string{"figure-equation@figure.a +figure-conflict@figure.b"}},
	})
	beside := plain(row("数量指标", "培训人数", "≥100人", "110人", "-", "-"))
	for value, wrong := range map[string]bool{"110人": false, "100人": false, "120人": true} {
		beside.Figures = []front.Named{figure("a", "培训人数", value, "")}
		if got := told(unscored(), beside, Figures); (len(got) > 0) != wrong {
			t.Errorf("a figure of %s beside an indicator of 110 for 100: %v", value, got)
		}
	}
}
