package redline

// bag is the pairs of neighbouring letters of a line, the first with what is before
// it, each as often as it stands there.
type bag struct {
	table
	size    int
	touched []*slot // by the line that is being compared
}

func (g *bag) fill(letters []rune) {
	g.empty(len(letters))
	g.size = len(letters)
	last := rune(0)
	for _, r := range letters {
		r = like(r)
		pair := pairOf(last, r)
		s := g.find(pair)
		s.key = pair
		s.n++
		last = r
	}
}

// like is a letter as it counts: digits are alike, the same sentence with next
// year's figures is the same sentence.
func like(r rune) rune {
	if '0' <= r && r <= '9' || '０' <= r && r <= '９' {
		return '0'
	}
	return r
}

func pairOf(a, b rune) uint64 { return uint64(a)<<32 + uint64(b) + 1 }

// alike is how much a line has in common with that of the bag, in percent of both;
// 0 where that is less than least.
func (g *bag) alike(letters []rune, least int) int {
	both := g.size + len(letters)
	if both == 0 {
		return 100
	}
	needed := (least*both + 199) / 200
	if needed > g.size {
		return 0
	}
	same := g.common(letters, len(letters)-needed)
	if same < needed {
		return 0
	}
	return 200 * same / both
}

// common counts what a line has in common with that of the bag, as long as no more
// than so many pairs are missing there.
func (g *bag) common(letters []rune, missing int) int {
	g.touched = g.touched[:0]
	last := rune(0)
	for _, r := range letters {
		r = like(r)
		if s := g.find(pairOf(last, r)); s.n > 0 {
			s.n-- // what the line has is taken out, and put back below
			g.touched = append(g.touched, s)
		} else if missing--; missing < 0 {
			break
		}
		last = r
	}
	for _, s := range g.touched {
		s.n++
	}
	return len(g.touched)
}
