package prose

import "strings"

// ofMoney tells whether 万 or 亿 behind a number, without a unit, means money: its
// name or the word behind it says so (省级资金290.36万, 将141.8万补助资金).
func (r *reader) ofMoney(start, end int) bool {
	if r.digitAt(end) {
		return false // 3亿2000万元
	}
	at := start
	for range 4 {
		c, before := r.before(at)
		if c == 0 || !strings.ContainsRune("为是达到共约各: ", c) {
			break
		}
		at = before
	}
	if r.endsWith(at, "资金", "经费", "预算", "投资", "投入", "拨款", "款项", "补助", "补贴", "费用", "总额") {
		if c, _ := r.peek(end); !han(c) {
			return true
		}
	}
	_, ok := r.hasAny(end, "资金", "经费", "补助资金", "专项资金", "财政资金", "补贴资金")
	return ok
}
