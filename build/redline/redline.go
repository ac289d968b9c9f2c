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

// Compare sets two texts side by side.
func Compare(before, after []Section) (parts []Part, n Count) {
	titles := func(list []Section) []string {
		out := make([]string, len(list))
		for i := range list {
			out[i] = unnumbered(list[i].Title)
		}
		return out
	}
	for _, p := range match(titles(before), titles(after), likeTitle) {
		var part Part
		switch {
		case p.b < 0:
			part = Part{Title: before[p.a].Title, Kind: Removed, Blocks: whole(Removed, before[p.a].Paragraphs)}
		case p.a < 0:
			part = Part{Title: after[p.b].Title, Kind: Added, Blocks: whole(Added, after[p.b].Paragraphs)}
		default:
			part = section(&before[p.a], &after[p.b])
		}
		n.Add(part.Blocks)
		parts = append(parts, part)
	}
	return parts, n
}

func section(before, after *Section) Part {
	out := Part{Title: after.Title, Kind: Same}
	if before.Title != after.Title {
		out.Was, out.Kind = before.Title, Changed
	}
	for _, p := range match(before.Paragraphs, after.Paragraphs, likeParagraph) {
		switch {
		case p.b < 0:
			out.Blocks = append(out.Blocks, block(Removed, before.Paragraphs[p.a]))
		case p.a < 0:
			out.Blocks = append(out.Blocks, block(Added, after.Paragraphs[p.b]))
		case before.Paragraphs[p.a] == after.Paragraphs[p.b]:
			out.Blocks = append(out.Blocks, block(Same, after.Paragraphs[p.b]))
			continue
		default:
			out.Blocks = append(out.Blocks, words(before.Paragraphs[p.a], after.Paragraphs[p.b])...)
		}
		out.Kind = Changed
	}
	return out
}

// words marks what changed within a paragraph; where too little stayed, one
// paragraph is gone and another is new.
func words(before, after string) []Block {
	pieces, ok := compare(before, after)
	if !ok {
		return []Block{block(Removed, before), block(Added, after)}
	}
	return []Block{{Kind: Changed, Pieces: pieces}}
}

func block(kind Kind, text string) Block {
	return Block{Kind: kind, Pieces: []Piece{{kind, text}}}
}

func whole(kind Kind, paragraphs []string) []Block {
	out := make([]Block, len(paragraphs))
	for i, p := range paragraphs {
		out[i] = block(kind, p)
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
