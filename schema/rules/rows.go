package rules

import (
	"strings"
	"unicode/utf8"

	"jixiao/schema"
	"jixiao/schema/score"
)

// rows calls f with each indicator that is one: not with the execution part.
func rows(p *Pass, f func(i int, in *schema.Indicator, it *score.Item)) {
	r := p.Report()
	for i := range r.Indicators {
		if !r.Indicators[i].Execution {
			f(i, &r.Indicators[i], &p.Card.Indicators[i])
		}
	}
}

// holdsIn counts a comparison in row i that came out right.
func (p *Pass) holdsIn(i int, key string, words func() (stated, computed, working string)) {
	p.holdsAt(func() string { return schema.FactName(schema.IndicatorFact, p.Report().Indicators[i].ID, key) }, words)
}

// holdsAt is Holds for a place of which the name is made only where somebody
// wants to see it: nearly all comparisons come out right.
func (p *Pass) holdsAt(at func() string, words func() (stated, computed, working string)) {
	if p.tell == nil {
		p.out.Checked++
		return
	}
	p.told(at(), words)
}

// scoreWorking is how the score of indicator i is computed.
func scoreWorking(c *score.Card, i int) string {
	return c.WorkingAt(&schema.Fact{Name: schema.Name{Kind: schema.IndicatorFact, Column: "score"}, Row: i})
}

// sameLevel is schema.SameLevel, quicker where the two are written alike.
func sameLevel(a, b string) bool { return a == b || schema.SameLevel(a, b) }

// counted tells whether any indicator enters the sums of the table.
func counted(c *score.Card) bool {
	for i := range c.Indicators {
		if !c.Indicators[i].Part {
			return true
		}
	}
	return false
}

// longestName is how many characters of an indicator's name a message shows.
const longestName = 24

// called is the name of an indicator for a message, which puts it into quotes.
func called(in *schema.Indicator) string {
	name := in.Name
	if utf8.RuneCountInString(name) > longestName {
		name = string([]rune(name)[:longestName]) + "…"
	}
	return innerQuotes.Replace(name)
}

// innerQuotes makes quotes within quotes of those of a name: “‘三公’经费变动率”.
var innerQuotes = strings.NewReplacer("“", "‘", "”", "’")

// scoreOf is the verdict on the printed score of an indicator; ok is false
// where nothing can be concluded: no score is printed or computed, a figure is
// approximate, the comparator is the wrong way round, or the score is above
// the weight, which another rule says.
func scoreOf(c *score.Card, i int) (v verdict, ok bool) {
	in, it := &c.Report.Indicators[i], &c.Indicators[i]
	if it.Part || it.NotApplicable || !in.Score.Has() || !in.Weight.Has() || !it.Score.Known || in.Score.Value.Cmp(in.Weight.Value) > 0 {
		return fits, false
	}
	if it.Met == score.Missed && (in.Actual.Number.Approx || in.Target.Number.Approx) || wrongWay(in) != (misdirection{}) {
		return fits, false
	}
	return judge(c, in.Score.Number, it.Score, in.Weight.Value), true
}

// misjudged tells whether a score is reported as wrong: too high, or too low
// for a target that was missed and without a reason.
func misjudged(c *score.Card, i int) bool {
	v, ok := scoreOf(c, i)
	if !ok || c.Indicators[i].Method == "manual" || twiceWeighted(c) != nil {
		return false
	}
	return v == tooHigh || v == tooLow && c.Indicators[i].Met != score.Reached && !score.Explained(c.Report, i)
}
