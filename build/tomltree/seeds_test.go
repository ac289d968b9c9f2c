package tomltree_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func sprint(list []any) string { return fmt.Sprint(list...) }

// addSeeds adds the documents of testdata, which look like what people write.
func addSeeds(f *testing.F) {
	f.Helper()
	paths, err := filepath.Glob("testdata/*.toml")
	if err != nil || len(paths) == 0 {
		f.Fatalf("no documents to begin with: %v", err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
}
