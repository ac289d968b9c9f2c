// Package redline sets a text beside its earlier version, as an editor marks one
// with a red pen: which sections and paragraphs are new or gone, and within a
// paragraph which words.
//
// Sections are matched by their headings, without their numbers, so that
// 三、项目成效 may become 四、项目成效. Paragraphs are matched by the pairs of
// characters that they have in common; those that have little are one paragraph
// gone and another new. Within a matched paragraph the characters are compared,
// but a number or a Latin word as a whole: 309.74 became 302.49, not its digits.
// Then what is left standing between two changes is taken into them where it is
// shorter than they are: a reader follows changed clauses, not changed signs.
//
// The work is bounded: paragraphs that differ in very much are told as replaced,
// and very long sections are matched by their equal paragraphs alone.
package redline
