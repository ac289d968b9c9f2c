package browser_test

import (
	"net/url"
	"os"
	"strings"
	"testing"
)

// hit is what the search page shows of a document.
type hit struct {
	Title    string
	Marked   []string
	Passages []struct{ Text, URL string }
}

const hitsOf = `Array.from(document.querySelectorAll(".hits li")).map(li => ({
	Title: li.querySelector(".hit-title a").textContent,
	Marked: Array.from(li.querySelectorAll("mark")).map(m => m.textContent),
	Passages: Array.from(li.querySelectorAll(".passage a")).map(a => ({Text: a.textContent, URL: a.href})),
}))`

// find searches for words.
func (b *tab) find(words string) (hits []hit, status string) {
	b.t.Helper()
	b.visit("search/index.html#q=" + url.PathEscape(words))
	b.until(`!/^(正在检索……)?$/.test(document.getElementById("section.status").textContent)`)
	return eval[[]hit](b, hitsOf), eval[string](b, `document.getElementById("section.status").textContent`)
}

func TestSearchFindsWhatIsSaid(t *testing.T) {
	for name, root := range sites(t) {
		t.Run(name, func(t *testing.T) {
			b := open(t, root)
			for _, test := range []struct{ words, marked, passage string }{
				{"社会稳定", "社会稳定", "社会稳定"},            // in the middle of a sentence
				{"会稳", "会稳", "社会稳定"},                // parts of two words
				{"26.19", "26.19", "26.19"},         // a figure
				{"２６．１９", "26.19", "26.19"},         // of full width
				{"综治 26.19", "26.19", ""},           // two words
				{"EXECUTION-RATE", "execution", ""}, // a rule's name, in capitals
				{"稳", "稳", "稳"},                     // one character
				{"会", "会", "会"},
			} {
				hits, status := b.find(test.words)
				if len(hits) == 0 {
					t.Errorf("%s: %s", test.words, status)
					continue
				}
				for _, h := range hits {
					if !strings.Contains(strings.ToLower(strings.Join(h.Marked, "|")), test.marked) {
						t.Errorf("%s: in %s %q is marked", test.words, h.Title, h.Marked)
					}
					if len(h.Passages) > 0 && !strings.Contains(h.Passages[0].Text, test.passage) {
						t.Errorf("%s: %q", test.words, h.Passages[0].Text)
					}
				}
			}
			for _, words := range []string{"龘靐", "26.191", "26.1", "qqzzqq", "稳定会社"} {
				if hits, status := b.find(words); len(hits) > 0 || !strings.Contains(status, "没有找到") {
					t.Errorf("%s: %d hits, %s", words, len(hits), status)
				}
			}
		})
	}
}

// A query loads few files, and none of another host: see hear. With ten thousand
// reports the files are hardly larger, which build/search holds.
func TestAQueryLoadsLittle(t *testing.T) {
	b := open(t, ownSite(t).folder())
	for _, words := range []string{"项目", "26.19", "主要职责是统筹全区政法改革和队伍建设"} {
		b.forget()
		if hits, status := b.find(words); len(hits) == 0 {
			t.Errorf("%s: %s", words, status)
		}
		b.mu.Lock()
		sum := 0
		for _, address := range b.asked {
			sum += size(t, address)
		}
		b.mu.Unlock()
		if sum < 10<<10 || sum > 300<<10 {
			t.Errorf("%s: %d files of %d bytes together", words, len(b.asked), sum)
		}
	}
}

// size is how many bytes the file of an address has.
func size(t *testing.T, address string) int {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "file" {
		return 0
	}
	info, err := os.Stat(u.Path)
	if err != nil {
		t.Fatal(err)
	}
	return int(info.Size())
}

// What is found leads to where it stands.
func TestHitsLeadToTheirPlace(t *testing.T) {
	b := open(t, ownSite(t).folder())
	hits, _ := b.find("26.19")
	places := 0
	for _, h := range hits {
		for _, p := range h.Passages {
			b.visit(strings.TrimPrefix(p.URL, b.root))
			b.until(`document.readyState === "complete"`)
			if strings.Contains(p.URL, "#:~:") { // words before the first heading have no element of their own
				if !eval[bool](b, `document.querySelector("main").textContent.includes("26.19")`) {
					t.Errorf("%s leads to a page without the words", p.URL)
				}
				continue
			}
			if !eval[bool](b, `location.hash !== "" && document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null`) {
				t.Errorf("%s leads to no element", p.URL)
			}
			places++
		}
	}
	if places < 2 {
		t.Errorf("%d places", places)
	}
}

// Typing and pressing Enter searches; "more" shows further hits and takes the
// focus to them.
func TestSearchByKeyboard(t *testing.T) {
	b := open(t, ownSite(t).folder())
	b.visit("search/index.html")
	b.until(`document.activeElement === document.getElementById("section.words")`)
	b.keys("项目\r")
	b.until(`document.querySelectorAll(".hits li").length === 10 && !document.getElementById("section.more").hidden`)
	if got := eval[string](b, `decodeURIComponent(location.hash)`); got != "#q=项目" {
		t.Errorf("the address says %s", got)
	}
	b.focus(`#section\\.more`)
	b.keys("\r")
	b.until(`document.querySelectorAll(".hits li").length > 10`)
	if got := eval[string](b, `(document.activeElement.closest(".hits li") || {}).textContent || ""`); got == "" {
		t.Error("the focus isn't on the first of the new hits")
	}
}
