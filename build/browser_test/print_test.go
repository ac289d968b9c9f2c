package browser_test

import (
	"bytes"
	"regexp"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
)

// sheets are the pages of a PDF that Chromium made, as [width height] in points.
var sheets = regexp.MustCompile(`/Type\s*/Page\b[^s][^>]*?/MediaBox\s*\[\s*0 0 ([\d.]+ [\d.]+)\s*\]|/MediaBox\s*\[\s*0 0 ([\d.]+ [\d.]+)\s*\]`)

// Every kind of page prints on A4, on no more sheets than its text needs, and
// without what only a screen has a use for.
func TestPagesPrint(t *testing.T) {
	s := ownSite(t)
	b := open(t, s.folder())
	firsts, _ := s.ends(t)
	for _, path := range firsts {
		b.visit(path)
		b.loaded()
		prefer := true
		pdf := call(b, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: &prefer}).Data
		if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
			t.Fatalf("%s: no PDF", path)
		}
		all := sheets.FindAllSubmatch(pdf, -1)
		for _, m := range all {
			if size := string(m[1]) + string(m[2]); !a4.MatchString(size) {
				t.Errorf("%s: a sheet of %s", path, size)
			}
		}
		call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		length := eval[float64](b, `document.documentElement.scrollHeight`)
		shown := eval[[]string](b, `Array.from(document.querySelectorAll("nav, .skip, button:not(.sort), input, select")).filter(e => e.getClientRects().length > 0).map(e => e.outerHTML.slice(0, 99))`)
		call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: ""})
		if len(shown) > 0 {
			t.Errorf("%s prints %q", path, shown)
		}
		// An A4 sheet has some 830 pixels of text below each other.
		if most := int(length/500) + 2; len(all) == 0 || len(all) > most {
			t.Errorf("%s: %d sheets for %v pixels", path, len(all), length)
		}
	}
}

var a4 = regexp.MustCompile(`^(59[45](\.\d+)? 84[12](\.\d+)?|84[12](\.\d+)? 59[45](\.\d+)?)$`)
