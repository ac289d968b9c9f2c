package rules

import "jixiao/schema/diag"

var remoteResource = &Rule{
	Name:     "remote-resource",
	Group:    Text,
	Severity: diag.Error,
	Title:    diag.Text{Zh: "图片不在本站", En: "an image that is not part of the site"},
	What: diag.Text{
		Zh: "图片的地址在别的网站，或者图片数据直接写在正文里。网页不加载任何外部内容，在内网和离线时都要能看全。",
		En: "An image lies on another host, or its data stand in the text. The site loads nothing from elsewhere, so that it is complete on an intranet and offline.",
	},
	Why: diag.Text{
		Zh: "外部图片随时可能失效，在内网也打不开。把图片存到报告旁边，用相对地址引用。",
		En: "Images on other hosts disappear and can't be seen on an intranet. Save them next to the report.",
	},
	Bad: `+++
title = "示例项目绩效自评表"
profile = "transfer"
+++

![竣工现场](⟦https://example.org/site.jpg⟧)
`,
	Good: `+++
title = "示例项目绩效自评表"
profile = "transfer"
+++

[竣工现场](https://example.org/site.jpg)
`,
}
