package tie_test

import (
	"slices"
	"strings"
	"testing"

	"jixiao/build/tie"
)

func TestTiesThatHold(t *testing.T) {
	for _, body := range []string{
		"支付[26.19](#funds.total.executed)万元", "支付[26.19万元](#funds.total.executed)", "支付[**26.19**](#funds.total.executed)万元",
		"支付[261900](#funds.total.executed)元", "支付[0.002619](#funds.total.executed)亿元", "支付[0.0026](#funds.total.executed)亿元",
		"支付[26.2](#funds.total.executed)万元", "支付[26](#funds.total.executed)万元", "支付[26.190](#funds.total.executed)万元",
		"支付约[27](#funds.total.executed)万元", "支付[26.19](#funds.total.executed)",
		"执行率[72.75%](#funds.total.rate)", "执行率[72.8](#funds.total.rate)%", "执行率[72.75](#funds.total.rate)", "执行率[73%](#funds.total.rate)",
		"欠款[3.30](#figure.debt)亿元", "欠款[32977.3](#figure.debt)万元", "欠款[3.3](#figure.debt)亿元",
		"活动[260](#indicator.patrols.actual)次", "活动[260](#indicator.patrols.actual)场", "活动[二百六十](#indicator.patrols.actual)次",
		"安全感[98.2%](#indicator.safe.actual)", "目标是[95%](#indicator.safe.target)以上",
		"造价[462](#indicator.price.actual)元", "每平方米[462](#indicator.price.actual)元", "造价[462](#indicator.price.actual)元/平方米",
		"股室[8](#figure.offices)个", "股室[八](#figure.offices)个", "媒体[20](#figure.media)余家", "媒体[25](#figure.media)家",
		"下降[55](#figure.down)个百分点", "得分[97](#result.score)分", "得分[97](#result.score)", "等级[优](#result.grade)", "得[10](#indicator.patrols.score)分",
		"得[](#result.score)分", "机制[健全](#indicator.lasting.actual)", "名称[另写](#figure.award)",
	} {
		j := join(t, figures, body)
		if wrong := j.wrong(); len(wrong) > 0 {
			t.Errorf("%s: %q", body, wrong)
		}
		if j.Counts[tie.Tied] == 0 && strings.ContainsAny(body, "0123456789二八") || j.Counts[tie.Untied]+j.Counts[tie.Matched] > 0 {
			t.Errorf("%s: %v", body, j.Counts)
		}
	}
}

func TestTiesThatDontHoldAreToldWithBothPlaces(t *testing.T) {
	for body, want := range map[string]string{
		"支付[26.91](#funds.total.executed)万元":   "26.91 funds.total.executed 26.91 26.19 +0.72",
		"支付[26.91万元](#funds.total.executed)":   "26.91 funds.total.executed 26.91 26.19 +0.72",
		"支付[26.19](#funds.total.executed)元":    "26.19 funds.total.executed 26.19 261900.00 -261873.81",
		"支付[26.19](#funds.total.executed)亿元":   "26.19 funds.total.executed 26.19 0.002619 +26.187381",
		"支付[26.3](#funds.total.executed)万元":    "26.3 funds.total.executed 26.3 26.19 +0.11",
		"支付[26.19](#funds.total.executed)%":    "26.19 funds.total.executed 26.19% 26.19 ",
		"支付[26.19](#funds.total.executed)人":    "26.19 funds.total.executed 26.19人 26.19 ",
		"执行率[72.74%](#funds.total.rate)":       "72.74 funds.total.rate 72.74 72.75 -0.01",
		"欠款[3.4](#figure.debt)亿元":              "3.4 figure.debt 3.4 3.30 +0.10",
		"欠款[34000](#figure.debt)万元":            "34000 figure.debt 34000 33000 +1000",
		"活动[261](#indicator.patrols.actual)次":  "261 indicator.patrols.actual 261 260 +1",
		"活动[260](#indicator.patrols.actual)万元": "260 indicator.patrols.actual 260万元 260次 ",
		"股室[8](#figure.offices)%":              "8 figure.offices 8% 8个 ",
		"得分[97](#result.score)%":               "97 result.score 97% 97 ",
		"得分[97](#result.score)人":               "97 result.score 97人 97 ",
		"得分[79](#result.score)分":               "79 result.score 79 97 -18",
		"等级[良](#result.grade)":                 "良 result.grade 良 优 ",
		"分值[](#result.weight)":                 "",
		"到位[](#funds.total.received)万元":        "", // an unknown-fact
	} {
		j := join(t, figures, body)
		if got := strings.Join(j.wrong(), "; "); got != want {
			t.Errorf("%s:\n got %q\nwant %q", body, got, want)
		}
		for i := range j.Ties {
			if j.Ties[i].Fault == tie.Sound {
				continue
			}
			d := j.Ties[i].Diagnostic(j.file.Path)
			near := len(d.Related) == 1 && d.Related[0].Path != "" && d.Related[0].File == j.file.Path
			if d.Message.Zh == "" || d.Message.En == "" || d.Help.Zh == "" || d.Help.En == "" || !near {
				t.Errorf("%s: %+v", body, d)
			}
		}
	}
}

