package markdown

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jixiao/schema/source"
)

// example is one example of the CommonMark specification, which goldmark's
// module carries.
type example struct {
	Markdown, HTML, Section string
	Example                 int
}

func specification(t *testing.T) (examples []example) {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &examples); err != nil {
		t.Fatal(err)
	}
	return examples
}

func whole(text string) (*source.File, source.Span) {
	return source.NewFile("a.md", text), source.Span{End: len(text)}
}

var (
	voidTag   = regexp.MustCompile(` />`)
	headingID = regexp.MustCompile(`(<h[1-6]) id="[^"]*"`)
	anyH1     = regexp.MustCompile(`<h1>`)
	anyTag    = regexp.MustCompile(`(</?h)([1-5])>`)
)

// asOurs rewrites what the specification expects for what doc.go says we do
// otherwise: the void tags of HTML, and headings below the page's title.
func asOurs(html string) string {
	html = voidTag.ReplaceAllString(html, ">")
	if anyH1.MatchString(html) {
		html = anyTag.ReplaceAllStringFunc(html, func(tag string) string {
			level := strings.IndexByte(tag, 'h') + 1
			return tag[:level] + string(tag[level]+1) + ">"
		})
	}
	return html
}

func TestEveryExampleOfCommonMarkThatIsNotRefusedReadsAsSpecified(t *testing.T) {
	r := New()
	refused := map[string]int{}
	for _, e := range specification(t) {
		body, list := r.Read(whole(e.Markdown))
		if len(list) > 0 {
			refused[list[0].Rule]++
			continue
		}
		got := headingID.ReplaceAllString(body.HTML(nil), "$1")
		if want := asOurs(e.HTML); got != want {
			t.Errorf("example %d (%s): %q\n got %q\nwant %q", e.Example, e.Section, e.Markdown, got, want)
		}
	}
	// HTML in 72 examples; a scheme of its own or no target in 9.
	if want := map[string]int{"raw-html": 72, "broken-link": 9}; !maps.Equal(refused, want) {
		t.Errorf("refused %v, want %v", refused, want)
	}
}

func TestWindowsLineEndsReadLikeUnixOnes(t *testing.T) {
	r := New()
	for _, e := range specification(t) {
		unix, _ := r.Read(whole(e.Markdown))
		windows, _ := r.Read(whole(strings.ReplaceAll(e.Markdown, "\n", "\r\n")))
		if got, want := windows.HTML(nil), unix.HTML(nil); got != want {
			t.Errorf("example %d (%s): %q\n got %q\nwant %q", e.Example, e.Section, e.Markdown, got, want)
		}
	}
}
