package form

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jixiao/build/parse"
	"jixiao/schema"
	"jixiao/schema/front"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

var profile = &schema.Profile{
	ID: "project-2020", Title: "项目支出绩效自评表", Full: quantity.Int(100),
	Columns: []string{"target", "actual", "weight", "score"}, RateBase: "budget",
	Execution: schema.Execution{Weight: quantity.Int(10), Method: "ratio"},
	Groups: []schema.ProfileGroup{
		{Name: "产出指标", Weight: quantity.Int(50), Level2: []string{"数量指标", "质量指标"}},
		{Name: "满意度指标", Weight: quantity.Int(10), Level2: []string{"服务对象满意度指标"}},
	},
	Sources:  []schema.ProfileSource{{Kind: "fiscal", Name: "当年财政拨款"}, {Kind: "carryover", Name: "上年结转资金"}},
	Grades:   []schema.ProfileGrade{{Name: "优", From: quantity.Int(90)}, {Name: "良", From: quantity.Int(80)}},
	Sections: []string{"项目概况", "存在问题"},
}

// read parses and resolves a report; what is wrong with its text fails the test.
func read(t *testing.T, key schema.Key, text string) (Last, *schema.Report) {
	t.Helper()
	path := "content/" + key.String() + ".md"
	doc, list := parse.Report(source.NewFile(path, text), key)
	for _, d := range list {
		t.Errorf("%s: %s %s: %s", path, d.Rule, d.At, d.Message.En)
	}
	r := schema.Resolve(doc.Front, schema.Context{Key: key, File: path, Profile: profile, Money: "万元"})
	return Last{Card: score.Grade(r), Front: doc.Front, Body: doc.Text()}, r
}

// From every published report the next year's can be made: it reads well, has
// the same rows under the same ids, and states nothing yet but what was
// carried over.
func TestAgainFromEveryReport(t *testing.T) {
	paths, err := filepath.Glob("../../../content/2*/*/*.md")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no reports found (%v)", err)
	}
	for _, path := range paths {
		parts := strings.Split(filepath.ToSlash(strings.TrimSuffix(path, ".md")), "/")
		key, _ := schema.ParseKey(strings.Join(parts[len(parts)-3:], "/"))
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		last, before := read(t, key, string(text))
		key.Year++
		made := Again(key, last)
		_, now := read(t, key, made)
		if len(now.Indicators) != len(before.Indicators) || len(now.Figures) != len(before.Figures) || !now.Draft {
			t.Errorf("%s: %d indicators of %d, %d figures of %d, draft %v", path,
				len(now.Indicators), len(before.Indicators), len(now.Figures), len(before.Figures), now.Draft)
			continue
		}
		for i := range now.Indicators {
			a, b := &before.Indicators[i], &now.Indicators[i]
			if a.ID != b.ID || a.Target.Text != b.Target.Text || a.Weight.Text != b.Weight.Text || a.Core != b.Core {
				t.Errorf("%s: indicator %s became %+v", path, a.ID, b)
			}
			if b.Actual.State == schema.Stated || b.Score.State == schema.Stated || b.Reason != "" {
				t.Errorf("%s: indicator %s already states %q, %q, %q", path, b.ID, b.Actual.Text, b.Score.Text, b.Reason)
			}
		}
		if f := now.Funds; f != nil && (f.Total.Executed().Has() || f.Total.Budget().Has() || f.Total.Score().Has() || f.Total.Rate().Has()) {
			t.Errorf("%s: the fund table already states %+v", path, f.Total)
		}
		if now.Result.Score.Has() || now.Result.Grade != "" || len(now.Allows) > 0 {
			t.Errorf("%s: the result is already stated", path)
		}
	}
}

