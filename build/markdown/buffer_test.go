package markdown

import (
	"testing"

	"github.com/yuin/goldmark/util"
)

// An address that is written as it is has no byte that goldmark would escape.
func TestPlainAddresses(t *testing.T) {
	plain := 0
	for c := range 256 {
		s := "a" + string([]byte{byte(c)}) + "b"
		if !isAddress(s) {
			continue
		}
		plain++
		if got := string(util.EscapeHTML(util.URLEscape([]byte(s), false))); got != s {
			t.Errorf("%q is written as %q", s, got)
		}
	}
	if plain < 62 {
		t.Errorf("only %d bytes are taken for plain", plain)
	}
}
