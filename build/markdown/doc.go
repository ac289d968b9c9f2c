// Package markdown turns the body of a report or a page into HTML, headings,
// links and runs of text, each with its place in the source.
//
// A body is read once, before anything is known about the other files. What
// depends on them is left open: Body.HTML asks its caller where each link
// leads and puts the literal pieces together.
//
// The dialect is CommonMark with GFM tables, ~~deleted~~ text and footnotes.
// It differs from CommonMark where reports need it to:
//
//   - Emphasis next to Chinese. CommonMark won't close the bold of
//     "**重要：**后面", because a full stop or colon stands inside and a letter
//     outside. Here punctuation doesn't stand in the way when it is full-width
//     or when Chinese, Japanese or Korean text is on the other side; quotation
//     marks and dashes, which Chinese shares with Latin scripts, count as
//     full-width next to Chinese. Other text is emphasised as in CommonMark.
//   - A line break between two Chinese characters, or next to full-width
//     punctuation, gives no space.
//   - One tilde is never a deletion: 1~3月 and 5~6月 are ranges.
//   - Raw HTML, comments included, is an error and shown as it was typed.
//   - A link goes to a page of the site, to http(s) or to mailto; other
//     schemes and empty targets are errors, and the link's text stands alone.
//     An image is a file of the site. No link stands within a link.
//   - A page's title is its h1: where a body has a first-level heading, all its
//     headings go down one level.
//   - Bodies over 1 MiB, blocks nested over 40 deep, and text whose marks would
//     take quadratic time are errors; the rest of such a body is plain text.
//
// Headings get ids of their own letters and digits, which have no full stop in
// them and so never collide with the names of facts; the ids of footnotes have
// a colon.
//
// No attribute that the writer could smuggle in reaches the HTML: what it
// consists of is listed in block.go and inline.go.
package markdown
