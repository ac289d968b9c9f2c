package prose

import (
	"strings"
	"unicode/utf8"

	"jixiao/schema/quantity"
)

// unitWord is the unit that stands behind a numeral.
type unitWord struct {
	unit  quantity.Unit
	size  int // 0: there is none
	end   int
	sure  bool // it is nothing but a unit
	vague bool // 万余元
}

// unit reads the unit at i, after a space perhaps.
func (r *reader) unit(n *numeral, i int) (w unitWord) {
	at := r.spaces(i)
	u, size := r.cutUnit(at)
	if c, next := r.peek(at); size == 0 && (c == '/' || c == '每') { // 89.34/亩
		if u, more := r.cutUnit(next); more > 0 && c == '/' && !n.chinese && !r.digitAt(next) {
			return unitWord{unit: "/" + u, size: more, end: next + more, sure: true}
		}
		return w
	}
	if size == 0 {
		return r.noted(n, at)
	}
	w = unitWord{unit: u, size: size, end: at + size, sure: true}
	r.vagueUnit(&w)
	word := r.s[at : at+size]
	switch {
	case r.otherWord(word, at+size), at > i && nouns[u]: // 100 项目验收合格率, a table's cells in one line
		return unitWord{}
	case n.chinese:
		w.sure = r.chineseCounts(n, u, word, at+size)
	default:
		w.sure = r.arabicCounts(n, u, word, at+size)
	}
	if c, next := r.peek(w.end); c == '/' && !r.digitAt(next) || r.has(w.end, "半") {
		w.sure = false
	}
	return w
}

// noted reads a unit in brackets right behind a number: 100（%）.
func (r *reader) noted(n *numeral, i int) (w unitWord) {
	c, next := r.peek(i)
	if c != '(' || n.chinese {
		return w
	}
	u, size := r.cutUnit(next)
	if c, end := r.peek(next + size); size > 0 && c == ')' && i == n.end {
		return unitWord{unit: u, size: end - i, end: end, sure: u != "个月" && u != "天"}
	}
	return w
}

// vagueUnit reads the 余 or 多 within a unit: 12万余元, 3个多月.
func (r *reader) vagueUnit(w *unitWord) {
	end, ok := r.hasAny(w.end, "余", "多")
	if !ok {
		return
	}
	if base, _ := w.unit.Base(); base == "" {
		u, size := r.cutUnit(end)
		if _, factor := u.Base(); size > 0 && factor.Equal(quantity.Int(1)) {
			w.unit, w.end, w.vague = w.unit+u, end+size, true
			return
		}
		if c, _ := r.peek(end); !han(c) {
			w.end, w.vague = end, true
		}
		return
	}
	if w.unit != "个" || !r.has(w.end, "多") {
		return
	}
	for _, u := range [...]quantity.Unit{"月", "小时", "工作日", "百分点"} {
		if r.has(end, string(u)) {
			w.end, w.vague, w.unit = end+len(u), true, quantity.ParseUnit(string("个"+u))
		}
	}
}

// arabicCounts tells whether the word behind an Arabic numeral can only be its
// unit.
func (r *reader) arabicCounts(n *numeral, u quantity.Unit, word string, end int) bool {
	c, _ := r.peek(end)
	switch {
	case nouns[u]:
		return !han(c) || c == '的'
	case word == "方":
		return n.int < 0 || n.int >= 10
	case word == "月":
		return false
	case word == "日":
		return r.within(end) || n.int > 31
	case u == "期":
		return !r.has(end, "工程") && !r.has(end, "项目") && !r.has(end, "建设")
	case u == "分":
		return !han(c) || !strings.ContainsRune(pointsNot, c)
	}
	return !strings.Contains(unsureUnits, word)
}

// unsureUnits number as often as they count: 3级, 20届, 3点, 2线.
const unsureUnits = "级届点线步路"

// pointsNot are characters that make another word of 分: 3分公司, 2分别.
const pointsNot = "类为成别批期级段布配析解局公会院校支摊享发管组队工"

