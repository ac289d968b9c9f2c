// Package lsp is the compiler as an editor sees it: a server of the Language
// Server Protocol 3.17 on one connection.
//
// There is no second engine. The texts that the editor holds open are laid over
// the site's folder, the site is compiled as `jixiao check` does it, and what is
// asked for (findings, hovers, completions) is read off the result. Only where
// the cursor stands is found out here, in the text as it is at the moment.
//
// # One edit's way
//
// A change of a text gives it a new version and wakes the worker, which compiles
// once there is a short pause. A compile that is under way is given up when a
// newer change comes. Findings are sent with the version of the text that they
// are about. Questions about the text wait for the compile of the text that they
// are about; completions don't, since they are asked for at every key: they go by
// the text as it is and by the last result.
//
// # Positions
//
// The compiler counts bytes, the protocol UTF-16 units within a line. Only
// place.go knows that.
//
// # The end
//
// The server ends when the client says so or the input ends, with status 0 after
// a shutdown and 1 without. What the client does wrong is answered with an error
// and has no further consequence, but for input that is no frame of the protocol:
// after it nothing can be understood, so the server ends.
package lsp
