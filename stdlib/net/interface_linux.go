package net

import (
	"encoding/hex"
	"net/netip"
	"os"
	"strings"
	"syscall"
	"unsafe"
)

// Interfaces and their addresses by rtnetlink(7), and multicast groups from files of /proc.

// routeTable calls with the messages of a table and their attributes.
func routeTable(table int, call func(m *syscall.NetlinkMessage, attributes []syscall.NetlinkRouteAttr)) error {
	text, err := syscall.NetlinkRIB(table, syscall.AF_UNSPEC)
	if err != nil {
		return os.NewSyscallError("netlinkrib", err)
	}
	messages, err := syscall.ParseNetlinkMessage(text)
	if err != nil {
		return os.NewSyscallError("parsenetlinkmessage", err)
	}
	for i := range messages {
		m := &messages[i]
		if m.Header.Type != syscall.RTM_NEWLINK && m.Header.Type != syscall.RTM_NEWADDR {
			continue
		}
		attributes, err := syscall.ParseNetlinkRouteAttr(m)
		if err != nil {
			return os.NewSyscallError("parsenetlinkrouteattr", err)
		}
		call(m, attributes)
	}
	return nil
}

// interfaceTable returns the interface with that number, or all for 0.
func interfaceTable(index int) (list []Interface, err error) {
	err = routeTable(syscall.RTM_GETLINK, func(m *syscall.NetlinkMessage, attributes []syscall.NetlinkRouteAttr) {
		head := (*syscall.IfInfomsg)(unsafe.Pointer(&m.Data[0]))
		if m.Header.Type != syscall.RTM_NEWLINK || index != 0 && index != int(head.Index) {
			return
		}
		ifi := Interface{Index: int(head.Index), Flags: flagsOf(head.Flags)}
		for _, a := range attributes {
			switch a.Attr.Type {
			case syscall.IFLA_MTU:
				ifi.MTU = int(*(*uint32)(unsafe.Pointer(&a.Value[0])))
			case syscall.IFLA_IFNAME:
				ifi.Name = strings.TrimRight(string(a.Value), "\x00")
			case syscall.IFLA_ADDRESS:
				ifi.HardwareAddr = hardwareAddress(head.Type, a.Value)
			}
		}
		list = append(list, ifi)
	})
	return list, err
}

// hardwareAddress leaves out what is the address of a tunnel's end, and what is only zeros.
func hardwareAddress(kind uint16, value []byte) HardwareAddr {
	const tunnel, tunnel6, gre, gre6 = 768, 769, 778, 823 // ARPHRD_…
	if kind == tunnel || kind == gre || len(value) == IPv6len && (kind == tunnel6 || kind == gre6) || isAll(value, 0) {
		return nil
	}
	return append(HardwareAddr(nil), value...)
}

func flagsOf(raw uint32) (f Flags) {
	for _, pair := range [...]struct {
		raw  uint32
		flag Flags
	}{
		{syscall.IFF_UP, FlagUp},
		{syscall.IFF_RUNNING, FlagRunning},
		{syscall.IFF_BROADCAST, FlagBroadcast},
		{syscall.IFF_LOOPBACK, FlagLoopback},
		{syscall.IFF_POINTOPOINT, FlagPointToPoint},
		{syscall.IFF_MULTICAST, FlagMulticast},
	} {
		if raw&pair.raw != 0 {
			f |= pair.flag
		}
	}
	return f
}

// addressTable returns the addresses of the interface with that number, or of all for 0.
func addressTable(index int) (list []Addr, err error) {
	err = routeTable(syscall.RTM_GETADDR, func(m *syscall.NetlinkMessage, attributes []syscall.NetlinkRouteAttr) {
		head := (*syscall.IfAddrmsg)(unsafe.Pointer(&m.Data[0]))
		if m.Header.Type != syscall.RTM_NEWADDR || index != 0 && index != int(head.Index) {
			return
		}
		// Of a link between two machines the address is the other one's, and the local one is this one's.
		var own []byte
		for _, a := range attributes {
			switch {
			case a.Attr.Type == syscall.IFA_LOCAL && head.Family == syscall.AF_INET:
				own = a.Value
			case a.Attr.Type == syscall.IFA_ADDRESS && own == nil:
				own = a.Value
			}
		}
		ip, ok := netip.AddrFromSlice(own)
		if !ok {
			return
		}
		whole := ip.As16()
		list = append(list, &IPNet{IP: whole[:], Mask: CIDRMask(int(head.Prefixlen), 8*len(own))})
	})
	return list, err
}

// groupTable returns the groups of an interface. The files have, of IPv4, a line for each interface and then an indented one
// for each group, which is a number of the machine's in hexadecimal; of IPv6 a line for each group.
func groupTable(name string) (list []Addr) {
	current := ""
	for _, line := range linesOf("/proc/net/igmp") {
		words := strings.Fields(line)
		switch {
		case len(words) < 4 || words[0] == "Idx":
		case line[0] != ' ' && line[0] != '\t':
			current = strings.TrimSuffix(words[1], ":")
		case current == name:
			if b, err := hex.DecodeString(words[0]); err == nil && len(b) == IPv4len {
				list = append(list, &IPAddr{IP: IPv4(b[3], b[2], b[1], b[0])})
			}
		}
	}
	for _, line := range linesOf("/proc/net/igmp6") {
		words := strings.Fields(line)
		if len(words) < 3 || words[1] != name {
			continue
		}
		if b, err := hex.DecodeString(words[2]); err == nil && len(b) == IPv6len {
			list = append(list, &IPAddr{IP: b})
		}
	}
	return list
}

// linesOf returns those lines of a file that are not empty, or nothing if it cannot be read.
func linesOf(name string) []string {
	lines, _ := readLines(name)
	return lines
}

func readLines(name string) ([]string, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return strings.FieldsFunc(string(text), func(c rune) bool { return c == '\n' }), nil
}
