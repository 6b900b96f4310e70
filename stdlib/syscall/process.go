package syscall

import (
	"internal/rt"
	"runtime"
	"sync"
	"unsafe"
)

// Starting processes.
//
// What a child does between its birth and its new program is known before: a list of system calls, made here, that
// the runtime has the child carry out one after the other (rt.Spawn). The child shares the parent's memory until then,
// and the parent's thread waits; so the first call that fails is reported through memory, without a pipe.
//
// The list, in the order that the kernel's rules ask for: session, group, terminal; root and user; folder; files;
// the program.

// ForkLock keeps descriptors that are just being made without O_CLOEXEC out of children: who makes one holds it for
// reading, who starts a process for writing.
var ForkLock sync.RWMutex

// ProcAttr says what a new process has: the folder it starts in, its environment (nil: this one's), its files by
// number.
type ProcAttr struct {
	Dir   string
	Env   []string
	Files []uintptr
	Sys   *SysProcAttr
}

// Credential is a user and the groups.
type Credential struct {
	Uid         uint32
	Gid         uint32
	Groups      []uint32
	NoSetGroups bool
}

// SysProcIDMap maps users or groups of a user namespace to those outside.
type SysProcIDMap struct {
	ContainerID int
	HostID      int
	Size        int
}

// SysProcAttr is what only this system knows. Fields that StartProcess cannot do make it fail with ENOTSUP:
// UidMappings and GidMappings, AmbientCaps, UseCgroupFD.
type SysProcAttr struct {
	Chroot     string
	Credential *Credential
	Ptrace     bool // the child asks to be traced
	Setsid     bool
	Setpgid    bool // into the group Pgid, 0: a new one
	Setctty    bool // descriptor Ctty of the child becomes the terminal of its session
	Noctty     bool // standard input is no terminal of its
	Ctty       int
	Foreground bool // the child's group is in the foreground of terminal Ctty, a descriptor of this process
	Pgid       int
	Pdeathsig  Signal // sent to the child when the thread that started it ends

	Cloneflags                 uintptr
	Unshareflags               uintptr
	UidMappings                []SysProcIDMap
	GidMappings                []SysProcIDMap
	GidMappingsEnableSetgroups bool
	AmbientCaps                []uintptr
	UseCgroupFD                bool
	CgroupFD                   int
	PidFD                      *int // where a descriptor of the child is stored
}

// childSteps is the list being made, with what its arguments point to.
type childSteps struct {
	list []rt.SpawnStep
	kept []any
}

func (s *childSteps) add(number uintptr, arguments ...uintptr) *rt.SpawnStep {
	var step rt.SpawnStep
	step.Call[0] = number
	copy(step.Call[1:], arguments)
	s.list = append(s.list, step)
	return &s.list[len(s.list)-1]
}

// path adds a path's bytes to what is kept, and returns their address.
func (s *childSteps) path(name string) (uintptr, error) {
	p, err := BytePtrFromString(name)
	if err != nil {
		return 0, err
	}
	s.kept = append(s.kept, p)
	return uintptr(unsafe.Pointer(p)), nil
}

// identity: namespaces, session, group, terminal, root, user.
func (s *childSteps) identity(sys *SysProcAttr) error {
	if sys.Setsid {
		s.add(SYS_SETSID)
	}
	if sys.Setpgid || sys.Foreground {
		s.add(SYS_SETPGID, 0, uintptr(sys.Pgid))
	}
	if sys.Foreground {
		group := new([1]int32)
		group[0] = int32(sys.Pgid)
		s.kept = append(s.kept, group)
		if sys.Pgid == 0 {
			s.add(SYS_GETPID).Result = &group[0]
		}
		s.add(SYS_IOCTL, uintptr(sys.Ctty), TIOCSPGRP, uintptr(unsafe.Pointer(group)))
	}
	if sys.Unshareflags != 0 {
		s.add(SYS_UNSHARE, sys.Unshareflags)
		if sys.Unshareflags&CLONE_NEWNS != 0 {
			// A namespace of mounts whose changes come back to us would be none.
			root, _ := s.path("/")
			none, _ := s.path("none")
			s.add(SYS_MOUNT, none, root, 0, MS_REC|MS_PRIVATE, 0)
		}
	}
	if sys.Chroot != "" {
		root, err := s.path(sys.Chroot)
		if err != nil {
			return err
		}
		s.add(SYS_CHROOT, root)
	}
	if c := sys.Credential; c != nil {
		if !c.NoSetGroups {
			groups := uintptr(0)
			if len(c.Groups) > 0 {
				s.kept = append(s.kept, c.Groups)
				groups = uintptr(unsafe.Pointer(&c.Groups[0]))
			}
			s.add(SYS_SETGROUPS, uintptr(len(c.Groups)), groups)
		}
		s.add(SYS_SETGID, uintptr(c.Gid))
		s.add(SYS_SETUID, uintptr(c.Uid))
	}
	return nil
}

