package browser_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

const year = "years/2023/index.html"

// column is the texts of a column of the rows that are shown, without what is
// small or marked in them.
func (b *tab) column(n int) []string {
	b.t.Helper()
	return eval[[]string](b, `Array.from(document.querySelectorAll("table.sortable tbody tr")).filter(r => r.offsetParent !== null && !r.hidden).map(r =>
		Array.from(r.cells[`+strconv.Itoa(n)+`].childNodes).filter(n => !(n.nodeName === "SMALL" || n.className === "tag" || /^mark /.test(n.className))).map(n => n.textContent).join("").trim())`)
}

// set changes a filter, the one whose label begins with some words.
func (b *tab) set(label, value string) {
	b.t.Helper()
	b.do(chromedp.Evaluate[chromedp.Void](`(() => {
		const label = Array.from(document.querySelectorAll(".filters label")).find(l => l.textContent.startsWith("` + label + `"));
		const field = document.getElementById(label.htmlFor);
		field.value = "` + value + `";
		field.dispatchEvent(new Event("input", {bubbles: true}));
	})()`))
}

func TestSort(t *testing.T) {
	for name, root := range sites(t) {
		t.Run(name, func(t *testing.T) {
			b := open(t, root)
			b.visit(year)
			before := b.column(4)
			b.focus(`table.sortable thead th:nth-child(5) button`)
			b.keys("\r")
			if got := eval[string](b, `document.querySelector("table.sortable thead th:nth-child(5)").getAttribute("aria-sort")`); got != "descending" {
				t.Errorf("aria-sort is %q", got)
			}
			checkOrder(t, b.column(4), before, true)
			b.keys("\r")
			if got := eval[string](b, `document.querySelector("table.sortable thead th:nth-child(5)").getAttribute("aria-sort")`); got != "ascending" {
				t.Errorf("aria-sort is %q", got)
			}
			checkOrder(t, b.column(4), before, false)
			b.focus(`table.sortable thead th:nth-child(9) button`) // grades go from 优 to 差
			b.keys(" ")
			grades := b.column(8)
			if !slices.IsSortedFunc(grades, func(a, b string) int {
				return strings.Index("优良中差—", a) - strings.Index("优良中差—", b)
			}) {
				t.Errorf("the grades are %q", grades)
			}
			if n := eval[int](b, `document.querySelectorAll("[aria-sort]").length`); n != 1 {
				t.Errorf("%d columns say that they are sorted by", n)
			}
		})
	}
}

// checkOrder: the same figures, in order, those that are missing last.
func checkOrder(t *testing.T, got, before []string, down bool) {
	t.Helper()
	if a, b := slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(before)); !slices.Equal(a, b) || len(got) < 5 {
		t.Errorf("%q of %q", got, before)
	}
	var last float64
	for i, text := range got {
		x, err := strconv.ParseFloat(text, 64)
		switch {
		case err != nil && slices.ContainsFunc(got[i:], func(s string) bool { return s != "—" }):
			t.Errorf("%q stands before figures", text)
		case err == nil && i > 0 && (down && x > last || !down && x < last):
			t.Errorf("%v after %v", x, last)
		}
		last = x
	}
}

func TestFilter(t *testing.T) {
	b := open(t, ownSite(t).folder())
	b.visit(year)
	all := len(b.column(0))
	count := func() string { return eval[string](b, `document.querySelector(".filter-count").textContent`) }
	units := b.column(2)
	b.set("单位", units[0])
	shown := b.column(2)
	same := 0
	for _, u := range units {
		if u == units[0] {
			same++
		}
	}
	if len(shown) != same || slices.ContainsFunc(shown, func(u string) bool { return u != units[0] }) {
		t.Errorf("of %s are shown %q", units[0], shown)
	}
	if want := "显示 " + strconv.Itoa(same) + " 份，共 " + strconv.Itoa(all) + " 份"; count() != want {
		t.Errorf("the count says %q, not %q", count(), want)
	}
	b.set("单位", "")
	b.set("执行率不低于", "90")
	b.set("执行率不高于", "99.5")
	for _, text := range b.column(6) {
		if x, err := strconv.ParseFloat(strings.TrimSuffix(text, "%"), 64); err != nil || x < 90 || x > 99.5 {
			t.Errorf("%s is shown", text)
		}
	}
	if n := len(b.column(6)); n == 0 || n == all {
		t.Errorf("%d of %d are shown", n, all)
	}
	b.do(chromedp.Click(chromedp.CSS(`.filters button`)))
	b.until(`document.querySelectorAll("table.sortable tbody tr[hidden]").length === 0`)
	b.set("自评等级", "优")
	if got := b.column(8); slices.ContainsFunc(got, func(g string) bool { return g != "优" }) || len(got) == 0 {
		t.Errorf("%q are shown", got)
	}
}
