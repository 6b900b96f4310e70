package os

import (
	"errors"
	"internal/witness"
	"syscall"
	"unsafe"
)

var (
	errNegativeOffset      = errors.New("negative offset")
	errWriteAtInAppendMode = errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
)

// bytesOf is the bytes of s, which must not be changed.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

func atPath(operation, name string, call func() error) error {
	for {
		err := call()
		if err == nil {
			return nil
		}
		if err != syscall.EINTR {
			return &PathError{Op: operation, Path: name, Err: err}
		}
	}
}

func atPaths(operation, from, to string, err error) error {
	if err == nil {
		return nil
	}
	return &LinkError{operation, from, to, err}
}

func Mkdir(name string, perm FileMode) error {
	return atPath("mkdir", name, func() error { return syscall.Mkdir(name, systemMode(perm)) })
}

// Chdir makes dir the current folder of the process.
func Chdir(dir string) error {
	err := atPath("chdir", dir, func() error { return syscall.Chdir(dir) })
	return folderChanged(err)
}

// folderChanged tells who observes the process which folder is the current one now.
func folderChanged(err error) error {
	if err == nil {
		if folder, err := syscall.Getwd(); err == nil {
			witness.Report(witness.Folder, folder)
		}
	}
	return err
}

func Chmod(name string, mode FileMode) error {
	return atPath("chmod", name, func() error { return syscall.Chmod(name, systemMode(mode)) })
}

func Chown(name string, uid, gid int) error {
	return atPath("chown", name, func() error { return syscall.Chown(name, uid, gid) })
}

func Lchown(name string, uid, gid int) error {
	return atPath("lchown", name, func() error { return syscall.Lchown(name, uid, gid) })
}

func Truncate(name string, size int64) error {
	return atPath("truncate", name, func() error { return syscall.Truncate(name, size) })
}

// Remove removes a file or an empty directory.
func Remove(name string) error {
	return atPath("remove", name, func() error {
		return removeEither(
			func() error { return syscall.Unlink(name) },
			func() error { return syscall.Rmdir(name) })
	})
}

// removeEither removes what may be a file or a directory.
func removeEither(file, directory func() error) error {
	err := file()
	if err == nil {
		return nil
	}
	directoryErr := directory()
	if directoryErr == nil {
		return nil
	}
	// Which of the two errors says more? Not a directory: the first.
	if directoryErr != syscall.ENOTDIR {
		err = directoryErr
	}
	return err
}

func Rename(oldpath, newpath string) error {
	var st syscall.Stat_t
	if syscall.Lstat(newpath, &st) == nil && st.Mode&syscall.S_IFMT == syscall.S_IFDIR {
		var from syscall.Stat_t
		if err := syscall.Lstat(oldpath, &from); err != nil {
			return atPaths("rename", oldpath, newpath, err)
		}
		if newpath == oldpath || from.Dev != st.Dev || from.Ino != st.Ino {
			return atPaths("rename", oldpath, newpath, syscall.EEXIST)
		}
	}
	return atPaths("rename", oldpath, newpath, syscall.Rename(oldpath, newpath))
}

func Link(oldname, newname string) error {
	return atPaths("link", oldname, newname, syscall.Link(oldname, newname))
}

func Symlink(oldname, newname string) error {
	return atPaths("symlink", oldname, newname, syscall.Symlink(oldname, newname))
}

func Readlink(name string) (string, error) {
	for size := 128; ; size *= 2 {
		buf := make([]byte, size)
		n, err := syscall.Readlink(name, buf)
		if err != nil {
			return "", &PathError{Op: "readlink", Path: name, Err: err}
		}
		if n < size {
			return string(buf[:n]), nil
		}
	}
}

func Pipe() (r *File, w *File, err error) {
	var p [2]int
	if err := syscall.Pipe2(p[:], syscall.O_CLOEXEC|syscall.O_NONBLOCK); err != nil {
		return nil, nil, NewSyscallError("pipe2", err)
	}
	r, w = NewFile(uintptr(p[0]), "|0"), NewFile(uintptr(p[1]), "|1")
	for _, f := range []*File{r, w} {
		if f.descriptor.CanWait() {
			f.descriptor.Adopt()
		} else { // the system has no room for what it would have to watch
			syscall.SetNonblock(f.descriptor.Number, false)
		}
	}
	return r, w, nil
}

func Hostname() (name string, err error) {
	name, err = syscall.Hostname()
	return name, NewSyscallError("uname", err)
}

func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

func Getpid() int      { return syscall.Getpid() }
func Getppid() int     { return syscall.Getppid() }
func Getuid() int      { return syscall.Getuid() }
func Geteuid() int     { return syscall.Geteuid() }
func Getgid() int      { return syscall.Getgid() }
func Getegid() int     { return syscall.Getegid() }
func Getpagesize() int { return syscall.Getpagesize() }

// Getgroups returns the numbers of the groups that the process belongs to.
func Getgroups() ([]int, error) {
	groups, err := syscall.Getgroups()
	return groups, NewSyscallError("getgroups", err)
}

// sizeOf is f's size as far as it is known.
func sizeOf(f *File) int {
	var st syscall.Stat_t
	if syscall.Fstat(f.descriptor.Number, &st) != nil || st.Size < 0 || st.Size > 1<<40 {
		return 0
	}
	return int(st.Size)
}
