package template

import "strings"

// A missingKey says what the value is that a map has for a key it does not have.
type missingKey uint8

const (
	missingIsNone missingKey = iota // none, which prints as "<no value>"
	missingIsZero
	missingIsError
)

// Option sets options for executions of all templates of the set, and gives t back. It panics if it does not know one.
//
// "missingkey=default" and "missingkey=invalid": what a map does not have is no value, which is printed as "<no value>".
// "missingkey=zero": it is the zero value. "missingkey=error": it is an error that ends the execution.
func (t *Template) Option(opt ...string) *Template {
	t.join()
	for _, o := range opt {
		t.set.missing = t.option(o)
	}
	return t
}

func (t *Template) option(o string) missingKey {
	if o == "" {
		panic("empty option string")
	}
	value, ok := strings.CutPrefix(o, "missingkey=")
	switch {
	case !ok:
	case value == "default" || value == "invalid":
		return missingIsNone
	case value == "zero":
		return missingIsZero
	case value == "error":
		return missingIsError
	}
	panic("unrecognized option: " + o)
}
