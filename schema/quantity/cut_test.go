package quantity

import "testing"

// TestCutUnit: the longest unit that a text begins with, in its one spelling.
func TestCutUnit(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Unit
		text string
	}{
		{"万元，其中", "万元", "万元"}, {"亿元", "亿元", "亿元"}, {"万平方米冷库", "万平方米", "万平方米"}, {"万公里", "万km", "万公里"}, {"万", "万", "万"}, {"千克", "千克", "千克"},
		{"百分点", "百分点", "百分点"}, {"个百分点。", "百分点", "个百分点"}, {"％以上", "%", "％"}, {"元每平方米", "元/平方米", "元每平方米"}, {"元／人·月", "元/人·月", "元／人·月"}, {"元/生·年", "元/生·年", "元/生·年"},
		{"套（间）", "套(间)", "套（间）"}, {"套（其中", "套", "套"}, {"ＫＭ", "km", "ＫＭ"}, {"m2的", "平方米", "m2"}, {"mm", "毫米", "mm"}, {"mx", "", ""}, {"km2", "", ""}, {"工作日内", "工作日", "工作日"},
		{"元人民币整", "元", "元人民币整"}, {"万\u200b元", "万元", "万\u200b元"}, {"千万元", "千万元", "千万元"}, {"", "", ""}, {"，", "", ""}, {"未完成", "", ""}, {"人/", "人", "人"}, {"\xff", "", ""},
	} {
		u, size := CutUnit(c.in)
		if u != c.want || c.in[:size] != c.text {
			t.Errorf("%q: %q, %q; want %q, %q", c.in, u, c.in[:size], c.want, c.text)
		}
	}
}

// TestCutUnitAgrees: every word for a unit is taken whole, and as ParseUnit
// reads it.
func TestCutUnitAgrees(t *testing.T) {
	for word := range spellings {
		if u, size := CutUnit(word); size != len(word) || u != ParseUnit(word) {
			t.Errorf("%s: %s of %d bytes, and %s by itself", word, u, size, ParseUnit(word))
		}
	}
}
