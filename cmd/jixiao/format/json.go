package format

import (
	"bufio"
	"encoding/json"
)

// encode writes a value as JSON for people, too. Text is written as it is:
// nothing here is put into HTML.
func encode[T any](w *bufio.Writer, value T) {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(value) // the writer reports its error when it is flushed
}