// A tie to what was computed instead of what is stated is the business of the
// rule that compares the two.
func TestATieMayStateWhatIsComputed(t *testing.T) {
	front := strings.Replace(figures, "executed = 26.19\n", "executed = 26.19\nrate = \"74%\"\n", 1)
	for _, body := range []string{"执行率[72.75%](#funds.total.rate)", "执行率[74%](#funds.total.rate)"} {
		if j := join(t, front, body); len(j.wrong()) > 0 {
			t.Errorf("%s: %q", body, j.wrong())
		}
	}
	if j := join(t, front, "执行率[75%](#funds.total.rate)"); len(j.wrong()) != 1 {
		t.Error("75% is neither")
	}
}

func TestNumbersAreMatchedWithTheFigureThatTheyAre(t *testing.T) {
	for body, want := range map[string]string{
		// by value and unit
		"综治保险费3.2万元":     "3.2万元 = funds.use.insurance",
		"综治保险费32000元":    "32000元 = funds.use.insurance",
		"共欠款3.3亿元":       "3.3亿元 = figure.debt",
		"开展平安创建活动260次":   "260次 = indicator.patrols.actual",
		"群众安全感为98.2%":    "98.2% = indicator.safe.actual",
		"单位造价462元/平方米":   "462元/平方米 = indicator.price.actual",
		"内设8个股室":         "8个 = figure.offices",
		"在岗在编10人":        "10人 = figure.staff",
		"得到20余家推介的媒体报道":  "20余家 = figure.media",
		"实际支出26.19万元":    "26.19万元 = funds.total.executed",
		"资金26.19万元":      "26.19万元 = funds.total.executed",
		"自评得分97分":        "97分 = result.score",
		"执行率72.75%":      "72.75% ≐ funds.total.rate",
		"执行率73%":         "73% ≐ funds.total.rate",
		"群众安全感98.20%，满意": "98.20% = indicator.safe.actual",
		// by the words around
		"年初预算30万元":           "30万元 = funds.total.initial",
		"预算36万元":             "36万元 = funds.total.budget",
		"平安创建活动目标260次":       "260次 = indicator.patrols.target",
		"平安创建活动得10分":         "10分 = indicator.patrols.score",
		"平安创建活动权重10分":        "10分 = indicator.patrols.weight",
		"收到平安建设奖金12万元":       "12万元 = figure.award",
		"平安建设奖金12万元，保证金12万元": "12万元 = figure.award, 12万元 = figure.deposit",
		"产出指标得20分":           "20分 ≐ group.产出指标.score",
		// it can't be told which, or none is
		"支出12万元": "12万元 ?", "另有8个乡镇": "8个 ?", "有8家企业": "8家 ?", "培训10人次": "10人次 ?", "合格率98.3%": "98.3% ?",
		"办结率55%": "55% ?", "占10%": "10% ?", "得10分": "10分 ?", "活动260万元": "260万元 ?", "支出36元": "36元 ?",
		"股室面积8平方米": "8平方米 ?", "综治保险费比上年增加3.2万元": "3.2万元 ?", "上年内设8个股室": "8个 ?", "下降98.2个百分点": "98.2个百分点 ?",
		// of a quantity without a unit only words can tell
		"内设股室8": "8 = figure.offices", "编号为8": "8 ?",
	} {
		j := join(t, figures, body+"。")
		if got := j.said(); got != want {
			t.Errorf("%s:\n got %s\nwant %s", body, got, want)
		}
	}
}

