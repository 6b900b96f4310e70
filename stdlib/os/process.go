package os

import (
	"internal/rt"
	"internal/witness"
	"syscall"
)

// Args is the command line, the program's name first.
var Args = arguments()

func arguments() []string {
	var args []string
	for i := 0; ; i++ {
		arg, ok := rt.Argument(i)
		if !ok {
			return args
		}
		args = append(args, arg)
	}
}

// Exit ends the program at once, without running deferred functions. Within a test of package testing, status 0 would
// hide what failed: Exit(0) panics there.
func Exit(code int) {
	if code == 0 && witness.RefusesSuccess() {
		panic("unexpected call to os.Exit(0) during test")
	}
	rt.Exit(code)
}

// LookupEnv returns the value of an environment variable, and whether it is set.
func LookupEnv(key string) (string, bool) {
	witness.Report(witness.Variable, key)
	return syscall.Getenv(key)
}

// Getenv returns the value of an environment variable, or "".
func Getenv(key string) string {
	value, _ := LookupEnv(key)
	return value
}

// Setenv sets an environment variable.
func Setenv(key, value string) error { return NewSyscallError("setenv", syscall.Setenv(key, value)) }

// Unsetenv removes an environment variable.
func Unsetenv(key string) error { return syscall.Unsetenv(key) }

// Clearenv removes all environment variables.
func Clearenv() { syscall.Clearenv() }

// Environ returns all environment variables as "NAME=value".
func Environ() []string {
	witness.Report(witness.Environment, "")
	return syscall.Environ()
}

// ExpandEnv replaces $name and ${name} in s by the environment's values.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $name and ${name} in s by what mapping says. ${} and a ${ that no brace ends vanish; any other $
// that no name follows stays.
func Expand(s string, mapping func(string) string) string {
	dollar := find(s, '$')
	if dollar < 0 {
		return s
	}
	out := make([]byte, 0, 2*len(s))
	for dollar >= 0 {
		out = append(out, s[:dollar]...)
		name, width := reference(s[dollar:])
		switch {
		case name != "":
			out = append(out, mapping(name)...)
		case width == 1:
			out = append(out, '$')
		}
		s = s[dollar+width:]
		dollar = find(s, '$')
	}
	return string(append(out, s...))
}

// find is strings.IndexByte.
func find(s string, c byte) int {
	for i := range len(s) {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// reference returns the name that the $ at the start of s refers to, and how many bytes both take.
func reference(s string) (name string, width int) {
	if len(s) == 1 {
		return "", 1
	}
	if s[1] == '{' {
		end := find(s, '}')
		if end < 0 {
			return "", len("${")
		}
		return s[len("${"):end], end + 1
	}
	if isSpecial(s[1]) {
		return s[1:2], 2
	}
	for width = 1; width < len(s) && isNameByte(s[width]); width++ {
	}
	return s[1:width], width
}

func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

func isNameByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
