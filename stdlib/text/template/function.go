package template

import (
	"fmt"
	"maps"
	"reflect"
	"unicode"
)

// A FuncMap has functions by the names that templates call them by. They have one result, or two, the second of which is
// an error that ends the execution if it is not nil. Parameters of type reflect.Value take any argument, and results of
// that type are what they hold.
type FuncMap map[string]any

var (
	anyType     = reflect.TypeFor[any]()
	errorType   = reflect.TypeFor[error]()
	valueType   = reflect.TypeFor[reflect.Value]()
	stringType  = reflect.TypeFor[string]()
	printerType = reflect.TypeFor[fmt.Stringer]()
)

// A function is what a name stands for, with what calls need to know of its type.
type function struct {
	value    any            // the function, if it may be called as it is
	function reflect.Value  // but for a method, which is called with its receiver
	in       []reflect.Type // of the last one's elements if it is variadic
	fixed    int            // parameters that are not variadic
	variadic bool
	mistake  error // that the results are

	builtin func(args []reflect.Value) (reflect.Value, error) // does the same, for functions of this package
	text    func(args []any) string                           // likewise, if parameters are empty interfaces and strings
	lazy    bool                                              // and, or: arguments are evaluated as needed
	stopsAt bool                                              // the truth of a value that is the result of a lazy function
	calls   bool                                              // call
}

// functions are what Funcs was given, by their names. They do not change, so that executions and clones of a set need no
// lock: Funcs puts a layer with its functions before the others. Adding functions one by one would cost a copy of all each
// time if there was one layer, and a search through all if there was one for each; so that there are few, a layer swallows
// those behind it that are not more than twice as large.
type functions struct {
	given    map[string]any
	prepared map[string]*function
	older    *functions // whose names count if they are not in this layer; nil if there are none
}

// with are the functions of the map before those there are.
func (f *functions) with(funcMap FuncMap) *functions {
	if len(funcMap) == 0 {
		return f
	}
	all := &functions{make(map[string]any, len(funcMap)), make(map[string]*function, len(funcMap)), f}
	for name, value := range funcMap {
		all.prepared[name] = prepared(name, value)
		all.given[name] = value
	}
	for all.older != nil && len(all.older.given) <= 2*len(all.given) {
		all = all.merged()
	}
	return all
}

// merged are the same functions with a layer less.
func (f *functions) merged() *functions {
	all := &functions{maps.Clone(f.older.given), maps.Clone(f.older.prepared), f.older.older}
	maps.Copy(all.given, f.given)
	maps.Copy(all.prepared, f.prepared)
	return all
}

// find is what a name stands for, a function of ours if it is in no layer; nil if it stands for nothing.
func (f *functions) find(name string) *function {
	for ; f != nil; f = f.older {
		if found := f.prepared[name]; found != nil {
			return found
		}
	}
	return builtins().prepared[name]
}

// known are the layers as package parse wants them, with our functions.
func (f *functions) known() []map[string]any {
	var all []map[string]any
	for ; f != nil; f = f.older {
		all = append(all, f.given)
	}
	return append(all, builtins().given)
}

// prepared checks a function that Funcs is given.
func prepared(name string, value any) *function {
	if !isName(name) {
		panic(fmt.Errorf("function name %q is not a valid identifier", name))
	}
	v := reflect.ValueOf(value)
	if v.Kind() != reflect.Func {
		panic("value for " + name + " not a function")
	}
	f := described(name, v)
	if f.mistake != nil {
		panic(f.mistake)
	}
	return f
}

// described is a function with what its type says.
func described(name string, v reflect.Value) *function {
	f := describe(name, v.Type(), 0)
	f.function = v
	if v.CanInterface() && !v.IsNil() {
		f.value = v.Interface()
	}
	return f
}

// describe is what a type says of functions, but for the first parameters.
func describe(name string, t reflect.Type, without int) *function {
	f := &function{variadic: t.IsVariadic(), fixed: t.NumIn() - without, mistake: checkResults(name, t)}
	for i := without; i < t.NumIn(); i++ {
		f.in = append(f.in, t.In(i))
	}
	if f.variadic {
		f.fixed--
		f.in[f.fixed] = f.in[f.fixed].Elem()
	}
	return f
}

func checkResults(name string, t reflect.Type) error {
	switch n := t.NumOut(); {
	case n == 1 || n == 2 && t.Out(1) == errorType:
		return nil
	case n == 2:
		return fmt.Errorf("invalid function signature for %s: second return value should be error; is %s", name, t.Out(1))
	default:
		return fmt.Errorf("function %s has %d return values; should be 1 or 2", name, n)
	}
}

func isName(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return name != ""
}

// parameter is the type that the i-th argument must have.
func (f *function) parameter(i int) reflect.Type {
	if i >= f.fixed {
		i = f.fixed
	}
	return f.in[i]
}

// result is what a function gave: its value, and its error if that is not nil.
func result(results []reflect.Value) (reflect.Value, error) {
	if len(results) == 2 && !results[1].IsNil() {
		return results[0], results[1].Interface().(error)
	}
	return results[0], nil
}

// call calls the function, callGuarded any, and textGuarded makes the text. A panic becomes an error.
func (f *function) call(args []reflect.Value) (v reflect.Value, err error) {
	defer caught(&err)
	if f.builtin != nil {
		return f.builtin(args)
	}
	if v, err, ok := f.direct(args); ok {
		return v, err
	}
	return result(f.function.Call(args))
}

func callGuarded(f reflect.Value, args []reflect.Value) (v reflect.Value, err error) {
	defer caught(&err)
	return result(f.Call(args))
}

func (f *function) textGuarded(args []any) (text string, err error) {
	defer caught(&err)
	return f.text(args), nil
}

// caught makes of a panic an error.
func caught(err *error) {
	switch r := recover().(type) {
	case nil:
	case error:
		*err = r
	default:
		*err = fmt.Errorf("%v", r)
	}
}

// unwrapped is what a result of type reflect.Value holds.
func unwrapped(v reflect.Value) reflect.Value {
	if v.IsValid() && v.Kind() == reflect.Struct && v.Type() == valueType {
		return v.Interface().(reflect.Value)
	}
	return v
}
