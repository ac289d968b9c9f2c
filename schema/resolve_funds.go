package schema

import (
	"jixiao/schema/front"
	"jixiao/schema/quantity"
)

// defaultMoney is the unit of amounts where neither report nor site names one.
const defaultMoney quantity.Unit = "万元"

func (v *resolver) funds(in *front.Funds, money quantity.Unit) {
	if v.money = money; !money.IsMoney() {
		v.money = defaultMoney
	}
	if in == nil {
		return
	}
	if unit := quantity.ParseUnit(in.Money); unit.IsMoney() {
		v.money = unit
	}
	out := &Funds{Money: v.money, Reason: in.Reason, Stated: in.Total != nil}
	v.report.Funds = out
	if in.Total != nil {
		v.row(&out.Total, in.Total, Fact{Name: Name{Kind: TotalFact}})
	}
	v.sources(in.Sources)
	if len(in.Uses) == 0 {
		return
	}
	out.Uses = make([]Use, len(in.Uses))
	for i := range in.Uses {
		from, to := &in.Uses[i], &out.Uses[i]
		to.ID, to.Name, to.Partial = from.ID, from.Name, from.Partial
		v.cell(&to.Amount, &from.Amount, anAmount, &Fact{Name: Name{Kind: UseFact, ID: to.ID}, Row: i}, "")
	}
}

func (v *resolver) sources(in []front.Source) {
	if len(in) == 0 {
		return
	}
	out := make([]Source, len(in))
	v.report.Funds.Sources = out
	for i := range in {
		from, to := &in[i], &out[i]
		to.Kind, to.ID, to.Name, to.Partial = from.Kind, from.ID, from.Name, from.Partial
		if to.ID == "" {
			to.ID = from.Kind
		}
		if to.Name == "" {
			to.Name = v.report.Profile.sourceName(from.Kind)
		}
		v.row(&to.Row, &from.Row, Fact{Name: Name{Kind: SourceFact, ID: to.ID}, Row: i})
	}
}

// row reads the cells that the form has.
func (v *resolver) row(out *Row, in *front.Row, at Fact) {
	figures := [...]*front.Figure{&in.Initial, &in.Budget, &in.Received, &in.Executed, &in.Balance, &in.Opening, &in.Rate, &in.Weight, &in.Score}
	n := 0
	for i, f := range figures {
		if f.State != front.Absent {
			out.has |= 1 << i
			n++
		}
	}
	if n == 0 {
		return
	}
	out.cells = make([]Cell, n)
	for i, f := range figures {
		v.cell(out.at(i), f, rowKinds[i], &at, Columns[i])
	}
}

// rowKinds are what the Columns hold.
var rowKinds = [...]cellKind{anAmount, anAmount, anAmount, anAmount, anAmount, anAmount, aPercentage, points, points}

// sourceName is the label of a kind of source: the form's, else the usual one.
func (p *Profile) sourceName(kind string) string {
	for _, s := range p.Sources {
		if s.Kind == kind && s.Name != "" {
			return s.Name
		}
	}
	for _, s := range sourceNames {
		if s.Kind == kind {
			return s.Name
		}
	}
	return kind
}

// sourceNames are the 其中 rows as the forms print them.
var sourceNames = [...]ProfileSource{
	{"fiscal", "当年财政拨款"},
	{"carryover", "上年结转资金"},
	{"other", "其他资金"},
	{"central", "中央财政资金"},
	{"province", "省级财政资金"},
	{"city", "市级财政资金"},
	{"county", "县级财政资金"},
	{"special_account", "财政专户管理资金"},
	{"unit", "单位资金"},
}