func TestATableNamesItsNumbersByItsHeads(t *testing.T) {
	body := "| 项目 | 金额（万元） | 金额（元） | 比率（%） |\n|-|-|-|-|\n| 全年预算数 | 36.00 | 360000 | 7 |\n| 实际支出 | 26.19 | | 72.75 |\n| 其他 | 36.00 | 36.00 | 98.2 |\n"
	j := join(t, figures, body)
	want := "36.00 = funds.total.budget, 360000 = funds.total.budget, 7 ?, 26.19 = funds.total.executed, 72.75 ≐ funds.total.rate, " +
		"36.00 ?, 36.00 ?, 98.2 = indicator.safe.actual"
	if got := j.said(); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestWhatIsNoQuantityIsExcused(t *testing.T) {
	for _, body := range []string{
		"2023年度", "3月18日", "财预〔2020〕10号", "一、概况", "（一）概况", "第三", "拨打12345", "约500人", "500余人", "80至89岁", "五位一体",
		"一次通过", "两所学校", "开学后三个月",
	} {
		if j := join(t, figures, body); j.Counts[tie.Excused] == 0 || len(j.Numbers) > 0 {
			t.Errorf("%s: %v %s", body, j.Counts, j.said())
		}
	}
}

// A tie is the author's word: a number in it is never matched with another
// figure, and what is in another link may be.
func TestATieOverridesAMatch(t *testing.T) {
	j := join(t, figures, "支付[26.19](#figure.award)万元，见[预算36万元](a.md)，[3.2](#figure.unknown)万元综治保险费。")
	if got, want := j.said(), "26.19万元 → figure.award, 36万元 = funds.total.budget, 3.2万元 = funds.use.insurance"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if len(j.wrong()) != 1 {
		t.Error(j.wrong())
	}
}

func TestMatchedNumbersBecomeLinks(t *testing.T) {
	j := join(t, figures, "## 一、执行率72.75%\n\n实际支出**26.19**万元，`26.19`，[26.19](#funds.total.executed)，综治保险费3.2万元，192件。")
	j.body.Mark(j.file, j.Marks(j.text))
	want := `<h2 id="一-执行率72-75">一、执行率<a href="#funds.total.rate">72.75</a>%</h2>` + "\n" +
		`<p>实际支出<strong><a href="#funds.total.executed">26.19</a></strong>万元，<code>26.19</code>，<a href="#funds.total.executed">26.19</a>，综治保险费<a href="#funds.use.insurance">3.2</a>万元，192件。</p>` + "\n"
	if got := j.body.HTML(nil); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestThePlacesOfNumbersAreFound(t *testing.T) {
	j := join(t, figures, "实际支出26.19万元，调处192件、193件、194件。")
	b := &j.text.Blocks[0]
	if fact, ok := j.FactAt(j.text, 0, 0, len(b.Text)); !ok || fact != "funds.total.executed" {
		t.Errorf("%q %v", fact, ok)
	}
	if fact, ok := j.FactAt(j.text, 0, strings.Index(b.Text, "192"), len(b.Text)); ok {
		t.Errorf("%q", fact)
	}
	var got []string
	for _, span := range j.Untied(j.text, 2) {
		got = append(got, j.file.Text[span.Start:span.End])
	}
	if !slices.Equal(got, []string{"192件", "193件"}) {
		t.Errorf("%q", got)
	}
}

// FuzzJoin: any front matter and any body are joined without a panic; every
// number is counted once, and what is told lies in the file.
func FuzzJoin(f *testing.F) {
	f.Add(figures, "实际支出26.19万元，[97](#result.score)分[](#result.weight)，|8|\n")
	f.Add("[[figure]]\nid = \"a\"\nvalue = \"约3%\"", "|a|\n|-|\n|[3](#figure.a)|3%|\n")
	f.Fuzz(func(t *testing.T, front, body string) {
		j, ok := tolerant(front, body)
		if !ok {
			return
		}
		numbers := 0
		for i := range j.text.Blocks {
			numbers += len(j.text.Blocks[i].Numbers)
		}
		empty := 0
		for i := range j.body.Links {
			if name, ok := j.body.Links[i].Fact(); ok && j.body.Links[i].Empty {
				if _, known := j.card.Report.Find(name); known {
					empty++
				}
			}
		}
		counted := 0
		for _, n := range j.Counts {
			counted += int(n)
		}
		if counted != numbers+empty {
			t.Errorf("%d numbers and %d empty links, %v", numbers, empty, j.Counts)
		}
		for i := range j.Ties {
			d := j.Ties[i].Diagnostic("a")
			if d.Span.Start < 0 || d.Span.End > len(j.file.Text) || d.Span.Start > d.Span.End {
				t.Errorf("%+v", d)
			}
		}
		j.body.Mark(j.file, j.Marks(j.text))
		j.body.HTML(nil)
	})
}

// A joiner that was used joins as a new one, whatever report is next.
func TestAJoinerIsUsedAgain(t *testing.T) {
	var used tie.Joiner
	bare := join(t, "[result]\nscore = 97", "得[97](#result.score)分，另有8个。")
	for range 2 {
		for _, j := range []joined{bare, join(t, figures, "支付26.19万元，[97](#result.score)分[](#result.weight)，执行率72.75%，8个。"), join(t, figures, "无"), bare} {
			got := used.Join(j.text, j.body, j.card)
			if got.Counts != j.Counts || !slices.Equal(got.Numbers, j.Numbers) || !slices.Equal(got.Ties, j.Ties) {
				t.Errorf("got %+v\nwant %+v", got, j.Coverage)
			}
		}
	}
}
