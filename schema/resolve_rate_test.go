package schema

import (
	"testing"

	"jixiao/schema/front"
)

// A rate is a percentage, however it is typed: what looks like a ratio is one
// where the amounts say so, and not otherwise.
func TestRatesAsRatios(t *testing.T) {
	for _, c := range []struct {
		fact             string
		rate             front.Figure
		budget, executed string
		want             string
	}{
		{"a ratio", bare("0.955"), "200", "191", "95.5%"},
		{"in quotes", quoted("0.955"), "200", "191", "95.5%"},
		{"all of it", bare("1"), "200", "200", "100%"},
		{"with no more digits than a percentage", bare("0.97"), "100", "97.2", "97%"},
		{"more than all of it", bare("1.0259"), "100", "102.59", "102.59%"},
		{"a percentage below one", bare("0.955"), "200", "1.91", "0.955%"},
		{"one percent", bare("1"), "200", "2", "1%"},
		{"a sign says what it is", quoted("0.955%"), "200", "191", "0.955%"},
		{"a wrong ratio is left", bare("0.9"), "200", "191", "0.9%"},
		{"one is not most of it", bare("1"), "200", "140", "1%"},
		{"without a budget nothing is known", bare("1"), "0", "0", "1%"},
		{"a percentage", bare("95.5"), "200", "191", "95.5%"},
	} {
		row := front.Row{Budget: bare(c.budget), Executed: bare(c.executed), Rate: c.rate}
		f := &front.Front{Funds: &front.Funds{Total: &row, Sources: []front.Source{{Kind: "fiscal", Row: row}}}}
		funds := Resolve(f, Context{Profile: &Profile{RateBase: "budget"}}).Funds
		for _, cell := range []*Cell{funds.Total.Rate(), funds.Sources[0].Rate()} {
			if cell.Number.String() != c.want || cell.Text != c.rate.Text {
				t.Errorf("%s: %s, typed %q; want %s", c.fact, cell.Number, cell.Text, c.want)
			}
		}
		f.Funds.Total = &front.Row{Rate: c.rate}
		if got := Resolve(f, Context{}).Funds.Total.Rate().Number.String(); got != c.want {
			t.Errorf("%s, of the rows: %s; want %s", c.fact, got, c.want)
		}
	}
}
