package rules

// indicatorRules is the chapter of the indicator table.
var indicatorRules = []*Rule{}
