package os

import (
	"internal/rt"
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

// Exit ends the program at once, without running deferred functions.
func Exit(code int) { rt.Exit(code) }

// LookupEnv returns the value of an environment variable, and whether it is set.
func LookupEnv(key string) (string, bool) { return syscall.Getenv(key) }

// Getenv returns the value of an environment variable, or "".
func Getenv(key string) string {
	value, _ := syscall.Getenv(key)
	return value
}

// Setenv sets an environment variable.
func Setenv(key, value string) error { return NewSyscallError("setenv", syscall.Setenv(key, value)) }

// Unsetenv removes an environment variable.
func Unsetenv(key string) error { return syscall.Unsetenv(key) }

// Clearenv removes all environment variables.
func Clearenv() { syscall.Clearenv() }

// Environ returns all environment variables as "NAME=value".
func Environ() []string { return syscall.Environ() }

// ExpandEnv replaces $name and ${name} in s by the environment's values.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $name and ${name} in s by what mapping says.
func Expand(s string, mapping func(string) string) string {
	var out []byte
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 == len(s) {
			continue
		}
		out = append(out, s[start:i]...)
		name, width := variableName(s[i+1:])
		if name == "" && width > 0 {
			// ${} and the like vanish.
		} else if name == "" {
			out = append(out, '$')
		} else {
			out = append(out, mapping(name)...)
		}
		i += width
		start = i + 1
	}
	if start == 0 {
		return s
	}
	return string(out) + s[start:]
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

// variableName returns the name that follows a $ and how many bytes it takes with its braces.
func variableName(s string) (string, int) {
	if s[0] == '{' {
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isSpecial(s[0]) {
		return s[:1], 1
	}
	i := 0
	for i < len(s) && isNameByte(s[i]) {
		i++
	}
	return s[:i], i
}
