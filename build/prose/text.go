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

// Read reads a body: runs are markdown.Body.Runs of that file, in order.
func Read(file *source.File, runs []markdown.Run) *Text {
	t := &Text{File: file}
	blocks, size := 0, 0
	for i := range runs {
		size += runs[i].Span.Len()
		if i == 0 || runs[i].Block != runs[i-1].Block {
			blocks++
		}
	}
	t.Blocks = make([]Block, 0, blocks)
	b := builder{file: file.Text, runs: make([]run, 0, len(runs))}
	read := reader{numbers: make([]Number, 0, size/usual+blocks/2)}
	ends := make([]int, 0, blocks)
	for start := 0; start < len(runs); {
		end := start + 1
		for end < len(runs) && runs[end].Block == runs[start].Block {
			end++
		}
		t.Blocks = append(t.Blocks, b.block(runs[start:end]))
		read.block(&t.Blocks[len(t.Blocks)-1])
		ends = append(ends, len(read.numbers))
		start = end
	}
	from := 0
	for i, to := range ends {
		t.Blocks[i].Numbers = read.numbers[from:to:to]
		from = to
	}
	return t
}

// usual is about how many bytes of a report there are to a number.
const usual = 60

// builder puts the runs of a block together.
type builder struct {
	file string
	runs []run // of all blocks
	text []byte
	from int // of the block's first run in runs
	link int // of the run that is being added
}

func (b *builder) block(runs []markdown.Run) Block {
	first := &runs[0]
	out := Block{Kind: kinds[first.Kind], Level: int(first.Level), Table: -1, Row: -1, Column: -1}
	if out.Kind == Cell {
		out.Table, out.Row, out.Column = int(first.Table), int(first.Row), int(first.Column)
	}
	b.from, b.text = len(b.runs), b.text[:0]
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
	out.runs = b.runs[b.from:len(b.runs):len(b.runs)]
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
