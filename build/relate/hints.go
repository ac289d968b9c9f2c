package relate

// hint is what the words of a block may speak of: what none of them does needn't be
// looked for in each.
type hint uint8

const (
	ofGrade hint = 1 << iota
	ofMerger
	ofAll
)

// hintWords are the words of which one stands in a block that speaks of a thing.
var hintWords = [...]struct {
	words *phrases
	of    hint
}{{gradeSigns, ofGrade}, {mergers, ofMerger}, {everything, ofAll}}

// hints finds all of them in one pass.
var hints, hintOf = func() (*phrases, map[string]hint) {
	var all []string
	of := map[string]hint{}
	for _, h := range hintWords {
		for _, w := range h.words.all() {
			all = append(all, w)
			of[w] |= h.of
		}
	}
	return wordsOf(all...), of
}()

// hintsIn tells what a text may speak of.
func hintsIn(text string) (found hint) {
	for at, word := hints.next(text, 0); word != ""; at, word = hints.next(text, at+firstSize(word[0])) {
		found |= hintOf[word]
	}
	return found
}
