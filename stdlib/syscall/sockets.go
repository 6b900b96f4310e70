package syscall

import (
	"runtime"
	"unsafe"
)

// Sockets: addresses as programs write them and as the kernel does, and the calls that os and network programs need
// most.

// Sockaddr is an address of a socket.
type Sockaddr interface {
	// raw returns the address as the kernel has it, and how long it is.
	raw() (unsafe.Pointer, uintptr, error)
}

type RawSockaddrInet4 struct {
	Family uint16
	Port   uint16 // in the network's order
	Addr   [4]byte
	Zero   [8]uint8
}

type RawSockaddrInet6 struct {
	Family   uint16
	Port     uint16
	Flowinfo uint32
	Addr     [16]byte
	Scope_id uint32
}

type RawSockaddrUnix struct {
	Family uint16
	Path   [108]int8
}

type RawSockaddr struct {
	Family uint16
	Data   [14]int8
}

// RawSockaddrAny has room for any of them.
type RawSockaddrAny struct {
	Addr RawSockaddr
	Pad  [96]int8
}

const (
	SizeofSockaddrInet4 = 0x10
	SizeofSockaddrInet6 = 0x1c
	SizeofSockaddrUnix  = 0x6e
	SizeofSockaddrAny   = 0x70
)

type SockaddrInet4 struct {
	Port   int
	Addr   [4]byte
	kernel RawSockaddrInet4
}

type SockaddrInet6 struct {
	Port   int
	ZoneId uint32
	Addr   [16]byte
	kernel RawSockaddrInet6
}

// SockaddrUnix is a path, or, if it begins with @, a name outside of the file system.
type SockaddrUnix struct {
	Name   string
	kernel RawSockaddrUnix
}

// swapped changes between the machine's order of bytes and the network's.
func swapped(port uint16) uint16 { return port<<8 | port>>8 }

func (sa *SockaddrInet4) raw() (unsafe.Pointer, uintptr, error) {
	if sa.Port < 0 || sa.Port > 0xffff {
		return nil, 0, EINVAL
	}
	sa.kernel = RawSockaddrInet4{Family: AF_INET, Port: swapped(uint16(sa.Port)), Addr: sa.Addr}
	return unsafe.Pointer(&sa.kernel), SizeofSockaddrInet4, nil
}

func (sa *SockaddrInet6) raw() (unsafe.Pointer, uintptr, error) {
	if sa.Port < 0 || sa.Port > 0xffff {
		return nil, 0, EINVAL
	}
	sa.kernel = RawSockaddrInet6{Family: AF_INET6, Port: swapped(uint16(sa.Port)), Addr: sa.Addr, Scope_id: sa.ZoneId}
	return unsafe.Pointer(&sa.kernel), SizeofSockaddrInet6, nil
}

func (sa *SockaddrUnix) raw() (unsafe.Pointer, uintptr, error) {
	n := len(sa.Name)
	abstract := n > 0 && (sa.Name[0] == '@' || sa.Name[0] == 0)
	if n > len(sa.kernel.Path) || n == len(sa.kernel.Path) && !abstract {
		return nil, 0, EINVAL
	}
	sa.kernel = RawSockaddrUnix{Family: AF_UNIX}
	for i := 0; i < n; i++ {
		sa.kernel.Path[i] = int8(sa.Name[i])
	}
	length := uintptr(2)
	if n > 0 {
		length += uintptr(n) + 1
	}
	if abstract {
		sa.kernel.Path[0] = 0
		length--
	}
	return unsafe.Pointer(&sa.kernel), length, nil
}

// addressFrom reads what the kernel wrote.
func addressFrom(any *RawSockaddrAny, length uint32) (Sockaddr, error) {
	switch any.Addr.Family {
	case AF_INET:
		raw := (*RawSockaddrInet4)(unsafe.Pointer(any))
		return &SockaddrInet4{Port: int(swapped(raw.Port)), Addr: raw.Addr}, nil
	case AF_INET6:
		raw := (*RawSockaddrInet6)(unsafe.Pointer(any))
		return &SockaddrInet6{Port: int(swapped(raw.Port)), ZoneId: raw.Scope_id, Addr: raw.Addr}, nil
	case AF_UNIX:
		raw := (*RawSockaddrUnix)(unsafe.Pointer(any))
		n := min(int(length)-2, len(raw.Path))
		if n <= 0 {
			return &SockaddrUnix{Name: "@"}, nil // it has no name
		}
		name := make([]byte, 0, n)
		for i, c := range raw.Path[:n] {
			if c == 0 && i == 0 {
				c = '@'
			} else if c == 0 && raw.Path[0] != 0 {
				break
			}
			name = append(name, byte(c))
		}
		return &SockaddrUnix{Name: string(name)}, nil
	case AF_NETLINK:
		raw := (*RawSockaddrNetlink)(unsafe.Pointer(any))
		return &SockaddrNetlink{Family: raw.Family, Pad: raw.Pad, Pid: raw.Pid, Groups: raw.Groups}, nil
	}
	return nil, EAFNOSUPPORT
}

func Socket(domain, typ, proto int) (fd int, err error) {
	return one(SYS_SOCKET, uintptr(domain), uintptr(typ), uintptr(proto))
}

