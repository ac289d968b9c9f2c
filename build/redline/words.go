package redline

// leastKept is how much of two paragraphs must have stayed, in percent, for the
// changes within to be worth reading.
const leastKept = 30

// marked marks what changed from one paragraph to the other. ok is false where
// they have too little in common.
func (p *pen) marked(before, after *line) (pieces []Piece, ok bool) {
	a, b := p.cut(before), p.cut(after)
	shorter := min(len(a), len(b))
	matched, ok := p.search.common(a, b, (leastKept*shorter+99)/100)
	if !ok {
		return nil, false
	}
	p.runs = settle(runsOf(p.runs[:0], matched, pair{len(a), len(b)}))
	kept, marked := 0, p.marks[:0]
	for _, r := range p.runs {
		kept += r.same()
		for _, piece := range [...]Piece{
			{Same, after.piece(r.keep.b, r.change.b)}, {Removed, before.piece(r.change.a, r.end.a)}, {Added, after.piece(r.change.b, r.end.b)},
		} {
			if piece.Text != "" {
				marked = append(marked, piece)
			}
		}
	}
	p.marks = marked
	if 100*kept < leastKept*shorter {
		return nil, false
	}
	return p.keep(marked...), true
}

// run is tokens that stayed, from keep on, and those that changed behind them,
// from change to end: places in both texts.
type run struct{ keep, change, end pair }

func (r *run) same() int { return r.change.a - r.keep.a }

// changed is how many tokens changed.
func (r *run) changed() int { return max(r.end.a-r.change.a, r.end.b-r.change.b) }

// runsOf is the tokens of two texts that end at a place as they follow each other.
func runsOf(out []run, matched []stretch, end pair) []run {
	at := run{}
	for _, s := range matched {
		at.end = pair{s.a, s.b}
		if at.end != (pair{}) {
			out = append(out, at)
		}
		at = run{keep: at.end, change: pair{s.a + s.n, s.b + s.n}}
	}
	at.end = end
	return append(out, at)
}

// settle takes what stayed between two changes into them where it is shorter
// than both, until nothing such is left.
func settle(runs []run) []run {
	for again := true; again; {
		again = false
		out := runs[:1]
		for _, r := range runs[1:] {
			last := &out[len(out)-1]
			if r.same() < min(last.changed(), r.changed()) {
				last.end = r.end
				again = true
				continue
			}
			out = append(out, r)
		}
		runs = out
	}
	return runs
}
