package site

import (
	"bytes"
	"cmp"
	"html"
	"strings"

	"jixiao/build/markdown"
	"jixiao/build/search"
	"jixiao/schema"
	"jixiao/schema/score"
)

// passages gathers what a document says, piece by piece, in one buffer.
type passages struct {
	card *score.Card
	text []byte
	ends []ending
	some bool   // the row that is being put together has a figure
	page []byte // HTML
}

// passages is what gather puts together, in memory that is used again.
func (s *Site) passages(card *score.Card, gather func(*passages)) []search.Passage {
	d := s.desk()
	defer s.desks.Put(d)
	t := &d.passages
	t.card, t.text, t.ends = card, t.text[:0], t.ends[:0]
	gather(t)
	return t.list()
}

// ending is where a passage ends in the buffer, and where it stands on the page.
type ending struct {
	at    int
	place string
}

// list is what was gathered.
func (t *passages) list() []search.Passage {
	text, from := string(t.text), 0
	out := make([]search.Passage, len(t.ends))
	for i, e := range t.ends {
		out[i] = search.Passage{Place: e.place, Text: text[from:e.at]}
		from = e.at
	}
	return out
}

// begin is where the passage that is being put together begins.
func (t *passages) begin() int {
	if len(t.ends) == 0 {
		return 0
	}
	return t.ends[len(t.ends)-1].at
}

// end ends a passage, unless there is nothing in it.
func (t *passages) end(place string) {
	if len(t.text) > t.begin() {
		t.ends = append(t.ends, ending{len(t.text), place})
	}
}

func (t *passages) add(place, text string) {
	t.word(text)
	t.end(place)
}

// word adds words to the passage, with single blanks between them.
func (t *passages) word(s string) {
	for s != "" {
		n := strings.IndexAny(s, " \n\t\r")
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			t.part()
			t.text = append(t.text, s[:n]...)
		}
		s = s[min(n+1, len(s)):]
	}
}

// part puts a blank behind what the passage has.
func (t *passages) part() {
	if len(t.text) > t.begin() {
		t.text = append(t.text, ' ')
	}
}

// report adds all that a report says.
func (t *passages) report(body *markdown.Body) {
	r := t.card.Report
	t.add("", r.Number)
	if r.Funds != nil {
		t.funds()
	}
	t.add(section("goal"), r.Goal.Expected)
	t.add(section("goal"), r.Goal.Actual)
	for i := range r.Indicators {
		t.indicator(i)
	}
	t.result()
	for i := range r.Figures {
		f := &r.Figures[i]
		name := schema.Name{Kind: schema.FigureFact, ID: f.ID}
		t.row(cmp.Or(f.Label, f.ID))
		t.cell("", schema.Fact{Name: name, Row: i, Cell: &f.Value}, string(f.Value.Unit))
		t.endRow(FactID(name.String()))
	}
	t.html(body)
	for i := range r.FollowUps {
		t.word(r.FollowUps[i].Problem)
		t.add(section("follow-ups"), r.FollowUps[i].Note)
	}
}

// row begins a row of a table.
func (t *passages) row(name string) {
	t.word(name)
	t.some = false
}

// endRow ends a row, and forgets it if there is no figure in it.
func (t *passages) endRow(place string) {
	if !t.some {
		t.text = t.text[:t.begin()]
	}
	t.end(place)
}

// cell adds a figure to the row, as the report's page prints it.
func (t *passages) cell(label string, at schema.Fact, unit string) {
	if at.Value != nil {
		if at.Value.Text != "" {
			t.some = true
			t.word(label)
			t.word(at.Value.Text)
		}
		return
	}
	n, _, has := t.card.ValueAt(&at)
	if !has {
		return
	}
	t.some = true
	t.word(label)
	t.part()
	t.text = append(n.Value.Append(t.text, max(n.Decimals, 0)), unit...)
}

