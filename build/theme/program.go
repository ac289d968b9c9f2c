package theme

import (
	"bytes"
	"reflect"
)

// deepest is how many templates may call each other in a row.
const deepest = 200

// usualStack is how many variables most pages have at once.
const usualStack = 64

// program writes pages of one kind of view.
type program struct{ main *routine }

// routine is a template for a dot of one type.
type routine struct {
	body step
	vars int // how many variables it has at once
}

// step is a piece of a template that has been compiled.
type step func(r *run, dot reflect.Value)

// run is a page that is being written. Variables stand on a stack, on which
// every routine that is running has a stretch from base on.
type run struct {
	*markup
	stack  []reflect.Value
	base   int
	calls  int // that have not returned
	rounds int // of ranges and calls so far
	fault  error
}

// place is where a range or a call stands in the theme.
type place struct {
	file string
	line int
}

// goesOn counts a round of a range or a call, and tells whether it may be made.
func (r *run) goesOn(at place) bool {
	switch r.rounds++; {
	case r.fault != nil:
	case r.rounds > mostRounds || r.calls > deepest:
		r.fault = &excess{at.file, at.line, errRounds}
	case len(r.bytes) > mostBytes:
		r.fault = &excess{at.file, at.line, errBytes}
	}
	return r.fault == nil
}

// run writes a page. After an error, nothing of it is written.
func (p *program) run(w *bytes.Buffer, view reflect.Value) error {
	r := run{markup: &markup{bytes: w.AvailableBuffer()}, stack: make([]reflect.Value, 0, usualStack)}
	r.call(p.main, view, place{layout, 1})
	if r.fault == nil {
		w.Write(r.bytes)
	}
	return r.fault
}

// call runs a routine, whose variable 0 is $.
func (r *run) call(to *routine, dot reflect.Value, at place) {
	if !r.goesOn(at) {
		return
	}
	r.calls++
	base := r.base
	r.base = len(r.stack)
	for range to.vars {
		r.stack = append(r.stack, reflect.Value{})
	}
	r.stack[r.base] = dot
	to.body(r, dot)
	r.stack = r.stack[:r.base]
	r.base = base
	r.calls--
}

// list is steps in a row.
func list(steps []step) step {
	switch len(steps) {
	case 0:
		return func(*run, reflect.Value) {}
	case 1:
		return steps[0]
	}
	return func(r *run, dot reflect.Value) {
		for _, s := range steps {
			s(r, dot)
		}
	}
}

// truth is what text/template holds for true: what isn't empty.
func truth(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Bool:
		return v.Bool()
	case reflect.Int:
		return v.Int() != 0
	case reflect.String, reflect.Slice:
		return v.Len() > 0
	}
	return true // a struct
}
