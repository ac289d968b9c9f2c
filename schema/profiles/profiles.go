// Package profiles holds the built-in profiles as TOML: the forms that the
// Ministry of Finance prescribes and the shapes that local forms mostly take. A
// site's own profiles stand in its schema/ and are laid over these.
package profiles

import "embed"

// FS has one file per profile, named by the profile's id: project-2020.toml.
//
//go:embed *.toml
var FS embed.FS
