// Package theme lays out pages: a site.View goes in, HTML comes out. It is the
// only package that parses templates.
//
// # A theme
//
// A theme is a folder of templates (html/template) and other files. layout.html
// is what all pages share and calls the template "main", which each kind of page
// defines in a file of its own: home.html, year.html, unit.html, project.html,
// report.html, compare.html, checks.html, rules.html, search.html and page.html.
// Every other .html file holds parts for these to call. All else, such as style.css, is
// copied to the site's folder theme/ as it is; tokens.css has the colours, type and
// space, style.css all that is on screens, print.css what is printed differently.
//
// A site's themes/<name>/ lies over the default theme file by file: a file there
// takes the place of the one of the same name. A template there that can't be
// parsed, or uses what its page doesn't have, or goes on without end, is an error
// at its line before any page is made. What only a large site shows to be without
// end is stopped when the page is made (limit.go).
//
// # What templates can call
//
//	fact .Score       the figure, its mark and its permalink; its id is the fact's name
//	ref .Score        the figure and its mark, linked to where the fact stands
//	link .Unit        a link; its text alone where it leads nowhere
//	change .Budget    a change against the year before, or why there is none
//	mark .RateMark    the mark alone
//	restated .Restated  the mark of a figure that was corrected, where it was
//	num .Budget       a figure of a column, aligned with the others on the decimal point
//	bar .Bar          a part of a whole as a bar
//	grades .Grades    the bar of a year's grades
//	severity .Severity  错误, 警告, 提示
//
// These are functions and no templates because other programs are promised
// that every fact has an element with its name as id: no theme should be able
// to break that. Other ids of a report's page begin with "section." or "text.", so that
// they are neither a fact's name nor a heading's id.
//
// # Speed
//
// html/template parses the templates and decides how each value is escaped
// where it stands; what it makes of them is then compiled (compile.go), since it
// would look every name up anew on every page. A template that uses what the
// compiler doesn't know, such as printf, is rendered by html/template itself.
//
// Pages load nothing but the site's own files, hold no scripts in themselves and
// no style attributes, and say so in a Content-Security-Policy. All that they
// say can be read without scripts, which only sort, filter and search.
package theme
