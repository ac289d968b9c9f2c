package prose

import (
	"html"
	"strings"
	"unicode/utf8"

	"jixiao/build/markdown"
	"jixiao/schema/source"
)

// gap is what stands in a block's text for code, a picture, HTML or the number
// that an empty link will show: something that no numeral reaches over.
const gap = "\uFFFC"

// Reader reads one text after the other in the same memory: what it read last is
// good until it reads the next. To keep a Text, Clone it.
type Reader struct {
	text Text
	put  builder
	read reader
	ends []end
}

// end is where the numbers and the runs of a block end among those of all.
type end struct{ numbers, runs int }

// Read reads a body: runs are markdown.Body.Runs of that file, in order.
func Read(file *source.File, runs []markdown.Run) *Text { return new(Reader).Read(file, runs) }

// Read reads a body as the function does.
func (x *Reader) Read(file *source.File, runs []markdown.Run) *Text {
	t := &x.text
	*t = Text{File: file, Blocks: t.Blocks[:0]}
	x.put.file, x.put.runs = file.Text, x.put.runs[:0]
	x.read.numbers, x.ends = x.read.numbers[:0], x.ends[:0]
	for start := 0; start < len(runs); {
		stop := start + 1
		for stop < len(runs) && runs[stop].Block == runs[start].Block {
			stop++
		}
		t.Blocks = append(t.Blocks, x.put.block(runs[start:stop]))
		b := &t.Blocks[len(t.Blocks)-1]
		x.read.block(b)
		x.ends = append(x.ends, end{len(x.read.numbers), len(x.put.runs)})
		start = stop
	}
	t.share(x.read.numbers, x.put.runs, x.ends)
	return t
}

// share gives each block its numbers and runs.
func (t *Text) share(numbers []Number, runs []run, ends []end) {
	var from end
	for i, to := range ends {
		b := &t.Blocks[i]
		b.Numbers, b.runs = numbers[from.numbers:to.numbers:to.numbers], runs[from.runs:to.runs:to.runs]
		from = to
	}
}

// Clone is the text in memory of its own.
func (t *Text) Clone() *Text {
	out := &Text{File: t.File, Blocks: append([]Block(nil), t.Blocks...)}
	var size end
	ends := make([]end, len(t.Blocks))
	for i := range t.Blocks {
		size.numbers += len(t.Blocks[i].Numbers)
		size.runs += len(t.Blocks[i].runs)
		ends[i] = size
	}
	numbers, runs := make([]Number, 0, size.numbers), make([]run, 0, size.runs)
	for i := range t.Blocks {
		numbers, runs = append(numbers, t.Blocks[i].Numbers...), append(runs, t.Blocks[i].runs...)
	}
	out.share(numbers, runs, ends)
	return out
}

// builder puts the runs of a block together.
type builder struct {
	file string
	runs []run // of all blocks
	text []byte
	link int // of the run that is being added
}

func (b *builder) block(runs []markdown.Run) Block {
	first := &runs[0]
	out := Block{Kind: kinds[first.Kind], Level: int(first.Level), Table: -1, Row: -1, Column: -1}
	if out.Kind == Cell {
		out.Table, out.Row, out.Column = int(first.Table), int(first.Row), int(first.Column)
	}
	from := len(b.runs)
	b.text = b.text[:0]
	whole := b.file[first.Span.Start:first.Span.End]
	if len(runs) == 1 && strings.IndexByte(whole, '\\') < 0 && strings.IndexByte(whole, '&') < 0 {
		b.runs = append(b.runs, run{0, first.Span.Start, len(whole), len(whole), int(first.Link)})
		out.Text = whole
	} else {
		for i := range runs {
			if i > 0 {
				b.between(runs[i-1].Span.End, runs[i].Span.Start)
			}
			b.add(&runs[i])
		}
		out.Text = string(b.text)
	}
	out.runs = b.runs[from:]
	return out
}

var kinds = [...]Kind{markdown.InParagraph: Paragraph, markdown.InHeading: Heading, markdown.InItem: Item, markdown.InCell: Cell}

// add takes a run in as it looks on the page: \- is a hyphen, &nbsp; a space.
func (b *builder) add(r *markdown.Run) {
	b.link = int(r.Link)
	start, end := r.Span.Start, r.Span.End
	for i := start; i < end; i++ {
		switch c := b.file[i]; {
		case c == '\\' && i+1 < end && punctuation(b.file[i+1]):
			b.piece(b.file[start:i], start, i-start)
			start = i + 1
			i++
		case c == '&':
			semicolon := strings.IndexByte(b.file[i:min(end, i+maxEntity)], ';')
			if semicolon < 0 {
				continue
			}
			entity := b.file[i : i+semicolon+1]
			if decoded := html.UnescapeString(entity); decoded != entity {
				b.piece(b.file[start:i], start, i-start)
				b.piece(decoded, i, len(entity))
				start = i + len(entity)
				i = start - 1
			}
		}
	}
	b.piece(b.file[start:end], start, end-start)
}

const maxEntity = 40 // bytes: the longest named one has 33

func punctuation(c byte) bool {
	return c > ' ' && c < '0' || c > '9' && c < 'A' || c > 'Z' && c < 'a' || c > 'z' && c < 0x7F
}

// piece adds text that takes up size bytes of the file from at.
func (b *builder) piece(text string, at, size int) {
	if text != "" {
		b.runs = append(b.runs, run{len(b.text), at, len(text), size, b.link})
		b.text = append(b.text, text...)
	}
}

// between adds what the page shows between two runs: nothing where only marks
// stand there, a space for a line's end unless Chinese stands on both its
// sides.
func (b *builder) between(from, to int) {
	if to < from { // footnotes stand elsewhere
		b.text = append(b.text, gap...)
		return
	}
	marks := strings.Trim(b.file[from:to], "*_~")
	marks = strings.Trim(cutTarget(marks), "*_~")
	switch {
	case marks == "" || marks == "[" || marks == "]":
	case strings.IndexByte(marks, '\n') >= 0 && strings.Trim(marks, "\r\n\t >\\*_~[") == "":
		last, _ := utf8.DecodeLastRune(b.text)
		next, _ := utf8.DecodeRuneInString(b.file[to:])
		if last < wide || next < wide {
			b.text = append(b.text, ' ')
		}
	default:
		b.text = append(b.text, gap...)
	}
}

// wide is the first of the characters of East Asia.
const wide = 0x2E80

// cutTarget takes the target of a link off what follows its text.
func cutTarget(s string) string {
	closing := byte(')')
	switch {
	case strings.HasPrefix(s, "]["):
		closing = ']'
	case !strings.HasPrefix(s, "]("):
		return s
	}
	end := strings.IndexByte(s[2:], closing)
	if end < 0 {
		return s
	}
	return s[2+end+1:]
}
