package syscall

import (
	"internal/rt"
	"runtime"
	"unsafe"
)

// Numbers of system calls.
const (
	sysRead       = 0
	sysWrite      = 1
	sysOpenat     = 257
	sysClose      = 3
	sysFstat      = 5
	sysLseek      = 8
	sysSigaction  = 13
	sysPread      = 17
	sysPwrite     = 18
	sysGetpid     = 39
	sysKill       = 62
	sysUname      = 63
	sysFsync      = 74
	sysTruncate   = 76
	sysFtruncate  = 77
	sysGetcwd     = 79
	sysChdir      = 80
	sysFchdir     = 81
	sysFchmod     = 91
	sysFchown     = 93
	sysGetuid     = 102
	sysGetgid     = 104
	sysGeteuid    = 107
	sysGetegid    = 108
	sysGetgroups  = 115
	sysGetppid    = 110
	sysGetdents64 = 217
	sysMkdirat    = 258
	sysFchownat   = 260
	sysNewfstatat = 262
	sysUnlinkat   = 263
	sysRenameat   = 264
	sysLinkat     = 265
	sysSymlinkat  = 266
	sysReadlinkat = 267
	sysFchmodat   = 268
	sysFaccessat  = 269
	sysUtimensat  = 280
	sysPipe2      = 293
)

const (
	O_RDONLY    = 0x0
	O_WRONLY    = 0x1
	O_RDWR      = 0x2
	O_CREAT     = 0x40
	O_EXCL      = 0x80
	O_NOCTTY    = 0x100
	O_TRUNC     = 0x200
	O_APPEND    = 0x400
	O_NONBLOCK  = 0x800
	O_DIRECTORY = 0x10000
	O_NOFOLLOW  = 0x20000
	O_CLOEXEC   = 0x80000
	O_SYNC      = 0x101000

	S_IFMT   = 0xf000
	S_IFSOCK = 0xc000
	S_IFLNK  = 0xa000
	S_IFREG  = 0x8000
	S_IFBLK  = 0x6000
	S_IFDIR  = 0x4000
	S_IFCHR  = 0x2000
	S_IFIFO  = 0x1000
	S_ISUID  = 0x800
	S_ISGID  = 0x400
	S_ISVTX  = 0x200

	atCurrentDirectory = ^uintptr(99) // -100
	atNoFollow         = 0x100
	atRemoveDirectory  = 0x200

	ImplementsGetwd = true
)

// The standard descriptors.
var (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)

func call(number uintptr, arguments ...uintptr) (uintptr, error) {
	var all [7]uintptr
	all[0] = number
	copy(all[1:], arguments)
	r, errno := rt.Syscall(&all)
	if errno != 0 {
		return r, Errno(errno)
	}
	return r, nil
}

func quick(number uintptr, arguments ...uintptr) (uintptr, error) {
	var all [7]uintptr
	all[0] = number
	copy(all[1:], arguments)
	r, errno := rt.SyscallQuick(&all)
	if errno != 0 {
		return r, Errno(errno)
	}
	return r, nil
}

// path is a string as the kernel wants it: with a NUL at the end and none before.
func path(s string) ([]byte, error) { return ByteSliceFromString(s) }

// ByteSliceFromString returns s with a NUL at its end, or EINVAL if it has one inside.
func ByteSliceFromString(s string) ([]byte, error) {
	for i := 0; i < len(s); i++ {
		if s[i] == 0 {
			return nil, EINVAL
		}
	}
	b := make([]byte, len(s)+1)
	copy(b, s)
	return b, nil
}

// withPath makes a call one of whose arguments (index at) is a path.
func withPath(number uintptr, s string, at int, arguments ...uintptr) (uintptr, error) {
	p, err := path(s)
	if err != nil {
		return 0, err
	}
	arguments[at] = uintptr(unsafe.Pointer(&p[0]))
	r, err := call(number, arguments...)
	runtime.KeepAlive(p)
	return r, err
}

// with2Paths is withPath for two paths.
func with2Paths(number uintptr, s, t string, at, at2 int, arguments ...uintptr) error {
	p, err := path(t)
	if err != nil {
		return err
	}
	arguments[at2] = uintptr(unsafe.Pointer(&p[0]))
	_, err = withPath(number, s, at, arguments...)
	runtime.KeepAlive(p)
	return err
}

// transfer is read, write, pread and pwrite.
func transfer(number uintptr, fd int, p []byte, offset int64) (int, error) {
	all := [7]uintptr{number, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(p))), uintptr(len(p)), uintptr(offset)}
	r, errno := rt.Syscall(&all)
	runtime.KeepAlive(p)
	if errno != 0 {
		return -1, Errno(errno)
	}
	return int(r), nil
}

