// Package embed: trees of files that are part of a program. The compiler does not obey //go:embed yet: it refuses the
// directive with an error. Until it does, an FS is always the empty tree.
package embed

import (
	"io"
	"io/fs"
	"time"
)

// An FS is a tree of files that cannot be changed. The zero FS is an empty tree.
type FS struct {
	// By path, parents before what is in them, and what is in one folder together, in order of name.
	files *[]file
}

type file struct {
	path   string // without a slash at the end
	data   string
	folder bool
}

var root = &file{path: ".", folder: true}

func (f *file) Name() string {
	for i := len(f.path) - 1; i >= 0; i-- {
		if f.path[i] == '/' {
			return f.path[i+1:]
		}
	}
	return f.path
}
func (f *file) parent() string {
	if name := f.Name(); len(name) < len(f.path) {
		return f.path[:len(f.path)-len(name)-1]
	}
	return "."
}
func (f *file) Size() int64                { return int64(len(f.data)) }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) IsDir() bool                { return f.folder }
func (f *file) Sys() any                   { return nil }
func (f *file) Type() fs.FileMode          { return f.Mode().Type() }
func (f *file) Info() (fs.FileInfo, error) { return f, nil }
func (f *file) String() string             { return fs.FormatFileInfo(f) }
func (f *file) Mode() fs.FileMode {
	if f.folder {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

func (f FS) find(operation, name string) (*file, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: operation, Path: name, Err: fs.ErrNotExist}
	}
	if name == "." {
		return root, nil
	}
	if f.files != nil {
		for i := range *f.files {
			if (*f.files)[i].path == name {
				return &(*f.files)[i], nil
			}
		}
	}
	return nil, &fs.PathError{Op: operation, Path: name, Err: fs.ErrNotExist}
}

func (f FS) entries(folder string) []fs.DirEntry {
	var list []fs.DirEntry
	if f.files != nil {
		for i := range *f.files {
			if (*f.files)[i].parent() == folder {
				list = append(list, &(*f.files)[i])
			}
		}
	}
	return list
}

// Open opens a file or folder. Files can be read, sought in and read at an offset.
func (f FS) Open(name string) (fs.File, error) {
	found, err := f.find("open", name)
	if err != nil {
		return nil, err
	}
	if found.folder {
		return &openFolder{found, f.entries(name), 0}, nil
	}
	return &openFile{found, 0}, nil
}

// ReadDir lists a folder.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	found, err := f.find("open", name)
	if err != nil {
		return nil, err
	}
	if !found.folder {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errNotFolder}
	}
	return f.entries(name), nil
}

// ReadFile returns what is in a file.
func (f FS) ReadFile(name string) ([]byte, error) {
	found, err := f.find("open", name)
	if err != nil {
		return nil, err
	}
	if found.folder {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errFolder}
	}
	return []byte(found.data), nil
}

type plainError string

func (e plainError) Error() string { return string(e) }

const (
	errNotFolder = plainError("not a directory")
	errFolder    = plainError("is a directory")
)

type openFile struct {
	*file
	at int64
}

func (f *openFile) Close() error               { return nil }
func (f *openFile) Stat() (fs.FileInfo, error) { return f.file, nil }

func (f *openFile) Read(b []byte) (int, error) {
	n, err := f.ReadAt(b, f.at)
	f.at += int64(n)
	if n > 0 {
		err = nil
	}
	return n, err
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > f.Size() {
		return 0, &fs.PathError{Op: "read", Path: f.path, Err: fs.ErrInvalid}
	}
	n := copy(b, f.data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.at
	case io.SeekEnd:
		offset += f.Size()
	}
	if offset < 0 || offset > f.Size() {
		return 0, &fs.PathError{Op: "seek", Path: f.path, Err: fs.ErrInvalid}
	}
	f.at = offset
	return offset, nil
}

type openFolder struct {
	*file
	entries []fs.DirEntry
	at      int
}

func (f *openFolder) Close() error               { return nil }
func (f *openFolder) Stat() (fs.FileInfo, error) { return f.file, nil }

func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.path, Err: errFolder}
}

func (f *openFolder) ReadDir(count int) ([]fs.DirEntry, error) {
	left := f.entries[f.at:]
	if count > 0 && len(left) == 0 {
		return nil, io.EOF
	}
	if count > 0 && len(left) > count {
		left = left[:count]
	}
	f.at += len(left)
	return append([]fs.DirEntry(nil), left...), nil
}
