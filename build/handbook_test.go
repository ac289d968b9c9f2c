package build_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"jixiao/schema/keys"
)

// fieldsPage is the page of the handbook that is made of the keys' table.
const fieldsPage = "../content/handbook/fields.md"

// The handbook's list of fields is what the keys' table says; -update writes it.
func TestFieldsPage(t *testing.T) {
	want := fields()
	if *update {
		if err := os.WriteFile(fieldsPage, want, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(fieldsPage)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the table of keys says; write it with -update", fieldsPage)
	}
}

const fieldsHead = `+++
title = "填报栏目逐项说明"
order = 12
description = "两行 +++ 之间的每一个栏目：填什么，什么时候不写"
+++

报告开头两行 ` + "`+++`" + ` 之间是填报的数据。一行一个栏目：左边是栏目名，中间是等号，右边是填的内容。

- 文字加英文引号：` + "`name = \"维修学校数\"`" + `
- 数直接写：` + "`executed = 26.19`" + `；带单位、百分号或者“≥”的加英文引号：` + "`\"72.75%\"`、`\"≥260次\"`、`\"3.2亿元\"`" + `
- 日期写成 年-月-日：` + "`date = 2025-03-18`" + `
- 是否写 ` + "`true`" + `（是）或者不写（否）
- ` + "`#`" + ` 后面的是备注，程序不看

方括号开头的一行表示下面的栏目属于哪一部分，如 ` + "`[funds.total]`" + `。双方括号的可以有几段，每段是一行，如每个指标写一段 ` + "`[[indicator]]`" + `。

**表上没有的栏目不写；表上有这一格而空着的，写成 ` + "`\"\"`" + `。** 两种都不会当作零。
`

// fields is the page: a table for each table of the front matter.
func fields() []byte {
	var b bytes.Buffer
	b.WriteString(fieldsHead)
	section(&b, "报告", "写在最前面。", keys.Root())
	for _, k := range keys.All() {
		if k.Kind != keys.Table && k.Kind != keys.Tables {
			continue
		}
		about := k.What.Zh + k.Absent.Zh
		if k.Kind == keys.Tables {
			about += "可以有几段。"
		}
		section(&b, k.Title.Zh+" `"+k.Header()+"`", about, k)
	}
	return b.Bytes()
}

func section(b *bytes.Buffer, title, about string, of *keys.Key) {
	common := commonly(of)
	if common != "" {
		about += "下面没有另外说明的栏目：" + common
	}
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n| 栏目 | 名称 | 填什么 | 举例 |\n| --- | --- | --- | --- |\n", title, about)
	for _, k := range of.Keys {
		if k.Kind != keys.Table && k.Kind != keys.Tables {
			fmt.Fprintf(b, "| `%s` | %s | %s | `%s` |\n", k.Name, k.Title.Zh, strings.TrimSuffix(said(k), common), strings.TrimPrefix(k.Example, k.Name+" = "))
		}
	}
}

// commonly is when to leave out most of a table's keys, "" where each has its
// own word.
func commonly(of *keys.Key) string {
	count := map[string]int{}
	for _, k := range of.Keys {
		if count[k.Absent.Zh]++; k.Absent.Zh != "" && count[k.Absent.Zh] > 3 {
			return k.Absent.Zh
		}
	}
	return ""
}

// said is what a key holds, the words that it takes and when to leave it out.
func said(k *keys.Key) string {
	text := k.What.Zh
	words := make([]string, len(k.Words))
	for i, w := range k.Words {
		if words[i] = "`" + w.Word + "`"; w.Word != w.Meaning.Zh {
			words[i] += " " + w.Meaning.Zh
		}
	}
	if len(words) > 0 {
		text += "可以写：" + strings.Join(words, "、") + "。"
	}
	if k.Required {
		return "**必填。**" + text
	}
	return text + k.Absent.Zh
}
