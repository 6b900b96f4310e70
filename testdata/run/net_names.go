// run
// Names by DNS, asked of a server in this program: addresses, other records, responses that do not fit, forged and broken ones,
// and errors. And names of the system's files.
package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strings"
	"sync/atomic"
	"time"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func name(s string) (b []byte) {
	for label := range strings.SplitSeq(strings.TrimSuffix(s, "."), ".") {
		if label != "" {
			b = append(append(b, byte(len(label))), label...)
		}
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
	a, ns, cname, ptr, mx, txt, aaaa, srv = 1, 2, 5, 12, 15, 16, 28, 33
)

// A record of the question's name (which is at offset 12) or of another one.
type record struct {
	owner string
	kind  uint16
	data  []byte
}

var zone = map[string][]record{
	"one.test.":               {{"", a, []byte{192, 0, 2, 1}}, {"", aaaa, []byte{0: 0x20, 1: 1, 15: 1}}},
	"four.test.":              {{"", a, []byte{192, 0, 2, 4}}, {"", a, []byte{192, 0, 2, 5}}},
	"alias.test.":             {{"", cname, name("real.test.")}, {"real.test.", a, []byte{192, 0, 2, 9}}},
	"mail.test.":              {{"", mx, append(number(20), name("b.test.")...)}, {"", mx, append(number(10), name("a.test.")...)}, {"", ns, name("ns.test.")}},
	"odd.test.":               {{"", mx, append(number(5), name("a b.test.")...)}, {"", mx, append(number(6), name("good.test.")...)}},
	"text.test.":              {{"", txt, []byte("\x03one\x04 two")}, {"", txt, []byte("\x00")}},
	"_web._tcp.test.":         {{"", srv, append(number(1, 5, 80), name("x.test.")...)}, {"", srv, append(number(0, 0, 81), name("y.test.")...)}},
	"1.2.0.192.in-addr.arpa.": {{"", ptr, name("one.test.")}},
	"broken.test.":            {{"", txt, []byte("\x09short")}},
	"loop.test.":              {{"", cname, []byte{0xc0, 40}}},
	"large.test.":             {{"", a, []byte{192, 0, 2, 77}}},
	"none.test.":              {},
}

var questions atomic.Int32

func answer(query []byte, tcp bool) []byte {
	questions.Add(1)
	at := 12
	var labels []string
	for query[at] != 0 {
		labels = append(labels, string(query[at+1:at+1+int(query[at])]))
		at += 1 + int(query[at])
	}
	asked := strings.ToLower(strings.Join(labels, ".") + ".")
	kind := binary.BigEndian.Uint16(query[at+1:])
	response := append([]byte(nil), query[:at+5]...)
	flags, count := uint16(0x8180), uint16(0)
	records, known := zone[asked]
	switch {
	case asked == "fails.test.":
		flags |= 2
	case asked == "refused.test.":
		flags |= 5
	case asked == "lame.test.":
		flags = 0x8000
	case !known:
		flags |= 3
	case asked == "large.test." && !tcp:
		flags |= 0x200
	default:
		for _, r := range records {
			if r.kind != kind && r.kind != cname && r.owner == "" {
				continue
			}
			owner := []byte{0xc0, 12}
			if r.owner != "" {
				owner = name(r.owner)
			}
			response = append(response, owner...)
			response = append(response, number(r.kind, 1, 0, 60, uint16(len(r.data)))...)
			response = append(response, r.data...)
			count++
		}
	}
	copy(response[2:], number(flags, 1, count, 0, 0))
	return response
}

func serve() (udp net.PacketConn, tcp net.Listener) {
	udp, tcp = must(net.ListenPacket("udp", "127.0.0.1:0")), must(net.Listen("tcp", "127.0.0.1:0"))
	go func() {
		b := make([]byte, 600)
		for {
			n, from, err := udp.ReadFrom(b)
			if err != nil {
				return
			}
			response := answer(b[:n], false)
			forged := append([]byte(nil), response...)
			forged[0]++
			udp.WriteTo(forged, from)
			udp.WriteTo([]byte("short"), from)
			udp.WriteTo(response, from)
		}
	}()
	go func() {
		for {
			c, err := tcp.Accept()
			if err != nil {
				return
			}
			length := make([]byte, 2)
			io.ReadFull(c, length)
			query := make([]byte, binary.BigEndian.Uint16(length))
			io.ReadFull(c, query)
			response := answer(query, true)
			c.Write(append(number(uint16(len(response))), response...))
			c.Close()
		}
	}()
	return udp, tcp
}

// kind tells an error without the server, which is the system's.
func kind(err error) string {
	var e *net.DNSError
	if errors.As(err, &e) {
		return fmt.Sprint(e.Name, ": ", e.Err, " ", e.IsNotFound, e.IsTemporary, e.IsTimeout, e.Server != "")
	}
	return fmt.Sprint(err)
}

func main() {
	udp, tcp := serve()
	r := &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, network, address string) (net.Conn, error) {
		var d net.Dialer
		if network == "tcp" {
			return d.DialContext(ctx, network, tcp.Addr().String())
		}
		return d.DialContext(ctx, network, udp.LocalAddr().String())
	}}
	ctx := context.Background()
	for _, host := range []string{"one.test.", "four.test.", "alias.test.", "ALIAS.test.", "large.test.", "none.test.", "missing.test.", "fails.test.", "refused.test.", "lame.test.", "loop.test.", "a..test.", "x.onion.", "-.test."} {
		addresses, err := r.LookupHost(ctx, host)
		slices.Sort(addresses)
		fmt.Println(addresses, kind(err))
	}
	four, err := r.LookupNetIP(ctx, "ip4", "one.test.")
	fmt.Println(four, err)
	six, err := r.LookupIP(ctx, "ip6", "one.test.")
	fmt.Println(six, err)
	_, err = r.LookupIP(ctx, "ip6", "four.test.")
	fmt.Println(kind(err))
	for _, host := range []string{"alias.test.", "one.test.", "missing.test."} {
		canonical, err := r.LookupCNAME(ctx, host)
		fmt.Println(canonical, kind(err))
	}
	for _, domain := range []string{"mail.test.", "odd.test.", "none.test."} {
		list, err := r.LookupMX(ctx, domain)
		for _, one := range list {
			fmt.Print(*one, " ")
		}
		fmt.Println(kind(err))
	}
	servers, err := r.LookupNS(ctx, "mail.test.")
	fmt.Println(servers[0].Host, err)
	for _, domain := range []string{"text.test.", "broken.test.", "missing.test."} {
		texts, err := r.LookupTXT(ctx, domain)
		fmt.Printf("%q %s\n", texts, kind(err))
	}
	service, list, err := r.LookupSRV(ctx, "web", "tcp", "test.")
	for _, one := range list {
		fmt.Print(*one, " ")
	}
	fmt.Println(service, err)
	fmt.Println(r.LookupAddr(ctx, "192.0.2.1"))
	_, err = r.LookupAddr(ctx, "192.0.2.300")
	fmt.Println(kind(err))

	// A name that is dialed.
	l := must(net.Listen("tcp", "127.0.0.1:0"))
	zone["here.test."] = []record{{"", a, []byte{127, 0, 0, 1}}}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	c, err := (&net.Dialer{Resolver: r}).Dial("tcp", "here.test.:"+port)
	fmt.Println(err, c.RemoteAddr().String() == l.Addr().String())
	c.Close()
	l.Close()
	_, err = (&net.Dialer{Resolver: r}).Dial("tcp", "missing.test.:"+port)
	fmt.Println(kind(err))

	// Contexts.
	silent := &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}}
	short, cancel := context.WithTimeout(ctx, time.Millisecond)
	_, err = silent.LookupHost(short, "one.test.")
	cancel()
	fmt.Println(errors.Is(err, context.DeadlineExceeded), err.(net.Error).Timeout())

	// Files.
	host, err := net.LookupHost("localhost")
	fmt.Println(slices.Contains(host, "127.0.0.1"), err)
	fmt.Println(net.LookupHost("192.0.2.7"))
	_, err = net.LookupHost("")
	fmt.Println(err)
	fmt.Println(net.LookupPort("tcp", "https"))
	udp.Close()
	tcp.Close()
}
