package rules

// yearRules is the chapter of a report beside last year's.
var yearRules = []*Rule{
	carryoverMismatch, openingBalance, priorFigureChanged, targetLowered,
	indicatorDropped, comparativeWithoutBase, followUpMissing,
}
