package theme

import (
	"testing"

	"jixiao/build/site"
)

func TestFactsAsWritten(t *testing.T) {
	tests := map[string]struct {
		fact site.Fact
		want string
	}{
		"nothing": {site.Fact{}, `<span class="none">—</span>`},
		"stated": {site.Fact{ID: "funds.total.executed", Text: "26.19"},
			`<span class="fact" id="funds.total.executed"><a class="permalink" href="#funds.total.executed">26.19</a></span>`},
		"agrees": {site.Fact{ID: "a", Text: "7.28", Working: "26.19 ÷ 36 × 10 = 7.28", Mark: site.Agrees},
			`<span class="fact fact-agrees" id="a" title="26.19 ÷ 36 × 10 = 7.28"><a class="permalink" href="#a">7.28</a><span class="mark mark-agrees">✓<span class="vh">已核对</span></span></span>`},
		"computed, shown again": {site.Fact{Text: "72.75%", Mark: site.Derived},
			`<span class="fact fact-computed">72.75%<span class="mark mark-computed">计算值</span></span>`},
		"disputed": {site.Fact{ID: "s", Text: "8", Computed: "7.28", Working: "w", Mark: site.Disputed},
			`<span class="fact fact-disputed" id="s"><a class="permalink" href="#s">8</a><span class="mark mark-disputed">不一致</span><span class="computed">计算值 7.28</span><span class="working">w</span></span>`},
		"blank": {site.Fact{ID: "r", Computed: "72.75%", Mark: site.Empty},
			`<span class="fact fact-blank" id="r"><a class="permalink" href="#r">（空白）</a><span class="computed">计算值 72.75%</span></span>`},
		"corrected": {site.Fact{ID: "c", Text: "36", Restated: "原为 38（<更正>）"},
			`<span class="fact" id="c"><a class="permalink" href="#c">36</a><sup class="restated" title="已修订，原为 38（&lt;更正&gt;）">r<span class="vh">已修订，原为 38（&lt;更正&gt;）</span></sup></span>`},
		"an awkward name": {site.Fact{ID: `indicator["0-6岁 %"].actual`, Text: `"<1"`},
			`<span class="fact" id="indicator[&#34;0-6岁 %&#34;].actual"><a class="permalink" href="#indicator[%220-6岁%20%25%22].actual">&#34;&lt;1&#34;</a></span>`},
	}
	for name, test := range tests {
		var m markup
		fact(&m, &test.fact)
		if got := string(m.bytes); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, test.want)
		}
	}
}

func TestAFactShownAgainHasNoID(t *testing.T) {
	var m markup
	ref(&m, &site.Fact{ID: "result.score", Text: "97"})
	if got, want := string(m.bytes), `<span class="fact"><a class="permalink" href="#result.score">97</a></span>`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestLinksLeadNowhereDangerous(t *testing.T) {
	tests := []struct {
		link site.Link
		want string
	}{
		{site.Link{Text: "甲<乙"}, `甲&lt;乙`},
		{site.Link{Text: "甲", URL: "../a/index.html#b&c"}, `<a href="../a/index.html#b&amp;c">甲</a>`},
		{site.Link{Text: "甲", URL: "javascript:alert(1)"}, `<a href="#ZgotmplZ">甲</a>`},
		{site.Link{Text: "甲", URL: "a/b:c"}, `<a href="a/b:c">甲</a>`},
	}
	for _, test := range tests {
		var m markup
		link(&m, &test.link)
		if got := string(m.bytes); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}

func TestChangesSayWhyTheyCannotBe(t *testing.T) {
	tests := map[string]site.Change{
		`<span class="none">—</span>`: {},
		`<span class="change"><span aria-hidden="true">↑</span>+2.00 万元<span class="percent">+5.6%</span></span>`: {Amount: "+2.00 万元", Percent: "+5.6%", Trend: "up"},
		`<span class="change break"><b>口径变化</b> 表式不同</span>`:                                                      {Amount: "+1", Break: "表式不同"},
	}
	for want, c := range tests {
		var m markup
		change(&m, &c)
		if got := string(m.bytes); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
