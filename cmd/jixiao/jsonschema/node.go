package jsonschema

import (
	"bytes"
	"encoding/json"
)

// node is a schema, or a part of one.
type node struct {
	Schema      string     `json:"$schema,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Ref         string     `json:"$ref,omitempty"`
	Type        types      `json:"type,omitempty"`
	Enum        []string   `json:"enum,omitempty"`
	Const       string     `json:"const,omitempty"`
	Examples    []string   `json:"examples,omitempty"`
	MinLength   int        `json:"minLength,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	Minimum     *int       `json:"minimum,omitempty"`
	Items       *node      `json:"items,omitempty"`
	MinItems    int        `json:"minItems,omitempty"`
	MaxItems    int        `json:"maxItems,omitempty"`
	Contains    *node      `json:"contains,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Others      *others    `json:"additionalProperties,omitempty"`
	Not         *node      `json:"not,omitempty"`
	AllOf       []*node    `json:"allOf,omitempty"`
	AnyOf       []*node    `json:"anyOf,omitempty"`
	If          *node      `json:"if,omitempty"`
	Then        *node      `json:"then,omitempty"`
	Defs        properties `json:"$defs,omitempty"`
}

// types is one type or several.
type types []string

// MarshalJSON writes one type as such and several as a list.
func (t types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return json.Marshal(t[0])
	}
	return json.Marshal([]string(t))
}

// others is what keys take that aren't named; nil in it: there are none.
type others struct{ of *node }

// MarshalJSON writes false where there are no other keys.
func (o *others) MarshalJSON() ([]byte, error) {
	if o.of == nil {
		return []byte("false"), nil
	}
	return encode(o.of)
}

// property is a key and its schema; properties keep their order.
type property struct {
	name string
	node *node
}

type properties []property

// MarshalJSON writes an object.
func (ps properties) MarshalJSON() ([]byte, error) {
	b := []byte("{")
	for i, p := range ps {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := json.Marshal(p.name)
		if err != nil {
			return nil, err
		}
		value, err := encode(p.node)
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, name...), ':'), value...)
	}
	return append(b, '}'), nil
}

// encode writes a node with its text as it is: it is not put into HTML.
func encode(n *node) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(n)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
