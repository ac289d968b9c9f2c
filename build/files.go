package build

import (
	"bytes"
	"fmt"
	"io/fs"

	"jixiao/build/markdown"
	"jixiao/build/output"
	"jixiao/build/site"
	"jixiao/schema/score"
)

// lay lays out the site's pages.
func (r *Result) lay(articles []site.Article) {
	bodies := make(map[*score.Card]*markdown.Body, len(r.Reports))
	numbers := make(map[*score.Card]site.Numbers, len(r.Reports))
	for _, rep := range r.Reports {
		bodies[rep.Card], numbers[rep.Card] = rep.Body, numbersOf(&rep.words.numbers)
	}
	r.Site = site.New(site.Input{
		Config: r.Content.Config, Corpus: r.Corpus, Diagnostics: r.Diagnostics, Checked: r.Checked, Lang: r.Lang,
		Bodies: bodies, Numbers: numbers, Compared: r.compared, TextChecks: r.textChecks, Pages: articles, Files: r.File, Index: r.index,
	})
}

// Files is every file of the site. Their bytes are made when they are asked
// for; several may be made at a time.
func (r *Result) Files() []output.File {
	var out []output.File
	for _, p := range r.Site.Pages {
		out = append(out, r.page(p)...)
	}
	return append(out, r.otherFiles()...)
}

// otherFiles is the files that belong to no page.
func (r *Result) otherFiles() (out []output.File) {
	index, all := r.Site.Search()
	out = append(out, output.Jointly(dataFiles(index), func(put output.Put) error {
		return all(func(addr string, data []byte) error { return put(site.FilePath(addr), data) })
	})...)
	out = append(out, dataFiles(r.Site.Data())...)
	for _, a := range r.theme.Assets() {
		out = append(out, output.File{Path: a.Path, Bytes: func() ([]byte, error) { return a.Data, nil }})
	}
	for path, addr := range assets(r.Content) {
		out = append(out, output.File{Path: site.FilePath(addr), Bytes: func() ([]byte, error) { return fs.ReadFile(r.fsys, path) }})
	}
	return out
}

func dataFiles(list []site.Data) []output.File {
	out := make([]output.File, len(list))
	for i, d := range list {
		out[i] = output.File{Path: site.FilePath(d.Addr), Bytes: d.Bytes}
	}
	return out
}

func (r *Result) othersByPath() map[string]output.File {
	all := r.otherFiles()
	out := make(map[string]output.File, len(all))
	for _, f := range all {
		out[f.Path] = f
	}
	return out
}

// Page makes one file of the site, by its path: "years/2023/index.html", and
// nothing else. ok is false where the site has no such file.
func (r *Result) Page(path string) (data []byte, ok bool, err error) {
	for i := range r.Site.Pages {
		if p := &r.Site.Pages[i]; p.Has(path) {
			err = r.make(p, path, func(_ string, made []byte) error {
				data = bytes.Clone(made)
				return nil
			})
			return data, true, err
		}
	}
	f, ok := r.others()[path]
	if !ok {
		return nil, false, nil
	}
	data, err = f.Bytes()
	return data, true, err
}

// page is the file of a page; a report's with those of its data, since all
// are made from the same figures.
func (r *Result) page(p site.Page) []output.File {
	paths := p.Files()
	return output.Together(paths, func(put output.Put) error { return r.make(&p, "", put) })
}

// make makes the files of a page, or only one of them.
func (r *Result) make(p *site.Page, only string, put output.Put) error {
	paths, view := p.Files(), p.View()
	b := r.buffer()
	defer r.buffers.Put(b)
	if only == "" || only == paths[0] {
		if err := r.theme.Render(b, p.Kind, view); err != nil {
			return fmt.Errorf("%s: %w", p.Addr, err)
		}
		if err := put(paths[0], b.Bytes()); err != nil {
			return err
		}
	}
	report, ok := view.(*site.ReportView)
	if !ok {
		return nil
	}
	defer report.Done()
	for i, d := range report.Data() {
		if only != "" && only != paths[1+i] {
			continue
		}
		data, err := d.Append(b.Bytes()[:0])
		if err != nil {
			return fmt.Errorf("%s: %w", d.Addr, err)
		}
		if err := put(paths[1+i], data); err != nil {
			return err
		}
	}
	return nil
}

// buffer is an empty one that has been used before, if there is any.
func (r *Result) buffer() *bytes.Buffer {
	b, ok := r.buffers.Get().(*bytes.Buffer)
	if !ok {
		return new(bytes.Buffer)
	}
	b.Reset()
	return b
}
