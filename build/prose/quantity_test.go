package prose

import "testing"

// TestAmounts: money, with its multipliers, and what is money besides 元.
func TestAmounts(t *testing.T) { check(t, amountsTexts) }

var amountsTexts = []sentence{
	{"年初预算36万元，实际支付26.19万元。", "36万元 amount 36万元; 26.19万元 amount 26.19万元"},
	{"财政补助3.3亿元，其中27285.3万元用于租赁住房", "3.3亿元 amount 3.3亿元; 27285.3万元 amount 27285.3万元"},
	{"总额73,387.27万元，已付70，909.19万元", "73,387.27万元 amount 73387.27万元; 70，909.19万元 amount 70909.19万元"},
	{"经费１，２３４．５万元", "１，２３４．５万元 amount 1234.5万元"},
	{"先进乡镇2个各0.5万元", "2个 count 2个; 0.5万元 amount 0.5万元"},
	{"人民币壹拾贰万元整", "壹拾贰万元整 amount 120000元"},
	{"奖金三百元，补助两万元", "三百元 amount 300元; 两万元 amount 20000元"},
	{"冷库3100元每平方米，运费2.5元/公里", "3100元每平方米 amount 3100元/平方米; 2.5元/公里 amount 2.5元/km"},
	{"护理费3500元/人·月，公用经费8,000元/生·年", "3500元/人·月 amount 3500元/人·月; 8,000元/生·年 amount 8000元/生·年"},
	{"每斤5角2分，合计3元5角", "5角2分 amount 0.52元; 3元5角 amount 3.5元"},
	{"投资3亿2000万元，征地12万3千元", "3亿2000万元 amount 320000000元; 12万3千元 amount 123000元"},
	{"折合1万500元", "1万500元 amount 10500元"},
	{"支出3万5元", "3万5元 unclear"},
	{"单价¥12.5，总价￥3万", "¥12.5 amount 12.5元; ￥3万 amount 3万元"},
	{"到账资金120万美元", "120万美元 amount 120万美元"},
	{"补贴标准89.34/亩", "89.34/亩 bare 89.34/亩"},
	{"核定经费1千5百元", "1千5百元 amount 1500元"},
	{"县级资金86.5万（含奖励），总投资1.2亿。", "86.5万 amount 86.5万元; 1.2亿 amount 1.2亿元"},
	{"将141.6万补助资金发放到户，两馆经费各20万，", "141.6万 amount 141.6万元; 两 name; 20万 amount 20万元"},
	{"参保人数20万，受益人口约3万", "20万 bare 20万; 约3万 bare 约3万"},
}

// TestCounts: what is counted with a measure word or a unit, near or full width.
func TestCounts(t *testing.T) { check(t, countsTexts) }

var countsTexts = []sentence{
	{"内设股室 8 个，在编 10人，退休11人", "8 个 count 8个; 10人 count 10人; 11人 count 11人"},
	{"先后7次督导，交办的7批15件信访件", "7次 count 7次; 7批 count 7批; 15件 count 15件"},
	{"覆盖97.6万人，免费发放425万粒", "97.6万人 count 97.6万人; 425万粒 count 425万粒"},
	{"筹集配租型住房40422套（间）", "40422套（间） count 40422套(间)"},
	{"建成1290.3平方米冷库，便道14.7km，道路5719m；", "1290.3平方米 count 1290.3平方米; 14.7km count 14.7km; 5719m count 5719米"},
	{"1250KVA变压器3台", "1250KVA count 1250千伏安; 3台 count 3台"},
	{"建筑面积约1000㎡，层高约4.3m", "约1000㎡ count 约1000平方米; 约4.3m count 约4.3米"},
	{"平均亩产2500公斤，共1250亩", "2500公斤 count 2500千克; 1250亩 count 1250亩"},
	{"供餐1.2万餐，收粮300斤", "1.2万餐 count 1.2万餐; 300斤 count 300斤"},
	{"历时3个月，共15个工作日，每天24小时", "3个月 count 3个月; 15个工作日 count 15工作日; 24小时 count 24小时"},
	{"5日内办结，30分钟到场", "5日内 count 约5天; 30分钟 count 30分钟"},
	{"工期40日", "40日 count 40天"},
	{"增加1.2万，合计33.5万", "1.2万 bare 1.2万; 33.5万 bare 33.5万"},
	{"12个人民调解委员会", "12 unclear"},
	{"15项目标任务", "15 unclear"},
	{"企业1 235家", "1 unclear; 235家 unclear"},
	{"绩效目标20项，来信15封", "20项 count 20项; 15封 count 15封"},
	{"共3级、5点要求", "3级 unclear; 5点 unclear"},
	{"3年半", "3年 unclear"},
}

