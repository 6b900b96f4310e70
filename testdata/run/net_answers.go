// run
// What a resolver makes of responses that are odd, broken or cut off, of chains of CNAMEs, and of names that must not be asked for;
// and a lookup whose caller goes before its server's connection is there.
package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func name(s string) (b []byte) {
	for label := range strings.SplitSeq(strings.TrimSuffix(s, "."), ".") {
		b = append(append(b, byte(len(label))), label...)
	}
	return append(b, 0)
}

func number(values ...uint16) (b []byte) {
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b
}

const (
	a, ns, cname, soa, ptr, mx, txt, aaaa, srv, other = 1, 2, 5, 6, 12, 15, 16, 28, 33, 99
)

var (
	self = pointer(12) // the question's name
	ip4  = []byte{192, 0, 2, 1}
)

func pointer(at int) []byte { return number(uint16(0xc000 | at)) }

// record has the data's length, and more if that is to be wrong.
func record(owner []byte, kind uint16, data []byte, more int) []byte {
	return slices.Concat(owner, number(kind, 1, 0, 60, uint16(len(data)+more)), data)
}

// A reply is what a server says to one kind of question; to others it says nothing.
type reply struct {
	kind      uint16
	questions uint16
	answers   uint16
	code      byte
	body      []byte
}

func of(kind uint16, records ...[]byte) reply {
	return reply{kind, 1, uint16(len(records)), 0, slices.Concat(records...)}
}

// cut has the last record end too soon.
func (r reply) cut(bytes int) reply {
	r.body = r.body[:len(r.body)-bytes]
	return r
}

// for6 says the same to the question for addresses of IPv6.
func (r reply) for6() reply {
	r.kind = aaaa
	return r
}

// chain is a record with offsets, each of the one before, and an NS that has the last one's offset.
func chain(end, length int) reply {
	var data []byte
	last := 12
	for range length - 1 {
		at := end + 12 + len(data)
		data = append(data, pointer(last)...)
		last = at
	}
	return of(ns, record(self, other, data, 0), record(self, ns, pointer(last), 0))
}

// server answers all questions with the replies for their kinds.
type server struct {
	conn    net.PacketConn
	replies func(end int) []reply
}

func (s *server) serve() {
	query := make([]byte, 600)
	for {
		_, from, err := s.conn.ReadFrom(query)
		if err != nil {
			return
		}
		at := 12
		for query[at] != 0 {
			at += 1 + int(query[at])
		}
		kind := binary.BigEndian.Uint16(query[at+1:])
		response := slices.Clone(query[:at+5])
		copy(response[2:], number(0x8180, 1, 0, 0, 0))
		for _, r := range s.replies(len(response)) {
			if r.kind == kind {
				copy(response[2:], number(0x8180|uint16(r.code), r.questions, r.answers, 0, 0))
				response = append(response, r.body...)
				break
			}
		}
		s.conn.WriteTo(response, from)
	}
}

func text(err error) string {
	var e *net.DNSError
	if errors.As(err, &e) {
		return fmt.Sprint(e.Name, ": ", e.Err, " ", e.IsNotFound, e.IsTemporary, e.IsTimeout, e.Server != "")
	}
	return fmt.Sprint(err)
}

type lookup func(r *net.Resolver, ctx context.Context, host string) (any, error)

func values[T any](list []*T, err error) (any, error) {
	var all []T
	for _, one := range list {
		all = append(all, *one)
	}
	return all, err
}

var lookups = map[uint16]lookup{
	a: func(r *net.Resolver, ctx context.Context, host string) (any, error) {
		list, err := r.LookupHost(ctx, host)
		slices.Sort(list)
		return list, err
	},
	mx: func(r *net.Resolver, ctx context.Context, host string) (any, error) {
		return values(r.LookupMX(ctx, host))
	},
	ns: func(r *net.Resolver, ctx context.Context, host string) (any, error) {
		return values(r.LookupNS(ctx, host))
	},
	txt: func(r *net.Resolver, ctx context.Context, host string) (any, error) { return r.LookupTXT(ctx, host) },
	ptr: func(r *net.Resolver, ctx context.Context, host string) (any, error) {
		return r.LookupAddr(ctx, "192.0.2.1")
	},
	srv: func(r *net.Resolver, ctx context.Context, host string) (any, error) {
		owner, list, err := r.LookupSRV(ctx, "web", "tcp", host)
		found, _ := values(list, nil)
		return fmt.Sprint(owner, " ", found), err
	},
	cname: func(r *net.Resolver, ctx context.Context, host string) (any, error) { return r.LookupCNAME(ctx, host) },
}

