// Package embed: files that are part of a program. A variable with a directive
//
//	//go:embed patterns
//
// is initialised with what is in the files: one of type string or []byte with that of one file, an FS with a tree of
// them. The compiler lays out the table of an FS (compiler/core/build_embed.cpp) and relies on its types here.
package embed

import (
	"io"
	"io/fs"
	"time"
)

// An FS is a tree of files that cannot be changed. The zero FS is an empty tree.
type FS struct {
	// What is in one folder stands together: in order of folder, then of name. Every folder but the root is there.
	files *[]file
}

type file struct {
	path   string // without a slash at the end
	data   string
	folder bool
}

var root = &file{path: ".", folder: true}

// split cuts a path into folder and name; the folder of what lies at the top is the root.
func split(path string) (folder, name string) {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '/' {
			return path[:i], path[i+1:]
		}
	}
	return ".", path
}

func (f *file) Name() string {
	_, name := split(f.path)
	return name
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
	folder, last := split(name)
	list := f.list()
	if i := position(list, folder, last); i < len(list) && list[i].path == name {
		return &list[i], nil
	}
	return nil, &fs.PathError{Op: operation, Path: name, Err: fs.ErrNotExist}
}

func (f FS) list() []file {
	if f.files == nil {
		return nil
	}
	return *f.files
}

// Where the first file is that does not come before this one.
func position(list []file, folder, name string) int {
	low, high := 0, len(list)
	for low < high {
		middle := int(uint(low+high) / 2)
		itsFolder, itsName := split(list[middle].path)
		if itsFolder < folder || itsFolder == folder && itsName < name {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

func (f FS) entries(folder string) []fs.DirEntry {
	files := f.list()
	var list []fs.DirEntry
	for i := position(files, folder, ""); i < len(files); i++ {
		if its, _ := split(files[i].path); its != folder {
			break
		}
		list = append(list, &files[i])
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
	if f.at >= f.Size() {
		return 0, io.EOF
	}
	n := copy(b, f.data[f.at:])
	f.at += int64(n)
	return n, nil
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
	return 0, &fs.PathError{Op: "read", Path: f.path + "/", Err: errFolder}
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
