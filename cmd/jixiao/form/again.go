package form

import (
	"fmt"
	"strings"

	"jixiao/schema"
	"jixiao/schema/front"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// Last is the report of an earlier year that a new one is made from.
type Last struct {
	Card  *score.Card
	Front *front.Front // as it was written
	Body  string       // its text
}

// Again is last year's report to fill in anew.
func Again(key schema.Key, last Last) string {
	f, year := last.Front, last.Card.Report.Year
	w := writer{}
	w.out.WriteString("+++\n")
	w.remark("%d 年度绩效自评报告，照 %d 年度报告（%s）的样子预备。", key.Year, year, last.Card.Report.File)
	instructions(&w)
	w.remark("指标的 id 不要改：各年靠它对应。目标值和分值抄自上年，请核对。")
	w.text("title", thisYear(f.Title, year, key.Year))
	w.keep("profile", f.Profile)
	status(&w)
	if f.Funds != nil {
		again{&w, f.Funds, carried(last.Card)}.funds()
	}
	if f.Goal != nil {
		w.start("[goal]")
		w.blank("expected", "年度总体目标：预期目标")
		w.blank("actual", "年度总体目标：实际完成情况")
	}
	indicators(&w, f)
	for _, n := range f.Figures {
		w.start("[[figure]]")
		w.text("id", n.ID)
		w.keep("label", thisYear(n.Label, year, key.Year))
		w.blank("value", "")
		w.keep("equals", n.Equals)
	}
	followUps(&w, problems(last))
	if f.Result != nil {
		w.start("[result]")
		w.figure("weight", f.Result.Weight)
		w.again("score", f.Result.Score)
		if f.Result.Grade != "" {
			w.blank("grade", "")
		}
	}
	w.end()
	w.out.WriteString("+++\n")
	for _, h := range headings(last.Body) {
		fmt.Fprintf(&w.out, "\n%s\n", thisYear(h, year, key.Year))
	}
	return w.out.String()
}

// carried is what the year before left, as a figure of its own money unit; ""
// where that is not known, or not positive.
func carried(c *score.Card) string {
	if c.Report.Funds == nil {
		return ""
	}
	n, _, ok := score.Total(c.Report.Funds, "balance")
	if !ok {
		budget, _, okBudget := score.Total(c.Report.Funds, "budget")
		executed, _, okExecuted := score.Total(c.Report.Funds, "executed")
		if !okBudget || !okExecuted || budget.Approx || executed.Approx {
			return ""
		}
		n = quantity.Number{Value: budget.Value.Sub(executed.Value), Decimals: quantity.MaxDecimals(budget, executed)}
	}
	if n.Value.Sign() < 0 || n.Approx {
		return ""
	}
	return n.Value.Text(max(n.Decimals, 0))
}

// again writes the fund block of the year before anew.
type again struct {
	*writer
	last    *front.Funds
	carried string
}

const carryover = "carryover"

func (a again) funds() {
	a.start("[funds]")
	a.keep("money", a.last.Money)
	a.blank("reason", "预算调整或者执行率低的原因；没有就删去")
	if t := a.last.Total; t != nil {
		a.start("[funds.total]")
		a.row(t, false)
	}
	has := false
	for i := range a.last.Sources {
		s := &a.last.Sources[i]
		has = has || s.Kind == carryover
		a.source(s)
	}
	if !has && len(a.last.Sources) > 0 && strings.Trim(a.carried, "0.") != "" {
		a.source(&front.Source{Kind: carryover, Name: "上年结转资金", Row: a.last.Sources[0].Row})
	}
	for i := range a.last.Uses {
		u := &a.last.Uses[i]
		a.start("[[funds.use]]")
		a.text("id", u.ID)
		a.keep("name", u.Name)
		a.blank("amount", "")
		a.flag("partial", u.Partial)
	}
}

func (a again) source(s *front.Source) {
	a.start("[[funds.source]]")
	a.text("kind", s.Kind)
	a.keep("id", s.ID)
	a.keep("name", s.Name)
	a.flag("partial", s.Partial)
	a.row(&s.Row, s.Kind == carryover)
}

// row is a row of the fund table with the columns that it had.
func (a again) row(r *front.Row, isCarryover bool) {
	a.again("initial", r.Initial)
	if isCarryover && a.carried != "" {
		a.literal("budget", a.carried, "上年全年预算数减全年执行数，请核对")
	} else {
		a.again("budget", r.Budget)
	}
	a.again("received", r.Received)
	a.again("executed", r.Executed)
	a.again("balance", r.Balance)
	if r.Opening.State != front.Absent && a.carried != "" && !isCarryover {
		a.literal("opening", a.carried, "上年结余，请核对")
	} else {
		a.again("opening", r.Opening)
	}
	a.again("rate", r.Rate)
	a.figure("weight", r.Weight)
	a.again("score", r.Score)
}

func (w *writer) flag(key string, on bool) {
	if on {
		w.literal(key, "true", "")
	}
}

func indicators(w *writer, f *front.Front) {
	for i := range f.Indicators {
		in := &f.Indicators[i]
		w.start("[[indicator]]")
		w.keep("id", in.ID)
		w.keep("level1", in.Level1)
		w.keep("level2", in.Level2)
		w.text("name", in.Name)
		w.figure("target", in.Target)
		w.again("actual", in.Actual)
		w.figure("weight", in.Weight)
		w.again("score", in.Score)
		w.keep("method", in.Method)
		if len(in.Bands) > 0 {
			w.literal("bands", bands(in.Bands), "")
		}
		w.keep("of", in.Of)
		w.keep("role", in.Role)
		w.flag("core", in.Core)
		if len(in.Extra) > 0 {
			w.literal("extra", extra(in.Extra), "")
		}
		if in.Attain != "" {
			w.remark(`attain = "full"  # 完成程度：full 全部达到，partial 部分达到，none 未达到`)
		}
		if in.Reason != "" {
			w.remark(`reason = ""      # 偏差原因分析及改进措施`)
		}
	}
	for i := range f.Groups {
		w.start("[[group]]")
		w.text("name", f.Groups[i].Name)
		w.figure("weight", f.Groups[i].Weight)
		w.again("score", f.Groups[i].Score)
	}
}

func bands(rows [][]front.Figure) string {
	out := make([]string, len(rows))
	for i, row := range rows {
		cells := make([]string, len(row))
		for j, c := range row {
			cells[j] = figure(c)
		}
		out[i] = "[" + strings.Join(cells, ", ") + "]"
	}
	return "[" + strings.Join(out, ", ") + "]"
}

func extra(pairs []front.Pair) string {
	out := make([]string, len(pairs))
	for i, p := range pairs {
		out[i] = quote(p.Name) + ` = ""`
	}
	return "{ " + strings.Join(out, ", ") + " }"
}
