// Package filepath handles the paths of files.
package filepath

import (
	"errors"
	"internal/glob"
	"io/fs"
	"os"
	"path"
	"sort"
	"strings"
	"syscall"
)

const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// These are the same as for paths with slashes.

func Clean(name string) string             { return path.Clean(name) }
func Split(name string) (dir, file string) { return path.Split(name) }
func Join(elem ...string) string           { return path.Join(elem...) }
func Ext(name string) string               { return path.Ext(name) }
func Base(name string) string              { return path.Base(name) }
func Dir(name string) string               { return path.Dir(name) }
func IsAbs(name string) bool               { return path.IsAbs(name) }
func ToSlash(path string) string           { return path }
func FromSlash(path string) string         { return path }
func VolumeName(path string) string        { return "" }
func HasPrefix(p, prefix string) bool      { return strings.HasPrefix(p, prefix) }

// Match is path.Match, but for what comes after a mismatch: that is not checked.
func Match(pattern, name string) (matched bool, err error) {
	matched, bad := glob.Match(pattern, name, false)
	if bad {
		return false, ErrBadPattern
	}
	return matched, nil
}

// IsLocal reports whether a path stays below where it starts, as far as its text says.
func IsLocal(path string) bool {
	if path == "" || IsAbs(path) {
		return false
	}
	path = Clean(path)
	return path != ".." && !strings.HasPrefix(path, "../")
}

// Localize turns a valid path of package io/fs into one of the system.
func Localize(path string) (string, error) {
	if !fs.ValidPath(path) || strings.IndexByte(path, 0) >= 0 {
		return "", errors.New("invalid path")
	}
	return path, nil
}

// SplitList cuts a list such as that of the environment variable PATH.
func SplitList(path string) []string {
	if path == "" {
		return []string{}
	}
	return strings.Split(path, string(ListSeparator))
}

// Abs makes a path absolute.
func Abs(path string) (string, error) {
	if IsAbs(path) {
		return Clean(path), nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(dir, path), nil
}

// Rel returns a path from base to target.
func Rel(basePath, targPath string) (string, error) {
	base, target := Clean(basePath), Clean(targPath)
	if base == target {
		return ".", nil
	}
	fail := func() (string, error) {
		return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
	}
	if base == "." {
		base = ""
	}
	if IsAbs(base) != IsAbs(target) {
		return fail()
	}
	from, to := elements(base), elements(target)
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	if len(from) > 0 && from[0] == ".." {
		return fail()
	}
	way := make([]string, 0, len(from)+len(to))
	for range from {
		way = append(way, "..")
	}
	return Clean(strings.Join(append(way, to...), "/")), nil
}

// elements of a cleaned path.
func elements(path string) []string {
	path = strings.TrimPrefix(path, "/")
	if path == "" {
		return nil
	}
	return strings.Split(path, "/")
}

// EvalSymlinks follows all symbolic links in a path.
func EvalSymlinks(path string) (string, error) {
	done := "" // without links
	if IsAbs(path) {
		done = "/"
	}
	// up takes the last element off done.
	up := func() {
		i := len(done)
		for i > 0 && done[i-1] != '/' {
			i--
		}
		if i > 1 {
			i--
		}
		done = done[:i]
	}
	links := 0
	for path != "" {
		element, rest, more := strings.Cut(path, "/")
		path = rest
		if element == "" || element == "." {
			continue
		}
		if element == ".." {
			if done == "" || done == ".." || strings.HasSuffix(done, "/..") {
				done = Join(done, "..")
			} else {
				up()
			}
			continue
		}
		if done != "" && done != "/" {
			done += "/"
		}
		done += element
		info, err := os.Lstat(done)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if !info.IsDir() && more {
				return "", syscall.ENOTDIR
			}
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		target, err := os.Readlink(done)
		if err != nil {
			return "", err
		}
		if IsAbs(target) {
			done = "/"
		} else {
			up()
		}
		if more {
			target += "/" + path
		}
		path = target
	}
	return Clean(done), nil
}

// Glob returns the names of all files that match. Errors in reading directories are passed over.
func Glob(pattern string) (matches []string, err error) { return globAt(pattern, 0) }

func globAt(pattern string, depth int) (matches []string, err error) {
	if depth == 10000 {
		return nil, ErrBadPattern
	}
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !glob.HasMeta(pattern) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	if dir == pattern {
		return nil, ErrBadPattern
	}
	dirs := []string{dir}
	if glob.HasMeta(dir) {
		if dirs, err = globAt(dir, depth+1); err != nil {
			return nil, err
		}
	}
	for _, dir := range dirs {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			continue
		}
		names, _ := namesIn(dir)
		for _, name := range names {
			ok, err := Match(file, name)
			if err != nil {
				return matches, err
			}
			if ok {
				matches = append(matches, Join(dir, name))
			}
		}
	}
	return matches, nil
}

// namesIn is sorted.
func namesIn(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	sort.Strings(names)
	return names, err
}