// TestChinese: a Chinese numeral counts only with a measure word; elsewhere it is
// part of a word.
func TestChinese(t *testing.T) { check(t, chineseTexts) }

var chineseTexts = []sentence{
	{"充实十四个专项工作小组", "十四个 count 14个"},
	{"共一百二十三户，两名干部，廿三人", "一百二十三户 count 123户; 两名 count 2名; 廿三人 count 23人"},
	{"二〇二三年，二○二二年度，二零二一年", "二〇二三年 year; 二○二二年度 year; 二零二一年 year"},
	{"三点五个百分点，九十八点五公里", "三点五个百分点 points 3.5百分点; 九十八点五公里 count 98.5km"},
	{"一个项目、一次会议、一批图书", "一个 unclear; 一次 unclear; 一批 unclear"},
	{"统一部署，进一步完善，一系列举措，一定成效，万一", "一 name; 一 name; 一系列 name; 一 name; 万一 name"},
	{"翻了一倍，增收一元", "一倍 times 1倍; 一元 amount 1元"},
	{"形成五位一体的格局，“五治”融合", "五位一体 name; 五治 name"},
	{"推行“九微治理”，开展“十小促十大”，做到“四升两降”，“四线合一”", "九 name; 十 name; 十 name; 四 name; 两 name; 四 name; 一 name"},
	{"区、乡、村三级联动，三公经费，一卡通，五小工程，两会，三农", "三级联动 name; 三公 name; 一卡通 name; 五 name; 两会 name; 三农 name"},
	{"十四五规划，党的二十大，十九届四中全会", "十四五 name; 二十 name; 十九届 unclear; 四 name"},
	{"千方百计，一户一档，三通一平", "千方百计 name; 一户一 name; 三 name; 一 name"},
	{"队伍建设、陆续拨付、清零、大陆", ""},
	{"单位（万元）、百分比、老百姓", "百分比 name; 百姓 name"},
	{"位于五台山和六盘水", "五台山 name; 六盘水 name"},
	{"八项规定、三年行动、两个维护", "八项规定 name; 三年行动 name; 两个维护 name"},
	{"三项工作，四类对象，七个方面", "三项 count 3项; 四类 unclear; 七个 count 7个"},
	{"二百五，一万二", "二百五 name; 一万二 name"},
	{"用三年时间，近五年来", "三年 count 3年; 近五年 count 约5年"},
}

// TestShares: shares in all spellings, and percentage points apart from them.
func TestShares(t *testing.T) { check(t, sharesTexts) }

var sharesTexts = []sentence{
	{"办结率和满意率均为100%", "100% percent 100%"},
	{"完成率72.75％", "72.75％ percent 72.75%"},
	{"执行率百分之八十五，百分之九十八点五，百分之百", "百分之八十五 percent 85%; 百分之九十八点五 percent 98.5%; 百分之百 percent 100%"},
	{"百分之3.5，千分之三，5‰", "百分之3.5 percent 3.5%; 千分之三 percent 0.3%; 5‰ percent 0.5%"},
	{"完成三成，达到七成五，8成以上", "三成 percent 30%; 七成五 percent 75%; 8成以上 percent 约80%"},
	{"占四分之一，十分之九，3分之2", "四分之一 percent 约25%; 十分之九 percent 约90%; 3分之2 percent 约66.666667%"},
	{"提高1.2个百分点，下降两个百分点，上升3百分点", "1.2个百分点 points 1.2百分点; 两个百分点 points 2百分点; 3百分点 points 3百分点"},
	{"是上年的3倍，2.5倍", "3倍 times 3倍; 2.5倍 times 2.5倍"},
	{"8成为骨干", "8 unclear"},
	{"同比下降-3.2%，结余-55.78万元，变动−9.6，负5%", "-3.2% percent -3.2%; -55.78万元 amount -55.78万元; −9.6 bare -9.6; 负5% percent -5%"},
	{"控制在±10%以内", "±10%以内 range 约-10% 约10%"},
}

