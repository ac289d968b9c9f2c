package quantity

import (
	"strings"
	"testing"
)

// spell writes a number below 10^12 in Chinese, by the grammar books' rule: each
// section of four digits, a 零 for each gap.
func spell(n int64, digits, powers string) string {
	row, exp := []rune(digits), []rune(powers)
	var b strings.Builder
	gap := false
	for place := 11; place >= 0; place-- {
		power := int64(1)
		for range place {
			power *= 10
		}
		d := n / power % 10
		if d == 0 {
			gap = b.Len() > 0
		} else {
			if gap {
				b.WriteRune(row[0])
			}
			gap = false
			b.WriteRune(row[d])
			if place%4 > 0 {
				b.WriteRune(exp[place%4-1])
			}
		}
		if place > 0 && place%4 == 0 && n/power%10000 > 0 {
			b.WriteRune(exp[2+place/4])
		}
	}
	if b.Len() == 0 {
		return string(row[0])
	}
	return b.String()
}

// TestChineseAgainstSpelling: what a numeral is spelt as is read back, plain and
// formal.
func TestChineseAgainstSpelling(t *testing.T) {
	check := func(n int64) {
		for _, s := range []string{spell(n, "零一二三四五六七八九", "十百千万亿"), spell(n, "零壹贰叁肆伍陆柒捌玖", "拾佰仟萬億")} {
			if got, rest, ok := ParseChinese(s + "元"); !ok || rest != "元" || !got.Equal(Int(n)) {
				t.Fatalf("%d, %s: %v, rest %q, %v", n, s, got, rest, ok)
			}
		}
	}
	for n := int64(0); n < 20000; n++ {
		check(n)
	}
	for n := int64(20001); n < 1e11; n += n/7 + 1 {
		check(n)
		check(n - n%10000)
		check(n - n%1000000 + 5)
	}
}

// TestChineseForms: the forms that are written besides the full one.
func TestChineseForms(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int64
		rest string
	}{
		{"十四个", 14, "个"}, {"十", 10, ""}, {"十万元", 100000, "元"}, {"两个", 2, "个"}, {"两百", 200, ""}, {"两万两千", 22000, ""},
		{"廿三", 23, ""}, {"卅", 30, ""}, {"二〇二三年", 2023, "年"}, {"二○二二年", 2022, "年"}, {"一九九八", 1998, ""}, {"三千零五", 3005, ""},
		{"一万二千", 12000, ""}, {"壹拾贰", 12, ""}, {"贰佰", 200, ""}, {"〇", 0, ""}, {"一〇一", 101, ""}, {"三级", 3, "级"},
	} {
		if got, rest, ok := ParseChinese(c.in); !ok || !got.Equal(Int(c.want)) || rest != c.rest {
			t.Errorf("%s: %v, rest %q, %v", c.in, got, rest, ok)
		}
	}
}

// TestChineseRefused: what is malformed or can be read in two ways is no
// numeral: 三四个 is three or four, 二百五 250 or 205, 十四五 a plan.
func TestChineseRefused(t *testing.T) {
	for _, s := range []string{"", "个", "三四个", "二百五", "十四五", "一万二", "一亿五千", "百", "万", "千万", "亿", "二十十", "十十", "一百一百",
		"一百零零五", "零五", "一千二十", "两十", "十两", "一百零两", "一万零五千", "三点五", "一二三", "五万万", "一万亿亿", "一千零",
		strings.Repeat("九", 10000), strings.Repeat("一万", 5000), strings.Repeat("零", 50)} {
		if got, rest, ok := ParseChinese(s); ok {
			t.Errorf("%.30s was read as %v, rest %.20q", s, got, rest)
		}
	}
}
