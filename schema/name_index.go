package schema

// manyRows is from how many rows on names are looked up in an index. Below it,
// where all real reports are, going through the rows is quicker than making one.
const manyRows = 200

// levelKey is the index's key of a level 1 name, however it is written.
func levelKey(kind, level string) Name {
	return Name{Kind: kind, ID: LevelName(level), Column: "level1"}
}

// index makes the index of a report's rows, nil for a report of usual length.
func (r *Report) index() map[Name]int {
	total := 0
	for _, kind := range factKinds {
		total += r.count(kind)
	}
	if total < manyRows {
		return nil
	}
	rows := make(map[Name]int, total)
	for _, kind := range factKinds {
		for i := r.count(kind) - 1; i >= 0; i-- { // the first of a name counts
			rows[Name{Kind: kind, ID: r.id(kind, i)}] = i
			switch kind {
			case GroupFact:
				rows[levelKey(kind, r.Groups[i].Name)] = i
			case IndicatorFact:
				rows[levelKey(kind, r.Indicators[i].Level1)] = i
			}
		}
	}
	return rows
}

// indexed is RowOf for a report that has an index.
func (r *Report) indexed(n Name) int {
	if row, ok := r.rows[Name{Kind: n.Kind, ID: n.ID}]; ok {
		return row
	}
	if row, ok := r.rows[levelKey(n.Kind, n.ID)]; ok && n.Kind == GroupFact {
		return row
	}
	return -1
}

// Facts goes through all facts in the order of the front matter, those with
// absent cells included. Level 1 groups that the form prints nothing for come
// after those that it does.
func (r *Report) Facts(yield func(Fact) bool) {
	for _, kind := range factKinds {
		columns := columnsOf(kind)
		rows := r.count(kind)
		if kind == ResultFact || kind == TotalFact && r.Funds != nil {
			rows = 1
		}
		for i := range rows {
			for _, column := range columns {
				if f, ok := r.fact(Name{Kind: kind, Column: column}, i); ok && !yield(f) {
					return
				}
			}
		}
		if kind == GroupFact && !r.ownGroups(yield) {
			return
		}
	}
}

var noColumn = [...]string{""}

func columnsOf(kind string) []string {
	switch kind {
	case TotalFact, SourceFact:
		return Columns[:]
	case IndicatorFact:
		return indicatorColumns[:]
	case GroupFact:
		return groupColumns[:]
	case ResultFact:
		return resultColumns[:]
	}
	return noColumn[:]
}

// ownGroups goes through the level 1 groups that only the indicators show.
func (r *Report) ownGroups(yield func(Fact) bool) bool {
	for i := range r.Indicators {
		n := Name{Kind: GroupFact, ID: r.Indicators[i].Level1, Column: "weight"}
		if i > 0 && n.ID == r.Indicators[i-1].Level1 || r.RowOf(n) >= 0 {
			continue
		}
		f, ok := r.ownGroup(n)
		if !ok || f.Row != i {
			continue
		}
		for _, f.Column = range groupColumns {
			if !yield(f) {
				return false
			}
		}
	}
	return true
}
