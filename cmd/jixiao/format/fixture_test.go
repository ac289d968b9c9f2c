package format

import (
	"bufio"
	"bytes"
	"strings"
	"testing"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// The files that the findings of the tests are in: Chinese before the place,
// characters of two UTF-16 units, a byte order mark, Windows line ends.
var files = map[string]string{
	"content/2023/jiaoyu/校舍.md": "+++\ntitle = \"校舍维修\"\n[funds.total]\nexecuted = 38.00\n+++\n\n## 一、概况\n\n全年执行36.00万元，𠮷县支付12万元。\n",
	"content/site.toml":         "\ufefftitel = \"站点\"\r\nlang = \"zh\"\r\n",
}

// place is where the marked words stand.
func place(t testing.TB, file, words string) diag.Place {
	t.Helper()
	at := strings.Index(files[file], words)
	if at < 0 {
		t.Fatalf("%s does not contain %q", file, words)
	}
	return diag.Place{File: file, Span: source.Span{Start: at, End: at + len(words)}}
}

const (
	report  = "content/2023/jiaoyu/校舍.md"
	site    = "content/site.toml"
	missing = "content/2023/a,b:c d%.md" // can't be read
)

// sample is one finding of each kind. Their rules are invented, so that the
// words of the catalogue can change.
func sample(t testing.TB) *Report {
	word := place(t, site, "titel")
	return reportOf(diag.List{
		{Rule: "no-file", Severity: diag.Error, Message: diag.Textf("读不了", "can't be read"), Place: diag.Place{File: missing}},
		{Rule: "sum", Severity: diag.Error, At: "funds.total.executed", Place: place(t, report, "38.00"),
			Message: diag.Textf("合计写 38.00，\n各行相加是 36.00（差 5.56%%）", "the total is 38.00,\nits rows 36.00 (5.56%% more)"),
			Help:    diag.Textf("核对。", "compare them."), Stated: "38.00", Computed: "36.00", Difference: "+2.00",
			Related: []diag.Related{{Place: place(t, report, "36.00"), Message: diag.Textf("正文::这里", "the text: here"), At: "text:36.00"}}},
		{Rule: "text", Severity: diag.Warning, Place: place(t, report, "12万元"), Message: diag.Textf("<b>&\"]]> \x1b[31m\u202e@你 |", "<b>&\"]]> \x1b[31m\u202e@you |")},
		{Rule: "lines", Severity: diag.Note, Place: place(t, report, "## 一、概况\n\n全年"), Message: diag.Textf("两处", "two")},
		{Rule: "known", Severity: diag.Error, At: "figure.a", Place: place(t, report, "全年执行36.00万元"), Message: diag.Textf("不符", "differs"),
			Help: diag.Textf("改正。", "mend it."), Allowed: true, Reason: "公开文本如此"},
		{Rule: "key", Severity: diag.Error, Place: word, Message: diag.Textf("没有 titel 这个键", "no key titel"),
			Fixes: []diag.Fix{{Title: diag.Same("title"), Edits: []diag.Edit{{Span: word.Span, New: "title"}}},
				{Title: diag.Same("two"), Edits: []diag.Edit{{Span: word.Span, New: "a"}, {Span: word.Span, New: "b"}}}}},
	})
}

func reportOf(list diag.List) *Report {
	return &Report{
		Findings: list, Lang: diag.Chinese, Version: "1.2.3", Folder: ".",
		File: func(path string) (*source.File, bool) {
			text, ok := files[path]
			return source.NewFile(path, text), ok
		},
	}
}

// formats is every format by the name of its golden file.
var formats = map[string]func(*bufio.Writer, *Report){
	"sarif.json": SARIF, "gitlab.json": GitLab, "checkstyle.xml": Checkstyle, "rdjson.json": RDJSON,
	"github.txt":  func(w *bufio.Writer, r *Report) { GitHub(w, r) },
	"summary.txt": func(w *bufio.Writer, r *Report) { StepSummary(w, r, diag.Same("检查 1 份"), r.Findings) },
}

func write(format func(*bufio.Writer, *Report), r *Report) []byte {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	format(w, r)
	_ = w.Flush() // into memory
	return b.Bytes()
}
