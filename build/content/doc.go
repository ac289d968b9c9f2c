// Package content finds and reads the files of a site: reports, pages, the
// register of units, the site's settings, profiles and theme.
//
//	content/site.toml                   settings
//	content/units.toml                  the register of units
//	content/<year>/<unit>/<project>.md  reports
//	content/<folder>/**/*.md            pages
//	content/**                          all else is published as it is
//	schema/*.toml                       profiles, which take the place of built-in ones by id
//	themes/<name>/**                    the theme that site.toml names
//
// Names that begin with a dot, and what editors and office programs leave
// beside a file (name~, ~$name), are passed over. Links are not followed: a
// link could lead out of the site or in a circle.
//
// Configuration is decoded by BurntSushi/toml, which this package alone
// imports; where in the file something stands is looked up with tomltree.
package content
