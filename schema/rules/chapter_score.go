package rules

// scoreRules is the chapter of points and grades.
var scoreRules = []*Rule{scoreRoundedUp}
