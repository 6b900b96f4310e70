package net

import (
	"internal/rt"
	"syscall"
	"unsafe"
)

// System calls about sockets, with addresses as the kernel writes them.
//
// What the arguments point to is on the heap: the compiler does not look into the memory that a system call is given. So that
// no call allocates, a socket has such memory for each direction (socket.go), and other calls take it from a pool.
//
// A call that is made without giving the goroutine's processor to others (quick) must not block, whatever happens: the other
// goroutines that wait for this processor, and a collector that wants to stop it, would wait for as long. That the socket was
// put into non-blocking mode when it was made is no reason to believe that it still is. The mode belongs to what the descriptor
// stands for, which other descriptors may stand for, too: (*os.File).Fd of a copy changes it, and so may a process that has
// inherited one. So the rule is:
//
//   - What receives and sends says MSG_DONTWAIT, which holds in both modes. It is quick unless it copies more than `brief` bytes.
//   - What has no such flag (accept, connect, sendfile, splice) is slow, which is to say that it gives the processor to others.
//     accept asks first whether somebody has connected, so that it does not block its thread either.
//   - What never waits for the other side (options, names) is quick.
//
// Thus reading, writing and accepting wait in the poller in both modes, and deadlines and Close hold. sendfile and splice block
// their thread if the socket is in blocking mode.

const (
	brief    = 1 << 16
	dontWait = syscall.MSG_DONTWAIT
)

// arguments are what the runtime takes: the number of the call, and six more. No struct below is shorter, which the
// lengths of these arrays say to the compiler.
type arguments = [7]uintptr

var (
	_ [unsafe.Sizeof(receiveCall{}) - unsafe.Sizeof(arguments{})]byte
	_ [unsafe.Sizeof(sendCall{}) - unsafe.Sizeof(arguments{})]byte
	_ [unsafe.Sizeof(messageCall{}) - unsafe.Sizeof(arguments{})]byte
	_ [unsafe.Sizeof(addressCall{}) - unsafe.Sizeof(arguments{})]byte
	_ [unsafe.Sizeof(pollCall{}) - unsafe.Sizeof(arguments{})]byte
	_ [unsafe.Sizeof(givenCall{}) - unsafe.Sizeof(arguments{})]byte
	_ [unsafe.Sizeof(optionCall{}) - unsafe.Sizeof(arguments{})]byte
)

func quick(a unsafe.Pointer) (int, error) {
	r, errno := rt.SyscallQuick((*arguments)(a))
	return int(r), errorOf(syscall.Errno(errno))
}

func slow(a unsafe.Pointer) (int, error) {
	r, errno := rt.Syscall((*arguments)(a))
	return int(r), errorOf(syscall.Errno(errno))
}

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

// receiveCall is recvfrom.
type receiveCall struct {
	number, fd       uintptr
	memory           unsafe.Pointer
	room, flags      uintptr
	address, written unsafe.Pointer
}

func read(fd int, b []byte) (int, error) {
	c := receiveCall{number: syscall.SYS_RECVFROM, fd: uintptr(fd), memory: unsafe.Pointer(unsafe.SliceData(b)), room: uintptr(len(b)), flags: dontWait}
	if len(b) > brief {
		return slow(unsafe.Pointer(&c))
	}
	return quick(unsafe.Pointer(&c))
}

// receive reads a message and who sent it.
func receive(fd int, b []byte, from *rawAddress) (int, error) {
	from.any.Addr.Family = syscall.AF_UNSPEC
	from.length = syscall.SizeofSockaddrAny
	c := receiveCall{number: syscall.SYS_RECVFROM, fd: uintptr(fd), memory: unsafe.Pointer(unsafe.SliceData(b)), room: uintptr(len(b)),
		flags: dontWait, address: unsafe.Pointer(&from.any), written: unsafe.Pointer(&from.length)}
	return quick(unsafe.Pointer(&c))
}

// sendCall is sendto.
type sendCall struct {
	number, fd    uintptr
	memory        unsafe.Pointer
	length, flags uintptr
	address       unsafe.Pointer
	addressLength uintptr
}

func write(fd int, b []byte) (int, error) {
	c := sendCall{number: syscall.SYS_SENDTO, fd: uintptr(fd), memory: unsafe.Pointer(unsafe.SliceData(b)), length: uintptr(len(b)), flags: dontWait}
	if len(b) > brief {
		return slow(unsafe.Pointer(&c))
	}
	return quick(unsafe.Pointer(&c))
}

