package site

import "jixiao/schema"

// Data is a data file: its address and how its bytes are made. An error is a
// bug.
type Data struct {
	Addr  string
	Bytes func() ([]byte, error)
}

// Data is the site's data files.
func (s *Site) Data() []Data {
	cards := s.in.Corpus.Cards
	out := make([]Data, 0, 3+3*len(cards))
	out = append(out,
		Data{Addr: "data/reports.json", Bytes: made(s.ReportsJSON)},
		Data{Addr: "data/reports.csv", Bytes: made(s.ReportsCSV)},
		Data{Addr: "data/reports.xlsx", Bytes: s.ReportsXLSX},
	)
	for _, card := range cards {
		k := card.Report.Key
		out = append(out,
			Data{Addr: DataAddr(k), Bytes: func() ([]byte, error) { return s.ReportJSON(card), nil }},
			Data{Addr: dataAddr(k, ".csv"), Bytes: func() ([]byte, error) { return s.ReportCSV(card), nil }},
			Data{Addr: dataAddr(k, ".xlsx"), Bytes: func() ([]byte, error) { return s.ReportXLSX(card) }},
		)
	}
	return out
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
