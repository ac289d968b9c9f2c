package quantity

// Comparator is how an actual value is to compare with its target.
type Comparator int8

// The comparators. None: no comparator and nothing that implies one.
const (
	None      Comparator = iota
	AtLeast              // ≥, 不少于, 以上
	AtMost               // ≤, 不超过, 以内
	Equal                // =, 等于
	Greater              // >, 超过
	Less                 // <, 小于
	PlusMinus            // ±10%: no further from the plan than that, on either side
)

var comparatorSigns = [...]string{"", "≥", "≤", "=", ">", "<", "±"}

// String is the comparator's sign: "≥"; empty for None.
func (c Comparator) String() string { return comparatorSigns[c] }

type wording struct {
	word string
	as   Comparator
}

// openings are the comparators before a number, longer ones first.
var openings = []wording{
	{">=", AtLeast}, {"=>", AtLeast}, {"<=", AtMost}, {"=<", AtMost}, {"==", Equal}, {"+-", PlusMinus}, {"+/-", PlusMinus},
	{"≥", AtLeast}, {"≤", AtMost}, {"=", Equal}, {">", Greater}, {"<", Less}, {"±", PlusMinus},
	{"大于或等于", AtLeast}, {"大于等于", AtLeast}, {"不得少于", AtLeast}, {"不得低于", AtLeast}, {"不少于", AtLeast},
	{"不低于", AtLeast}, {"不小于", AtLeast}, {"至少", AtLeast}, {"最少", AtLeast}, {"最低", AtLeast}, {"达到", AtLeast}, {"达", AtLeast},
	{"小于或等于", AtMost}, {"小于等于", AtMost}, {"不得超过", AtMost}, {"不得高于", AtMost}, {"不高于", AtMost}, {"不超过", AtMost},
	{"未超过", AtMost}, {"不多于", AtMost}, {"不大于", AtMost}, {"至多", AtMost}, {"最多", AtMost}, {"最高", AtMost}, {"控制在", AtMost},
	{"不晚于", AtMost}, {"不迟于", AtMost},
	{"等于", Equal}, {"大于", Greater}, {"高于", Greater}, {"超过", Greater}, {"超", Greater}, {"多于", Greater},
	{"小于", Less}, {"低于", Less}, {"少于", Less}, {"不到", Less}, {"早于", Less},
}

// openingRunes are the characters that openings begin with; most cells begin with
// another, and needn't be compared with them all.
const openingRunes = "≥≤=><±+不大至最达小未控等高超多低少早"

// endings are the comparators after a number.
var endings = []wording{
	{"及以上", AtLeast}, {"或以上", AtLeast}, {"(含)以上", AtLeast}, {"以上(含)", AtLeast}, {"以上", AtLeast},
	{"及以下", AtMost}, {"或以下", AtMost}, {"(含)以下", AtMost}, {"以下(含)", AtMost}, {"以下", AtMost},
	{"以内", AtMost}, {"之内", AtMost}, {"内", AtMost},
}

// combine joins the comparator before a number and the one after it; false when
// they contradict each other (≥90%以下).
func combine(before, after Comparator) (Comparator, bool) {
	switch {
	case after == None || before == after:
		return before, true
	case before == None:
		return after, true
	case before == PlusMinus && after == AtMost:
		return PlusMinus, true
	case before == Greater && after == AtLeast, before == Less && after == AtMost:
		return after, true
	}
	return None, false
}
