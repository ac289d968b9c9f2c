package content

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"jixiao/schema/diag"
	"jixiao/schema/source"
)

// checkEncoding looks whether a file is text in UTF-8. If not, the diagnostic
// names the encoding, where it can be told, and stands at the first byte that
// is wrong.
func checkEncoding(file *source.File) (diag.Diagnostic, bool) {
	text := file.Text
	if mark, name := byteOrderMark(text); name != "" {
		return misencoded(file, source.Span{End: mark}, name, 0), true
	}
	if at := strings.IndexByte(text, 0); at >= 0 {
		return damaged(file, at), true
	}
	if utf8.ValidString(text) {
		return diag.Diagnostic{}, false
	}
	at := firstBad(text)
	span := source.Span{Start: at, End: at + 1}
	if isGBK(text) {
		return misencoded(file, span, "GBK", text[at]), true
	}
	return misencoded(file, span, "", text[at]), true
}

// byteOrderMark names the encoding that a file begins with the mark of, if it
// is another one than UTF-8, and the length of the mark.
func byteOrderMark(text string) (size int, name string) {
	switch {
	case strings.HasPrefix(text, "\xff\xfe\x00\x00"), strings.HasPrefix(text, "\x00\x00\xfe\xff"):
		return 4, "UTF-32"
	case strings.HasPrefix(text, "\xff\xfe"), strings.HasPrefix(text, "\xfe\xff"):
		return 2, "UTF-16"
	}
	return 0, ""
}

func firstBad(text string) int {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(text)
}

// maxSample bounds how much of a file is looked at to tell its encoding, in
// bytes.
const maxSample = 64 << 10

// isGBK tells whether a text that isn't UTF-8 is Chinese in GBK (GB 18030): it
// can be decoded, and nearly all of its two-byte characters are common ones, of
// GB 2312 level 1 or punctuation. Damaged UTF-8 decodes too, but to rare ones.
func isGBK(text string) bool {
	text = text[:min(len(text), maxSample)]
	common, all := 0, 0
	for i := 0; i+1 < len(text); i++ {
		if text[i] < utf8.RuneSelf {
			continue
		}
		all++
		if commonGBK(text[i], text[i+1]) {
			common++
		}
		i++
	}
	if all == 0 || common*10 < all*7 {
		return false
	}
	decoded, err := simplifiedchinese.GB18030.NewDecoder().String(text)
	// A sample may end within a character.
	return err == nil && strings.Count(decoded, "\uFFFD") <= 1
}

// commonGBK tells whether two bytes are punctuation, a full-width letter or
// digit, or one of the 3,755 most common characters.
func commonGBK(lead, trail byte) bool {
	return trail >= 0xa1 && (lead >= 0xa1 && lead <= 0xa3 || lead >= 0xb0 && lead <= 0xd7)
}

var saveAs = diag.Text{
	Zh: "用记事本打开，另存为，编码选“UTF-8”，再保存",
	En: "open it in an editor and save it as UTF-8",
}

// misencoded reports a file in another encoding, or (name "") in one that
// can't be told; first is the first byte that is wrong.
func misencoded(file *source.File, span source.Span, name string, first byte) diag.Diagnostic {
	message := diag.Textf("文件是 %[1]s 编码，不是 UTF-8", "the file is in %[1]s, not in UTF-8", name)
	if name == "" {
		message = diag.Textf("文件从这里起不是 UTF-8 编码（字节 %[1]s）", "from here on the file is not UTF-8 (byte %[1]s)", fmt.Sprintf("0x%02X", first))
	}
	return diag.Diagnostic{
		Rule: "encoding", Severity: diag.Error, Message: message, Help: saveAs,
		Place: diag.Place{File: file.Path, Span: span},
	}
}

// damaged reports a zero byte, which no text has: the file is UTF-16 without a
// mark, no text at all, or broken.
func damaged(file *source.File, at int) diag.Diagnostic {
	if odd := strings.Count(file.Text, "\x00"); odd*3 > len(file.Text) {
		return misencoded(file, source.Span{Start: at, End: at + 1}, "UTF-16", 0)
	}
	return diag.Diagnostic{
		Rule: "encoding", Severity: diag.Error,
		Message: diag.Text{Zh: "文件里有空字节，不是文本文件，或者已经损坏", En: "the file has a zero byte: it is no text, or it is damaged"},
		Help:    diag.Text{Zh: "核对文件内容；从 Word 或 Excel 复制文字，不要改后缀名", En: "check what the file is; copy the text from Word or Excel instead of renaming the file"},
		Place:   diag.Place{File: file.Path, Span: source.Span{Start: at, End: at + 1}},
	}
}