// TestScores: 分 is a score, a part of time or of money, or of another word.
func TestScores(t *testing.T) { check(t, scoresTexts) }

var scoresTexts = []sentence{
	{"自评得分：97分，等级为优", "97分 score 97分"},
	{"自评得分96.5，评分为85.82", "96.5 score 96.5; 85.82 score 85.82"},
	{"满分100分，扣2分", "100分 score 100分; 2分 score 2分"},
	{"8时30分开会，历时30分钟", "8时30分 time; 30分钟 count 30分钟"},
	{"3分公司", "3分 unclear"},
	{"十分重要", "十分 name"},
	{"分为三个部分", "三个 count 3个"},
	{"完成率97.3，得分10分", "97.3 bare 97.3; 10分 score 10分"},
}

// TestApproximate: what makes a number vague is part of it.
func TestApproximate(t *testing.T) { check(t, approximateTexts) }

var approximateTexts = []sentence{
	{"活动260余次，问题150余件，20余家媒体", "260余次 count 约260次; 150余件 count 约150件; 20余家 count 约20家"},
	{"近百人、上千户、百余次", "近百人 count 约100人; 上千户 count 约1000户; 百余次 count 约100次"},
	{"约12万元，12万余元，3.2亿多元", "约12万元 amount 约12万元; 12万余元 amount 约12万元; 3.2亿多元 amount 约3.2亿元"},
	{"30人左右，90%以上，50人以内", "30人左右 count 约30人; 90%以上 percent 约90%; 50人以内 count 约50人"},
	{"超过100人，不足20%，不少于12种，至少3次", "超过100人 count 约100人; 不足20% percent 约20%; 不少于12种 count 约12种; 至少3次 count 约3次"},
	{"二十余家，十几个，十来天", "二十余家 count 约20家; 十几个 count 约10个; 十来天 count 约10天"},
	{"≥90%，≤202.6万元", "≥90% percent 约90%; ≤202.6万元 amount 约202.6万元"},
	{"节约10万元，签约5家，预约200人次", "10万元 amount 10万元; 5家 count 5家; 200人次 count 200人次"},
	{"3个多月，2年多", "3个多月 count 约3个月; 2年多 count 约2年"},
	{"数百人，几十家", "百 unclear; 十 unclear"},
}

// TestRanges: both ends have the unit.
func TestRanges(t *testing.T) { check(t, rangesTexts) }

var rangesTexts = []sentence{
	{"63%～68%", "63%～68% range 63% 68%"},
	{"10—20，10至20人，100-200元", "10—20 range 10 20; 10至20人 range 10人 20人; 100-200元 range 100元 200元"},
	{"5万-10万元，3-5万元", "5万-10万元 range 5万元 10万元; 3-5万元 range 3万元 5万元"},
	{"三四个，十七八岁，二三百人，两三次", "三四个 range 约3个 约4个; 十七八岁 range 约17岁 约18岁; 二三百人 range 约200人 约300人; 两三次 range 约2次 约3次"},
	{"三至五名", "三至五名 range 3名 5名"},
	{"0-6岁儿童，0-36月龄", "0-6岁 range 0岁 6岁; 0-36月龄 range 0月龄 36月龄"},
	{"100-80%（含80%）", "100-80% range 80% 100%; 80% percent 80%"},
	{"1-4级残疾军人", "1-4级 unclear"},
	{"10-20-30", "10-20-30 unclear"},
	{"3-5", "3-5 unclear"},
	{"20至10人", "20至10人 unclear"},
}
