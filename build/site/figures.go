package site

import (
	"jixiao/schema"
	"jixiao/schema/score"
)

// figures is all facts of a report, each worked out once for all files that tell
// of it.
type figures struct {
	card   *score.Card
	list   []figure        // in the order of the front matter
	begin  [len(kinds)]int // where the facts of a kind begin
	byName map[string]int  // the first of each name
	words  scraps
	buffer []byte // for one of them
}

// figure is a fact with its words.
type figure struct {
	at          schema.Fact
	fact        score.Fact
	name, label string
	number      bool // whether it is one
	digits      string
	stated      string // what the report states, "" where it states nothing
	computed    string
	working     string
	first       int    // of its name
	shown       bool   // on the page
	url         string // of its element there, once somebody has asked
}

// kinds are the kinds of facts, with how many columns a row of each has.
var kinds = [...]struct {
	kind    string
	columns int
}{
	{schema.TotalFact, len(schema.Columns)}, {schema.SourceFact, len(schema.Columns)}, {schema.UseFact, 1},
	{schema.IndicatorFact, 4}, {schema.GroupFact, 2}, {schema.FigureFact, 1}, {schema.ResultFact, 3},
}

func kindOf(name string) int {
	for i := range kinds {
		if kinds[i].kind == name {
			return i
		}
	}
	return 0
}

// read works out the facts of a report, in the memory of those of another.
func (f *figures) read(card *score.Card) {
	r := card.Report
	if f.byName == nil {
		f.byName = map[string]int{}
	}
	clear(f.byName)
	f.card, f.list, f.begin = card, f.list[:0], [len(kinds)]int{}
	for at := range r.Facts {
		n := len(f.list)
		if n == 0 || f.list[n-1].at.Kind != at.Kind {
			f.begin[kindOf(at.Kind)] = n
		}
		f.list = append(f.list, figure{at: at})
		fig := &f.list[n]
		f.tell(fig)
		f.title(fig, n)
		first, known := f.byName[fig.name]
		if !known {
			f.byName[fig.name], first = n, n
		}
		fig.first = first
	}
}

// tell puts the value of a figure into words.
func (f *figures) tell(fig *figure) {
	fig.fact, f.buffer = f.card.Told(f.buffer[:0], &fig.at)
	fig.working = f.words.keep(f.buffer)
	if number, has := fig.fact.Value(); has {
		fig.number = true
		f.buffer = number.Value.Append(f.buffer[:0], number.Decimals)
		fig.digits = f.words.keep(f.buffer)
	}
	switch {
	case fig.fact.Stated && fig.number:
		fig.stated = fig.digits
	case fig.fact.Stated:
		fig.stated = fig.fact.Text
	}
	f.buffer = appendComputed(f.buffer[:0], &fig.fact)
	if fig.computed = fig.digits; string(f.buffer) != fig.digits {
		fig.computed = f.words.keep(f.buffer)
	}
}

// title names the nth fact and puts its name into words: like the one before it,
// but for the column, where both are of one row.
func (f *figures) title(fig *figure, n int) {
	if n > 0 {
		last, at := &f.list[n-1], &fig.at
		if last.at.Kind == at.Kind && last.at.Row == at.Row && last.at.ID == at.ID {
			was, is := columnNames[last.at.Column], columnNames[at.Column]
			fig.name = f.words.join(last.name[:len(last.name)-len(last.at.Column)], at.Column)
			fig.label = f.words.join(last.label[:len(last.label)-len(was)], is)
			return
		}
	}
	f.buffer = fig.at.Name.Append(f.buffer[:0])
	fig.name = f.words.keep(f.buffer)
	f.buffer = appendLabel(f.buffer[:0], f.card.Report, &fig.at.Name, fig.at.Row)
	fig.label = f.words.keep(f.buffer)
}

// of is the figure at a place, which has its row or, for a level 1 that the form
// prints nothing for, its name.
func (f *figures) of(at *schema.Fact) *figure {
	if at.ID != "" && at.Cell == nil && at.Kind == schema.GroupFact {
		return f.ownGroup(at.Name)
	}
	kind := kindOf(at.Kind)
	row := f.list[f.begin[kind]+at.Row*kinds[kind].columns:]
	for i := range row[:kinds[kind].columns] {
		if row[i].at.Column == at.Column {
			return &row[i]
		}
	}
	return &row[0]
}

// ownGroup is a figure of a level 1 that the form prints nothing for.
func (f *figures) ownGroup(n schema.Name) *figure {
	for i := f.begin[kindOf(schema.GroupFact)]; i < len(f.list); i++ {
		if f.list[i].at.Name == n {
			return &f.list[i]
		}
	}
	return &f.list[0]
}

// named is the first figure of a name, nil where there is none.
func (f *figures) named(name string) *figure {
	if i, ok := f.byName[name]; ok {
		return &f.list[i]
	}
	return nil
}

// find is named for a name that may be written in another way.
func (f *figures) find(name string) *figure {
	if fig := f.named(name); fig != nil {
		return fig
	}
	at, ok := f.card.Report.Find(name)
	if !ok {
		return nil
	}
	return f.named(at.Name.String())
}

// plain is the figure as an empty link in the text shows it.
func (f *figure) plain() string {
	if f.number {
		return f.digits
	}
	return f.fact.Text
}

// told tells whether the data files have the figure: there is something in its
// cell, or it was computed.
func (f *figure) told() bool { return f.stated != "" || f.computed != "" }

func (f *figure) unit() string {
	if !f.number {
		return ""
	}
	return string(f.fact.Number.Unit)
}
