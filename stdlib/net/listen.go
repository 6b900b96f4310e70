package net

import (
	"context"
	"syscall"
	"time"
)

// A ListenConfig has what can be said about listening. The zero value is what Listen and ListenPacket do.
type ListenConfig struct {
	// Control is called with the socket before it is bound. Its network has the version of IP: "tcp4", "udp6" and so on.
	Control func(network, address string, c syscall.RawConn) error

	// KeepAlive is the Idle of KeepAliveConfig for the connections, unless that is enabled. If it is negative, and
	// KeepAliveConfig not enabled, the system does not ask the other sides for signs of life.
	KeepAlive time.Duration

	// KeepAliveConfig is for the connections that are accepted.
	KeepAliveConfig KeepAliveConfig

	multipath multipathChoice
}

// A multipathChoice is whether to use Multipath TCP: as the program says, else as GODEBUG does.
type multipathChoice uint8

const (
	unsaid multipathChoice = iota
	wanted
	unwanted
)

func choose(use bool) multipathChoice {
	if use {
		return wanted
	}
	return unwanted
}

// MultipathTCP reports whether the listener will try Multipath TCP, be it there or not.
func (lc *ListenConfig) MultipathTCP() bool {
	if lc.multipath != unsaid {
		return lc.multipath == wanted
	}
	// 0: never; 1: listeners and dialers; 2: listeners, as without the setting; 3: dialers.
	switch setting("multipathtcp") {
	case "0", "3":
		countSetting("multipathtcp")
		return false
	}
	return true
}

// SetMultipathTCP says whether to use Multipath TCP, whatever GODEBUG says. Where it is not there, it is TCP.
func (lc *ListenConfig) SetMultipathTCP(use bool) { lc.multipath = choose(use) }

func (lc *ListenConfig) hook() hook {
	if lc.Control == nil {
		return nil
	}
	return func(_ context.Context, network, address string, c syscall.RawConn) error {
		return lc.Control(network, address, c)
	}
}

func (lc *ListenConfig) keepAlive() KeepAliveConfig {
	return keepAliveFor(lc.KeepAliveConfig, lc.KeepAlive)
}

// listenError is the error of listening.
func listenError(network string, local endpoint, err error) error {
	e := &OpError{Op: "listen", Net: network, Err: err}
	if local != nil {
		e.Addr = local
	}
	return e
}

// one returns the address to listen on.
func (lc *ListenConfig) one(ctx context.Context, network, address string) (networkName, endpoint, error) {
	n, err := parseNetwork(ctx, network, true)
	if err != nil {
		return n, nil, err
	}
	if isUnix(n.transport) {
		return n, &UnixAddr{Name: address, Net: n.transport}, nil
	}
	list, err := DefaultResolver.endpoints(ctx, n, address)
	if err != nil {
		return n, nil, err
	}
	for _, e := range list {
		if isIPv4(e) {
			return n, e, nil
		}
	}
	return n, list[0], nil
}

// Listen listens; see the function Listen. The context is for finding the address only.
func (lc *ListenConfig) Listen(ctx context.Context, network, address string) (Listener, error) {
	n, local, err := lc.one(ctx, network, address)
	if err != nil {
		return nil, listenError(network, nil, err)
	}
	switch local := local.(type) {
	case *TCPAddr:
		if l, err := lc.listenTCP(ctx, n, local); err != nil {
			return nil, err
		} else {
			return l, nil
		}
	case *UnixAddr:
		if l, err := lc.listenUnix(ctx, local.Net, local); err != nil {
			return nil, err
		} else {
			return l, nil
		}
	}
	return nil, listenError(network, local, &AddrError{Err: "unexpected address type", Addr: address})
}

// ListenPacket returns a socket for messages; see the function ListenPacket. The context is for finding the address only.
func (lc *ListenConfig) ListenPacket(ctx context.Context, network, address string) (PacketConn, error) {
	n, local, err := lc.one(ctx, network, address)
	if err != nil {
		return nil, listenError(network, nil, err)
	}
	var c PacketConn
	switch local := local.(type) {
	case *UDPAddr:
		c, err = lc.listenUDP(ctx, n, local, nil)
	case *IPAddr:
		c, err = lc.listenIP(ctx, n, local)
	case *UnixAddr:
		c, err = lc.listenUnixgram(ctx, local) // of whatever kind
	default:
		err = listenError(network, local, &AddrError{Err: "unexpected address type", Addr: address})
	}
	if err != nil {
		return nil, err
	}
	return c, nil
}

// Listen listens. The network is "tcp", "tcp4", "tcp6", "unix" or "unixpacket". Without a host it is on all addresses of the
// machine; of a host with several addresses on one, so better give an address. Without a port, or with port 0, the system
// chooses one, which Addr tells.
func Listen(network, address string) (Listener, error) {
	return new(ListenConfig).Listen(context.Background(), network, address)
}

// ListenPacket returns a socket for messages. The network is "udp", "udp4", "udp6", "unixgram", or "ip", "ip4" or "ip6" with a
// colon and a protocol. For hosts and ports see Listen; messages to multicast groups do not come without being asked for.
func ListenPacket(network, address string) (PacketConn, error) {
	return new(ListenConfig).ListenPacket(context.Background(), network, address)
}
