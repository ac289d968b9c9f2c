package prose

import "strings"

// vague reads 余, 多, and behind Chinese numerals 来 and 几, before a unit.
func (r *reader) vague(i int, chinese bool) (next int, ok bool) {
	at := r.spaces(i)
	end, ok := r.hasAny(at, "余", "多")
	if !ok && chinese {
		end, ok = r.hasAny(at, "来", "几")
	}
	if !ok {
		return i, false
	}
	if _, size := r.cutUnit(r.spaces(end)); size > 0 {
		return end, true
	}
	if c, _ := r.peek(end); !han(c) { // 260余，
		return end, !r.has(at, "来") && !r.has(at, "几")
	}
	return i, false
}

// behind reads what makes a figure vague behind it: 左右, 以上, 不等.
func (r *reader) behind(f *figure) {
	at := r.spaces(f.end)
	end, ok := r.hasAny(at, "左右", "上下", "及以上", "及以下", "或以上", "以上", "以下", "以内", "之内", "不到", "有余")
	if ok {
		if more, brackets := r.hasAny(end, "（含）", "(含)"); brackets {
			end = more
		}
	}
	if !ok {
		end, ok = r.longer(f)
	}
	if c, next := r.peek(f.end); !ok && c == '内' && strings.Contains(timeUnits, " "+string(f.value.Unit)+" ") {
		d, _ := r.peek(next)
		end, ok = next, d != '部' && d != '容'
	}
	if ok {
		f.value.Approx, f.end = true, end
		if f.is == Range {
			f.high.Approx = true
		}
	}
}

// timeUnits are those of which 内 makes a limit: 5日内.
const timeUnits = " 天 年 个月 周 小时 分钟 秒 工作日 季度 "

// longer reads the 多 and 余 of 3年多, 5公里多 and 12万元余.
func (r *reader) longer(f *figure) (int, bool) {
	end, ok := r.hasAny(f.end, "多", "余")
	if !ok || !f.unit {
		return 0, false
	}
	c, _ := r.peek(end)
	switch f.value.Unit {
	case "年", "个月", "小时", "km", "岁", "倍", "天":
		return end, !strings.ContainsRune("功媒元种样数次家部额款人项个", max(c, ' '))
	}
	return end, !han(c)
}

// ahead reads what stands before a figure: a sign, ¥, ≥, 约, 近, 超过.
func (r *reader) ahead(n *numeral, f *figure) {
	r.sign(f)
	if c, start := r.before(f.start); c == '¥' && start >= r.done {
		f.start = start
		r.inYuan(f)
	}
	at := f.start
	if c, start := r.before(at); c == ' ' {
		at = start
	}
	if c, start := r.before(at); strings.ContainsRune("≥≤><≈", max(c, '0')) && start >= r.done {
		f.start, f.value.Approx = start, true
		return
	}
	if size := r.approaching(f.start); size > 0 {
		f.start -= size
		f.value.Approx = true
		if f.is == Range {
			f.high.Approx = true
		}
	}
}

// inYuan gives the figure behind ¥ its unit.
func (r *reader) inYuan(f *figure) {
	base, _ := f.value.Unit.Base()
	if f.is == Bare && base == "" {
		f.value.Unit += "元"
		f.is = Amount
	} else if f.is != Amount {
		f.is = Unclear
	}
}

// sign reads − and 负, and ± as a range about zero. A hyphen behind a word may
// be a dash.
func (r *reader) sign(f *figure) {
	c, start := r.before(f.start)
	if start < r.done {
		return
	}
	prev, _ := r.before(start)
	switch c {
	case '±':
		f.start = start
		if f.is == Range {
			f.is = Unclear
			return
		}
		f.high, f.is = f.value, Range
		f.value.Value = f.value.Value.Neg()
	case '-':
		if f.start = start; !r.has(start, "−") && !negative(prev) {
			f.is = Unclear
			return
		}
		negate(f)
	case '负':
		switch {
		case prev == '正':
			f.is = Unclear
		case !endsWithRune(r.s[r.done:start], "自担胜抱欺辜"):
			f.start = start
			negate(f)
		}
	case '+':
		if !digit(prev) && !letter(prev) {
			f.start = start
		}
	}
}

// negative tells whether a hyphen behind the character is a minus.
func negative(prev rune) bool {
	return !digit(prev) && !letter(prev) && !strings.ContainsRune("%‰)-—", prev) && (!han(prev) || strings.ContainsRune("为是余差减率增额长降比到至达约近过", prev))
}

func negate(f *figure) {
	if f.is == Range {
		f.is = Unclear
		return
	}
	f.value.Value = f.value.Value.Neg()
}

// approaching is the length of the word before i that makes a number vague.
func (r *reader) approaching(i int) int {
	text := r.s[r.done:max(i, r.done)]
	last, size := r.before(i)
	if size == i || !han(last) {
		return 0
	}
	switch last {
	case '约':
		if !endsWithRune(strings.TrimSuffix(text, "约"), "节预签契合公条违履邀失解续简制誓集") {
			return longest(text, "大约", "约")
		}
	case '近':
		if !endsWithRune(strings.TrimSuffix(text, "近"), "附靠临邻最亲") {
			return longest(text, "将近", "接近", "近")
		}
	case '为':
		return longest(text, "约为")
	case '超', '逾':
		return longest(text, "超", "逾")
	case '过':
		return longest(text, "不得超过", "不超过", "未超过", "超过")
	case '足', '到':
		return longest(text, "不足", "不到")
	case '于':
		return longest(text, "不得少于", "不得低于", "不得高于", "不少于", "不低于", "不高于", "不多于", "不大于", "不小于", "大于", "小于", "高于", "低于", "多于", "少于")
	case '少', '多', '概', '有':
		return longest(text, "至少", "最少", "至多", "最多", "大概")
	}
	return 0
}

func endsWithRune(text, runes string) bool {
	for _, c := range runes {
		if strings.HasSuffix(text, string(c)) {
			return true
		}
	}
	return false
}

// longest is the length of the first of the words that the text ends with.
func longest(text string, words ...string) int {
	for _, w := range words {
		if strings.HasSuffix(text, w) {
			return len(w)
		}
	}
	return 0
}
