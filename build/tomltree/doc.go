// Package tomltree reads TOML 1.0 and keeps where everything stands and how it
// was typed.
//
// The front matter of a report is read with it, and places in configuration
// files are found with it. Other readers lose what this needs: that 36.0 and
// 36.00 are different claims, which column a figure stands in, and all that
// follows a first fault. So a node has its Literal and its Span, numbers stay
// the text they were typed as, and Parse returns a tree whatever the text.
//
// # Faults
//
// Each fault is one diagnostic of the rule toml-syntax, at the stretch that is
// to be changed, and mostly with a fix. The slips of people who fill in forms
// have words of their own (wording.go): a figure with its unit and no quotes,
// full-width digits and punctuation, Chinese quotes, thousands with commas. A
// fault doesn't cause another one:
//
//   - A value that is none becomes a Bad node, which keeps its Literal. It ends
//     with the line, before a comment, and in brackets before the next comma or
//     closing bracket.
//   - What has no end (an array, a string of several lines) ends above the next
//     line that looks like a header or like key = value.
//   - A second table of the same name is read into the first, one more [x] among
//     several [[x]] as one more of them. What is below a header that can't be
//     placed is read, but isn't in the tree.
//
// After a hundred faults the rest is only counted. Reading takes time in
// proportion to the text, whatever it is: brackets nest a hundred levels deep
// at most, and what looks ahead looks a bounded way or is not looked at again.
//
// # Where this is stricter or milder than others
//
// Integers and floats of any size are read, since nobody makes machine numbers
// of them here. There is no second 60. A byte order mark is skipped at the
// beginning of a file only.
//
// # Held to
//
// Every document of github.com/toml-lang/toml-test for TOML 1.0, without
// exceptions, and github.com/BurntSushi/toml, which must come to the same
// verdict, keys, order and values for any text; where it deviates from TOML 1.0
// is listed in oracle_test.go. On a front matter of 4.6 KB and 150 keys
// (testdata/report.toml) it takes a tenth of the time of BurntSushi/toml, and 5
// allocations for 1142.
package tomltree
