package format

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode"

	"jixiao/schema/diag"
)

// fingerprints names each finding so that it keeps its name while the text
// around it moves, its figures are corrected in part, and in either language: by
// rule, file, fact, and the message without its numbers. Of several alike, the
// second and later are counted.
func fingerprints(list diag.List) []string {
	out := make([]string, len(list))
	seen := make(map[string]int, len(list))
	for i := range list {
		d := &list[i]
		key := strings.Join([]string{d.Rule, d.File, d.At, numberless(d.Message.Zh)}, "\x00")
		seen[key]++
		if n := seen[key]; n > 1 {
			key += "\x00" + strconv.Itoa(n)
		}
		sum := sha256.Sum256([]byte(key))
		out[i] = hex.EncodeToString(sum[:16])
	}
	return out
}

// numberless puts # for every number, with its sign, separators and decimals.
func numberless(s string) string {
	var b strings.Builder
	inside, sign := false, rune(0)
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			if !inside {
				b.WriteByte('#')
			}
			inside, sign = true, 0
			continue
		case inside && (r == '.' || r == ','):
			continue
		}
		if sign != 0 {
			b.WriteRune(sign)
		}
		inside, sign = false, 0
		if strings.ContainsRune("+-−", r) {
			sign = r
			continue
		}
		b.WriteRune(r)
	}
	if sign != 0 {
		b.WriteRune(sign)
	}
	return b.String()
}
