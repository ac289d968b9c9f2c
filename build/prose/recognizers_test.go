package prose

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"jixiao/schema/quantity"
)

// TestReadings prints what is read in the sentences of the comparison as lines
// of JSON, with -v, and holds it to what must hold for every text.
func TestReadings(t *testing.T) {
	data, err := os.ReadFile("testdata/recognizers/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	for sentence := range strings.Lines(string(data)) {
		sentence = strings.TrimSpace(sentence)
		b := readRaw(sentence)
		covered(t, b)
		stable(t, b)
		reading := struct {
			Sentence string   `json:"sentence"`
			Numbers  []string `json:"numbers"`
		}{sentence, []string{}}
		for i := range b.Numbers {
			reading.Numbers = append(reading.Numbers, show(b, &b.Numbers[i]))
		}
		line, err := json.Marshal(reading)
		if err != nil {
			t.Fatal(err)
		}
		if testing.Verbose() {
			os.Stdout.Write(append(line, '\n'))
		}
	}
}

// TestRecognizers: the readings are those that were compared with Microsoft's
// Recognizers-Text, and where that is right, its values are found here too.
func TestRecognizers(t *testing.T) {
	data, err := os.ReadFile("testdata/recognizers/results.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(data)) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(row) != 4 || row[0] == "sentence" {
			continue
		}
		rows++
		b := readRaw(row[0])
		if got := showAll(b); got != row[2] {
			t.Errorf("%s\n got %s\nwant %s", row[0], got, row[2])
		}
		if row[3] == "both" {
			agree(t, b, row[1])
		}
	}
	if rows < 100 {
		t.Errorf("%d rows", rows)
	}
}

// agree checks that each of the numbers text=value is found with that value:
// 97.6万=976000, 85%, 三分之二=0.666666666666667.
func agree(t *testing.T, b *Block, theirs string) {
	t.Helper()
	for item := range strings.SplitSeq(theirs, "; ") {
		text, value, _ := strings.Cut(item, "=")
		want, ok := quantity.ParseRat(strings.TrimSuffix(value, "%"))
		found := false
		for i := range b.Numbers {
			n := &b.Numbers[i]
			found = found || means(n.Value, want) || n.Is == Range && means(n.High, want)
		}
		if !ok || !found {
			t.Errorf("%s: %s is %s, but %s", b.Text, text, value, showAll(b))
		}
	}
}

// means tells whether a number has the value, its multiplier counted in or not,
// a share in percent or as a ratio.
func means(n quantity.Number, want quantity.Rat) bool {
	_, factor := n.Unit.Base()
	for _, by := range [...]quantity.Rat{quantity.Int(1), factor, quantity.Frac(1, 100)} {
		if n.Value.Mul(by).Text(6) == want.Text(6) {
			return true
		}
	}
	return false
}
