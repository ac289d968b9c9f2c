package redline

// Section is a heading and the paragraphs below it.
type Section struct {
	Title      string // empty above the first heading
	Paragraphs []string
}

// Kind is what became of a section, a paragraph or some words.
type Kind = string

// The kinds.
const (
	Same    Kind = "same"
	Changed Kind = "changed"
	Added   Kind = "added"
	Removed Kind = "removed"
)

// Part is a section of one text or of both.
type Part struct {
	Title  string
	Was    string // the earlier title, where it is another
	Kind   Kind
	Blocks []Block
}

// Block is a paragraph. One that has changed consists of several pieces.
type Block struct {
	Kind   Kind
	Pieces []Piece
}

// Piece is a stretch of a paragraph: Same, Added or Removed.
type Piece struct {
	Kind Kind
	Text string
}

// Count is how many paragraphs stayed, changed, came and went.
type Count struct{ Same, Changed, Added, Removed int }

// Comparison is what became of a text.
type Comparison struct {
	Parts []Part
	Count Count
}

// Compare sets two texts side by side.
func Compare(before, after []Section) (parts []Part, n Count) {
	c := Course([][]Section{before, after})[0]
	return c.Parts, c.Count
}

// Course sets each text beside the one before it, of which there is one
// comparison less than there are texts.
func Course(texts [][]Section) []Comparison {
	if len(texts) < 2 {
		return nil
	}
	p := pens.Get().(*pen)
	defer p.putDown()
	out := make([]Comparison, len(texts)-1)
	before := read(texts[0])
	for i := range out {
		after := read(texts[i+1])
		out[i] = p.compare(before, after)
		before = after
	}
	return out
}

// text is a text that is being compared: of each section the title without its
// number, and the paragraphs.
type text struct {
	sections   []Section
	titles     []line
	paragraphs [][]line
}

func read(sections []Section) *text {
	n := 0
	for i := range sections {
		n += len(sections[i].Paragraphs)
	}
	lines := make([]line, len(sections)+n)
	t := &text{sections: sections, titles: lines[:len(sections)], paragraphs: make([][]line, len(sections))}
	lines = lines[len(sections):]
	for i := range sections {
		s := &sections[i]
		t.titles[i].text = unnumbered(s.Title)
		for j, paragraph := range s.Paragraphs {
			lines[j].text = paragraph
		}
		t.paragraphs[i], lines = lines[:len(s.Paragraphs)], lines[len(s.Paragraphs):]
	}
	return t
}

func (p *pen) compare(before, after *text) (out Comparison) {
	matched := p.match(before.titles, after.titles, likeTitle)
	out.Parts = make([]Part, len(matched))
	for i, m := range matched {
		part := &out.Parts[i]
		switch {
		case m.b < 0:
			*part = Part{Title: before.sections[m.a].Title, Kind: Removed, Blocks: p.whole(Removed, before.paragraphs[m.a])}
		case m.a < 0:
			*part = Part{Title: after.sections[m.b].Title, Kind: Added, Blocks: p.whole(Added, after.paragraphs[m.b])}
		default:
			*part = Part{Title: after.sections[m.b].Title, Kind: Same}
			if was := before.sections[m.a].Title; was != part.Title {
				part.Was, part.Kind = was, Changed
			}
			p.section(part, before.paragraphs[m.a], after.paragraphs[m.b])
		}
		out.Count.Add(part.Blocks)
	}
	return out
}

func (p *pen) section(part *Part, before, after []line) {
	matched := p.match(before, after, likeParagraph)
	part.Blocks = make([]Block, 0, len(matched))
	for _, m := range matched {
		switch {
		case m.b < 0:
			part.Blocks = append(part.Blocks, p.block(Removed, &before[m.a]))
		case m.a < 0:
			part.Blocks = append(part.Blocks, p.block(Added, &after[m.b]))
		case before[m.a].text == after[m.b].text:
			part.Blocks = append(part.Blocks, p.block(Same, &after[m.b]))
			continue
		default:
			part.Blocks = p.words(part.Blocks, &before[m.a], &after[m.b])
		}
		part.Kind = Changed
	}
}

// words marks what changed within a paragraph; where too little stayed, one
// paragraph is gone and another is new.
func (p *pen) words(blocks []Block, before, after *line) []Block {
	if pieces, ok := p.marked(before, after); ok {
		return append(blocks, Block{Kind: Changed, Pieces: pieces})
	}
	return append(blocks, p.block(Removed, before), p.block(Added, after))
}

func (p *pen) block(kind Kind, l *line) Block {
	return Block{Kind: kind, Pieces: p.keep(Piece{kind, l.text})}
}

func (p *pen) whole(kind Kind, lines []line) []Block {
	out := make([]Block, len(lines))
	for i := range lines {
		out[i] = p.block(kind, &lines[i])
	}
	return out
}

// Add counts further paragraphs.
func (n *Count) Add(blocks []Block) {
	for i := range blocks {
		switch blocks[i].Kind {
		case Same:
			n.Same++
		case Changed:
			n.Changed++
		case Added:
			n.Added++
		case Removed:
			n.Removed++
		}
	}
}
