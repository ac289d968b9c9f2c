package quantity

import "testing"

// TestNoSuchDay: a slip of one digit in a date is seen where no calendar has
// the day, and spans of time, numbers and versions are no dates.
func TestNoSuchDay(t *testing.T) {
	for _, s := range []string{"2023年21月15日", "2023年12月41日前", "11月31日前", "2月30日", "2023年2月29日", "≤2022年13月", "22月20日", "22月底前", "13月前",
		"2023-13-01", "2023.06.31", "3021年4月1日", "截至2023年6月31日", "2023年00月01日", "０４月３１日", "6月38日完成支付"} {
		if !NoSuchDay(s) {
			t.Errorf("%s passes for a day", s)
		}
	}
	for _, s := range []string{"2023年12月31日前", "2024年2月29日", "2月29日", "12月底前", "18月", "24月内", "36个月", "2023年", "13月份", "1月-12月", "≤24月", "3000年",
		"2023.5", "4.31", "2023-2025", "V2023.13", "每月31日", "", "年底", "1-12月", "10月1日-31日", "31日", "2023/12/1"} {
		if NoSuchDay(s) {
			t.Errorf("%s is said not to be a day", s)
		}
	}
}
