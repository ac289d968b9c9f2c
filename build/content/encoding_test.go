package content

import (
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"jixiao/schema/source"
)

const sample = "+++\ntitle = \"综治、平安建设经费专项资金绩效自评报告\"\n+++\n\n2023年年初预算36万元，实际支付26.19万元，执行率72.75%。\n"

func gbk(t *testing.T, s string) string {
	t.Helper()
	out, err := simplifiedchinese.GBK.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func utf16LE(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

// The encodings that Chinese offices save in are named, at the first byte that
// is wrong, and text in UTF-8 is never taken for one of them.
func TestEncoding(t *testing.T) {
	big5, err := traditionalchinese.Big5.NewEncoder().String("績效自評報告，預算執行率與產出指標之說明，服務對象滿意度")
	if err != nil {
		t.Fatal(err)
	}
	half := strings.Index(sample, "平安")
	for name, c := range map[string]struct {
		text, want string // want: what the message says; empty where nothing is wrong
		at         int
	}{
		"UTF-8":             {sample, "", 0},
		"UTF-8 with a mark": {"\uFEFF" + sample, "", 0},
		"empty":             {"", "", 0},
		"GBK":               {gbk(t, sample), "GBK", strings.Index(sample, "综")},
		"GBK, few words":    {gbk(t, "title = \"联通\""), "GBK", 9},
		"GBK, much text":    {gbk(t, strings.Repeat(sample, 2000)), "GBK", strings.Index(sample, "综")},
		"UTF-16 LE":         {"\xff\xfe" + utf16LE(sample), "UTF-16", 0},
		"UTF-16 BE":         {"\xfe\xff\x00a", "UTF-16", 0},
		"UTF-16, no mark":   {utf16LE("+++\ntitle = 'abc'\n"), "UTF-16", 1},
		"UTF-32":            {"\xff\xfe\x00\x00a\x00\x00\x00", "UTF-32", 0},
		"one byte missing":  {sample[:half+2] + sample[half+3:], "0xE5", half},
		"cut short":         {sample[:half+1], "0xE5", half},
		"one stray byte":    {"abc\xffdef", "0xFF", 3},
		"Latin-1":           {"caf\xe9 cr\xe8me", "0xE9", 3},
		"Big5":              {big5, "UTF-8", 0},
		"zero byte":         {sample + "\x00", "空字节", len(sample)},
		"a picture":         {"\x89PNG\r\n\x1a\n\x00\x00", "空字节", 8},
	} {
		d, bad := checkEncoding(source.NewFile("x.md", c.text))
		if bad != (c.want != "") {
			t.Errorf("%s: wrong is %v", name, bad)
			continue
		}
		if !strings.Contains(d.Message.Zh, c.want) || bad && (d.Rule != "encoding" || d.Help.Zh == "") {
			t.Errorf("%s: %+v", name, d)
		}
		if d.Span.Start != c.at || bad && (d.Span.End <= c.at || d.Span.End > len(c.text)) {
			t.Errorf("%s: at %v, want %d", name, d.Span, c.at)
		}
		if c.want != "GBK" && strings.Contains(d.Message.Zh, "GBK") {
			t.Errorf("%s: taken for GBK", name)
		}
	}
}

// A file in another encoding is set aside, and is said to be there.
func TestUnreadable(t *testing.T) {
	site, list := read(t, files(map[string]string{
		"content/site.toml":    gbk(t, "title = '综治平安建设'"),
		"content/2023/a/x.md":  gbk(t, sample),
		"content/2023/a/y.md":  sample,
		"content/2023/a/z.pdf": "\x00",
	}))
	same(t, "unreadable", site.Unreadable, []string{"content/2023/a/x.md", "content/site.toml"})
	if len(list) != 2 || len(site.Reports) != 1 || site.File("content/2023/a/x.md") == nil {
		t.Errorf("%+v, %+v", list, site.Reports)
	}
}

// Whatever the bytes: no panic, the span in the file, and a verdict exactly
// where the text has a zero byte or is no UTF-8.
func FuzzEncoding(f *testing.F) {
	f.Add(sample)
	f.Add("\xff\xfe")
	f.Add("\xb0\xa1")
	f.Fuzz(func(t *testing.T, text string) {
		d, bad := checkEncoding(source.NewFile("x.md", text))
		if want := !validText(text); bad != want {
			t.Errorf("wrong is %v, want %v", bad, want)
		}
		if d.Span.Start < 0 || d.Span.End > len(text) || bad && d.Span.Len() < 1 {
			t.Errorf("span %v of %d", d.Span, len(text))
		}
	})
}

func validText(s string) bool {
	return strings.ToValidUTF8(s, "") == s && !strings.Contains(s, "\x00")
}
