package fs

import (
	"time"
	"unicode/utf8"
)

// FS is a tree of files. Names are those that ValidPath accepts.
type FS interface {
	Open(name string) (File, error)
}

// File is an open file. A directory should also be a ReadDirFile.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// FileInfo describes a file.
type FileInfo interface {
	Name() string // the last element
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any // where it comes from, or nil
}

// DirEntry is what a directory says about a file.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode // the bits of ModeType
	Info() (FileInfo, error)
}

// ReadDirFile is a directory that can be read. ReadDir(n) returns at most n entries if n > 0, and io.EOF at the end;
// otherwise all that are left.
type ReadDirFile interface {
	File
	ReadDir(n int) ([]DirEntry, error)
}

// The following file systems do more than Open by themselves.

type ReadFileFS interface {
	FS
	ReadFile(name string) ([]byte, error)
}

type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error) // sorted by name
}

type StatFS interface {
	FS
	Stat(name string) (FileInfo, error)
}

type ReadLinkFS interface {
	FS
	ReadLink(name string) (string, error)
	Lstat(name string) (FileInfo, error)
}

type GlobFS interface {
	FS
	Glob(pattern string) ([]string, error)
}

type SubFS interface {
	FS
	Sub(dir string) (FS, error)
}

// ValidPath reports whether name is UTF-8 without empty elements, "." and "..", or is the root, ".".
func ValidPath(name string) bool {
	if !utf8.ValidString(name) {
		return false
	}
	if name == "." {
		return true
	}
	start := 0
	for i := range len(name) + 1 {
		if i < len(name) && name[i] != '/' {
			continue
		}
		switch name[start:i] {
		case "", ".", "..":
			return false
		}
		start = i + 1
	}
	return true
}
