package rules

// scoreRules is the chapter of points and grades.
var scoreRules = []*Rule{
	scoreRatio, scoreOverWeight, tierScore, weightSum, groupWeight, scoreTotal, weightAppliedTwice, scoreBound,
	gradeMismatch, breakdownMissing,
	deductionUnexplained, overFulfilmentUnexplained, standardWeights, gradeWord, gradeMissing, resultMissing, scoreRoundedUp,
}
