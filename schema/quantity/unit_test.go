package quantity

import "testing"

// TestUnitSpellings: the ways in which a unit is written come to one.
func TestUnitSpellings(t *testing.T) {
	for in, want := range map[string]Unit{
		"": "", " 万元 ": "万元", "百分比": "%", "％": "%", "%(百分比)": "%", "（%）": "%", "公里": "km", "千米": "km", "ＫＭ": "km", "㎡": "平方米", "平米": "平方米",
		"公斤": "千克", "日": "天", "个百分点": "百分点", "元/㎡": "元/平方米", "元每平米": "元/平方米", "万公里": "万km", "户（间）": "户(间)", "元/人.月": "元/人·月", "元/月": "元/月",
		"圆": "元", "户籍": "户籍", "foo bar": "foo bar", "(": "(", "()": "", "每": "/", "台（套）": "台套",
	} {
		if got := ParseUnit(in); got != want {
			t.Errorf("%q is spelt %q, want %q", in, got, want)
		} else if again := ParseUnit(string(got)); again != got {
			t.Errorf("%q is spelt %q, and that %q", in, got, again)
		}
	}
}

// TestUnitBase: what units are multiples of.
func TestUnitBase(t *testing.T) {
	for _, c := range []struct {
		unit, base Unit
		factor     string
	}{
		{"元", "元", "1"}, {"万元", "元", "10000"}, {"亿元", "元", "100000000"}, {"千元", "元", "1000"}, {"百万元", "元", "1000000"}, {"角", "元", "0.1"},
		{"十亿元", "元", "1000000000"}, {"万亿元", "元", "1000000000000"}, {"万美元", "美元", "10000"}, {"万亩", "亩", "10000"}, {"km", "米", "1000"}, {"万km", "米", "10000000"},
		{"万", "", "10000"}, {"亿", "", "100000000"}, {"万粒", "粒", "10000"}, {"万人次", "人次", "10000"}, {"千克", "千克", "1"}, {"万吨", "千克", "10000000"},
		{"百分点", "百分点", "1"}, {"个村", "个", "1"}, {"套(间)", "套", "1"}, {"吨稻谷", "千克", "1000"}, {"人月", "人月", "1"}, {"元/亩", "元/亩", "1"}, {"万元/km", "元/km", "10000"},
		{"公顷", "平方米", "10000"}, {"爿", "爿", "1"}, {"", "", "1"}, {"千瓦时", "千瓦时", "1"}, {"工作日", "工作日", "1"},
	} {
		base, factor := c.unit.Base()
		if base != c.base || factor.String() != c.factor {
			t.Errorf("%s is %v %s, want %s %s", c.unit, factor, base, c.factor, c.base)
		}
	}
}

// TestCompatible: figures are compared only within one kind of unit.
func TestCompatible(t *testing.T) {
	for _, c := range []struct {
		a, b Unit
		want bool
	}{
		{"万元", "亿元", true}, {"万元", "", true}, {"人", "人", true}, {"人", "户", false}, {"人", "人次", false}, {"%", "百分点", false}, {"%", "‰", true},
		{"亿", "万元", true}, {"万", "%", false}, {"元", "美元", false}, {"个村", "个", true}, {"元/亩", "元", false}, {"万元/亩", "元/亩", true}, {"人", "个", false},
	} {
		if c.a.Compatible(c.b) != c.want || c.b.Compatible(c.a) != c.want {
			t.Errorf("%s and %s: want %v", c.a, c.b, c.want)
		}
	}
	for u, want := range map[Unit]bool{"元": true, "万元": true, "百万元": true, "美元": false, "元/人": false, "": false, "万": false, "亩": false} {
		if u.IsMoney() != want {
			t.Errorf("%s is money: %v", u, !want)
		}
	}
}

// TestUnitTable: every unit of the tables is in its one spelling, and its base
// is a base.
func TestUnitTable(t *testing.T) {
	for u, m := range units {
		if got := ParseUnit(string(u)); got != u {
			t.Errorf("the table has %q, which is spelt %q", u, got)
		}
		if base, exp := m.of.base(); base != m.of || exp != 0 {
			t.Errorf("%s counts %s, which counts %s", u, m.of, base)
		}
	}
	for word, u := range aliases {
		if !u.known() {
			t.Errorf("%s is spelt %s, which isn't in the table", word, u)
		}
	}
}
