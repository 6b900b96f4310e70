package net

import (
	"context"
	"errors"
	"internal/dnswire"
	"internal/rt"
	"io"
	"time"
)

// Asking DNS servers.
//
// A question goes to one server after the other, each with its own limit of time, and all of them as often as the settings
// say, until one has an answer, or knows that there is none. A query is a packet of UDP first. If the response does not fit
// into one it is asked for by TCP. Packets that are not the response to the query may come from anybody, and are passed over.

// A dnsFailure is the text of an error of a lookup, with what is to be said of it.
type dnsFailure struct {
	text      string
	notFound  bool
	temporary bool
}

func (f *dnsFailure) Error() string { return f.text }

var (
	errNoSuchHost    = &dnsFailure{text: "no such host", notFound: true}
	errLameReferral  = &dnsFailure{text: "lame referral"}
	errUnreadable    = &dnsFailure{text: "cannot unmarshal DNS message"}
	errUnwritable    = &dnsFailure{text: "cannot marshal DNS message"}
	errMisbehaving   = &dnsFailure{text: "server misbehaving"}
	errOverloaded    = &dnsFailure{text: "server misbehaving", temporary: true}
	errBadResponse   = &dnsFailure{text: "invalid DNS response"}
	errNoAnswer      = &dnsFailure{text: "no answer from DNS server"}
	errMalformedName = &dnsFailure{text: "DNS response contained records which contain invalid names"}
)

// lookupError returns the error of a lookup. A context's end stays to be seen by errors.Is.
func lookupError(err error, name, server string) *DNSError {
	e := &DNSError{Err: err.Error(), Name: name, Server: server}
	if f, ok := err.(*dnsFailure); ok {
		e.IsNotFound, e.IsTemporary = f.notFound, f.temporary
		return e
	}
	if known, ok := err.(Error); ok {
		e.IsTimeout, e.IsTemporary = known.Timeout(), known.Temporary()
	}
	if _, ok := err.(*OpError); ok {
		e.IsTemporary = true // another server may be reached
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		e.UnwrapErr = err
	}
	return e
}

// An answer is what came of one question.
type answer struct {
	records []dnswire.Record
	broken  bool      // behind the records there is something that is none
	server  string    // the one that was asked last
	err     *DNSError // nil: there are records of the kind that was asked for
}

// ask finds the answer to one question.
func (r *Resolver) ask(ctx context.Context, c *dnsSettings, q dnswire.Question) (a answer) {
	first := c.firstServer()
	for range c.attempts {
		for i := range uint32(len(c.servers)) {
			a.server = c.servers[(first+i)%uint32(len(c.servers))]
			response, err := r.exchange(ctx, a.server, q, c)
			if err == nil {
				a.records, a.broken, err = answers(response, q)
			}
			if err == nil {
				a.err = nil
				return a
			}
			a.err = lookupError(err, q.Name, a.server)
			if err == errNoSuchHost {
				return a // others will say the same
			}
		}
	}
	if ctx.Err() != nil && a.err.UnwrapErr == nil {
		a.err = lookupError(ended(ctx.Err()), q.Name, a.server)
	}
	return a
}

// answers returns the records of a response if there are some of the kind that was asked for, with CNAMEs on the way. broken
// says that what follows them is none.
func answers(response dnswire.Response, q dnswire.Question) (records []dnswire.Record, broken bool, err error) {
	records, err = response.Records()
	broken = err != nil
	switch code := response.Code(); {
	case code == dnswire.NoSuchName:
		return nil, false, errNoSuchHost
	case broken && len(records) == 0:
		return nil, false, errUnreadable
	case code == dnswire.ServerFailure:
		return nil, false, errOverloaded
	case code != dnswire.Success:
		return nil, false, errMisbehaving
	case len(records) == 0 && !response.Authoritative() && !response.RecursionAvailable() && !response.HasAdditional():
		return nil, false, errLameReferral // it only says who else to ask, and not even that
	}
	for _, record := range records {
		if record.Type == q.Type {
			return records, broken, nil
		}
	}
	if broken {
		return nil, false, errUnreadable
	}
	return nil, false, errNoSuchHost
}

// exchange asks one server once.
func (r *Resolver) exchange(ctx context.Context, server string, q dnswire.Question, c *dnsSettings) (dnswire.Response, error) {
	id := uint16(rt.Random())
	extended := setting("netedns0") != "0"
	if !extended {
		countSetting("netedns0")
	}
	options := dnswire.Options{Extended: extended, AuthenticData: c.authenticData}
	query, err := dnswire.AppendQuery(make([]byte, 2, 64), id, q, options)
	if err != nil {
		return dnswire.Response{}, errUnwritable
	}
	length := len(query) - 2
	query[0], query[1] = byte(length>>8), byte(length)
	networks := []string{"udp", "tcp"}
	if c.useTCP {
		networks = networks[1:]
	}
	for _, network := range networks {
		response, err := r.roundTrip(ctx, network, server, query, id, q, c.timeout)
		if err != nil {
			return response, err
		}
		if response.Questions() != 1 {
			return response, errBadResponse
		}
		if !response.Truncated() || network == "tcp" {
			return response, nil
		}
	}
	return dnswire.Response{}, errNoAnswer
}

// roundTrip sends a query, which has its length before it, and reads the response.
func (r *Resolver) roundTrip(ctx context.Context, network, server string, query []byte, id uint16, q dnswire.Question, timeout time.Duration) (dnswire.Response, error) {
	ctx, stop := context.WithTimeout(ctx, timeout)
	defer stop()
	c, err := r.dial(ctx, network, server)
	if err != nil {
		return dnswire.Response{}, ended(err)
	}
	defer c.Close()
	if deadline, ok := ctx.Deadline(); ok {
		c.SetDeadline(deadline)
	}
	defer context.AfterFunc(ctx, func() { c.SetDeadline(past) })()
	if _, packets := c.(PacketConn); packets {
		return packetRoundTrip(c, query[2:], id, q)
	}
	return streamRoundTrip(c, query, id, q)
}

func (r *Resolver) dial(ctx context.Context, network, server string) (Conn, error) {
	if r != nil && r.Dial != nil {
		return r.Dial(ctx, network, server)
	}
	var d Dialer
	return d.DialContext(ctx, network, server)
}

func packetRoundTrip(c Conn, query []byte, id uint16, q dnswire.Question) (dnswire.Response, error) {
	if _, err := c.Write(query); err != nil {
		return dnswire.Response{}, err
	}
	b := make([]byte, dnswire.LongestPacket)
	for {
		n, err := c.Read(b)
		if err != nil {
			return dnswire.Response{}, err
		}
		response, err := dnswire.Parse(b[:n])
		if err == nil && response.Answers(id, q) {
			return response, nil
		}
	}
}

func streamRoundTrip(c Conn, query []byte, id uint16, q dnswire.Question) (dnswire.Response, error) {
	if _, err := c.Write(query); err != nil {
		return dnswire.Response{}, err
	}
	var length [2]byte
	if _, err := io.ReadFull(c, length[:]); err != nil {
		return dnswire.Response{}, err
	}
	b := make([]byte, int(length[0])<<8|int(length[1]))
	if _, err := io.ReadFull(c, b); err != nil {
		return dnswire.Response{}, err
	}
	response, err := dnswire.Parse(b)
	switch {
	case err != nil:
		return response, errUnreadable
	case !response.Answers(id, q):
		return response, errBadResponse
	}
	return response, nil
}
