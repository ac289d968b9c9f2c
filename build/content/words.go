package content

import (
	"jixiao/schema/diag"
)

// says is a message and what to do.
type says struct{ message, help diag.Text }

var (
	saysLink = says{
		diag.Text{Zh: "这是一个链接（快捷方式），不会读取", En: "this is a link, which is not followed"},
		diag.Text{Zh: "把文件本身放在这里", En: "put the file itself here"},
	}
	saysDevice = says{
		diag.Text{Zh: "这不是普通文件，不会读取", En: "this is no regular file and is not read"},
		diag.Text{Zh: "删去它，或换成普通文件", En: "remove it, or put a regular file here"},
	}
	saysName = says{
		diag.Text{Zh: "文件名不是 UTF-8 编码，可能是解压时产生的乱码", En: "the file's name is not UTF-8, maybe since it was unpacked wrongly"},
		diag.Text{Zh: "重新命名文件", En: "rename the file"},
	}
	saysYear = says{
		diag.Text{Zh: "文件夹名像是年度，但不是四位数字，里面的报告没有读取", En: "the folder's name is meant as a year but isn't four digits; the reports in it are not read"},
		diag.Text{Zh: "年度文件夹用四位数字命名，如 2023", En: "name the folder of a year with four digits, like 2023"},
	}
	saysNoYear = says{
		diag.Text{Zh: "文件夹名像是年度，但不在 1949 到 2999 之间，里面的报告没有读取", En: "the folder's name is meant as a year but isn't one from 1949 to 2999; the reports in it are not read"},
		diag.Text{Zh: "核对年度，改正文件夹名", En: "check the year and rename the folder"},
	}
	saysDepth = map[zone]says{
		top: {
			diag.Text{Zh: "文件直接放在 content 下，不知道是报告还是网页", En: "the file stands directly in content, so it is neither a report nor a page"},
			diag.Text{Zh: "报告放在 content/年度/单位/ 下，其他网页放在 content 下的一个文件夹里", En: "put a report into content/YEAR/UNIT/, any other page into a folder of content"},
		},
		year: {
			diag.Text{Zh: "文件直接放在年度文件夹下，缺少单位文件夹", En: "the file stands directly in the folder of a year, the folder of its unit is missing"},
			diag.Text{Zh: "移到 content/年度/单位/项目.md", En: "move it to content/YEAR/UNIT/PROJECT.md"},
		},
		deeper: {
			diag.Text{Zh: "文件放得太深，单位文件夹下面不能再分文件夹放报告", En: "the file lies too deep: reports stand directly in the folder of their unit"},
			diag.Text{Zh: "移到 content/年度/单位/项目.md", En: "move it to content/YEAR/UNIT/PROJECT.md"},
		},
	}
)

// fault reports a file or folder as a whole.
func (w *walker) fault(rule, path string, s says) {
	w.list = append(w.list, diag.Diagnostic{
		Rule: rule, Severity: diag.Error, Message: s.message, Help: s.help, Place: diag.Place{File: path},
	})
}
