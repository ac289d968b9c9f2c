package rules

// fundRules is the chapter of the fund table.
var fundRules = []*Rule{
	fundTotal, scaleSlip, executionRate, executionScore, fundBalance,
	executionRateMissing, executionOverBudget, executionLowUnexplained,
	budgetChangeUnexplained, executionIndicator, zeroBudget, resultWithoutMoney,
}
