// Package flag reads the flags of a command line: -name, -name=value and, but for boolean flags, -name value. Two
// dashes are the same as one. The first word that is no flag, or the word after --, ends them.
package flag

import (
	"errors"
	"fmt"
	"internal/value"
	"io"
	"os"
	"runtime"
	"sort"
	"strings"
)

// ErrHelp is returned for -help and -h if they are not defined.
var ErrHelp = errors.New("flag: help requested")

// ErrorHandling is what Parse does about a mistake.
type ErrorHandling int

const (
	ContinueOnError ErrorHandling = iota // return the error
	ExitOnError                          // exit with status 2, or 0 for help
	PanicOnError                         // panic with the error
)

// Flag is a flag that has been defined.
type Flag struct {
	Name     string
	Usage    string
	Value    Value
	DefValue string // the value at the start, as text
}

// FlagSet is a set of flags.
type FlagSet struct {
	// Usage is called for a mistake. nil: print a line and PrintDefaults.
	Usage func()

	name     string
	parsed   bool
	set      map[string]*Flag
	defined  map[string]*Flag
	tooEarly map[string]string // names that Set was called for in vain, and where
	args     []string          // left after the flags
	handling ErrorHandling
	output   io.Writer // nil: standard error
}

// CommandLine is the set of flags that the functions use.
var CommandLine *FlagSet

// Usage is called for a mistake in the command line.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", os.Args[0])
	PrintDefaults()
}

func init() {
	name := ""
	if len(os.Args) > 0 {
		name = os.Args[0]
	}
	CommandLine = NewFlagSet(name, ExitOnError)
	// Through the variable, which the program may set later.
	CommandLine.Usage = func() { Usage() }
}

func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{}
	f.Init(name, errorHandling)
	return f
}

// Init sets the name and how errors are handled.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name = name
	f.handling = errorHandling
}

func (f *FlagSet) Name() string                 { return f.name }
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.handling }
func (f *FlagSet) SetOutput(output io.Writer)   { f.output = output }

// Output is where messages go.
func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

func (f *FlagSet) Parsed() bool { return f.parsed }
func (f *FlagSet) NFlag() int   { return len(f.set) }
func (f *FlagSet) NArg() int    { return len(f.args) }

// Args is what is left after the flags.
func (f *FlagSet) Args() []string { return f.args }

func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

func (f *FlagSet) Lookup(name string) *Flag { return f.defined[name] }

func each(flags map[string]*Flag, fn func(*Flag)) {
	sorted := make([]*Flag, 0, len(flags))
	for _, flag := range flags {
		sorted = append(sorted, flag)
	}
	sort.Slice(sorted, func(i, j int) bool { return sorted[i].Name < sorted[j].Name })
	for _, flag := range sorted {
		fn(flag)
	}
}

// VisitAll calls fn for all flags in the order of their names, Visit for those that have been set.
func (f *FlagSet) VisitAll(fn func(*Flag)) { each(f.defined, fn) }
func (f *FlagSet) Visit(fn func(*Flag))    { each(f.set, fn) }

// Var defines a flag. It panics if that name cannot be a flag's, or no longer.
func (f *FlagSet) Var(value Value, name string, usage string) {
	fault := ""
	switch at := strings.IndexByte(name, '='); {
	case len(name) > 0 && name[0] == '-':
		fault = "begins with -"
	case at >= 0:
		fault = "contains ="
	}
	if fault != "" {
		panic(f.say("flag %q %s", name, fault))
	}
	f.define(&Flag{Name: name, Usage: usage, Value: value, DefValue: value.String()})
}

func (f *FlagSet) define(flag *Flag) {
	if _, taken := f.defined[flag.Name]; taken {
		owner := f.name
		if owner != "" {
			owner += " "
		}
		panic(f.say("%sflag redefined: %s", owner, flag.Name))
	}
	if place, early := f.tooEarly[flag.Name]; early {
		panic("flag " + flag.Name + " set at " + place + " before being defined")
	}
	if f.defined == nil {
		f.defined = make(map[string]*Flag)
	}
	f.defined[flag.Name] = flag
}

// Set sets a flag's value.
func (f *FlagSet) Set(name, value string) error { return f.assign(name, value) }

// assign is called by what the program calls.
func (f *FlagSet) assign(name, value string) error {
	flag := f.defined[name]
	if flag == nil {
		_, file, line, ok := runtime.Caller(2)
		if !ok {
			file, line = "?", 0
		}
		if f.tooEarly == nil {
			f.tooEarly = map[string]string{}
		}
		f.tooEarly[name] = fmt.Sprintf("%s:%d", file, line)
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := flag.Value.Set(value); err != nil {
		return err
	}
	f.given(flag)
	return nil
}

func (f *FlagSet) given(flag *Flag) {
	if f.set == nil {
		f.set = map[string]*Flag{}
	}
	f.set[flag.Name] = flag
}

// say prints a message and returns it.
func (f *FlagSet) say(format string, a ...any) string {
	message := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), message)
	return message
}

func (f *FlagSet) mistake(format string, a ...any) error {
	message := f.say(format, a...)
	f.usage()
	return errors.New(message)
}

