package syscall

import (
	"runtime"
	"unsafe"
)

// Extended attributes of files, and their times by older calls.

// attribute makes a call about an attribute of a file, with bytes to read or to write.
func attribute(number uintptr, path string, attr string, b []byte, rest ...uintptr) (int, error) {
	name, err := ByteSliceFromString(attr)
	if err != nil {
		return 0, err
	}
	arguments := []uintptr{0, uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b))}
	r, err := withPath(number, path, 0, append(arguments, rest...)...)
	runtime.KeepAlive(name)
	runtime.KeepAlive(b)
	return int(r), err
}

// Getxattr copies an attribute to dest, and returns how long it is; with an empty dest only that.
func Getxattr(path string, attr string, dest []byte) (sz int, err error) {
	return attribute(SYS_GETXATTR, path, attr, dest)
}

func Setxattr(path string, attr string, data []byte, flags int) error {
	_, err := attribute(SYS_SETXATTR, path, attr, data, uintptr(flags))
	return err
}

func Removexattr(path string, attr string) error {
	_, err := attribute(SYS_REMOVEXATTR, path, attr, nil)
	return err
}

// Listxattr copies the names of a file's attributes to dest, a NUL after each, and returns how long they are.
func Listxattr(path string, dest []byte) (sz int, err error) {
	r, err := withPath(SYS_LISTXATTR, path, 0, 0, uintptr(unsafe.Pointer(unsafe.SliceData(dest))), uintptr(len(dest)))
	runtime.KeepAlive(dest)
	return int(r), err
}

// Utimbuf is the times of the last access and the last change, in seconds since 1970.
type Utimbuf struct {
	Actime  int64
	Modtime int64
}

func Utime(path string, buf *Utimbuf) error {
	_, err := withPath(SYS_UTIME, path, 0, 0, uintptr(unsafe.Pointer(buf)))
	runtime.KeepAlive(buf)
	return err
}

// Futimes sets the times of the last access and the last change.
func Futimes(fd int, tv []Timeval) error {
	if len(tv) != 2 {
		return EINVAL
	}
	err := only(SYS_FUTIMESAT, uintptr(fd), 0, uintptr(unsafe.Pointer(&tv[0])))
	runtime.KeepAlive(tv)
	return err
}

// Futimesat is Futimes for a file in an open directory.
func Futimesat(dirfd int, path string, tv []Timeval) error {
	if len(tv) != 2 {
		return EINVAL
	}
	_, err := withPath(SYS_FUTIMESAT, path, 1, uintptr(dirfd), 0, uintptr(unsafe.Pointer(&tv[0])))
	runtime.KeepAlive(tv)
	return err
}

func SyncFileRange(fd int, off int64, n int64, flags int) error {
	return only(SYS_SYNC_FILE_RANGE, uintptr(fd), uintptr(off), uintptr(n), uintptr(flags))
}
