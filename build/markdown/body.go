package markdown

import (
	"net/url"
	"strings"

	"jixiao/schema/source"
)

// Body is what was read from one text. It holds no tree and may be kept.
type Body struct {
	Headings []Heading
	Links    []Link // in the order of the page; refused ones are left out
	Runs     []Run  // may be set to nil when they have been looked through

	html  pressed
	cuts  []cut    // in the order of the HTML
	marks []string // the figures that numbers of the text agree with: see Mark
}

// Heading is one heading.
type Heading struct {
	Level int    // as on the page, 2 to 6
	Text  string // without marks
	ID    string // the fragment that leads to it, unescaped
	Span  source.Span
}

// Link is a link or an image.
type Link struct {
	Target string // as meant: without escapes and entities
	Text   string // without marks; of an image, its description
	// The whole link, the text between its brackets, and the target; of a
	// reference link, the target's span is the whole.
	Span, TextSpan, TargetSpan source.Span
	Image                      bool
	Empty                      bool // no text: [](#result.score)
	Percent                    bool // Empty, and the text goes on with a sign of percent
	Matched                    bool // not written as a link: made by Body.Mark, among no Links, its Target a figure's name
}

// Fact is the name of the figure that the link is tied to: what follows "#",
// if it has a full stop, which ids of headings don't have.
func (l *Link) Fact() (name string, ok bool) {
	if l.Matched {
		return l.Target, true
	}
	name, ok = strings.CutPrefix(l.Target, "#")
	if !ok || l.Image || !strings.Contains(name, ".") {
		return "", false
	}
	if decoded, err := url.PathUnescape(name); err == nil {
		name = decoded
	}
	return name, true
}

// External tells whether the link leads out of the site: to another host or
// to a mailbox.
func (l *Link) External() bool { return scheme(l.Target) != "" || otherHost(l.Target) }

// Kind says what a run of text stands in.
type Kind int8

// The kinds of runs; the innermost counts.
const (
	InParagraph Kind = iota
	InHeading
	InItem // of a list
	InCell // of a table
)

// Run is a stretch of text without marks, code or HTML in it, as it stands in
// the source, escapes included. Runs of one Block follow each other on the
// page; a mark, a link's end or a line break separates them.
type Run struct {
	Span  source.Span
	Block int32 // counts from 0
	Link  int32 // index in Body.Links, or -1
	Kind  Kind
	Level int8 // of a heading, as on the page
	Place      // of a cell

	at int32 // where in the HTML it begins
}

// Place is where a cell stands: the table, counted over the text, the row and
// the column, all from 0. Outside of tables it means nothing.
type Place struct{ Table, Row, Column int32 }

// Resolved is where a link leads, as the caller of HTML knows it.
type Resolved struct {
	Href  string // address as seen from the page; empty: the text stands alone
	ID    string // of the link's element, for others to lead to
	Class string
	Title string // shown on hovering, unless the link has a title of its own
	Text  string // the text of an empty link
}

// cut is a place in the HTML where a link begins or ends, or an image stands.
// The HTML from at to end holds attributes that go into its tag.
type cut struct {
	at, end int32
	link    int32 // index in Links; of a mark, that in marks with its bits inverted
	close   bool
}

// HTML returns the page's HTML. resolve is asked once for every link and every
// mark, in order; nil leaves the targets as they were written. The Text of an
// empty link, like everything else in Resolved, is escaped here.
func (b *Body) HTML(resolve func(*Link) Resolved) string {
	return string(b.AppendHTML(make([]byte, 0, int(b.html.size)+48*len(b.cuts)), resolve))
}

// AppendHTML writes what HTML returns behind other text.
func (b *Body) AppendHTML(to []byte, resolve func(*Link) Resolved) []byte {
	if resolve == nil {
		resolve = asWritten
	}
	out := buffer(to)
	tape := tape{html: &b.html}
	open := false
	var matched Link
	for _, c := range b.cuts {
		out = tape.copy(out, c.at)
		attributes := tape.text(c.end)
		if c.close {
			if open {
				out = append(out, "</a>"...)
			}
			open = false
			continue
		}
		link := &matched
		if c.link < 0 {
			matched = Link{Target: b.marks[^c.link], Matched: true}
		} else {
			link = &b.Links[c.link]
		}
		to := resolve(link)
		if link.Image {
			out.image(link, to, attributes)
			continue
		}
		open = to.Href != ""
		out.anchor(link, to, attributes)
	}
	return tape.copy(out, b.html.size)
}

func asWritten(l *Link) Resolved {
	if l.Matched {
		return Resolved{Href: "#" + l.Target}
	}
	return Resolved{Href: l.Target}
}

func (b *buffer) anchor(link *Link, to Resolved, attributes string) {
	if to.Href != "" {
		b.add(`<a`)
		b.attribute("id", to.ID)
		b.attribute("class", to.Class)
		b.href("href", to.Href)
		b.titled(to.Title, attributes)
		b.add(`>`)
	}
	if link.Empty {
		b.escape(to.Text)
	}
}

func (b *buffer) image(link *Link, to Resolved, attributes string) {
	if to.Href == "" {
		b.escape(link.Text)
		return
	}
	b.add(`<img`)
	b.attribute("class", to.Class)
	b.href("src", to.Href)
	b.titled(to.Title, attributes)
	b.add(`>`)
}

// titled adds the attributes that were written, and the title unless there is
// one among them: it is always the last.
func (b *buffer) titled(title, attributes string) {
	b.add(attributes)
	if !strings.Contains(attributes, ` title="`) {
		b.attribute("title", title)
	}
}
