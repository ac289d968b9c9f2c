package build

import (
	"jixiao/build/copied"
	"jixiao/schema/score"
)

// beside is what was told of a report beside the one that it continues, the last
// time. It is kept with the report, which stays the same as long as its text and
// the settings do, as its card does: what follows from both needn't be found out
// again.
type beside struct {
	prior   *score.Card // nil: none
	years   *yearsFound
	settled *settledFound

	wording *copied.Index // in which match was looked for
	match   *copied.Match // nil: none
}

// kept is what is known of a report beside those that it continues. Of the few
// that continue several nothing is kept.
func (r *Report) kept(prior []*score.Card) *beside {
	var one *score.Card
	switch len(prior) {
	case 0:
	case 1:
		one = prior[0]
	default:
		return &beside{}
	}
	if r.beside.prior != one {
		r.beside = beside{prior: one}
	}
	return &r.beside
}
