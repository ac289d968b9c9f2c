package site

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/keys"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// columnNames are the heads of the fund table.
var columnNames = map[string]string{
	"initial": "年初预算数", "budget": "全年预算数", "received": "到位数", "executed": "全年执行数",
	"balance": "结余", "opening": "上年结余", "rate": "执行率", "weight": "分值", "score": "得分", "grade": "等级",
	"target": "年度指标值", "actual": "实际完成值",
	"level1": "一级指标", "level2": "二级指标", "name": "指标名称", "reason": "偏差原因", "method": "评分方法", "attain": "完成程度",
}

// stateName is the state of a follow-up, as the forms and the handbook call it.
func stateName(state string) string {
	key, ok := keys.Of("follow_up[].state")
	if !ok {
		return state
	}
	meaning, _ := key.Meaning(state)
	return meaning.Zh
}

// methodNames are the ways in which an indicator is scored, but for the usual
// one, by the ratio of what was reached.
var methodNames = map[string]string{
	"binary": "是否完成", "tier": "分三档", "bands": "分段计分", "manual": "人工评定",
}

// breakWords says why an indicator can't be compared with the year before.
func breakWords(b corpus.Break) string {
	var out []string
	if b.Unit {
		out = append(out, "计量单位改变")
	}
	if b.Direction {
		out = append(out, "方向改变")
	}
	if b.Weight {
		out = append(out, "分值改变")
	}
	return strings.Join(out, "、")
}

// changeWords writes a change, with a sign on every figure.
func changeWords(c corpus.Change) Change {
	if !c.Known {
		return Change{}
	}
	unit := ""
	if c.Unit == quantity.Points {
		unit = " 个百分点"
	}
	out := Change{Amount: signed(c.Amount, c.Decimals, unit), Trend: trend(c.Amount)}
	if c.HasPercent {
		out.Percent = signed(c.Percent, 1, "%")
	}
	return out
}

// plainChange is a change whose percentage says nothing: that of a score, or of
// a number of reports.
func plainChange(c corpus.Change) Change {
	out := changeWords(c)
	out.Percent = ""
	return out
}

// pointChange is a change of percentages where the column's head says so.
func pointChange(c corpus.Change) Change {
	out := changeWords(c)
	out.Amount = strings.TrimSuffix(out.Amount, " 个百分点")
	return out
}

func trend(x quantity.Rat) string {
	switch x.Sign() {
	case 1:
		return "up"
	case -1:
		return "down"
	}
	return "same"
}

// signed prints a figure with its sign and what follows it.
func signed(x quantity.Rat, decimals int, unit string) string {
	var room [48]byte
	out := room[:0]
	if x.Sign() > 0 {
		out = append(out, '+')
	}
	out = x.Append(out, decimals)
	if out[0] == '-' {
		return "−" + string(out[1:]) + unit
	}
	return string(out) + unit
}

// digits prints a number as it was printed.
func digits(n quantity.Number) string { return n.Value.Text(max(n.Decimals, 0)) }

// money prints a sum in 万元 with as many decimals as its parts have: see tally.
func money(t corpus.Total, decimals int) string {
	if t.Count == 0 {
		return ""
	}
	return t.Sum.Text(decimals)
}

func percent(v score.Value) string {
	x, ok := v.Exact()
	if !ok {
		return ""
	}
	return x.Text(2) + "%"
}

func points(v score.Value) string {
	x, ok := v.Exact()
	if !ok {
		return ""
	}
	return x.Text(2)
}

// yearsWords writes a run of years: 2021–2024, or 2019、2021–2022.
func yearsWords(years []int) string {
	var out []string
	for i := 0; i < len(years); {
		j := i
		for j+1 < len(years) && years[j+1] == years[j]+1 {
			j++
		}
		text := strconv.Itoa(years[i])
		if j > i {
			text += "–" + strconv.Itoa(years[j])
		}
		out = append(out, text)
		i = j + 1
	}
	return strings.Join(out, "、")
}

func cardYears(cards []*score.Card) []int {
	var out []int
	for _, c := range cards {
		if n := len(out); n == 0 || out[n-1] != c.Report.Year {
			out = append(out, c.Report.Year)
		}
	}
	return out
}

// rankWords writes a place: 第 3 名，共 24 个; 并列第 3 名 where others share it. One
// alone has none.
func rankWords(place int, shared bool, of int) string {
	if place == 0 || of <= 1 {
		return ""
	}
	if shared {
		return "并列第 " + strconv.Itoa(place) + " 名，共 " + strconv.Itoa(of) + " 个"
	}
	return "第 " + strconv.Itoa(place) + " 名，共 " + strconv.Itoa(of) + " 个"
}

// titleEndings are what a report is called after what it is about, from the end
// on; a list of reports needn't repeat it.
var titleEndings = [...]string{"绩效", "绩效目标", "绩效评价", "项目支出", "项目"}

// shortTitle is a report's title without the words that say that it is one:
// 农村供水经费绩效自评报告 is 农村供水经费.
func shortTitle(title string) string {
	out, isReport := strings.CutSuffix(title, "自评报告")
	if !isReport {
		out, isReport = strings.CutSuffix(title, "自评表")
	}
	for _, ending := range titleEndings {
		out = strings.TrimSuffix(out, ending)
	}
	if !isReport || utf8.RuneCountInString(out) < shortestTitle {
		return title
	}
	return out
}

// projectTitle is what a report's title says that it is about: 2024年度排水渠清淤经费
// 绩效自评报告 is of 排水渠清淤经费.
func projectTitle(r *schema.Report) string {
	short := shortTitle(r.Title)
	for _, of := range [...]string{"年度", "年"} {
		if rest, ok := strings.CutPrefix(short, itoa(r.Year)+of); ok {
			if utf8.RuneCountInString(rest) < shortestTitle {
				return r.Title
			}
			return rest
		}
	}
	return short
}

// shortestTitle is how many letters must be left of a title.
const shortestTitle = 2

func reportYear(c *score.Card) string { return strconv.Itoa(c.Report.Year) }

// rowKind tells a row that exhausts the total with the others from one that
// need not.
func rowKind(s *schema.Source) string {
	if s.Partial {
		return "partial"
	}
	return "source"
}

func countChange(a, b int) corpus.Change {
	number := func(n int) quantity.Number {
		return quantity.Number{Value: quantity.Int(int64(n)), Whole: true, Unit: "份"}
	}
	return corpus.ChangeOf(number(a), number(b))
}

func valueChange(a, b score.Value, unit quantity.Unit) corpus.Change {
	x, okX := a.Exact()
	y, okY := b.Exact()
	if !okX || !okY {
		return corpus.Change{}
	}
	// As printed, so that who subtracts one from the other gets the same.
	return corpus.ChangeOf(quantity.Number{Value: x.Round(2), Decimals: 2, Unit: unit}, quantity.Number{Value: y.Round(2), Decimals: 2, Unit: unit})
}
