package os

import (
	"errors"
	"io"
	"io/fs"
)

// DirFS is the tree of files below a directory.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (dir dirFS) full(operation, name string) (string, error) {
	var err error
	if dir == "" {
		err = errors.New("os: DirFS with empty root")
	} else if !local(name) {
		err = ErrInvalid
	} else {
		return joinPath(string(dir), name), nil
	}
	return "", &PathError{Op: operation, Path: name, Err: err}
}

// local reports whether a name of io/fs can be one of the system's.
func local(name string) bool {
	for i := range len(name) {
		if name[i] == 0 {
			return false
		}
	}
	return fs.ValidPath(name)
}

// under makes an error speak of the name without the directory.
func under(name string, err error) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (dir dirFS) Open(name string) (fs.File, error) {
	full, err := dir.full("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(full)
	if err != nil {
		return nil, under(name, err)
	}
	return f, nil
}

func (dir dirFS) ReadFile(name string) ([]byte, error) {
	full, err := dir.full("readfile", name)
	if err != nil {
		return nil, err
	}
	b, err := ReadFile(full)
	if err != nil {
		return nil, under(name, err)
	}
	return b, nil
}

func (dir dirFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := dir.full("readdir", name)
	if err != nil {
		return nil, err
	}
	entries, err := ReadDir(full)
	if err != nil {
		return nil, under(name, err)
	}
	return entries, nil
}

func (dir dirFS) Stat(name string) (FileInfo, error) {
	full, err := dir.full("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(full)
	if err != nil {
		return nil, under(name, err)
	}
	return info, nil
}

func (dir dirFS) Lstat(name string) (FileInfo, error) {
	full, err := dir.full("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(full)
	if err != nil {
		return nil, under(name, err)
	}
	return info, nil
}

func (dir dirFS) ReadLink(name string) (string, error) {
	full, err := dir.full("readlink", name)
	if err != nil {
		return "", err
	}
	return Readlink(full)
}

// CopyFS copies a tree into a directory. No file may be there already.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !local(path) {
			return errors.New("invalid path")
		}
		to := joinPath(dir, path)
		switch d.Type() {
		case ModeDir:
			return MkdirAll(to, 0777)
		case ModeSymlink:
			target, err := fs.ReadLink(fsys, path)
			if err != nil {
				return err
			}
			return Symlink(target, to)
		case 0:
			return copyFile(to, fsys, path)
		}
		return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
	})
}

func copyFile(to string, fsys fs.FS, path string) error {
	from, err := fsys.Open(path)
	if err == nil {
		defer from.Close()
		err = makeCopy(to, from)
	}
	return err
}

// makeCopy makes a file with from's permissions and content.
func makeCopy(to string, from fs.File) error {
	var f *File
	info, err := from.Stat()
	if err == nil {
		f, err = OpenFile(to, O_WRONLY|O_CREATE|O_EXCL, info.Mode().Perm()|0666)
	}
	if err != nil {
		return err
	}
	_, failure := io.Copy(f, from)
	err = f.Close()
	if failure != nil {
		return &PathError{Op: "Copy", Path: to, Err: failure}
	}
	return err
}
