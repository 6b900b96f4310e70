// Package nettrace is how net/http/httptrace learns what package net does for a context.
package nettrace

// TraceKey is the key of a context for a *Trace.
type TraceKey struct{}

// LookupIPAltResolverKey is the key of a context for a function that looks hosts up instead of the resolver: a
// func(ctx context.Context, network, host string) ([]net.IPAddr, error). It is for tests.
type LookupIPAltResolverKey struct{}

// A Trace has functions that are called when something begins or ends. Each may be nil.
type Trace struct {
	// DNSStart is called before a host is looked up.
	DNSStart func(name string)

	// DNSDone is called after that. The addresses are of type net.IPAddr. With coalesced, they were found for another
	// call that came at the same time.
	DNSDone func(netIPs []any, coalesced bool, err error)

	// ConnectStart is called before a connection is tried, but not for one to a DNS server. Several may be tried at once,
	// by several goroutines.
	ConnectStart func(network, addr string)

	// ConnectDone is called after that.
	ConnectDone func(network, addr string, err error)
}
