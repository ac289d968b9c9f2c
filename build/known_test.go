package build_test

import (
	"slices"
	"strings"
	"testing"
)

// A number that is tied to its figure and agrees with it is not asked about by
// those who guess from the words beside it; nor is a percentage that agrees with
// the report's own rate. Where the number isn't the report's, the guess stands.
func TestWhatIsKnownIsNotGuessed(t *testing.T) {
	const front = "[funds.total]\nbudget = 320\nexecuted = 305.60\nrate = \"95.50%\"\n"
	const text = "年初预算300万元，全年执行305.60万元，执行率"
	share := "[[figure]]\nid = \"share\"\nlabel = \"甲类\"\nvalue = \"50%\"\n"
	sum := "[[figure]]\nid = \"award\"\nlabel = \"平安建设奖金\"\nvalue = \"12万元\"\n"
	tied := strings.Replace(award, "12", "[12](#figure.award)", 1)
	for _, c := range []struct {
		name, front, body string
		want              []string
	}{
		{"a tied rate", front, text + "[95.50%](#funds.total.rate)。\n", nil},
		{"a matched rate", front, text + "95.50%。\n", nil},
		{"a rate that is computed", strings.Replace(front, "rate = \"95.50%\"\n", "", 1), text + "95.50%。\n", nil},
		{"another rate", front, text + "95.49%。\n", []string{"narrative-percent"}},
		{"a share", share, "项目20个，其中甲类12个，占[50%](#figure.share)。\n", nil},
		{"a total without an equation", sum, tied, []string{"narrative-sum"}},
		{"a total with one", sum + "equals = \"8 + 4\"\n", tied, nil},
	} {
		var got []string
		for _, d := range found(t, report(c.front, c.body)) {
			if rule, _, _ := strings.Cut(d, " "); strings.HasPrefix(rule, "narrative-") && rule != "narrative-untied" {
				got = append(got, rule)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// All sections that a text lacks are told at once.
func TestMissingSectionsAreToldOnce(t *testing.T) {
	list := checked(t, report("", "## 一、政法委的职责\n\n由政法委组织实施。\n")).Diagnostics
	if len(list) != 1 || list[0].Rule != "narrative-section" || strings.Count(list[0].Message.Zh, "“") < 3 || strings.Count(list[0].Message.En, "“") < 3 {
		t.Errorf("%v", list)
	}
}
