package template

import "reflect"

// direct calls a function whose signature is one of those that functions of templates often have, without package
// reflect's help. ok is false for others. The arguments have the types of the parameters.
func (f *function) direct(args []reflect.Value) (v reflect.Value, err error, ok bool) {
	switch call := f.value.(type) {
	case func() string:
		v = reflect.ValueOf(call())
	case func(string) string:
		v = reflect.ValueOf(call(args[0].String()))
	case func(string) (string, error):
		var s string
		s, err = call(args[0].String())
		v = reflect.ValueOf(s)
	case func(string, string) string:
		v = reflect.ValueOf(call(args[0].String(), args[1].String()))
	case func(string, string) bool:
		v = reflect.ValueOf(call(args[0].String(), args[1].String()))
	case func(string, string, string) string:
		v = reflect.ValueOf(call(args[0].String(), args[1].String(), args[2].String()))
	case func([]string, string) string:
		v = reflect.ValueOf(call(texts(args[0]), args[1].String()))
	case func(int) int:
		v = reflect.ValueOf(call(int(args[0].Int())))
	case func(int) string:
		v = reflect.ValueOf(call(int(args[0].Int())))
	case func(int, int) int:
		v = reflect.ValueOf(call(int(args[0].Int()), int(args[1].Int())))
	case func(int, int) bool:
		v = reflect.ValueOf(call(int(args[0].Int()), int(args[1].Int())))
	case func(float64) string:
		v = reflect.ValueOf(call(args[0].Float()))
	case func(any) string:
		v = reflect.ValueOf(call(args[0].Interface()))
	case func(any) bool:
		v = reflect.ValueOf(call(args[0].Interface()))
	case func(any, any) bool:
		v = reflect.ValueOf(call(args[0].Interface(), args[1].Interface()))
	case func(...any) string:
		v = reflect.ValueOf(call(interfaces(args)...))
	case func(string, ...any) string:
		v = reflect.ValueOf(call(args[0].String(), interfaces(args[1:])...))
	default:
		return v, nil, false
	}
	return v, err, true
}

// texts is a value that may be of a type of its own.
func texts(v reflect.Value) []string {
	if t, ok := v.Interface().([]string); ok {
		return t
	}
	return v.Convert(reflect.TypeFor[[]string]()).Interface().([]string)
}

func interfaces(args []reflect.Value) []any {
	if len(args) == 0 {
		return nil
	}
	all := make([]any, len(args))
	for i, a := range args {
		all[i] = a.Interface()
	}
	return all
}
