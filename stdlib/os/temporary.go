package os

import (
	"errors"
	"internal/rt"
)

var errPatternHasSeparator = errors.New("pattern contains path separator")

// temporaryName cuts a pattern at its last *, where a random number goes.
func temporaryName(dir, pattern string) (prefix, suffix string, err error) {
	star := -1
	for i := range len(pattern) {
		switch pattern[i] {
		case PathSeparator:
			return "", "", errPatternHasSeparator
		case '*':
			star = i
		}
	}
	prefix = pattern
	if star >= 0 {
		prefix, suffix = pattern[:star], pattern[star+1:]
	}
	if dir == "" {
		dir = TempDir()
	}
	return joinPath(dir, prefix), suffix, nil
}

func joinPath(dir, name string) string {
	if dir != "" && dir[len(dir)-1] == PathSeparator {
		return dir + name
	}
	return dir + "/" + name
}

func randomNumber() string {
	var b [10]byte
	at := len(b)
	for n := uint32(rt.Random()); n > 0 || at == len(b); n /= 10 {
		at--
		b[at] = byte('0' + n%10)
	}
	return string(b[at:])
}

const temporaryAttempts = 10000

// CreateTemp makes a new file in dir (or TempDir) and opens it for reading and writing. A random number replaces the
// last * in the pattern, or is appended.
func CreateTemp(dir, pattern string) (*File, error) {
	prefix, suffix, err := temporaryName(dir, pattern)
	if err != nil {
		return nil, &PathError{Op: "createtemp", Path: pattern, Err: err}
	}
	for range temporaryAttempts {
		f, err := OpenFile(prefix+randomNumber()+suffix, O_RDWR|O_CREATE|O_EXCL, 0600)
		if !IsExist(err) {
			return f, err
		}
	}
	return nil, &PathError{Op: "createtemp", Path: prefix + "*" + suffix, Err: ErrExist}
}

// MkdirTemp is CreateTemp for a directory.
func MkdirTemp(dir, pattern string) (string, error) {
	prefix, suffix, err := temporaryName(dir, pattern)
	if err != nil {
		return "", &PathError{Op: "mkdirtemp", Path: pattern, Err: err}
	}
	for range temporaryAttempts {
		name := prefix + randomNumber() + suffix
		err := Mkdir(name, 0700)
		switch {
		case err == nil:
			return name, nil
		case IsNotExist(err):
			if dir == "" {
				dir = TempDir()
			}
			if _, err := Stat(dir); IsNotExist(err) {
				return "", err
			}
			return "", err
		case !IsExist(err):
			return "", err
		}
	}
	return "", &PathError{Op: "mkdirtemp", Path: prefix + "*" + suffix, Err: ErrExist}
}
