package site

import "jixiao/schema"

// Data is a data file: its address and how its bytes are made. An error is a
// bug.
type Data struct {
	Addr  string
	Bytes func() ([]byte, error)
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
func (v *ReportView) Data() []Data {
	k := v.facts.card.Report.Key
	return []Data{
		{Addr: DataAddr(k), Bytes: func() ([]byte, error) { return v.site.reportJSON(v.facts.figures), nil }},
		{Addr: dataAddr(k, ".csv"), Bytes: func() ([]byte, error) { return v.site.reportCSV(v.facts.figures), nil }},
		{Addr: dataAddr(k, ".xlsx"), Bytes: func() ([]byte, error) { return v.site.reportXLSX(v) }},
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
