package content

import (
	"io/fs"
	"path"
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
)

// zone is a place in the folder content, which decides what a file is.
type zone int8

const (
	top    zone = iota // content/
	year               // content/2023/
	unit               // content/2023/unit/
	deeper             // content/2023/unit/folder/
	pages              // content/about/ and all below
	lost               // content/2023年/ and all below: reported, not read
)

// area is a zone with what the names of the folders above said.
type area struct {
	zone zone
	year int
	unit string
}

// walk goes through a folder of content.
func (w *walker) walk(dir string, in area) error {
	return w.entries(dir, func(name string, e fs.DirEntry) error {
		if e.IsDir() {
			return w.walk(name, w.enter(name, e.Name(), in))
		}
		w.file(name, in)
		return nil
	})
}

// enter is the area of a folder in an area.
func (w *walker) enter(name, base string, in area) area {
	switch in.zone {
	case top:
		return w.enterTop(name, base)
	case year:
		return area{unit, in.year, base}
	case unit:
		in.zone = deeper
	}
	return in
}

// enterTop tells the folder of a year from one of pages.
func (w *walker) enterTop(name, base string) area {
	if y, ok := schema.ParseYear(base); ok {
		return area{zone: year, year: y}
	}
	digits, meant := yearMeant(base)
	if !meant {
		return area{zone: pages}
	}
	told := saysYear
	if _, ok := schema.ParseYear(digits); ok {
		told.help = diag.Textf("把文件夹改名为 %[1]s", "rename the folder to %[1]s", digits)
	} else if digits == base && len(digits) == 4 {
		told = saysNoYear
	}
	w.fault("misplaced", name, told)
	return area{zone: lost}
}

// file takes note of a file.
func (w *walker) file(name string, in area) {
	if in.zone == lost {
		return
	}
	w.files = append(w.files, name)
	switch {
	case name == sitePath || name == unitsPath:
		w.config = append(w.config, name)
	case !strings.EqualFold(path.Ext(name), ".md"):
		w.assets = append(w.assets, name)
	case in.zone == unit:
		base := path.Base(name)
		project := base[:len(base)-len(".md")]
		w.reports = append(w.reports, entry{name, schema.Key{Year: in.year, Unit: in.unit, Project: project}})
	case in.zone == pages:
		w.pages = append(w.pages, name)
	default:
		w.fault("misplaced", name, saysDepth[in.zone])
	}
}

// yearMeant tells whether a folder's name is meant as a year, though it isn't
// one: 2023年, ２０２３, 二〇二三, 23. digits is the name in digits.
func yearMeant(name string) (digits string, meant bool) {
	s := strings.TrimSpace(name)
	s = strings.TrimSuffix(strings.TrimSuffix(s, "度"), "年")
	s = strings.Map(asDigit, strings.TrimSpace(s))
	return s, len(s) > 1 && strings.Trim(s, "0123456789") == ""
}

// asDigit is the ASCII digit that a full-width or Chinese one stands for; every
// other character is none.
func asDigit(r rune) rune {
	switch {
	case r >= '０' && r <= '９':
		return r - '０' + '0'
	case r == '〇' || r == '○':
		return '0'
	}
	if i := strings.IndexRune("零一二三四五六七八九", r); i >= 0 {
		return rune('0' + i/len("零"))
	}
	return r
}
