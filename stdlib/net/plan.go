package net

import (
	"context"
	"os"
	"strings"
	"sync"
	"syscall"
)

// Opening sockets.
//
// A plan says what is wanted. The steps are: choose a family, make the socket, set options, let the program's hook have it,
// bind it, and then listen or connect.
//
// The family follows from the network's name if that says so. A listener that leaves the address open takes IPv6 and IPv4
// with one socket of IPv6 if the system has that. Else IPv4 is taken if no address needs IPv6.

// hook is a program's function that sees a socket before it is bound.
type hook func(ctx context.Context, network, address string, c syscall.RawConn) error

type plan struct {
	network networkName
	kind    int                   // syscall.SOCK_STREAM …
	listens bool                  // it waits for others: a listener, or a socket for packets from anybody
	local   endpoint              // nil: the system chooses
	remote  endpoint              // nil: it is not connected
	hook    hook                  // may be nil
	mptcp   bool                  // try Multipath TCP first
	prepare func(s *socket) error // called before bind; may be nil
}

// abilities is what the system has of IP.
type abilities struct {
	ipv4, ipv6, mapped bool // mapped: one socket of IPv6 takes both
}

// known is what the system has said.
var known struct {
	lock sync.Mutex // guards the rest
	sure bool       // it has answered
	able abilities
}

// able asks the system until there is an answer.
func able() abilities {
	known.lock.Lock()
	defer known.lock.Unlock()
	if !known.sure {
		known.able, known.sure = askAbilities()
	}
	return known.able
}

// askAbilities asks the system by making sockets. sure is false if one could not be made for a reason that may pass.
func askAbilities() (a abilities, sure bool) {
	sure = true
	try := func(family int, prepare func(fd int) bool) bool {
		fd, err := syscall.Socket(family, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, syscall.IPPROTO_TCP)
		if err != nil {
			switch err {
			case syscall.EMFILE, syscall.ENFILE, syscall.ENOBUFS, syscall.ENOMEM:
				sure = false
			}
			return false
		}
		defer syscall.Close(fd)
		return prepare(fd)
	}
	bindable := func(only6 int, address *TCPAddr) func(fd int) bool {
		return func(fd int) bool {
			var raw rawAddress
			return setOption(fd, syscall.IPPROTO_IPV6, syscall.IPV6_V6ONLY, only6) == nil &&
				address.fill(&raw, syscall.AF_INET6) == nil && giveAddress(syscall.SYS_BIND, fd, &raw) == nil
		}
	}
	a.ipv4 = try(syscall.AF_INET, func(int) bool { return true })
	a.ipv6 = try(syscall.AF_INET6, bindable(1, &TCPAddr{IP: IPv6loopback}))
	a.mapped = try(syscall.AF_INET6, bindable(0, &TCPAddr{IP: IPv4(127, 0, 0, 1)}))
	return a, sure
}

// family returns the family of the socket, and whether one of IPv6 must keep away from IPv4.
func (p *plan) family() (family int, only6 bool) {
	if isUnix(p.network.transport) {
		return syscall.AF_UNIX, false
	}
	switch p.network.version {
	case '4':
		return syscall.AF_INET, false
	case '6':
		return syscall.AF_INET6, true
	}
	if p.listens && (p.local == nil || p.local.isAny()) {
		if a := able(); a.mapped || !a.ipv4 {
			return syscall.AF_INET6, false
		}
		if p.local == nil {
			return syscall.AF_INET, false
		}
		return p.local.family(), false
	}
	for _, e := range [...]endpoint{p.local, p.remote} {
		if e != nil && e.family() != syscall.AF_INET {
			return syscall.AF_INET6, false
		}
	}
	return syscall.AF_INET, false
}

