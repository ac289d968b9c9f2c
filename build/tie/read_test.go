package tie_test

import (
	"strings"
	"testing"

	"jixiao/build/markdown"
	"jixiao/build/parse"
	"jixiao/build/prose"
	"jixiao/build/tie"
	"jixiao/schema"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

var reader = markdown.New()

// joined is a body that was joined to the figures of its report.
type joined struct {
	*tie.Coverage
	text *prose.Text
	body *markdown.Body
	file *source.File
	card *score.Card
}

// join reads a front matter and a body.
func join(t testing.TB, front, body string) joined {
	t.Helper()
	key := schema.Key{Year: 2023, Unit: "unit", Project: "project"}
	file := source.NewFile("content/"+key.String()+".md", "+++\n"+front+"\n+++\n"+body)
	doc, list := parse.Report(file, key)
	if len(list) > 0 {
		t.Fatalf("front matter: %s", list[0].Message.En)
	}
	return joinTo(file, doc.Body, cardOf(doc))
}

func cardOf(doc *parse.Document) *score.Card {
	profile := &schema.Profile{ID: "test", Full: quantity.Int(100), RateBase: "budget", Rounding: schema.Rounding{Rate: 2, Score: 2}}
	return score.Grade(schema.Resolve(doc.Front, schema.Context{Key: doc.Key, File: doc.File.Path, Profile: profile, Money: "万元"}))
}

func joinTo(file *source.File, body source.Span, card *score.Card) joined {
	read, _ := reader.Read(file, body)
	text := prose.Read(file, read.Runs)
	return joined{tie.Join(text, read, card), text, read, file, card}
}

// tolerant joins what may be no report at all.
func tolerant(front, body string) (joined, bool) {
	if len(front)+len(body) > 5000 {
		return joined{}, false
	}
	key := schema.Key{Year: 2023, Unit: "unit", Project: "project"}
	file := source.NewFile("content/"+key.String()+".md", "+++\n"+front+"\n+++\n"+body)
	doc, _ := parse.Report(file, key)
	return joinTo(file, doc.Body, cardOf(doc)), true
}

// said is the numbers of a text that were joined, or are to be: "26.19万元 =
// funds.total.executed", "192件 ?".
func (j *joined) said() string {
	var out []string
	for i := range j.Numbers {
		n := &j.Numbers[i]
		b := &j.text.Blocks[n.Block]
		at := &b.Numbers[n.Index]
		sign := map[tie.State]string{tie.Tied: " → ", tie.Matched: " = ", tie.Computed: " ≐ ", tie.Untied: " ?"}[n.State]
		out = append(out, b.Text[at.Start:at.End]+sign+n.Fact)
	}
	return strings.Join(out, ", ")
}

// wrong is the ties that don't hold, as they are told.
func (j *joined) wrong() (out []string) {
	for i := range j.Ties {
		if t := &j.Ties[i]; t.Fault != tie.Sound {
			d := t.Diagnostic(j.file.Path)
			out = append(out, j.file.Text[d.Span.Start:d.Span.End]+" "+d.At+" "+d.Stated+" "+d.Computed+" "+d.Difference)
		}
	}
	return out
}

const figures = `title = "综治经费绩效自评"
[funds]
money = "万元"
[funds.total]
initial = 30
budget = 36
executed = 26.19
[[funds.source]]
kind = "fiscal"
budget = 36
executed = 26.19
[[funds.use]]
id = "insurance"
name = "综治保险费"
amount = 3.2
[[indicator]]
id = "patrols"
level1 = "产出指标"
name = "平安创建活动次数"
target = "≥260次"
actual = "260次"
weight = 10
score = 10
[[indicator]]
id = "safe"
level1 = "效益指标"
name = "群众安全感"
target = "≥95%"
actual = "98.2%"
weight = 20
score = 18
[[indicator]]
id = "price"
level1 = "产出指标"
name = "单位造价"
target = "≤480元/平方米"
actual = "462元/平方米"
weight = 10
score = 10
[[indicator]]
id = "lasting"
level1 = "效益指标"
name = "长效机制"
target = "健全"
actual = "健全"
weight = 10
score = 10
[[figure]]
id = "offices"
label = "内设股室"
value = "8个"
[[figure]]
id = "staff"
label = "在岗在编人数"
value = "10人"
[[figure]]
id = "media"
label = "推介的媒体"
value = "20家"
approx = true
[[figure]]
id = "debt"
label = "历年欠款"
value = "3.30亿元"
[[figure]]
id = "down"
label = "旅游投诉同比下降"
value = "55%"
[[figure]]
id = "award"
label = "平安建设奖金"
value = "12万元"
[[figure]]
id = "deposit"
label = "保证金"
value = "12万元"
[result]
score = 97
grade = "优"
`
