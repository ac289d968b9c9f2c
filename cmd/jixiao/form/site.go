package form

// Settings is the site.toml of a site that begins.
func Settings() string {
	return `# 站点的设置
title   = "绩效自评报告"   # 网站的名称
# publisher = "发布单位"    # 去掉行首的 # 再填
profile = "project-2020"   # 报告没有写明表式的，用这一种
money   = "万元"           # 报告没有写明金额单位的，用这一种：元、万元、亿元
`
}

// Register is the units.toml of a site that begins with one unit.
func Register(unit string) string {
	return `# 单位登记，每个单位一段。key 是报告所在的文件夹名，name 是单位全称，level 是层级（文字）
[[unit]]
key   = ` + quote(unit) + `
name  = ` + quote(unit) + `  # 改成单位全称
# level = "县级"
`
}
