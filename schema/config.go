package schema

import (
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
)

// Config is content/site.toml.
type Config struct {
	Title     string
	Publisher string
	Profile   string        // id of the profile of reports that name none
	Money     quantity.Unit // of reports that name none
	Lang      diag.Lang
	Theme     string
	Rules     map[string]diag.Severity // severities that differ from the catalogue's
}

// Unit is an entry of content/units.toml.
type Unit struct {
	Key, Name, Short, Parent, Level string
}

// Units is the register of budget units, in the order of the file. An empty
// register means that the site doesn't keep one.
type Units struct {
	List  []Unit
	index map[string]int
}

// NewUnits makes a register; of entries with the same key the first counts.
func NewUnits(list []Unit) Units {
	u := Units{List: list, index: make(map[string]int, len(list))}
	for i := len(list) - 1; i >= 0; i-- {
		u.index[list[i].Key] = i
	}
	return u
}

// Get finds a unit by its key.
func (u Units) Get(key string) (Unit, bool) {
	i, ok := u.index[key]
	if !ok {
		return Unit{Key: key, Name: key}, false
	}
	return u.List[i], true
}
