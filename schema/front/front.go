package front

// Front is the front matter of one report.
type Front struct {
	Title      string      `toml:"title" validate:"required"`
	Profile    string      `toml:"profile"`
	Status     string      `toml:"status" validate:"omitempty,oneof=draft final"`
	Date       string      `toml:"date,date"` // as typed, YYYY-MM-DD
	Number     string      `toml:"number"`
	Period     string      `toml:"period"`
	Continues  []string    `toml:"continues"`
	Funds      *Funds      `toml:"funds"`
	Goal       *Goal       `toml:"goal" validate:"-"`
	Indicators []Indicator `toml:"indicator" validate:"dive"`
	Groups     []Group     `toml:"group" validate:"dive"`
	Figures    []Named     `toml:"figure" validate:"dive"`
	FollowUps  []FollowUp  `toml:"follow_up" validate:"dive"`
	Result     *Result     `toml:"result" validate:"-"`
	Restated   []Restated  `toml:"restated" validate:"dive"`
	Allows     []Allow     `toml:"allow" validate:"dive"`
}

// Funds is the block 项目资金.
type Funds struct {
	Money   string   `toml:"money" validate:"omitempty,oneof=元 万元 亿元"`
	Reason  string   `toml:"reason"`
	Total   *Row     `toml:"total" validate:"-"`
	Sources []Source `toml:"source" validate:"dive"`
	Uses    []Use    `toml:"use" validate:"dive"`
}

// Row is the columns of a row of the fund table.
type Row struct {
	Initial  Figure `toml:"initial" validate:"-"`
	Budget   Figure `toml:"budget" validate:"-"`
	Received Figure `toml:"received" validate:"-"`
	Executed Figure `toml:"executed" validate:"-"`
	Balance  Figure `toml:"balance" validate:"-"`
	Opening  Figure `toml:"opening" validate:"-"`
	Rate     Figure `toml:"rate" validate:"-"`
	Weight   Figure `toml:"weight" validate:"-"`
	Score    Figure `toml:"score" validate:"-"`
}

// Source is a 其中 row: where money comes from.
type Source struct {
	Kind    string `toml:"kind" validate:"required,oneof=fiscal carryover other central province city county special_account unit"`
	ID      string `toml:"id"`
	Name    string `toml:"name"`
	Partial bool   `toml:"partial"`
	Row     `validate:"-"`
}

// Use is a row of 支出明细: what money was spent on.
type Use struct {
	ID      string `toml:"id" validate:"required"`
	Name    string `toml:"name"`
	Amount  Figure `toml:"amount" validate:"required"`
	Partial bool   `toml:"partial"`
}

// Goal is the block 年度总体目标.
type Goal struct {
	Expected string `toml:"expected"`
	Actual   string `toml:"actual"`
}

// Indicator is a row of the indicator table.
type Indicator struct {
	ID     string     `toml:"id"`
	Level1 string     `toml:"level1"`
	Level2 string     `toml:"level2"`
	Name   string     `toml:"name" validate:"required"`
	Target Figure     `toml:"target" validate:"-"`
	Actual Figure     `toml:"actual" validate:"-"`
	Weight Figure     `toml:"weight" validate:"-"`
	Score  Figure     `toml:"score" validate:"-"`
	Attain string     `toml:"attain" validate:"omitempty,oneof=full partial none"`
	Method string     `toml:"method" validate:"omitempty,oneof=ratio binary tier bands manual"`
	Bands  [][]Figure `toml:"bands" validate:"-"`
	Reason string     `toml:"reason"`
	Of     string     `toml:"of"`
	Role   string     `toml:"role" validate:"omitempty,oneof=execution"`
	Core   bool       `toml:"core"`
	Extra  []Pair     `toml:"extra" validate:"-"`
}

// Group is what the form prints for a level 1.
type Group struct {
	Name   string `toml:"name" validate:"required"`
	Weight Figure `toml:"weight" validate:"-"`
	Score  Figure `toml:"score" validate:"-"`
}

// Named is any other number that the text rests on.
type Named struct {
	ID     string `toml:"id" validate:"required"`
	Label  string `toml:"label"`
	Value  Figure `toml:"value" validate:"required"`
	Equals string `toml:"equals"`
	Approx bool   `toml:"approx"`
}

// FollowUp is what became of a problem that the previous report named.
type FollowUp struct {
	Problem string `toml:"problem" validate:"required"`
	State   string `toml:"state" validate:"required,oneof=done doing dropped"`
	Note    string `toml:"note"`
}

// Result is what the report says of itself.
type Result struct {
	Weight Figure `toml:"weight" validate:"-"`
	Score  Figure `toml:"score" validate:"-"`
	Grade  string `toml:"grade"`
}

// Restated is a figure that was published otherwise, and why it was corrected.
type Restated struct {
	At     string `toml:"at" validate:"required"`
	Was    Figure `toml:"was" validate:"required"` // as it was published; blank where the cell was
	Reason string `toml:"reason" validate:"required"`
	Date   string `toml:"date,date"` // of the correction
}

// Allow is a known difference, published with its reason.
type Allow struct {
	Rule   string `toml:"rule" validate:"required"`
	At     string `toml:"at" validate:"required"`
	Reason string `toml:"reason" validate:"required"`
	Until  string `toml:"until,date"`
}
