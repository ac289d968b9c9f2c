package rules

import (
	"jixiao/schema"
	"jixiao/schema/diag"
)

// columnLabels are the heads of the fund table's columns.
var columnLabels = map[string]diag.Text{
	"initial":  {Zh: "年初预算数", En: "initial budget"},
	"budget":   {Zh: "全年预算数", En: "budget"},
	"received": {Zh: "到位数", En: "amount received"},
	"executed": {Zh: "全年执行数", En: "amount executed"},
	"balance":  {Zh: "结余", En: "balance"},
	"opening":  {Zh: "上年结余", En: "opening balance"},
	"rate":     {Zh: "执行率", En: "execution rate"},
	"weight":   {Zh: "分值", En: "weight"},
	"score":    {Zh: "得分", En: "score"},
}

// isQuantity tells whether a level 2 is that of quantities.
func isQuantity(level2 string) bool { return schema.LevelName(level2) == "数量" }
