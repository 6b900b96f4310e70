package net

import (
	"context"
	"internal/nettrace"
	"net/netip"
	"sync"
)

// A Resolver finds addresses, names and other things by DNS and in the system's files. The nil Resolver is the zero one.
type Resolver struct {
	// PreferGo is for systems where a C library can be asked instead. Here it makes no difference.
	PreferGo bool

	// StrictErrors has an error that may pass end the lookup of a name that is looked up in several ways, as other
	// questions and with other suffixes. Without it what the other ways have found is the result.
	StrictErrors bool

	// Dial connects to a DNS server, or to another one in its place; nil: with a Dialer. The network is "udp" or "tcp",
	// the address an IP address and a port. If what it returns is no PacketConn, every message has its length before it.
	Dial func(ctx context.Context, network, address string) (Conn, error)

	flights flights
}

// DefaultResolver is the resolver of Dialers that have none, and of functions.
var DefaultResolver = &Resolver{}

// A flight is a lookup that several callers may wait for.
type flight struct {
	done      chan struct{} // closed at the end
	addresses []IPAddr
	err       error
	callers   int
	shared    bool
	ctx       *flightContext
}

// A flightContext has the values of the first caller's context, but ends with the flight: for the reason that the last caller
// had to leave it, or at its end.
type flightContext struct {
	context.Context
	over   chan struct{} // closed at the end
	once   sync.Once
	reason error // written before that
}

func (c *flightContext) Done() <-chan struct{} { return c.over }

func (c *flightContext) Err() error {
	select {
	case <-c.over:
		return c.reason
	default:
		return nil
	}
}

func (c *flightContext) end(reason error) {
	c.once.Do(func() {
		c.reason = reason
		close(c.over)
	})
}

// flights are the lookups under way.
type flights struct {
	lock  sync.Mutex // guards what is below, and callers and shared of each
	under map[string]*flight
}

// join returns the lookup with that key, which start makes if there is none.
func (f *flights) join(key string, start func(*flight)) *flight {
	f.lock.Lock()
	defer f.lock.Unlock()
	one := f.under[key]
	if one == nil {
		one = &flight{done: make(chan struct{})}
		if f.under == nil {
			f.under = map[string]*flight{}
		}
		f.under[key] = one
		start(one)
	} else {
		one.shared = true
	}
	one.callers++
	return one
}

// leave says that one caller waits no more, for that reason. The last one ends the lookup.
func (f *flights) leave(key string, one *flight, reason error) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if one.callers--; one.callers > 0 {
		return
	}
	f.forget(key, one)
	one.ctx.end(reason)
}

// forget has later callers start anew. The lock is held.
func (f *flights) forget(key string, one *flight) {
	if f.under[key] == one {
		delete(f.under, key)
	}
}

// end tells the callers the result.
func (f *flights) end(key string, one *flight) {
	f.lock.Lock()
	f.forget(key, one)
	f.lock.Unlock()
	one.ctx.end(context.Canceled)
	close(one.done)
}

func (r *Resolver) strict() bool { return r != nil && r.StrictErrors }

func (r *Resolver) allFlights() *flights {
	if r == nil {
		return &DefaultResolver.flights
	}
	return &r.flights
}

