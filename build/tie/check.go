package tie

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao/build/markdown"
	"jixiao/build/prose"
	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/rules"
	"jixiao/schema/score"
	"jixiao/schema/source"
)

// Tie is a number of the text held against the figure that its link names.
type Tie struct {
	Fact   schema.Fact // the figure
	Span   source.Span
	Text   string // as printed, with its unit; empty where the link has no text
	Figure string // as the report states it, else as computed
	Fault  Fault
	stated quantity.Number
	wanted quantity.Number
}

// Fault is what is wrong with a tie.
type Fault int8

// The faults of ties.
const (
	Sound   Fault = iota
	Differs       // another value
	Unlike        // an amount where the figure is a share, a count where it is an amount, …
)

// check holds a number against the figure that it is tied to.
func (j *joiner) check(b *prose.Block, n *prose.Number, at schema.Fact) {
	f := j.card.At(&at)
	t := Tie{Fact: at, Span: b.Span(n.DigitsStart, n.DigitsEnd), Text: b.Text[n.Start:n.End], Figure: figureText(&f), stated: n.Value}
	wanted, ok := f.Value()
	if !ok {
		return // words, a blank cell or one that can't be read
	}
	pointed := at.Column == "weight" || at.Column == "score"
	if t.wanted = wanted; unlike(n, pointed, wanted.Unit) {
		t.Fault = Unlike
	} else if !agrees(n, &f, pointed, wanted) {
		t.Fault = Differs
	}
	j.out.Ties = append(j.out.Ties, t)
}

// link counts a link without text, and holds the words of a link against a
// figure that is words.
func (j *joiner) link(l *markdown.Link) {
	name, ok := l.Fact()
	if !ok || !l.Empty && name != "result.grade" {
		return
	}
	at, ok := j.card.Report.Find(name)
	if !ok {
		return // unknown-fact
	}
	f := j.card.At(&at)
	t := Tie{Fact: at, Span: l.Span, Figure: figureText(&f)}
	if l.Empty {
		j.out.Counts[Tied]++
	}
	if t.Figure == "" {
		return // nothing to fill in is an unknown-fact
	}
	if !l.Empty {
		t.Text, t.Span = strings.TrimSpace(l.Text), l.TextSpan
		if t.Text != t.Figure {
			t.Fault = Differs
		}
	}
	j.out.Ties = append(j.out.Ties, t)
}

// figureText is a figure in words.
func figureText(f *score.Fact) string {
	if f.Text == "" && (f.Stated || f.Computed.Known) {
		return f.Number.Value.Text(max(f.Number.Decimals, 0)) + string(f.Number.Unit)
	}
	return f.Text
}

// unlike tells whether a number can't be the figure by its unit. Things are
// counted in many ways (8个, 8家), so that the units of counts say nothing.
func unlike(n *prose.Number, pointed bool, unit quantity.Unit) bool {
	if n.Is == prose.Bare || n.Is == prose.Unclear || n.Value.Unit == "" || n.Value.Unit == unit {
		return false
	}
	is, wants := side(n.Value.Unit), side(unit)
	if pointed {
		wants = points
	} else if unit == "" {
		return false
	}
	if is == percent && wants == points || is == points && wants == percent {
		return n.Value.Unit == quantity.Percent // 97% for 97 points; but 提高5个百分点
	}
	return is != wants
}

// side is the class of a unit; percentage points go with percentages, prices
// with amounts.
func side(unit quantity.Unit) class {
	unit = head(unit)
	base, _ := unit.Base()
	switch {
	case unit.IsMoney():
		return money
	case base == quantity.Percent || base == quantity.Points:
		return percent
	case unit == "分":
		return points
	}
	return other
}

// head is a unit without what it is for: 元 of 元/平方米, as in 每平方米462元.
func head(unit quantity.Unit) quantity.Unit {
	first, _, _ := strings.Cut(string(unit), "/")
	return quantity.Unit(first)
}

