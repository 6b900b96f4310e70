package os

import (
	"internal/polled"
	"internal/rt"
	"syscall"
	"time"
)

// What a File has to do with waiting: internal/polled does it, and here are the errors and the interface.

// mayWait reports whether files of this kind may have to be waited for.
func mayWait(fd int) bool {
	var st syscall.Stat_t
	if syscall.Fstat(fd, &st) != nil {
		return false
	}
	kind := st.Mode & syscall.S_IFMT
	return kind != syscall.S_IFREG && kind != syscall.S_IFDIR && kind != syscall.S_IFBLK
}

func isNonblocking(fd int) bool {
	flags, _, errno := syscall.RawSyscall(syscall.SYS_FCNTL, uintptr(fd), syscall.F_GETFL, 0)
	return errno == 0 && flags&syscall.O_NONBLOCK != 0
}

// closing returns the error that says that a File was closed for one of package polled that says so.
func closing(err error) error {
	if err == polled.ErrGone {
		return errClosing
	}
	return err
}

// Close closes the file. A second Close returns an error. Who waits for the file is woken with an error.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	return f.wrap("close", f.descriptor.Close())
}

// Fd is the descriptor. It is put into blocking mode: SetDeadline does not work any more. (*File).SyscallConn has it
// without that.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^uintptr(0)
	}
	return uintptr(f.descriptor.Blocking())
}

// SetDeadline is the time after which Read and Write fail with ErrDeadlineExceeded, those that wait already too; the
// zero time is none.
func (f *File) SetDeadline(t time.Time) error { return f.setDeadline(t, rt.Reading, rt.Writing) }

// SetReadDeadline is SetDeadline for Read.
func (f *File) SetReadDeadline(t time.Time) error { return f.setDeadline(t, rt.Reading) }

// SetWriteDeadline is SetDeadline for Write.
func (f *File) SetWriteDeadline(t time.Time) error { return f.setDeadline(t, rt.Writing) }

func (f *File) setDeadline(t time.Time, directions ...rt.Direction) error {
	if f == nil {
		return ErrInvalid
	}
	return closing(f.descriptor.SetDeadline(t, directions...))
}

// SyscallConn gives the descriptor to who makes system calls.
func (f *File) SyscallConn() (syscall.RawConn, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	return rawFile{f}, nil
}

type rawFile struct{ file *File }

func (r rawFile) Control(call func(fd uintptr)) error {
	return closing(r.file.descriptor.Control(call))
}

func (r rawFile) Read(call func(fd uintptr) (done bool)) error {
	return closing(r.file.descriptor.Until(call, rt.Reading))
}

func (r rawFile) Write(call func(fd uintptr) (done bool)) error {
	return closing(r.file.descriptor.Until(call, rt.Writing))
}
