package rules

// indicatorRules is the chapter of the indicator table.
var indicatorRules = []*Rule{
	actualMissing, actualRepeatsTarget, unitMismatch, comparatorDirection,
	scoreMissing, compositeIndicator, taxonomy, copiedCell, shortfallUnexplained, rateAboveHundred,
	costAboveExecuted, costDiffersFromExecuted, costCeilingAboveBudget,
}
