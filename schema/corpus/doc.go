// Package corpus joins the cards of all years: a project over its years, a
// year over its reports, two years side by side.
//
// A project is a unit and a project's name in the path; `continues` joins one
// that was renamed, split or merged. Years may be missing in between. What
// can't be compared (a changed unit, direction or weight, a zero base) is
// marked as a break and never computed across.
package corpus
