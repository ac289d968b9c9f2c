package redline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How much two texts must have in common to be taken for one, in percent of
// their pairs of characters.
const (
	likeTitle     = 50
	likeParagraph = 40
)

// mostPairs is how many pairs of paragraphs are compared; of longer sections
// only equal paragraphs are matched.
const mostPairs = 10_000

// pair is a text of the one list and one of the other; -1 where there is none.
type pair struct{ a, b int }

// match pairs the texts of two lists in their order, so that as much as can be
// is in common. What has no partner stands where it stood; of two at one place
// the one that is gone comes first.
func match(a, b []string, least int) []pair {
	out := make([]pair, 0, max(len(a), len(b)))
	start := 0
	for start < len(a) && start < len(b) && a[start] == b[start] {
		out = append(out, pair{start, start})
		start++
	}
	end := 0
	for end < min(len(a), len(b))-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	for _, p := range pairs(a[start:len(a)-end], b[start:len(b)-end], least) {
		if p.a >= 0 {
			p.a += start
		}
		if p.b >= 0 {
			p.b += start
		}
		out = append(out, p)
	}
	for i := end; i > 0; i-- {
		out = append(out, pair{len(a) - i, len(b) - i})
	}
	return out
}

// pairs is match of what is between the equal ends.
func pairs(a, b []string, least int) []pair {
	if len(a)*len(b) > mostPairs {
		matched, _ := common(a, b, 0)
		return filled(matched, len(a), len(b))
	}
	setA, setB := bigramsOf(a), bigramsOf(b)
	like := make([]int, len(a)*len(b))
	var had bag
	for i := range a {
		had.fill(setA[i])
		for j := range b {
			if n := had.alike(setB[j]); n >= least || a[i] == b[j] {
				like[i*len(b)+j] = max(n, 1)
			}
		}
	}
	return filled(best(like, len(a), len(b)), len(a), len(b))
}

// best is the pairs, both rising, that add up to the most.
func best(like []int, n, m int) (out []pair) {
	sum := make([]int, (n+1)*(m+1)) // of what follows i and j
	at := func(i, j int) int { return i*(m+1) + j }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			sum[at(i, j)] = max(sum[at(i+1, j)], sum[at(i, j+1)])
			if w := like[i*m+j]; w > 0 {
				sum[at(i, j)] = max(sum[at(i, j)], w+sum[at(i+1, j+1)])
			}
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		w := like[i*m+j]
		switch {
		case w > 0 && sum[at(i, j)] == w+sum[at(i+1, j+1)]:
			out = append(out, pair{i, j})
			i, j = i+1, j+1
		case sum[at(i, j)] == sum[at(i+1, j)]:
			i++
		default:
			j++
		}
	}
	return out
}

// filled puts what has no partner between the pairs.
func filled(matched []pair, n, m int) []pair {
	out := make([]pair, 0, n+m-len(matched))
	a, b := 0, 0
	for _, p := range append(matched, pair{n, m}) {
		for ; a < p.a; a++ {
			out = append(out, pair{a, -1})
		}
		for ; b < p.b; b++ {
			out = append(out, pair{-1, b})
		}
		if p.a < n {
			out = append(out, p)
		}
		a, b = p.a+1, p.b+1
	}
	return out
}

// bigramsOf is the pairs of neighbouring characters of each text, the first with
// what is before it. Digits are alike: the same sentence with next year's figures
// is the same sentence.
func bigramsOf(texts []string) [][]uint64 {
	out := make([][]uint64, len(texts))
	for i, text := range texts {
		set := make([]uint64, 0, utf8.RuneCountInString(text))
		last := rune(0)
		for _, r := range text {
			if unicode.IsDigit(r) {
				r = '0'
			}
			set = append(set, uint64(last)<<32|uint64(r))
			last = r
		}
		out[i] = set
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
