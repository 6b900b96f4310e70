package filepath

import (
	"io/fs"
	"os"
)

// What a WalkFunc returns to leave out a directory, or the rest of the directory that a file is in; or everything.
var (
	SkipDir error = fs.SkipDir
	SkipAll error = fs.SkipAll
)

// WalkFunc is called for each file. err says that the file, or what is in the directory, could not be read.
type WalkFunc func(path string, info fs.FileInfo, err error) error

func walked(err error) error {
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

// WalkDir calls fn for root and all below it, in the order of names. Symbolic links are not followed.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		return walked(fn(root, nil, err))
	}
	return walked(walkDir(root, fs.FileInfoToDirEntry(info), fn))
}

func walkDir(path string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	err := fn(path, d, nil)
	if !d.IsDir() {
		return err
	}
	var entries []fs.DirEntry
	if err == nil {
		if entries, err = os.ReadDir(path); err != nil {
			err = fn(path, d, err)
		}
	}
	if err == SkipDir {
		return nil
	}
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := walkDir(Join(path, entry.Name()), entry, fn); err == SkipDir {
			break
		} else if err != nil {
			return err
		}
	}
	return nil
}

// Walk is an older WalkDir, which asks the system about each file.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		return walked(fn(root, nil, err))
	}
	return walked(walk(root, info, fn))
}

func walk(path string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(path, info, nil)
	}
	names, err := namesIn(path)
	if result := fn(path, info, err); err != nil || result != nil {
		return result
	}
	for _, name := range names {
		inner := Join(path, name)
		info, err := os.Lstat(inner)
		if err != nil {
			if err := fn(inner, info, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err := walk(inner, info, fn); err != nil && (err != SkipDir || !info.IsDir()) {
			return err
		}
	}
	return nil
}