func main() {
	s := &server{conn: must(net.ListenPacket("udp", "127.0.0.1:0"))}
	r := &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp", s.conn.LocalAddr().String())
	}}
	s.replies = func(int) []reply { return nil }
	go s.serve()
	ask := func(what string, kind uint16, host string, replies func(end int) []reply) {
		s.replies = replies
		found, err := lookups[kind](r, context.Background(), host)
		fmt.Printf("%s: %q %s\n", what, found, text(err))
	}
	say := func(what string, kind uint16, replies ...reply) {
		ask(what, kind, "x.test.", func(int) []reply { return replies })
	}

	data := map[uint16][]byte{
		a: ip4, txt: []byte("\x03one"), ns: name("a.test."), ptr: name("a.test."),
		mx: append(number(3), name("a.test.")...), srv: append(number(3, 4, 5), name("a.test.")...),
	}
	for _, kind := range []uint16{a, txt, mx, ns, srv, ptr} {
		good := record(self, kind, data[kind], 0)
		what := fmt.Sprint("kind ", kind)
		say(what+" cut off", kind, of(kind, good, good).cut(4+len(data[kind])))
		missing := of(kind, good)
		missing.answers = 2
		say(what+" missing", kind, missing)
		say(what+" too long", kind, of(kind, record(self, kind, slices.Concat(data[kind], []byte{0, 9, 9}), 0), good))
		say(what+" longer than the message", kind, of(kind, record(self, kind, data[kind], 5)))
		say(what+" empty", kind, of(kind, record(self, kind, nil, 0)))
		say(what+" behind others", kind, of(kind, record(self, other, []byte("abc"), 0), record(self, soa, []byte("abc"), 0), good))
		say(what+" of another kind", kind, of(kind, record(self, other, []byte("abc"), 0)))
		two := of(kind, slices.Concat(name("y.test."), number(kind, 1), good))
		two.questions = 2
		say(what+" with two questions", kind, two, two.for6())
		say(what+" not there", kind, reply{kind, 1, 0, 3, nil})
		failure := reply{kind, 1, 0, 2, nil}
		say(what+" no service", kind, failure, failure.for6())
	}
	say("first cut off, second not", a, of(aaaa, record(self, aaaa, make([]byte, 16), 0)).cut(20), of(a, record(self, a, ip4, 0)))
	say("aaaa too short", a, of(aaaa, record(self, aaaa, ip4, 0)))
	say("malformed target", srv, of(srv, record(self, srv, append(number(1, 2, 3), name("a b.test.")...), 0)))
	say("malformed owner", srv, of(srv, record(name("a b.test."), srv, data[srv], 0)))
	say("malformed name", ptr, of(ptr, record(self, ptr, name("a b.test."), 0), record(self, ptr, name("good.test."), 0)))

	// Offsets.
	ask("forwards", ns, "x.test.", func(end int) []reply {
		r := of(ns, record(self, ns, pointer(end+14), 0))
		r.body = append(r.body, name("f.test.")...)
		return []reply{r}
	})
	ask("in a circle", ns, "x.test.", func(end int) []reply {
		return []reply{of(ns, record(self, ns, slices.Concat(pointer(end+14), pointer(end+12)), 0))}
	})
	for _, length := range []int{2, 10, 11} {
		ask(fmt.Sprint(length, " offsets"), ns, "x.test.", func(end int) []reply { return []reply{chain(end, length)} })
	}

	// CNAMEs.
	b, c := name("b.test."), name("c.test.")
	xb, bc := record(self, cname, b, 0), record(b, cname, c, 0)
	say("chain to an address", cname, of(a, xb, bc, record(c, a, ip4, 0)))
	say("chain to an address and first link", cname, of(a, xb, bc, record(c, a, ip4, 0)), of(cname, xb))
	say("chain to an address of IPv6", cname, of(a, xb), of(aaaa, xb, bc, record(c, aaaa, make([]byte, 16), 0)))
	say("chain out of order", cname, of(a, bc, xb, record(c, a, ip4, 0)))
	say("address before", cname, of(a, record(b, a, ip4, 0), record(self, cname, c, 0)))
	say("chain to nothing", cname, of(a, xb, bc), of(cname, xb, bc))
	say("to nothing that is a name", cname, of(a, record(self, cname, name("b b.test."), 0), record(name("b b.test."), a, ip4, 0)))
	say("to the root", cname, of(cname, record(self, cname, []byte{0}, 0)))
	say("no CNAME", cname, of(a, record(self, a, ip4, 0)))

	for _, host := range []string{"x.onion", "x.ONION.", ".", "..", ""} {
		for _, kind := range []uint16{a, cname, txt, mx, ns, srv} {
			ask(fmt.Sprintf("%q kind %d", host, kind), kind, host, func(int) []reply { return []reply{{kind, 1, 0, 3, nil}} })
		}
	}

	// Who is told to stop does not wait for a connection that takes its time.
	never := make(chan struct{})
	dialing := make(chan struct{}, 10)
	slow := &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		dialing <- struct{}{}
		<-never
		return nil, errors.New("never")
	}}
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		<-dialing
		cancel()
	}()
	_, err := slow.LookupIPAddr(ctx, "x.test.")
	fmt.Println(text(err), errors.Is(err, context.Canceled))
	s.conn.Close()
}
