package relate

// name is what a number is called.
type name struct {
	label string // without what only joins it to the number
	fact  string // the figure of the report that it is the name of; empty for none
	asked bool   // fact is known
}

// name is the label of the number of token i without what only joins the two.
func (r *reader) name(i int) string {
	known := &r.names[r.tokens[i].n]
	if known.label == "" {
		known.label = named(r.label(i))
	}
	return known.label
}

// calls is the figure of the report whose name the number of token i bears; empty
// for none.
func (r *reader) calls(i int) (fact string) {
	known := &r.names[r.tokens[i].n]
	if !known.asked {
		known.fact, known.asked = factNames[r.ownName(i)], true
	}
	return known.fact
}
