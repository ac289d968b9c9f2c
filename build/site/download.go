package site

import "jixiao/schema"

// Data is a data file: its address and how its bytes are made. An error is a
// bug.
type Data struct {
	Addr  string
	Bytes func() ([]byte, error)
}

// Part is a data file that is written to the end of what it is given.
type Part struct {
	Addr   string
	Append func(out []byte) ([]byte, error)
}

// Data is the data files of all reports.
func (s *Site) Data() []Data {
	return []Data{
		{Addr: "data/reports.json", Bytes: made(s.ReportsJSON)},
		{Addr: "data/reports.csv", Bytes: made(s.ReportsCSV)},
		{Addr: "data/reports.xlsx", Bytes: s.ReportsXLSX},
	}
}

// Data is a report's own data files, from the figures of its page.
func (v *ReportView) Data() []Part {
	k, s, f := v.facts.card.Report.Key, v.site, v.facts.figures
	return []Part{
		{DataAddr(k), func(out []byte) ([]byte, error) { return s.reportJSON(out, f), nil }},
		{dataAddr(k, ".csv"), func(out []byte) ([]byte, error) { return s.reportCSV(out, f), nil }},
		{dataAddr(k, ".xlsx"), func(out []byte) ([]byte, error) { return s.reportXLSX(out, v) }},
	}
}

// dataAddrs are the addresses of a report's data files.
func dataAddrs(k schema.Key) []string {
	return []string{DataAddr(k), dataAddr(k, ".csv"), dataAddr(k, ".xlsx")}
}

func made(data func() []byte) func() ([]byte, error) {
	return func() ([]byte, error) { return data(), nil }
}

// downloads links to a report's data files.
func downloads(v *ReportView, k schema.Key) []Link {
	return []Link{
		{Text: "表格（XLSX）", URL: v.Root + dataAddr(k, ".xlsx")},
		{Text: "逐项数据（CSV）", URL: v.Root + dataAddr(k, ".csv")},
		{Text: "全部数据（JSON）", URL: v.Root + DataAddr(k)},
	}
}
