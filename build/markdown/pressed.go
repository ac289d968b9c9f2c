package markdown

import (
	"cmp"
	"math"
	"slices"
)

// pressed is HTML without what the file says word for word: that is most of it,
// and the file is kept anyway.
type pressed struct {
	file   string  // text of the file
	size   int32   // of the HTML
	pieces []piece // in the order of the HTML
	rest   string  // the HTML between the pieces
}

// piece is a stretch of the HTML that is a stretch of the file.
type piece struct{ at, from, size int32 }

// press leaves out of HTML the runs that stand in it as they are. The memory is for
// what is left, and comes back.
func press(html buffer, runs []Run, file string, rest []byte) (pressed, []byte) {
	out := pressed{file: file, size: int32(len(html))}
	if len(file) > math.MaxInt32 {
		runs = nil
	}
	out.pieces = make([]piece, 0, len(runs))
	at := 0
	for i := range runs {
		r := &runs[i]
		p := piece{r.at, int32(r.Span.Start), int32(r.Span.Len())}
		if int(p.at) < at || p.at+p.size > out.size || string(html[p.at:p.at+p.size]) != file[r.Span.Start:r.Span.End] {
			continue // it has escapes
		}
		rest = append(rest, html[at:p.at]...)
		at = int(p.at + p.size)
		out.pieces = append(out.pieces, p)
	}
	rest = append(rest, html[at:]...)
	out.rest = string(rest)
	return out, rest
}

// holds tells whether a stretch of the HTML is that stretch of the file.
func (h *pressed) holds(at, from, size int32) bool {
	i, ok := slices.BinarySearchFunc(h.pieces, at, func(p piece, at int32) int { return cmp.Compare(p.at, at) })
	if !ok {
		i--
	}
	return i >= 0 && at+size <= h.pieces[i].at+h.pieces[i].size && from-at == h.pieces[i].from-h.pieces[i].at
}

// tape reads pressed HTML from its beginning to its end.
type tape struct {
	html *pressed
	at   int32 // in the HTML
	next int   // the first piece that isn't read
	rest int32 // how much is read of what stands between pieces
}

// copy appends the HTML up to an offset.
func (t *tape) copy(out []byte, to int32) []byte {
	for t.at < to {
		end := to
		if t.next < len(t.html.pieces) {
			p := &t.html.pieces[t.next]
			if t.at >= p.at {
				end = min(to, p.at+p.size)
				from := p.from + t.at - p.at
				out = append(out, t.html.file[from:from+end-t.at]...)
				if t.at = end; end == p.at+p.size {
					t.next++
				}
				continue
			}
			end = min(to, p.at)
		}
		out = append(out, t.html.rest[t.rest:t.rest+end-t.at]...)
		t.rest += end - t.at
		t.at = end
	}
	return out
}

// text is the HTML up to an offset.
func (t *tape) text(to int32) string {
	if t.at >= to {
		return ""
	}
	return string(t.copy(make([]byte, 0, to-t.at), to))
}