// send sends a message to an address.
func send(fd int, b []byte, to *rawAddress) error {
	c := sendCall{number: syscall.SYS_SENDTO, fd: uintptr(fd), memory: unsafe.Pointer(unsafe.SliceData(b)), length: uintptr(len(b)),
		flags: dontWait, address: unsafe.Pointer(&to.any), addressLength: uintptr(to.length)}
	_, err := quick(unsafe.Pointer(&c))
	return err
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

// messageCall is recvmsg and sendmsg.
type messageCall struct {
	number, fd uintptr
	header     *syscall.Msghdr
	flags      uintptr
	_          [3]uintptr
}

// receive reads a message, control data and who sent it, and returns how much of the first two, and flags.
func (m *message) receive(fd int, b, oob []byte, from *rawAddress, flags int, fill bool) (n, oobn, received int, err error) {
	from.any.Addr.Family = syscall.AF_UNSPEC
	from.length = syscall.SizeofSockaddrAny
	m.set(b, oob, from, fill)
	c := messageCall{number: syscall.SYS_RECVMSG, fd: uintptr(fd), header: &m.header, flags: uintptr(flags) | dontWait}
	if n, err = quick(unsafe.Pointer(&c)); err == nil {
		from.length = m.header.Namelen
		oobn, received = int(m.header.Controllen), int(m.header.Flags)
	} else {
		n = 0
	}
	*m = message{} // the buffers are the caller's
	return n, oobn, received, err
}

// send sends a message with control data, to where the socket is connected if to is nil.
func (m *message) send(fd int, b, oob []byte, to *rawAddress, fill bool) (n int, err error) {
	m.set(b, oob, to, fill)
	c := messageCall{number: syscall.SYS_SENDMSG, fd: uintptr(fd), header: &m.header, flags: dontWait}
	if n, err = quick(unsafe.Pointer(&c)); err != nil || m.filled {
		n = 0
	}
	*m = message{}
	return n, err
}

// sendPieces sends several pieces of memory, one after the other.
func (m *message) sendPieces(fd int, pieces []syscall.Iovec) (int, error) {
	m.header = syscall.Msghdr{Iov: unsafe.SliceData(pieces), Iovlen: uint64(len(pieces))}
	c := messageCall{number: syscall.SYS_SENDMSG, fd: uintptr(fd), header: &m.header, flags: dontWait}
	n, err := slow(unsafe.Pointer(&c))
	m.header = syscall.Msghdr{}
	return n, err
}

// pollCall is poll.
type pollCall struct {
	number         uintptr
	asked          *polledFor
	count, timeout uintptr
	_              [3]uintptr
}

// polledFor is what poll is asked about a descriptor, and its answer.
type polledFor struct {
	fd              int32
	events, results int16
}

// canRead reports whether there is something to read, somebody to accept, or an error.
func (p *polledFor) canRead(fd int) bool {
	const pollIn = 1
	*p = polledFor{fd: int32(fd), events: pollIn}
	c := pollCall{number: syscall.SYS_POLL, asked: p, count: 1}
	n, err := quick(unsafe.Pointer(&c))
	return n != 0 || err != nil
}

// addressCall is accept4, getsockname and getpeername.
type addressCall struct {
	number, fd       uintptr
	address, written unsafe.Pointer
	flags            uintptr
	_                [2]uintptr
}

// accept returns a new descriptor and who has connected. Should another process have taken the connection in between, and the
// listener be in blocking mode, it waits for the next one.
func accept(fd int, from *rawAddress, p *polledFor) (int, error) {
	if !p.canRead(fd) {
		return -1, errAgain
	}
	from.length = syscall.SizeofSockaddrAny
	c := addressCall{number: syscall.SYS_ACCEPT4, fd: uintptr(fd), address: unsafe.Pointer(&from.any), written: unsafe.Pointer(&from.length),
		flags: syscall.SOCK_CLOEXEC | syscall.SOCK_NONBLOCK}
	return slow(unsafe.Pointer(&c))
}

// askAddress makes getsockname or getpeername.
func askAddress(call uintptr, fd int, address *rawAddress) error {
	address.length = syscall.SizeofSockaddrAny
	c := addressCall{number: call, fd: uintptr(fd), address: unsafe.Pointer(&address.any), written: unsafe.Pointer(&address.length)}
	_, err := quick(unsafe.Pointer(&c))
	return err
}

// givenCall is bind and connect.
type givenCall struct {
	number, fd uintptr
	address    unsafe.Pointer
	length     uintptr
	_          [3]uintptr
}

// giveAddress makes bind or connect. A connection to a Unix socket may wait for the disk.
func giveAddress(call uintptr, fd int, address *rawAddress) error {
	c := givenCall{number: call, fd: uintptr(fd), address: unsafe.Pointer(&address.any), length: uintptr(address.length)}
	_, err := slow(unsafe.Pointer(&c))
	return err
}

// optionCall is setsockopt and getsockopt.
type optionCall struct {
	number, fd, level, option uintptr
	value                     *int32
	length                    uintptr
	_                         uintptr
}

// setOption sets an option that is a number.
func setOption(fd, level, option, value int) error {
	c := optionCall{number: syscall.SYS_SETSOCKOPT, fd: uintptr(fd), level: uintptr(level), option: uintptr(option), length: 4}
	if 0 <= value && value < len(smallNumbers) {
		c.value = &smallNumbers[value]
	} else {
		c.value = new(int32)
		*c.value = int32(value)
	}
	_, err := quick(unsafe.Pointer(&c))
	return err
}

// smallNumbers are values of options, each at its place.
var smallNumbers = func() (all [64]int32) {
	for i := range all {
		all[i] = int32(i)
	}
	return all
}()
