package score_test

import (
	"testing"

	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// stated is a cell that states a whole amount; a blank one for a negative n.
func stated(n int64) schema.Cell {
	if n < 0 {
		return schema.Cell{State: schema.Blank}
	}
	return schema.Cell{State: schema.Stated, Number: quantity.Number{Value: quantity.Int(n), Whole: true}}
}

// TestSumOf: rows of governments below 财政拨款 are parts of it where they would
// else be counted twice, and rows of their own where they wouldn't.
func TestSumOf(t *testing.T) {
	type row struct {
		kind   string
		budget int64
	}
	for name, c := range map[string]struct {
		total int64
		rows  []row
		want  int64
	}{
		"parts of the fiscal row":           {100, []row{{"fiscal", 100}, {"central", 60}, {"city", 40}}, 100},
		"beside the fiscal row":             {150, []row{{"fiscal", 100}, {"central", 50}}, 150},
		"parts that do not exhaust it":      {110, []row{{"fiscal", 100}, {"central", 60}, {"other", 10}}, 110},
		"no total, but the same money":      {-1, []row{{"fiscal", 100}, {"central", 60}, {"city", 40}, {"other", 5}}, 105},
		"no total, and money of their own":  {-1, []row{{"fiscal", 100}, {"central", 60}}, 160},
		"wrong in both ways":                {70, []row{{"fiscal", 100}, {"central", 60}}, 160},
		"governments without a fiscal row":  {100, []row{{"central", 60}, {"city", 40}}, 100},
		"a blank fiscal row above the rest": {100, []row{{"fiscal", -1}, {"central", 60}, {"city", 40}}, 100},
	} {
		f := &schema.Funds{}
		f.Total = f.Total.With("budget", stated(c.total))
		for _, r := range c.rows {
			s := schema.Source{Kind: r.kind}
			s.Row = s.With("budget", stated(r.budget))
			f.Sources = append(f.Sources, s)
		}
		if sum := score.SumOf(f, "budget"); !sum.Sum.Equal(quantity.Int(c.want)) {
			t.Errorf("%s: the rows add up to %v, want %d", name, sum.Sum, c.want)
		}
	}
}
