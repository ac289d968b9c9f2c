package rules

import (
	"sort"

	"jixiao/schema/diag"
)

// Group is a chapter of the catalogue.
type Group string

// The chapters of the catalogue.
const (
	Text       Group = "text"
	Shape      Group = "shape"
	Funds      Group = "funds"
	Indicators Group = "indicators"
	Score      Group = "score"
	Figures    Group = "figures"
	Narrative  Group = "narrative"
	Years      Group = "years"
	Privacy    Group = "privacy"
)

// Rule is one thing that is checked.
type Rule struct {
	Name     string
	Group    Group
	Severity diag.Severity
	Title    diag.Text // one line: what is wrong when it fires
	What     diag.Text // what is compared with what, and the tolerance
	Why      diag.Text // why a reader cares, and what to do
	Basis    string    // the document that the rule comes from, if any
	// Bad is a report (or, as files in txtar form, a site) that breaks just
	// this rule, the place marked ⟦so⟧; Good is one that breaks none.
	Bad, Good string
	Check     func(*Pass) // asks one report; nil for what is found while reading
	Years     func(*Pass) // asks a report beside the cards before it
}

// Find returns the rule of a name.
func Find(name string) (*Rule, bool) {
	i := sort.Search(len(Catalogue), func(i int) bool { return Catalogue[i].Name >= name })
	if i < len(Catalogue) && Catalogue[i].Name == name {
		return Catalogue[i], true
	}
	return nil, false
}
