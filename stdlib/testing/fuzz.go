// F: fuzz tests, whose function is called with the inputs that are known. Looking for more (-test.fuzz) is not there.
package testing

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync/atomic"
)

// A F is what a fuzz test gets to speak with. Its function adds inputs by Add and then calls Fuzz; within the function
// that Fuzz calls, only Failed and Name may be called of F's methods, and the T that it gets for the rest.
type F struct {
	*unit
	carrier *T          // the test that the fuzz test is for all else
	inside  atomic.Bool // the function of Fuzz runs

	// Used by the test's goroutine alone.
	corpus []input
	called bool // Fuzz was
}

// An input is a list of arguments. Its name is a file's, or tells the number of the call of Add.
type input struct {
	name   string
	values []any
}

// Fuzzable are the types that arguments may have.
var fuzzable = map[reflect.Type]bool{
	reflect.TypeFor[[]byte](): true, reflect.TypeFor[string](): true, reflect.TypeFor[bool](): true,
	reflect.TypeFor[int](): true, reflect.TypeFor[int8](): true, reflect.TypeFor[int16](): true,
	reflect.TypeFor[int32](): true, reflect.TypeFor[int64](): true,
	reflect.TypeFor[uint](): true, reflect.TypeFor[uint8](): true, reflect.TypeFor[uint16](): true,
	reflect.TypeFor[uint32](): true, reflect.TypeFor[uint64](): true,
	reflect.TypeFor[float32](): true, reflect.TypeFor[float64](): true,
}

// Add adds an input: arguments of the types that the function given to Fuzz has behind its *T. Other types than Fuzz
// allows are a panic; that they are not the function's is an error when Fuzz is called.
func (f *F) Add(args ...any) {
	f.mustBeOutside("Add")
	for i, arg := range args {
		if !fuzzable[reflect.TypeOf(arg)] {
			panic(fmt.Sprintf("testing: unsupported type to Add %v", reflect.TypeOf(args[i])))
		}
	}
	f.corpus = append(f.corpus, input{
		name: fmt.Sprintf("seed#%d", len(f.corpus)), values: append([]any(nil), args...),
	})
}

// Fuzz calls ff with each input of Add and of the files in testdata/fuzz/NAME, in a subtest that has the file's name, or
// seed#N. ff is a function without results whose first parameter is a *T and whose others are of the types []byte,
// string, bool, and those of numbers but complex ones. It must keep nothing of its arguments, and may not call methods of
// f but Failed and Name. Fuzz is called once.
func (f *F) Fuzz(ff any) {
	if f.called {
		panic("testing: F.Fuzz called more than once")
	}
	f.called = true
	if f.Failed() {
		return
	}
	function := reflect.ValueOf(ff)
	types := fuzzedTypes(function)
	for _, one := range f.corpus {
		if err := agree(one.values, types); err != nil {
			f.Fatal(err)
		}
	}
	folder := filepath.Join("testdata", "fuzz", f.Name())
	fromFiles, err := readCorpus(folder, types)
	if err != nil {
		f.Fatal(err)
	}
	calls := callers(0)
	for _, one := range append(f.corpus, fromFiles...) {
		name, wanted := f.carrier.round.match.name(f.unit, one.name)
		if !wanted || settings.failFast && anyFailed.Load() {
			continue
		}
		arguments := make([]reflect.Value, len(one.values))
		for i, value := range one.values {
			arguments[i] = reflect.ValueOf(copied(value))
		}
		f.inside.Store(true)
		f.carrier.start(f.carrier.newChild(name, calls), func(t *T) {
			function.Call(append([]reflect.Value{reflect.ValueOf(t)}, arguments...))
		})
		f.inside.Store(false)
	}
}

func copied(value any) any {
	if bytes, ok := value.([]byte); ok {
		return append([]byte{}, bytes...)
	}
	return value
}

// fuzzedTypes are the types of the parameters behind the *T. It panics if this is no function for Fuzz.
func fuzzedTypes(function reflect.Value) []reflect.Type {
	if function.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	t := function.Type()
	if t.NumIn() < 2 || t.In(0) != reflect.TypeFor[*T]() {
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	}
	if t.NumOut() != 0 {
		panic("testing: fuzz target must not return a value")
	}
	var types []reflect.Type
	for i := 1; i < t.NumIn(); i++ {
		if !fuzzable[t.In(i)] {
			panic(fmt.Sprintf("testing: unsupported type for fuzzing %v", t.In(i)))
		}
		types = append(types, t.In(i))
	}
	return types
}

// agree says what is wrong if the values are not of these types.
func agree(values []any, types []reflect.Type) error {
	if len(values) != len(types) {
		return fmt.Errorf("wrong number of values in corpus entry: %d, want %d", len(values), len(types))
	}
	var have []reflect.Type
	same := true
	for i, value := range values {
		have = append(have, reflect.TypeOf(value))
		same = same && have[i] == types[i]
	}
	if !same {
		return fmt.Errorf("mismatched types in corpus entry: %v, want %v", have, types)
	}
	return nil
}

// readCorpus reads the files of a folder, which need not be there. Files that are wrong are told together.
func readCorpus(folder string, types []reflect.Type) ([]input, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading seed corpus from testdata: %v", err)
	}
	var inputs []input
	var wrong []string
	for _, entry := range entries {
		if entry.IsDir() {
			continue
		}
		path := filepath.Join(folder, entry.Name())
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("failed to read corpus file: %v", err)
		}
		values, err := readInput(string(text))
		if err == nil {
			err = agree(values, types)
		}
		if err != nil {
			wrong = append(wrong, fmt.Sprintf("%q: %v", path, err))
			continue
		}
		inputs = append(inputs, input{name: entry.Name(), values: values})
	}
	if wrong != nil {
		return nil, errors.New(strings.Join(wrong, "\n"))
	}
	return inputs, nil
}

// eachFuzzTest runs fuzz tests as tests.
func eachFuzzTest(targets []InternalFuzzTarget) func(root *T) {
	return func(root *T) {
		for _, target := range targets {
			root.Run(target.Name, func(t *T) {
				f := &F{unit: &t.unit, carrier: t}
				target.Fn(f)
				if !f.called && !f.Failed() {
					f.noteFrom(append([]uintptr{reflect.ValueOf(target.Fn).Pointer() + 1}, callers(0)...), "returned without calling F.Fuzz, F.Fail, or F.Skip")
					f.Fail()
				}
			})
		}
	}
}
