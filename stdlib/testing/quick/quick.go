// Package quick looks for counterexamples: it calls a function with random arguments as long as nothing speaks against
// what is claimed of it.
package quick

import (
	"flag"
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"time"
)

var checks = flag.Int("quickchecks", 100, "The default number of iterations for each check")

// A Config says how Check and CheckEqual go about it. The zero value stands for what most want.
type Config struct {
	MaxCount      int        // how many calls there are at most; 0: MaxCountScale decides
	MaxCountScale float64    // how many times the default number of calls; 0: once. The option -quickchecks sets that number
	Rand          *rand.Rand // where chance comes from; nil: a source of its own
	// Values puts the arguments of a call into the slice, which has as many places as there are parameters; nil: Value
	// makes them.
	Values func([]reflect.Value, *rand.Rand)
}

func (c *Config) random() *rand.Rand {
	if c.Rand != nil {
		return c.Rand
	}
	return rand.New(rand.NewSource(time.Now().UnixNano()))
}

func (c *Config) count() int {
	switch {
	case c.MaxCount != 0:
		return c.MaxCount
	case c.MaxCountScale != 0:
		return int(c.MaxCountScale * float64(*checks))
	}
	return *checks
}

// A SetupError says that Check or CheckEqual was called with what they cannot work with.
type SetupError string

// Error returns what is wrong.
func (s SetupError) Error() string { return string(s) }

// A CheckError is the error of Check for a counterexample: the arguments, and the how manieth call it was.
type CheckError struct {
	Count int
	In    []any
}

// Error tells the call and its arguments.
func (s *CheckError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s", s.Count, listed(s.In))
}

// A CheckEqualError is the error of CheckEqual for a counterexample: the arguments, and what either function made of them.
type CheckEqualError struct {
	CheckError
	Out1 []any
	Out2 []any
}

// Error tells the call, its arguments and the results.
func (s *CheckEqualError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s. Output 1: %s. Output 2: %s", s.Count, listed(s.In), listed(s.Out1), listed(s.Out2))
}

func listed(values []any) string {
	var line strings.Builder
	for i, value := range values {
		if i > 0 {
			line.WriteString(", ")
		}
		fmt.Fprintf(&line, "%#v", value)
	}
	return line.String()
}

// Check calls f, a function with one result of a boolean type, with random arguments until it returns false, or as often
// as config says (nil: the zero Config). A call that returned false is a *CheckError; a SetupError says that f is none
// that can be called so.
func Check(f any, config *Config) error {
	function := reflect.ValueOf(f)
	if function.Kind() != reflect.Func {
		return SetupError("argument is not a function")
	}
	t := function.Type()
	if t.NumOut() != 1 {
		return SetupError("function does not return one value")
	}
	if t.Out(0).Kind() != reflect.Bool {
		return SetupError("function does not return a bool")
	}
	return search(t, config, func(call int, in []reflect.Value) error {
		if function.Call(in)[0].Bool() {
			return nil
		}
		return &CheckError{call, plain(in)}
	})
}

// CheckEqual calls f and g, functions of one type, with the same random arguments until their results differ, in the sense
// of reflect.DeepEqual, or as often as config says (nil: the zero Config). Results that differ are a *CheckEqualError; a
// SetupError says that f and g cannot be compared.
func CheckEqual(f, g any, config *Config) error {
	first, second := reflect.ValueOf(f), reflect.ValueOf(g)
	if first.Kind() != reflect.Func {
		return SetupError("f is not a function")
	}
	if second.Kind() != reflect.Func {
		return SetupError("g is not a function")
	}
	if first.Type() != second.Type() {
		return SetupError("functions have different types")
	}
	return search(first.Type(), config, func(call int, in []reflect.Value) error {
		out1, out2 := plain(first.Call(in)), plain(second.Call(in))
		if reflect.DeepEqual(out1, out2) {
			return nil
		}
		return &CheckEqualError{CheckError{call, plain(in)}, out1, out2}
	})
}

// search calls try with arguments for a function of that type until it has an error.
func search(function reflect.Type, config *Config, try func(call int, in []reflect.Value) error) error {
	if config == nil {
		config = &Config{}
	}
	random := config.random()
	in := make([]reflect.Value, function.NumIn())
	for call := 1; call <= config.count(); call++ {
		if config.Values != nil {
			config.Values(in, random)
		} else if err := fill(in, function, random); err != nil {
			return err
		}
		if err := try(call, in); err != nil {
			return err
		}
	}
	return nil
}

func fill(in []reflect.Value, function reflect.Type, random *rand.Rand) error {
	for i := range in {
		value, ok := Value(function.In(i), random)
		if !ok {
			return SetupError(fmt.Sprintf("cannot create arbitrary value of type %s for argument %d", function.In(i), i))
		}
		in[i] = value
	}
	return nil
}

func plain(values []reflect.Value) []any {
	all := make([]any, len(values))
	for i, value := range values {
		all[i] = value.Interface()
	}
	return all
}
