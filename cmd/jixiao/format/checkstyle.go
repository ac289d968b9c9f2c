package format

import (
	"bufio"
	"encoding/xml"
)

type checkstyle struct {
	XMLName xml.Name         `xml:"checkstyle"`
	Version string           `xml:"version,attr"`
	Files   []checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

// checkstyleVersion is that of the program whose reports these look like; some
// readers ask for one.
const checkstyleVersion = "8.0"

// Checkstyle writes the XML of Checkstyle reports, which most build servers read.
func Checkstyle(w *bufio.Writer, r *Report) {
	out := checkstyle{Version: checkstyleVersion}
	for i := range r.Findings {
		d := &r.Findings[i]
		name := r.path(d.File)
		if n := len(out.Files); n == 0 || out.Files[n-1].Name != name { // findings are in the order of files
			out.Files = append(out.Files, checkstyleFile{Name: name})
		}
		at, _ := r.region(d.File, d.Span)
		file := &out.Files[len(out.Files)-1]
		file.Errors = append(file.Errors, checkstyleError{
			at.start.line, at.start.column, levels[severityOf(d)].checkstyle, r.message(d), "jixiao." + d.Rule,
		})
	}
	_, _ = w.WriteString(xml.Header) // the writer reports its error when it is flushed
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	_ = e.Encode(out)
	_ = w.WriteByte('\n')
}
