package quantity

import (
	"fmt"
	"strings"
	"testing"
)

// show prints a target in one line: what was found, in the order of the fields.
func show(t Target, words string) string {
	var found []string
	if t.Comparator != None || t.Stated {
		found = append(found, t.Comparator.String())
	}
	if t.HasNumber {
		found = append(found, t.Number.String())
	}
	if t.HasDate {
		found = append(found, fmt.Sprintf("date %d/%d/%d end=%v before=%v", t.Date.Year, t.Date.Month, t.Date.Day, t.Date.End, t.Date.Before))
	}
	if t.Range != nil {
		found = append(found, t.Range.Low.String()+"~"+t.Range.High.String())
	}
	if t.Composite {
		found = append(found, "composite")
	}
	if words != "" {
		found = append(found, "words "+words)
	}
	return strings.Join(found, " | ")
}

// TestNumberTargets: the comparators and units that forms are filled in with.
func TestNumberTargets(t *testing.T) {
	for in, want := range map[string]string{
		"≥260次": "≥ | 260次", "≧ 735 人次": "≥ | 735人次", "⩾266米": "≥ | 266米", ">=95%": "≥ | 95%", "=>95%": "≥ | 95%", "＞＝95％": "≥ | 95%",
		"≤202.6万元": "≤ | 202.6万元", "≦4": "≤ | 4", "<=30": "≤ | 30", "=8个": "= | 8个", "═100%": "= | 100%", "﹦ 100": "= | 100", "＝100": "= | 100", "==100": "= | 100",
		"＞5": "> | 5", "＜5": "< | 5", "±10%": "± | 10%", "控制在±10%以内": "± | 10%", "+-10%": "± | 10%",
		"不少于12种": "≥ | 12种", "不低于90%": "≥ | 90%", "大于等于95": "≥ | 95", "至少3次": "≥ | 3次", "达到95%": "≥ | 95%", "90%以上": "≥ | 90%", "90分及以上": "≥ | 90分",
		"90%（含）以上": "≥ | 90%", "达到90%以上": "≥ | 90%", "不高于30万元": "≤ | 30万元", "不超过5%": "≤ | 5%", "不多于3次": "≤ | 3次", "小于等于5": "≤ | 5", "至多5人": "≤ | 5人",
		"10%以内": "≤ | 10%", "5次以下": "≤ | 5次", "控制在10%以内": "≤ | 10%", "控制在30万元": "≤ | 30万元", "3天内": "≤ | 3天", "15日内": "≤ | 15天",
		"大于5": "> | 5", "高于90%": "> | 90%", "超过100万元": "> | 100万元", "多于5人": "> | 5人", "小于5次": "< | 5次", "低于3‰": "< | 3‰", "少于5起": "< | 5起", "不到5%": "< | 5%", "等于100%": "= | 100%",
		"超过90%以上": "≥ | 90%",
		"100":     "100", "20万元": "20万元", "0起": "0起", "550万粒": "550万粒", "100%": "100%", "1,000人": "1000人", "１，２００人": "1200人", "十四个": "14个", "98%": "98%",
		"260余次": "约260次", "约12万元": "约12万元", "≥约12万元": "≥ | 约12万元", "30人左右": "约30人", "已完成8个": "8个", "100%完成": "100%", "完成≥95%": "≥ | 95%", "户（间）": "words 户（间）",
		"≥3500元/人·月": "≥ | 3500元/人·月", "2500公斤": "2500千克", "≥100（%）": "≥ | 100%", "-5%": "-5%", "2023.5": "2023.5", "≥99.3分": "≥ | 99.3分", "≥8535.5亩": "≥ | 8535.5亩", "5万": "5万",
	} {
		if got := show(readTarget(in)); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
	if n := ParseTarget("550万粒").Number; n.Unit.Compatible("粒") {
		if grains, _ := n.In("粒"); !grains.Value.Equal(Int(5500000)) {
			t.Errorf("550万粒 are %v", grains)
		}
	}
}

// TestOtherTargets: dates, ranges, several numbers in a cell, and words: where a
// cell could be read in two ways it has no number.
func TestOtherTargets(t *testing.T) {
	for in, want := range map[string]string{
		"": "", " ": "", "无": "words 无", "显著提升": "words 显著提升", "完成": "words 完成", "定性": "words 定性", "达到预期指标": "words 达到预期指标", "基本达到": "words 基本达到", "/": "words /", "—": "words —",
		"≥": "≥", "一": "words 一", "≥一般": "words ≥一般", "指标1": "words 指标1", "1290.3平方米冷库仓储建设": "words 1290.3平方米冷库仓储建设", "≥90%以下": "words ≥90%以下", "达到90%以内": "words 达到90%以内",
		"不低于市场价": "words 不低于市场价", "5个未完成": "words 5个未完成", "30日": "words 30日", "12月内": "words 12月内", "1:3": "words 1:3", "5月-10月": "words 5月-10月", "十分满意": "words 十分满意",
		"63%～68%": "63%~68%", "10-20人": "10人~20人", "10至20": "10~20", "10—20%": "10%~20%", "20-10": "composite | words 20-10", "5户-6人": "composite | words 5户-6人", "90%到95%": "90%~95%",
		"50人、50人、6户": "composite | words 50人、50人、6户", "7批15件": "composite | words 7批15件", "12种,6种,116次": "composite | words 12种,6种,116次", "50，60": "composite | words 50，60",
		"100，200": "composite | words 100，200", "2、100%": "composite | words 2、100%", "≥90%且≤95%": "composite | words ≥90%且≤95%", "95/100": "composite | words 95/100",
		"走访50人，慰问6户": "composite | words 走访50人，慰问6户", "2023年新建3个村": "date 2023/0/0 end=false before=false | words 新建3个村",
		"12月底前": "date 0/12/0 end=true before=true", "9月前": "date 0/9/0 end=false before=true", "2023年11月底前": "date 2023/11/0 end=true before=true", "7月": "date 0/7/0 end=false before=false",
		"2021年": "date 2021/0/0 end=false before=false", "2021年11月30日前完成资金支付": "date 2021/11/30 end=false before=true | words 完成资金支付", "11月底完成100%": "date 0/11/0 end=true before=false | words 完成100%",
		"≤12月": "≤ | date 0/12/0 end=false before=false", "年底前": "date 0/12/0 end=true before=true", "十二月底": "date 0/12/0 end=true before=false", "三季度末": "date 0/9/0 end=true before=false",
		"2023-12-31": "date 2023/12/31 end=false before=false", "2023/6/1前": "date 2023/6/1 end=false before=true", "2023-12": "date 2023/12/0 end=false before=false", "12月底之前": "date 0/12/0 end=true before=true",
		"2023年13月": "words 2023年13月", "2月30日": "words 2月30日", "10月前拨付，12月前完成": "words 10月前拨付，12月前完成", "2023年内": "date 2023/0/0 end=false before=false", "12 月 31 日前": "date 0/12/31 end=false before=true",
		"±": "±", "±12月": "words ±12月", "截至2023年12月": "date 2023/12/0 end=false before=false", "2023.12.31": "date 2023/12/31 end=false before=false",
	} {
		if got := show(readTarget(in)); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

// TestLongCells: prose and garbage of any length are words, at once.
func TestLongCells(t *testing.T) {
	for _, s := range []string{strings.Repeat("9", 10000), strings.Repeat("≥", 5000), strings.Repeat("1、", 600), strings.Repeat("1-", 900), strings.Repeat("完成", 300),
		strings.Repeat("((", 900), strings.Repeat("百分之", 200) + "5", strings.Repeat("1万", 400), "≥" + strings.Repeat("1", 500) + "%", strings.Repeat("\u202e", 600) + "5次"} {
		if got := ParseTarget(s); got.HasNumber != strings.HasSuffix(s, "5次") {
			t.Errorf("%.20q: %s", s, show(readTarget(s)))
		}
	}
}

// TestOpeningRunes: no comparator is missed because its first character isn't
// looked for.
func TestOpeningRunes(t *testing.T) {
	for _, w := range openings {
		if c, rest := opening(w.word + "5"); c != w.as || rest != "5" {
			t.Errorf("%s5 opens with %v and goes on with %q", w.word, c, rest)
		}
	}
}

// FuzzParseTarget: on any text the reader returns, finds one kind of thing, and
// whatever number it finds is one that Parse knows.
func FuzzParseTarget(f *testing.F) {
	for _, s := range []string{"≥260次", "控制在±10%以内", "63%～68%", "50人、50人、6户", "2021年11月30日前完成资金支付", "12月底前", "≥约九十%以上", "2023-12", "1,000，2", "三季度末", "〇月〇日"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		target, words := readTarget(s)
		kinds := 0
		for _, has := range []bool{target.HasNumber, target.HasDate, target.Range != nil, target.Composite} {
			if has {
				kinds++
			}
		}
		if kinds > 1 || kinds == 0 && words != strings.TrimSpace(s) && !target.Stated && words != "" {
			t.Errorf("%q: %+v", s, target)
		}
		if n := target.Number; target.HasNumber {
			if back, ok := Parse(n.String()); !ok || !same(back, n) {
				t.Errorf("%q: number %+v is read back as %+v", s, n, back)
			}
		}
		if target.HasDate && !target.Date.valid() || !target.HasDate && target.Date != (Date{}) {
			t.Errorf("%q: date %+v", s, target.Date)
		}
	})
}