// agrees tells whether a number is the figure, at the decimals of the one or of
// the other. A number may state what was computed where the report states
// something else: that difference has its own finding.
func agrees(n *prose.Number, f *score.Fact, pointed bool, wanted quantity.Number) bool {
	if n.Is == prose.Range {
		return between(n, wanted)
	}
	stated, ok := n.Value.In(wanted.Unit)
	if !ok {
		wanted.Unit = head(wanted.Unit)
		stated = n.Value
		stated.Unit = head(stated.Unit)
		stated, ok = stated.In(wanted.Unit)
	}
	if !ok || pointed {
		stated = n.Value // counted in another way
	}
	if stated.Approx || wanted.Approx || stated.Value.Equal(wanted.Value) {
		return true
	}
	if stated.RoundsTo(wanted.Value) || wanted.RoundsTo(stated.Value) {
		return true
	}
	if x, known := f.Computed.Exact(); known && stated.RoundsTo(x) {
		return true
	}
	return !stated.Whole && !wanted.Whole && stated.Interval().Meets(wanted.Interval())
}

// between tells whether a figure lies in a range.
func between(n *prose.Number, wanted quantity.Number) bool {
	low, ok1 := n.Value.In(wanted.Unit)
	high, ok2 := n.High.In(wanted.Unit)
	if !ok1 || !ok2 {
		return true
	}
	return low.Value.Cmp(wanted.Value) <= 0 && wanted.Value.Cmp(high.Value) <= 0
}

// Diagnostic puts a wrong tie into words (narrative-figure). The file is the
// report's.
func (t *Tie) Diagnostic(file string) diag.Diagnostic {
	d := diag.Diagnostic{Stated: t.Text, Computed: t.Figure}
	ref := t.Fact.Ref()
	name, figure := ref.Name, t.Figure+string(t.bareUnit())
	switch t.Fault {
	case Differs:
		if t.stated.Unit != "" || t.wanted.Unit != "" || !t.wanted.Value.IsZero() || !t.stated.Value.IsZero() {
			wanted := inUnit(t.wanted, t.stated.Unit)
			d = rules.Differs(t.stated, wanted.Value, wanted.Decimals)
		}
		d.Message = diag.Textf("正文写“%s”，关联的 %s 是 %s", "the text says %s; %s, which it is tied to, is %s", t.Text, name, figure)
		d.Help = diag.Text{Zh: "改正写错的一处；说的不是同一个数的，改正链接。", En: "correct the one that is wrong, or lead the link to the figure that is meant."}
	case Unlike:
		d.Message = diag.Textf("正文写“%s”，关联的 %s 是 %s：不是同一种数", "the text says %s; %s, which it is tied to, is %s: another kind of quantity", t.Text, name, figure)
		d.Help = diag.Text{Zh: "改正单位，或者改正链接。", En: "correct the unit, or lead the link to the figure that is meant."}
	}
	d.Rule, d.Severity = "narrative-figure", diag.Error
	d.Place, d.At = diag.Place{File: file, Span: t.Span}, name
	d.Related = []diag.Related{{Place: diag.Place{File: file, Path: ref.Path}, At: name,
		Message: diag.Textf("所关联的数：%s", "the figure: %s", diag.Same(figure))}}
	return d
}

// bareUnit is the unit of a figure that is typed without it, since the table
// says it once for all; empty where the figure has its unit, or needs none.
func (t *Tie) bareUnit() quantity.Unit {
	if end, _ := utf8.DecodeLastRuneInString(t.Figure); unicode.IsDigit(end) && t.wanted.Unit.IsMoney() {
		return t.wanted.Unit
	}
	return ""
}

// inUnit is a figure in the unit of the text, as far as it can be.
func inUnit(n quantity.Number, unit quantity.Unit) quantity.Number {
	if in, ok := n.In(unit); ok {
		return in
	}
	return n
}
