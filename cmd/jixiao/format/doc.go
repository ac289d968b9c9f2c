// Package format writes what a check found for other programs: code hosts, the
// tools that comment on pull requests, and build servers.
//
// Each format has a function of its name that takes a Report. All agree on
// these points:
//
//   - A path is as seen from the working directory, which in a build is the
//     top of the repository, so that the host finds the file.
//   - A message is one line: what is wrong, then what to do; where it may have
//     more lines, they name the other places.
//   - A difference that the report explains has the least severity and says so;
//     in SARIF, which has a word for it, it is suppressed with its reason.
//
// They differ in how columns count: SARIF, GitHub and Checkstyle in Unicode code
// points, rdjson in bytes, GitLab not at all.
package format
