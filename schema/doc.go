// Package schema knows what a self-evaluation report is: the Report as it is
// meant, the Profile of its form, the register of units and the site's
// settings. It touches neither disk nor clock.
//
// A Report comes from a front.Front through Resolve, which is total: whatever
// stands in the front matter, it gives a Report, and what could not be made
// sense of stands in Report.Faults.
//
// # Glossary
//
//	年初预算数        initial        the budget as approved at the beginning of the year
//	全年预算数        budget         the adjusted budget: initial, changes in the year and carry-over
//	到位数            received       the money that arrived
//	全年执行数        executed       the money that was paid out
//	预算执行率        rate           executed ÷ budget, percent
//	结余              balance        what is left at the end of the year
//	上年结余          opening        what was left at the end of the year before
//	上年结转资金      carry-over     money of last year that may still be spent
//	其中              source         a row below the total: where the money comes from
//	支出明细          use            what the money was spent on
//	分值 / 权重       weight         points that a row can earn
//	得分              score          points that it earned
//	一级指标          level 1        产出, 效益, 满意度, 成本
//	二级指标          level 2        数量, 质量, 时效, 成本 …
//	三级指标          indicator
//	年度指标值        target
//	实际完成值        actual
//	偏差原因分析      reason
//	自评等级          grade          优, 良, 中, 差
//	年度总体目标      goal
//	整改              follow-up      what became of a problem that last year's report named
//	万元, 亿元        10,000 元, 100,000,000 元
//	百分点            percentage point
package schema
