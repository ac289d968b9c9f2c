// Package diff compares two states of a site's reports: what a reviewer reads
// before a change is published. It compares what the reports mean, so a figure
// that only moved to another line, or is printed in another unit, did not change.
package diff
