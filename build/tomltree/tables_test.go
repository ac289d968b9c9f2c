package tomltree_test

import (
	"slices"
	"strings"
	"testing"

	"jixiao/schema/source"
)

// Documents whose tables don't fit together or whose headers are broken. at is
// what is named of the text; related what it clashes with, if anything; paths
// are what must have been read all the same.
var clashes = []struct {
	text, at, zh, related string
	paths                 []source.Path
}{
	{"[funds\na = 1", "[funds", "表头“[funds”后面缺少“]”", "", []source.Path{"funds.a"}},
	{"[[indicator]\na = 1", "[[indicator]", "表头“[[indicator]”后面缺少“]”", "", []source.Path{"indicator[0].a"}},
	{"[[indicator # 一\na = 1", "[[indicator", "表头“[[indicator”后面缺少“]]”", "", []source.Path{"indicator[0].a"}},
	{"[indicator]]\na = 1", "[indicator]]", "表头“[indicator]]”前面少一个“[”", "", []source.Path{"indicator[0].a"}},
	{"[]\na = 1\n[b]\nc = 1", "[]", "表头“[]”里没有名称", "", []source.Path{"b.c"}},
	{"[[ ]]\na = 1\n[b]\nc = 1", "[[ ]]", "表头“[[ ]]”里没有名称", "", []source.Path{"b.c"}},
	{"[a.]\nb = 1\n[b]\nc = 1", "a.", "“a”的点后面没有名称", "", []source.Path{"b.c"}},
	{"【funds】\na = 1", "【funds】", "“【funds】”用了全角字符，要改成半角：[funds]", "", []source.Path{"funds.a"}},
	{"［［funds］］\na = 1", "［［funds］］", "“［［funds］］”用了全角字符，要改成半角：[[funds]]", "", []source.Path{"funds[0].a"}},
	{"[funds】\na = 1", "】", "“】”是中文标点，要改成英文标点“]”", "", []source.Path{"funds.a"}},
	{"[资金]\na = 1", "资金", "名称“资金”要加英文引号：\"资金\"", "", []source.Path{"资金.a"}},
	{"[a] b = 1", "b = 1", "一行只能写一项，“b = 1”要另起一行", "", []source.Path{"a.b"}},
	{"[a] b\nc = 1", "b", "“b”是多出来的，前面的内容已经完整", "", []source.Path{"a.c"}},

	{"a = 1\nb = 2\na = 3", "a", "“a”写了两次", "a", []source.Path{"a", "b"}},
	{"a = 1万元\nb = 2\n\"a\" = 3\nc = 4", "1万元", "“1万元”带有单位，要加英文引号：\"1万元\"", "", []source.Path{"a", "b", "c"}},
	{"x = { a = 1, a = 2, b = 3 }", "a", "“a”写了两次", "a", []source.Path{"x.a", "x.b"}},
	{"[a]\nb = 1\nc = 2\n[d]\n[a]\nb = 1\ne = 5", "[a]", "表 [a] 写了两次", "[a]", []source.Path{"a.b", "a.c", "a.e", "d"}},
	{"[a]\n[a.b]\nc = 1\n[a]\n[a.b]\nc = 1", "[a]", "表 [a] 写了两次", "[a]", []source.Path{"a.b.c"}},
	{"[[a]]\nb = 1\n[a]\nb = 2", "[a]", "“a”前面用的是两层方括号，这里也要用：[[a]]", "[[a]]", []source.Path{"a[0].b", "a[1].b"}},
	{"[a]\nb = 1\n[[a]]\nb = 2\n[[a]]\nb = 3\n[c]", "[a]", "“a”有好几项，第一项也要用两层方括号：[[a]]", "", []source.Path{"a[0].b", "a[1].b", "a[2].b", "c"}},
	{"[f.a]\nb = 1\n[f.a.x]\ny = 1\n[[f.a]]\nb = 2\n[f.a.x]\ny = 2", "[f.a]", "“a”有好几项，第一项也要用两层方括号：[[a]]", "", []source.Path{"f.a[0].b", "f.a[0].x.y", "f.a[1].b", "f.a[1].x.y"}},
	{"a = 1\n[a]\nb = 2\n[a.c]\n[a.d]\n[e]", "[a]", "“a”前面已经是一个值，不能再当作表", "a", []source.Path{"a", "e"}},
	{"a = 1\na.b = 2\na.c = 3\nd = 4", "a", "“a”前面已经是一个值，不能再当作表", "a", []source.Path{"a", "d"}},
	{"a.b = 1\na = 2", "a", "“a”前面已经是一个表，不能再写成值", "a", []source.Path{"a.b"}},
	{"a = { b = 1 }\n[a.c]\nd = 1\n[e]", "a", "“a”前面已经用括号写完整了，不能再添加", "a", []source.Path{"a.b", "e"}},
	{"a = [1]\n[[a]]\nd = 1\n[e]", "[[a]]", "“a”前面不是用 [[a]] 写的，这里不能再添一项", "a", []source.Path{"a[0]", "e"}},
	{"[a.b]\nc = 1\n[a]\nb.d = 2\ne = 3", "b", "“b”前面已经有自己的表头，不能在这里添加", "[a.b]", []source.Path{"a.b.c", "a.e"}},
}

