// Package sheet writes workbooks (XLSX): a printed form of merged cells and a
// table of data with heads that stay in sight. Figures are numbers with the
// decimals that were printed as their format; a figure that a spreadsheet, which
// computes with float64, can't hold stays text, digit by digit. No cell is ever
// a formula. The same rows give the same bytes.
//
// # Why the cells are written here
//
// excelize makes all of a workbook but the cells of its first sheet: styles,
// columns, page setup, frozen heads, filter. That is done once, as a Frame. Fill
// then writes the cells, of which a site with 10,000 reports has a workbook
// each. A form of 26 rows with 210 cells, processor time on a shared amd64 core:
//
//	Fill                                90 µs, 28 allocations, 8.1 KB
//	excelize, a new file for each    2,900 µs, 15,700 allocations, 7.5 KB
//	excelize's stream writer         2,600 µs
//
// Besides, the stream writer puts a sheet of more than 16 MB into a temporary
// file, and several sheets into the archive in a random order.
package sheet
