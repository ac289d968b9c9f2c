package lsp

import (
	"maps"
	"sync"
)

// buffer is a text that is open in the editor.
type buffer struct {
	uri     string // as the editor names it
	path    string // as the site calls it; empty where it is none of the site's
	version int
	text    string
}

// desk is the texts that are open, and the count of changes to them and to the
// disk. It may be used by many goroutines.
type desk struct {
	mu      sync.Mutex
	buffers map[string]buffer // by URI
	changes int
	wake    chan struct{} // holds one signal where something changed
}

func newDesk() *desk {
	return &desk{buffers: map[string]buffer{}, wake: make(chan struct{}, 1)}
}

// put opens a text or gives it anew.
func (d *desk) put(b buffer) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.buffers[b.uri] = b
	d.changedLocked()
}

// drop closes a text.
func (d *desk) drop(uri string) (b buffer, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	b, ok = d.buffers[uri]
	delete(d.buffers, uri)
	d.changedLocked()
	return b, ok
}

func (d *desk) get(uri string) (b buffer, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	b, ok = d.buffers[uri]
	return b, ok
}

// changed notes a change on the disk.
func (d *desk) changed() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.changedLocked()
}

func (d *desk) changedLocked() {
	d.changes++
	select {
	case d.wake <- struct{}{}:
	default:
	}
}

// count is the number of changes so far.
func (d *desk) count() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.changes
}

// state is the texts as they are now, and after how many changes that is.
func (d *desk) state() (buffers map[string]buffer, changes int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return maps.Clone(d.buffers), d.changes
}

// edit applies the changes of an editor to a text. Ranges that lie outside the
// text are taken as the nearest ones inside.
func edit(text string, changes []contentChange) string {
	for _, c := range changes {
		if c.Range == nil {
			text = c.Text
			continue
		}
		span := placeIn(text).span(*c.Range)
		text = text[:span.Start] + c.Text + text[span.End:]
	}
	return text
}
