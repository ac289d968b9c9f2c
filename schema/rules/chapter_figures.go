package rules

// figureRules is the chapter of the further figures.
var figureRules = []*Rule{figureEquation, figureConflict}
