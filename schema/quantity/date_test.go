package quantity

import "testing"

// TestInTime: whether a date is within a deadline, and where the wording leaves
// that open.
func TestInTime(t *testing.T) {
	for _, c := range []struct {
		done, deadline string
		met, known     bool
	}{
		{"7月", "9月前", true, true}, {"10月", "11月前", true, true}, {"9月", "9月前", false, false}, {"10月", "9月前", false, true},
		{"12月", "12月底前", true, true}, {"12月31日", "12月底前", true, true}, {"11月30日", "11月30日前", false, false}, {"11月29日", "11月30日前", true, true},
		{"12月1日", "11月30日前", false, true}, {"12月底前", "12月底前", true, true}, {"12月底前", "9月前", false, false}, {"9月前", "9月前", true, true},
		{"2024年1月", "2023年12月底前", false, true}, {"2022年12月", "2023年6月", true, true}, {"1月", "2023年12月底前", true, true}, {"2023年", "2023年", true, true},
		{"2023年", "2023年6月", false, false}, {"2024年", "2023年底", false, true}, {"11月底", "11月30日前", false, false}, {"6月", "上半年", true, true}, {"三季度", "年底前", true, true},
		{"2023-12-31", "2023年底前", true, true}, {"11月底", "11月30日", true, true}, {"11月30日", "11月底前", true, true}, {"2月底", "2月28日前", false, false},
	} {
		a, b := ParseTarget(c.done), ParseTarget(c.deadline)
		if !a.HasDate || !b.HasDate {
			t.Errorf("%s, %s: not read as dates", c.done, c.deadline)
			continue
		}
		if met, known := a.Date.By(b.Date); met != c.met || known != c.known {
			t.Errorf("%s by %s: %v, known %v", c.done, c.deadline, met, known)
		}
	}
}
