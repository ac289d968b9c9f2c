package prose

import (
	"strings"
	"testing"

	"jixiao/build/markdown"
	"jixiao/schema/source"
)

// readText reads a text as Markdown.
func readText(text string) *Text {
	f := source.NewFile("x.md", text)
	body, _ := markdown.New().Read(f, source.Span{End: len(text)})
	return Read(f, body.Runs)
}

// readRaw reads text as one paragraph as it stands, without Markdown.
func readRaw(text string) *Block { return readAs(text, markdown.InParagraph) }

func readAs(text string, kind markdown.Kind) *Block {
	t := Read(source.NewFile("x.md", text), []markdown.Run{{Span: source.Span{End: len(text)}, Link: -1, Kind: kind}})
	return &t.Blocks[0]
}

var meanings = [...]string{Unclear: "unclear", Amount: "amount", Count: "count", Percent: "percent", Points: "points", Score: "score", Times: "times",
	Bare: "bare", Range: "range", Ordinal: "ordinal", Mark: "mark", Year: "year", Date: "date", Time: "time", Reference: "reference", Phone: "phone",
	Code: "code", Name: "name"}

// show prints a number as the tables of the tests write it: what it spans, what
// it means, its value where it is a quantity.
func show(b *Block, n *Number) string {
	out := b.Text[n.Start:n.End] + " " + meanings[n.Is]
	switch {
	case n.Is == Range:
		out += " " + n.Value.String() + " " + n.High.String()
	case n.Quantity():
		out += " " + n.Value.String()
	}
	return out
}

func showAll(b *Block) string {
	var all []string
	for i := range b.Numbers {
		all = append(all, show(b, &b.Numbers[i]))
	}
	return strings.Join(all, "; ")
}

type sentence struct{ text, want string }

func check(t *testing.T, sentences []sentence) {
	t.Helper()
	for _, c := range sentences {
		if got := showAll(readRaw(c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// seeds are the sentences of all tables.
func seeds() (all []string) {
	for _, table := range [...][]sentence{amountsTexts, countsTexts, chineseTexts, sharesTexts, scoresTexts, approximateTexts, rangesTexts, datesTexts, referencesTexts, marksTexts} {
		for _, s := range table {
			all = append(all, s.text)
		}
	}
	return all
}
