package template

import (
	"errors"
	"fmt"
	"reflect"
	"sync"
)

// builtins are the functions that all templates know. They are described when a template is parsed or executed for the
// first time. Each has a form that takes what an execution has at hand, and a function of the type that its parameters
// show; where that takes a reflect.Value, the form takes the argument as it is.
var builtins = sync.OnceValue(func() *functions {
	all := &functions{map[string]any{}, map[string]*function{}, nil}
	add := func(name string, value any, builtin func([]reflect.Value) (reflect.Value, error)) *function {
		f := described(name, reflect.ValueOf(value))
		f.builtin = builtin
		for i, t := range f.in {
			if t == valueType {
				f.in[i] = nil
			}
		}
		all.given[name], all.prepared[name] = value, f
		return f
	}
	addLazy := func(name string, stopsAt bool) {
		f := add(name, func(first reflect.Value, rest ...reflect.Value) reflect.Value { return first }, nil)
		f.lazy, f.stopsAt = true, stopsAt
	}
	addText := func(name string, value any, text func([]any) string) { add(name, value, nil).text = text }
	addLazy("and", false)
	addLazy("or", true)
	addText("html", HTMLEscaper, func(args []any) string { return HTMLEscapeString(textOf(args)) })
	addText("js", JSEscaper, func(args []any) string { return JSEscapeString(textOf(args)) })
	addText("urlquery", URLQueryEscaper, func(args []any) string { return URLQueryEscaper(args...) })
	addText("print", fmt.Sprint, func(args []any) string { return fmt.Sprint(args...) })
	addText("println", fmt.Sprintln, func(args []any) string { return fmt.Sprintln(args...) })
	addText("printf", fmt.Sprintf, func(args []any) string { return fmt.Sprintf(args[0].(string), args[1:]...) })
	type (
		one   = func(reflect.Value) (reflect.Value, error)
		two   = func(reflect.Value, reflect.Value) (bool, error)
		first = func(reflect.Value, ...reflect.Value) (reflect.Value, error)
	)
	add("call", first(nil), nil).calls = true
	add("index", first(index), func(args []reflect.Value) (reflect.Value, error) { return index(args[0], args[1:]...) })
	add("slice", first(slice), func(args []reflect.Value) (reflect.Value, error) { return slice(args[0], args[1:]...) })
	add("len", one(length), func(args []reflect.Value) (reflect.Value, error) { return length(args[0]) })
	add("not", one(not), func(args []reflect.Value) (reflect.Value, error) { return not(args[0]) })
	eq := func(args []reflect.Value) (reflect.Value, error) { return boolean(equal(args[0], args[1:])) }
	add("eq", first(nil), eq)
	addComparison := func(name string, compare two) {
		add(name, compare, func(args []reflect.Value) (reflect.Value, error) { return boolean(compare(args[0], args[1])) })
	}
	addComparison("ne", func(a, b reflect.Value) (bool, error) { ok, err := equal(a, []reflect.Value{b}); return !ok, err })
	addComparison("lt", less)
	addComparison("le", lessOrEqual)
	addComparison("gt", func(a, b reflect.Value) (bool, error) { ok, err := lessOrEqual(a, b); return !ok && err == nil, err })
	addComparison("ge", func(a, b reflect.Value) (bool, error) { ok, err := less(a, b); return !ok && err == nil, err })
	return all
})

var trueValue, falseValue = reflect.ValueOf(true), reflect.ValueOf(false)

func boolean(b bool, err error) (reflect.Value, error) {
	if b {
		return trueValue, err
	}
	return falseValue, err
}

func not(v reflect.Value) (reflect.Value, error) { return boolean(!truth(v), nil) }

// length is the function len.
func length(v reflect.Value) (reflect.Value, error) {
	v, isNil := indirect(v)
	if isNil {
		return reflect.Value{}, errors.New("len of nil pointer")
	}
	switch v.Kind() {
	case reflect.Array, reflect.Chan, reflect.Map, reflect.Slice, reflect.String:
		return reflect.ValueOf(v.Len()), nil
	}
	return reflect.Value{}, fmt.Errorf("len of type %s", v.Type())
}

// index is the function index: item[keys[0]][keys[1]] and so on.
func index(item reflect.Value, keys ...reflect.Value) (reflect.Value, error) {
	item = held(item)
	if !item.IsValid() {
		return item, errors.New("index of untyped nil")
	}
	for _, key := range keys {
		key = held(key)
		var isNil bool
		if item, isNil = indirect(item); isNil {
			return reflect.Value{}, errors.New("index of nil pointer")
		}
		var err error
		switch item.Kind() {
		case reflect.Array, reflect.Slice, reflect.String:
			var i int
			if i, err = place(key, item.Len()); err == nil {
				item = item.Index(i)
			}
		case reflect.Map:
			item, err = entry(item, key)
		default:
			err = fmt.Errorf("can't index item of type %s", item.Type())
		}
		if err != nil {
			return reflect.Value{}, err
		}
	}
	return item, nil
}

