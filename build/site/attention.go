package site

import (
	"cmp"
	"slices"

	"jixiao/schema/diag"
	"jixiao/schema/quantity"
	"jixiao/schema/score"
)

// How many reports of each kind a page lists.
const (
	fewConcerns  = 5  // beside those of other years
	yearConcerns = 20 // on the page of a year
)

// concern is a reason for which a report needs attention.
type concern struct {
	title, about string
	// lasting: a later report of the project doesn't settle it.
	lasting bool
	// size tells whether it is so, and how bad: what is larger is listed first.
	size func(*Site, *score.Card) (quantity.Rat, bool)
	tell func(*Site, *score.Card, *AttentionRow)
}

var concerns = [...]concern{
	{title: "执行率偏低", about: "预算执行率低于表式规定的界限，一般为 90%", size: (*Site).shortRate, tell: (*Site).tellRate},
	{title: "得分下降", about: "自评得分比上一份报告低", size: (*Site).fall, tell: (*Site).tellFall},
	{title: "数据不一致", about: "核对出的错误，已说明原因的也在内", lasting: true, size: (*Site).mistakes, tell: (*Site).tellMistakes},
	{title: "整改没有下文", about: "上年正在整改的问题，本年报告没有交代", lasting: true, size: (*Site).open, tell: (*Site).tellOpen},
}

// attention lists the reports among some that need it, reason by reason: of the
// newest years first, and of a year the worst first. Across years, what a
// project's later report has settled is left out.
func (s *Site) attention(f *Frame, cards []*score.Card, across bool) []AttentionGroup {
	most := yearConcerns
	if across {
		most = fewConcerns
	}
	out := make([]AttentionGroup, len(concerns))
	for i := range concerns {
		c := &concerns[i]
		found := s.concerned(c, cards, across)
		out[i] = AttentionGroup{Title: c.title, About: c.about, Count: len(found), Rest: max(0, len(found)-most)}
		for _, card := range found[:min(most, len(found))] {
			row := AttentionRow{Report: Link{Text: shortTitle(card.Report.Title), URL: f.Root + ReportAddr(card.Report.Key)}}
			if s.unitName(card.Report.Unit) != f.Title {
				row.Unit = s.shortUnit(f, card.Report.Unit)
			}
			if across {
				row.Year = card.Report.Year
			}
			c.tell(s, card, &row)
			out[i].Rows = append(out[i].Rows, row)
		}
		for _, card := range found {
			if n, year := len(out[i].Years), reportYear(card); across && (n == 0 || out[i].Years[n-1].Text != year) {
				out[i].Years = append(out[i].Years, Link{Text: year, URL: f.Root + YearAddr(card.Report.Year) + "#attention"})
			}
		}
	}
	return out
}

// concerned is the reports that a reason holds for, in the order in which they
// are listed.
func (s *Site) concerned(c *concern, cards []*score.Card, across bool) []*score.Card {
	type sized struct {
		card *score.Card
		size quantity.Rat
	}
	var found []sized
	for _, card := range cards {
		if across && !c.lasting && len(s.in.Corpus.Next(card)) > 0 {
			continue
		}
		if size, ok := c.size(s, card); ok {
			found = append(found, sized{card, size})
		}
	}
	slices.SortStableFunc(found, func(a, b sized) int {
		return cmp.Or(cmp.Compare(b.card.Report.Year, a.card.Report.Year), b.size.Cmp(a.size))
	})
	out := make([]*score.Card, len(found))
	for i := range found {
		out[i] = found[i].card
	}
	return out
}

// watched counts the reports that need attention for any reason.
func (s *Site) watched(cards []*score.Card) int {
	n := 0
	for _, card := range cards {
		if slices.ContainsFunc(concerns[:], func(c concern) bool { _, holds := c.size(s, card); return holds }) {
			n++
		}
	}
	return n
}

