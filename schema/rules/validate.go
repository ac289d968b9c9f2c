package rules

import (
	"errors"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"

	"jixiao/schema"
	"jixiao/schema/diag"
	"jixiao/schema/front"
	"jixiao/schema/keys"
	"jixiao/schema/source"
)

// embedded is what the fields of an embedded struct are said to stand in; the
// front matter has no such step.
const embedded = "~"

// validate knows the validate tags of package front. Reading them takes
// longer than applying them, so it is made once.
var validate = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		if f.Anonymous {
			return embedded
		}
		key, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
		return key
	})
	// A figure is there once its key is: a cell that is left blank, and one
	// that can't be read, are reported as such or not at all.
	state, _ := reflect.TypeFor[front.Figure]().FieldByName("State")
	v.RegisterCustomTypeFunc(func(f reflect.Value) any {
		return front.State(f.FieldByIndex(state.Index).Int()) != front.Absent
	}, front.Figure{})
	return v
})

// ExamineShape asks a front matter for the keys that it must have, by the format
// and by the form (missing-key), and for words that aren't among those a key
// takes (bad-value). Without a form (nil) only the format is asked. Places are
// given by path, without a file.
func ExamineShape(f *front.Front, p *schema.Profile) diag.List {
	var list diag.List
	var faults validator.ValidationErrors
	if err := validate().Struct(f); errors.As(err, &faults) {
		list = make(diag.List, 0, len(faults))
		for _, fault := range faults {
			path := frontPath(fault.Namespace())
			if fault.Tag() == "oneof" {
				word, _ := fault.Value().(string)
				list = append(list, notOneOf(path, word))
				continue
			}
			d := missing(path)
			if row, key := missedIn(&d); key == "name" {
				d.Message = diag.Textf("%s没有填写 %s", "%s lacks %s", rowName(&f.Indicators[row], row), keyed(path))
			}
			list = append(list, d)
		}
	}
	for i := range f.Indicators {
		if in := &f.Indicators[i]; in.Method == "bands" && len(in.Bands) == 0 {
			list = append(list, missing(source.Path("indicator").Index(i).Key("bands")))
		}
	}
	if p != nil {
		list = append(list, missingByForm(f, p)...)
	}
	return list
}

// frontPath is the path of a namespace: Front.indicator[1].name is indicator[1].name.
func frontPath(namespace string) source.Path {
	_, path, _ := strings.Cut(namespace, ".")
	return source.Path(strings.ReplaceAll(path, "."+embedded, ""))
}

// lastKey is the key that a path ends in.
func lastKey(path source.Path) string {
	return string(path[strings.LastIndexByte(string(path), '.')+1:])
}

func missing(path source.Path) diag.Diagnostic {
	key := lastKey(path)
	return diag.Diagnostic{
		Rule: missingKeyName, Severity: diag.Error, At: string(path), Place: diag.Place{Path: path},
		Message: diag.Textf("没有填写 %s", "%s is missing", keyed(path)),
		Help:    missingHelp(path, key),
	}
}

func notOneOf(path source.Path, word string) diag.Diagnostic {
	var words []keys.Word
	if k, ok := keys.Of(path); ok {
		words = k.Words
	}
	d := diag.Diagnostic{
		Rule: badValueName, Severity: diag.Error, At: string(path), Place: diag.Place{Path: path},
		Message: diag.Textf("%s不能写“%s”", "%s can't be %q", keyed(path), excerpt(word)),
		Help:    diag.Textf("可以写：%s", "known here: %s", choices(words)),
	}
	if meant, ok := meantWord(word, words); ok {
		d.Help = diag.Textf("是不是要写 %s？可以写：%s", "did you mean %s? Known here: %s", meant, choices(words))
	}
	return d
}
