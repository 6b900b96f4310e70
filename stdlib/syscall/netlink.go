package syscall

import (
	"unsafe"
)

// Asking the kernel for its tables of network interfaces, addresses and routes (netlink(7), rtnetlink(7)).

type NlMsghdr struct {
	Len   uint32
	Type  uint16
	Flags uint16
	Seq   uint32
	Pid   uint32
}

type NlMsgerr struct {
	Error int32
	Msg   NlMsghdr
}

type NlAttr struct {
	Len  uint16
	Type uint16
}

type RtGenmsg struct {
	Family uint8
}

type RtAttr struct {
	Len  uint16
	Type uint16
}

type RtMsg struct {
	Family   uint8
	Dst_len  uint8
	Src_len  uint8
	Tos      uint8
	Table    uint8
	Protocol uint8
	Scope    uint8
	Type     uint8
	Flags    uint32
}

type RtNexthop struct {
	Len     uint16
	Flags   uint8
	Hops    uint8
	Ifindex int32
}

type IfInfomsg struct {
	Family     uint8
	X__ifi_pad uint8
	Type       uint16
	Index      int32
	Flags      uint32
	Change     uint32
}

type IfAddrmsg struct {
	Family    uint8
	Prefixlen uint8
	Flags     uint8
	Scope     uint8
	Index     uint32
}

const (
	SizeofNlMsghdr  = 0x10
	SizeofNlMsgerr  = 0x14
	SizeofNlAttr    = 0x4
	SizeofRtGenmsg  = 0x1
	SizeofRtAttr    = 0x4
	SizeofRtMsg     = 0xc
	SizeofRtNexthop = 0x8
	SizeofIfInfomsg = 0x10
	SizeofIfAddrmsg = 0x8
)

type RawSockaddrNetlink struct {
	Family uint16
	Pad    uint16
	Pid    uint32
	Groups uint32
}

const SizeofSockaddrNetlink = 0xc

type SockaddrNetlink struct {
	Family uint16
	Pad    uint16
	Pid    uint32
	Groups uint32
	kernel RawSockaddrNetlink
}

func (sa *SockaddrNetlink) raw() (unsafe.Pointer, uintptr, error) {
	sa.kernel = RawSockaddrNetlink{Family: AF_NETLINK, Pad: sa.Pad, Pid: sa.Pid, Groups: sa.Groups}
	return unsafe.Pointer(&sa.kernel), SizeofSockaddrNetlink, nil
}

// NetlinkMessage is what netlink sends.
type NetlinkMessage struct {
	Header NlMsghdr
	Data   []byte
}

// NetlinkRouteRequest asks for a table.
type NetlinkRouteRequest struct {
	Header NlMsghdr
	Data   RtGenmsg
}

// NetlinkRouteAttr is a part of a message.
type NetlinkRouteAttr struct {
	Attr  RtAttr
	Value []byte
}

// netlinkAligned rounds up to what messages and their parts are aligned to.
func netlinkAligned(n int) int { return (n + 3) &^ 3 }

// NetlinkRIB returns the messages that tell a whole table; proto is the request's type (RTM_GETLINK and so on).
func NetlinkRIB(proto, family int) ([]byte, error) {
	s, err := Socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE)
	if err != nil {
		return nil, err
	}
	defer Close(s)
	kernel := &SockaddrNetlink{Family: AF_NETLINK}
	if err := Bind(s, kernel); err != nil {
		return nil, err
	}
	bound, err := Getsockname(s)
	if err != nil {
		return nil, err
	}
	self, ok := bound.(*SockaddrNetlink)
	if !ok {
		return nil, EINVAL
	}
	const sequence = 1
	request := new(NetlinkRouteRequest)
	*request = NetlinkRouteRequest{
		Header: NlMsghdr{Len: SizeofNlMsghdr + SizeofRtGenmsg, Type: uint16(proto), Flags: NLM_F_DUMP | NLM_F_REQUEST, Seq: sequence},
		Data:   RtGenmsg{Family: uint8(family)},
	}
	if err := Sendto(s, unsafe.Slice((*byte)(unsafe.Pointer(request)), request.Header.Len), 0, kernel); err != nil {
		return nil, err
	}
	var table []byte
	buffer := make([]byte, 1<<16) // more than the kernel puts into one
	for {
		n, _, err := Recvfrom(s, buffer, 0)
		if err == EINTR {
			continue
		}
		if err != nil {
			return nil, err
		}
		if n < NLMSG_HDRLEN {
			return nil, EINVAL
		}
		table = append(table, buffer[:n]...)
		messages, err := ParseNetlinkMessage(buffer[:n])
		if err != nil {
			return nil, err
		}
		for _, m := range messages {
			if m.Header.Seq != sequence || m.Header.Pid != self.Pid {
				return nil, EINVAL
			}
			switch m.Header.Type {
			case NLMSG_DONE:
				return table, nil
			case NLMSG_ERROR:
				if len(m.Data) >= 4 {
					if code := *(*int32)(unsafe.Pointer(&m.Data[0])); code < 0 {
						return nil, Errno(-code)
					}
				}
				return nil, EINVAL
			}
		}
	}
}

// ParseNetlinkMessage takes messages apart.
func ParseNetlinkMessage(b []byte) ([]NetlinkMessage, error) {
	var all []NetlinkMessage
	for len(b) >= NLMSG_HDRLEN {
		header := *(*NlMsghdr)(unsafe.Pointer(&b[0]))
		if header.Len < NLMSG_HDRLEN || uint64(header.Len) > uint64(len(b)) {
			return nil, EINVAL
		}
		all = append(all, NetlinkMessage{header, b[NLMSG_HDRLEN:header.Len]})
		b = b[min(netlinkAligned(int(header.Len)), len(b)):]
	}
	return all, nil
}

// ParseNetlinkRouteAttr takes a message about an interface, an address or a route apart.
func ParseNetlinkRouteAttr(m *NetlinkMessage) ([]NetlinkRouteAttr, error) {
	var fixed int
	switch m.Header.Type {
	case RTM_NEWLINK, RTM_DELLINK:
		fixed = SizeofIfInfomsg
	case RTM_NEWADDR, RTM_DELADDR:
		fixed = SizeofIfAddrmsg
	case RTM_NEWROUTE, RTM_DELROUTE:
		fixed = SizeofRtMsg
	default:
		return nil, EINVAL
	}
	if len(m.Data) < fixed {
		return nil, EINVAL
	}
	var all []NetlinkRouteAttr
	for b := m.Data[fixed:]; len(b) >= SizeofRtAttr; {
		attr := *(*RtAttr)(unsafe.Pointer(&b[0]))
		if attr.Len < SizeofRtAttr || int(attr.Len) > len(b) {
			return nil, EINVAL
		}
		all = append(all, NetlinkRouteAttr{attr, b[SizeofRtAttr:attr.Len]})
		b = b[min(netlinkAligned(int(attr.Len)), len(b)):]
	}
	return all, nil
}
