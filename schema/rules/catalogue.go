package rules

import (
	"cmp"
	"slices"
)

// Catalogue is all rules, by name.
var Catalogue = sorted(slices.Concat(fundRules, indicatorRules, scoreRules, figureRules, narrativeRules, textRules, shapeRules, yearRules, privacyRules))

func sorted(rules []*Rule) []*Rule {
	slices.SortFunc(rules, func(a, b *Rule) int { return cmp.Compare(a.Name, b.Name) })
	return rules
}
