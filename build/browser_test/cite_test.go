package browser_test

import (
	"strings"
	"testing"
)

// Who follows a figure's link gets what to cite: the report, what the figure is
// by its row and column, its value and its address; and can put it away again.
func TestCiteAFigure(t *testing.T) {
	s := ownSite(t)
	b := open(t, s.folder())
	const path = "reports/2023/shili-shuiwu/nongcun-gongshui/index.html"
	for fact, want := range map[string]string{
		"funds.total.executed":     "，年度资金总额·全年执行数：309.74。",
		"indicator.quality.actual": "，出厂水水质合格率·实际完成值：96.40%。",
		"indicator.pipes.score":    "，维修更换管网长度·得分：8。",
		"result.score":             "，合计·报告所列：99.19。",
		"funds.use.wells":          "，备用水源井·金额：48.20。",
		"figure.unspent":           "，年末未使用金额·报告所列：22.22万元。",
	} {
		b.visit(path + "#" + fact)
		b.loaded()
		got := eval[string](b, `(document.querySelector(".cite p") || {}).textContent || ""`)
		if !strings.Contains(got, want) || !strings.HasPrefix(got, "示例区水务局：《农村供水工程维修养护经费绩效自评报告》") || !strings.HasSuffix(got, path+"#"+fact) {
			t.Errorf("%s: %s", fact, got)
		}
	}
	eval[bool](b, `(document.querySelector(".cite button:last-child").click(), true)`)
	if eval[bool](b, `document.querySelector(".cite") !== null`) {
		t.Error("the box can't be put away")
	}
	b.visit(path + "#section.text")
	b.loaded()
	if eval[bool](b, `document.querySelector(".cite") !== null`) {
		t.Error("a section is cited as a figure")
	}
}