// files makes the descriptors 0, 1, … what fd says. A descriptor that is still wanted for a higher number is moved out
// of the way first.
func (s *childSteps) files(fd []int) {
	next := len(fd)
	for _, f := range fd {
		next = max(next, f+1)
	}
	for i, f := range fd {
		if f >= 0 && f < i {
			s.add(SYS_DUP3, uintptr(f), uintptr(next), O_CLOEXEC)
			fd[i] = next
			next++
		}
	}
	for i, f := range fd {
		switch f {
		case -1:
			s.add(SYS_CLOSE, uintptr(i)).MayFail = true
		case i:
			s.add(SYS_FCNTL, uintptr(i), F_SETFD, 0)
		default:
			s.add(SYS_DUP3, uintptr(f), uintptr(i), 0)
		}
	}
	for i := len(fd); i < 3; i++ {
		s.add(SYS_CLOSE, uintptr(i)).MayFail = true
	}
}

func (s *childSteps) all(name string, argv []string, attr *ProcAttr, sys *SysProcAttr) error {
	switch {
	case sys.UidMappings != nil || sys.GidMappings != nil || len(sys.AmbientCaps) > 0 || sys.UseCgroupFD:
		return ENOTSUP
	case sys.Setctty && sys.Foreground:
		return EINVAL
	case sys.Setctty && sys.Ctty >= len(attr.Files):
		return EINVAL
	}
	if err := s.identity(sys); err != nil {
		return err
	}
	if attr.Dir != "" {
		dir, err := s.path(attr.Dir)
		if err != nil {
			return err
		}
		s.add(SYS_CHDIR, dir)
	}
	if sys.Pdeathsig != 0 {
		s.add(SYS_PRCTL, PR_SET_PDEATHSIG, uintptr(sys.Pdeathsig))
	}
	fd := make([]int, len(attr.Files))
	for i, f := range attr.Files {
		fd[i] = int(f)
	}
	s.files(fd)
	if sys.Noctty {
		s.add(SYS_IOCTL, 0, TIOCNOTTY, 0)
	}
	if sys.Setctty {
		s.add(SYS_IOCTL, uintptr(sys.Ctty), TIOCSCTTY, 1)
	}
	if sys.Ptrace {
		s.add(SYS_PTRACE, PTRACE_TRACEME)
	}
	return s.exec(name, argv, attr.Env)
}

func (s *childSteps) exec(name string, argv, env []string) error {
	path, err := s.path(name)
	if err != nil {
		return err
	}
	arguments, err := SlicePtrFromStrings(argv)
	if err != nil {
		return err
	}
	environment, err := SlicePtrFromStrings(env)
	if err != nil {
		return err
	}
	s.kept = append(s.kept, arguments, environment)
	s.add(SYS_EXECVE, path, uintptr(unsafe.Pointer(&arguments[0])), uintptr(unsafe.Pointer(&environment[0])))
	return nil
}

// ForkExec starts a program in a new process.
func ForkExec(argv0 string, argv []string, attr *ProcAttr) (pid int, err error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	with := *attr
	if with.Env == nil {
		with.Env = Environ()
	}
	sys := with.Sys
	if sys == nil {
		sys = &SysProcAttr{}
	}
	steps := new(childSteps)
	if err := steps.all(argv0, argv, &with, sys); err != nil {
		return 0, err
	}
	flags := sys.Cloneflags
	var descriptor *int32
	if sys.PidFD != nil {
		flags |= CLONE_PIDFD
		descriptor = new(int32)
		*descriptor = -1
	}
	ForkLock.Lock()
	pid, errno := rt.Spawn(&steps.list[0], len(steps.list), flags, descriptor)
	ForkLock.Unlock()
	runtime.KeepAlive(steps)
	if sys.PidFD != nil {
		*sys.PidFD = int(*descriptor)
	}
	if errno == 0 {
		return pid, nil
	}
	if pid > 0 { // it was born, and could not become what it should
		var status WaitStatus
		for {
			if _, err := Wait4(pid, &status, 0, nil); err != EINTR {
				break
			}
		}
	}
	return 0, Errno(errno)
}

// StartProcess is ForkExec for package os.
func StartProcess(argv0 string, argv []string, attr *ProcAttr) (pid int, handle uintptr, err error) {
	pid, err = ForkExec(argv0, argv, attr)
	return pid, 0, err
}

// Exec has another program take the place of this one.
func Exec(argv0 string, argv []string, envv []string) error {
	steps := new(childSteps)
	if err := steps.exec(argv0, argv, envv); err != nil {
		return err
	}
	_, errno := rt.Syscall(&steps.list[0].Call)
	runtime.KeepAlive(steps)
	return Errno(errno)
}

// CloseOnExec keeps a descriptor from children.
func CloseOnExec(fd int) { only(SYS_FCNTL, uintptr(fd), F_SETFD, FD_CLOEXEC) }

// SetNonblock has calls on a descriptor fail with EAGAIN rather than wait.
func SetNonblock(fd int, nonblocking bool) error {
	flags, err := call(SYS_FCNTL, uintptr(fd), F_GETFL, 0)
	if err != nil {
		return err
	}
	wanted := flags &^ O_NONBLOCK
	if nonblocking {
		wanted |= O_NONBLOCK
	}
	if wanted == flags {
		return nil
	}
	return only(SYS_FCNTL, uintptr(fd), F_SETFL, wanted)
}
