package review

// The JSON that diff prints. Decimals are strings; null is what isn't there.
type (
	jsonReview struct {
		Version  int          `json:"version"`
		Base     jsonBase     `json:"base"`
		Summary  jsonSummary  `json:"summary"`
		Reports  []jsonReport `json:"reports"`
		Findings jsonFindings `json:"findings"`
		Files    []jsonFile   `json:"files"`
		Unread   []string     `json:"unread"`
	}
	jsonBase struct {
		Rev    string `json:"rev"`
		Commit string `json:"commit"`
	}
	jsonSummary struct {
		Reports int `json:"reports"` // that are there now
		Changed int `json:"changed"`
		Added   int `json:"added"`
		Removed int `json:"removed"`
		Figures int `json:"figures"` // that mean something else
		Unnoted int `json:"unnoted"`
		Errors  int `json:"errors"` // new ones, in reports that are no drafts
		Gone    int `json:"gone"`
	}
	jsonReport struct {
		Path    string       `json:"path"`
		WasPath *string      `json:"was_path"`
		Title   string       `json:"title"`
		State   string       `json:"state"` // changed, added, removed
		Draft   bool         `json:"draft"`
		Faulty  bool         `json:"faulty"`
		Figures []jsonFigure `json:"figures"`
		Rows    []jsonRow    `json:"rows"`
		Words   []jsonWord   `json:"words"`
		Effects []jsonEffect `json:"effects"`
		Totals  []jsonTotal  `json:"totals"`
		Unnoted []jsonFigure `json:"unnoted"`
		Text    []jsonText   `json:"text"`
	}
	jsonFigure struct {
		Name   string  `json:"name"`
		Was    string  `json:"was_name"`
		Label  string  `json:"label"`
		Kind   string  `json:"kind"`
		Before *string `json:"before"`
		After  *string `json:"after"`
		Reason *string `json:"reason"` // of the [[restated]] that tells of it
		jsonChange
	}
	jsonChange struct {
		Difference *string `json:"difference"`
		Unit       string  `json:"unit"` // of the difference
		Percent    *string `json:"percent"`
	}
	jsonRow struct {
		Kind    string       `json:"kind"`
		State   string       `json:"state"` // added, removed, renamed
		ID      string       `json:"id"`
		Name    string       `json:"name"`
		WasID   string       `json:"was_id"`
		WasName string       `json:"was_name"`
		Figures []jsonFigure `json:"figures"`
	}
	jsonWord struct {
		Key    string `json:"key"`
		Of     string `json:"of"`
		Before string `json:"before"`
		After  string `json:"after"`
	}
	jsonEffect struct {
		Name   string  `json:"name"`
		Label  string  `json:"label"`
		Before *string `json:"before"`
		After  *string `json:"after"`
		jsonChange
	}
	jsonTotal struct {
		Name  string       `json:"name"`
		Label string       `json:"label"`
		Value string       `json:"value"`
		Parts []jsonFigure `json:"parts"`
	}
	jsonText struct {
		Section    string         `json:"section"`
		Was        string         `json:"was_section"` // where it was another
		New        bool           `json:"new"`
		Gone       bool           `json:"gone"`
		Paragraphs jsonParagraphs `json:"paragraphs"`
		Letters    jsonLetters    `json:"letters"`
	}
	jsonParagraphs struct {
		Changed int `json:"changed"`
		Added   int `json:"added"`
		Removed int `json:"removed"`
	}
	jsonLetters struct {
		Added   int `json:"added"`
		Removed int `json:"removed"`
	}
	jsonFindings struct {
		New    []jsonFinding `json:"new"`
		Gone   []jsonFinding `json:"gone"`
		Known  []jsonFinding `json:"known"`
		Lapsed []jsonFinding `json:"lapsed"`
	}
	jsonFinding struct {
		Rule     string `json:"rule"`
		Severity string `json:"severity"`
		Message  string `json:"message"`
		Path     string `json:"path"`
		Line     int    `json:"line"`
		Column   int    `json:"column"`
		At       string `json:"at"`
		Stated   string `json:"stated"`
		Computed string `json:"computed"`
		Reason   string `json:"reason"`
	}
	jsonFile struct {
		Path  string `json:"path"`
		State string `json:"state"`
	}
)
