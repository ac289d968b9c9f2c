package keys

import "jixiao/schema/diag"

// meanings are the words that keys take, and what they mean, by the key's name.
var meanings = map[string]map[string]diag.Text{
	"status": {
		"draft": {Zh: "草稿", En: "not yet published"}, "final": {Zh: "定稿", En: "as published"},
	},
	"money": {
		"元": {Zh: "元", En: "yuan"}, "万元": {Zh: "万元", En: "10,000 yuan"}, "亿元": {Zh: "亿元", En: "100,000,000 yuan"},
	},
	"kind": {
		"fiscal": {Zh: "当年财政拨款", En: "this year's fiscal money"}, "carryover": {Zh: "上年结转资金", En: "carried over from last year"},
		"other": {Zh: "其他资金", En: "other money"}, "central": {Zh: "中央财政资金", En: "central"}, "province": {Zh: "省级财政资金", En: "province"},
		"city": {Zh: "市级财政资金", En: "city"}, "county": {Zh: "县级财政资金", En: "county"},
		"special_account": {Zh: "财政专户管理资金", En: "special fiscal account"}, "unit": {Zh: "单位资金", En: "the unit's own money"},
	},
	"attain": {
		"full": {Zh: "达成", En: "attained"}, "partial": {Zh: "部分达成", En: "attained in part"}, "none": {Zh: "未达成", En: "not attained"},
	},
	"method": {
		"ratio": {Zh: "按完成比例", En: "by the share attained"}, "binary": {Zh: "完成得满分，未完成不得分", En: "all points or none"},
		"tier": {Zh: "按达成档次", En: "by the degree of attainment"}, "bands": {Zh: "分段计分", En: "by bands"}, "manual": {Zh: "人工评定", En: "by judgement"},
	},
	"role": {"execution": {Zh: "预算执行", En: "the execution of the budget"}},
	"state": {
		"done": {Zh: "已整改", En: "remedied"}, "doing": {Zh: "正在整改", En: "under way"}, "dropped": {Zh: "不再整改", En: "given up"},
	},
}
