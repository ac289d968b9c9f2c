package jsonschema

import (
	"slices"

	"jixiao/schema"
)

// rows adds to the indicators what depends on more than one key: the bands of a
// method, and what the form asks of each row.
func (m maker) rows(list *node) {
	list.Items.AllOf = []*node{{
		If:   &node{Properties: properties{{"method", &node{Const: "bands"}}}, Required: []string{"method"}},
		Then: &node{Properties: properties{{"bands", &node{MinItems: 1}}}, Required: []string{"bands"}},
	}}
	if m.Profile == nil {
		return
	}
	if m.Profile.Levels == schema.Required {
		list.Items.AllOf = append(list.Items.AllOf, &node{If: ownRow(), Then: filled("level1", "level2")})
	}
	for _, column := range [...]string{"target", "weight"} {
		if m.Profile.Column(column) {
			list.AllOf = append(list.AllOf, likeTheOthers(column))
		}
	}
}

// ownRow matches a row of the table in its own right: not that of the rate, nor a
// part of another.
func ownRow() *node {
	return &node{Not: &node{AnyOf: []*node{filled("role"), filled("of")}}}
}

// filled matches a row in which keys are there and not empty.
func filled(names ...string) *node {
	n := &node{Required: names}
	for _, name := range names {
		n.Properties = append(n.Properties, property{name, &node{MinLength: 1}})
	}
	return n
}

// likeTheOthers asks for a column in every row of the table once one has it.
func likeTheOthers(column string) *node {
	has := &node{Required: []string{column}}
	return &node{
		If:   &node{Contains: &node{AllOf: []*node{ownRow(), has}}},
		Then: &node{Items: &node{If: ownRow(), Then: has}},
	}
}

// examples are words of the form that a key often takes.
func (m maker) examples(path string) (words []string) {
	if path == "profile" {
		return m.Profiles
	}
	if m.Profile == nil {
		return nil
	}
	switch path {
	case "indicator[].level1":
		for _, g := range m.Profile.Groups {
			words = append(words, g.Name)
		}
	case "indicator[].level2":
		for _, g := range m.Profile.Groups {
			for _, name := range g.Level2 {
				if !slices.Contains(words, name) {
					words = append(words, name)
				}
			}
		}
	case "result.grade":
		for _, g := range m.Profile.Grades {
			words = append(words, g.Name)
		}
	}
	return words
}
