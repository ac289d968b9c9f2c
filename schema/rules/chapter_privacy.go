package rules

// privacyRules is the chapter of what must not be published.
var privacyRules = []*Rule{personalNumber}
