package syscall

import (
	"runtime"
	"unsafe"
)

// Options of sockets that are structures.

type IPMreq struct {
	Multiaddr [4]byte
	Interface [4]byte
}

type IPMreqn struct {
	Multiaddr [4]byte
	Address   [4]byte
	Ifindex   int32
}

type IPv6Mreq struct {
	Multiaddr [16]byte
	Interface uint32
}

type IPv6MTUInfo struct {
	Addr RawSockaddrInet6
	Mtu  uint32
}

type ICMPv6Filter struct {
	Data [8]uint32
}

type Inet4Pktinfo struct {
	Ifindex  int32
	Spec_dst [4]byte
	Addr     [4]byte
}

type Inet6Pktinfo struct {
	Addr    [16]byte
	Ifindex uint32
}

const (
	SizeofLinger       = 0x8
	SizeofIPMreq       = 0x8
	SizeofIPMreqn      = 0xc
	SizeofIPv6Mreq     = 0x14
	SizeofIPv6MTUInfo  = 0x20
	SizeofICMPv6Filter = 0x20
	SizeofInet4Pktinfo = 0xc
	SizeofInet6Pktinfo = 0x14
)

func getOption[T any](fd, level, opt int) (*T, error) {
	value, length := new(T), new(uint32)
	*length = uint32(unsafe.Sizeof(*value))
	err := only(SYS_GETSOCKOPT, uintptr(fd), uintptr(level), uintptr(opt), uintptr(unsafe.Pointer(value)), uintptr(unsafe.Pointer(length)))
	runtime.KeepAlive(value)
	runtime.KeepAlive(length)
	return value, err
}

func SetsockoptInet4Addr(fd, level, opt int, value [4]byte) error {
	v := new([4]byte)
	*v = value
	return setOption(fd, level, opt, v)
}

func GetsockoptInet4Addr(fd, level, opt int) (value [4]byte, err error) {
	v, err := getOption[[4]byte](fd, level, opt)
	return *v, err
}

func SetsockoptIPMreq(fd, level, opt int, mreq *IPMreq) error { return setOption(fd, level, opt, mreq) }
func SetsockoptIPMreqn(fd, level, opt int, mreq *IPMreqn) error {
	return setOption(fd, level, opt, mreq)
}
func SetsockoptIPv6Mreq(fd, level, opt int, mreq *IPv6Mreq) error {
	return setOption(fd, level, opt, mreq)
}
func SetsockoptICMPv6Filter(fd, level, opt int, filter *ICMPv6Filter) error {
	return setOption(fd, level, opt, filter)
}

func GetsockoptIPMreq(fd, level, opt int) (*IPMreq, error) { return getOption[IPMreq](fd, level, opt) }
func GetsockoptIPMreqn(fd, level, opt int) (*IPMreqn, error) {
	return getOption[IPMreqn](fd, level, opt)
}
func GetsockoptIPv6Mreq(fd, level, opt int) (*IPv6Mreq, error) {
	return getOption[IPv6Mreq](fd, level, opt)
}
func GetsockoptIPv6MTUInfo(fd, level, opt int) (*IPv6MTUInfo, error) {
	return getOption[IPv6MTUInfo](fd, level, opt)
}
func GetsockoptICMPv6Filter(fd, level, opt int) (*ICMPv6Filter, error) {
	return getOption[ICMPv6Filter](fd, level, opt)
}
func GetsockoptUcred(fd, level, opt int) (*Ucred, error) { return getOption[Ucred](fd, level, opt) }

// BindToDevice has a socket use one network interface only.
func BindToDevice(fd int, device string) error {
	return SetsockoptString(fd, SOL_SOCKET, SO_BINDTODEVICE, device)
}
