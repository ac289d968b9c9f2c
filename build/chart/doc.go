// Package chart draws the site's small pictures as inline SVG: columns of
// money, lines of rates and scores, and bars of grades.
//
// A picture never stands alone: the page has the same figures in a table
// beside it. It has a title and a description for those who can't see it,
// prints its values in words, and tells its series apart by hatching, by the
// shape of the marks and by dashes, never by colour alone. Colours are the
// theme's: the elements carry classes that begin with "c-" and no style.
//
// The years are categories: each year that there is gets a place of one
// width, and a run of years that are missing between two of them gets one
// narrow place marked with an ellipsis, at which lines break. A scale that was
// true to time would waste most of its width on a long gap.
//
// Figures stay exact up to the pixel: a place on a scale is an exact fraction
// of its height, rounded to a whole pixel. There is no binary floating point,
// so that there is neither NaN nor a difference between machines.
package chart
