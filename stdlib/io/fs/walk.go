package fs

import (
	"errors"
	"internal/glob"
	"path"
)

// What a WalkDirFunc returns to leave out a directory, or the rest of the directory that a file is in; or everything.
var (
	SkipDir = errors.New("skip this directory")
	SkipAll = errors.New("skip everything and stop the walk")
)

// WalkDirFunc is called for each file, and with err again for a directory that cannot be read. With the root alone, d
// may be nil: then the root could not be found.
type WalkDirFunc func(path string, d DirEntry, err error) error

// WalkDir calls fn for root and all below it, in the order of names. Symbolic links are not followed.
func WalkDir(fsys FS, root string, fn WalkDirFunc) error {
	info, err := Stat(fsys, root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(fsys, root, infoEntry{info}, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(fsys FS, name string, d DirEntry, fn WalkDirFunc) error {
	err := fn(name, d, nil)
	if !d.IsDir() {
		return err
	}
	var entries []DirEntry
	if err == nil {
		if entries, err = ReadDir(fsys, name); err != nil {
			err = fn(name, d, err)
		}
	}
	if err == SkipDir {
		return nil
	}
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := walk(fsys, path.Join(name, entry.Name()), entry, fn); err == SkipDir {
			break
		} else if err != nil {
			return err
		}
	}
	return nil
}

// Glob returns the names of all files that match (path.Match). Errors in reading directories are passed over.
func Glob(fsys FS, pattern string) (matches []string, err error) { return globAt(fsys, pattern, 0) }

func globAt(fsys FS, pattern string, depth int) (matches []string, err error) {
	if depth > 10000 {
		return nil, path.ErrBadPattern
	}
	if fsys, ok := fsys.(GlobFS); ok {
		return fsys.Glob(pattern)
	}
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if !glob.HasMeta(pattern) {
		if _, err := Stat(fsys, pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := path.Split(pattern)
	if dir == "" {
		dir = "."
	} else {
		dir = dir[:len(dir)-1]
	}
	if dir == pattern {
		return nil, path.ErrBadPattern
	}
	dirs := []string{dir}
	if glob.HasMeta(dir) {
		if dirs, err = globAt(fsys, dir, depth+1); err != nil {
			return nil, err
		}
	}
	for _, dir := range dirs {
		entries, err := ReadDir(fsys, dir)
		if err != nil {
			continue
		}
		for _, entry := range entries {
			ok, err := path.Match(file, entry.Name())
			if err != nil {
				return matches, err
			}
			if ok {
				matches = append(matches, path.Join(dir, entry.Name()))
			}
		}
	}
	return matches, nil
}
