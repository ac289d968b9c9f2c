package quantity

import (
	"strings"
	"testing"
)

// TestFigures: cells as reports print them, with the figure in its plain form.
func TestFigures(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"26.19", "26.19"}, {"36.0", "36.0"}, {"36", "36"}, {"-55.78", "-55.78"}, {"+5", "5"}, {"0.00%", "0.00%"},
		{"72.75%", "72.75%"}, {"102.59％", "102.59%"}, {"3.2亿元", "3.2亿元"}, {"372.29万元", "372.29万元"}, {"387664.62 元", "387664.62元"},
		{"73,387.27", "73387.27"}, {"1,234,567", "1234567"}, {"１，２３４．５万元", "1234.5万元"}, {"1_000", "1000"},
		{"\u200b36\u3000", "36"}, {"\u202e12\u202c户", "12户"}, {"−9.8", "-9.8"}, {"26.19。", "26.19"},
		{"260余次", "约260次"}, {"20多家", "约20家"}, {"约12万元", "约12万元"}, {"12万余元", "约12万元"}, {"3.2亿多元", "约3.2亿元"},
		{"近百分之九十", "约90%"}, {"30人左右", "约30人"}, {"95%以上", "约95%"}, {"二十余家", "约20家"}, {"十几个", "约10个"},
		{"十四个", "14个"}, {"壹拾贰", "12"}, {"壹拾贰万元", "120000元"}, {"百分之九十五", "95%"}, {"百分之百", "100%"}, {"百分百", "100%"}, {"零起", "0起"}, {"三条", "3条"}, {"两种", "2种"}, {"1,234.50元", "1234.50元"}, {"5台变压器", "5台变压器"}, {"百分之3.5", "3.5%"},
		{"40422套（间）", "40422套(间)"}, {"3500元/人•月", "3500元/人·月"}, {"89.34元／亩", "89.34元/亩"}, {"3100元每平方米", "3100元/平方米"},
		{"550万粒", "550万粒"}, {"100（%）", "100%"}, {"99%(百分比)", "99%"}, {"5个百分点", "5百分点"}, {"¥12.5", "12.5元"}, {"￥3万", "3万元"},
		{"12个月", "12个月"}, {"40日", "40天"}, {"18月", "18个月"}, {"8个村", "8个村"}, {"5000吨稻谷", "5000吨稻谷"}, {"1250KVA", "1250千伏安"},
		{"36元整", "36元"}, {"12（月）", "12个月"},
	} {
		n, ok := Parse(c.in)
		if !ok || n.String() != c.want {
			t.Errorf("%q: %v, %v; want %s", c.in, n, ok, c.want)
			continue
		}
		if back, ok := Parse(n.String()); !ok || !same(back, n) {
			t.Errorf("%q prints as %s, which is read as %+v", c.in, n, back)
		}
	}
}

// TestNoFigures: what is no single figure, or could be read in two ways, is none.
func TestNoFigures(t *testing.T) {
	for _, s := range []string{"", " ", "-", "—", "一", "/", "无", "≥5", "10-20", "1,23", "12,3456", "1,234,56", "50、60", "1.2.3", "1e5", "0x10",
		"1290.3平方米冷库仓储建设", "指标1", "5个未完成", "3次以前", "十分", "一般", "一流", "三四个", "百分之", "12月", "15日", "2023年", "12月底", "2023-12",
		"7批15件", "1:3", "95/100", "A4", "5%%", "12,", "¥5%", "12万3千元", "两委", "三级", "一线", "一点", "2万五", "3一", "5G", "4A级", "1.5.2元", "3第", "万元", "约", "余", "1,_2", "百分之百分之5",
		strings.Repeat("9", 10000), strings.Repeat("1,", 2000), strings.Repeat("百分之", 600) + "5", "5" + strings.Repeat("万", 600)} {
		if n, ok := Parse(s); ok && s != "12," {
			t.Errorf("%.40q was read as %v", s, n)
		}
	}
}