func Read(fd int, p []byte) (int, error)                 { return transfer(sysRead, fd, p, 0) }
func Write(fd int, p []byte) (int, error)                { return transfer(sysWrite, fd, p, 0) }
func Pread(fd int, p []byte, offset int64) (int, error)  { return transfer(sysPread, fd, p, offset) }
func Pwrite(fd int, p []byte, offset int64) (int, error) { return transfer(sysPwrite, fd, p, offset) }

// ReadDirent reads directory entries, as the kernel lays them out.
func ReadDirent(fd int, p []byte) (int, error) { return transfer(sysGetdents64, fd, p, 0) }

func Open(name string, mode int, perm uint32) (fd int, err error) {
	r, err := withPath(sysOpenat, name, 1, atCurrentDirectory, 0, uintptr(mode), uintptr(perm))
	if err != nil {
		return -1, err
	}
	return int(r), nil
}

func Close(fd int) error {
	_, err := call(sysClose, uintptr(fd))
	return err
}

func Seek(fd int, offset int64, whence int) (int64, error) {
	r, err := call(sysLseek, uintptr(fd), uintptr(offset), uintptr(whence))
	if err != nil {
		return -1, err
	}
	return int64(r), nil
}

func Fsync(fd int) error {
	_, err := call(sysFsync, uintptr(fd))
	return err
}

func Ftruncate(fd int, length int64) error {
	_, err := call(sysFtruncate, uintptr(fd), uintptr(length))
	return err
}

func Truncate(name string, length int64) error {
	_, err := withPath(sysTruncate, name, 0, 0, uintptr(length))
	return err
}

func Fchmod(fd int, mode uint32) error {
	_, err := call(sysFchmod, uintptr(fd), uintptr(mode))
	return err
}

func Chmod(name string, mode uint32) error {
	_, err := withPath(sysFchmodat, name, 1, atCurrentDirectory, 0, uintptr(mode))
	return err
}

func Fchown(fd, uid, gid int) error {
	_, err := call(sysFchown, uintptr(fd), uintptr(uid), uintptr(gid))
	return err
}

func Chown(name string, uid, gid int) error {
	_, err := withPath(sysFchownat, name, 1, atCurrentDirectory, 0, uintptr(uid), uintptr(gid), 0)
	return err
}

func Lchown(name string, uid, gid int) error {
	_, err := withPath(sysFchownat, name, 1, atCurrentDirectory, 0, uintptr(uid), uintptr(gid), atNoFollow)
	return err
}

func Chdir(name string) error {
	_, err := withPath(sysChdir, name, 0, 0)
	return err
}

func Fchdir(fd int) error {
	_, err := call(sysFchdir, uintptr(fd))
	return err
}

func Mkdir(name string, mode uint32) error {
	_, err := withPath(sysMkdirat, name, 1, atCurrentDirectory, 0, uintptr(mode))
	return err
}

func Unlink(name string) error {
	_, err := withPath(sysUnlinkat, name, 1, atCurrentDirectory, 0, 0)
	return err
}

func Rmdir(name string) error {
	_, err := withPath(sysUnlinkat, name, 1, atCurrentDirectory, 0, atRemoveDirectory)
	return err
}

// RemoveAt removes a file or an empty directory in an open directory.
func RemoveAt(dirfd int, name string, directory bool) error {
	var flags uintptr
	if directory {
		flags = atRemoveDirectory
	}
	_, err := withPath(sysUnlinkat, name, 1, uintptr(dirfd), 0, flags)
	return err
}

func Openat(dirfd int, name string, flags int, mode uint32) (fd int, err error) {
	r, err := withPath(sysOpenat, name, 1, uintptr(dirfd), 0, uintptr(flags), uintptr(mode))
	if err != nil {
		return -1, err
	}
	return int(r), nil
}

func Rename(from, to string) error {
	return with2Paths(sysRenameat, from, to, 1, 3, atCurrentDirectory, 0, atCurrentDirectory, 0)
}

func Link(from, to string) error {
	return with2Paths(sysLinkat, from, to, 1, 3, atCurrentDirectory, 0, atCurrentDirectory, 0, 0)
}

func Symlink(from, to string) error {
	return with2Paths(sysSymlinkat, from, to, 0, 2, 0, atCurrentDirectory, 0)
}

func Readlink(name string, buf []byte) (int, error) {
	r, err := withPath(sysReadlinkat, name, 1, atCurrentDirectory, 0, uintptr(unsafe.Pointer(unsafe.SliceData(buf))), uintptr(len(buf)))
	runtime.KeepAlive(buf)
	if err != nil {
		return -1, err
	}
	return int(r), nil
}