// funds adds a passage for each row of the fund table.
func (t *passages) funds() {
	r := t.card.Report
	t.row("年度资金总额")
	for _, column := range schema.Columns {
		t.cell(columnNames[column], total(r, column), percentOf(column))
	}
	t.endRow(t.place(schema.Name{Kind: schema.TotalFact, Column: "executed"}))
	for i := range r.Funds.Sources {
		source := &r.Funds.Sources[i]
		t.row(source.Name)
		for _, column := range schema.Columns {
			name := schema.Name{Kind: schema.SourceFact, ID: source.ID, Column: column}
			t.cell(columnNames[column], schema.Fact{Name: name, Row: i, Cell: source.Cell(column)}, percentOf(column))
		}
		t.endRow(t.place(schema.Name{Kind: schema.SourceFact, ID: source.ID, Column: "executed"}))
	}
	for i := range r.Funds.Uses {
		use := &r.Funds.Uses[i]
		name := schema.Name{Kind: schema.UseFact, ID: use.ID}
		t.row(cmp.Or(use.Name, use.ID))
		t.cell("", schema.Fact{Name: name, Row: i, Cell: &use.Amount}, "")
		t.endRow(FactID(name.String()))
	}
	t.add(section("funds"), r.Funds.Reason)
}

// place is the element of a figure, that of the fund table where the page
// doesn't show it.
func (t *passages) place(name schema.Name) string {
	if id, ok := elementOf(t.card, name); ok {
		return id
	}
	return section("funds")
}

func (t *passages) indicator(i int) {
	in := &t.card.Report.Indicators[i]
	name := schema.Name{Kind: schema.IndicatorFact, ID: in.ID}
	at := func(column string, value *schema.Value, cell *schema.Cell) schema.Fact {
		name.Column = column
		return schema.Fact{Name: name, Row: i, Value: value, Cell: cell}
	}
	t.row(in.Level1)
	t.word(in.Level2)
	t.word(in.Name)
	t.cell("指标值", at("target", &in.Target, nil), "")
	t.cell("完成值", at("actual", &in.Actual, nil), "")
	if in.Score.Has() {
		t.cell("得分", at("score", nil, in.Score), "")
	}
	t.some = true
	t.word(in.Reason)
	for _, pair := range in.Extra {
		t.word(pair.Value)
	}
	name.Column = "target"
	t.endRow(FactID(name.String()))
}

func (t *passages) result() {
	r := t.card.Report
	t.row("自评结果")
	t.cell("自评得分", result(r, "score"), "")
	if grade := t.card.Graded(); grade != "" {
		t.word("自评等级")
		t.word(grade)
	}
	t.endRow(t.resultPlace())
}

func (t *passages) resultPlace() string {
	if id, ok := element(t.card, "result.score"); ok {
		return id
	}
	return section("result")
}

// html adds the passages of a text: a paragraph, an item, a row of a table each,
// under the heading that they stand below.
func (t *passages) html(body *markdown.Body) {
	if body == nil {
		return
	}
	place := ""
	if t.card != nil {
		place = section("text")
	}
	t.page = body.AppendHTML(t.page[:0], plainText(t.card))
	headings := body.Headings // as they stand on the page
	for text := t.page; len(text) > 0; {
		before, rest, _ := bytes.Cut(text, []byte("<"))
		t.piece(before)
		tag, after, _ := bytes.Cut(rest, []byte(">"))
		text = after
		if len(headings) > 0 && isHeading(tag) {
			t.end(place)
			place, headings = headings[0].ID, headings[1:]
			continue
		}
		switch string(tag) {
		case "/td", "/th", "br":
			t.text = append(t.text, ' ')
		case "/p", "/li", "/tr", "/pre", "/h2", "/h3", "/h4", "/h5", "/h6", "p", "ul", "ol":
			t.end(place)
		}
	}
	t.end(place)
}

// piece adds what stands between two tags, its line ends as blanks.
func (t *passages) piece(text []byte) {
	if bytes.IndexByte(text, '&') >= 0 {
		text = []byte(html.UnescapeString(string(text)))
	}
	for {
		n := untilBlank(text)
		t.text = append(t.text, text[:n]...)
		if n == len(text) {
			return
		}
		if len(t.text) > t.begin() && t.text[len(t.text)-1] != ' ' {
			t.text = append(t.text, ' ')
		}
		text = text[n+1:]
	}
}

// untilBlank is where the first blank or line end stands in a text, else its length.
func untilBlank(text []byte) int {
	if n := bytes.IndexByte(text, '\n'); n >= 0 {
		text = text[:n]
	}
	if n := bytes.IndexByte(text, ' '); n >= 0 {
		return n
	}
	return len(text)
}

// isHeading tells whether a tag begins a heading of a text.
func isHeading(tag []byte) bool {
	return len(tag) >= 2 && tag[0] == 'h' && '2' <= tag[1] && tag[1] <= '6'
}
