package rules

import "jixiao/schema/diag"

var narrativeSum = &Rule{
	Name:     "narrative-sum",
	Group:    Narrative,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "正文的合计与各部分之和不符", En: "a total in the text is not the sum of its parts"},
	What: diag.Text{
		Zh: "一句话或一张表里的合计，与所列的各部分相加比较；增减额与前后两数之差比较。各部分按四舍五入的范围计算，单位不同的换算。“其中”不要求列全，只在写明列全或者部分大于合计时指出；有约数、有歧义或者另有讲得通的读法时不指出。" + allowZh,
		En: "A total in a sentence or a table is compared with its parts, and a difference with the two numbers that it is between, within rounding and across units. What follows 其中 need not exhaust its total: it is a fault only where words say so or a part is more than the whole. Approximate numbers are passed over, and so is everything for which there is a reading that comes out." + allowEn,
	},
	Why: diag.Text{
		Zh: "合计错了，多半是某一笔写错或者漏列。核对凭证后改正，或者把漏列的补上。",
		En: "Mostly one of the amounts is wrong or left out. Check it against the vouchers, then correct or add it.",
	},
	Bad: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

收到2020年度平安建设奖金⟦12万元⟧（先进县市10万元，先进乡镇1万元，先进街道3万元）。
`,
	Good: `+++
title = "示例项目绩效自评报告"
profile = "special-fund"
+++

收到2020年度平安建设奖金12万元（先进县市10万元，先进乡镇2个各0.5万元，先进街道1万元）。
`,
}
