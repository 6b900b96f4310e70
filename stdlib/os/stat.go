package os

import (
	"internal/witness"
	"io/fs"
	"path"
	"syscall"
	"time"
)

type FileInfo = fs.FileInfo

// fileStat is a FileInfo.
type fileStat struct {
	name    string
	size    int64
	mode    FileMode
	modTime time.Time
	sys     syscall.Stat_t
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.size }
func (s *fileStat) Mode() FileMode     { return s.mode }
func (s *fileStat) ModTime() time.Time { return s.modTime }
func (s *fileStat) IsDir() bool        { return s.mode.IsDir() }
func (s *fileStat) Sys() any           { return &s.sys }

// kindOf translates the kernel's kinds of files.
func kindOf(mode uint32) FileMode {
	switch mode & syscall.S_IFMT {
	case syscall.S_IFBLK:
		return ModeDevice
	case syscall.S_IFCHR:
		return ModeDevice | ModeCharDevice
	case syscall.S_IFDIR:
		return ModeDir
	case syscall.S_IFIFO:
		return ModeNamedPipe
	case syscall.S_IFLNK:
		return ModeSymlink
	case syscall.S_IFSOCK:
		return ModeSocket
	}
	return 0
}

// describe asks for the status of a file.
func describe(operation, name string, ask func(st *syscall.Stat_t) error) (FileInfo, error) {
	s := new(fileStat)
	for {
		err := ask(&s.sys)
		if err == nil {
			break
		}
		if err != syscall.EINTR {
			return nil, &PathError{Op: operation, Path: name, Err: err}
		}
	}
	s.fill(name)
	return s, nil
}

// fill translates what the kernel said.
func (s *fileStat) fill(name string) {
	s.name, s.size = path.Base(name), s.sys.Size
	s.modTime = time.Unix(s.sys.Mtim.Unix())
	s.mode = kindOf(s.sys.Mode) | FileMode(s.sys.Mode)&ModePerm
	for _, bit := range specialBits {
		if s.sys.Mode&bit.system != 0 {
			s.mode |= bit.mode
		}
	}
}

// Stat describes a file; of a symbolic link, what it leads to.
func Stat(name string) (FileInfo, error) {
	witness.Report(witness.State, name)
	return describe("stat", name, func(st *syscall.Stat_t) error { return syscall.Stat(name, st) })
}

// Lstat describes a file, also if it is a symbolic link.
func Lstat(name string) (FileInfo, error) {
	witness.Report(witness.State, name)
	return describe("lstat", name, func(st *syscall.Stat_t) error { return syscall.Lstat(name, st) })
}

func (f *File) Stat() (FileInfo, error) {
	if err := f.enter("stat"); err != nil {
		return nil, err
	}
	defer f.descriptor.Leave()
	return describe("stat", f.name, func(st *syscall.Stat_t) error { return syscall.Fstat(f.descriptor.Number, st) })
}

// SameFile reports whether both are of the same file. They must come from this package.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok := fi1.(*fileStat)
	if !ok {
		return false
	}
	b, ok := fi2.(*fileStat)
	return ok && a.sys.Dev == b.sys.Dev && a.sys.Ino == b.sys.Ino
}

// Chtimes sets the times of the last access and the last change; a zero time leaves it.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	times := systemTimes(atime, mtime)
	if err := syscall.UtimesNano(name, times[:]); err != nil {
		return &PathError{Op: "chtimes", Path: name, Err: err}
	}
	return nil
}

// systemTimes is both times as the kernel wants them.
func systemTimes(atime, mtime time.Time) (times [2]syscall.Timespec) {
	for i, t := range [2]time.Time{atime, mtime} {
		if t.IsZero() {
			times[i].Nsec = 1<<30 - 2 // UTIME_OMIT
		} else {
			times[i] = syscall.NsecToTimespec(t.UnixNano())
		}
	}
	return times
}

// Getwd returns the working directory, by the name that the environment variable PWD has for it if that is right.
func Getwd() (dir string, err error) {
	if dir = Getenv("PWD"); dir != "" && dir[0] == '/' {
		dot, err := Stat(".")
		if err != nil {
			return "", err
		}
		if info, err := Stat(dir); err == nil && SameFile(dot, info) {
			return dir, nil
		}
	}
	dir, err = syscall.Getwd()
	return dir, NewSyscallError("getwd", err)
}
