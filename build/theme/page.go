package theme

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"reflect"
	"sync"

	"jixiao/build/site"
)

// page is the template of a kind of page. It is rendered by html/template or,
// some ten times as fast, by a program that was compiled from what html/template
// makes of it: the same tree, with every value's escaping in it. A template that
// uses what the compiler doesn't know is left to html/template.
type page struct {
	template *template.Template // never executed, so that it can be cloned
	view     func() site.View

	once      sync.Once
	program   *program
	faults    []error
	executors sync.Pool // of *executor
}

// prepare escapes and compiles the template. The first execution escapes it;
// that of a full sample also finds what only values show.
func (p *page) prepare() {
	p.once.Do(func() {
		if p.template == nil {
			p.faults = []error{errors.New("theme: there is no " + layout)}
			return
		}
		executor, err := newExecutor(p.template)
		if err != nil {
			p.faults = []error{err}
			return
		}
		for _, sample := range []site.View{filled(p.view()), p.view()} {
			if err := executor.execute(io.Discard, sample, mostSample); err != nil {
				p.faults = append(p.faults, err)
				break
			}
		}
		program, lacks := compile(executor.template, reflect.TypeOf(p.view()).Elem())
		switch {
		case len(lacks) > 0:
			p.faults = lacks
		case len(p.faults) == 0:
			p.program = program
		}
		p.executors.Put(executor)
	})
}

func (p *page) render(w *bytes.Buffer, v site.View) error {
	p.prepare()
	if len(p.faults) > 0 {
		return p.faults[0]
	}
	if p.program == nil || reflect.TypeOf(v) != reflect.TypeOf(p.view()) || reflect.ValueOf(v).IsNil() {
		return p.plainly(w, v)
	}
	return p.program.run(w, reflect.ValueOf(v).Elem())
}

// plainly renders a page with html/template.
func (p *page) plainly(w io.Writer, v site.View) error {
	own, ok := p.executors.Get().(*executor)
	if !ok {
		made, err := newExecutor(p.template)
		if err != nil {
			return err
		}
		own = made
	}
	defer p.executors.Put(own)
	return own.execute(w, v, mostRounds)
}
