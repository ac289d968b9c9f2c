package relate

import (
	"strconv"
	"strings"

	"jixiao/build/prose"
	"jixiao/schema"
	"jixiao/schema/quantity"
)

// years asks about deadlines in a section of goals that lie before the
// report's time, and about another year's self-evaluation: both are left over
// from an earlier report. What happened in other years may be told freely.
func (r *reader) years() {
	if r.card == nil || r.card.Report.Year == 0 {
		return
	}
	for i := range r.b.Numbers {
		n := &r.b.Numbers[i]
		if n.Is != prose.Year && n.Is != prose.Date {
			continue
		}
		year := yearAt(r.b.Text[n.Start:])
		if year == 0 {
			continue
		}
		after := r.b.Text[n.Start:min(len(r.b.Text), n.Start+120)]
		switch {
		case r.where.planned && deadline(after):
			r.year(n, year)
		case ownEvaluation(after, r.b.Text[max(0, n.Start-60):n.Start]):
			r.evaluated(n, year)
		}
	}
}

// yearAt reads the year at the beginning of a text, 0 where there is none.
func yearAt(text string) int {
	if len(text) < 4+len("年") || !strings.HasPrefix(text[4:], "年") {
		return 0
	}
	year, ok := schema.ParseYear(text[:4])
	if !ok {
		return 0
	}
	return year
}

// deadline tells whether a text begins with a day before which something is to
// be done: 2021年11月30日前完成.
func deadline(text string) bool {
	for i, c := range text {
		switch {
		case c >= '0' && c <= '9', strings.ContainsRune("年月日底末上中下旬", c):
		case c == '前' && i > 0:
			rest, _ := dutyStarts.cut(text[i+len("前"):])
			return duties.begin(rest)
		default:
			return false
		}
	}
	return false
}

// firstYear and lastYear are the years that a report is of.
func (r *reader) span() (first, last int) {
	rep := r.card.Report
	first, last = rep.Year, rep.Year
	for i := 0; i+4 <= len(rep.Period); i++ {
		if year, ok := schema.ParseYear(rep.Period[i : i+4]); ok && (i == 0 || rep.Period[i-1] == '/') {
			first, last = min(first, year), max(last, year)
		}
	}
	return first, last
}

// year judges the year of a deadline: before the report's time it is asked
// about.
func (r *reader) year(n *prose.Number, year int) {
	first, _ := r.span()
	r.add(r.yearVerdict(r.placeOf(n), year, year >= first))
}

func (r *reader) yearVerdict(at Place, year int, ok bool) Verdict {
	number := func(y int) quantity.Number { return quantity.Number{Value: quantity.Int(int64(y)), Whole: true} }
	return Verdict{Rule: "narrative-year", Reads: YearFits, OK: ok, Place: at, At: at.Ref.Name,
		Stated: number(year), Computed: number(r.card.Report.Year)}
}

// ownEvaluation tells whether words after a year are this report's own result:
// 2021年度自评得分, and not a comparison or a document's name.
func ownEvaluation(after, before string) bool {
	if len(after) < 4+len("年") {
		return false
	}
	rest, _ := dated.cut(after[4+len("年"):])
	rest, _ = evaluating.cut(rest)
	if !ownResult.begin(rest) {
		return false
	}
	return !comparison.in(before)
}

// evaluated judges the year of a self-evaluation: it must be one of the
// report's.
func (r *reader) evaluated(n *prose.Number, year int) {
	first, last := r.span()
	r.add(r.yearVerdict(r.placeOf(n), year, year >= first && year <= last))
}

// indicatorYears asks about indicators that were due before the report's time.
func (r *reader) indicatorYears() {
	if r.card == nil || r.card.Report.Year == 0 {
		return
	}
	first, _ := r.span()
	for i := range r.card.Report.Indicators {
		in := &r.card.Report.Indicators[i]
		for _, cell := range [...]struct{ key, text string }{{"name", in.Name}, {"target", in.Target.Text}} {
			at := strings.Index(cell.text, "年")
			if at < 4 {
				continue
			}
			text := cell.text[at-4:]
			year := yearAt(text)
			due := deadline(text) || cell.key == "target" && strings.HasSuffix(text, "前")
			if year == 0 || !due || at > 4 && cell.text[at-5] >= '0' && cell.text[at-5] <= '9' {
				continue
			}
			ref := r.card.Report.IndicatorRef(i, cell.key)
			v := r.yearVerdict(Place{Block: -1, Ref: ref}, year, year >= first)
			v.words = strconv.Itoa(year) + "年"
			r.add(v)
		}
	}
}
