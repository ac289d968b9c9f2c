package relate_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"jixiao/build/relate"
)

// A finder that was used finds what a new one finds, whatever it looked through
// before.
func TestAFinderIsUsedAgain(t *testing.T) {
	var used relate.Finder
	card := cardOf(t, figures)
	bodies := slices.Clone(clean[:])
	for _, piece := range hostile {
		bodies = append(bodies, strings.Repeat(piece, 20))
	}
	for i, body := range bodies {
		of := card
		if i%3 == 0 {
			of = nil
		}
		text := textOf(body)
		want := new(relate.Finder).Find(text, of, nil)
		got := used.Find(text, of, nil)
		if len(got) != len(want) || len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %+v\nwant %+v", body, got, want)
		}
	}
}
