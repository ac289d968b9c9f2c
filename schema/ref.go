package schema

import (
	"strconv"
	"unicode"

	"jixiao/schema/source"
)

// TotalRef is the place of a column of the total row.
func TotalRef(column string) Ref {
	return Ref{Name: "funds.total." + column, Path: source.Path("funds.total." + column)}
}

// SourceRef is the place of a column of 其中 row i.
func (r *Report) SourceRef(i int, column string) Ref {
	return Ref{
		Name: FactName("funds.source", r.Funds.Sources[i].ID, column),
		Path: source.Path("funds.source").Index(i).Key(column),
	}
}

// UseRef is the place of the amount of 支出明细 row i.
func (r *Report) UseRef(i int) Ref {
	return Ref{Name: FactName("funds.use", r.Funds.Uses[i].ID, ""), Path: source.Path("funds.use").Index(i).Key("amount")}
}

// IndicatorRef is the place of a key of indicator i; an empty key is the row.
func (r *Report) IndicatorRef(i int, key string) Ref {
	name := FactName("indicator", r.Indicators[i].ID, key)
	if key == "" {
		return Ref{Name: name, Path: source.Path("indicator").Index(i)}
	}
	// As Path.Index and Path.Key would write it: a report has some hundred of these.
	return Ref{Name: name, Path: source.Path("indicator[" + strconv.Itoa(i) + "]." + key)}
}

// GroupRef is the place of a key of group i.
func (r *Report) GroupRef(i int, key string) Ref {
	return Ref{Name: FactName("group", r.Groups[i].Name, key), Path: source.Path("group").Index(i).Key(key)}
}

// FigureRef is the place of the value of figure i.
func (r *Report) FigureRef(i int) Ref {
	return Ref{Name: FactName("figure", r.Figures[i].ID, ""), Path: source.Path("figure").Index(i).Key("value")}
}

// ResultRef is the place of a key of [result].
func ResultRef(key string) Ref {
	return Ref{Name: "result." + key, Path: source.Path("result").Key(key)}
}

// PathRef is a place that is no figure, named by its path.
func PathRef(p source.Path) Ref { return Ref{Name: string(p), Path: p} }

// FactName joins a fact's name: its kind, its id, and its column if it has
// one. An id with other signs than letters, digits and _ stands in brackets,
// as in equations: `indicator["0-6岁儿童健康管理数"].actual`.
func FactName(kind, id, column string) string {
	var buffer [128]byte
	return string(appendName(buffer[:0], kind, id, column))
}

func appendName(out []byte, kind, id, column string) []byte {
	out = append(out, kind...)
	if plainID(id) {
		out = append(append(out, '.'), id...)
	} else {
		out = append(strconv.AppendQuote(append(out, '['), id), ']')
	}
	if column != "" {
		out = append(append(out, '.'), column...)
	}
	return out
}

func plainID(id string) bool {
	for _, r := range id {
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return id != ""
}
