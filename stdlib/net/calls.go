package net

import (
	"runtime"
	"syscall"
	"unsafe"
)

// System calls about sockets, with addresses as the kernel writes them in memory of the caller's, so that none is allocated.
//
// Sockets are in non-blocking mode. So most calls are short, and are made without giving the goroutine's processor to
// others (RawSyscall). Those that copy more than `brief` bytes do give it.

const brief = 1 << 16

func errorOf(errno syscall.Errno) error {
	// The frequent ones are constants, so that they need no memory.
	switch errno {
	case 0:
		return nil
	case syscall.EAGAIN:
		return errAgain
	case syscall.EINTR:
		return errInterrupted
	case syscall.EINPROGRESS:
		return errInProgress
	}
	return errno
}

var (
	errAgain       error = syscall.EAGAIN
	errInterrupted error = syscall.EINTR
	errInProgress  error = syscall.EINPROGRESS
)

func read(fd int, b []byte) (int, error) {
	if len(b) > brief {
		n, _, errno := syscall.Syscall(syscall.SYS_READ, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)))
		runtime.KeepAlive(b)
		return int(n), errorOf(errno)
	}
	n, _, errno := syscall.RawSyscall(syscall.SYS_READ, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)))
	runtime.KeepAlive(b)
	return int(n), errorOf(errno)
}

func write(fd int, b []byte) (int, error) {
	if len(b) > brief {
		n, _, errno := syscall.Syscall(syscall.SYS_WRITE, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)))
		runtime.KeepAlive(b)
		return int(n), errorOf(errno)
	}
	n, _, errno := syscall.RawSyscall(syscall.SYS_WRITE, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)))
	runtime.KeepAlive(b)
	return int(n), errorOf(errno)
}

// receive reads a message and who sent it.
func receive(fd int, b []byte, from *rawAddress) (int, error) {
	from.any.Addr.Family = syscall.AF_UNSPEC
	from.length = syscall.SizeofSockaddrAny
	n, _, errno := syscall.RawSyscall6(syscall.SYS_RECVFROM, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)),
		0, uintptr(unsafe.Pointer(&from.any)), uintptr(unsafe.Pointer(&from.length)))
	runtime.KeepAlive(b)
	return int(n), errorOf(errno)
}

func send(fd int, b []byte, to *rawAddress) error {
	_, _, errno := syscall.RawSyscall6(syscall.SYS_SENDTO, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)),
		0, uintptr(unsafe.Pointer(&to.any)), uintptr(to.length))
	runtime.KeepAlive(b)
	return errorOf(errno)
}

// message is one with control data, as the kernel wants it. Control data does not go through a stream alone: a byte goes
// with it then, which is not counted.
type message struct {
	header syscall.Msghdr
	vector syscall.Iovec
	filler byte
	filled bool
}

func (m *message) set(b, oob []byte, address *rawAddress, fill bool) {
	m.vector = syscall.Iovec{Base: unsafe.SliceData(b), Len: uint64(len(b))}
	if m.filled = fill && len(b) == 0 && len(oob) > 0; m.filled {
		m.vector = syscall.Iovec{Base: &m.filler, Len: 1}
	}
	m.header = syscall.Msghdr{Iov: &m.vector, Iovlen: 1}
	if address != nil {
		m.header.Name = (*byte)(unsafe.Pointer(&address.any))
		m.header.Namelen = address.length
	}
	if len(oob) > 0 {
		m.header.Control = &oob[0]
		m.header.SetControllen(len(oob))
	}
}

// receiveMessage reads a message, control data, flags, and who sent it.
func receiveMessage(fd int, b, oob []byte, from *rawAddress, flags int, fill bool) (n, oobn, received int, err error) {
	from.any.Addr.Family = syscall.AF_UNSPEC
	from.length = syscall.SizeofSockaddrAny
	var m message
	m.set(b, oob, from, fill)
	r, _, errno := syscall.RawSyscall(syscall.SYS_RECVMSG, uintptr(fd), uintptr(unsafe.Pointer(&m.header)), uintptr(flags))
	runtime.KeepAlive(b)
	runtime.KeepAlive(oob)
	if errno != 0 {
		return 0, 0, 0, errorOf(errno)
	}
	from.length = m.header.Namelen
	return int(r), int(m.header.Controllen), int(m.header.Flags), nil
}

// sendMessage sends a message with control data, to where the socket is connected if to is nil.
func sendMessage(fd int, b, oob []byte, to *rawAddress, fill bool) (int, error) {
	var m message
	m.set(b, oob, to, fill)
	n, _, errno := syscall.RawSyscall(syscall.SYS_SENDMSG, uintptr(fd), uintptr(unsafe.Pointer(&m.header)), 0)
	runtime.KeepAlive(b)
	runtime.KeepAlive(oob)
	if errno != 0 {
		return 0, errorOf(errno)
	}
	if m.filled {
		return 0, nil
	}
	return int(n), nil
}

// accept returns a new descriptor and who has connected.
func accept(fd int, from *rawAddress) (int, error) {
	from.length = syscall.SizeofSockaddrAny
	n, _, errno := syscall.RawSyscall6(syscall.SYS_ACCEPT4, uintptr(fd), uintptr(unsafe.Pointer(&from.any)),
		uintptr(unsafe.Pointer(&from.length)), syscall.SOCK_CLOEXEC|syscall.SOCK_NONBLOCK, 0, 0)
	return int(n), errorOf(errno)
}

// askAddress makes getsockname or getpeername.
func askAddress(call uintptr, fd int, address *rawAddress) error {
	address.length = syscall.SizeofSockaddrAny
	_, _, errno := syscall.RawSyscall(call, uintptr(fd), uintptr(unsafe.Pointer(&address.any)), uintptr(unsafe.Pointer(&address.length)))
	return errorOf(errno)
}

// giveAddress makes bind or connect. A connection to a Unix socket may wait for the disk.
func giveAddress(call uintptr, fd int, address *rawAddress) error {
	_, _, errno := syscall.Syscall(call, uintptr(fd), uintptr(unsafe.Pointer(&address.any)), uintptr(address.length))
	return errorOf(errno)
}

// setOption sets an option that is a number.
func setOption(fd, level, option, value int) error {
	number := int32(value)
	_, _, errno := syscall.RawSyscall6(syscall.SYS_SETSOCKOPT, uintptr(fd), uintptr(level), uintptr(option), uintptr(unsafe.Pointer(&number)), 4, 0)
	return errorOf(errno)
}

// writeVector writes several pieces of memory.
func writeVector(fd int, pieces []syscall.Iovec) (int, error) {
	n, _, errno := syscall.Syscall(syscall.SYS_WRITEV, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(pieces))), uintptr(len(pieces)))
	runtime.KeepAlive(pieces)
	return int(n), errorOf(errno)
}
