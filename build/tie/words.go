package tie

import (
	"strings"
	"unicode/utf8"
)

// column is which figure of a row is meant.
type column int8

const (
	initial column = iota
	budget
	received
	executed
	balance
	opening
	rate
	weight
	scored
	target
	actual
	none
)

// columnNames are the columns as names of facts have them.
var columnNames = [...]string{
	initial: "initial", budget: "budget", received: "received", executed: "executed", balance: "balance", opening: "opening",
	rate: "rate", weight: "weight", scored: "score", target: "target", actual: "actual", none: "",
}

// columnWords are what texts call the columns.
var columnWords = []struct {
	word   string
	column column
}{
	{"年初预算", initial}, {"年初", initial}, {"批复预算", initial}, {"预算批复", initial},
	{"全年预算", budget}, {"调整后预算", budget}, {"调整预算", budget}, {"预算调整", budget}, {"预算", budget}, {"安排", budget}, {"下达", budget},
	{"资金", budget}, {"经费", budget}, {"投入", budget}, {"总投资", budget},
	{"到位", received}, {"执行", executed}, {"支出", executed}, {"支付", executed}, {"使用", executed}, {"拨付", executed}, {"兑付", executed}, {"发放", executed},
	{"结余", balance}, {"剩余", balance}, {"未支付", balance}, {"上年结余", opening}, {"上年结转", opening}, {"年初结转", opening}, {"年初结余", opening},
	{"执行率", rate}, {"支出率", rate}, {"支付率", rate}, {"使用率", rate}, {"支出进度", rate}, {"执行进度", rate},
	{"分值", weight}, {"满分", weight}, {"权重", weight},
	{"得分", scored}, {"评分", scored}, {"自评分", scored}, {"总分", scored}, {"评价分", scored}, {"得", scored},
	{"目标", target}, {"指标值", target}, {"计划", target}, {"任务", target}, {"预期", target},
	{"实际", actual}, {"完成", actual}, {"达到", actual}, {"达", actual},
}

// wordsBy is the words by the last bits of their first character: of most
// characters one look tells that no word begins with it.
var wordsBy = func() (out [64][]int) {
	for i := range columnWords {
		first, _ := utf8.DecodeRuneInString(columnWords[i].word)
		out[first&63] = append(out[first&63], i)
	}
	return out
}()

// lastColumn is the column that a text names last, none where it names none. Of
// words with one end the longest counts: 执行率 is not 执行.
func lastColumn(text string) column {
	found, end, length := none, 0, 0
	for i, c := range text {
		for _, w := range wordsBy[c&63] {
			word := columnWords[w].word
			if !strings.HasPrefix(text[i:], word) {
				continue
			}
			if to := i + len(word); i >= end || to > end || to == end && len(word) > length {
				found, end, length = columnWords[w].column, to, len(word)
			}
		}
	}
	return found
}

// resemblance is how much of a label the words around a number hold, in
// eighths: by pairs of neighbouring characters, since texts shorten names and
// put words between.
func resemblance(label, before, after string) int {
	pairs, hits := 0, 0
	_, size := utf8.DecodeRuneInString(label)
	for i := 0; i+size < len(label) && pairs < maxPairs; {
		_, next := utf8.DecodeRuneInString(label[i+size:])
		pairs++
		if pair := label[i : i+size+next]; strings.Contains(before, pair) || strings.Contains(after, pair) {
			hits++
		}
		i, size = i+size, next
	}
	if pairs == 0 {
		return 0
	}
	return (8*hits + pairs - 1) / pairs
}

// maxPairs bounds what is looked for of a label.
const maxPairs = 40
