package schema

import (
	"testing"
	"unicode"
)

// Names that aren't looked at closely have no sign that LevelName leaves out.
func TestBareLevelNames(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if (unicode.IsSpace(r) || r == '(' || r == '（') && isBare("产出"+string(r)+"指标") {
			t.Errorf("%U is overlooked", r)
		}
	}
	if !isBare("服务对象满意度指标") {
		t.Error("a usual name is not taken for one")
	}
	for name, want := range map[string]string{"产出指标（50分）": "产出", " 效果　指标": "效益", "满意度": "满意度", "质量(30)": "质量"} {
		if got := LevelName(name); got != want {
			t.Errorf("%q is %q, not %q", name, got, want)
		}
	}
}
