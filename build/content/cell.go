package content

import (
	"strconv"

	"jixiao/schema/quantity"
)

// The types below take whatever value stands at a key of a configuration file
// and remember whether it was of the right type: the library's own decoding
// stops at the first value that isn't, and can't say where that stands.

// cell tells how a key stands in the file.
type cell struct {
	set bool // the key is there
	bad bool // with a value of another type
}

// word is a text.
type word struct {
	cell
	value string
}

// UnmarshalTOML takes a value.
func (w *word) UnmarshalTOML(v any) error {
	s, ok := v.(string)
	*w = word{cell{set: true, bad: !ok}, s}
	return nil
}

// words is a list of texts.
type words struct {
	cell
	value []string
}

// UnmarshalTOML takes a value.
func (w *words) UnmarshalTOML(v any) error {
	list, ok := v.([]any)
	*w = words{cell{set: true, bad: !ok}, make([]string, 0, len(list))}
	for _, v := range list {
		s, ok := v.(string)
		w.bad = w.bad || !ok
		w.value = append(w.value, s)
	}
	return nil
}

// whole is a whole number.
type whole struct {
	cell
	value int
}

// UnmarshalTOML takes a value.
func (w *whole) UnmarshalTOML(v any) error {
	n, ok := v.(int64)
	*w = whole{cell{set: true, bad: !ok || n != int64(int32(n))}, int(n)}
	return nil
}

// decimal is an exact number. The library gives a binary number for 0.05, of
// which the shortest decimal is what was typed, up to 15 digits. A percentage
// in quotes enters as a ratio: "90%" is 0.9.
type decimal struct {
	cell
	value quantity.Rat
}

// UnmarshalTOML takes a value.
func (d *decimal) UnmarshalTOML(v any) error {
	value, ok := rational(v)
	*d = decimal{cell{set: true, bad: !ok}, value}
	return nil
}

func rational(v any) (quantity.Rat, bool) {
	switch v := v.(type) {
	case int64:
		return quantity.Int(v), true
	case float64:
		return quantity.ParseRat(strconv.FormatFloat(v, 'f', -1, 64))
	case string:
		n, ok := quantity.Parse(v)
		if ok && n.Unit == quantity.Percent {
			return n.Ratio().Value, true
		}
	}
	return quantity.Rat{}, false
}

// steps is a list of pairs of numbers: from which value on how many points.
type steps struct {
	cell
	value [][2]quantity.Rat
}

// UnmarshalTOML takes a value.
func (s *steps) UnmarshalTOML(v any) error {
	rows, ok := v.([]any)
	*s = steps{cell: cell{set: true, bad: !ok}}
	for _, v := range rows {
		row, ok := v.([]any)
		if !ok || len(row) != 2 {
			s.bad = true
			continue
		}
		from, ok1 := rational(row[0])
		score, ok2 := rational(row[1])
		s.bad = s.bad || !ok1 || !ok2
		s.value = append(s.value, [2]quantity.Rat{from, score})
	}
	return nil
}
