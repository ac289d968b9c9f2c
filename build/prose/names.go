package prose

import (
	"strings"
	"unicode/utf8"
)

// fixedWord is the length of the fixed word that the text begins with; 0 where
// there is none.
func fixedWord(s string) int {
	size := firstTwo(s)
	best := 0
	for _, rest := range fixedWords[s[:size]] {
		if len(rest)+size > best && strings.HasPrefix(s[size:], rest) {
			best = len(rest) + size
		}
	}
	return best
}

// firstTwo is how many bytes the first two characters of a text have.
func firstTwo(s string) int {
	_, first := utf8.DecodeRuneInString(s)
	_, second := utf8.DecodeRuneInString(s[first:])
	return first + second
}

// fixedWords are words of general Chinese usage in which a numeral is followed
// by what would otherwise be a measure word or a unit: sayings, programmes of
// the state that are known by their number, and names of places. What has no
// measure word behind its numeral needn't be here.
var fixedWords = table(
	// political terms known throughout the country
	"三个代表 两个维护 两个确立 两个一百年 两个毫不动摇 两个结合 两个务必 两个覆盖 两个健康 两个责任 四个意识 四个自信 四个全面 四个不摘 四个最严 四个伟大 三个务必 " +
		"三个区分开来 三个必须 三个一批 五个一批 五个振兴 六个必须 八个明确 十个明确 十四个坚持 十三个方面成就 八项规定 四项基本原则 五年规划 五年计划 三项重点 七个有之 六个一 五个一 三个一 四个一 四个服从 " +
		"三年行动 五位一体 三位一体 四位一体 二位一体 多位一体 两不愁 三保障 三区三州 三会一课 三重一大 三务公开 四议两公开 五级书记 三级书记 三级联动 四级联动 五级联动 两级 三级 四级 五级 " +
		"三次产业 三次分配 二次供水 二次创业 三产融合 三权分置 两票制 三农 三公 三会 五险一金 三支一扶 两免一补 三保 六稳 六保 五治 六税两费 两癌 两会 两委 两岸 两手抓 两袖清风 一国两制 " +
		// sayings and words of everyday use
		"一次性 一体化 一卡通 一张网 一把手 一条龙 一条心 一家人 一家亲 一部分 一方面 一系列 一本通 一件事 一站式 一窗 一网通办 一户一 一事一议 一对一 一人一 一村一 一元化 一元论 一元复始 " +
		"三天两头 三年五载 三人成 三人行 三番五次 三番两次 三口之家 三头六臂 三只手 三角形 三角洲 三角地 三角债 三岔 两口子 两头 两码事 两人世界 两条腿 两面 两把刷子 四面 四周 四个角 " +
		"六年级 八角 八股 七天酒店 九年义务 九年一贯 九年制 十年树 十年寒窗 十年磨 十项全能 十人桥 十位数 个位数 千家万户 百家争鸣 万人空巷 万人坑 " +
		"百分比 百分制 百分率 百分数 百分号 千分比 千方百计 成千上万 万元户 万众 十分 百般 百姓 千万别 " +
		// places whose names look like a number of things
		"五台山 五台县 三台县 九台区 七台河 六盘水 六盘山 六枝 三门峡 三门县 五家渠 三间房 五间房 三棵树 五棵松 四家子 三家子 五家子 三座店 三座塔 八间房 两家子 三条石 " +
		"四会市 三都县 三江 五峰 五莲 九江 九龙 六合 六安 八步",
)

// table sorts the words by their first two characters; none has fewer.
func table(words string) map[string][]string {
	m := make(map[string][]string, 256)
	for w := range strings.FieldsSeq(words) {
		size := firstTwo(w)
		m[w[:size]] = append(m[w[:size]], w[size:])
	}
	return m
}
