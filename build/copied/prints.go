package copied

import (
	"slices"

	"jixiao/schema/source"
)

// Paragraph is a paragraph or an item of a list, as its reader sees it: without
// marks. U+FFFC in it stands for something that isn't known yet. Headings and
// tables are none. Spans, here and in what is found, count from where the text
// begins in its file, so that they are the same whatever stands above it.
type Paragraph struct {
	Text string
	Span source.Span
}

const (
	gramLength    = 6  // characters: a phrase
	window        = 9  // of so many grams in a row the least hash is kept
	shortest      = 40 // characters of a paragraph that is looked at: a sentence
	maxParagraphs = 1 << 16
	base          = 0x9E3779B97F4A7C15 // odd, without a pattern
)

// Prints is what is kept of one report's text. It doesn't hold on to the text.
type Prints struct {
	all        []uint64          // 48 bits of hash, 16 of paragraph; rising
	starts     [shards + 1]int32 // where each shard's prints begin
	paragraphs []block           // those that are long enough
	letters    int               // of the whole text, short paragraphs included
}

// Equal tells whether two texts are the same as far as it is kept.
func (p *Prints) Equal(other *Prints) bool {
	return p == other || p.starts == other.starts && p.letters == other.letters &&
		slices.Equal(p.paragraphs, other.paragraphs) && slices.Equal(p.all, other.all)
}

// block is what is kept of a paragraph.
type block struct {
	start, end int32 // in the text
	letters    int32
	prints     int32
	figures    uint32 // zero: there are none
	years      uint32
	unknown    bool
}

func (b *block) span() source.Span { return source.Span{Start: int(b.start), End: int(b.end)} }

// paragraph is the number of the paragraph that a print belongs to.
func paragraph(print uint64) int { return int(print & (maxParagraphs - 1)) }

// Printer takes fingerprints of one report after the other; what it needs for
// that it keeps.
type Printer struct {
	letters letters
	grams   []uint64 // the prints of all phrases of a paragraph
	kept    []uint64
	sorted  []uint64
	blocks  []block
}

// Fingerprint reads the paragraphs of a report. It follows from their texts
// and spans alone, and may be kept with the report.
func (x *Printer) Fingerprint(paragraphs []Paragraph) *Prints {
	p := &Prints{}
	l, kept, blocks := &x.letters, x.kept[:0], x.blocks[:0]
	for i := range paragraphs {
		l.read(paragraphs[i].Text)
		p.letters += len(l.text)
		if len(l.text) < shortest || len(blocks) == maxParagraphs {
			continue
		}
		x.grams = phrases(x.grams[:0], l.text, uint64(len(blocks)))
		kept = winnow(kept, x.grams)
		b := block{
			start: int32(paragraphs[i].Span.Start), end: int32(paragraphs[i].Span.End),
			letters: int32(len(l.text)), years: uint32(l.years), unknown: l.unknown,
		}
		if l.figures != 0 {
			b.figures = uint32(l.figures>>32) | 1
		}
		blocks = append(blocks, b)
	}
	x.kept, x.blocks = kept, blocks
	p.paragraphs = append([]block(nil), blocks...)
	x.sorted = p.sort(kept, x.sorted)
	for _, print := range p.all {
		p.paragraphs[paragraph(print)].prints++
	}
	return p
}

// sort keeps prints, each once, in order: by shards first, since short lists
// are quickly sorted. The memory is for that, and comes back.
func (p *Prints) sort(grams, memory []uint64) []uint64 {
	all := slices.Grow(memory[:0], len(grams))[:len(grams)]
	var next [shards + 1]int32
	for _, print := range grams {
		next[print>>shardShift+1]++
	}
	for i := range shards {
		next[i+1] += next[i]
	}
	for _, print := range grams {
		at := &next[print>>shardShift]
		all[*at] = print
		*at++
	}
	kept, from := all[:0], int32(0)
	for i, to := range next[:shards] {
		slices.Sort(all[from:to])
		kept = append(kept, slices.Compact(all[from:to])...)
		p.starts[i+1], from = int32(len(kept)), to
	}
	p.all = append([]uint64(nil), kept...)
	return all
}

// phrases adds the prints of all phrases of a paragraph, which is longer than one.
func phrases(out []uint64, text []rune, paragraph uint64) []uint64 {
	const leaving = base * base * base * base * base * base & (1<<64 - 1)
	hash := uint64(0)
	for i, r := range text {
		hash = hash*base + uint64(r)
		if i >= gramLength {
			hash -= uint64(text[i-gramLength]) * leaving
		}
		if i >= gramLength-1 {
			out = append(out, mix(hash)&^(maxParagraphs-1)|paragraph)
		}
	}
	return out
}

// winnow adds those that are kept of the prints of a paragraph, which is longer
// than a window: of every window the least, of equal ones the last.
func winnow(out, prints []uint64) []uint64 {
	least, at := uint64(0), -1
	for i, print := range prints {
		before := at
		switch {
		case at < 0 || print <= least:
			least, at = print, i
		case at == i-window:
			at = lastLeast(prints, i)
			least = prints[at]
		}
		if i == window-1 || i >= window && at != before {
			out = append(out, least)
		}
	}
	return out
}

// lastLeast is the least print of the window that ends with one.
func lastLeast(prints []uint64, last int) int {
	at := last
	for i := last - 1; i > last-window; i-- {
		if prints[i] < prints[at] {
			at = i
		}
	}
	return at
}

// mix spreads a hash over all its bits.
func mix(h uint64) uint64 {
	h = (h ^ h>>32) * 0xBF58476D1CE4E5B9 // of SplitMix, by Steele, Lea and Flood
	return h ^ h>>29
}
