package rules

// textRules is the chapter of a file's text. They are all found while reading.
var textRules = []*Rule{
	encoding, frontMatterMissing, tomlSyntax, brokenLink, rawHTML, remoteResource,
}