// shortRate is how many percentage points a report's execution rate lacks.
func (s *Site) shortRate(card *score.Card) (quantity.Rat, bool) {
	if card.Report.Funds == nil {
		return quantity.Rat{}, false
	}
	rate, ok := card.Rate.Percent.Exact()
	if !ok {
		n, has := card.Number("funds.total.rate")
		rate, ok = n.Value, has
	}
	lacks := card.Report.Profile.Thresholds.LowExecution.Mul(quantity.Int(100)).Sub(rate)
	return lacks, ok && lacks.Sign() > 0
}

func (s *Site) tellRate(card *score.Card, row *AttentionRow) {
	row.Figure = text(card, "funds.total.rate", "%")
	row.Note = clip(card.Report.Funds.Reason)
	if i := card.Execution.Row; row.Note == "" && i >= 0 {
		row.Note = clip(card.Report.Indicators[i].Reason)
	}
	for i := range s.found[card.Report.File] {
		if d := &s.found[card.Report.File][i]; d.Rule == "execution-low-unexplained" && !d.Allowed {
			row.Note, row.Bare = "没有说明原因", true
		}
	}
}

// fall is how many points a report's score is below that of the one before.
func (s *Site) fall(card *score.Card) (quantity.Rat, bool) {
	prior := s.in.Corpus.Prior(card)
	if len(prior) != 1 || !s.follows(prior[0], card) {
		return quantity.Rat{}, false
	}
	change := factChange(prior[0], card, "result.score")
	return change.Amount.Neg(), change.Known && change.Amount.Sign() < 0
}

func (s *Site) tellFall(card *score.Card, row *AttentionRow) {
	before := s.in.Corpus.Prior(card)[0]
	row.Figure = changeWords(factChange(before, card, "result.score")).Amount + " 分"
	row.Note = text(before, "result.score", "") + " → " + text(card, "result.score", "")
	if a, b := before.Graded(), card.Graded(); a != "" && b != "" && a != b {
		row.Note += "，等级由" + a + "变为" + b
	}
	if why := loss(card); why != "" {
		row.Note += "；" + why
	}
}

// mistakes is how many errors were found, those without a reason before all others.
func (s *Site) mistakes(card *score.Card) (quantity.Rat, bool) {
	bare, allowed := s.errors(card)
	return quantity.Int(int64(len(bare))*1000 + int64(len(allowed))), len(bare)+len(allowed) > 0
}

// errors is the errors that were found in a report, and those of them for which
// it gives a reason.
func (s *Site) errors(card *score.Card) (bare, allowed []*diag.Diagnostic) {
	list := s.found[card.Report.File]
	for i := range list {
		switch d := &list[i]; {
		case d.Severity != diag.Error:
		case d.Allowed:
			allowed = append(allowed, d)
		default:
			bare = append(bare, d)
		}
	}
	return bare, allowed
}

func (s *Site) tellMistakes(card *score.Card, row *AttentionRow) {
	bare, allowed := s.errors(card)
	row.Figure = itoa(len(bare)+len(allowed)) + " 处"
	row.Note, row.Bare = "已说明：", len(bare) > 0
	if row.Bare {
		row.Note = "未说明："
	}
	row.Note += clip(append(bare, allowed...)[0].Message.In(s.in.Lang))
}

// open is how many problems of the year before a report doesn't speak of.
func (s *Site) open(card *score.Card) (quantity.Rat, bool) {
	d := s.openFinding(card)
	if d == nil {
		return quantity.Rat{}, false
	}
	return quantity.Int(int64(len(d.Related))), true
}

func (s *Site) openFinding(card *score.Card) *diag.Diagnostic {
	list := s.found[card.Report.File]
	for i := range list {
		if list[i].Rule == "follow-up-missing" && !list[i].Allowed {
			return &list[i]
		}
	}
	return nil
}

func (s *Site) tellOpen(card *score.Card, row *AttentionRow) {
	d := s.openFinding(card)
	row.Figure, row.Bare = itoa(len(d.Related))+" 个", true
	row.Note = clip(d.Message.In(s.in.Lang))
}