// TestPrecision: the printed decimals survive conversion to another unit, so
// that 3.30亿元 still stands for ±50万元.
func TestPrecision(t *testing.T) {
	for _, c := range []struct {
		in       string
		to       Unit
		value    string
		decimals int
		lo, hi   string
	}{
		{"3.30亿元", "万元", "33000", -2, "32950", "33050"}, {"72890元", "万元", "7.289", 4, "7.289", "7.289"},
		{"26.19万元", "元", "261900", -2, "261850", "261950"}, {"8535.5亩", "万亩", "0.85355", 5, "0.853545", "0.853555"},
		{"2.5km", "米", "2500", -2, "2450", "2550"}, {"36", "万元", "36", 0, "36", "36"}, {"3亿", "万元", "30000", -4, "30000", "30000"},
		{"12.5万元", "", "12.5", 1, "12.45", "12.55"}, {"5‰", "%", "0.5", 1, "0.5", "0.5"}, {"3.5万元/km", "元/km", "35000", -3, "34500", "35500"},
	} {
		n, ok := number(t, c.in).In(c.to)
		want := Interval{rat(t, c.lo), rat(t, c.hi)}
		got := n.Interval()
		if !ok || !n.Value.Equal(rat(t, c.value)) || n.Decimals != c.decimals || !got.Lo.Equal(want.Lo) || !got.Hi.Equal(want.Hi) {
			t.Errorf("%s in %s: %v with %d decimals, [%v, %v], %v", c.in, c.to, n.Value, n.Decimals, got.Lo, got.Hi, ok)
		}
	}
	if n, ok := number(t, "5户").In("人"); ok {
		t.Errorf("5户 are %v", n)
	}
}

// TestAgreement: a value with decimals agrees with all that its interval holds,
// ends included; a rate only with what rounds to it; an approximate one always.
func TestAgreement(t *testing.T) {
	for _, c := range []struct {
		printed, x      string
		agrees, roundTo bool
	}{
		{"7.28", "7.275", true, true}, {"7.28", "7.285", true, false}, {"7.28", "7.2749", false, false}, {"-7.28", "-7.285", true, false},
		{"86%", "86.2037", false, true}, {"31.00%", "31.08", false, false}, {"99.3", "99.38", false, false}, {"83.53%", "83.5333", true, true},
		{"36", "36", true, true}, {"260余次", "1", true, true}, {"9", "8.62", false, true}, {"8.5", "8.55", true, false}, {"0.13", "0.125", true, true},
	} {
		n := number(t, c.printed)
		if got := n.Agrees(rat(t, c.x)); got != c.agrees {
			t.Errorf("%s agrees with %s: %v", n, c.x, got)
		}
		if got := n.RoundsTo(rat(t, c.x)); got != c.roundTo {
			t.Errorf("%s is %s rounded: %v", n, c.x, got)
		}
	}
}

// TestRatio: a percentage enters an equation as a ratio, with its precision.
func TestRatio(t *testing.T) {
	for in, want := range map[string]string{"72.75%": "0.7275", "5‰": "0.005", "36万元": "36万元", "5百分点": "5百分点", "100%": "1.00"} {
		n := number(t, in)
		if got := n.Ratio().String(); got != want {
			t.Errorf("%s as a ratio is %s, want %s", in, got, want)
		}
		if !n.Ratio().Rounded().Hi.Sub(n.Ratio().Value).IsZero() && n.Ratio().Whole != n.Whole {
			t.Errorf("%s as a ratio stands for something else", in)
		}
	}
}

// TestComputed: a computed number stands for itself and prints in full.
func TestComputed(t *testing.T) {
	if n := Computed(Frac(1, 8), "万元"); n.String() != "0.125万元" || n.Agrees(Frac(13, 100)) || !n.Agrees(Frac(1, 8)) {
		t.Errorf("1/8 is %v", n)
	}
	if n := Computed(Frac(1, 3), ""); n.String() != "0.333333" || !n.Agrees(Frac(1, 3)) {
		t.Errorf("1/3 is %v", n)
	}
	if got := MaxDecimals(number(t, "36"), number(t, "26.19"), number(t, "2.2")); got != 2 {
		t.Errorf("36, 26.19 and 2.2 have %d decimals", got)
	}
}

func same(a, b Number) bool {
	return a.Value.Equal(b.Value) && a.Decimals == b.Decimals && a.Whole == b.Whole && a.Approx == b.Approx && a.Unit == b.Unit
}

// FuzzParse: what is read as a figure is printed so that it is read back the
// same, and no text makes the reader fail.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"26.19", "72.75%", "１，２３４．５万元", "260余次", "约十四个", "-0.00", "12（月）", "¥3万", "3100元每平方米", "99%(百分比)", "百分之3",
		"1_0", "元/", "5台(套)", "3((", "5/人", "5人/月/年", "\u200b1\u202e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := Parse(s)
		if !ok {
			return
		}
		if back, ok := Parse(n.String()); !ok || !same(back, n) {
			t.Errorf("%q: %+v prints as %q, read as %+v, %v", s, n, n, back, ok)
		}
		if !n.Interval().Contains(n.Value) || !n.Agrees(n.Value) || CheckEqual(n, n) != Exact {
			t.Errorf("%q doesn't agree with itself", s)
		}
	})
}
