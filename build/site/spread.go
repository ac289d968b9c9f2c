package site

import (
	"jixiao/schema/corpus"
	"jixiao/schema/quantity"
)

// A spread has at most this many ranges, each as wide as one of these.
const mostRanges = 10

var rangeWidths = [...]int64{1, 2, 5, 10}

// fullScore is the full score that a spread is of; reports in forms with
// another one are left out.
const fullScore = 100

// spread counts the scores of a year by ranges of equal width.
func spread(y *corpus.Year) Spread {
	var scores []quantity.Rat
	others := 0
	least := quantity.Int(fullScore)
	for _, card := range y.Cards {
		n, ok := card.Number("result.score")
		switch {
		case !ok:
		case !card.Report.Profile.Full.Equal(quantity.Int(fullScore)) || n.Value.Sign() < 0 || n.Value.Cmp(quantity.Int(fullScore)) > 0:
			others++
		default:
			scores = append(scores, n.Value)
			least = quantity.Min(least, n.Value)
		}
	}
	if len(scores) == 0 {
		return Spread{}
	}
	out := Spread{Caption: itoa(y.Year) + " 年度自评得分分布（" + itoa(len(scores)) + " 份）", Rows: ranges(scores, least)}
	if others > 0 {
		out.Note = "另有 " + itoa(others) + " 份的满分不是 100 分，不在内。"
	}
	return out
}

// ranges counts scores in ranges from the full score down to the least; each
// holds its lower bound, and the highest the full score too.
func ranges(scores []quantity.Rat, least quantity.Rat) []SpreadRow {
	width := rangeWidths[len(rangeWidths)-1]
	for _, w := range rangeWidths {
		if least.Cmp(quantity.Int(fullScore-w*mostRanges)) >= 0 {
			width = w
			break
		}
	}
	var rows []SpreadRow
	most := 0
	for top := int64(fullScore); top > 0 && (top == fullScore || least.Cmp(quantity.Int(top)) < 0); top -= width {
		row := SpreadRow{Range: itoa(int(top-width)) + "–" + itoa(int(top))}
		for _, x := range scores {
			if x.Cmp(quantity.Int(top-width)) >= 0 && (x.Cmp(quantity.Int(top)) < 0 || top == fullScore) {
				row.Count++
			}
		}
		most = max(most, row.Count)
		rows = append(rows, row)
	}
	for i := range rows {
		rows[i].Bar.Part = rows[i].Count * 1000 / most
	}
	return rows
}
