// Package build turns the text of a site into the site: a pure function of the
// files that it is handed.
//
// # The phases
//
//	content.Read      fs.FS → files, settings, units, profiles
//	parse.Report      *source.File → Document: front.Front, where each key stands, the body
//	rules.ExamineShape front.Front → diagnostics by path
//	schema.Resolve    front.Front, *schema.Profile → *schema.Report; total
//	score.Grade       *schema.Report → *score.Card: sums, rates, scores, grade, each with its working
//	rules.Examine     *score.Card → findings and the comparisons made
//	markdown.Read     the body → headings, links, runs of text, HTML
//	prose.Read        runs → *prose.Text: the numbers of the text and what each means
//	tie.Join          *prose.Text, *score.Card → each number tied to a figure, matched with one, or neither
//	relate.Finder     *prose.Text, *score.Card → relations between numbers, and whether they hold;
//	                  its Fields does so for the sentences of the front matter (goal, reasons)
//	corpus.New        []*score.Card → *corpus.Corpus: series over the years, changes, ranks
//	rules.ExamineYears *score.Card and what came before it → findings
//	copied.New        the texts of all reports → whose wording is whose
//	redline.Course    the texts of a project → what was rewritten
//	site.New          corpus, documents, findings → pages and data files, each with its address
//	search.New        what the pages say → files of the index that the search page loads
//	theme.Render      a page's view → HTML
//	Result.Since      two results → what changed: diff.New for what reports mean, redline for their texts
//	output.Sync       files → a directory, all or nothing
//
// Bad input is never an error: a phase returns its product and a diag.List,
// and one fault keeps nothing else from being checked. A value that can't be
// read becomes a cell without a number (schema.Broken), so that no rule
// concludes anything from it. An error means that the disk failed or that
// there is a bug.
//
// # One report's way
//
// content/2023/unit/project.md says `executed = 26.19` below [funds.total].
// tomltree keeps the literal "26.19" and its span; parse puts it into
// front.Row.Executed as front.Figure{Text: "26.19", State: Bare}; schema.Resolve
// reads it as a quantity.Number of 万元 with two decimals; score.Grade divides
// it by the budget and keeps 26.19 ÷ 36 × 10 = 7.28 beside the score that the
// report states; the rule execution-score compares the two and names the place
// funds.total.score, which build turns into a line and a column; corpus joins
// it with 2022; site makes the row of the fund table with the permalink
// #funds.total.executed, and theme writes the page. The text says
// 实际支付[26.19](#funds.total.executed)万元: prose reads 26.19 with the unit behind
// the link, tie holds it against the figure, and the page leads from the one to
// the other and back.
//
// # What is remembered
//
// A compiler may be used again (package memo): what follows from a report's own
// text is kept as long as that and the settings stay, what is told beside last
// year's report as long as both stay, a theme as long as its files do. Where few
// reports were edited the rest of the corpus stays, and where the file system knows
// what changed (content.Changing) nothing else is looked at. Pages are not kept:
// they are made when they are asked for. A used compiler gives what a new one
// gives. A compile that is given up forgets nothing.
//
// Within a compile each goroutine reads reports on a desk: what the phases need
// only until a report is read, they use again for the next.
package build