// What the year before left is what this one carries over, with its decimals;
// where it isn't known, the cell is blank.
func TestCarriedOver(t *testing.T) {
	const funds = "+++\ntitle = \"a\"\n[funds]\nmoney = \"万元\"\n"
	tests := []struct{ name, last, want string }{
		{"budget less executed", "[funds.total]\nbudget = 36\nexecuted = 26.19\n[[funds.source]]\nkind = \"carryover\"\nbudget = 5\nexecuted = 5\n", "9.81"},
		{"as stated", "[funds.total]\nbudget = 36\nexecuted = 26.19\nbalance = 9.8\n[[funds.source]]\nkind = \"carryover\"\nbudget = 5\n", "9.8"},
		{"from the rows", "[[funds.source]]\nkind = \"fiscal\"\nbudget = 10.50\nexecuted = 10.00\n[[funds.source]]\nkind = \"carryover\"\nbudget = 5\nexecuted = 4\n", "1.50"},
		{"a new row", "[funds.total]\nbudget = 36\nexecuted = 26\n[[funds.source]]\nkind = \"fiscal\"\nbudget = 36\nexecuted = 26\n", "10"},
		{"nothing left", "[funds.total]\nbudget = 36.0\nexecuted = 36.0\n[[funds.source]]\nkind = \"carryover\"\nbudget = 5\n", "0.0"},
		{"no new row for nothing", "[funds.total]\nbudget = 36.0\nexecuted = 36.0\n[[funds.source]]\nkind = \"fiscal\"\nbudget = 36.0\n", "no row"},
		{"over the budget", "[funds.total]\nbudget = 36\nexecuted = 37\n[[funds.source]]\nkind = \"carryover\"\nbudget = 5\n", ""},
		{"not known", "[funds.total]\nbudget = 36\nexecuted = \"\"\n[[funds.source]]\nkind = \"carryover\"\nbudget = 5\n", ""},
	}
	for _, tt := range tests {
		last, _ := read(t, schema.Key{Year: 2023, Unit: "u", Project: "p"}, funds+tt.last+"+++\n")
		_, now := read(t, schema.Key{Year: 2024, Unit: "u", Project: "p"}, Again(schema.Key{Year: 2024, Unit: "u", Project: "p"}, last))
		got := "no row"
		for i := range now.Funds.Sources {
			if now.Funds.Sources[i].Kind == "carryover" {
				got = now.Funds.Sources[i].Budget().Text
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q is carried over, want %q", tt.name, got, tt.want)
		}
	}
}

// The problems that the year before named are asked for one by one.
func TestFollowUps(t *testing.T) {
	last := Last{
		Front: &front.Front{FollowUps: []front.FollowUp{{Problem: "到货偏晚", State: "doing"}, {Problem: "已改", State: "done"}, {Problem: "台账不全", State: "doing"}}},
		Body: "## 一、概况\n（一）不是问题。\n## 四、存在问题及建议\n\n（一）**施工影响课间。**寒假短。\n2. 造价逼近上限。\n一是台账不全；\n普通段落。\n" +
			"一是执行率只有[72.75%](#funds.total.rate)；二是**验收偏晚**，影响支付。三是人手不足。建议增加。\n### （二）建议\n1. 不是问题。\n" +
			"## 五、其他\n1. 也不是。\n",
	}
	want := []string{"到货偏晚", "台账不全", "施工影响课间", "造价逼近上限", "执行率只有72.75%", "验收偏晚，影响支付", "人手不足"}
	if got := problems(last); !slices.Equal(got, want) {
		t.Errorf("the problems are %q, want %q", got, want)
	}
}

// Last year's number becomes this year's where it is a year by itself.
func TestThisYear(t *testing.T) {
	for s, want := range map[string]string{
		"2023年末在岗人数": "2024年末在岗人数", "2023年度报告（2023）": "2024年度报告（2024）", "2020年度奖金": "2020年度奖金", "合同12023号": "合同12023号", "": "",
	} {
		if got := thisYear(s, 2023, 2024); got != want {
			t.Errorf("%q becomes %q, want %q", s, got, want)
		}
	}
}

func TestHeadingsAreThoseOfTheText(t *testing.T) {
	body := "## 一、概况  \r\n#没有空格\n```\n# 代码\n```\n### （二）组织\n####### 太深\n正文 # 不是\n"
	if got, want := headings(body), []string{"## 一、概况", "### （二）组织"}; !slices.Equal(got, want) {
		t.Errorf("the headings are %q, want %q", got, want)
	}
}

// The empty form has every row of its profile, and nothing stated.
func TestBlankHasTheRowsOfTheForm(t *testing.T) {
	key := schema.Key{Year: 2024, Unit: "u", Project: "p"}
	text := Blank(key, profile)
	_, r := read(t, key, text)
	if len(r.Indicators) != 3 || r.Indicators[2].Level2 != "服务对象满意度指标" || len(r.Funds.Sources) != 2 || !r.Draft {
		t.Errorf("the form is\n%s", text)
	}
	if r.Funds.Total.Weight().Text != "10" || r.Funds.Total.Executed().State != schema.Blank || r.Result.Score.State != schema.Blank {
		t.Errorf("the total is %+v, the result %+v", r.Funds.Total, r.Result)
	}
	for _, want := range []string{"## 一、项目概况\n", "## 二、存在问题\n", "产出指标共 50 分", "自评等级：优、良"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

func TestOrdinal(t *testing.T) {
	for n, want := range map[int]string{1: "一", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "20"} {
		if got := ordinal(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}

// Whatever stood in last year's texts, it reads the same in the new file, and
// comments can't be broken out of.
func FuzzTextsSurvive(f *testing.F) {
	f.Add("平安\"建设\"\\经费", "a\nb")
	f.Add("\x00\x1b\x7f\u2028", "\"\"\"\r\n+++\n")
	f.Fuzz(func(t *testing.T, name, title string) {
		name, title = strings.ToValidUTF8(name, "?"), strings.ToValidUTF8(title, "?")
		var w writer
		w.out.WriteString("+++\n")
		w.remark("%s", title)
		w.text("title", title)
		w.start("[[indicator]]")
		w.text("name", name)
		w.end()
		w.out.WriteString("+++\n")
		doc, list := parse.Report(source.NewFile("f.md", w.out.String()), schema.Key{})
		if len(list) > 0 || doc.Front.Title != title || len(doc.Front.Indicators) != 1 || doc.Front.Indicators[0].Name != name {
			t.Errorf("%q, %q are written as\n%s\nand read as %+v with %v", name, title, w.out.String(), doc.Front, list)
		}
	})
}
