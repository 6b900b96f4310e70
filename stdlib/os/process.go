package os

import (
	"internal/rt"
	"sync"
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

// environment is the process's own copy, made when it is first asked for.
var environment struct {
	sync.RWMutex
	read    bool
	entries []string       // "NAME=value", "" where one was unset
	index   map[string]int // by name
}

// readEnvironment wants the lock for writing.
func readEnvironment() {
	if environment.read {
		return
	}
	environment.read = true
	environment.index = map[string]int{}
	for i := 0; ; i++ {
		entry, ok := rt.EnvironmentEntry(i)
		if !ok {
			return
		}
		for j := 1; j < len(entry); j++ {
			if entry[j] == '=' {
				if _, there := environment.index[entry[:j]]; !there {
					environment.index[entry[:j]] = len(environment.entries)
					environment.entries = append(environment.entries, entry)
				}
				break
			}
		}
	}
}

// LookupEnv returns the value of an environment variable, and whether it is set.
func LookupEnv(key string) (string, bool) {
	environment.Lock()
	defer environment.Unlock()
	readEnvironment()
	i, ok := environment.index[key]
	if !ok {
		return "", false
	}
	return environment.entries[i][len(key)+1:], true
}

// Getenv returns the value of an environment variable, or "".
func Getenv(key string) string {
	value, _ := LookupEnv(key)
	return value
}

// Setenv sets an environment variable.
func Setenv(key, value string) error {
	bad := len(key) == 0
	for i := 0; i < len(key); i++ {
		bad = bad || key[i] == '=' || key[i] == 0
	}
	for i := 0; i < len(value); i++ {
		bad = bad || value[i] == 0
	}
	if bad {
		return NewSyscallError("setenv", syscall.EINVAL)
	}
	environment.Lock()
	defer environment.Unlock()
	readEnvironment()
	i, ok := environment.index[key]
	if !ok {
		i = len(environment.entries)
		environment.entries = append(environment.entries, "")
		environment.index[key] = i
	}
	environment.entries[i] = key + "=" + value
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error {
	environment.Lock()
	defer environment.Unlock()
	readEnvironment()
	if i, ok := environment.index[key]; ok {
		environment.entries[i] = ""
		delete(environment.index, key)
	}
	return nil
}

// Clearenv removes all environment variables.
func Clearenv() {
	environment.Lock()
	defer environment.Unlock()
	environment.read = true
	environment.entries = nil
	environment.index = map[string]int{}
}

// Environ returns all environment variables as "NAME=value".
func Environ() []string {
	environment.Lock()
	defer environment.Unlock()
	readEnvironment()
	all := make([]string, 0, len(environment.entries))
	for _, entry := range environment.entries {
		if entry != "" {
			all = append(all, entry)
		}
	}
	return all
}

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
