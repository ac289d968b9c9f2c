package relate

import (
	"slices"
	"strings"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// rate is a rate that reports print beside the two amounts that it follows
// from, with the words by which the amounts are told apart.
type rate struct {
	names, part, whole *phrases
	// anyone: the rate may be named after whom it is of (群众满意率), since the
	// amounts can only be of the same ones.
	anyone bool
	// rest: what was not spent may stand beside what was, for the whole of the two.
	rest bool
}

// rateKinds are those of the forms and of everyday work: money spent of money
// budgeted, work done of work set.
var rateKinds = [...]rate{
	{names: wordsOf("执行率", "支付率", "支出率", "支出进度", "执行进度", "支付进度", "拨付进度", "进度", "使用率", "拨付率", "预算完成率"),
		part:  wordsOf("支出", "执行", "支付", "使用", "拨付", "发放", "兑付", "兑现"),
		whole: wordsOf("预算", "安排", "下达", "到位", "指标", "计划", "总额", "收到", "资金共", "经费共", "投入资金", "总投资"), rest: true},
	{names: wordsOf("到位率"), part: wordsOf("到位", "到账"), whole: wordsOf("计划", "预算", "下达", "安排", "应到位")},
	{names: wordsOf("完成率", "完工率", "开工率", "竣工率"), part: wordsOf("完成", "完工", "开工", "竣工", "建成", "实际"),
		whole: wordsOf("任务", "计划", "目标", "应完成", "应改造", "需改造", "拟改造", "拟建")},
	{names: wordsOf("办结率", "办复率", "答复率"), part: wordsOf("办结", "办复", "答复"), whole: wordsOf("受理", "交办", "收到", "接收", "承办"), anyone: true},
	{names: wordsOf("化解率"), part: wordsOf("化解"), whole: wordsOf("排查", "受理", "发现", "调处", "接收"), anyone: true},
	{names: wordsOf("整改率"), part: wordsOf("整改"), whole: wordsOf("发现", "排查", "检查出", "查出", "隐患"), anyone: true},
	{names: wordsOf("治理率"), part: wordsOf("治理"), whole: wordsOf("发现", "排查", "隐患"), anyone: true},
	{names: wordsOf("查处率"), part: wordsOf("查处"), whole: wordsOf("发现", "立案", "核查"), anyone: true},
	{names: wordsOf("结案率", "审结率"), part: wordsOf("结案", "审结", "办结"), whole: wordsOf("受理", "收案", "立案", "新收"), anyone: true},
	{names: wordsOf("成功率"), part: wordsOf("成功"), whole: wordsOf("调解", "调处", "受理"), anyone: true},
	{names: wordsOf("成活率"), part: wordsOf("成活"), whole: wordsOf("栽植", "种植", "造林", "栽种"), anyone: true},
	{names: wordsOf("取证率", "获证率"), part: wordsOf("取证", "获证", "取得"), whole: wordsOf("培训", "参考", "参加")},
	{names: wordsOf("破案率", "侦破率"), part: wordsOf("破获", "侦破", "破案"), whole: wordsOf("立案", "发案", "受理")},
	{names: wordsOf("节约率"), part: wordsOf("节约"), whole: wordsOf("预算", "概算", "控制价", "批复")},
	{names: wordsOf("合格率"), part: wordsOf("合格"), whole: wordsOf("抽检", "抽查", "检测", "检验", "监测")},
	{names: wordsOf("参保率"), part: wordsOf("参保"), whole: wordsOf("应参保", "应保")},
	{names: wordsOf("承保率", "投保率"), part: wordsOf("承保", "投保"), whole: wordsOf("种植", "计划", "任务"), anyone: true},
	{names: wordsOf("回收率"), part: wordsOf("收回", "回收"), whole: wordsOf("发放", "发出")},
	{names: wordsOf("满意率", "满意度"), part: wordsOf("满意"), whole: wordsOf("问卷", "发放", "调查", "抽查", "访问", "走访", "回访", "收回", "回收", "样本"), anyone: true},
}

// rates compares printed rates with their amounts.
func (r *reader) rates() {
	for i := range r.tokens {
		if r.tokens[i].kind != number || r.num(i).Is != prose.Percent {
			continue
		}
		label := r.name(i)
		if label == "" || notRate.in(label) || r.where.planned {
			continue
		}
		for k := range rateKinds {
			if subject, ok := rateKinds[k].names.trim(label); ok {
				if subject == "" || subject == "资金" || rateKinds[k].anyone || anyRate.end(subject) {
					r.rateOrTable(i, &rateKinds[k])
				}
				break
			}
		}
	}
}

// rateOrTable compares the rate of token i with the amounts beside it, or, where
// they tell nothing, with the fund table.
func (r *reader) rateOrTable(i int, kind *rate) {
	told := len(r.out)
	if r.rate(i, kind); kind.rest && len(r.out) == told {
		r.rateOfTable(i)
	}
}

// rate compares the rate of token i with the amounts before it: those since the
// last semicolon, or, where one is missing there, since the last stop, in the
// sentence before that, or in what is left.
func (r *reader) rate(i int, kind *rate) {
	from, _ := r.segment(i)
	whole, _ := r.sentence(i)
	for _, start := range [...]int{from, whole} {
		if s := r.sidesOf(i, kind, start); s.part != nil && len(s.wholes) > 0 {
			if !s.several {
				r.settleRate(i, &s)
			}
			return
		}
	}
	if kind.rest && !r.rateOfBefore(i, kind, whole) {
		r.rateOfRest(i, kind, from)
	}
}

// sidesOf is the amounts that the rate of token i may follow from, from a token on.
func (r *reader) sidesOf(i int, kind *rate, from int) (s sides) {
	for j := i - 1; j >= from; j-- {
		t := &r.tokens[j]
		if t.kind != number || t.depth != r.tokens[i].depth {
			continue
		}
		n, label := r.num(j), r.label(r.firstOf(j))
		if n.Is == prose.Percent && len(s.wholes) == 0 && s.part == nil && j < i-3 {
			return sides{}
		}
		if n.Is == prose.Amount || n.Is == prose.Count {
			s.add(n, label, kind)
		}
		if s.part == n {
			s.at = j
		}
	}
	return s
}

// firstOf is the first of the numbers that stand one right behind the other and
// share a name: 20 in 实际举办20期980人.
func (r *reader) firstOf(i int) int {
	for r.is(i-1, number) {
		i--
	}
	return i
}

// settleRate compares a rate with its amounts. Where money that is neither set
// nor spent stands beside them (追加20万元, 其中中央60万元), the rate may be of that, or
// of both together: then it can be right, and nothing else is concluded, unless
// that money is just what the whole consists of.
func (r *reader) settleRate(i int, s *sides) {
	unlike := func(w *prose.Number) bool { return !akin(w, s.part) }
	wholes, others := slices.DeleteFunc(s.wholes, unlike), slices.DeleteFunc(s.others, unlike)
	if len(others) == 0 || len(wholes) == 1 && consists(wholes[0], others) {
		if !r.anyShare(i, s.part, wholes) {
			wholes = wholes[:min(1, len(wholes))] // wrong whichever is meant; the nearest is shown
		}
		r.share(i, s.part, wholes)
		return
	}
	for _, whole := range slices.Concat(wholes, others, adjusted(wholes, others)) {
		if v, ok := shareVerdict(r.num(i).Value, s.part.Value, whole.Value); ok && v.OK {
			r.share(i, s.part, []*prose.Number{whole})
			return
		}
	}
	if len(wholes) == 1 && r.ofTable(s.part.Value, wholes[0].Value) {
		r.share(i, s.part, wholes)
	}
}

// ofTable tells whether two amounts are what the fund table says was spent, and
// what was to be: a rate beside them is of these, whatever else is told of them.
func (r *reader) ofTable(part, whole quantity.Number) bool {
	if r.card == nil || r.card.Report.Funds == nil || !whole.Unit.IsMoney() {
		return false
	}
	executed, ok := r.fact("funds.total.executed")
	return ok && quantity.CheckEqual(executed.Number, part) != quantity.Wrong && r.wholeBudget(whole)
}

// anyShare tells whether a percentage comes out with one of the wholes.
func (r *reader) anyShare(i int, part *prose.Number, wholes []*prose.Number) bool {
	for _, whole := range wholes {
		if v, ok := shareVerdict(r.num(i).Value, part.Value, whole.Value); !ok || v.OK || v.Slight {
			return true
		}
	}
	return false
}

// consists tells whether the parts add up to the whole.
func consists(whole *prose.Number, parts []*prose.Number) bool {
	values := make([]quantity.Number, len(parts))
	for i, p := range parts {
		values[i] = p.Value
	}
	verdict, _ := quantity.CheckSum(whole.Value, values)
	return verdict == quantity.Exact || verdict == quantity.WithinRounding
}

// adjusted are the wholes with another amount added or taken off.
func adjusted(wholes, others []*prose.Number) (out []*prose.Number) {
	for _, w := range wholes {
		for _, o := range others {
			by, ok := o.Value.In(w.Value.Unit)
			if !ok {
				continue
			}
			for _, to := range [...]quantity.Rat{w.Value.Value.Add(by.Value), w.Value.Value.Sub(by.Value)} {
				sum := *w
				sum.Value.Value, sum.Value.Whole = to, w.Value.Whole && by.Whole
				sum.Value.Decimals, sum.Value.Approx = max(w.Value.Decimals, by.Decimals), w.Value.Approx || by.Approx
				out = append(out, &sum)
			}
		}
	}
	return out
}

// sides are the amounts that a rate may follow from.
type sides struct {
	part    *prose.Number
	at      int // the token of part
	wholes  []*prose.Number
	others  []*prose.Number // of which the words don't tell
	rest    *prose.Number   // what was not spent
	several bool            // more than one amount says that it was done
}

func (s *sides) add(n *prose.Number, label string, kind *rate) {
	inside := strings.HasPrefix(label, "其中")
	switch done, set := roles(label, kind); {
	case kind.rest && !inside && unspent.begin(label):
		if s.several = s.several || s.rest != nil; s.rest == nil {
			s.rest = n
		}
	case !inside && done:
		if s.part == nil {
			s.part = n
		}
		s.several = s.several || !s.part.Value.Value.Equal(n.Value.Value)
	case len(s.wholes)+len(s.others) >= maxWholes:
		s.several = true
	case !inside && set:
		s.wholes = append(s.wholes, n)
	default:
		s.others = append(s.others, n)
	}
}

// maxWholes bounds the amounts that a rate may be of.
const maxWholes = 8

// roles tells whether an amount's name says that it was done, or that it was
// set. The last word of the name counts.
func roles(label string, kind *rate) (done, set bool) {
	switch label {
	case "":
		return false, false
	case "项目资金", "专项资金", "补助资金", "项目经费", "专项经费", "工作经费":
		return false, true
	}
	d, s := kind.part.last(label), kind.whole.last(label)
	if (d >= 0 || s >= 0) && planned.in(label) && !strings.Contains(label, "实际") && !(d > s && d > aimed.last(label) && !intended.in(label)) {
		return false, true
	}
	return d > s, s > d
}
