package relate

import (
	"strings"

	"jixiao/schema"
	"jixiao/schema/score"
)

// gradeNames are what a text calls the grade of its own report, joined to the
// word behind them.
var gradeNames = wordsOf("自评等级为", "自评等级是", "自评等次为", "自评结果为", "评价等级为", "评价结果为", "绩效等级为", "绩效评级为",
	"综合评价等级为", "自评结论为", "结论等级为", "评级为")

// plainGradeNames are its names right behind the report's own score.
var plainGradeNames = wordsOf("等级为", "等次为", "评定等级为", "评定等次为", "等级", "等次")

// gradeSigns are words of which one is in all of these.
var gradeSigns = wordsOf("等级", "评级", "等次", "结果为", "结论为")

// gradeWords are the grades, the longer words first.
var gradeWords = [...]string{"优秀", "良好", "中等", "较差", "优", "良", "中", "差"}

// grades compares 自评等级为“良” with the grade that the report states.
func (r *reader) grades() {
	if r.card == nil || r.hints&ofGrade == 0 || r.card.Report.Result.Grade == "" || r.where.ofPart || r.where.planned {
		return
	}
	for i := range r.tokens {
		if t := &r.tokens[i]; t.kind == word && t.depth == 0 {
			r.gradeIn(i)
		}
	}
}

// gradeIn reads the grade in the words of token i.
func (r *reader) gradeIn(i int) {
	text := r.at(i)
	table, at := gradeNames, gradeNames.last(text)
	if at < 0 && plainGradeNames.begin(text) && r.scoreBefore(i) {
		table, at = plainGradeNames, 0
	}
	if at < 0 || comparison.in(text[:at]) || elsewhere.in(text) || negated(text) || r.otherYear(text[:at]) {
		return
	}
	rest, _ := table.cut(text[at:])
	start := at + len(text[at:]) - len(strings.TrimLeft(rest, "“\"‘「"))
	for _, w := range gradeWords {
		after, ok := strings.CutPrefix(text[start:], w)
		if !ok || strings.Trim(after, "”\"’」等级次") != "" {
			continue
		}
		begin := r.tokens[i].start + start
		stated := r.card.Report.Result.Grade
		r.add(Verdict{Rule: "narrative-conflict", Reads: SameGrade, OK: score.GradeWord(w) == score.GradeWord(stated),
			Place: r.place(r.block, begin, begin+len(w)), At: "result.grade", words: w, other: stated,
			Terms: []Term{{Place: Place{Block: -1, Ref: schema.ResultRef("grade")}, Text: stated}}})
		return
	}
}

// otherYear tells whether words name a year that isn't the report's.
func (r *reader) otherYear(text string) bool {
	for i := range text {
		if year := yearAt(text[i:]); year > 0 && year != r.card.Report.Year {
			return true
		}
	}
	return false
}

// scoreBefore tells whether the report's own score stands before token i, with
// nothing but a comma between.
func (r *reader) scoreBefore(i int) bool {
	if !r.is(i-1, comma) || !r.is(i-2, number) {
		return false
	}
	return r.calls(i-2) == "result.score"
}