// lookupIPAddr returns the addresses of a host, which may be one itself. The network is "ip", "tcp" and so on, maybe with a
// version of IP. Callers who want the same at the same time share one lookup, which goes on until all of them have left.
func (r *Resolver) lookupIPAddr(ctx context.Context, network, host string) ([]IPAddr, error) {
	if host == "" {
		return nil, lookupError(errNoSuchHost, host, "")
	}
	if ip, ok := literal(host); ok {
		return []IPAddr{ip}, nil
	}
	trace, _ := ctx.Value(nettrace.TraceKey{}).(*nettrace.Trace)
	if trace != nil && trace.DNSStart != nil {
		trace.DNSStart(host)
	}
	lookup := r.lookupHost
	if other, _ := ctx.Value(nettrace.LookupIPAltResolverKey{}).(func(context.Context, string, string) ([]IPAddr, error)); other != nil {
		lookup = other
	}
	version := byte(0)
	if n, ok := plainNetwork(network); ok {
		version = n.version
	}
	key := string(version) + host
	all := r.allFlights()
	one := all.join(key, func(one *flight) {
		one.ctx = &flightContext{Context: context.WithoutCancel(ctx), over: make(chan struct{})}
		go func() {
			one.addresses, one.err = lookup(one.ctx, network, host)
			all.end(key, one)
		}()
	})
	select {
	case <-one.done:
	case <-ctx.Done():
		// The lookup may go on for a while, even if this was the last caller: a server's connection need not heed the context.
		all.leave(key, one, ctx.Err())
		err := lookupError(ended(ctx.Err()), host, "")
		if trace != nil && trace.DNSDone != nil {
			trace.DNSDone(nil, false, err)
		}
		return nil, err
	}
	addresses, err := one.addresses, one.err
	if err == nil {
		addresses = append([]IPAddr(nil), addresses...) // others have the same ones
	} else if _, ok := err.(*DNSError); !ok {
		err = lookupError(ended(err), host, "")
	}
	if trace != nil && trace.DNSDone != nil {
		trace.DNSDone(converted(addresses, func(a IPAddr) any { return a }), one.shared, err)
	}
	if err != nil {
		return nil, err
	}
	return addresses, nil
}

// LookupHost returns the addresses of a host.
func LookupHost(host string) (addrs []string, err error) {
	return DefaultResolver.LookupHost(context.Background(), host)
}

// LookupIP returns the addresses of a host.
func LookupIP(host string) ([]IP, error) {
	found, err := DefaultResolver.LookupIPAddr(context.Background(), host)
	if err != nil {
		return nil, err
	}
	return converted(found, func(a IPAddr) IP { return a.IP }), nil
}

func converted[From, To any](list []From, convert func(From) To) []To {
	all := make([]To, len(list))
	for i, one := range list {
		all[i] = convert(one)
	}
	return all
}

// LookupHost returns the addresses of a host.
func (r *Resolver) LookupHost(ctx context.Context, host string) (addrs []string, err error) {
	if _, ok := literal(host); ok {
		return []string{host}, nil
	}
	if order := currentSources(); order == filesThenDNS || order == filesOnly {
		// The file's own texts: IPv4 in IPv6 stays that.
		if texts, _ := staticAddresses(host); len(texts) > 0 {
			return texts, nil
		}
	}
	found, err := r.lookupIPAddr(ctx, "ip", host)
	if err != nil {
		return nil, err
	}
	return converted(found, func(a IPAddr) string { return a.String() }), nil
}

// LookupIPAddr returns the addresses of a host, with their zones.
func (r *Resolver) LookupIPAddr(ctx context.Context, host string) ([]IPAddr, error) {
	return r.lookupIPAddr(ctx, "ip", host)
}

// LookupIP returns the addresses of a host. The network is "ip", "ip4" or "ip6".
func (r *Resolver) LookupIP(ctx context.Context, network, host string) ([]IP, error) {
	n, err := parseNetwork(ctx, network, false)
	if err != nil {
		return nil, err
	}
	if n.transport != "ip" {
		return nil, UnknownNetworkError(network)
	}
	found, err := r.endpoints(ctx, n, host)
	if err != nil {
		return nil, err
	}
	if host == "" {
		return nil, lookupError(errNoSuchHost, host, "")
	}
	return converted(found, func(e endpoint) IP { return e.(*IPAddr).IP }), nil
}

// LookupNetIP is LookupIP with values. IPv4 addresses may be in IPv6 addresses.
func (r *Resolver) LookupNetIP(ctx context.Context, network, host string) ([]netip.Addr, error) {
	found, err := r.LookupIP(ctx, network, host)
	if err != nil {
		return nil, err
	}
	return converted(found, func(ip IP) netip.Addr {
		a, _ := netip.AddrFromSlice(ip) // all are of 4 or 16 bytes
		return a
	}), nil
}
