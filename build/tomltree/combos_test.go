package tomltree_test

import "testing"

// lines are those that define tables in each way, over few names: their
// combinations are the ways in which tables can meet.
var lines = []string{
	"[a]\n", "[a.b]\n", "[a.b.c]\n", "[[a]]\n", "[[a.b]]\n",
	"a = 1\n", "b = 1\n", "a.b = 1\n", "a.b.c = 1\n", "b.c = 1\n",
	"a = { b = 1 }\n", "b = { c.d = 1 }\n", "a = [{ b = 1 }]\n", "x = { a.b = 1, a.c = 2 }\n",
}

// Any four such lines are read as BurntSushi/toml reads them.
func TestTablesAgainstBurntSushi(t *testing.T) {
	for _, a := range lines {
		for _, b := range lines {
			for _, c := range lines {
				for _, d := range lines {
					text := a + b + c + d
					compare(t, text)
					if t.Failed() {
						t.Fatalf("in:\n%s", text)
					}
				}
			}
		}
	}
}