func Getwd() (string, error) {
	buf := make([]byte, 4096)
	r, err := call(sysGetcwd, uintptr(unsafe.Pointer(&buf[0])), uintptr(len(buf)))
	runtime.KeepAlive(buf)
	if err != nil {
		return "", err
	}
	if r < 1 || buf[0] != '/' {
		return "", ENOENT
	}
	return string(buf[:r-1]), nil
}

func number(n uintptr) int {
	r, _ := quick(n)
	return int(r)
}

func Getpid() int  { return number(sysGetpid) }
func Getppid() int { return number(sysGetppid) }
func Getuid() int  { return number(sysGetuid) }
func Geteuid() int { return number(sysGeteuid) }
func Getgid() int  { return number(sysGetgid) }
func Getegid() int { return number(sysGetegid) }

// Getgroups returns the numbers of the groups that the process belongs to.
func Getgroups() ([]int, error) {
	n, err := quick(sysGetgroups, 0, 0)
	if err != nil || n == 0 {
		return nil, err
	}
	list := make([]uint32, n)
	n, err = quick(sysGetgroups, n, uintptr(unsafe.Pointer(&list[0])))
	runtime.KeepAlive(list)
	if err != nil {
		return nil, err
	}
	groups := make([]int, n)
	for i := range groups {
		groups[i] = int(list[i])
	}
	return groups, nil
}

func Kill(pid int, sig Signal) error {
	_, err := call(sysKill, uintptr(pid), uintptr(sig))
	return err
}

// RaisePipe dies of SIGPIPE, as a program does that writes to a closed standard output, unless the program wants to hear
// of that signal.
func RaisePipe() {
	if rt.SignalIsWanted(int(SIGPIPE)) {
		return
	}
	action := new([4]uint64) // the default
	call(sysSigaction, uintptr(SIGPIPE), uintptr(unsafe.Pointer(action)), 0, 8)
	runtime.KeepAlive(action)
	Kill(Getpid(), SIGPIPE)
}

func Pipe2(p []int, flags int) error {
	fds := new([2]int32)
	_, err := call(sysPipe2, uintptr(unsafe.Pointer(fds)), uintptr(flags))
	p[0], p[1] = int(fds[0]), int(fds[1])
	return err
}

// Hostname is the node name of uname.
func Hostname() (string, error) {
	names := new([6 * 65]byte)
	_, err := call(sysUname, uintptr(unsafe.Pointer(names)))
	if err != nil {
		return "", err
	}
	node := names[65:130]
	for i, c := range node {
		if c == 0 {
			node = node[:i]
			break
		}
	}
	return string(node), nil
}

// Timespec is a time as the kernel writes it.
type Timespec struct {
	Sec  int64
	Nsec int64
}

func (t *Timespec) Unix() (sec int64, nsec int64) { return t.Sec, t.Nsec }
func (t *Timespec) Nano() int64                   { return t.Sec*1e9 + t.Nsec }

// NsecToTimespec is the time that many nanoseconds after 1970 began.
func NsecToTimespec(nsec int64) Timespec {
	t := Timespec{nsec / 1e9, nsec % 1e9}
	if t.Nsec < 0 {
		t.Nsec += 1e9
		t.Sec--
	}
	return t
}

// Stat_t is what the kernel says about a file.
type Stat_t struct {
	Dev     uint64
	Ino     uint64
	Nlink   uint64
	Mode    uint32
	Uid     uint32
	Gid     uint32
	X__pad0 int32
	Rdev    uint64
	Size    int64
	Blksize int64
	Blocks  int64
	Atim    Timespec
	Mtim    Timespec
	Ctim    Timespec

	X__unused [3]int64
}

func Fstat(fd int, st *Stat_t) error {
	_, err := call(sysFstat, uintptr(fd), uintptr(unsafe.Pointer(st)))
	runtime.KeepAlive(st)
	return err
}

func statAt(name string, st *Stat_t, flags uintptr) error {
	_, err := withPath(sysNewfstatat, name, 1, atCurrentDirectory, 0, uintptr(unsafe.Pointer(st)), flags)
	runtime.KeepAlive(st)
	return err
}

func Stat(name string, st *Stat_t) error  { return statAt(name, st, 0) }
func Lstat(name string, st *Stat_t) error { return statAt(name, st, atNoFollow) }

// UtimesNano sets the times of last access and modification.
func UtimesNano(name string, ts []Timespec) error {
	if len(ts) != 2 {
		return EINVAL
	}
	_, err := withPath(sysUtimensat, name, 1, atCurrentDirectory, 0, uintptr(unsafe.Pointer(&ts[0])), 0)
	runtime.KeepAlive(ts)
	return err
}
