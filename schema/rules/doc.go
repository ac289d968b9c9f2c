// Package rules is the catalogue of what is checked: one rule, one file.
//
// A Rule is data plus a function, documented beside it: what it checks, why,
// an example that breaks just this rule (the place is marked ⟦so⟧) and one that
// breaks none. `explain`, the site's rules pages, the editor and the tests
// read the same literal; the tests run both examples.
//
// A rule looks at one Card, and the rules of the years at the cards before it.
// It names places by fact and path and never touches text. Two things keep it
// from crying wolf: a value that is missing or can't be read is never taken
// for zero, and a finding that follows from another wrong figure says so
// (Root), and is then listed under that one and not reported again.
//
// What is found while reading (encoding, TOML, links, unknown keys) is
// reported by the phase that reads; its rules stand here without a function.
package rules