// entry is a map's value for a key, the zero value if it has none.
func entry(m, key reflect.Value) (reflect.Value, error) {
	key, err := assigned(key, m.Type().Key())
	if err != nil {
		return key, err
	}
	if v := m.MapIndex(key); v.IsValid() {
		return v, nil
	}
	return reflect.Zero(m.Type().Elem()), nil
}

// place is an index as a number, which is at most limit.
func place(v reflect.Value, limit int) (int, error) {
	var i int64
	switch {
	case v.CanInt():
		i = v.Int()
	case v.CanUint():
		i = int64(v.Uint())
	case !v.IsValid():
		return 0, errors.New("cannot index slice/array with nil")
	default:
		return 0, fmt.Errorf("cannot index slice/array with type %s", v.Type())
	}
	if i < 0 || i > int64(limit) {
		return 0, fmt.Errorf("index out of range: %d", i)
	}
	return int(i), nil
}

// slice is the function slice: item[bounds[0]:bounds[1]] and so on.
func slice(item reflect.Value, bounds ...reflect.Value) (reflect.Value, error) {
	none := reflect.Value{}
	item = held(item)
	if !item.IsValid() {
		return none, errors.New("slice of untyped nil")
	}
	if len(bounds) > 3 {
		return none, fmt.Errorf("too many slice indexes: %d", len(bounds))
	}
	item, isNil := indirect(item)
	if isNil {
		return none, errors.New("slice of nil pointer")
	}
	var limit int
	switch item.Kind() {
	case reflect.String:
		if len(bounds) == 3 {
			return none, errors.New("cannot 3-index slice a string")
		}
		limit = item.Len()
	case reflect.Array, reflect.Slice:
		limit = item.Cap()
	default:
		return none, fmt.Errorf("can't slice item of type %s", item.Type())
	}
	at := [3]int{0, item.Len(), limit}
	for i, b := range bounds {
		n, err := place(b, limit)
		if err != nil {
			return none, err
		}
		at[i] = n
	}
	for i := range 2 {
		if at[i] > at[i+1] {
			return none, fmt.Errorf("invalid slice index: %d > %d", at[i], at[i+1])
		}
	}
	if len(bounds) < 3 {
		return item.Slice(at[0], at[1]), nil
	}
	return item.Slice3(at[0], at[1], at[2]), nil
}

// assigned is a value as one of a type that it must be assignable to; integers are converted, and nil is a zero value.
func assigned(v reflect.Value, t reflect.Type) (reflect.Value, error) {
	switch {
	case !v.IsValid():
		if !canBeNil(t) {
			return v, fmt.Errorf("value is nil; should be of type %s", t)
		}
		return reflect.Zero(t), nil
	case v.Type().AssignableTo(t):
		return v, nil
	case isInteger(v.Kind()) && isInteger(t.Kind()):
		return v.Convert(t), nil
	}
	return v, fmt.Errorf("value has type %s; should be %s", v.Type(), t)
}

func isInteger(k reflect.Kind) bool { return reflect.Int <= k && k <= reflect.Uintptr }

// canBeNil reports whether nil is a value of the type, as far as templates are concerned.
func canBeNil(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return true
	}
	return t == valueType
}

// called is the function call: it calls the first argument with the others.
func called(name string, args []reflect.Value) (reflect.Value, error) {
	callee := held(args[0])
	if !callee.IsValid() {
		return callee, errors.New("call of nil")
	}
	if callee.Kind() != reflect.Func {
		return callee, fmt.Errorf("non-function %s of type %s", name, callee.Type())
	}
	f := described(name, callee)
	if f.mistake != nil {
		return callee, f.mistake
	}
	args = args[1:]
	switch n := len(args); {
	case f.variadic && n < f.fixed:
		return callee, fmt.Errorf("wrong number of args for %s: got %d want at least %d", name, n, f.fixed)
	case !f.variadic && n != f.fixed:
		return callee, fmt.Errorf("wrong number of args for %s: got %d want %d", name, n, f.fixed)
	}
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		var err error
		if in[i], err = assigned(held(a), f.parameter(i)); err != nil {
			return callee, fmt.Errorf("arg %d: %w", i, err)
		}
	}
	v, err := f.call(in)
	return unwrapped(v), err
}