// Each clash is named once, with both places, and the rest of the document is
// read.
func TestClashes(t *testing.T) {
	for _, c := range clashes {
		tree, list := parse(c.text)
		all := messages(list)
		i := slices.Index(all, c.zh)
		if i < 0 || len(all) > 1 && !strings.Contains(c.text, "万元") {
			t.Errorf("%s:\nhave %q\nwant %q", c.text, all, c.zh)
			continue
		}
		d := list[i]
		if at := c.text[d.Span.Start:d.Span.End]; at != c.at {
			t.Errorf("%s: named at %q, want %q", c.text, at, c.at)
		}
		related := ""
		for _, r := range d.Related {
			if related = c.text[r.Span.Start:r.Span.End]; r.Span.Start >= d.Span.Start {
				t.Errorf("%s: what was before stands at %v", c.text, r.Span)
			}
		}
		if related != c.related {
			t.Errorf("%s: related to %q, want %q", c.text, related, c.related)
		}
		for _, path := range c.paths {
			if tree.Find(path) == nil {
				t.Errorf("%s: lost %s", c.text, path)
			}
		}
	}
}

// However much is wrong, a hundred faults are named, and the rest counted.
func TestFaultsAreBounded(t *testing.T) {
	for name, text := range map[string]string{
		"prose":                   strings.Repeat("本年度执行26.19万元。\n", 50_000),
		"zeros":                   strings.Repeat("\x00\n", 200_000),
		"brackets":                strings.Repeat("a = [\n", 100_000),
		"quotes on a line":        "a = [" + strings.Repeat(`"a"b"`, 200_000),
		"deep arrays":             "a = " + strings.Repeat("[", 1_000_000),
		"deep tables":             "a = " + strings.Repeat("{a=", 300_000),
		"long headers":            "[" + strings.Repeat("a.", 500_000) + "a]",
		"open strings":            strings.Repeat("a = \"\"\"\n", 100_000),
		"open strings, two kinds": strings.Repeat("a = \"\"\"\nb = '''\n", 50_000),
		"pairs on a line":         strings.Repeat("a = '''", 50_000),
		"braces":                  "a{" + strings.Repeat("{，", 100_000),
		"commas":                  "a = [" + strings.Repeat(",", 500_000),
		"odd quotes":              strings.Repeat("“", 300_000),
		"equals signs":            strings.Repeat("=", 1_000_000),
		"the same key":            strings.Repeat("a = 1\n", 100_000),
		"carriage returns":        strings.Repeat("a = 1\r", 100_000),
		"invalid bytes":           strings.Repeat("\xff", 1_000_000),
	} {
		_, list := parse(text)
		if len(list) == 0 || len(list) > 101 {
			t.Errorf("%s: %d diagnostics", name, len(list))
		}
		if len(list) == 101 && !strings.HasPrefix(list[100].Message.Zh, "另有 ") {
			t.Errorf("%s: ends with %s", name, list[100].Message.Zh)
		}
	}
	_, list := parse(strings.Repeat("显著提升\n", 150))
	if last := list[len(list)-1].Message.Zh; len(list) != 101 || last != "另有 50 处写法错误没有列出" {
		t.Errorf("%d diagnostics, the last: %s", len(list), last)
	}
}

// A table of very many keys is read in time that grows with their number.
func TestManyKeys(t *testing.T) {
	var b strings.Builder
	for i := range 50_000 {
		b.WriteString("k" + strings.Repeat("x", i%7) + string(rune('0'+i%10)) + "-" + strings.Repeat("y", i%3))
		for j := i; j > 0; j /= 10 {
			b.WriteByte(byte('0' + j%10))
		}
		b.WriteString(" = 1\n")
	}
	tree, list := parse(b.String() + "k0- = 2\n")
	if tree.Root.Len() != 50_000 || len(list) != 1 || list[0].Message.Zh != "“k0-”写了两次" {
		t.Errorf("%d keys, %v", tree.Root.Len(), messages(list))
	}
}

// Other line ends and other encodings are named once, not on every line.
func TestWholeFileFaults(t *testing.T) {
	for text, want := range map[string]string{
		"a = 1\rb = 2\rc = \"x\" # y\r":                               "这一行的结尾只有回车符，没有换行符",
		"a = \"\xd0\xa7\xb9\xfb\"\nb = 2\nc = \"\xb8\xc4\xc9\xc6\"\n": "从这里起文字不是 UTF-8 编码（0xB9）",
	} {
		tree, list := parse(text)
		if len(list) != 1 || list[0].Message.Zh != want {
			t.Errorf("%q: %q, want %q", text, messages(list), want)
		}
		if tree.Find("b") == nil || tree.Find("c") == nil {
			t.Errorf("%q: lost keys", text)
		}
	}
	if tree, list := parse("\uFEFFa = 1\r\n[b]\r\nc = \"x\"\r\n"); len(list) > 0 || tree.Find("b.c").Text() != "x" {
		t.Errorf("a byte order mark and CRLF: %q", messages(list))
	}
}
