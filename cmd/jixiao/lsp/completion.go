package lsp

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/keys"
	"jixiao/schema/source"
)

// offers is what is proposed at one place, and what it would replace.
type offers struct {
	page  *page
	text  string      // of the file as it is now: the result may be of an earlier one
	span  source.Span // to be replaced
	items []completionItem
}

// add proposes a text. What the person types is looked for in the label and in
// also, so that a Chinese word finds a key.
func (o *offers) add(kind int, label, text, detail, also string) {
	item := completionItem{
		Label: label, Kind: kind, Detail: detail, FilterText: strings.TrimSpace(text + " " + also),
		SortText: fmt.Sprintf("%05d", len(o.items)),
		TextEdit: &textEdit{Range: placeIn(o.text).textRange(o.span), NewText: text},
	}
	o.items = append(o.items, item)
}

// completion proposes what may stand at a place. It is asked for at every key, so
// it waits for no compile but the first.
func (s *server) completion(ctx context.Context, params *positionParams) (*completionList, error) {
	none := &completionList{Items: []completionItem{}}
	b, ok := s.desk.get(params.TextDocument.URI)
	w := s.compiling()
	if !ok || b.path == "" || w == nil {
		return none, nil
	}
	snap := w.now()
	if snap == nil || snap.result == nil {
		var err error
		if snap, err = w.fresh(ctx); err != nil || snap.result == nil {
			return none, err
		}
	}
	p := s.pageOf(snap, b.path)
	if p == nil || p.report == nil {
		return none, nil
	}
	o := &offers{page: p, text: b.text}
	offset := placeIn(b.text).offset(params.Position)
	if front, ok := frontOf(b.text); ok && front.Start <= offset && offset <= front.End {
		o.front(front, offset)
	} else {
		o.body(offset)
	}
	for i := range o.items {
		o.items[i].TextEdit.Range = placeIn(b.text).textRange(o.span)
	}
	if len(o.items) == 0 {
		return none, nil
	}
	return &completionList{Items: o.items}, nil
}

var fences = regexp.MustCompile(`(?m)^\+\+\+[ \t]*\r?$`)

// frontOf is the front matter of a text that may be half typed.
func frontOf(text string) (source.Span, bool) {
	at := fences.FindAllStringIndex(text, 2)
	switch len(at) {
	case 0:
		return source.Span{}, false
	case 1:
		return source.Span{Start: at[0][1], End: len(text)}, true
	}
	return source.Span{Start: at[0][1], End: at[1][0]}, true
}

var (
	headerLine = regexp.MustCompile(`(?m)^[ \t]*\[\[?[ \t]*([\w.]+)[ \t]*\]\]?`)
	keyLine    = regexp.MustCompile(`(?m)^[ \t]*(\w+)[ \t]*=[ \t]*(.*?)[ \t]*\r?$`)

	typingHeader = regexp.MustCompile(`^[ \t]*(\[\[?[\w.]*\]?\]?)$`)
	typingKey    = regexp.MustCompile(`^[ \t]*([\w\p{Han}]*)$`)
	typingValue  = regexp.MustCompile(`^[ \t]*(\w+)[ \t]*=[ \t]*(.*)$`)
)

// section is the table that the cursor is in: its key, and the lines below its
// header.
type section struct {
	key   *keys.Key
	given map[string]string // its keys, with what is typed behind the equals sign
}

// sectionAt reads the lines around an offset, which needn't be TOML yet.
func (o *offers) sectionAt(front source.Span, offset int) section {
	start, end := front.Start, front.End
	out := section{key: keys.Root(), given: map[string]string{}}
	for _, at := range headerLine.FindAllStringSubmatchIndex(o.text[front.Start:front.End], -1) {
		if front.Start+at[0] >= lineStart(o.text, offset) {
			end = front.Start + at[0]
			break
		}
		start = front.Start + at[1]
		out.key, _ = keys.Of(source.Path(o.text[front.Start+at[2] : front.Start+at[3]]))
	}
	for _, line := range keyLine.FindAllStringSubmatchIndex(o.text[start:end], -1) {
		if from := start + line[0]; from > offset || offset > start+line[1] {
			out.given[o.text[start+line[2]:start+line[3]]] = strings.Trim(o.text[start+line[4]:start+line[5]], `"'`)
		}
	}
	return out
}

func lineStart(text string, offset int) int { return strings.LastIndexByte(text[:offset], '\n') + 1 }

