package syscall

import (
	"runtime"
	"unsafe"
)

// What the system and its file systems tell about themselves, and who the process is to them.

// Utsname is what uname tells.
type Utsname struct {
	Sysname    [65]int8
	Nodename   [65]int8
	Release    [65]int8
	Version    [65]int8
	Machine    [65]int8
	Domainname [65]int8
}

func Uname(buf *Utsname) error {
	err := only(SYS_UNAME, uintptr(unsafe.Pointer(buf)))
	runtime.KeepAlive(buf)
	return err
}

// Sysinfo_t is about memory and load.
type Sysinfo_t struct {
	Uptime    int64
	Loads     [3]uint64
	Totalram  uint64
	Freeram   uint64
	Sharedram uint64
	Bufferram uint64
	Totalswap uint64
	Freeswap  uint64
	Procs     uint16
	Pad       uint16
	Pad_cgo_0 [4]byte
	Totalhigh uint64
	Freehigh  uint64
	Unit      uint32
	X_f       [0]byte
	Pad_cgo_1 [4]byte
}

func Sysinfo(info *Sysinfo_t) error {
	err := only(SYS_SYSINFO, uintptr(unsafe.Pointer(info)))
	runtime.KeepAlive(info)
	return err
}

// Fsid names a file system.
type Fsid struct {
	X__val [2]int32
}

// Statfs_t is about a file system.
type Statfs_t struct {
	Type    int64
	Bsize   int64
	Blocks  uint64
	Bfree   uint64
	Bavail  uint64
	Files   uint64
	Ffree   uint64
	Fsid    Fsid
	Namelen int64
	Frsize  int64
	Flags   int64
	Spare   [4]int64
}

func Statfs(path string, buf *Statfs_t) error {
	_, err := withPath(SYS_STATFS, path, 0, 0, uintptr(unsafe.Pointer(buf)))
	runtime.KeepAlive(buf)
	return err
}

func Fstatfs(fd int, buf *Statfs_t) error {
	err := only(SYS_FSTATFS, uintptr(fd), uintptr(unsafe.Pointer(buf)))
	runtime.KeepAlive(buf)
	return err
}

func Mount(source string, target string, fstype string, flags uintptr, data string) error {
	var pointers [4]*byte
	for i, s := range []string{source, target, fstype, data} {
		if i == 3 && s == "" {
			break
		}
		p, err := BytePtrFromString(s)
		if err != nil {
			return err
		}
		pointers[i] = p
	}
	err := only(SYS_MOUNT, uintptr(unsafe.Pointer(pointers[0])), uintptr(unsafe.Pointer(pointers[1])),
		uintptr(unsafe.Pointer(pointers[2])), flags, uintptr(unsafe.Pointer(pointers[3])))
	runtime.KeepAlive(&pointers)
	return err
}

func Unmount(target string, flags int) error {
	_, err := withPath(SYS_UMOUNT2, target, 0, 0, uintptr(flags))
	return err
}

func Unshare(flags int) error { return only(SYS_UNSHARE, uintptr(flags)) }

func Sethostname(p []byte) error { return onPages(SYS_SETHOSTNAME, p, 0) }

// Time_t counts seconds since 1970.
type Time_t int64

func Gettimeofday(tv *Timeval) error {
	err := only(SYS_GETTIMEOFDAY, uintptr(unsafe.Pointer(tv)), 0)
	runtime.KeepAlive(tv)
	return err
}

func Settimeofday(tv *Timeval) error {
	err := only(SYS_SETTIMEOFDAY, uintptr(unsafe.Pointer(tv)), 0)
	runtime.KeepAlive(tv)
	return err
}

// Time is now; it is stored in *t, too, unless t is nil.
func Time(t *Time_t) (tt Time_t, err error) {
	var tv Timeval
	if err := Gettimeofday(&tv); err != nil {
		return 0, err
	}
	if t != nil {
		*t = Time_t(tv.Sec)
	}
	return Time_t(tv.Sec), nil
}

// Nanosleep sleeps, in the kernel; what was left when a signal came is stored in *leftover.
func Nanosleep(time *Timespec, leftover *Timespec) error {
	err := only(SYS_NANOSLEEP, uintptr(unsafe.Pointer(time)), uintptr(unsafe.Pointer(leftover)))
	runtime.KeepAlive(time)
	runtime.KeepAlive(leftover)
	return err
}

func Pause() error { return only(SYS_PAUSE) }

// Utimes sets the times of last access and modification.
func Utimes(path string, tv []Timeval) error {
	if len(tv) != 2 {
		return EINVAL
	}
	return UtimesNano(path, []Timespec{{tv[0].Sec, tv[0].Usec * 1000}, {tv[1].Sec, tv[1].Usec * 1000}})
}