// chineseCounts tells whether the word behind a Chinese numeral can only be its
// unit, and the two together nothing but a number.
func (r *reader) chineseCounts(n *numeral, u quantity.Unit, word string, end int) bool {
	switch {
	case nouns[u] || r.has(end, "一"): // 三个一
		return false
	case n.int == 1:
		c, _ := r.before(n.start)
		return strings.Contains(exactUnits, " "+string(u)+" ") && !strings.ContainsRune(beforeOne, max(c, ' '))
	case n.int == 2 && !strings.HasPrefix(r.s[n.start:], "两"):
		return strings.Contains(exactUnits, " "+string(u)+" ")
	case word == "日":
		return r.within(end)
	case utf8.RuneCountInString(word) > 1 || u == "%":
		return true
	case n.int > 10:
		return !strings.Contains("分级届点线步路道度月方口门眼头面手心车船堂字", word)
	}
	return strings.Contains(counters, word)
}

const (
	// exactUnits follow a lone 一 or 二 only where something is measured.
	exactUnits = " 元 角 亩 倍 km 吨 千克 百分点 % 公顷 万元 亿元 "
	// beforeOne are characters that make a word with 一: 统一, 唯一, 之一.
	beforeOne = "统唯单同逐之不划合归专万某另每任"
	// counters are the measure words that make no other words with a numeral.
	counters = "个名位人户次项条种件家所座栋幢间套台份篇册张辆艘架只匹株棵粒批场起宗例笔组元角亩吨斤米天年封岁倍折升克秒户枚幅袋瓶箱桶亿"
)

// otherWord tells whether a unit's character and the next make another word:
// 10项目标, 3组织, 5家庭.
func (r *reader) otherWord(word string, end int) bool {
	first, size := utf8.DecodeLastRuneInString(word)
	if !han(first) || size == 0 || end >= len(r.s) {
		return false
	}
	c, width := utf8.DecodeRuneInString(r.s[end:])
	switch {
	case !han(c):
		return false
	case word == "项目":
		return c == '标'
	case word == "个人":
		return true
	case word == "人" || size == len(word):
		return otherWords[r.s[end-size:end+width]]
	}
	return false
}

// otherWords begin with the character of a unit.
var otherWords = setOf("项目 组织 组成 组长 组建 处理 处于 处置 处罚 名单 名称 名义 位于 位置 对于 对应 对照 对比 场地 场所 场景 本级 本年 本单 本项 部分 部署 部长 " +
	"家庭 家长 家属 台账 台湾 条件 条例 条款 种植 种子 种养 份额 批复 批准 次要 次年 次日 次序 次数 期间 期末 期初 班子 班级 班主 起来 起到 起始 例如 例行 笔记 单独 单价 单项 单位 " +
	"片区 片面 层级 层面 层次 门口 门槛 道路 段落 站点 车辆 船舶 张贴 幅度 枚举 支出 支付 支持 支队 支部 支撑 根据 根本 只有 只是 只能 匹配 尾款 副本 副主 盘活 块状 孔径 口径 轮换 轮流 " +
	"节约 节能 节省 节点 节目 届时 字样 页面 版本 区域 区间 市场 市级 省级 县级 县域 乡村 乡级 村级 村民 村委 镇级 人均 人民 人大 人社 户均 户籍 户数 元旦 角度 角色 度过 度假 倍增 " +
	"天然 天气 周边 周期 周转 周年 秒杀 米面 亩均 年均 年末 年初 年底 年内 年级 年龄 年报 个体 个别 个性 个税 所属 所有 所在 所需 所以 座谈 座位 座椅 间接 间隔 套取 套餐 套用 台阶 件数 项下 种类 类别 类似 类型 " +
	"篇幅 册子 人员 人次 头目 面积 面向 面临 把握 把关 款项 样本 样板 枝叶 针对 剂量 餐饮 餐厅 桌面 席位 封闭 封面 封山 线上 线路 路面 路段 路口 口岸 点位")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// nouns are units that are things: 15项目 is seldom written for 15个项目, and
// often where a table's cells run together.
var nouns = map[quantity.Unit]bool{"村": true, "社区": true, "乡镇": true, "街道": true, "镇": true, "乡": true, "县": true, "区": true, "市": true, "省": true,
	"项目": true, "企业": true, "单位": true, "部门": true, "学校": true, "平台": true, "系统": true, "品种": true, "岗位": true, "小组": true, "班组": true, "团队": true,
	"样本": true, "样品": true, "年度": true}
