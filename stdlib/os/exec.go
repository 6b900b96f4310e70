package os

import (
	"errors"
	"runtime"
	"strconv"
	"sync"
	"syscall"
	"time"
	"unsafe"
)

// Processes: starting them, waiting for them, sending them signals.
//
// A process's number is its own until someone has waited for it, and may then be another's. So Signal and the end of
// Wait exclude each other: Wait first learns that the process has ended (without taking its number away), and only
// then, with the lock held, marks it as done and takes the number away.

var (
	// ErrProcessDone says that a process has ended.
	ErrProcessDone = errors.New("os: process already finished")
	// ErrNoHandle says that there is no handle for a process.
	ErrNoHandle = errors.New("os: process handle unavailable")

	errReleased       = errors.New("os: process already released")
	errNotInitialised = errors.New("os: process not initialized")
)

const (
	running = iota
	done
	released
)

// Process is a process of the system's.
type Process struct {
	Pid int

	lock  sync.RWMutex // guards state; signals are sent with it held for reading
	state int
}

// ProcAttr says what a new process has: the folder it starts in, its environment (nil: this one's), its files by
// number (nil: closed).
type ProcAttr struct {
	Dir   string
	Env   []string
	Files []*File
	Sys   *syscall.SysProcAttr
}

// FindProcess returns the process with that number, whether it runs or not.
func FindProcess(pid int) (*Process, error) { return &Process{Pid: pid}, nil }

// StartProcess starts a program; argv begins with its name. Who starts one waits for it, or releases it.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	if attr.Dir != "" && (attr.Sys == nil || attr.Sys.Chroot == "") {
		// The kernel would not say which of the two is not there.
		if _, err := Stat(attr.Dir); err != nil {
			failed := err.(*PathError)
			failed.Op = "chdir"
			return nil, failed
		}
	}
	system := syscall.ProcAttr{Dir: attr.Dir, Env: attr.Env, Sys: attr.Sys}
	if system.Env == nil {
		system.Env = Environ()
	}
	for _, f := range attr.Files {
		system.Files = append(system.Files, f.Fd())
	}
	pid, _, err := syscall.StartProcess(name, argv, &system)
	runtime.KeepAlive(attr)
	if err != nil {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: err}
	}
	return &Process{Pid: pid}, nil
}

// stateError says why there is nothing to be done with p; the lock is held.
func (p *Process) stateError() error {
	switch {
	case p.state == released || p.Pid == -1:
		return errReleased
	case p.Pid == 0:
		return errNotInitialised
	case p.state == done:
		return ErrProcessDone
	}
	return nil
}

// Signal sends a signal.
func (p *Process) Signal(sig Signal) error {
	p.lock.RLock()
	defer p.lock.RUnlock()
	if err := p.stateError(); err != nil {
		return err
	}
	s, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	err := syscall.Kill(p.Pid, s)
	if err == syscall.ESRCH {
		return ErrProcessDone
	}
	return err
}

// Kill sends SIGKILL.
func (p *Process) Kill() error { return p.Signal(Kill) }

// Release gives p up.
func (p *Process) Release() error {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.state = released
	p.Pid = -1
	return nil
}

// WithHandle would call f with a descriptor of the process, but processes have none here.
func (p *Process) WithHandle(f func(handle uintptr)) error { return ErrNoHandle }

// Wait waits until the process, a child of this one, has ended.
func (p *Process) Wait() (*ProcessState, error) {
	if p == nil || p.Pid == -1 {
		return nil, syscall.EINVAL
	}
	p.lock.RLock()
	state := p.state
	p.lock.RUnlock()
	switch state {
	case released:
		return nil, errReleased
	case done:
		return nil, NewSyscallError("wait", syscall.ECHILD)
	}
	awaitEnd(p.Pid)
	p.lock.Lock()
	defer p.lock.Unlock()
	var (
		status syscall.WaitStatus
		usage  syscall.Rusage
	)
	for {
		pid, err := syscall.Wait4(p.Pid, &status, 0, &usage)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return nil, NewSyscallError("wait", err)
		}
		p.state = done
		return &ProcessState{pid: pid, status: status, usage: usage}, nil
	}
}

// awaitEnd returns when a child has ended, or cannot be waited for.
func awaitEnd(pid int) {
	const byPid = 1
	information := new([16]uint64)
	for {
		_, _, errno := syscall.Syscall6(syscall.SYS_WAITID, byPid, uintptr(pid), uintptr(unsafe.Pointer(information)), syscall.WEXITED|syscall.WNOWAIT, 0, 0)
		if errno != syscall.EINTR {
			runtime.KeepAlive(information)
			return
		}
	}
}

// ProcessState is how a process ended.
type ProcessState struct {
	pid    int
	status syscall.WaitStatus
	usage  syscall.Rusage
}

func (p *ProcessState) Pid() int                  { return p.pid }
func (p *ProcessState) Exited() bool              { return p.status.Exited() }
func (p *ProcessState) Success() bool             { return p.status.ExitStatus() == 0 }
func (p *ProcessState) Sys() any                  { return p.status }
func (p *ProcessState) SysUsage() any             { return &p.usage }
func (p *ProcessState) UserTime() time.Duration   { return time.Duration(p.usage.Utime.Nano()) }
func (p *ProcessState) SystemTime() time.Duration { return time.Duration(p.usage.Stime.Nano()) }

// ExitCode is -1 if the process did not exit, or there is none.
func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.status.ExitStatus()
}

// String is "exit status 1" or "signal: killed" and the like.
func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	w := p.status
	if w.Exited() {
		return "exit status " + strconv.Itoa(w.ExitStatus())
	}
	if w.Signaled() {
		dumped := ""
		if w.CoreDump() {
			dumped = " (core dumped)"
		}
		return "signal: " + w.Signal().String() + dumped
	}
	if w.Continued() {
		return "continued"
	}
	if !w.Stopped() {
		return ""
	}
	text := "stop signal: " + w.StopSignal().String()
	if cause := w.TrapCause(); cause > 0 {
		text += " (trap " + strconv.Itoa(cause) + ")"
	}
	return text
}
