package site

import (
	"strings"
	"testing"

	"jixiao/schema"
	"jixiao/schema/corpus"
	"jixiao/schema/quantity"
)

// Every score is counted in one range: a bound belongs to the range above it,
// the full score to the highest.
func TestScoresAreCountedOnce(t *testing.T) {
	for _, c := range []struct {
		name   string
		scores string
		want   string
	}{
		{"close together", "100 99.5 98 97.99", "98–99=1 99–100=2 97–98=1"},
		{"on a bound", "90 95 100", "90–91=1 95–96=1 99–100=1"},
		{"far apart", "100 80 79.9", "95–100=1 80–85=1 75–80=1"},
		{"none at all", "0 100", "90–100=1 0–10=1"},
	} {
		var scores []quantity.Rat
		least := quantity.Int(fullScore)
		for text := range strings.FieldsSeq(c.scores) {
			x, ok := quantity.ParseRat(text)
			if !ok {
				t.Fatalf("%q is no number", text)
			}
			scores, least = append(scores, x), quantity.Min(least, x)
		}
		got, sum := map[string]int{}, 0
		rows := ranges(scores, least)
		for _, row := range rows {
			got[row.Range] = row.Count
			sum += row.Count
		}
		for want := range strings.FieldsSeq(c.want) {
			name, count, _ := strings.Cut(want, "=")
			if itoa(got[name]) != count {
				t.Errorf("%s: %s has %d, want %s", c.name, name, got[name], count)
			}
		}
		if sum != len(scores) || len(rows) > mostRanges {
			t.Errorf("%s: %d of %d scores are counted in %d ranges", c.name, sum, len(scores), len(rows))
		}
	}
}

// Of more pairs than a page has room for, those stay whose scores moved most,
// up or down, and they stay in their order.
func TestMostMovedStay(t *testing.T) {
	pairs := make([]corpus.Pair, 5)
	for i, amount := range []int64{1, -9, 0, 5, -2} {
		pairs[i].Score = corpus.Change{Known: true, Amount: quantity.Int(amount)}
	}
	var got []string
	for _, p := range mostMoved(pairs, 3) {
		got = append(got, p.Score.Amount.String())
	}
	if text := strings.Join(got, " "); text != "-9 5 -2" {
		t.Errorf("%s stay, want -9 5 -2", text)
	}
	if all := mostMoved(pairs, 5); len(all) != 5 || all[0] != &pairs[0] {
		t.Errorf("of 5 pairs with room for 5, %d stay", len(all))
	}
}

// A list leaves out of a title what says that it is a report's, and never so
// much that nothing tells projects apart.
func TestShortTitles(t *testing.T) {
	for title, want := range map[string]string{
		"综治、平安建设经费专项资金绩效自评报告": "综治、平安建设经费专项资金",
		"农村供水工程项目支出绩效自评表":     "农村供水工程",
		"资金绩效目标自评表":           "资金",
		"项目支出绩效自评报告":          "项目支出绩效自评报告",
		"小型水库水标尺制作安装项目":       "小型水库水标尺制作安装项目",
		"绩效自评的做法":             "绩效自评的做法",
	} {
		if got := shortTitle(title); got != want {
			t.Errorf("%s is %s in lists, want %s", title, got, want)
		}
	}
}

// TestProjectTitle: the form names the project, not the report about it.
func TestProjectTitle(t *testing.T) {
	for title, want := range map[string]string{
		"2024年度排水渠清淤经费绩效自评报告": "排水渠清淤经费",
		"2024年校舍维修绩效自评表":      "校舍维修",
		"2023年度排水渠清淤绩效自评报告":   "2023年度排水渠清淤", // another year than the report's belongs to the name
		"高标准农田建设":             "高标准农田建设",
		"2024年度绩效自评报告":        "2024年度绩效自评报告",
	} {
		if got := projectTitle(&schema.Report{Key: schema.Key{Year: 2024}, Title: title}); got != want {
			t.Errorf("%s is of %q, not %q", title, got, want)
		}
	}
}
