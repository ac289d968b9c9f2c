package tidy

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"jixiao/build/parse"
	"jixiao/schema"
	"jixiao/schema/source"
)

// tidied lays out a text and holds what must hold of any.
func tidied(t *testing.T, text string) (string, bool) {
	t.Helper()
	before, listBefore := parse.Report(source.NewFile("", text), schema.Key{})
	out, ok := Report(source.NewFile("", text))
	if !ok {
		if out != text {
			t.Errorf("%q can't be laid out, and was changed to %q", text, out)
		}
		return out, false
	}
	after, listAfter := parse.Report(source.NewFile("", out), schema.Key{})
	if !reflect.DeepEqual(before.Front, after.Front) || len(listBefore) != len(listAfter) {
		t.Errorf("%q means something else than %q", out, text)
	}
	if text[before.FrontSpan.End:] != out[after.FrontSpan.End:] || text[:before.FrontSpan.Start] != out[:after.FrontSpan.Start] {
		t.Errorf("what isn't front matter was changed: %q", out)
	}
	if again, ok := Report(source.NewFile("", out)); !ok || again != out {
		t.Errorf("laid out once more, %q becomes %q (%v)", out, again, ok)
	}
	return out, true
}

// What is laid out how.
func TestReport(t *testing.T) {
	for name, c := range map[string][2]string{
		"signs below each other": {"title='甲'\nprofile = \"transfer\"\n", "title   = '甲'\nprofile = \"transfer\"\n"},
		"keys in order":          {"date = 2024-03-18\ntitle = '甲'\n", "title = '甲'\ndate  = 2024-03-18\n"},
		"unknown keys last":      {"nothing = 1\ntitle = '甲'\nless = 2\n", "title   = '甲'\nnothing = 1\nless    = 2\n"},
		"tables in order":        {"[result]\nscore = 9\n[[indicator]]\nname = 'a'\n[funds.total]\nbudget = 1\n[[indicator]]\nname = 'b'\n[funds]\nmoney = '元'\n", "[funds]\nmoney = '元'\n\n[funds.total]\nbudget = 1\n\n[[indicator]]\nname = 'a'\n\n[[indicator]]\nname = 'b'\n\n[result]\nscore = 9\n"},
		"rows keep their order":  {"[[figure]]\nid = 'b'\n[[figure]]\nid = 'a'\n", "[[figure]]\nid = 'b'\n\n[[figure]]\nid = 'a'\n"},
		"decimals stay":          {"[result]\nscore=97.50\nweight=1_00\n", "[result]\nweight = 1_00\nscore  = 97.50\n"},
		"comments go along":      {"# 报告\ndate = 2024-03-18 # 日期\n# 标题\ntitle = '甲'\n", "# 标题\ntitle = '甲'\n# 报告\ndate  = 2024-03-18  # 日期\n"},
		"comments of tables":     {"# 结果\n[result] # 自评\nscore = 1\n# 完\n\n# 资金\n[funds]\nmoney = '元'\n", "# 资金\n[funds]\nmoney = '元'\n\n# 结果\n[result]  # 自评\nscore = 1\n# 完\n"},
		"comments in columns":    {"[funds.total]\nbudget = 36 # 预算\nexecuted = \"26.19\" # 执行\n", "[funds.total]\nbudget   = 36       # 预算\nexecuted = \"26.19\"  # 执行\n"},
		"Chinese in columns":     {"[goal]\nexpected = '修路' # 一\nactual = 'ab' # 二\n", "[goal]\nexpected = '修路'  # 一\nactual   = 'ab'    # 二\n"},
		"blank lines":            {"\n\ntitle = '甲'\n\n\nprofile = 'x'\n[goal]\n\n\nactual = 'b'\n\n", "title   = '甲'\n\nprofile = 'x'\n\n[goal]\nactual = 'b'\n"},
		"several lines":          {"[goal]\nactual = \"\"\"\n[x]\n  # y\n\n\"\"\" # 完\nexpected = 'a'\n", "[goal]\nexpected = 'a'\nactual   = \"\"\"\n[x]\n  # y\n\n\"\"\"  # 完\n"},
		"lists over lines":       {"continues = [ # 旧\n  '2022/a/b',\n\n]\ntitle = '甲'\n", "title     = '甲'\ncontinues = [ # 旧\n  '2022/a/b',\n\n]\n"},
		"below a row":            {"[[indicator]]\nname = 'a'\n[indicator.extra]\n'系数' = '1'\n[goal]\nactual = 'x'\n", "[goal]\nactual = 'x'\n\n[[indicator]]\nname = 'a'\n\n[indicator.extra]\n'系数' = '1'\n"},
		"dotted keys":            {"goal.actual = 'x'\ntitle = '甲'\n", "title       = '甲'\ngoal.actual = 'x'\n"},
		"odd headers":            {"[ funds . total ]\nbudget = 1\n[ \"goal\" ]#c\nactual = 'x'\n", "[funds.total]\nbudget = 1\n\n[ \"goal\" ]  #c\nactual = 'x'\n"},
		"inline tables":          {"result = {score = 9, grade = '优'}\ntitle = '甲'\n", "title  = '甲'\nresult = {score = 9, grade = '优'}\n"},
		"indented":               {"  title = '甲'\n\t[goal]\n\tactual = 'x'\n", "title = '甲'\n\n[goal]\nactual = 'x'\n"},
		"nothing":                {"", ""},
		"comments alone":         {"# 一\n\n# 二\n", "# 一\n\n# 二\n"},
		"Windows":                {"date = 2024-03-18\r\ntitle = '甲'\r\n[goal]\r\nactual = '''a\r\nb'''\r\n", "title = '甲'\r\ndate  = 2024-03-18\r\n\r\n[goal]\r\nactual = '''a\r\nb'''\r\n"},
	} {
		for _, around := range [][2]string{{"+++\n", "+++\n\n正文 = 1\n"}, {"\uFEFF+++\n", "+++"}} {
			got, ok := tidied(t, around[0]+c[0]+around[1])
			if want := around[0] + c[1] + around[1]; got != want || !ok {
				t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
			}
		}
	}
}