func Socketpair(domain, typ, proto int) (fd [2]int, err error) {
	pair := new([2]int32)
	err = only(SYS_SOCKETPAIR, uintptr(domain), uintptr(typ), uintptr(proto), uintptr(unsafe.Pointer(pair)))
	return [2]int{int(pair[0]), int(pair[1])}, err
}

// withAddress makes a call about a socket and an address.
func withAddress(number uintptr, fd int, sa Sockaddr) error {
	p, length, err := sa.raw()
	if err != nil {
		return err
	}
	err = only(number, uintptr(fd), uintptr(p), length)
	runtime.KeepAlive(sa)
	return err
}

func Bind(fd int, sa Sockaddr) error    { return withAddress(SYS_BIND, fd, sa) }
func Connect(fd int, sa Sockaddr) error { return withAddress(SYS_CONNECT, fd, sa) }

func Listen(s int, n int) error            { return only(SYS_LISTEN, uintptr(s), uintptr(n)) }
func Shutdown(fd int, how int) error       { return only(SYS_SHUTDOWN, uintptr(fd), uintptr(how)) }
func Accept(fd int) (int, Sockaddr, error) { return Accept4(fd, 0) }

func Accept4(fd int, flags int) (nfd int, sa Sockaddr, err error) {
	any, length := new(RawSockaddrAny), new(uint32)
	*length = SizeofSockaddrAny
	nfd, err = one(SYS_ACCEPT4, uintptr(fd), uintptr(unsafe.Pointer(any)), uintptr(unsafe.Pointer(length)), uintptr(flags))
	if err != nil {
		return nfd, nil, err
	}
	if sa, err = addressFrom(any, *length); err != nil {
		Close(nfd)
		return 0, nil, err
	}
	return nfd, sa, nil
}

// askAddress makes a call that tells an address.
func askAddress(number uintptr, fd int) (Sockaddr, error) {
	any, length := new(RawSockaddrAny), new(uint32)
	*length = SizeofSockaddrAny
	if err := only(number, uintptr(fd), uintptr(unsafe.Pointer(any)), uintptr(unsafe.Pointer(length))); err != nil {
		return nil, err
	}
	return addressFrom(any, *length)
}

func Getsockname(fd int) (Sockaddr, error) { return askAddress(SYS_GETSOCKNAME, fd) }
func Getpeername(fd int) (Sockaddr, error) { return askAddress(SYS_GETPEERNAME, fd) }

// Recvfrom also tells who sent it, unless the socket is connected.
func Recvfrom(fd int, p []byte, flags int) (n int, from Sockaddr, err error) {
	any, length := new(RawSockaddrAny), new(uint32)
	*length = SizeofSockaddrAny
	n, err = one(SYS_RECVFROM, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(p))), uintptr(len(p)), uintptr(flags), uintptr(unsafe.Pointer(any)), uintptr(unsafe.Pointer(length)))
	runtime.KeepAlive(p)
	if err == nil && any.Addr.Family != AF_UNSPEC {
		from, err = addressFrom(any, *length)
	}
	return n, from, err
}

// Sendto sends to an address, or with nil to whom the socket is connected.
func Sendto(fd int, p []byte, flags int, to Sockaddr) error {
	var address unsafe.Pointer
	var length uintptr
	if to != nil {
		var err error
		if address, length, err = to.raw(); err != nil {
			return err
		}
	}
	err := only(SYS_SENDTO, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(p))), uintptr(len(p)), uintptr(flags), uintptr(address), length)
	runtime.KeepAlive(p)
	runtime.KeepAlive(to)
	return err
}

func setOption[T any](fd, level, opt int, value *T) error {
	err := only(SYS_SETSOCKOPT, uintptr(fd), uintptr(level), uintptr(opt), uintptr(unsafe.Pointer(value)), unsafe.Sizeof(*value))
	runtime.KeepAlive(value)
	return err
}

func SetsockoptInt(fd, level, opt int, value int) error {
	v := new(int32)
	*v = int32(value)
	return setOption(fd, level, opt, v)
}

func SetsockoptByte(fd, level, opt int, value byte) error {
	v := new(byte)
	*v = value
	return setOption(fd, level, opt, v)
}

func SetsockoptTimeval(fd, level, opt int, tv *Timeval) error { return setOption(fd, level, opt, tv) }

// Linger is for SO_LINGER.
type Linger struct {
	Onoff  int32
	Linger int32
}

func SetsockoptLinger(fd, level, opt int, l *Linger) error { return setOption(fd, level, opt, l) }

func SetsockoptString(fd, level, opt int, s string) error {
	err := only(SYS_SETSOCKOPT, uintptr(fd), uintptr(level), uintptr(opt), uintptr(unsafe.Pointer(unsafe.StringData(s))), uintptr(len(s)))
	runtime.KeepAlive(s)
	return err
}

func GetsockoptInt(fd, level, opt int) (value int, err error) {
	v, length := new(int32), new(uint32)
	*length = 4
	err = only(SYS_GETSOCKOPT, uintptr(fd), uintptr(level), uintptr(opt), uintptr(unsafe.Pointer(v)), uintptr(unsafe.Pointer(length)))
	return int(*v), err
}
