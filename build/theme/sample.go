package theme

import (
	"reflect"

	"jixiao/build/site"
)

// depth is how far a sample goes into structures that contain themselves.
const depth = 6

// filled puts something into every field of a view: words into strings, two
// elements into lists.
func filled(v site.View) site.View {
	fill(reflect.ValueOf(v).Elem(), 0)
	return v
}

func fill(v reflect.Value, level int) {
	if level > depth || !v.CanSet() {
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("示例")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(2)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), level+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), level+1)
		}
	}
}
