package parse

import "testing"

// Every key that a label stands for is one that some table has.
func TestLabelsNameKeys(t *testing.T) {
	known := map[string]bool{}
	var walk func(p *plan)
	walk = func(p *plan) {
		for i, key := range p.keys {
			known[key] = true
			if p.fields[i].sub != nil {
				walk(p.fields[i].sub)
			}
		}
	}
	walk(frontPlan)
	for label, keys := range labels {
		if len(keys) == 0 {
			t.Errorf("%s stands for nothing", label)
		}
		for _, key := range keys {
			if !known[key] {
				t.Errorf("%s stands for %s, which no table has", label, key)
			}
		}
	}
}
