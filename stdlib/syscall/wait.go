package syscall

import (
	"runtime"
	"unsafe"
)

// WaitStatus is how a process ended, or why it stopped, as the kernel packs it:
//
//	bits 0-6   0: it exited; 0x7f: it is stopped; else the signal it died of
//	bit 7      the kernel kept an image of its memory
//	bits 8-15  its status, or the signal that stopped it
//	bits 16-   for traced processes: the event
//	0xffff     it goes on
type WaitStatus uint32

const (
	waitStopped   = 0x7f
	waitContinued = 0xffff
)

func (w WaitStatus) Exited() bool    { return w&0x7f == 0 }
func (w WaitStatus) Stopped() bool   { return w&0xff == waitStopped }
func (w WaitStatus) Continued() bool { return w == waitContinued }
func (w WaitStatus) Signaled() bool  { return !w.Exited() && w&0x7f != waitStopped }
func (w WaitStatus) CoreDump() bool  { return w.Signaled() && w&0x80 != 0 }

// ExitStatus is -1 if the process did not exit.
func (w WaitStatus) ExitStatus() int {
	if !w.Exited() {
		return -1
	}
	return int(w>>8) & 0xff
}

// Signal is what the process died of, or -1.
func (w WaitStatus) Signal() Signal {
	if !w.Signaled() {
		return -1
	}
	return Signal(w & 0x7f)
}

// StopSignal is what stopped the process, or -1.
func (w WaitStatus) StopSignal() Signal {
	if !w.Stopped() {
		return -1
	}
	return Signal(w>>8) & 0xff
}

// TrapCause is a traced process's event, or -1.
func (w WaitStatus) TrapCause() int {
	if w.StopSignal() != SIGTRAP {
		return -1
	}
	return int(w>>8) >> 8
}

// Timeval is a time in microseconds, as older calls want it.
type Timeval struct {
	Sec  int64
	Usec int64
}

func (tv *Timeval) Unix() (sec int64, nsec int64) { return tv.Sec, tv.Usec * 1000 }
func (tv *Timeval) Nano() int64                   { return tv.Sec*1e9 + tv.Usec*1000 }

// NsecToTimeval is the time that many nanoseconds after 1970 began, rounded down.
func NsecToTimeval(nsec int64) Timeval {
	t := NsecToTimespec(nsec)
	return Timeval{t.Sec, t.Nsec / 1000}
}

func TimevalToNsec(tv Timeval) int64   { return tv.Nano() }
func TimespecToNsec(ts Timespec) int64 { return ts.Nano() }

// Rusage is what a process has used.
type Rusage struct {
	Utime    Timeval
	Stime    Timeval
	Maxrss   int64
	Ixrss    int64
	Idrss    int64
	Isrss    int64
	Minflt   int64
	Majflt   int64
	Nswap    int64
	Inblock  int64
	Oublock  int64
	Msgsnd   int64
	Msgrcv   int64
	Nsignals int64
	Nvcsw    int64
	Nivcsw   int64
}

// Wait4 waits for a child (-1: any) to end or change.
func Wait4(pid int, wstatus *WaitStatus, options int, rusage *Rusage) (wpid int, err error) {
	status := new(int32)
	r, err := call(SYS_WAIT4, uintptr(pid), uintptr(unsafe.Pointer(status)), uintptr(options), uintptr(unsafe.Pointer(rusage)))
	runtime.KeepAlive(rusage)
	if wstatus != nil {
		*wstatus = WaitStatus(*status)
	}
	if err != nil {
		return -1, err
	}
	return int(r), nil
}

// Getrusage tells what this process, its ended children or the thread have used.
func Getrusage(who int, rusage *Rusage) error {
	err := only(SYS_GETRUSAGE, uintptr(who), uintptr(unsafe.Pointer(rusage)))
	runtime.KeepAlive(rusage)
	return err
}

// Rlimit is a limit of a resource.
type Rlimit struct {
	Cur uint64
	Max uint64
}

func Getrlimit(resource int, rlim *Rlimit) error {
	err := only(SYS_PRLIMIT64, 0, uintptr(resource), 0, uintptr(unsafe.Pointer(rlim)))
	runtime.KeepAlive(rlim)
	return err
}

func Setrlimit(resource int, rlim *Rlimit) error {
	err := only(SYS_PRLIMIT64, 0, uintptr(resource), uintptr(unsafe.Pointer(rlim)), 0)
	runtime.KeepAlive(rlim)
	return err
}

// Tms is processor time in ticks.
type Tms struct {
	Utime  int64
	Stime  int64
	Cutime int64
	Cstime int64
}

func Times(tms *Tms) (ticks uintptr, err error) {
	ticks, err = call(SYS_TIMES, uintptr(unsafe.Pointer(tms)))
	runtime.KeepAlive(tms)
	return ticks, err
}

func Gettid() int  { return number(SYS_GETTID) }
func Getpgrp() int { return number(SYS_GETPGRP) }

func Getpgid(pid int) (pgid int, err error) {
	r, err := call(SYS_GETPGID, uintptr(pid))
	return int(r), err
}

func Setsid() (pid int, err error) {
	r, err := call(SYS_SETSID)
	return int(r), err
}

func Getpriority(which int, who int) (prio int, err error) {
	r, err := call(SYS_GETPRIORITY, uintptr(which), uintptr(who))
	return int(r), err
}

func Setpgid(pid int, pgid int) error { return only(SYS_SETPGID, uintptr(pid), uintptr(pgid)) }

func Setpriority(which int, who int, prio int) error {
	return only(SYS_SETPRIORITY, uintptr(which), uintptr(who), uintptr(prio))
}

func Tgkill(tgid int, tid int, sig Signal) error {
	return only(SYS_TGKILL, uintptr(tgid), uintptr(tid), uintptr(sig))
}

func Umask(mask int) int {
	r, _ := quick(SYS_UMASK, uintptr(mask))
	return int(r)
}
