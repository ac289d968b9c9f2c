package tomltree_test

import (
	"os"
	"testing"

	"github.com/BurntSushi/toml"

	"jixiao/build/tomltree"
	"jixiao/schema/source"
)

func frontMatter(b *testing.B) string {
	text, err := os.ReadFile("testdata/report.toml")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	return string(text)
}

func BenchmarkParse(b *testing.B) {
	text := frontMatter(b)
	file := source.NewFile("a.toml", text)
	for b.Loop() {
		if _, list := tomltree.Parse(file, source.Span{End: len(text)}); len(list) > 0 {
			b.Fatal(list[0].Message.En)
		}
	}
}

func BenchmarkBurntSushi(b *testing.B) {
	text := frontMatter(b)
	for b.Loop() {
		var v map[string]any
		if _, err := toml.Decode(text, &v); err != nil {
			b.Fatal(err)
		}
	}
}
