// Package copied finds reports whose text was taken over from another report:
// from the same project's last one, or from another project's.
//
// # What counts as copied
//
// A paragraph is copied when at least two thirds of its wording stands in the
// other report, wherever it stands there, and its figures are the same. The
// same words with new figures are an honest report on the same work: such a
// paragraph is not copied, however much of its wording is old. Years alone are
// no new figures (2022年度 for 2021年度), nor is the number of a list. Where a
// figure will only be put in from the data (an empty link), its value isn't
// known here and the paragraph is not copied.
//
// A report is told of when paragraphs that make up at least 30 % of its text,
// and at least 60 characters, are copied from one other report: the background
// of a project that goes on for years may well be told in the same words.
// Characters are letters, ideographs and figures (one each); punctuation and
// the titles of documents in 《》 don't count, nor do paragraphs of fewer than
// 40 characters ever count as copied, though they are part of the text.
//
// # What the form prescribes
//
// Wording that occurs in five or more projects belongs to a form, a law or a
// custom, not to a report, and is taken for nobody's: it is not counted, and a
// paragraph that mostly consists of it is passed over. The years of one project
// count once.
//
// # Who copied
//
// Of two years the later report is told of. Of one year both are, each beside
// the other: which was first can't be seen.
//
// # How
//
// Fingerprint keeps of a report's text about a fifth of the hashes of all its
// stretches of six characters, those that are least among their neighbours
// (winnowing; Schleimer, Wilkerson and Aiken, 2003): equal stretches of 14
// characters or more have at least one in common, wherever they stand. New sorts
// the prints of all reports to see which occur in several projects, which takes
// time in proportion to the text; an index depends on the reports alone, and is
// kept until one of them has other wording. Find then compares a report with its
// predecessors and with the few others that share most with it.
package copied
