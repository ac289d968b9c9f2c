package build_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"jixiao/build/site"
)

// plain prints fields of a view for a golden file: a field that is a list takes
// a line for each element, and what is empty takes none.
func plain(t testing.TB, v site.View, fields []string) string {
	t.Helper()
	view := reflect.ValueOf(v).Elem()
	var out strings.Builder
	for _, name := range fields {
		field := view.FieldByName(name)
		if !field.IsValid() {
			t.Fatalf("%T has no field %s", v, name)
		}
		out.WriteString(name + ":")
		plainField(&out, field)
	}
	return out.String()
}

func plainField(out *strings.Builder, v reflect.Value) {
	if table, ok := v.Interface().(site.Table); ok {
		plainTable(out, &table)
		return
	}
	if v.Kind() != reflect.Slice {
		out.WriteString(" " + plainValue(v) + "\n")
		return
	}
	out.WriteString("\n")
	for i := range v.Len() {
		out.WriteString("- " + plainValue(v.Index(i)) + "\n")
	}
}

func plainTable(out *strings.Builder, t *site.Table) {
	out.WriteString(" " + t.Caption + "\n| " + strings.Join(t.Head, " | ") + "\n")
	for i := range t.Rows {
		row := &t.Rows[i]
		out.WriteString("| " + plainValue(reflect.ValueOf(row.Head)))
		for _, c := range row.Cells {
			out.WriteString(" | " + strings.Join(words(c.Text, bracketed("%s", string(c.Mark)), bracketed("(%s)", c.Note), bracketed("<%s>", c.URL)), " "))
		}
		out.WriteString("\n")
	}
}

// plainValue prints a value on one line.
func plainValue(v reflect.Value) string {
	switch x := v.Interface().(type) {
	case site.Link:
		return strings.Join(words(x.Text, bracketed("<%s>", x.URL)), " ")
	case site.Fact:
		return strings.Join(words(x.Text, bracketed("%s", string(x.Mark)), bracketed("computed %s", x.Computed), bracketed("(%s)", x.Working), bracketed("#%s", x.ID)), " ")
	case site.Change:
		return strings.Join(words(x.Amount, bracketed("(%s)", x.Percent), x.Trend, bracketed("break: %s", x.Break)), " ")
	case site.Finding:
		return strings.Join(words(x.Severity, x.Rule, x.At, bracketed("stated %s", x.Stated), bracketed("computed %s", x.Computed), bracketed("allowed: %s", x.Reason)), " ")
	case site.Chart:
		return x.Caption
	}
	switch v.Kind() {
	case reflect.Struct:
		return plainStruct(v)
	case reflect.Slice:
		items := make([]string, v.Len())
		for i := range items {
			items[i] = plainValue(v.Index(i))
		}
		return "[" + strings.Join(items, "; ") + "]"
	}
	return fmt.Sprint(v.Interface())
}

func plainStruct(v reflect.Value) string {
	var parts []string
	for i := range v.NumField() {
		if field := v.Field(i); !field.IsZero() && (field.Kind() != reflect.Slice || field.Len() > 0) {
			parts = append(parts, v.Type().Field(i).Name+"="+plainValue(field))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// bracketed formats a text, and leaves an empty one empty.
func bracketed(format, s string) string {
	if s == "" {
		return ""
	}
	return fmt.Sprintf(format, s)
}

// words leaves out what is empty.
func words(parts ...string) (out []string) {
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}
