package relate

import (
	"slices"
	"strings"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// list is a total and what may be its parts.
type list struct {
	total   int // token
	says    strength
	sure    int // how many parts are parts beyond doubt
	parts   []part
	spoiled bool
	closed  bool // a bracket ends it

	verdict Verdict // of a list that is kept: what would be said of it
	held    bool
}

// judge compares a total with its parts and says what can be said.
func (r *reader) judge(l *list) {
	total := r.num(l.total).Value
	points := r.num(l.total).Is == prose.Score // which no part shares with another
	if n, ok := fits(total, l.parts); ok && (!points || n >= l.sure) {
		r.pass(l, l.parts[:n])
		return
	}
	if l.spoiled || l.sure == 0 || total.Approx || r.retold(l) {
		return
	}
	parts := l.parts[:l.sure]
	if len(parts) == 1 {
		r.onePart(l, &parts[0])
	} else if !r.otherTotal(l) && !netted(total, l.parts) && !besideAll(total, parts) && (points || !anySubset(total, l.parts, l.sure)) {
		r.misfit(l, parts, total)
	}
}

// retold tells whether what looks like the first part is the total once more,
// behind the names: 3个项目，分别是甲、乙和丙三个项目.
func (r *reader) retold(l *list) bool {
	at := l.parts[0].at
	if r.num(l.total).Is != prose.Count || !l.parts[0].value.Value.Equal(r.num(l.total).Value.Value) || !r.is(l.total+1, word) || !r.is(at+1, word) {
		return false
	}
	first, again := r.at(l.total+1), r.at(at+1)
	return strings.HasPrefix(first, again) || strings.HasPrefix(again, first)
}

// misfit says what can be said of a total that none of its readings explains.
func (r *reader) misfit(l *list, parts []part, total quantity.Number) {
	sum, ok := sumOf(total, parts)
	if !ok {
		return
	}
	v := r.sumVerdict(l.total, parts, sum)
	switch fault, pending := r.faulty(l, parts, total, sum); {
	case fault:
		r.add(v)
	case pending && len(r.lists) < maxLists:
		kept := *l
		kept.parts, kept.verdict = slices.Clone(parts), v
		r.lists = append(r.lists, kept)
	}
}

// netted tells whether a total is what is left of its parts when what was taken
// off is taken off: 兑付180万元，其中甲120万元，乙65万元，收回5万元.
func netted(total quantity.Number, parts []part) bool {
	var sum quantity.Rat
	for i := range parts {
		n, ok := parts[i].value.In(total.Unit)
		if !ok {
			return false
		}
		if !givenBack.in(parts[i].label) {
			sum = sum.Add(n.Value)
		} else if sum = sum.Sub(n.Value); total.Value.Equal(sum) {
			return true
		}
	}
	return false
}

// besideAll tells whether the first part is the whole total, and the others are of
// earlier money: 预算50万元，其中包括县级补助50万元，2019年度结余资金8万元.
func besideAll(total quantity.Number, parts []part) bool {
	if first, ok := parts[0].value.In(total.Unit); !ok || !first.Value.Equal(total.Value) {
		return false
	}
	for i := range parts[1:] {
		if label := parts[i+1].label; !earlierMoney.in(label) {
			return false
		}
	}
	return true
}

// sumOf adds parts up in the unit of the total; false where one is approximate.
func sumOf(total quantity.Number, parts []part) (sum quantity.Rat, ok bool) {
	for i := range parts {
		n, ok := parts[i].value.In(total.Unit)
		if !ok || n.Approx {
			return sum, false
		}
		sum = sum.Add(n.Value)
	}
	return sum, true
}

// onePart compares the total with the only part that is named.
func (r *reader) onePart(l *list, p *part) {
	total := r.num(l.total)
	n, ok := p.value.In(total.Value.Unit)
	if !ok || n.Approx || total.Is != prose.Amount || l.says != some || moreThanAll.in(p.label) || perPiece.in(r.label(l.total)) {
		return
	}
	v := Verdict{Rule: "narrative-sum", Reads: PartOfTotal, Place: r.placeOf(r.num(p.at)), Stated: n, Computed: total.Value,
		Terms: []Term{r.term(total)}}
	v.OK = n.Interval().Lo.Cmp(total.Value.Interval().Hi) <= 0
	if v.OK || !r.amongOthers(l.total, p.at) {
		r.add(v)
	}
}

// amongOthers tells whether a part stands in the sentence after that of its
// total, where other amounts stand too: 其中 may then be of any of them.
func (r *reader) amongOthers(total, part int) bool {
	from, to := r.sentence(total)
	if part < to {
		return false
	}
	for i := from; i < total; i++ {
		if r.tokens[i].kind == number && akin(r.num(i), r.num(total)) {
			return true
		}
	}
	return false
}

// goesOn tells whether what stands behind the parts that are sure may be one more,
// so that they needn't come to the total: not where it alone is too much.
func (l *list) goesOn(total quantity.Number, sum quantity.Rat) bool {
	if l.closed || l.sure == len(l.parts) {
		return false
	}
	next, ok := l.parts[l.sure].value.In(total.Unit)
	return !ok || next.Approx || sum.Add(next.Value).Cmp(total.Interval().Hi) <= 0
}

// faulty tells whether a sum that isn't its total is a fault, and whether it
// depends on what other lists show.
func (r *reader) faulty(l *list, parts []part, total quantity.Number, sum quantity.Rat) (fault, pending bool) {
	apart, all := exclusive(parts)
	money := total.Unit.IsMoney() || r.num(l.total).Is == prose.Score
	switch {
	case sum.Cmp(total.Value) > 0:
		return apart || l.says == whole || money && r.someMore(l, parts, total, sum) || l.hair(total, sum), false
	case l.says == whole || allGroups(parts):
		return true, false
	case l.goesOn(total, sum):
		return false, false
	}
	return apart && all || money && l.slip(total, sum) || l.hair(total, sum), len(parts) >= 3
}

// someMore tells whether parts that don't overlap come to less than twice a total.
func (r *reader) someMore(l *list, parts []part, total quantity.Number, sum quantity.Rat) bool {
	twice := total.Value.Mul(quantity.Frac(19, 10))
	return sum.Cmp(twice) < 0 && !overlap(parts, r.label(l.total))
}

// hair tells whether three parts or more miss a large total by less than a
// hundredth of it, or five by less than a fiftieth: by chance counts that overlap,
// or leave something out, don't come so near.
func (l *list) hair(total quantity.Number, sum quantity.Rat) bool {
	off := sum.Sub(total.Value).Abs()
	return l.sure >= 3 && total.Value.Cmp(hundred) >= 0 && off.Mul(hundred).Cmp(total.Value) <= 0 ||
		l.sure >= 5 && total.Value.Cmp(quantity.Int(50)) >= 0 && off.Mul(quantity.Int(50)).Cmp(total.Value) <= 0
}

// allGroups tells whether the parts are the points of all groups of the form:
// then none is left out.
func allGroups(parts []part) bool {
	seen := 0
	for i := range parts {
		if lost.in(parts[i].label) {
			return false
		}
		for g, name := range scoreGroups {
			if strings.Contains(parts[i].label, name) {
				seen |= 1 << g
			}
		}
	}
	return len(parts) == len(scoreGroups) && seen == 1<<len(scoreGroups)-1
}

// slip tells whether so little of a total is left that it is a slip and no
// remainder. A bracket that names three parts is to name them all.
func (l *list) slip(total quantity.Number, sum quantity.Rat) bool {
	most := quantity.Int(1)
	if l.says == aside && l.closed && l.sure >= 3 {
		most = quantity.Int(20)
	}
	return total.Value.Sub(sum).Mul(hundred).Cmp(total.Value.Mul(most)) <= 0
}

// overlap tells whether parts may be counted twice: they belong to more than
// one classification. All of one that the total is of too (结转9万元，其中甲站结转5万元，
// 乙站结转4万元) belong to one.
func overlap(parts []part, total string) bool {
	alike := 0
	for i := range parts {
		if !overlapping.in(parts[i].label) {
			continue
		}
		if rest, ok := overlapping.trim(parts[i].label); !ok || !strings.HasSuffix(total, parts[i].label[len(rest):]) {
			return true
		}
		alike++
	}
	return alike > 0 && alike < len(parts)
}

// otherTotal tells whether another number of the same kind, before the total
// in its sentence, is what the parts add up to.
func (r *reader) otherTotal(l *list) bool {
	from, _ := r.sentence(l.total)
	for i := max(from, l.total-24); i < l.total; i++ {
		if r.tokens[i].kind != number || !akin(r.num(i), r.num(l.total)) {
			continue
		}
		if _, ok := fits(r.num(i).Value, l.parts); ok {
			return true
		}
	}
	return false
}

// maxLists bounds the lists that are compared with each other.
const maxLists = 100

func (r *reader) pass(l *list, parts []part) {
	sum, _ := sumOf(r.num(l.total).Value, parts)
	v := r.sumVerdict(l.total, parts, sum)
	v.OK = true
	r.add(v)
	if len(parts) >= 3 && len(r.lists) < maxLists {
		kept := *l
		kept.parts, kept.held = slices.Clone(parts), true
		r.lists = append(r.lists, kept)
	}
}

// sumVerdict is what is said of a total and its parts.
func (r *reader) sumVerdict(total int, parts []part, sum quantity.Rat) Verdict {
	n := r.num(total)
	v := Verdict{Rule: "narrative-sum", Reads: SumOfParts, Place: r.placeOf(n), Stated: n.Value, Computed: quantity.Computed(sum, n.Value.Unit)}
	v.Terms = make([]Term, 0, len(parts))
	for i := range parts {
		t := r.term(r.num(parts[i].at))
		if c := parts[i].count; c >= 0 {
			t.Times = r.num(c).Value.Value
		}
		v.Terms = append(v.Terms, t)
	}
	return v
}

// sameLists reports the lists that came to less than their total where another
// list with the same names exhausts its own.
func (r *reader) sameLists() {
	for i := range r.lists {
		if r.lists[i].held {
			continue
		}
		for j := range r.lists {
			if r.lists[j].held && sameNames(r.lists[i].parts, r.lists[j].parts) {
				r.add(r.lists[i].verdict)
				break
			}
		}
	}
}

func sameNames(a, b []part) bool {
	return slices.EqualFunc(a, b, func(p, q part) bool { return p.label == q.label && p.label != "" })
}
