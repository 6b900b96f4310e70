package syscall

import (
	"runtime"
	"unsafe"
)

// Calls that wait for many files at once, and that tell of changes to files. Programs seldom need the first: the runtime
// waits for them.

// EpollEvent says what a descriptor is waited for, or what it is ready for. Fd and Pad are the caller's: they come back as
// they were given.
type EpollEvent struct {
	Events uint32
	Fd     int32
	Pad    int32
}

func EpollCreate(size int) (fd int, err error) { return one(SYS_EPOLL_CREATE, uintptr(size)) }
func EpollCreate1(flag int) (fd int, err error) {
	return one(SYS_EPOLL_CREATE1, uintptr(flag))
}

func EpollCtl(epfd int, op int, fd int, event *EpollEvent) error {
	err := only(SYS_EPOLL_CTL, uintptr(epfd), uintptr(op), uintptr(fd), uintptr(unsafe.Pointer(event)))
	runtime.KeepAlive(event)
	return err
}

// EpollWait waits for as many milliseconds at most; -1: for ever.
func EpollWait(epfd int, events []EpollEvent, msec int) (n int, err error) {
	n, err = one(SYS_EPOLL_WAIT, uintptr(epfd), uintptr(unsafe.Pointer(unsafe.SliceData(events))), uintptr(len(events)),
		uintptr(msec))
	runtime.KeepAlive(events)
	return n, err
}

// InotifyEvent is how the kernel begins to tell of a change. Len bytes with a name follow.
type InotifyEvent struct {
	Wd     int32
	Mask   uint32
	Cookie uint32
	Len    uint32
	Name   [0]uint8
}

// SizeofInotifyEvent is an InotifyEvent's size.
const SizeofInotifyEvent = 0x10

// PathMax is how long a path may be that is given to the kernel, with the NUL at its end.
const PathMax = 0x1000

func InotifyInit() (fd int, err error)           { return InotifyInit1(0) }
func InotifyInit1(flags int) (fd int, err error) { return one(SYS_INOTIFY_INIT1, uintptr(flags)) }

func InotifyAddWatch(fd int, pathname string, mask uint32) (watchdesc int, err error) {
	r, err := withPath(SYS_INOTIFY_ADD_WATCH, pathname, 1, uintptr(fd), 0, uintptr(mask))
	return int(r), err
}

func InotifyRmWatch(fd int, watchdesc uint32) (success int, err error) {
	return one(SYS_INOTIFY_RM_WATCH, uintptr(fd), uintptr(watchdesc))
}
