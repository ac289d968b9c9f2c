package build_test

import (
	"encoding/json"
	"strings"
	"testing"
)

// A correction is marked in the report's and the project's tables, in words too,
// and stands in the report's data file; a report without any is silent.
func TestCorrectionsArePublished(t *testing.T) {
	corrected := strings.Replace(river, "[[funds.source]]", "[[restated]]\nat = \"funds.total.initial\"\nwas = \"39万元\"\nreason = \"按批复更正。\"\ndate = 2024-06-03\n[[funds.source]]", 1)
	r := checked(t, reports(corrected, strings.Replace(river, "河道", "湖泊", 1)))
	mark := `title="已修订，原为 39万元（按批复更正，2024-06-03）"`
	for _, page := range []string{"reports/2023/water/a/index.html", "projects/water/a/index.html"} {
		if html := string(file(t, r, page)); !strings.Contains(html, mark) {
			t.Errorf("%s does not show the correction", page)
		}
	}
	if html := string(file(t, r, "reports/2023/water/b/index.html")); strings.Contains(html, "修订") {
		t.Error("a report without corrections speaks of them")
	}
	type data struct {
		Restated []struct{ At, Was, Reason, Date string }
	}
	var one, none data
	for path, into := range map[string]*data{"data/reports/2023/water/a.json": &one, "data/reports/2023/water/b.json": &none} {
		if err := json.Unmarshal(file(t, r, path), into); err != nil {
			t.Fatal(err)
		}
	}
	if len(one.Restated) != 1 || one.Restated[0] != (struct{ At, Was, Reason, Date string }{"funds.total.initial", "39万元", "按批复更正。", "2024-06-03"}) || none.Restated != nil {
		t.Errorf("got %+v and %+v", one, none)
	}
}
