package theme

import (
	"fmt"
	"html/template"
	"reflect"
	"regexp"
)

// bounded are functions of text/template that can double a text at every call,
// held to mostValue.
var bounded = template.FuncMap{
	"print":   func(args ...any) (string, error) { return held(args, fmt.Sprint) },
	"println": func(args ...any) (string, error) { return held(args, fmt.Sprintln) },
	"js":      func(args ...any) (string, error) { return held(args, template.JSEscaper) },
	"printf": func(format string, args ...any) (string, error) {
		if wide.MatchString(format) {
			return "", errWidth
		}
		return held(append([]any{format}, args...), func(...any) string { return fmt.Sprintf(format, args...) })
	},
}

// wide is a format that asks for more than 999 characters, or for as many as a
// figure says.
var wide = regexp.MustCompile(`%[^a-zA-Z%]*(\d{4}|\*)`)

// held calls a function if neither what it is given nor what it gives is
// too long.
func held(args []any, f func(...any) string) (string, error) {
	sum := 0
	for _, a := range args {
		if v := reflect.ValueOf(a); v.Kind() == reflect.String {
			sum += v.Len()
		}
	}
	if sum > mostValue {
		return "", errValue
	}
	out := f(args...)
	if len(out) > mostValue {
		return "", errValue
	}
	return out, nil
}
