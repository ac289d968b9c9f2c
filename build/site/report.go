package site

import (
	"html/template"

	"jixiao/schema"
	"jixiao/schema/score"
)

func (s *Site) report(card *score.Card) View {
	r := card.Report
	addr := ReportAddr(r.Key)
	d := s.desk()
	v := &d.view
	*v = ReportView{site: s, desk: d, Year: r.Year, Number: r.Number, Date: r.Date, Period: r.Period, Draft: r.Draft}
	v.Frame = s.frame(addr, r.Title, Link{Text: itoa(r.Year) + " 年度", URL: YearAddr(r.Year)}, Link{Text: s.unitName(r.Unit), URL: UnitAddr(r.Unit)})
	v.Unit = s.unitLink(&v.Frame, r.Unit)
	if p := s.in.Corpus.Project(r.Key); p != nil {
		v.Project = Link{Text: projectTitle(r), URL: v.Root + ProjectAddr(p.Unit, p.Name)}
		for _, other := range p.Cards {
			v.Years = append(v.Years, Link{Text: reportYear(other), URL: v.Root + ReportAddr(other.Report.Key)})
		}
	}
	v.Profile, v.Basis = r.Profile.Title, r.Profile.Basis
	s.neighbours(v, card)
	figures, said := &d.figures, &d.said
	figures.read(card)
	said.begin()
	v.desk.text = s.body(v.desk.text[:0], v.Root, r.File, s.in.Bodies[card], figures, said)
	v.Body = template.HTML(v.desk.text)
	facts := &facts{figures: figures, marks: s.marks(card), said: said.of, corrected: corrections(card.Report)}
	v.facts = facts
	s.reportFacts(v, facts)
	v.Restated = s.restatedRows(card, facts)
	v.Outline = outline(s.in.Bodies[card])
	v.FollowUps = followUpRows(&v.Frame, card)
	s.ownFindings(v, r.File)
	log := &v.desk.log
	log.begin(v)
	s.reportChecks(log, facts)
	s.textChecks(log, facts)
	log.done()
	v.form = s.newForm(v)
	v.Paper = s.paper(v)
	v.Numbers = s.in.Numbers[card]
	v.Downloads = downloads(v, r.Key)
	v.Citation = s.unitName(r.Unit) + "：《" + r.Title + "》，" + itoa(r.Year) + " 年度，" + s.in.Config.Title
	return v
}

// neighbours links to the reports before and after, and tells the report's
// place in its year.
func (s *Site) neighbours(v *ReportView, card *score.Card) {
	links := func(cards []*score.Card) (out []Link) {
		for _, c := range cards {
			link := yearLink(&v.Frame, c)
			if c.Report.Project != card.Report.Project || c.Report.Unit != card.Report.Unit {
				link.Text += "：" + c.Report.Title
			}
			out = append(out, link)
		}
		return out
	}
	v.Previous, v.Next = links(s.in.Corpus.Prior(card)), links(s.in.Corpus.Next(card))
	if y, ok := s.in.Corpus.Year(card.Report.Year); ok {
		rank := y.Rank(card)
		v.RankScore = rankWords(rank.Score, rank.ScoreShared, y.Sum().Scored)
		v.RankRate = rankWords(rank.Rate, rank.RateShared, s.rated[y.Year])
	}
}

// factLabel names a fact in words: 年度资金总额 · 全年执行数.
func factLabel(card *score.Card, name string) string {
	n, ok := schema.ParseName(name)
	if !ok {
		return name
	}
	return labelOf(card, n)
}

func labelOf(card *score.Card, n schema.Name) string {
	return labelAt(card.Report, &n, card.Report.RowOf(n))
}

// labelAt names a fact, or another key of a row, in words.
func labelAt(r *schema.Report, n *schema.Name, row int) string {
	var buffer [128]byte
	return string(appendLabel(buffer[:0], r, n, row))
}

func appendLabel(out []byte, r *schema.Report, n *schema.Name, row int) []byte {
	column := columnNames[n.Column]
	label := ""
	switch {
	case n.Kind == schema.TotalFact:
		label = "年度资金总额"
	case n.Kind == schema.ResultFact:
		label = "自评结果"
	case row >= 0 && n.Kind != schema.GroupFact: // a group is told as it was asked for
		label = r.RowName(n.Kind, row)
	}
	if label == "" {
		label = n.ID
	}
	switch {
	case n.Kind == schema.UseFact && row >= 0:
		return append(append(out, "支出明细 · "...), label...)
	case column != "":
		return append(append(append(out, label...), " · "...), column...)
	}
	return append(out, label...)
}
