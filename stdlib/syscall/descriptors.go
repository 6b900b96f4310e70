package syscall

import (
	"internal/rt"
	"runtime"
	"unsafe"
)

// Calls about descriptors and paths that package os does not make.

func one(number uintptr, arguments ...uintptr) (int, error) {
	r, err := call(number, arguments...)
	return int(r), err
}

func Dup(oldfd int) (fd int, err error) { return one(SYS_DUP, uintptr(oldfd)) }
func Dup2(oldfd int, newfd int) error   { return only(SYS_DUP2, uintptr(oldfd), uintptr(newfd)) }

func Dup3(oldfd int, newfd int, flags int) error {
	return only(SYS_DUP3, uintptr(oldfd), uintptr(newfd), uintptr(flags))
}

// Pipe makes a pipe that children inherit.
func Pipe(p []int) error {
	if len(p) != 2 {
		return EINVAL
	}
	return Pipe2(p, 0)
}

func Fdatasync(fd int) error { return only(SYS_FDATASYNC, uintptr(fd)) }
func Sync()                  { call(SYS_SYNC) }

func Flock(fd int, how int) error { return only(SYS_FLOCK, uintptr(fd), uintptr(how)) }

// Flock_t is a lock of a part of a file.
type Flock_t struct {
	Type      int16
	Whence    int16
	Pad_cgo_0 [4]byte
	Start     int64
	Len       int64
	Pid       int32
	Pad_cgo_1 [4]byte
}

func FcntlFlock(fd uintptr, cmd int, lk *Flock_t) error {
	err := only(SYS_FCNTL, fd, uintptr(cmd), uintptr(unsafe.Pointer(lk)))
	runtime.KeepAlive(lk)
	return err
}

func Fallocate(fd int, mode uint32, off int64, len int64) error {
	return only(SYS_FALLOCATE, uintptr(fd), uintptr(mode), uintptr(off), uintptr(len))
}

func Creat(path string, mode uint32) (fd int, err error) {
	return Open(path, O_CREAT|O_WRONLY|O_TRUNC, mode)
}

// Access asks whether the real user may.
func Access(path string, mode uint32) error { return Faccessat(_AT_FDCWD, path, mode, 0) }

const (
	_AT_FDCWD            = -100
	_AT_EACCESS          = 0x200
	_AT_SYMLINK_NOFOLLOW = 0x100
)

// Faccessat asks whether the user may. The kernel's call that knows flags is tried first; where it is unknown, flags
// are refused.
func Faccessat(dirfd int, path string, mode uint32, flags int) error {
	const faccessat2 = 439
	if flags == 0 {
		_, err := withPath(SYS_FACCESSAT, path, 1, uintptr(dirfd), 0, uintptr(mode))
		return err
	}
	if flags&^(_AT_SYMLINK_NOFOLLOW|_AT_EACCESS) != 0 {
		return EINVAL
	}
	_, err := withPath(faccessat2, path, 1, uintptr(dirfd), 0, uintptr(mode), uintptr(flags))
	return err
}

func Fchmodat(dirfd int, path string, mode uint32, flags int) error {
	switch {
	case flags&^_AT_SYMLINK_NOFOLLOW != 0:
		return EINVAL
	case flags != 0:
		return EOPNOTSUPP
	}
	_, err := withPath(SYS_FCHMODAT, path, 1, uintptr(dirfd), 0, uintptr(mode))
	return err
}

func Fchownat(dirfd int, path string, uid int, gid int, flags int) error {
	_, err := withPath(SYS_FCHOWNAT, path, 1, uintptr(dirfd), 0, uintptr(uid), uintptr(gid), uintptr(flags))
	return err
}

func Mkdirat(dirfd int, path string, mode uint32) error {
	_, err := withPath(SYS_MKDIRAT, path, 1, uintptr(dirfd), 0, uintptr(mode))
	return err
}

func Mknodat(dirfd int, path string, mode uint32, dev int) error {
	_, err := withPath(SYS_MKNODAT, path, 1, uintptr(dirfd), 0, uintptr(mode), uintptr(dev))
	return err
}