func lineEnd(text string, offset int) int {
	if i := strings.IndexAny(text[offset:], "\r\n"); i >= 0 {
		return offset + i
	}
	return len(text)
}

// front proposes tables, keys or values, as the line up to the cursor asks.
func (o *offers) front(front source.Span, offset int) {
	line := o.text[lineStart(o.text, offset):offset]
	end := lineEnd(o.text, offset)
	sect := o.sectionAt(front, offset)
	if m := typingHeader.FindStringSubmatch(line); m != nil {
		o.span = source.Span{Start: offset - len(m[1]), End: end}
		o.headers()
		return
	}
	if sect.key == nil {
		return
	}
	if m := typingKey.FindStringSubmatch(line); m != nil {
		o.span = source.Span{Start: offset - len(m[1]), End: offset}
		o.keys(sect, strings.Contains(o.text[offset:end], "="))
		return
	}
	if m := typingValue.FindStringSubmatch(line); m != nil {
		o.values(sect, m[1], m[2], offset, end)
	}
}

func (o *offers) headers() {
	for _, k := range keys.All() {
		if k.Kind == keys.Table || k.Kind == keys.Tables {
			o.add(itemModule, k.Header(), k.Header(), k.Title.In(o.page.lang), k.Title.Zh)
		}
	}
}

// keys proposes the keys of a table that it hasn't yet.
func (o *offers) keys(sect section, equals bool) {
	for _, k := range sect.key.Keys {
		if _, there := sect.given[k.Name]; there || k.Kind == keys.Table || k.Kind == keys.Tables {
			continue
		}
		text := k.Name
		if !equals {
			text += " = "
		}
		o.add(itemField, k.Name, text, k.Title.In(o.page.lang), k.Title.Zh)
		doc := o.page.server.markup(o.page.aboutKey(k))
		o.items[len(o.items)-1].Documentation = &doc
	}
	if sect.key == keys.Root() {
		o.headers()
	}
}

// values proposes what a key takes. typed is what stands between the equals sign
// and the cursor.
func (o *offers) values(sect section, name, typed string, offset, end int) {
	key := sect.key.Key(name)
	if key == nil {
		return
	}
	bare, open := key.Kind == keys.Flag, strings.LastIndexAny(typed, `"'`)
	quoted := open >= 0 && (strings.Count(typed, `"`)+strings.Count(typed, "'"))%2 == 1
	quote := `"`
	switch {
	case quoted:
		o.span = source.Span{Start: offset - len(typed) + open + 1, End: offset}
		if close := strings.IndexByte(o.text[offset:end], typed[open]); close >= 0 {
			o.span.End = offset + close
		}
		quote = ""
	case strings.TrimLeft(typed, " \t[,") == "" || !strings.ContainsAny(typed, ` "'`):
		last := strings.LastIndexAny(typed, " \t[,") + 1
		o.span = source.Span{Start: offset - len(typed) + last, End: offset}
	default:
		return
	}
	if key.Path == "figure[].equals" && quoted {
		o.span = wordAt(o.text, o.span, offset)
	}
	if bare {
		quote = ""
	}
	for _, c := range o.choices(sect, key) {
		o.add(c.kind, c.text, quote+c.text+quote, c.about, c.also)
	}
}

// choice is one value that a key may have.
type choice struct {
	kind              int
	text, about, also string
}

// body proposes names of figures behind "](#".
func (o *offers) body(offset int) {
	line := o.text[lineStart(o.text, offset):offset]
	at := strings.LastIndex(line, "](#")
	if at < 0 || strings.ContainsAny(line[at+3:], " )") {
		return
	}
	o.span = source.Span{Start: offset - len(line) + at + 3, End: offset}
	rest := o.text[offset:lineEnd(o.text, offset)]
	if i := strings.IndexAny(rest, ") "); i >= 0 && rest[i] == ')' {
		o.span.End += i
	}
	for f := range o.page.report.Card.Report.Facts {
		fact := o.page.report.Card.At(&f)
		value := shownFact(&fact)
		got, computed := o.page.computed(f)
		switch {
		case fact.Stated:
		case computed:
			value = "= " + got.text
		default:
			continue
		}
		o.add(itemReference, f.Name.String(), linkTarget(f.Name), o.page.called(f)+" "+value, o.page.called(f)+" "+value)
	}
}

// linkTarget is a fact's name as it stands in a link.
func linkTarget(n schema.Name) string {
	return strings.NewReplacer("%", "%25", " ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C").Replace(n.String())
}

func (p *page) say(t diag.Text) string { return t.In(p.lang) }