func (f *FlagSet) usage() {
	if f.Usage != nil {
		f.Usage()
		return
	}
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

// Parse reads flags from arguments, which do not include the program's name.
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		found, err := f.one()
		switch {
		case err == nil && !found:
			return nil
		case err == nil:
			continue
		case f.handling == PanicOnError:
			panic(err)
		case f.handling == ExitOnError:
			if err == ErrHelp {
				os.Exit(0)
			}
			os.Exit(2)
		case f.handling == ContinueOnError:
			return err
		}
	}
}

// one reads a flag.
func (f *FlagSet) one() (found bool, err error) {
	if len(f.args) == 0 {
		return false, nil
	}
	word := f.args[0]
	if len(word) < 2 || word[0] != '-' {
		return false, nil
	}
	name := word[1:]
	if name == "-" {
		f.args = f.args[1:]
		return false, nil
	}
	name = strings.TrimPrefix(name, "-")
	if name == "" || name[0] == '-' || name[0] == '=' {
		return false, f.mistake("bad flag syntax: %s", word)
	}
	f.args = f.args[1:]
	name, value, hasValue := strings.Cut(name, "=")
	flag := f.defined[name]
	if flag == nil {
		if name == "help" || name == "h" {
			f.usage()
			return false, ErrHelp
		}
		return false, f.mistake("flag provided but not defined: -%s", name)
	}
	if b, ok := flag.Value.(boolFlag); ok && b.IsBoolFlag() {
		if !hasValue {
			if err := b.Set("true"); err != nil {
				return false, f.mistake("invalid boolean flag %s: %v", name, err)
			}
		} else if err := b.Set(value); err != nil {
			return false, f.mistake("invalid boolean value %q for -%s: %v", value, name, err)
		}
	} else {
		if !hasValue {
			if len(f.args) == 0 {
				return false, f.mistake("flag needs an argument: -%s", name)
			}
			value, f.args = f.args[0], f.args[1:]
		}
		if err := flag.Value.Set(value); err != nil {
			return false, f.mistake("invalid value %q for flag -%s: %v", value, name, err)
		}
	}
	f.given(flag)
	return true, nil
}

// UnquoteUsage returns the name of the flag's argument, which is in back quotes in its text or follows from its type,
// and the text without the quotes.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	if before, rest, ok := strings.Cut(flag.Usage, "`"); ok {
		if name, after, ok := strings.Cut(rest, "`"); ok {
			return name, before + name + after
		}
	}
	name = "value"
	switch v := flag.Value.(type) {
	case boolFlag:
		if v.IsBoolFlag() {
			name = ""
		}
	case *durationValue:
		name = "duration"
	case *float64Value:
		name = "float"
	case *intValue, *int64Value:
		name = "int"
	case *stringValue:
		name = "string"
	case *uintValue, *uint64Value:
		name = "uint"
	}
	return name, flag.Usage
}

// PrintDefaults prints what each flag is for and, if it is not zero, its value at the start.
func (f *FlagSet) PrintDefaults() {
	var failures []error
	f.VisitAll(func(flag *Flag) {
		name, usage := UnquoteUsage(flag)
		line := "  -" + flag.Name
		if name != "" {
			line += " " + name
		}
		// A flag of one letter leaves room on its line.
		if len(line) <= 4 {
			line += "\t"
		} else {
			line += "\n    \t"
		}
		line += strings.ReplaceAll(usage, "\n", "\n    \t")
		zero, trouble := zeroText(flag.Value)
		if trouble != nil {
			failures = append(failures, fmt.Errorf("panic calling String method on zero %v for flag %s: %v",
				pointedTo(value.TypeOf(flag.Value)), flag.Name, trouble))
		} else if flag.DefValue != zero {
			if _, ok := flag.Value.(*stringValue); ok {
				line += fmt.Sprintf(" (default %q)", flag.DefValue)
			} else {
				line += fmt.Sprintf(" (default %v)", flag.DefValue)
			}
		}
		fmt.Fprint(f.Output(), line, "\n")
	})
	if failures == nil {
		return
	}
	fmt.Fprintln(f.Output())
	for _, err := range failures {
		fmt.Fprintln(f.Output(), err)
	}
}

// The functions are the methods of CommandLine.

func Parse()                                     { CommandLine.Parse(os.Args[1:]) }
func Parsed() bool                               { return CommandLine.Parsed() }
func NFlag() int                                 { return CommandLine.NFlag() }
func NArg() int                                  { return CommandLine.NArg() }
func Args() []string                             { return CommandLine.Args() }
func Arg(i int) string                           { return CommandLine.Arg(i) }
func Lookup(name string) *Flag                   { return CommandLine.Lookup(name) }
func Set(name, value string) error               { return CommandLine.assign(name, value) }
func VisitAll(fn func(*Flag))                    { CommandLine.VisitAll(fn) }
func Visit(fn func(*Flag))                       { CommandLine.Visit(fn) }
func Var(value Value, name string, usage string) { CommandLine.Var(value, name, usage) }
func PrintDefaults()                             { CommandLine.PrintDefaults() }
