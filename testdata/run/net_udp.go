// run
// UDP on the loopback interface: messages with addresses of every form, control data, deadlines, and what is an error.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"syscall"
	"time"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func kind(err error) string {
	var op *net.OpError
	if errors.As(err, &op) {
		return fmt.Sprint(op.Op, " ", op.Net, " ", op.Source != nil, op.Addr != nil, " ", op.Err)
	}
	return fmt.Sprint(err)
}

func main() {
	a := must(net.ListenUDP("udp4", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)}))
	b := must(net.ListenUDP("udp4", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)}))
	to := b.LocalAddr().(*net.UDPAddr)
	buffer := make([]byte, 16)
	from := func(address any) bool { return fmt.Sprint(address) == a.LocalAddr().String() }

	fmt.Println(a.WriteTo([]byte("WriteTo"), to))
	n, address, err := b.ReadFrom(buffer)
	fmt.Println(string(buffer[:n]), from(address), err)
	fmt.Println(a.WriteToUDP([]byte("WriteToUDP"), to))
	n, udp, err := b.ReadFromUDP(buffer)
	fmt.Println(string(buffer[:n]), from(udp), len(udp.IP), err)
	fmt.Println(a.WriteToUDPAddrPort([]byte("AddrPort"), to.AddrPort()))
	n, port, err := b.ReadFromUDPAddrPort(buffer)
	fmt.Println(string(buffer[:n]), from(port), port.Addr().Is4(), err)
	fmt.Println(a.WriteMsgUDP([]byte("Msg"), nil, to))
	n, oobn, flags, udp, err := b.ReadMsgUDP(buffer, nil)
	fmt.Println(string(buffer[:n]), oobn, flags, from(udp), err)
	fmt.Println(a.WriteMsgUDPAddrPort([]byte("a message that is too long"), nil, to.AddrPort()))
	n, oobn, flags, port, err = b.ReadMsgUDPAddrPort(buffer, nil)
	fmt.Println(string(buffer[:n]), oobn, flags == syscall.MSG_TRUNC, from(port), err)
	fmt.Println(a.WriteTo(nil, to))
	n, udp, err = b.ReadFromUDP(buffer)
	fmt.Println(n, from(udp), err)

	c := must(net.Dial("udp", to.String()))
	fmt.Println(c.Write([]byte("dialed")))
	n, address, err = b.ReadFrom(buffer)
	fmt.Println(string(buffer[:n]), address.String() == c.LocalAddr().String(), err)
	b.WriteTo([]byte("answer"), address)
	fmt.Println(string(buffer[:must(c.Read(buffer))]))
	connected := c.(*net.UDPConn)
	_, err = connected.WriteTo(buffer, to)
	fmt.Println(kind(err), errors.Is(err, net.ErrWriteToConnected))
	_, _, err = connected.WriteMsgUDP(buffer, nil, to)
	fmt.Println(kind(err))

	for _, bad := range []net.Addr{&net.TCPAddr{}, &net.UDPAddr{IP: net.IPv6loopback}, &net.UDPAddr{Port: 1 << 16}, &net.UDPAddr{IP: net.IP{1}}} {
		_, err = a.WriteTo(buffer, bad)
		fmt.Println(kind(err))
	}
	_, err = a.WriteToUDPAddrPort(buffer, netip.AddrPort{})
	fmt.Println(err.Error()[len(err.Error())-32:])
	_, err = a.Write(buffer)
	fmt.Println(kind(err))

	b.SetReadDeadline(time.Now().Add(time.Millisecond))
	_, _, err = b.ReadFrom(buffer)
	fmt.Println(kind(err), errors.Is(err, os.ErrDeadlineExceeded))
	b.SetReadDeadline(time.Time{})
	done := make(chan string)
	go func() {
		_, _, err := b.ReadFromUDPAddrPort(buffer)
		done <- kind(err)
	}()
	time.Sleep(time.Millisecond)
	fmt.Println(b.Close(), <-done)
	c.Write([]byte("nobody"))
	c.SetReadDeadline(time.Now().Add(time.Second))
	_, err = c.Read(buffer)
	fmt.Println(kind(err))
	c.Close()
	_, err = net.DialUDP("udp", nil, nil)
	fmt.Println(kind(err))
	_, err = net.ListenUDP("tcp", nil)
	fmt.Println(kind(err))

	// A socket that takes both versions of IP.
	config := net.ListenConfig{Control: func(network, address string, c syscall.RawConn) error {
		fmt.Println(network[:3], address)
		return nil
	}}
	both := must(config.ListenPacket(context.Background(), "udp", ":0")).(*net.UDPConn)
	a.WriteToUDP([]byte("to all"), &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1), Port: both.LocalAddr().(*net.UDPAddr).Port})
	n, port, err = both.ReadFromUDPAddrPort(buffer)
	fmt.Println(string(buffer[:n]), port.Addr().Unmap(), err)
	both.Close()
	f := must(a.File())
	copied := must(net.FilePacketConn(f))
	f.Close()
	fmt.Println(copied.LocalAddr().String() == a.LocalAddr().String(), copied.LocalAddr().Network())
	copied.Close()
	a.Close()
}
