package quantity

import "strings"

// measure places a unit: ten to the power of exp of the base unit make one.
type measure struct {
	of  Unit
	exp int
}

// units are the units that reports use, by their one spelling.
var units = table(
	"元 角 美元 欧元 日元 港元",
	"个 人 人次 户 户次 名 位 家 所 处 座 栋 幢 间 套 台 件 条 项 种 类 份 篇 册 本 部 张 幅 枚 支 根 棵 株 粒 盏 辆 艘 架 "+
		"只 头 匹 羽 尾 批 批次 次 场 场次 期 班 班次 起 宗 例 例次 笔 单 组 对 双 副 盘 块 片 段 层 孔 口 眼 扇 门 道 级 路 线 点 站 "+
		"箱 袋 包 瓶 桶 车 船 床 张次 课时 学时 人天 人月 人年 台套 台次 架次 车次 篇次 件次 家次 标段 节 节课 堂 届 轮 遍 步 "+
		"封 餐 桌 席 碗 杯 顿 趟 针 剂 针次 剂次 人份 床日 人日 床次 项次 处次 例次 队次 艘次 航次 航班 户次 条次 门次 节次 趟次 课次 套次 吨次 样 面 把 款 捆 卷 枝 颗 "+
		"方面 周年 岁 周岁 月龄 年度 学分 单元 岗位 机位 席位 摊位 样本 样品 词条 小组 班组 团队 行政村 自然村 车公里 天次 块 份次 "+
		"村 社区 乡镇 街道 镇 乡 县 区 市 省 项目 企业 单位 部门 学校 平台 系统 品种 床位 泊位 车位 公顷次 版 页 字 万字 亩次",
	"% 百分点 分 倍 折 度 °C",
	"亩 斤 年 个月 周 天 小时 分钟 秒 季度 工作日 学年 学期",
	"千伏安 千瓦时 瓦 伏 安 赫兹 分贝 升 米 平方米 立方米 千克",
)

// table builds the units: each is its own base but for those that are decimal
// multiples of another.
func table(lists ...string) map[Unit]measure {
	m := map[Unit]measure{
		"万元": {"元", 4}, "亿元": {"元", 8}, "千元": {"元", 3}, "百万元": {"元", 6}, "千万元": {"元", 7}, "角": {"元", -1},
		"万美元": {"美元", 4}, "万": {"", 4}, "亿": {"", 8}, "‰": {Percent, -1},
		"km": {"米", 3}, "厘米": {"米", -2}, "毫米": {"米", -3},
		"平方千米": {"平方米", 6}, "公顷": {"平方米", 4}, "平方厘米": {"平方米", -4},
		"吨": {"千克", 3}, "克": {"千克", -3}, "毫克": {"千克", -6}, "毫升": {"升", -3},
		"千瓦": {"瓦", 3}, "兆瓦": {"瓦", 6}, "千伏": {"伏", 3}, "个人": {"人", 0},
		"万亩": {"亩", 4}, "万人": {"人", 4}, "万人次": {"人次", 4},
	}
	for _, list := range lists {
		for word := range strings.FieldsSeq(list) {
			if _, ok := m[Unit(word)]; !ok {
				m[Unit(word)] = measure{Unit(word), 0}
			}
		}
	}
	return m
}

// aliases are other spellings, after full-width letters and signs are folded.
var aliases = map[string]Unit{
	"百分比": Percent, "百分数": Percent, "百分率": Percent, "百分号": Percent,
	"个百分点": Points, "千分比": "‰", "圆": Yuan, "元整": Yuan, "元人民币": Yuan, "人民币": Yuan, "RMB": Yuan,
	"元人民币整": Yuan, "万元整": "万元", "万圆": "万元", "万元人民币": "万元", "亿圆": "亿元",
	"公里": "km", "千米": "km", "KM": "km", "Km": "km", "㎞": "km", "m": "米", "cm": "厘米", "㎝": "厘米",
	"CM": "厘米", "mm": "毫米", "㎜": "毫米", "公分": "厘米",
	"㎡": "平方米", "m²": "平方米", "m2": "平方米", "平米": "平方米", "平方": "平方米", "M²": "平方米", "M2": "平方米",
	"㎢": "平方千米", "km²": "平方千米", "平方公里": "平方千米", "ha": "公顷", "hm²": "公顷",
	"m³": "立方米", "m3": "立方米", "㎥": "立方米", "立方": "立方米", "方": "立方米", "M³": "立方米",
	"公斤": "千克", "kg": "千克", "㎏": "千克", "KG": "千克", "Kg": "千克", "g": "克", "mg": "毫克", "t": "吨", "L": "升", "ml": "毫升", "mL": "毫升",
	"kW": "千瓦", "KW": "千瓦", "kw": "千瓦", "MW": "兆瓦", "kV": "千伏", "KV": "千伏", "kv": "千伏",
	"kVA": "千伏安", "KVA": "千伏安", "kva": "千伏安", "度电": "千瓦时", "kWh": "千瓦时", "KWh": "千瓦时",
	"日": "天", "月": "个月", "个工作日": "工作日", "个小时": "小时", "个季度": "季度", "个天": "天", "h": "小时", "min": "分钟", "℃": "°C",
	"台(套)": "台套", "台/套": "台套", "人/次": "人次", "场/次": "场次", "人·次": "人次",
}

// statements are characters that stand in what is said about a number and not
// in what is counted: a word with one of them is no unknown unit.
const statements = "未不无没已均全各每第前后内外底末初完成达标合格提升降增减加年月日号季周时至到约近余多上下左右超高低大小" +
	"于为是有的了率及和与或但因含占比其中共计总数较同等以按指要应实际预计划任务目率满意优良差" +
	"〇零一二三四五六七八九十百千万亿两几半"
