package rules

// shapeRules is the chapter of what a front matter may hold.
var shapeRules = []*Rule{
	unknownKey, wrongType, misplaced, unknownUnit, unknownProfile,
	missingKey, badValue, duplicateID, unknownReport, unknownFact,
	unusedAllow, restatedUnchanged, placeholder, negativeAmount,
}
