package relate

import (
	"slices"
	"strings"

	"jixiao/build/prose"
)

// rate is a rate that reports print beside the two amounts that it follows
// from, with the words by which the amounts are told apart.
type rate struct{ names, part, whole *phrases }

// rateKinds are those of the forms and of everyday work: money spent of money
// budgeted, work done of work set.
var rateKinds = [...]rate{
	{wordsOf("执行率", "支付率", "支出率", "支出进度", "执行进度", "进度", "使用率", "拨付率"),
		wordsOf("支出", "执行", "支付", "使用", "拨付"), wordsOf("预算", "安排", "下达", "到位", "指标", "计划", "总额")},
	{wordsOf("到位率"), wordsOf("到位", "到账"), wordsOf("计划", "预算", "下达", "安排", "应到位")},
	{wordsOf("完成率", "完工率", "开工率", "竣工率"), wordsOf("完成", "完工", "开工", "竣工", "建成"), wordsOf("任务", "计划", "目标")},
	{wordsOf("办结率"), wordsOf("办结"), wordsOf("受理", "交办", "收到", "接收")},
	{wordsOf("合格率"), wordsOf("合格"), wordsOf("抽检", "抽查", "检测", "检验", "监测")},
}

// rates compares printed rates with their amounts.
func (r *reader) rates() {
	for i := range r.tokens {
		if r.tokens[i].kind != number || r.num(i).Is != prose.Percent {
			continue
		}
		label := named(r.label(i))
		if label == "" || notRate.in(label) || r.where.planned {
			continue
		}
		for k := range rateKinds {
			if subject, ok := rateKinds[k].names.trim(label); ok {
				if subject == "" || anyRate.end(subject) {
					r.rate(i, &rateKinds[k])
				}
				break
			}
		}
	}
}

// rate compares the rate of token i with the amounts before it: those since the
// last semicolon, or, where one is missing there, since the last stop.
func (r *reader) rate(i int, kind *rate) {
	from, _ := r.segment(i)
	if r.rateOver(i, kind, from) {
		return
	}
	if whole, _ := r.sentence(i); whole < from {
		r.rateOver(i, kind, whole)
	}
}

// rateOver is false where the amounts of the rate don't stand there.
func (r *reader) rateOver(i int, kind *rate, from int) bool {
	var s sides
	for j := i - 1; j >= from; j-- {
		t := &r.tokens[j]
		if t.kind != number || t.depth != r.tokens[i].depth {
			continue
		}
		n, label := r.num(j), r.label(j)
		if n.Is == prose.Percent && len(s.wholes) == 0 && s.part == nil && j < i-3 {
			return false
		}
		if (n.Is == prose.Amount || n.Is == prose.Count) && !strings.HasPrefix(label, "其中") {
			s.add(n, label, kind)
		}
	}
	if s.part == nil || len(s.wholes) == 0 {
		return false
	}
	if !s.several {
		wholes := slices.DeleteFunc(s.wholes, func(w *prose.Number) bool { return !akin(w, s.part) })
		r.share(i, s.part, wholes)
	}
	return true
}

// sides are the amounts that a rate may follow from.
type sides struct {
	part    *prose.Number
	wholes  []*prose.Number
	several bool // more than one amount says that it was done
}

func (s *sides) add(n *prose.Number, label string, kind *rate) {
	switch done, set := roles(label, kind); {
	case done && s.part == nil:
		s.part = n
	case done && !s.part.Value.Value.Equal(n.Value.Value):
		s.several = true
	case set && len(s.wholes) < maxWholes:
		s.wholes = append(s.wholes, n)
	}
}

// maxWholes bounds the amounts that a rate may be of.
const maxWholes = 4

// roles tells whether an amount's name says that it was done, or that it was
// set. The last word of the name counts.
func roles(label string, kind *rate) (done, set bool) {
	if label == "" {
		return false, false
	}
	d, s := kind.part.last(label), kind.whole.last(label)
	if (d >= 0 || s >= 0) && planned.in(label) {
		return false, true
	}
	return d > s, s > d
}
