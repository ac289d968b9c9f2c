package prose

import "testing"

// TestDates: years and dates are no quantities, in whichever way they are
// written.
func TestDates(t *testing.T) { check(t, datesTexts) }

var datesTexts = []sentence{
	{"2023年，2023年度，2019-2021年，2019至2021年期间", "2023年 year; 2023年度 year; 2019-2021年 year; 2019至2021年 year"},
	{"2021、2022年和2023 年", "2021 year; 2022年 year; 2023 年 year"},
	{"3月18日，12月底，2023年3月，2021年 12 月 31 日", "3月18日 date; 12月底 date; 2023年3月 date; 2021年 12 月 31 日 date"},
	{"2023.3.18，2023-03-18，2023/3/18", "2023.3.18 date; 2023-03-18 date; 2023/3/18 date"},
	{"1-6月，3、4月份，2023年1—12月", "1-6月 date; 3、4月份 date; 2023年1—12月 date"},
	{"农历六月十九、八月初一，正月十五", "六月十九 date; 八月初一 date; 正月十五 date"},
	{"二〇二三年三月十八日", "二〇二三年三月十八日 date"},
	{"上半年、一季度、第四季度、90年代", "一季度 date; 第四季度 date; 90年代 date"},
	{"8:30开始，9时，17：00", "8:30 time; 9时 time; 17：00 time"},
	{"2023.12", "2023.12 unclear"},
	{"16年完成，5年规划", "16年 unclear; 5年 count 5年"},
	{"2000元，1990人", "2000元 amount 2000元; 1990人 count 1990人"},
	{"共2022", "2022 unclear"},
	{"12月龄", "12月龄 count 12月龄"},
	{"9月前完成", "9月 date"},
}

// TestReferences: numbers of documents, clauses, telephones and codes.
func TestReferences(t *testing.T) { check(t, referencesTexts) }

var referencesTexts = []sentence{
	{"财预〔2018〕167号、（2022）002号、[2020]10号", "〔2018〕167号 reference; （2022）002号 reference; [2020]10号 reference"},
	{"根据第十三条第二款、第3页", "第十三条 reference; 第二款 reference; 第3页 reference"},
	{"推动110、12345、12315（合入12345）", "110 phone; 12345 phone; 12315 phone; 12345 phone"},
	{"电话0734-5662345，热线12333，拨打120", "0734-5662345 phone; 12333 phone; 120 phone"},
	{"项目51092324T000010263357，P1.5屏，国道G312、省道S208", "51092324T000010263357 code; P1.5 code; G312 code; S208 code"},
	{"219001-棠溪镇，5G基站，4A级", "219001 code; 5G code; 4A code"},
	{"3号楼，1#机组，80后", "3号 ordinal; 1# ordinal; 80后 name"},
	{"附件3-2，指标1居民健康档案，第三批，第1-3批", "3-2 ordinal; 1 ordinal; 第三 ordinal; 第1-3 ordinal"},
	{"比例1:3，1/3以上，10/50/30/10", "1:3 unclear; 1/3 unclear; 10/50/30/10 unclear"},
	{"编码0013", "0013 code"},
	{"《关于支持500个村的十条措施》", "500个 unclear; 十 name"},
	{"“3·15”活动", "3·15 date"},
	{"12,3456万元", "12,3456万元 unclear"},
	{"100，200人", "100，200人 unclear"},
	{"50，60个", "50 bare 50; 60个 count 60个"},
}

// TestMarks: what marks a list or a heading isn't counted, and what follows it
// is read for itself.
func TestMarks(t *testing.T) { check(t, marksTexts) }

var marksTexts = []sentence{
	{"一、基本情况", "一、 mark"}, {"（一）资金情况", "（一） mark"}, {"(2)其他", "(2) mark"}, {"1.加固基础", "1. mark"}, {"1、部门预算", "1、 mark"},
	{"2）其他", "2） mark"}, {"①数量；②质量", "① mark; ② mark"}, {"1.2 基本支出", "1.2 mark"}, {"1.2.3 支出", "1.2.3 mark"},
	{"1.2018年度支出5560.46万元", "1. mark; 2018年度 year; 5560.46万元 amount 5560.46万元"}, {"1、2023年完成", "1、 mark; 2023年 year"},
	{"一是完成，二是加强", "一是 ordinal; 二是 ordinal"}, {"说明；2.年中调整的", "2. mark"}, {"1.2万元", "1.2万元 amount 1.2万元"},
	{"1.13台电脑", "1.13台 unclear"}, {"2.50万元用于修路", "2.50万元 unclear"}, {"修路2.50万元", "2.50万元 amount 2.50万元"},
	{"其一，其二", "其一 ordinal; 其二 ordinal"}, {"1、2号楼", "1 bare 1; 2号 ordinal"},
}
