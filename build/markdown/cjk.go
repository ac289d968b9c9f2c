package markdown

import "unicode"

// wide lists the blocks of Chinese, Japanese and Korean characters and their
// punctuation. Hangul comes first: Korean puts spaces between words.
var wide = [...]struct{ first, last rune }{
	{0x1100, 0x11FF}, {0x3130, 0x318F}, {0xA960, 0xA97F}, {0xAC00, 0xD7FF},
	{0x2E80, 0x303F}, {0x3040, 0x312F}, {0x3190, 0x9FFF}, {0xF900, 0xFAFF},
	{0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}, {0x20000, 0x3FFFF},
}

const hangulBlocks = 4

// isCJK tells whether a character is Chinese, Japanese or Korean, full-width
// punctuation included.
func isCJK(r rune) bool {
	if r < wide[0].first {
		return false
	}
	for _, block := range wide {
		if block.first <= r && r <= block.last {
			return true
		}
	}
	return false
}

func isHangul(r rune) bool {
	for _, block := range wide[:hangulBlocks] {
		if block.first <= r && r <= block.last {
			return true
		}
	}
	return false
}

// isFullWidthPunctuation tells whether a character leaves a gap of its own, so
// that no space belongs next to it.
func isFullWidthPunctuation(r rune) bool {
	return r >= 0x3000 && isCJK(r) && (unicode.IsPunct(r) || r == 0x3000)
}

// isShared tells whether Chinese shares a mark with Latin scripts: quotation
// marks, dashes, the ellipsis and the interpunct.
func isShared(r rune) bool {
	switch r {
	case '“', '”', '‘', '’', '—', '…', '·':
		return true
	}
	return false
}

// joins tells whether a line break between two characters gives no space.
func joins(before, after rune) bool {
	if isFullWidthPunctuation(before) || isFullWidthPunctuation(after) {
		return true
	}
	return isCJK(before) && isCJK(after) && !isHangul(before) && !isHangul(after)
}
