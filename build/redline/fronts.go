package redline

// front is how far each diagonal has come with some changes: those in steps of
// two from one on.
type front struct {
	from int
	ends []int32
}

func (f *front) at(k int) int { return int(f.ends[(k-f.from)/2]) }

// before is the diagonal from which diagonal k is come to with change d, behind
// the front before it.
func (f *front) before(d, k int) int {
	if k == -d || k != d && f.at(k-1) < f.at(k+1) {
		return k + 1
	}
	return k - 1
}

// forward notes how far each diagonal comes with each number of changes, where
// the end can be come to with the others. ok is false where it needs more changes.
func (s *search) forward(changes int) (ok bool) {
	n, m := len(s.a), len(s.b)
	changes -= (changes - (n - m)) & 1 // every change is a step to a neighbouring diagonal
	s.fronts, s.ends = s.fronts[:0], s.ends[:0]
	var last front
	for d := 0; d <= changes; d++ {
		from, to := max(-d, n-m-(changes-d)), min(d, n-m+changes-d)
		start := len(s.ends)
		for k, at := from, (from-1-last.from)/2; k <= to; k, at = k+2, at+1 { // at: where diagonal k-1 is in last
			i := 0
			switch {
			case d == 0:
			case k == -d || k != d && last.ends[at] < last.ends[at+1]:
				i = int(last.ends[at+1])
			default:
				i = int(last.ends[at]) + 1
			}
			for i < n && i-k < m && s.a[i] == s.b[i-k] {
				i++
			}
			s.ends = append(s.ends, int32(i))
			ok = ok || k == n-m && i >= n
		}
		last = front{from, s.ends[start:]}
		s.fronts = append(s.fronts, last)
		if ok {
			return true
		}
	}
	return false
}

// back follows the fronts from the end to the beginning.
func (s *search) back() {
	i, j := len(s.a), len(s.b)
	for d := len(s.fronts) - 1; d >= 0; d-- {
		x, y := 0, 0
		if d > 0 {
			last := &s.fronts[d-1]
			before := last.before(d, i-j)
			x = last.at(before)
			y = x - before
		}
		n := max(0, min(i-x, j-y))
		s.before(i-n, j-n, n)
		i, j = x, y
	}
}
