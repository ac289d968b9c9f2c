package markdown

import (
	"fmt"
	"strings"
	"testing"
)

// large is the size of the hostile texts: work that grows with its square takes
// minutes.
const large = maxBody / 4

// hostile are texts that take quadratic time, space or stack if one lets them.
func hostile() map[string]string {
	repeat := func(s string) string { return strings.Repeat(s, large/len(s)) }
	nested := func(open, close string) string {
		return strings.Repeat(open, large/2/len(open)) + strings.Repeat(close, large/2/len(close))
	}
	texts := map[string]string{
		"emphasis nested":         nested("*a ", "a*"),
		"brackets nested":         nested("[", "]"),
		"images nested":           nested("![", "](a)"),
		"one long run":            nested("*", "*"),
		"definitions unread":      repeat("[a]: b\n\"c\n"),
		"definitions with a tail": repeat("[a]: <b> 'c\n"),
		"footnotes":               repeat("[^aa]: b\n\n") + "甲",
		"indented list":           "",
		"code of every length":    "",
	}
	for _, s := range []string{
		"a", "甲", "a\n\n", "> ", "- ", "1. ", "* ", "[^1]: ", "#", "# a\n", "`", "``a`b", "~", "~~a", "*", "**a_ ", "a**b", "c* ", "_a ",
		"*a [b](c) ", "[*b](c) ", "[a](<b", "[a](b \"", "[a][", "[a]: b\n", "[a]: (b\n", "![", "![a]", "](", "[ ", "[[a]](b)",
		"<a", "<a b=\"", "<a b='c", "<!--", "<!A", "<?", "<![CDATA[", "<a@b", "<a:b", "</a", "<br>", "<div>\n", "\\", "&", "&#x", "&#1;", "&amp;",
		"|", "|a\n", "`\\|", "\t", " ", "\r", "\n", "\x00", "\xff", "[^1]", "[^1][^2]", "---\n", "a\n-\n", "```\n", "> ```\n", "    a\n", "~~~",
		"- a\n  ", "1) a\n2. b\n", "“**”", "**：**",
	} {
		texts[fmt.Sprintf("%q", s)] = repeat(s)
	}
	var list, code strings.Builder
	for i := 0; list.Len() < large/2; i++ {
		list.WriteString(strings.Repeat(" ", 2*i) + "- a\n")
	}
	for i := 1; code.Len() < large/2; i++ {
		code.WriteString("a" + strings.Repeat("`", i))
	}
	texts["indented list"], texts["code of every length"] = list.String(), code.String()
	texts["a wide table"] = strings.Repeat("a|", 1000) + "\n" + strings.Repeat("-|", 1000) + "\n" + strings.Repeat("a\n", large/4)
	texts["a long table"] = "a|b\n-|-\n" + strings.Repeat("`\\|`\n", large/8)
	texts["emphasis that never matches"] = "a**b" + strings.Repeat("c* ", large/4)
	texts["brackets around much"] = strings.Repeat("[", large/8) + strings.Repeat("*x* ", large/16) + strings.Repeat("]", large/8)
	texts["a long address used often"] = "[a]: " + strings.Repeat("b", large/4) + "\n\n" + strings.Repeat("[a]", large/8)
	texts["many footnotes used"] = strings.Repeat("[^1]", large/16) + "\n\n" + strings.Repeat("[^1]: a\n\n", large/32)
	return texts
}

// A reading that takes much longer than the others shows up as the test's time
// limit; what is checked is that the result stays in proportion.
func TestHostileTextsAreReadInProportion(t *testing.T) {
	r := New()
	for name, text := range hostile() {
		body, _ := r.Read(whole(text))
		if size := len(body.HTML(nil)); size > 60*large {
			t.Errorf("%s: %d bytes of HTML from %d", name, size, len(text))
		}
	}
}

func TestWhatIsTooDenseIsReportedAndStillShown(t *testing.T) {
	for _, text := range []string{
		"前文" + strings.Repeat("[a](<b", maxBody/8) + "后文",
		"前文" + strings.Repeat("a**b", 100_000) + "后文",
		"前文\n\n[a]: " + strings.Repeat("b", 1<<18) + "\n\n" + strings.Repeat("[a] ", 8) + "后文",
		"前文\n\n" + strings.Repeat("[a]: b\n", 1<<15) + "后文",
		"前文\n\n" + strings.Repeat("[^a]: b\n\n", 2000) + "后文",
		"前文\n\n" + strings.Repeat("a|", 1000) + "\n" + strings.Repeat("-|", 1000) + "\n" + strings.Repeat("a\n", 1000) + "后文",
	} {
		body, list := New().Read(whole(text))
		html := body.HTML(nil)
		if len(list) != 1 || list[0].Rule != "bad-value" || list[0].Span.Start < len("前文") ||
			!strings.Contains(html, "前文") || !strings.Contains(html, "后文") {
			t.Errorf("%.20s…: %v", text, list)
		}
	}
}

func TestFaultsOfOneKindAreListedUpToALimit(t *testing.T) {
	_, list := New().Read(whole(strings.Repeat("甲<br>\n\n", 1000)))
	if len(list) != maxReports {
		t.Errorf("%d reports", len(list))
	}
}
