package net

import (
	"context"
	"internal/nettrace"
	"time"
)

// Trying several addresses.
//
// Addresses of one version of IP are tried one after the other. Each gets an equal part of the time that is left, but not
// less than two seconds if there are as many: who does not answer at all shall not leave nothing for the next one.
//
// If a host has addresses of both versions, those of the first one's begin, and the others follow when they have failed, or
// when FallbackDelay has passed, whatever is first ("Happy Eyeballs", RFC 6555). Who has a connection first wins; the other
// side is called off, and its connection closed should there be one. If both fail, the error is the first side's.
//
//	first:   |--- connect … failed, or:
//	others:        FallbackDelay |--- connect … won: first is called off

// attempt is a call of DialContext.
type attempt struct {
	dialer  *Dialer
	network networkName
	address string // for errors
}

type outcome struct {
	conn  Conn
	err   error
	first bool
}

// race tries both lists.
func (a *attempt) race(ctx context.Context, first, others endpoints) (Conn, error) {
	ctx, callOff := context.WithCancel(ctx)
	defer callOff()
	outcomes := make(chan outcome, 2)
	start := func(list endpoints, isFirst bool) {
		go func() {
			c, err := a.each(ctx, list)
			outcomes <- outcome{c, err, isFirst}
		}()
	}
	delay := a.dialer.FallbackDelay
	if delay == 0 {
		delay = 300 * time.Millisecond
	}
	fallback := time.NewTimer(delay)
	defer fallback.Stop()
	start(first, true)
	running, started := 1, false
	var failure error
	for {
		select {
		case <-fallback.C:
			if !started {
				started = true
				running++
				start(others, false)
			}
		case o := <-outcomes:
			running--
			if o.err == nil {
				if running > 0 {
					go closeLoser(outcomes)
				}
				return o.conn, nil
			}
			if o.first || failure == nil {
				failure = o.err
			}
			switch {
			case !started:
				started = true
				running++
				start(others, false)
			case running == 0:
				return nil, failure
			}
		}
	}
}

// closeLoser takes the outcome that came too late.
func closeLoser(outcomes <-chan outcome) {
	if o := <-outcomes; o.err == nil {
		o.conn.Close()
	}
}

// each tries addresses one after the other. The error is the first one's, or the context's at the first one that it leaves no
// time for.
func (a *attempt) each(ctx context.Context, list endpoints) (Conn, error) {
	var failure error
	for i, e := range list {
		if over := contextOver(ctx); over != nil {
			return nil, &OpError{Op: "dial", Net: a.network.name, Source: a.dialer.LocalAddr, Addr: e, Err: over}
		}
		c, err := a.within(ctx, e, len(list)-i)
		if err == nil {
			return c, nil
		}
		if failure == nil {
			failure = err
		}
	}
	if failure == nil {
		failure = dialError(a.network.name, nil, nil, errMissingAddress)
	}
	return nil, failure
}

// within tries one address for its part of the time.
func (a *attempt) within(ctx context.Context, e endpoint, left int) (Conn, error) {
	const least = 2 * time.Second
	if deadline, ok := ctx.Deadline(); ok && left > 1 {
		remaining := time.Until(deadline)
		part := max(remaining/time.Duration(left), min(remaining, least))
		var stop context.CancelFunc
		ctx, stop = context.WithTimeout(ctx, part)
		defer stop()
	}
	trace, _ := ctx.Value(nettrace.TraceKey{}).(*nettrace.Trace)
	if trace != nil && trace.ConnectStart != nil {
		trace.ConnectStart(a.network.name, e.String())
	}
	c, err := a.one(ctx, e)
	if trace != nil && trace.ConnectDone != nil {
		trace.ConnectDone(a.network.name, e.String(), err)
	}
	if err != nil {
		return nil, &OpError{Op: "dial", Net: a.network.name, Source: a.dialer.LocalAddr, Addr: e, Err: err}
	}
	return c, nil
}

// one tries one address.
func (a *attempt) one(ctx context.Context, e endpoint) (c Conn, err error) {
	d := a.dialer
	switch remote := e.(type) {
	case *TCPAddr:
		local, _ := d.LocalAddr.(*TCPAddr)
		c, err = d.connectTCP(ctx, a.network, local, remote)
	case *UDPAddr:
		local, _ := d.LocalAddr.(*UDPAddr)
		c, err = d.connectUDP(ctx, a.network, local, remote)
	case *IPAddr:
		local, _ := d.LocalAddr.(*IPAddr)
		c, err = d.connectIP(ctx, a.network, local, remote)
	case *UnixAddr:
		local, _ := d.LocalAddr.(*UnixAddr)
		c, err = d.connectUnix(ctx, a.network, local, remote)
	default:
		err = &AddrError{Err: "unexpected address type", Addr: a.address}
	}
	if err != nil {
		return nil, err // c may be a nil pointer
	}
	return c, nil
}
