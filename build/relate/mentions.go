package relate

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"jixiao/build/prose"
	"jixiao/schema/quantity"
)

// mention is a quantity that the text names.
type mention struct {
	subject string // 案件审判
	role    string // 支出; empty for a count
	block   int
	n       *prose.Number
	year    int    // that the sentence speaks of, 0 where it names none
	planned bool   // it stands in a section of goals
	under   string // the name of the total whose part it is
}

// roles are the ends of names that tell what a sum of money is: words that
// reports use for one thing share a role.
var roleOfWord = map[string]string{
	"年初预算数": "年初预算", "年初预算": "年初预算", "全年预算数": "全年预算", "全年预算": "全年预算", "调整后预算": "全年预算",
	"实际支出": "支出", "结算支出": "支出", "全年支出": "支出", "年末支出": "支出", "支出": "支出", "实际支付": "支出",
	"预算": "预算", "到位资金": "到位", "实际到位": "到位", "到位": "到位", "结余": "结余", "收入": "收入",
}

var roleWords = wordsOf(slices.Sorted(maps.Keys(roleOfWord))...)

// roleOf takes the role off the end of a name.
func roleOf(label string) (subject, is string) {
	subject, _ = roleWords.trim(label)
	return subject, roleOfWord[label[len(subject):]]
}

// maxMentions bounds the mentions that are compared with each other.
const maxMentions = 300

// mentions notes the quantities of a block that bear a name.
func (r *reader) mentions() {
	listRole, lastRole, under, last, year, next := "", "", "", "", 0, 0
	var carry carried
	for i := range r.tokens {
		t := &r.tokens[i]
		switch t.kind {
		case stop:
			carry, listRole, lastRole, under, last, year = carried{}, "", "", "", "", 0
		case semicolon:
			carry = carried{}
		case word:
			year, next = r.yearIn(next, t.end, year)
			if _, says := opener(r.at(i)); says == some {
				listRole, under = lastRole, last
			}
		case number:
			n := r.num(i)
			if t.depth > 0 || !exactly(n) {
				continue
			}
			m := mention{n: n, year: year, planned: r.where.planned, under: under}
			label, _ := opener(r.name(i))
			m.subject, m.role = roleOf(named(stripYear(label)))
			lastRole, last = m.role, label
			if m.role == "" && n.Is == prose.Amount {
				m.role = listRole
			}
			carry.settle(&m, label, totalling.in(r.label(i)))
			r.note(m)
		}
	}
}

// carried is the name that goes on to amounts behind it that have none.
type carried struct{ subject, role string }

// settle gives a mention the name that goes on to it, or lets its own go on: 甲镇年初
// 预算50万元，支出45万元. What has the role of that name is something else (安排下达支出86万元，
// 实际支出45万元), and so is a total (基金调入103万元，收入合计6449万元).
func (c *carried) settle(m *mention, label string, total bool) {
	switch {
	case m.subject != "":
		*c = carried{}
		if _, says := roleOf(label); says != "" || m.n.Is != prose.Amount {
			*c = carried{m.subject, m.role}
		}
	case total, m.role != "" && m.role == c.role:
	default:
		m.subject = c.subject
	}
}

// exactly tells whether a number says how many there are, not about how many.
func exactly(n *prose.Number) bool { return !vague(n) && !n.Value.Approx }

// yearIn is the last year that is named up to a byte of the block; −1 where a
// month or day is named, which no other mention shares, whatever year is named
// behind it: 2021年4月1日以《关于下达2021年资金的通知》下达50万元.
func (r *reader) yearIn(next, end, year int) (int, int) {
	for ; next < len(r.b.Numbers) && r.b.Numbers[next].Start < end; next++ {
		switch n := &r.b.Numbers[next]; n.Is {
		case prose.Year:
			if y := yearAt(r.b.Text[n.Start:]); y > 0 && year >= 0 {
				year = y
			}
		case prose.Date, prose.Time, prose.Ordinal:
			year = -1
		}
	}
	return year, next
}

// stripYear takes a year off the front of a name: 2023年, 2023年度, 本年.
func stripYear(label string) string {
	if year := yearAt(label); year > 0 {
		label = label[4+len("年"):]
		label, _ = dated.cut(label)
	}
	label, _ = thisYear.cut(label)
	return label
}

