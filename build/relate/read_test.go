package relate_test

import (
	"strings"
	"testing"

	"jixiao/build/markdown"
	"jixiao/build/parse"
	"jixiao/build/prose"
	"jixiao/build/relate"
	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

var reader = markdown.New()

// textOf reads Markdown as the body of a report.
func textOf(body string) *prose.Text {
	file := source.NewFile("content/2023/unit/project.md", body)
	read, _ := reader.Read(file, source.Span{End: len(body)})
	return prose.Read(file, read.Runs)
}

// cardOf computes a report of 2023 from its front matter.
func cardOf(t testing.TB, front string) *score.Card { return cardIn(t, 2023, front) }

func cardIn(t testing.TB, year int, front string) *score.Card {
	t.Helper()
	key := schema.Key{Year: year, Unit: "unit", Project: "project"}
	file := source.NewFile("content/"+key.String()+".md", "+++\n"+front+"\n+++\n")
	doc, list := parse.Report(file, key)
	if len(list) > 0 {
		t.Fatalf("front matter: %s", list[0].Message.En)
	}
	return score.Grade(schema.Resolve(doc.Front, schema.Context{Key: key, File: file.Path, Profile: profileOf(t), Money: "万元"}))
}

var hundred = quantity.Int(100)

func profileOf(t testing.TB) *schema.Profile {
	t.Helper()
	return &schema.Profile{ID: "test", Full: hundred, RateBase: "budget", Sections: []string{"概况", "使用及管理"}}
}

// find is what is found in a text.
func find(t testing.TB, front, body string) []relate.Verdict {
	t.Helper()
	var card *score.Card
	if front != "" {
		card = cardOf(t, front)
	}
	return new(relate.Finder).Find(textOf(body), card, nil)
}

// faults are the verdicts that tell of something wrong.
func faults(list []relate.Verdict) (out []relate.Verdict) {
	for _, v := range list {
		if !v.OK {
			out = append(out, v)
		}
	}
	return out
}

// quote is the text that a verdict points at.
func quote(body string, v *relate.Verdict) string {
	if v.Place.Block < 0 {
		return string(v.Place.Ref.Path)
	}
	return body[v.Place.Span.Start:v.Place.Span.End]
}

func words(list []relate.Verdict) string {
	var b strings.Builder
	for i := range list {
		b.WriteString("\n\t" + list[i].Rule + ": " + list[i].Message().Zh)
	}
	return b.String()
}
