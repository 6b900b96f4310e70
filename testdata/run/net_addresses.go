// run
// Package net without a network: addresses, masks, hosts and ports, and connections within memory.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"time"
)

func ips() {
	for _, s := range []string{"192.0.2.1", "::1", "::ffff:10.0.0.1", "fe80::1%eth0", "1.2.3", "", "ff02::1"} {
		ip := net.ParseIP(s)
		fmt.Println(ip, len(ip), len(ip.To4()), ip.DefaultMask(), ip.IsPrivate(), ip.IsMulticast(), ip.Equal(net.ParseIP("10.0.0.1")))
	}
	for _, s := range []string{"192.0.2.77/20", "2001:db8::1/33", "1.2.3.4/33", "1.2.3.4", "::1/129", "1.2.3.4/x"} {
		ip, network, err := net.ParseCIDR(s)
		fmt.Println(ip, network, err)
		if err == nil {
			ones, bits := network.Mask.Size()
			fmt.Println(ones, bits, network.Contains(ip), network.Contains(net.IPv4(8, 8, 8, 8)))
		}
	}
	odd := net.IPNet{IP: net.IPv4(1, 2, 3, 4), Mask: net.IPv4Mask(255, 0, 255, 0)}
	fmt.Println(&odd, net.IP{1, 2, 3}, net.IP(nil), net.CIDRMask(12, 32), net.CIDRMask(33, 32), net.IPv4(10, 20, 30, 40).Mask(net.CIDRMask(12, 32)))
	var ip net.IP
	fmt.Println(ip.UnmarshalText([]byte("1.2.3.4")), ip, ip.UnmarshalText([]byte("x")))
	_, err := net.IP{1}.MarshalText()
	fmt.Println(err)
}

func hosts() {
	for _, s := range []string{"host:80", "[::1]:80", "[fe80::1%lo]:x", ":", "", "host", "::1:80", "[::1", "[::1]", "[::1]80", "a]:1", "[[::1]:1", "[::1]]:1"} {
		host, port, err := net.SplitHostPort(s)
		fmt.Printf("%q %q %v\n", host, port, err)
	}
	fmt.Println(net.JoinHostPort("::1", "80"), net.JoinHostPort("host", "x"))
	for _, s := range []string{"00:00:5e:00:53:01", "02-00-5E-10-00-00-00-01", "0000.5e00.5301", "00005e005301", "0200.5e10.0000.0001", "01:02", "00:00:5e:00:53", "00:00:5e-00:53:01", "0g:00:5e:00:53:01"} {
		fmt.Println(net.ParseMAC(s))
	}
	for _, a := range []net.Addr{&net.TCPAddr{}, &net.TCPAddr{IP: net.IPv6loopback, Port: 80, Zone: "lo"}, &net.UDPAddr{IP: net.IPv4(1, 2, 3, 4)}, &net.IPAddr{Zone: "x"}, (*net.TCPAddr)(nil), &net.UnixAddr{Name: "/tmp/x", Net: "unix"}} {
		fmt.Println(a, a.(interface{ Network() string }).Network())
	}
	for f := net.Flags(0); f < 64; f = f*2 + 1 {
		fmt.Println(f)
	}
}

func messages() {
	var none *net.OpError
	fmt.Println(none.Error(), (&net.OpError{Op: "read", Net: "tcp", Source: &net.TCPAddr{Port: 1}, Addr: &net.TCPAddr{Port: 2}, Err: os.ErrDeadlineExceeded}).Error())
	err := error(&net.OpError{Op: "accept", Err: os.NewSyscallError("accept4", net.ErrClosed)})
	fmt.Println(err, errors.Is(err, net.ErrClosed), err.(net.Error).Timeout(), err.(net.Error).Temporary())
	fmt.Println(&net.AddrError{Err: "odd", Addr: "x"}, &net.AddrError{Err: "odd"}, net.UnknownNetworkError("x"), net.InvalidAddrError("y"), &net.ParseError{Type: "thing", Text: "z"}, &net.DNSConfigError{Err: io.EOF})
	fmt.Println(&net.DNSError{Err: "odd", Name: "a", Server: "b"}, (&net.DNSError{IsTimeout: true}).Temporary())
	for _, network := range []string{"tcp", "foo", "ip", "unix"} {
		_, err := net.Dial(network, "")
		fmt.Println(err)
		_, err = net.Listen(network, "127.0.0.1")
		if network != "unix" {
			fmt.Println(err)
		}
		_, err = net.ResolveTCPAddr(network, "127.0.0.1:99999")
		fmt.Println(err)
	}
	fmt.Println(net.LookupPort("tcp", "http"))
	fmt.Println(net.LookupPort("udp", "no such service"))
	fmt.Println(net.ResolveTCPAddr("tcp4", "[::1]:80"))
	fmt.Println(net.ResolveUDPAddr("udp", "1.2.3.4:53"))
	fmt.Println(net.ResolveIPAddr("ip4:icmp", "1.2.3.4"))
}

func pipe() {
	a, b := net.Pipe()
	wrote := make(chan string, 1)
	go func() {
		n, err := a.Write([]byte("hello, pipe"))
		wrote <- fmt.Sprint("wrote ", n, err)
		a.Close()
	}()
	buffer := make([]byte, 5)
	for {
		n, err := b.Read(buffer)
		fmt.Printf("%q %v\n", buffer[:n], err)
		if err != nil {
			break
		}
	}
	fmt.Println(<-wrote)
	_, err := b.Write(buffer)
	fmt.Println(err, b.Close())
	a, b = net.Pipe()
	a.SetReadDeadline(time.Now().Add(time.Millisecond))
	_, err = a.Read(buffer)
	fmt.Println(err, errors.Is(err, os.ErrDeadlineExceeded))
	b.SetDeadline(time.Now().Add(-time.Second))
	_, err = b.Write(buffer)
	fmt.Println(err, b.Close(), b.SetDeadline(time.Time{}))
	_, err = a.Read(buffer)
	fmt.Println(err, a.LocalAddr(), a.RemoteAddr().Network())
	pieces := net.Buffers{[]byte("one"), nil, []byte("two"), []byte("three")}
	n, err := pieces.Read(buffer)
	fmt.Printf("%q %v %q\n", buffer[:n], err, pieces)
	text, err := io.ReadAll(&pieces)
	fmt.Printf("%q %v %d\n", text, err, len(pieces))
}

func main() {
	ips()
	hosts()
	messages()
	pipe()
}
