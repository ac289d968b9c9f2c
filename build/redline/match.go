package redline

import (
	"strings"
	"unicode"
)

// How much two lines must have in common to be taken for one, in percent of
// their pairs of letters.
const (
	likeTitle     = 50
	likeParagraph = 40
)

// mostPairs is how many pairs of paragraphs are compared; of longer sections
// only equal paragraphs are matched.
const mostPairs = 10_000

// pair is a line of the one list and one of the other; -1 where there is none.
type pair struct{ a, b int }

// match pairs the lines of two lists in their order, so that as much as can be
// is in common. What has no partner stands where it stood; of two at one place
// the one that is gone comes first.
func (p *pen) match(a, b []line, least int) []pair {
	start := 0
	for start < len(a) && start < len(b) && a[start].text == b[start].text {
		start++
	}
	end := 0
	for end < min(len(a), len(b))-start && a[len(a)-1-end].text == b[len(b)-1-end].text {
		end++
	}
	p.matched = append(p.matched[:0], stretch{n: start})
	for _, s := range p.between(a[start:len(a)-end], b[start:len(b)-end], least) {
		p.matched = append(p.matched, stretch{start + s.a, start + s.b, s.n})
	}
	return paired(append(p.matched, stretch{len(a) - end, len(b) - end, end}))
}

// between is what belongs together between the equal ends.
func (p *pen) between(a, b []line, least int) []stretch {
	if len(a)*len(b) == 0 {
		return nil
	}
	if len(a)*len(b) > mostPairs {
		out, _ := p.search.common(p.wholes(a), p.wholes(b), 0)
		return out
	}
	p.similar = zeros(p.similar, len(a)*len(b))
	for i := range a {
		p.similarity(p.similar[i*len(b):(i+1)*len(b)], &a[i], b, least)
	}
	return p.best(len(a), len(b))
}

// wholes is each line as one token.
func (p *pen) wholes(lines []line) []token {
	out := make([]token, len(lines))
	for i := range lines {
		out[i] = p.word(lines[i].text)
	}
	return out
}

// similarity notes in percent how similar a line is to each of others, 0 where this is
// less than least.
func (p *pen) similarity(out []int, l *line, others []line, least int) {
	filled := false
	for i := range others {
		if l.text == others[i].text {
			out[i] = 100
			continue
		}
		if !filled {
			p.had.fill(p.letters(l))
			filled = true
		}
		out[i] = p.had.alike(p.letters(&others[i]), least)
	}
}

// best is the pairs, both rising, that add up to the most.
func (p *pen) best(n, m int) (out []stretch) {
	p.sums = zeros(p.sums, (n+1)*(m+1))
	sum := func(i, j int) *int { return &p.sums[i*(m+1)+j] } // of what follows i and j
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			*sum(i, j) = max(*sum(i+1, j), *sum(i, j+1))
			if w := p.similar[i*m+j]; w > 0 {
				*sum(i, j) = max(*sum(i, j), w+*sum(i+1, j+1))
			}
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		w := p.similar[i*m+j]
		switch {
		case w > 0 && *sum(i, j) == w+*sum(i+1, j+1):
			out = append(out, stretch{i, j, 1})
			i, j = i+1, j+1
		case *sum(i, j) == *sum(i+1, j):
			i++
		default:
			j++
		}
	}
	return out
}

// paired is the pairs of lines with those between them that have no partner. The
// last stretch ends both lists.
func paired(matched []stretch) []pair {
	last := &matched[len(matched)-1]
	out := make([]pair, 0, max(last.a, last.b)+last.n)
	a, b := 0, 0
	for _, s := range matched {
		for ; a < s.a; a++ {
			out = append(out, pair{a, -1})
		}
		for ; b < s.b; b++ {
			out = append(out, pair{-1, b})
		}
		for range s.n {
			out = append(out, pair{a, b})
			a, b = a+1, b+1
		}
	}
	return out
}

// unnumbered is a heading without its number: （一）, 1., 第三章, 二、.
func unnumbered(title string) string {
	rest := strings.TrimLeftFunc(title, func(r rune) bool {
		return unicode.IsDigit(r) || unicode.IsSpace(r) || strings.ContainsRune("（(第一二三四五六七八九十百", r)
	})
	cut := strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("）)、．.章节部分条", r) })
	if len(cut) == len(rest) || cut == "" {
		return title // what was cut off was no number: 一季度情况
	}
	return cut
}
