package syscall

import (
	"runtime"
	"unsafe"
)

// Messages with control data (recvmsg(2), sendmsg(2), cmsg(3)).

type Msghdr struct {
	Name       *byte
	Namelen    uint32
	Pad_cgo_0  [4]byte
	Iov        *Iovec
	Iovlen     uint64
	Control    *byte
	Controllen uint64
	Flags      int32
	Pad_cgo_1  [4]byte
}

func (msghdr *Msghdr) SetControllen(length int) { msghdr.Controllen = uint64(length) }

type Cmsghdr struct {
	Len   uint64
	Level int32
	Type  int32
}

func (cmsg *Cmsghdr) SetLen(length int) { cmsg.Len = uint64(length) }

// SocketControlMessage is one of the messages in control data.
type SocketControlMessage struct {
	Header Cmsghdr
	Data   []byte
}

// Ucred says who the process at the other end is.
type Ucred struct {
	Pid int32
	Uid uint32
	Gid uint32
}

const (
	SizeofMsghdr  = 0x38
	SizeofCmsghdr = 0x10
	SizeofUcred   = 0xc
)

// controlAligned rounds up to what parts of control data are aligned to.
func controlAligned(n int) int { return (n + 7) &^ 7 }

// CmsgLen is a header's Len for that much data.
func CmsgLen(datalen int) int { return controlAligned(SizeofCmsghdr) + datalen }

// CmsgSpace is how much room a message with that much data takes.
func CmsgSpace(datalen int) int { return controlAligned(SizeofCmsghdr) + controlAligned(datalen) }

// ParseSocketControlMessage takes control data apart.
func ParseSocketControlMessage(b []byte) ([]SocketControlMessage, error) {
	var all []SocketControlMessage
	for len(b) >= CmsgLen(0) {
		header := *(*Cmsghdr)(unsafe.Pointer(&b[0]))
		if header.Len < SizeofCmsghdr || header.Len > uint64(len(b)) {
			return nil, EINVAL
		}
		all = append(all, SocketControlMessage{header, b[CmsgLen(0):header.Len]})
		b = b[min(controlAligned(int(header.Len)), len(b)):]
	}
	return all, nil
}

// controlMessage is one with room for that much data, and where that is.
func controlMessage(kind int32, length int) (whole []byte, data unsafe.Pointer) {
	whole = make([]byte, CmsgSpace(length))
	header := (*Cmsghdr)(unsafe.Pointer(&whole[0]))
	*header = Cmsghdr{Len: uint64(CmsgLen(length)), Level: SOL_SOCKET, Type: kind}
	return whole, unsafe.Add(unsafe.Pointer(header), CmsgLen(0))
}

// UnixRights is the control message that hands descriptors over.
func UnixRights(fds ...int) []byte {
	whole, data := controlMessage(SCM_RIGHTS, 4*len(fds))
	for i, fd := range fds {
		*(*int32)(unsafe.Add(data, 4*i)) = int32(fd)
	}
	return whole
}

// ParseUnixRights returns the descriptors that a message hands over.
func ParseUnixRights(m *SocketControlMessage) ([]int, error) {
	if m.Header.Level != SOL_SOCKET || m.Header.Type != SCM_RIGHTS {
		return nil, EINVAL
	}
	fds := make([]int, len(m.Data)/4)
	for i := range fds {
		fds[i] = int(*(*int32)(unsafe.Pointer(&m.Data[4*i])))
	}
	return fds, nil
}

// UnixCredentials is the control message that says who sends.
func UnixCredentials(ucred *Ucred) []byte {
	whole, data := controlMessage(SCM_CREDENTIALS, SizeofUcred)
	*(*Ucred)(data) = *ucred
	return whole
}

// ParseUnixCredentials returns who has sent; the receiver has asked for that with SO_PASSCRED.
func ParseUnixCredentials(m *SocketControlMessage) (*Ucred, error) {
	if m.Header.Level != SOL_SOCKET || m.Header.Type != SCM_CREDENTIALS || len(m.Data) < SizeofUcred {
		return nil, EINVAL
	}
	ucred := *(*Ucred)(unsafe.Pointer(&m.Data[0]))
	return &ucred, nil
}

// message is what the kernel is given, with the memory that it points to.
type message struct {
	header Msghdr
	vector Iovec
	dummy  byte
}

// messageOf has data and control data. Control data alone is not carried by streams: then a byte goes with it.
func messageOf(fd int, p, oob []byte) (m *message, hasDummy bool, err error) {
	m = new(message)
	m.vector = Iovec{unsafe.SliceData(p), uint64(len(p))}
	if len(oob) > 0 {
		if len(p) == 0 {
			kind, err := GetsockoptInt(fd, SOL_SOCKET, SO_TYPE)
			if err != nil {
				return nil, false, err
			}
			if kind != SOCK_DGRAM {
				m.vector = Iovec{&m.dummy, 1}
				hasDummy = true
			}
		}
		m.header.Control = &oob[0]
		m.header.SetControllen(len(oob))
	}
	m.header.Iov = &m.vector
	m.header.Iovlen = 1
	return m, hasDummy, nil
}

// receiveMessage also returns how long the address is. A byte that came in place of data is counted: the end of a stream
// it is not.
func receiveMessage(fd int, p, oob []byte, flags int, from *RawSockaddrAny) (n, oobn, recvflags int, length uint32, err error) {
	m, _, err := messageOf(fd, p, oob)
	if err != nil {
		return 0, 0, 0, 0, err
	}
	m.header.Name = (*byte)(unsafe.Pointer(from))
	m.header.Namelen = SizeofSockaddrAny
	n, err = one(SYS_RECVMSG, uintptr(fd), uintptr(unsafe.Pointer(&m.header)), uintptr(flags))
	runtime.KeepAlive(m)
	runtime.KeepAlive(p)
	runtime.KeepAlive(oob)
	if err != nil {
		return 0, 0, 0, 0, err
	}
	return n, int(m.header.Controllen), int(m.header.Flags), m.header.Namelen, nil
}

