package rules

import "jixiao/schema/diag"

var narrativeSection = &Rule{
	Name:     "narrative-section",
	Group:    Narrative,
	Severity: diag.Warning,
	Title:    diag.Text{Zh: "缺少规定的部分", En: "a section of the form is missing"},
	What: diag.Text{
		Zh: "评价表的 sections 规定了报告应有的各部分。正文有标题的，每一部分都要有一个标题包含规定的字；“、”“和”“的”等不计较。" + allowZh,
		En: "The profile's sections are those that a report must have. In a text with headings, one heading must contain the words of each, 、, 和, 的 and the like aside." + allowEn,
	},
	Why: diag.Text{
		Zh: "缺了一部分，读者就少了一半的依据。补上这一部分；已经写在别处的，改标题。",
		En: "What a reader is to judge by is incomplete. Add the section, or name it in the heading of the one that has it.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

## ⟦一、政法委的职责⟧

由政法委组织实施。

## 二、预算资金使用及管理情况

专账核算。

## 三、预算支出绩效情况

群众安全感提升。

## 四、绩效自评结果

自评等次为优。

## 五、存在问题及建议

下一步加快示范建设。
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

## 一、预算支出概况

由政法委组织实施。

## 二、预算资金使用及管理情况

专账核算。

## 三、预算支出绩效情况

群众安全感提升。

## 四、绩效自评结果

自评等次为优。

## 五、存在问题及建议

下一步加快示范建设。
`,
}
