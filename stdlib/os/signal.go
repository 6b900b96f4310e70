package os

import (
	"errors"
	"syscall"
)

// Signal is a signal of the operating system's.
type Signal interface {
	String() string
	Signal()
}

var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// ErrProcessDone says that a process has ended.
var ErrProcessDone = errors.New("os: process already finished")

// Process is a process of the system's.
type Process struct {
	Pid int
}

// FindProcess returns the process with that number, whether it runs or not.
func FindProcess(pid int) (*Process, error) { return &Process{pid}, nil }

// Signal sends a signal.
func (p *Process) Signal(sig Signal) error {
	switch {
	case p.Pid == -1:
		return errors.New("os: process already released")
	case p.Pid == 0:
		return errors.New("os: process not initialized")
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
	p.Pid = -1
	return nil
}