// What can't be read isn't touched.
func TestLeftAlone(t *testing.T) {
	for _, text := range []string{"", "正文", "+++\ntitle=\n+++\n", "+++\ntitle='甲'\ntitle='乙'\n+++\n", "+++\ntitle='甲'\n", "---\ntitle: 甲\n---\n", "++++\ntitle='甲'\n+++\n"} {
		if got, ok := tidied(t, text); ok {
			t.Errorf("%q was laid out: %q", text, got)
		}
	}
}

// The reports of this repository can be laid out.
func TestContent(t *testing.T) {
	n := 0
	err := filepath.WalkDir("../../content", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".md" || strings.Count(path, "/") != 5 {
			return err
		}
		text, err := os.ReadFile(path)
		if err == nil {
			n++
			if _, ok := tidied(t, string(text)); !ok {
				t.Errorf("%s can't be laid out", path)
			}
		}
		return err
	})
	if err != nil || n == 0 {
		t.Fatal(n, err)
	}
}

// FuzzReport: whatever the text, its meaning stays, and the layout is stable.
func FuzzReport(f *testing.F) {
	for _, s := range []string{
		"title='甲'\n# c\n\n[goal]\nactual = '''\n[x]'''#d\n", "[[indicator]]\n[indicator.extra]\n\"a.b\"=1\n[[indicator]]", "a.b.c=1\na.d=2\n[funds.source.x]\n",
		"[['indicator']]\nx=[1,\n#]\n2]\n[indicator]", "[a.'b]'] # ]\nc=1", "title=1\r\n\r\n[funds]\r\n", "=1", "[x]\n[x.y]\n[z]\n[x.w]\n#\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, front string) { tidied(t, "+++\n"+front+"\n+++\n") })
}
