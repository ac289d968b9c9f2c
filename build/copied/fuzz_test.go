package copied

import (
	"strings"
	"testing"
)

// pieces are what a fuzzed text is made of; other bytes stand for themselves.
var pieces = [...]string{
	words(1, 20), words(2, 41), words(3, 70), words(4, 90), words(5, 13), words(6, 6), strings.Repeat("好", 60), words(7, 1),
	"\n", "\n", "2022年", "2023年", "12.5%", "十五", "一、", "（二）", "《", "》", "\uFFFC", "\xE5\xE5", "ＡＢＣ１２",
}

func composed(recipe []byte) string {
	var out strings.Builder
	for _, b := range recipe {
		if int(b) < len(pieces) {
			out.WriteString(pieces[b])
		} else {
			out.WriteByte(b)
		}
	}
	return out.String()
}

// Any bytes are read, and whatever is found stands where it is said to.
func FuzzFind(f *testing.F) {
	f.Add([]byte{2, 8, 3}, []byte{3, 10, 8, 2}, []byte{2, 3})
	f.Add([]byte{}, []byte{2, 18}, []byte{16, 3, 17, 12, 0xFF})
	f.Add([]byte{14, 6, 19, 6, 9, 6}, []byte{6, 6, 6}, []byte{6, 9, 1, 20})
	f.Fuzz(func(t *testing.T, first, second, third []byte) {
		a, b, c := composed(first), composed(second), composed(third)
		ts := texts{"2022/a/x": a, "2023/a/x": b, "2023/b/y": c, "2024/a/x": a + "\n" + c, "2024/c/z": b + c}
		x := New(ts.reports(t))
		for i := range x.reports {
			key := x.reports[i].Key
			m, ok := x.Find(key, ts.before(key))
			if !ok {
				continue
			}
			ts.check(t, &m)
			if d := m.Finding(); d.Message.Zh == "" || d.Message.En == "" || m.Other.Key.Year > key.Year {
				t.Errorf("%v: %+v", key, d)
			}
		}
	})
}
