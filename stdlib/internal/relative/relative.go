// Package relative makes the system calls about files in an open directory that package syscall has no functions for.
//
// A name is that of one file in the directory: no call here or in package os's Root gives the kernel a name with a slash in
// it, and none follows a symbolic link.
package relative

import (
	"strconv"
	"syscall"
	"unsafe"
)

const (
	sysNewfstatat = 262
	sysLinkat     = 265
	sysSymlinkat  = 266
	sysReadlinkat = 267
	sysUtimensat  = 280
	sysFchmodat2  = 452

	// OpenPath has openat find a file without opening it: the descriptor only says which file is meant.
	OpenPath = 0x200000

	noFollow  = 0x100
	emptyPath = 0x1000 // the call is about the descriptor itself
)

func result(errno syscall.Errno) error {
	if errno != 0 {
		return errno
	}
	return nil
}

// Lstat describes a file.
func Lstat(dir int, name string, st *syscall.Stat_t) error {
	p, err := syscall.BytePtrFromString(name)
	if err != nil {
		return err
	}
	_, _, errno := syscall.Syscall6(sysNewfstatat, uintptr(dir), uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(st)),
		noFollow, 0, 0)
	return result(errno)
}

// Readlink returns what a symbolic link says; of the empty name, what the link says that dir was opened as with OpenPath.
func Readlink(dir int, name string) (string, error) {
	p, err := syscall.BytePtrFromString(name)
	if err != nil {
		return "", err
	}
	for size := 256; ; size *= 2 {
		b := make([]byte, size)
		n, _, errno := syscall.Syscall6(sysReadlinkat, uintptr(dir), uintptr(unsafe.Pointer(p)),
			uintptr(unsafe.Pointer(&b[0])), uintptr(size), 0, 0)
		if errno != 0 {
			return "", errno
		}
		if int(n) < size {
			return string(b[:n]), nil
		}
	}
}

// withNames makes a call that takes two names.
func withNames(a, b string, call func(a, b *byte) syscall.Errno) error {
	var names [2]*byte
	for i, name := range [...]string{a, b} {
		var err error
		if names[i], err = syscall.BytePtrFromString(name); err != nil {
			return err
		}
	}
	return result(call(names[0], names[1]))
}

// Link gives a file one more name.
func Link(dir int, name string, newDir int, newName string) error {
	return withNames(name, newName, func(from, to *byte) syscall.Errno {
		_, _, errno := syscall.Syscall6(sysLinkat, uintptr(dir), uintptr(unsafe.Pointer(from)), uintptr(newDir),
			uintptr(unsafe.Pointer(to)), 0, 0)
		return errno
	})
}

// Symlink makes a symbolic link that says target.
func Symlink(target string, dir int, name string) error {
	return withNames(target, name, func(says, at *byte) syscall.Errno {
		_, _, errno := syscall.Syscall(sysSymlinkat, uintptr(unsafe.Pointer(says)), uintptr(dir), uintptr(unsafe.Pointer(at)))
		return errno
	})
}

// ChmodFound sets the mode of the file that a descriptor of OpenPath means.
//
// Linux has had a call for that since 6.6. Before, there are the links in /proc/self/fd: they lead to the file itself,
// whatever its name means now. A sandbox may answer a call that it does not know with EPERM.
func ChmodFound(fd int, mode uint32) error {
	empty := new(byte)
	_, _, errno := syscall.Syscall6(sysFchmodat2, uintptr(fd), uintptr(unsafe.Pointer(empty)), uintptr(mode), emptyPath, 0, 0)
	if errno == syscall.ENOSYS || errno == syscall.EPERM {
		if err := syscall.Chmod(linkTo(fd), mode); err != syscall.ENOENT {
			return err
		}
	}
	return result(errno)
}

// ChownFound sets the owner of the file that a descriptor of OpenPath means.
func ChownFound(fd, uid, gid int) error { return syscall.Fchownat(fd, "", uid, gid, emptyPath) }

// UtimesFound sets the times of the file that a descriptor of OpenPath means. Linux before 5.8 answers with EINVAL.
func UtimesFound(fd int, times *[2]syscall.Timespec) error {
	empty := new(byte)
	_, _, errno := syscall.Syscall6(sysUtimensat, uintptr(fd), uintptr(unsafe.Pointer(empty)),
		uintptr(unsafe.Pointer(times)), emptyPath, 0, 0)
	if errno == syscall.EINVAL {
		if err := syscall.UtimesNano(linkTo(fd), times[:]); err != syscall.ENOENT {
			return err
		}
	}
	return result(errno)
}

// linkTo is the name of the link in /proc that leads to the file that a descriptor means.
func linkTo(fd int) string { return "/proc/self/fd/" + strconv.Itoa(fd) }
