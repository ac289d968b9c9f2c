package relate

// The words that the relations look for, by what they tell. They are those of
// budgets and of official prose; none belongs to one report.
var (
	// What an amount's name says of it.
	partsOfYear = wordsOf("月", "季度", "上半年", "下半年", "批", "期", "日", "周", "每", "人均", "户均", "平均", "累计", "新增", "比", "较", "占", "增", "减",
		"各", "另", "还", "分别", "其他", "其它", "剩余", "超", "以上", "以内", "不超过", "上年", "去年", "次年", "下年", "同期", "其中", "市级", "省级", "县级")
	shortPeriods = wordsOf("季度", "上半年", "下半年", "月", "周", "旬", "上年", "去年", "首批", "第一批", "第二批", "试点")
	planned      = wordsOf("应", "拟", "计划", "任务", "目标", "预期", "预计")
	aimed        = wordsOf("任务", "目标") // 任务资金支付100万元 was paid all the same
	intended     = wordsOf("应", "拟", "计划", "预期", "预计")
	moreThanAll  = wordsOf("总", "预算", "计划", "累计")
	overlapping  = wordsOf("政府采购", "三公", "上年", "结转", "财政拨款", "涉及", "拨款")
	perPiece     = wordsOf("每", "人均", "户均", "亩均", "平均", "单价", "标准", "×")
	perTime      = wordsOf("月", "天", "日", "年", "次")
	eachOrRate   = wordsOf("每", "各", "标准")
	notPaid      = wordsOf("未", "应", "计划", "预算", "待")
	notPart      = wordsOf("预算", "合计", "总", "共")
	notRate      = wordsOf("占", "比", "较", "增", "降", "均", "目标", "≥", "要求")
	joints       = wordsOf("为", "是", "达到", "达", "共计", "共", "合计", "计", "约为", "金额")
	ourselves    = wordsOf("本年度", "本年", "本次", "本项目", "该项目", "项目", "我单位", "本单位", "我局", "我委", "资金")
	thisYear     = wordsOf("本年度", "本年", "当年", "年度")
	dated        = wordsOf("度")

	// Words with which another statement than a part of a list begins.
	turning = wordsOf("占", "同比", "比", "较", "增", "减", "下降", "上升", "完成", "执行", "结余", "结转", "剩余", "余",
		"尚", "未", "已", "实际", "截至", "截止", "年末", "年内", "全年", "当年", "本年", "预算", "调整", "累计", "到位", "支付", "使用",
		"用于", "涉及", "合计", "共计", "总计", "总", "共", "超", "节约", "核减", "追加", "高于", "低于", "差", "缺口", "均", "人均")
	// Names that begin as such words do: travel isn't what is lacking.
	nouns = wordsOf("差旅", "比赛", "比武", "减免", "减灾", "减税", "减排", "减负", "增值税", "增殖", "增绿", "增发", "均衡", "余热", "余料", "超市", "超声",
		"超限", "超载", "总工会", "总队", "总站", "总部", "总校", "总院", "共青团", "共享", "共建", "共管", "未成年", "未保", "已故", "占道", "占补平衡",
		"执行案", "执行局", "执行庭", "预算编制", "预算绩效", "预算评审", "预算管理", "预算一体化", "使用权", "完成奖", "调整工资",
		"当年财政拨款", "本年财政拨款", "当年拨款", "本年拨款", "当年预算拨款", "本年收入", "当年收入", "较大", "涉及群众")
	// Verbs of lists whose parts are told by what was done: 用于宣传30万元，用于培训20万元.
	verbs     = wordsOf("用于", "用作", "支付", "拨付", "下达", "安排", "投入", "补助", "补贴", "奖励", "发放", "完成", "使用", "支出", "购买", "购置", "采购", "返还", "为", "系")
	lost      = wordsOf("扣", "减", "加分", "满分", "最高", "权重", "每")
	nesting   = wordsOf("其中", "包括", "含", "主要包括", "主要用于", "主要是")
	composing = wordsOf("组成", "构成")
	totalling = wordsOf("合计", "共计", "总计", "总共", "共") // 累计 isn't one of them: it adds up years
	// What the points of all groups come to is called.
	scoreTotals = wordsOf("总分", "总得分", "自评总分", "自评总得分", "综合得分", "自评得分", "自评综合得分", "绩效自评得分", "最终得分", "评价得分", "总体得分")
	totalEnds   = wordsOf("共", "共计", "总计", "合计")
	openEnds    = wordsOf("其中", "分别为", "分别是", "来源为", "来源是", "构成为")
	itemised    = wordsOf("分项情况是", "分项情况为", "具体情况为", "分部门情况是")
	reasons     = wordsOf("原因", "由于", "因为")
	elsewhere   = wordsOf("其中", "上年", "去年")
	difference  = wordsOf("其中", "含", "另", "扣除", "结余", "剩余", "未", "包括", "差", "加上", "预算")

	cells        = wordsOf("目标值", "指标值", "完成值", "分值", "权重") // the columns of an indicator's row
	openings     = wordsOf("年初结", "上年结", "期初", "历年", "累计结余", "上年度结")
	initialEnds  = wordsOf("年初预算", "年初预算数", "年初预算安排", "年初批复预算", "年初安排预算", "年初下达预算")
	finalNames   = wordsOf("调整后", "全年预算", "调整预算数")
	givenBack    = wordsOf("收回", "追回", "退回", "扣除", "扣减", "核减", "审减", "调减", "压减", "冲减")
	earlierMoney = wordsOf("结余", "结转", "上年", "去年", "以前年度")
	takenOff     = wordsOf("调减", "核减", "压减", "减少")
	adjusting    = wordsOf("追加", "调增", "调减", "核减", "压减", "增加", "减少")
	yet          = wordsOf("，", "已", "共计", "共", "累计", "全年", "本年")
	partsOfSum   = wordsOf("批", "季度", "上半年", "下半年", "月", "期", "其他", "其它", "另", "累计", "分别", "人均", "每", "市级", "省级", "县级", "中央", "乡镇级", "结转", "结余",
		"工程", "奖", "人员", "公用", "上年", "去年", "基本支出", "平台", "公司", "镇", "村", "校")
	setAside = wordsOf("预算", "安排", "下达", "到位", "拨付资金", "拨入", "资金总额", "批复")

	// Changes and shares.
	ups         = wordsOf("增长", "增加", "上升", "提高", "提升", "增收", "增支", "净增", "多收", "多支", "增", "多")
	downs       = wordsOf("下降", "减少", "降低", "减收", "减支", "少收", "少支", "减", "少", "压减")
	noCompare   = wordsOf("占比", "比例", "比重", "同比", "环比", "比赛", "评比")
	against     = wordsOf("同比", "比上年", "较上年", "比去年", "较去年", "比上一年", "较上一年", "与上年相比", "与去年相比")
	bothSides   = wordsOf("收支总计", "收支", "收入支出", "支")
	lastYear    = wordsOf("上年", "去年", "上一年")
	wished      = wordsOf("目标", "预计", "力争", "确保", "预期", "不低于", "不少于")
	shareOf     = wordsOf("占", "完成", "为", "达到", "达")
	shareRatios = wordsOf("比重", "比例", "比")

	unspent = wordsOf("未支付", "未支出", "未支", "未执行", "未使用", "未拨付", "尚未支付", "尚未支出", "尚未使用", "尚未拨付", "结余", "剩余", "尚余")

	// The name of money spent that is all of it.
	plainSpending = wordsOf("支出", "支付", "执行", "使用", "拨付", "兑付", "实际", "已", "共", "全年", "累计", "完成", "项目支出", "项目共", "项目实际", "项目已", "资金支", "资金已", "资金实际")

	anyRate = wordsOf("到位资金", "预算", "项目资金", "专项资金", "实际", "总体", "全年", "年度", "任务", "目标", "整体", "总", "预算资金", "投资") // 中央资金执行率 is of a part

	// What was done with things that are counted, and the ends of names for how many they are.
	doings = wordsOf("全年", "共计", "共", "举办", "开展", "组织", "完成", "召开", "新建", "建设", "建成", "发放", "编印", "印发", "印制", "采购", "购置", "购买",
		"补助", "救助", "资助", "受理", "办理", "走访", "慰问", "检查", "巡查", "维修", "改造", "整治", "新增", "实现", "实际")
	measures = wordsOf("数量", "次数", "人数", "期数", "户数", "个数", "套数", "台数", "场次", "面积", "里程", "数")

	// Claims.
	everything = wordsOf("全部", "全额", "超额", "100%", "全面", "均已", "都已")
	spent      = wordsOf("支付", "支出", "用于支付", "执行", "使用完", "支完", "拨付完", "付清", "兑付", "发放")
	narrower   = wordsOf("第一批", "首批", "上年", "结转", "其中", "奖金", "工资", "剩余", "到位资金", "已到位", "工程款", "尾款")
	goals      = wordsOf("指标", "目标任务", "绩效目标", "各项任务")
	reached    = wordsOf("全部完成", "全面完成", "均已完成", "全部达到", "全部实现", "均已达到", "全部达成", "都已完成", "超额完成")
	someGoals  = wordsOf("数量指标", "质量指标", "时效指标", "成本指标", "产出指标", "效益指标", "满意度指标", "除", "其余", "其他", "其它")
	inFull     = wordsOf("全额", "全部", "均已")
	// What a report calls all of its money.
	money = wordsOf("资金", "经费", "预算")
	// Words that deny, or only wish or ask for, what they say.
	denials = wordsOf("未", "没有", "不", "非", "将", "拟", "力争", "确保", "要求", "应", "须", "需", "计划", "争取", "待", "可", "能否", "是否",
		"若", "如果", "下一步", "预计")

	// Lists.
	announcing = wordsOf("分别是", "分别为", "即")
	joining    = wordsOf("和", "及", "与", "以及", "或")
	summingUp  = wordsOf("方面", "级", "大类", "环节", "领域", "板块") // what is summed up after it was named
	noList     = wordsOf("的", "共", "分", "，")
	placeKinds = wordsOf("省", "自治区", "市", "州", "盟", "地区", "区", "县", "旗", "自治县", "开发区", "园区", "管委会", "乡", "镇", "苏木", "街道", "办事处", "街道办事处",
		"街道办", "村", "行政村", "嘎查", "社区", "居委会", "农场", "林场", "牧场", "分场", "团场")
	goingOn    = wordsOf("新增", "另有", "另设", "另外", "还有", "还设", "以及", "加上", "增设") // more names follow
	mergers    = wordsOf("合一")
	mergedInto = wordsOf("合入", "并入", "已并入", "整合入")

	// Years.
	dutyStarts = wordsOf("，", "要", "须", "应", "必须", "全部", "全面")
	duties     = wordsOf("完成", "支付", "拨付", "到位", "交付", "建成", "竣工", "验收", "发放", "上报", "完工", "兑现")
	evaluating = wordsOf("本项目", "该项目", "项目支出", "项目", "部门整体支出", "整体支出", "专项资金", "我单位", "本单位")
	ownResult  = wordsOf("绩效自评得分", "自评得分", "绩效自评结果为", "自评结果为", "自评总分", "绩效自评综合得分")
	comparison = wordsOf("较", "比", "与", "上年", "去年", "《", "高于", "低于", "对")

	// Headings and tables.
	counting    = wordsOf("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
	markEnds    = wordsOf("、", "．", ".")
	aims        = wordsOf("目标", "计划", "任务", "打算", "建议", "措施", "安排")
	results     = wordsOf("完成", "实现", "情况", "结果", "分析")
	namesOfPart = wordsOf("项目", "工程", "经费", "资金", "专项", "补助", "补贴", "活动", "中心", "单位", "学校")
	dropped     = wordsOf("、", "与", "和", "及", "的", " ", "\u3000")
	rateHeads   = wordsOf("执行率", "完成率", "支出率", "支付率", "使用率", "到位率", "执行进度", "支出进度", "合格率", "办结率")
	subtotal    = wordsOf("小计")
	noRow       = wordsOf("其中", "小计", "合计", "总计", "：")
	unsummed    = wordsOf("率", "%", "％", "占比", "比例", "比重", "单价", "标准", "均", "序号", "编号", "年份", "日期", "备注", "代码", "增减",
		"幅", "等级", "文号", "电话")
	listTitles = wordsOf("明细", "清单", "一览")
	partTitles = wordsOf("部分", "主要", "重点")

	// The money of a whole project.
	findings   = wordsOf("问题", "违规", "发现", "抽查", "审计", "案", "其中", "抽取", "抽样", "部分", "整改")
	spentEnds  = wordsOf("支出", "支付", "支付合计", "支出合计", "实际支出合计")
	actual     = wordsOf("实际", "全年")
	wholeThing = wordsOf("项目", "资金", "评价", "专项", "工程")
)

// negated tells whether words deny what they say, or only wish or ask for it.
func negated(text string) bool { return denials.in(text) }