func Mknod(path string, mode uint32, dev int) error { return Mknodat(_AT_FDCWD, path, mode, dev) }
func Mkfifo(path string, mode uint32) error         { return Mknod(path, mode|S_IFIFO, 0) }

func Unlinkat(dirfd int, path string) error { return RemoveAt(dirfd, path, false) }

func Renameat(olddirfd int, oldpath string, newdirfd int, newpath string) error {
	return with2Paths(SYS_RENAMEAT, oldpath, newpath, 1, 3, uintptr(olddirfd), 0, uintptr(newdirfd), 0)
}

func Chroot(path string) error {
	_, err := withPath(SYS_CHROOT, path, 0, 0)
	return err
}

// Getcwd is the kernel's: the path with a NUL behind it, and how long that is.
func Getcwd(buf []byte) (n int, err error) {
	r, errno := rt.Syscall(&[7]uintptr{SYS_GETCWD, uintptr(unsafe.Pointer(unsafe.SliceData(buf))), uintptr(len(buf))})
	runtime.KeepAlive(buf)
	if errno != 0 {
		return 0, Errno(errno)
	}
	return int(r), nil
}

func Getdents(fd int, buf []byte) (n int, err error) { return ReadDirent(fd, buf) }

// Dirent is how the kernel begins an entry of a directory; the name goes on as long as Reclen says.
type Dirent struct {
	Ino       uint64
	Off       int64
	Reclen    uint16
	Type      uint8
	Name      [256]int8
	Pad_cgo_0 [5]byte
}

// ParseDirent adds names from what ReadDirent read, at most max of them (negative: all), and without . and ..
func ParseDirent(buf []byte, max int, names []string) (consumed int, count int, newnames []string) {
	const nameAt, lengthAt = 19, 16
	whole := len(buf)
	for max != 0 && len(buf) >= nameAt {
		length := int(buf[lengthAt]) | int(buf[lengthAt+1])<<8
		if length < nameAt || length > len(buf) {
			break
		}
		record := buf[:length]
		buf = buf[length:]
		inode := uint64(0)
		for i := 7; i >= 0; i-- {
			inode = inode<<8 | uint64(record[i])
		}
		name := record[nameAt:]
		for i, c := range name {
			if c == 0 {
				name = name[:i]
				break
			}
		}
		if inode == 0 || string(name) == "." || string(name) == ".." {
			continue
		}
		max--
		count++
		names = append(names, string(name))
	}
	return whole - len(buf), count, names
}

// Iovec is a piece of memory that is read into or written from together with others.
type Iovec struct {
	Base *byte
	Len  uint64
}

func (iov *Iovec) SetLen(length int) { iov.Len = uint64(length) }

// Sendfile copies between descriptors within the kernel.
func Sendfile(outfd int, infd int, offset *int64, count int) (written int, err error) {
	written, err = one(SYS_SENDFILE, uintptr(outfd), uintptr(infd), uintptr(unsafe.Pointer(offset)), uintptr(count))
	runtime.KeepAlive(offset)
	return written, err
}

func Splice(rfd int, roff *int64, wfd int, woff *int64, len int, flags int) (n int64, err error) {
	r, err := call(SYS_SPLICE, uintptr(rfd), uintptr(unsafe.Pointer(roff)), uintptr(wfd), uintptr(unsafe.Pointer(woff)), uintptr(len), uintptr(flags))
	runtime.KeepAlive(roff)
	runtime.KeepAlive(woff)
	return int64(r), err
}

func Tee(rfd int, wfd int, len int, flags int) (n int64, err error) {
	r, err := call(SYS_TEE, uintptr(rfd), uintptr(wfd), uintptr(len), uintptr(flags))
	return int64(r), err
}

// Conn is something with a descriptor, such as an os.File.
type Conn interface {
	SyscallConn() (RawConn, error)
}

// RawConn is the descriptor. Control's function may use it while it runs; those of Read and Write say whether they are
// done, else they run again when the descriptor is ready.
type RawConn interface {
	Control(f func(fd uintptr)) error
	Read(f func(fd uintptr) (done bool)) error
	Write(f func(fd uintptr) (done bool)) error
}
