package syscall

import (
	"internal/rt"
	"sync"
	_ "unsafe" // for linkname
)

// environmentChanged is package runtime's, which has listeners of its own; the lock is not held.
//
//go:linkname environmentChanged runtime.environmentChanged
func environmentChanged(name, value string)

// environment is the process's own copy, made when it is first asked for.
var environment struct {
	sync.Mutex
	read    bool
	entries []string       // "NAME=value", "" where one was unset
	index   map[string]int // by name
}

// lockEnvironment also makes the copy.
func lockEnvironment() {
	environment.Lock()
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

// Getenv returns the value of an environment variable, and whether it is set.
func Getenv(key string) (value string, found bool) {
	lockEnvironment()
	defer environment.Unlock()
	i, ok := environment.index[key]
	if !ok {
		return "", false
	}
	return environment.entries[i][len(key)+1:], true
}

// Setenv sets an environment variable. Neither part may have a NUL, and the name must have a byte and no =.
func Setenv(key, value string) error {
	if len(key) == 0 {
		return EINVAL
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return EINVAL
		}
	}
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return EINVAL
		}
	}
	lockEnvironment()
	i, ok := environment.index[key]
	if !ok {
		i = len(environment.entries)
		environment.entries = append(environment.entries, "")
		environment.index[key] = i
	}
	environment.entries[i] = key + "=" + value
	environment.Unlock()
	environmentChanged(key, value)
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error {
	lockEnvironment()
	if i, ok := environment.index[key]; ok {
		environment.entries[i] = ""
		delete(environment.index, key)
	}
	environment.Unlock()
	environmentChanged(key, "")
	return nil
}

// Clearenv removes all environment variables.
func Clearenv() {
	lockEnvironment()
	environment.entries = nil
	environment.index = map[string]int{}
	environment.Unlock()
	environmentChanged("GODEBUG", "")
}

// Environ returns all environment variables as "NAME=value".
func Environ() []string {
	lockEnvironment()
	defer environment.Unlock()
	all := make([]string, 0, len(environment.entries))
	for _, entry := range environment.entries {
		if entry != "" {
			all = append(all, entry)
		}
	}
	return all
}

// Exit ends the process at once.
func Exit(code int) { rt.Exit(code) }

// Getpagesize is the size of a page of memory.
func Getpagesize() int { return 4096 }
