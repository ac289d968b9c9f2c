package build_test

import (
	"testing"

	"jixiao/schema/diag"
)

// About as much (约, 余) never fails an equality, whatever stands on the other side.
func TestApproximateFiguresFailNoEquality(t *testing.T) {
	for name, front := range map[string]string{
		"a rate":             "[funds.total]\nbudget = 36\nexecuted = \"约26万元\"\nrate = \"72.75%\"\n",
		"a rate of a budget": "[funds.total]\nbudget = \"36余万元\"\nexecuted = 26.19\nrate = \"71%\"\n",
		"a row's rate":       "[[funds.source]]\nkind = \"fiscal\"\nbudget = 36\nexecuted = \"约26万元\"\nrate = \"72.75%\"\n",
		"a total":            "[funds.total]\nexecuted = \"约26万元\"\n[[funds.source]]\nkind = \"fiscal\"\nexecuted = 20\n[[funds.source]]\nkind = \"other\"\nexecuted = 6.19\n",
		"a part":             "[funds.total]\nexecuted = 26.19\n[[funds.source]]\nkind = \"fiscal\"\nexecuted = \"约20万元\"\n[[funds.source]]\nkind = \"other\"\nexecuted = 6.5\n",
		"a balance":          "[funds.total]\nbudget = 36\nexecuted = \"约26万元\"\nbalance = 9.81\n",
		"an execution score": "[funds.total]\nbudget = 36\nexecuted = \"约36万元\"\nweight = 10\nscore = 9.98\n",
		"an equation":        "[[figure]]\nid = \"a\"\nlabel = \"甲\"\nvalue = \"260余次\"\nequals = \"100 + 165\"\n",
		"an indicator":       "[[indicator]]\nname = \"甲\"\ntarget = \"≥260次\"\nactual = \"260余次\"\nweight = 100\nscore = 100\n",
	} {
		for _, d := range checked(t, report(front, "")).Diagnostics {
			if d.Severity == diag.Error {
				t.Errorf("%s: %s: %s", name, d.Rule, d.Message.Zh)
			}
		}
	}
}
