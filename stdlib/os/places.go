package os

import "errors"

// UserHomeDir is $HOME.
func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", errors.New("$HOME is not defined")
}

// userDirectory follows the XDG Base Directory Specification.
func userDirectory(variable, inHome string) (string, error) {
	switch dir := Getenv(variable); {
	case dir == "":
	case dir[0] != '/':
		return "", errors.New("path in $" + variable + " is relative")
	default:
		return dir, nil
	}
	home := Getenv("HOME")
	if home == "" {
		return "", errors.New("neither $" + variable + " nor $HOME are defined")
	}
	return home + inHome, nil
}

// UserCacheDir is where the user's programs keep what they can make again.
func UserCacheDir() (string, error) { return userDirectory("XDG_CACHE_HOME", "/.cache") }

// UserConfigDir is where the user's programs keep their settings.
func UserConfigDir() (string, error) { return userDirectory("XDG_CONFIG_HOME", "/.config") }

// Executable is the path of the running program.
func Executable() (string, error) {
	const deleted = " (deleted)"
	path, err := Readlink("/proc/self/exe")
	if n := len(path) - len(deleted); n >= 0 && path[n:] == deleted {
		path = path[:n]
	}
	return path, err
}