// note keeps a mention whose name is its own.
func (r *reader) note(m mention) {
	if len(r.said) >= maxMentions || m.year < 0 {
		return
	}
	size := utf8.RuneCountInString(m.subject)
	switch m.n.Is {
	case prose.Amount:
		if m.role == "" || size < 3 {
			return
		}
	case prose.Count:
		if m.role = ""; size < 5 || m.n.Value.Unit == "" {
			return
		}
	default:
		return
	}
	if partsOfYear.in(m.subject) {
		return
	}
	if r.card != nil && m.year == 0 {
		m.year = r.card.Report.Year
	}
	m.block = r.block
	r.said = append(r.said, m)
}

func (r *reader) placeOfMention(m *mention) Place { return r.place(m.block, m.n.Start, m.n.End) }

// same tells whether two mentions are of one quantity: parts of different
// totals aren't.
func (m *mention) same(o *mention) bool {
	if m.under != "" && o.under != "" && m.under != o.under {
		return false
	}
	return m.subject == o.subject && m.role == o.role && m.year == o.year && m.planned == o.planned && akin(m.n, o.n)
}

// conflicts compares the mentions of one quantity. Where a name has three
// values or more it is said of several things, and nothing is concluded.
func (r *reader) conflicts() {
	for i := range r.said {
		m := &r.said[i]
		first, values, at := true, 1, -1
		for j := range r.said {
			if i == j || !m.same(&r.said[j]) {
				continue
			}
			if j < i {
				first = false
				break
			}
			if !clash(m.n.Value, r.said[j].n.Value) {
				continue
			}
			if at < 0 {
				at = j
				values++
			} else if clash(r.said[at].n.Value, r.said[j].n.Value) {
				values++
			}
		}
		if first && values == 2 {
			r.conflict(m, &r.said[at])
		}
	}
	r.agreements()
}

// conflict reports the later of two mentions.
func (r *reader) conflict(m, later *mention) {
	if m.n.Is == prose.Count && !r.oneScope(m, later) || r.headedApart(m, later) {
		return
	}
	other, ok := m.n.Value.In(later.n.Value.Unit)
	if !ok {
		return
	}
	r.add(Verdict{Rule: "narrative-conflict", Reads: SameQuantity, Place: r.placeOfMention(later), Stated: later.n.Value, Computed: other,
		Terms: []Term{{Place: r.placeOfMention(m), Number: m.n.Value}}, words: m.subject + m.role})
}

// oneScope tells whether two counts stand in blocks that may be of one thing:
// plain paragraphs, no items of a list and not side by side. Of two paragraphs
// that are numbered (3、能繁母猪：…) each is of its own.
func (r *reader) oneScope(m, o *mention) bool {
	a, b := &r.text.Blocks[m.block], &r.text.Blocks[o.block]
	return a.Kind != prose.Item && b.Kind != prose.Item && m.block != o.block && !(numbered(a) && numbered(b))
}

// headedApart tells whether two mentions stand in paragraphs that begin with what
// they are of, not one and the same: 甲项目：…, 乙项目：….
func (r *reader) headedApart(m, o *mention) bool {
	a, b := headOf(r.text.Blocks[m.block].Text), headOf(r.text.Blocks[o.block].Text)
	return a != "" && b != "" && a != b
}

// headOf is the words before a colon at the beginning of a paragraph.
func headOf(text string) string {
	head, _, ok := strings.Cut(text[:min(len(text), maxHead)], "：")
	if !ok || strings.ContainsAny(head, "，。；") {
		return ""
	}
	return head
}

// maxHead is how many bytes such words have at most, with their colon.
const maxHead = 90

// numbered tells whether a block begins with the mark of an item.
func numbered(b *prose.Block) bool {
	return len(b.Numbers) > 0 && b.Numbers[0].Is == prose.Mark && b.Numbers[0].Start == 0
}

// agreements counts the mentions that agree with an earlier one.
func (r *reader) agreements() {
	for i := range r.said {
		for j := range i {
			m, o := &r.said[i], &r.said[j]
			if !o.same(m) || clash(m.n.Value, o.n.Value) {
				continue
			}
			other, _ := o.n.Value.In(m.n.Value.Unit)
			r.add(Verdict{Rule: "narrative-conflict", Reads: SameQuantity, OK: true, Place: r.placeOfMention(m), Stated: m.n.Value, Computed: other,
				Terms: []Term{{Place: r.placeOfMention(o), Number: o.n.Value}}, words: m.subject + m.role})
			break
		}
	}
}

// clash tells whether two printings of a quantity contradict each other. A
// whole figure may have been rounded from a finer one.
func clash(a, b quantity.Number) bool {
	if quantity.CheckEqual(a, b) != quantity.Wrong {
		return false
	}
	b, ok := b.In(a.Unit)
	return ok && (a.Decimals == b.Decimals || !a.Rounded().Meets(b.Rounded()))
}
