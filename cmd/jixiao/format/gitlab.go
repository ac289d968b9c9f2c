package format

import "bufio"

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// GitLab writes a Code Quality report, which a merge request compares with that
// of its target branch by fingerprint.
func GitLab(w *bufio.Writer, r *Report) {
	names := fingerprints(r.Findings)
	out := make([]gitlabIssue, len(r.Findings))
	for i := range r.Findings {
		d := &r.Findings[i]
		at, _ := r.region(d.File, d.Span)
		out[i] = gitlabIssue{
			Description: r.message(d), CheckName: d.Rule, Fingerprint: names[i],
			Severity: levels[severityOf(d)].gitlab,
			Location: gitlabLocation{r.path(d.File), gitlabLines{at.start.line, at.end.line}},
		}
	}
	encode(w, out)
}