func sendMessage(fd int, p, oob []byte, to unsafe.Pointer, length uintptr, flags int) (n int, err error) {
	m, hasDummy, err := messageOf(fd, p, oob)
	if err != nil {
		return 0, err
	}
	m.header.Name = (*byte)(to)
	m.header.Namelen = uint32(length)
	n, err = one(SYS_SENDMSG, uintptr(fd), uintptr(unsafe.Pointer(&m.header)), uintptr(flags))
	runtime.KeepAlive(m)
	runtime.KeepAlive(p)
	runtime.KeepAlive(oob)
	if err != nil || hasDummy {
		n = 0
	}
	return n, err
}

// Recvmsg receives data and control data; from is nil if the socket is connected.
func Recvmsg(fd int, p, oob []byte, flags int) (n, oobn int, recvflags int, from Sockaddr, err error) {
	any := new(RawSockaddrAny)
	n, oobn, recvflags, length, err := receiveMessage(fd, p, oob, flags, any)
	if err == nil && any.Addr.Family != AF_UNSPEC {
		from, err = addressFrom(any, length)
	}
	return n, oobn, recvflags, from, err
}

// SendmsgN sends data and control data, to whom the socket is connected if to is nil.
func SendmsgN(fd int, p, oob []byte, to Sockaddr, flags int) (n int, err error) {
	var address unsafe.Pointer
	var length uintptr
	if to != nil {
		if address, length, err = to.raw(); err != nil {
			return 0, err
		}
	}
	n, err = sendMessage(fd, p, oob, address, length, flags)
	runtime.KeepAlive(to)
	return n, err
}

// Sendmsg is SendmsgN for who does not want to know how much was sent.
func Sendmsg(fd int, p, oob []byte, to Sockaddr, flags int) error {
	_, err := SendmsgN(fd, p, oob, to, flags)
	return err
}

// The same for addresses of known kinds, which need no memory of their own: what internal/syscall/unix of a Go tree
// expects here.

func (sa *SockaddrInet4) set(any *RawSockaddrAny) {
	raw := (*RawSockaddrInet4)(unsafe.Pointer(any))
	sa.Port, sa.Addr = int(swapped(raw.Port)), raw.Addr
}

func (sa *SockaddrInet6) set(any *RawSockaddrAny) {
	raw := (*RawSockaddrInet6)(unsafe.Pointer(any))
	sa.Port, sa.ZoneId, sa.Addr = int(swapped(raw.Port)), raw.Scope_id, raw.Addr
}

func receiveFrom(fd int, p []byte, flags int, any *RawSockaddrAny) (int, error) {
	length := new(uint32)
	*length = SizeofSockaddrAny
	n, err := one(SYS_RECVFROM, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(p))), uintptr(len(p)), uintptr(flags), uintptr(unsafe.Pointer(any)), uintptr(unsafe.Pointer(length)))
	runtime.KeepAlive(p)
	return n, err
}

//go:linkname recvfromInet4
func recvfromInet4(fd int, p []byte, flags int, from *SockaddrInet4) (int, error) {
	any := new(RawSockaddrAny)
	n, err := receiveFrom(fd, p, flags, any)
	if err == nil {
		from.set(any)
	}
	return n, err
}

//go:linkname recvfromInet6
func recvfromInet6(fd int, p []byte, flags int, from *SockaddrInet6) (int, error) {
	any := new(RawSockaddrAny)
	n, err := receiveFrom(fd, p, flags, any)
	if err == nil {
		from.set(any)
	}
	return n, err
}

//go:linkname sendtoInet4
func sendtoInet4(fd int, p []byte, flags int, to *SockaddrInet4) error {
	return Sendto(fd, p, flags, to)
}

//go:linkname sendtoInet6
func sendtoInet6(fd int, p []byte, flags int, to *SockaddrInet6) error {
	return Sendto(fd, p, flags, to)
}

//go:linkname recvmsgInet4
func recvmsgInet4(fd int, p, oob []byte, flags int, from *SockaddrInet4) (n, oobn int, recvflags int, err error) {
	any := new(RawSockaddrAny)
	n, oobn, recvflags, _, err = receiveMessage(fd, p, oob, flags, any)
	if err == nil {
		from.set(any)
	}
	return
}

//go:linkname recvmsgInet6
func recvmsgInet6(fd int, p, oob []byte, flags int, from *SockaddrInet6) (n, oobn int, recvflags int, err error) {
	any := new(RawSockaddrAny)
	n, oobn, recvflags, _, err = receiveMessage(fd, p, oob, flags, any)
	if err == nil {
		from.set(any)
	}
	return
}

//go:linkname sendmsgNInet4
func sendmsgNInet4(fd int, p, oob []byte, to *SockaddrInet4, flags int) (n int, err error) {
	if to == nil {
		return SendmsgN(fd, p, oob, nil, flags)
	}
	return SendmsgN(fd, p, oob, to, flags)
}

//go:linkname sendmsgNInet6
func sendmsgNInet6(fd int, p, oob []byte, to *SockaddrInet6, flags int) (n int, err error) {
	if to == nil {
		return SendmsgN(fd, p, oob, nil, flags)
	}
	return SendmsgN(fd, p, oob, to, flags)
}
