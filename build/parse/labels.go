package parse

import (
	"slices"
	"strings"

	"jixiao/build/tomltree"
	"jixiao/schema/diag"
)

// labels are the words of the printed forms for the keys that stand for them,
// without 数 and 年度 before or after. The first key that the table has is
// meant.
var labels = map[string][]string{
	"标题": {"title"}, "报告标题": {"title"}, "报告名称": {"title"},
	"评价表": {"profile"}, "表式": {"profile"}, "自评表": {"profile"}, "表格": {"profile"}, "状态": {"status", "state"},
	"日期": {"date"}, "报告日期": {"date"}, "填报日期": {"date"},
	"文号": {"number"}, "编号": {"number", "id"}, "期间": {"period"}, "评价期间": {"period"},

	"资金": {"funds"}, "项目资金": {"funds"}, "资金情况": {"funds"}, "预算执行情况": {"funds"},
	"合计": {"total"}, "资金总额": {"total"}, "年度资金总额": {"total"}, "来源": {"source", "kind"}, "资金来源": {"source", "kind"},
	"用途": {"use", "name"}, "支出明细": {"use"}, "单位": {"money"}, "金额单位": {"money"},
	"年初预算": {"initial"}, "初始预算": {"initial"},
	"全年预算": {"budget"}, "预算": {"budget", "initial"}, "调整后预算": {"budget"}, "调整预算": {"budget"},
	"到位": {"received"}, "到位资金": {"received"}, "资金到位": {"received"}, "实际到位": {"received"},
	"执行": {"executed"}, "全年执行": {"executed"}, "预算执行": {"executed"}, "实际支出": {"executed"},
	"实际执行": {"executed"}, "支出": {"executed", "amount"},
	"结余": {"balance"}, "结转": {"balance"}, "结转结余": {"balance"}, "上年结转": {"opening"}, "年初结转": {"opening"},
	"执行率": {"rate"}, "预算执行率": {"rate"}, "金额": {"amount", "value"},
	"分值": {"weight"}, "权重": {"weight"}, "标准分": {"weight"}, "满分": {"weight"},
	"得分": {"score"}, "自评得分": {"score"}, "总分": {"score"}, "总得分": {"score"}, "自评总分": {"score"},
	"等级": {"grade"}, "自评等级": {"grade"}, "评价等级": {"grade"},

	"目标": {"goal", "target", "expected"}, "总体目标": {"goal", "expected"}, "年度总体目标": {"goal", "expected"},
	"绩效目标": {"goal"}, "预期目标": {"expected"}, "实际完成情况": {"actual"}, "完成情况": {"actual"},
	"指标": {"indicator"}, "绩效指标": {"indicator"}, "一级指标": {"level1"}, "二级指标": {"level2"}, "三级指标": {"name"},
	"指标名称": {"name"}, "名称": {"name", "label", "title"}, "项目名称": {"name", "title"},
	"指标值": {"target"}, "年度指标值": {"target"}, "目标值": {"target"},
	"完成值": {"actual"}, "实际完成值": {"actual"}, "实际值": {"actual"},
	"原因": {"reason"}, "偏差原因": {"reason"}, "偏差原因分析": {"reason"}, "偏差原因分析及改进措施": {"reason"}, "未完成原因": {"reason"},
	"理由": {"reason"}, "分组": {"group"},

	"数据": {"figure", "value"}, "标签": {"label"}, "值": {"value"}, "算式": {"equals"},
	"修订": {"restated"}, "更正": {"restated"}, "原值": {"was"}, "修订日期": {"date"},
	"整改": {"follow_up"}, "整改情况": {"follow_up", "note"}, "问题": {"problem"}, "说明": {"note", "reason", "allow"}, "备注": {"note"},
	"规则": {"rule"}, "位置": {"at"}, "自评结果": {"result"}, "结果": {"result"},
}

// labelled is the key that a word of the printed forms stands for in a table.
func (p *plan) labelled(label string) (key string, ok bool) {
	label, _, _ = strings.Cut(strings.ReplaceAll(label, " ", ""), "（")
	label, _, _ = strings.Cut(label, "(")
	keys := labels[label]
	if keys == nil {
		keys = labels[strings.TrimSuffix(label, "数")]
	}
	for _, key := range keys {
		if slices.Contains(p.keys, key) {
			return key, true
		}
	}
	return "", false
}

// unquoted drops what the reader of the tree says of a key that is none without
// quotes: quotes don't make one of it that a table has. Of a header, the same
// holds for the others that repeat it, and for the keys below.
func (d *decoder) unquoted(n *tomltree.Node) {
	if len(d.syntax) == 0 {
		return
	}
	d.syntax = slices.DeleteFunc(d.syntax, func(s diag.Diagnostic) bool {
		if len(s.Fixes) != 1 || s.Fixes[0].Edits[0].Span != s.Span || s.Fixes[0].Edits[0].New != `"`+n.Key+`"` {
			return false
		}
		return s.Span == n.KeySpan || n.Form == tomltree.Header && d.file.Text[s.Span.Start:s.Span.End] == n.Key
	})
	for c := range n.Children() {
		d.unquoted(c)
	}
}