// make makes the socket and sets its first options.
func (p *plan) make(s *socket) error {
	family, only6 := p.family()
	protocol := p.network.protocol
	kind := p.kind | syscall.SOCK_NONBLOCK | syscall.SOCK_CLOEXEC
	if p.mptcp {
		protocol = 262 // IPPROTO_MPTCP
	}
	fd, err := syscall.Socket(family, kind, protocol)
	if err != nil {
		return os.NewSyscallError("socket", err)
	}
	s.multipath = p.mptcp
	s.Number, s.network, s.family, s.kind = fd, p.network.name, family, p.kind
	s.Adopt()
	if family == syscall.AF_INET6 && p.kind != syscall.SOCK_RAW {
		setOption(fd, syscall.IPPROTO_IPV6, syscall.IPV6_V6ONLY, number(only6))
	}
	if (p.kind == syscall.SOCK_DGRAM || p.kind == syscall.SOCK_RAW) && family != syscall.AF_UNIX && family != syscall.AF_INET6 {
		if err := setOption(fd, syscall.SOL_SOCKET, syscall.SO_BROADCAST, 1); err != nil {
			return os.NewSyscallError("setsockopt", err)
		}
	}
	return nil
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

// open makes s the socket that is wanted. If it fails, s is closed. What fails with Multipath TCP is done again with TCP: it
// may not be there, or may not know an option.
func (p *plan) open(ctx context.Context, s *socket) error {
	err := p.once(ctx, s)
	if err != nil && p.mptcp {
		p.mptcp = false
		*s = socket{}
		err = p.once(ctx, s)
	}
	if err == nil {
		s.CloseIfDropped()
	}
	return err
}

func (p *plan) once(ctx context.Context, s *socket) error {
	err := p.make(s)
	if err == nil {
		err = p.finish(ctx, s)
	}
	if err != nil && s.network != "" {
		s.Close()
	}
	return err
}

func (p *plan) finish(ctx context.Context, s *socket) error {
	local := p.local
	if p.listens && p.kind != syscall.SOCK_DGRAM && p.kind != syscall.SOCK_RAW {
		if err := setOption(s.Number, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1); err != nil {
			return os.NewSyscallError("setsockopt", err)
		}
	}
	if udp, ok := local.(*UDPAddr); ok && p.listens && udp.IP.IsMulticast() {
		// Others may listen to the group, too.
		if err := setOption(s.Number, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1); err != nil {
			return os.NewSyscallError("setsockopt", err)
		}
		any := *udp
		any.IP = IPv4zero
		if s.family == syscall.AF_INET6 {
			any.IP = IPv6unspecified
		}
		local = &any
	}
	if p.prepare != nil {
		if err := p.prepare(s); err != nil {
			return err
		}
	}
	raw := rawAddresses.Get().(*rawAddress)
	defer rawAddresses.Put(raw)
	if local != nil && p.listens {
		// What cannot be an address is no reason to trouble the hook.
		if err := local.fill(raw, s.family); err != nil && err != syscall.EINVAL {
			return err
		}
	}
	if err := p.callHook(ctx, s); err != nil {
		return err
	}
	if local != nil {
		if err := local.fill(raw, s.family); err != nil {
			return callError("bind", err)
		}
		if err := giveAddress(syscall.SYS_BIND, s.Number, raw); err != nil {
			return os.NewSyscallError("bind", err)
		}
	}
	switch {
	case p.remote != nil:
		if err := p.remote.fill(raw, s.family); err != nil {
			return callError("connect", err)
		}
		if err := s.connect(ctx, raw); err != nil {
			return err
		}
		s.connected = true
	case p.listens && s.isStream():
		if err := syscall.Listen(s.Number, backlog()); err != nil {
			return os.NewSyscallError("listen", err)
		}
		fallthrough
	default:
		if err := s.watch(); err != nil {
			return err
		}
	}
	var remote Addr
	s.local, remote = s.addresses()
	switch {
	case p.remote == nil:
	case remote == nil:
		s.remote = p.remote
	default:
		s.remote = remote
	}
	return nil
}

// callHook lets the program have the socket. The network's name has the version of IP.
func (p *plan) callHook(ctx context.Context, s *socket) error {
	if p.hook == nil {
		return nil
	}
	network := p.network.name
	if s.family != syscall.AF_UNIX && p.network.version == 0 {
		base, protocol, has := strings.Cut(network, ":")
		base += string("46"[number(s.family == syscall.AF_INET6)])
		if network = base; has {
			network += ":" + protocol
		}
	}
	address := ""
	if p.remote != nil {
		address = p.remote.String()
	} else if p.local != nil {
		address = p.local.String()
	}
	return p.hook(ctx, network, address, rawConn{s})
}

// backlog is how many connections may wait to be accepted: as many as the system allows.
var backlog = sync.OnceValue(func() int {
	const usual = 4096
	text, err := os.ReadFile("/proc/sys/net/core/somaxconn")
	if err != nil {
		return usual
	}
	n, ok := decimal(strings.TrimSpace(string(text)))
	if !ok || n == 0 {
		return usual
	}
	return min(n, 1<<16-1)
})
