package schema

import (
	"slices"
	"strconv"
	"strings"
)

// Name is a fact's name taken apart: `indicator["a-b"].actual` is of the kind
// indicator, with the id a-b and the column actual. Two ways of writing one
// name give the same Name.
type Name struct{ Kind, ID, Column string }

// The kinds of fact. Total and result have no id, use and figure no column.
const (
	TotalFact     = "funds.total"
	SourceFact    = "funds.source"
	UseFact       = "funds.use"
	IndicatorFact = "indicator"
	GroupFact     = "group"
	FigureFact    = "figure"
	ResultFact    = "result"
)

var factKinds = [...]string{TotalFact, SourceFact, UseFact, IndicatorFact, GroupFact, FigureFact, ResultFact}

// Columns that hold a fact, in the order of the forms.
var (
	indicatorColumns = [...]string{"target", "actual", "weight", "score"}
	groupColumns     = [...]string{"weight", "score"}
	resultColumns    = [...]string{"weight", "score", "grade"}
)

// Keys of an indicator that are no facts, but places that findings name.
var indicatorKeys = [...]string{"level1", "level2", "name", "attain", "method", "bands", "reason", "of", "role", "core"}

// String is the name as FactName writes it.
func (n Name) String() string {
	if n.single() {
		return n.Kind + "." + n.Column
	}
	return FactName(n.Kind, n.ID, n.Column)
}

// Append writes the name to the end of out.
func (n Name) Append(out []byte) []byte {
	if n.single() {
		return append(append(append(out, n.Kind...), '.'), n.Column...)
	}
	return appendName(out, n.Kind, n.ID, n.Column)
}

func (n Name) single() bool { return n.Kind == TotalFact || n.Kind == ResultFact }

// known tells whether the kind has the column.
func (n Name) known() bool {
	switch n.Kind {
	case TotalFact, SourceFact:
		return slices.Contains(Columns[:], n.Column)
	case IndicatorFact:
		return slices.Contains(indicatorColumns[:], n.Column) || slices.Contains(indicatorKeys[:], n.Column)
	case GroupFact:
		return slices.Contains(groupColumns[:], n.Column)
	case ResultFact:
		return slices.Contains(resultColumns[:], n.Column)
	}
	return false
}

// ParseName takes a fact's name apart. Whether a report has such a fact is not
// asked here. An id may stand in brackets, where FactName puts it when it has
// other signs than letters, digits and _, or behind a dot as it is: the last
// step is then the column where the kind has such a column.
func ParseName(s string) (Name, bool) {
	for _, kind := range factKinds {
		rest, ok := strings.CutPrefix(s, kind)
		if !ok || rest == "" {
			continue
		}
		n := Name{Kind: kind}
		switch {
		case n.single():
			n.Column = rest[1:]
			return n, rest[0] == '.' && n.known()
		case rest[0] == '.':
			return n.dotted(rest[1:])
		case rest[0] == '[':
			return n.bracketed(rest[1:])
		}
	}
	return Name{}, false
}

func (n Name) dotted(rest string) (Name, bool) {
	if dot := strings.LastIndexByte(rest, '.'); dot > 0 {
		n.Column = rest[dot+1:]
		if n.known() {
			n.ID = rest[:dot]
			return n, true
		}
	}
	n.ID, n.Column = rest, ""
	return n, rest != ""
}

func (n Name) bracketed(rest string) (Name, bool) {
	if !strings.HasPrefix(rest, `"`) {
		return n, false
	}
	quoted, err := strconv.QuotedPrefix(rest)
	if err != nil {
		return n, false
	}
	rest, closed := strings.CutPrefix(rest[len(quoted):], "]")
	if n.ID, err = strconv.Unquote(quoted); err != nil || !closed {
		return n, false
	}
	if rest == "" {
		return n, true
	}
	n.Column = rest[1:]
	return n, rest[0] == '.' && n.known()
}
