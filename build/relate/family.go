package relate

import "strings"

// family is words for parts that exclude each other.
type family struct {
	words []string
	whole int // how many of them, all different, are everything; 0: that can't be told
}

// families are the classifications by which reports divide people, money and
// things. They are those of budgets (基本支出 and 项目支出 are the whole spending of
// a unit), of personnel and of the calendar.
var families = [...]family{
	{[]string{"基本支出", "项目支出"}, 2},
	{[]string{"男", "女"}, 2},
	{[]string{"上半年", "下半年"}, 2},
	{[]string{"年初", "年中", "年末", "年底"}, 0},
	{[]string{"一季度", "二季度", "三季度", "四季度"}, 4},
	{[]string{"第一批", "第二批", "第三批", "第四批"}, 0},
	{[]string{"公务员", "政法专项", "行政", "参公", "事业", "工勤", "机关"}, 0},
	{[]string{"当年财政拨款", "本年财政拨款", "当年预算", "本年预算", "财政拨款", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入",
		"其他资金", "上年结转", "年初结转"}, 0},
	{[]string{"公办", "民办"}, 2},
	{[]string{"线上", "线下"}, 2},
	{[]string{"城镇", "农村"}, 2},
	{[]string{"新建", "改建", "扩建", "续建"}, 0},
	{[]string{"正高", "副高", "中级", "初级"}, 0},
	{[]string{"中央", "省", "自治区", "市", "州", "县", "区", "乡镇", "镇", "自筹"}, 0},
}

// familyWords are the words of all families.
var familyWords = func() *phrases {
	var all []string
	for i := range families {
		all = append(all, families[i].words...)
	}
	return wordsOf(all...)
}()

// member is which word of a family a label begins with, −1 for none.
func member(f *family, label string) int {
	for i, w := range f.words {
		if strings.HasPrefix(label, w) {
			return i
		}
	}
	return -1
}

// exclusive tells whether the labels are different words of one family, so
// that nothing is counted twice, and whether they are all that there is.
func exclusive(parts []part) (apart, whole bool) {
	if len(parts) == 0 || !familyWords.begin(parts[0].label) {
		return false, false
	}
	for i := range families {
		if f := &families[i]; f.parted(parts) {
			return true, f.whole == len(parts)
		}
	}
	return false, false
}

// parted tells whether each part is a word of the family, and no two the same.
func (f *family) parted(parts []part) bool {
	seen := 0
	for i := range parts {
		m := member(f, parts[i].label)
		if m < 0 || seen&(1<<m) != 0 {
			return false
		}
		seen |= 1 << m
	}
	return true
}
