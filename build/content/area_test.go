package content

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// A file that stands where nothing would read it is reported, not passed over.
func TestMisplaced(t *testing.T) {
	for name, c := range map[string]struct {
		paths []string
		want  []string
	}{
		"no unit":          {[]string{"2023/x.md"}, []string{"misplaced|2023/x.md||"}},
		"too deep":         {[]string{"2023/a/old/x.md"}, []string{"misplaced|2023/a/old/x.md||"}},
		"no folder":        {[]string{"x.md"}, []string{"misplaced|x.md||"}},
		"year with a word": {[]string{"2023年/a/x.md", "2023年/b/y.md"}, []string{"misplaced|2023年||"}},
		"wide digits":      {[]string{"２０２３/a/x.md"}, []string{"misplaced|２０２３||"}},
		"Chinese digits":   {[]string{"二〇二三年度/a/x.md"}, []string{"misplaced|二〇二三年度||"}},
		"five digits":      {[]string{"20233/a/x.md"}, []string{"misplaced|20233||"}},
		"other folders":    {[]string{"三公经费/x.md", "top10/x.md", "年/x.md"}, nil},
		"assets anywhere":  {[]string{"2023/x.pdf", "x.pdf", "2023/a/b/c/x.pdf"}, nil},
	} {
		texts := map[string]string{"content/site.toml": ""}
		for _, path := range c.paths {
			texts["content/"+path] = ""
		}
		site, list := read(t, files(texts))
		same(t, name, found(t, site, list), c.want)
	}
}

// The help names the folder that was meant.
func TestYearHelp(t *testing.T) {
	for folder, want := range map[string]string{
		"2023年": "2023", "２０２３": "2023", "二〇二三年": "2023", "2023 年度": "2023", "二零一九": "2019", "20233": "四位数字", "23": "四位数字",
	} {
		_, list := read(t, files(map[string]string{"content/" + folder + "/a/x.md": ""}))
		if len(list) != 1 || !strings.Contains(list[0].Help.Zh, want) {
			t.Errorf("%s: %+v", folder, list)
		}
	}
	// Four digits that are no year aren't told to be four digits.
	for _, folder := range []string{"9999", "0023"} {
		_, list := read(t, files(map[string]string{"content/" + folder + "/a/x.md": ""}))
		if len(list) != 1 || !strings.Contains(list[0].Message.Zh, "不在 1949 到 2999 之间") || strings.Contains(list[0].Help.Zh, "四位") {
			t.Errorf("%s: %+v", folder, list)
		}
	}
}

// Names that are one on some disks, or whose pages would be one, are reported:
// files of one folder, units and projects of different years.
func TestCollisions(t *testing.T) {
	for name, c := range map[string]struct {
		paths []string
		want  []string
	}{
		"reports":         {[]string{"2023/a/X.md", "2023/a/x.md"}, []string{"misplaced|2023/a/x.md||"}},
		"extensions":      {[]string{"2023/a/x.MD", "2023/a/x.md"}, []string{"misplaced|2023/a/x.md||"}},
		"units of a year": {[]string{"2023/A/x.md", "2023/a/y.md"}, []string{"misplaced|2023/a/y.md||"}},
		"units of two":    {[]string{"2022/A/x.md", "2023/a/y.md"}, []string{"misplaced|2023/a/y.md||"}},
		"projects of two": {[]string{"2022/a/X.md", "2023/a/x.md"}, []string{"misplaced|2023/a/x.md||"}},
		"pages":           {[]string{"about/X.md", "about/x.md"}, []string{"misplaced|about/x.md||"}},
		"assets":          {[]string{"about/X.png", "about/x.png"}, []string{"misplaced|about/x.png||"}},
		"composition":     {[]string{"2022/a/\u00e9.md", "2023/a/e\u0301.md"}, []string{"misplaced|2023/a/e\u0301.md||"}},
		"none":            {[]string{"2022/a/x.md", "2023/a/x.md", "2023/b/x.md", "about/x.md"}, nil},
	} {
		texts := map[string]string{}
		for _, path := range c.paths {
			texts["content/"+path] = ""
		}
		site, list := read(t, files(texts))
		same(t, name, found(t, site, list), c.want)
	}
}

// On a real disk, links are not followed (one could lead out of the site or in
// a circle), a pipe doesn't make the reader wait, and a name that isn't UTF-8
// is no failure of the disk.
func TestDisk(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("links and pipes are made as on Linux")
	}
	root := t.TempDir()
	unit := filepath.Join(root, "content/2023/a")
	outside := filepath.Join(t.TempDir(), "secret.md")
	for _, err := range []error{
		os.MkdirAll(unit, 0o755),
		os.WriteFile(outside, []byte("秘密"), 0o644),
		os.WriteFile(filepath.Join(unit, "x.md"), []byte("甲"), 0o644),
		os.WriteFile(filepath.Join(unit, "\xb8\xa3.md"), []byte("乙"), 0o644),
		os.Symlink(outside, filepath.Join(unit, "link.md")),
		os.Symlink(root, filepath.Join(unit, "circle")),
		os.Symlink(t.TempDir(), filepath.Join(root, "schema")),
		syscall.Mkfifo(filepath.Join(unit, "pipe.md"), 0o644),
	} {
		if err != nil {
			t.Skip(err)
		}
	}
	site, list := read(t, os.DirFS(root))
	same(t, "disk", found(t, site, list), []string{
		"misplaced|2023/a/circle||", "misplaced|2023/a/link.md||", "misplaced|2023/a/pipe.md||", "encoding|2023/a/�.md||", "misplaced|schema||"})
	if len(site.Reports) != 1 || site.Reports[0].File.Text != "甲" {
		t.Errorf("reports: %+v", site.Reports)
	}
}
