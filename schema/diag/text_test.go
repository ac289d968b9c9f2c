package diag_test

import (
	"testing"

	"jixiao/schema/diag"
)

// A difference is told in words, so that nobody has to know which of the two
// figures was taken from which.
func TestADifferenceSaysWhichWay(t *testing.T) {
	for difference, want := range map[string]diag.Text{
		"+18.50": {Zh: "多 18.50万元", En: "18.50 万元 more"},
		"-0.5":   {Zh: "少 0.5万元", En: "0.5 万元 less"},
	} {
		if got := diag.MoreBy(difference, "万元"); got != want {
			t.Errorf("%s: %+v", difference, got)
		}
	}
}
