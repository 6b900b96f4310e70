// run
// Sockets whose descriptors were put into blocking mode behind the library's back: what waits for the other side keeps neither a
// collection nor other goroutines from going on, and deadlines and Close hold as ever.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"runtime"
	"syscall"
	"time"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// block has a copy of the descriptor change the mode of both.
func block[C interface{ File() (*os.File, error) }](c C) C {
	f := must(c.File())
	f.Fd()
	f.Close()
	return c
}

// while runs wait in a goroutine, and what ends it here, after some collections.
func while(name string, wait func() string, end func()) {
	result := make(chan string)
	go func() { result <- wait() }()
	for range 3 {
		runtime.Gosched()
		time.Sleep(time.Millisecond)
		runtime.GC()
	}
	end()
	fmt.Println(name, <-result)
}

func said(n int, err error) string {
	switch {
	case errors.Is(err, net.ErrClosed):
		return fmt.Sprint(n, " closed")
	case errors.Is(err, os.ErrDeadlineExceeded):
		return fmt.Sprint(n, " too late")
	}
	return fmt.Sprint(n, " ", err)
}

// pair connects. The kernel would make its buffers larger and larger if they had no size.
func pair(l net.Listener) (a, b net.Conn) {
	a = must(net.Dial(l.Addr().Network(), l.Addr().String()))
	b = must(l.Accept())
	for _, c := range []net.Conn{a, b} {
		sized := c.(interface {
			SetReadBuffer(bytes int) error
			SetWriteBuffer(bytes int) error
		})
		sized.SetReadBuffer(1 << 17)
		sized.SetWriteBuffer(1 << 17)
	}
	return a, b
}

const much = 8 << 20 // more than the kernel keeps

func streams(l net.Listener, blocked func(net.Conn) net.Conn) {
	network := l.Addr().Network()
	a, b := pair(l)
	a = blocked(a)
	buffer := make([]byte, 10)
	while(network+" read", func() string { return said(a.Read(buffer)) }, func() { b.Write([]byte("x")) })
	drain := func() { io.CopyN(io.Discard, b, much) }
	while(network+" write", func() string { return said(a.Write(make([]byte, much))) }, drain)
	while(network+" small writes", func() string {
		total := 0
		for total < much {
			n, err := a.Write(make([]byte, 1<<14))
			if total += n; err != nil {
				return said(total, err)
			}
		}
		return said(total, nil)
	}, drain)
	while(network+" pieces", func() string {
		pieces := net.Buffers{make([]byte, much/2), make([]byte, much/2)}
		n, err := pieces.WriteTo(a)
		return said(int(n), err)
	}, drain)
	a.SetReadDeadline(time.Now().Add(5 * time.Millisecond))
	while(network+" read until", func() string { return said(a.Read(buffer)) }, func() {})
	a.SetWriteDeadline(time.Now().Add(5 * time.Millisecond))
	while(network+" write until", func() string {
		_, err := a.Write(make([]byte, much))
		return said(0, err)
	}, func() {})
	a.SetDeadline(time.Time{})
	while(network+" read, closed", func() string { return said(a.Read(buffer)) }, func() { a.Close() })
	b.Close()
}

func accepting(l net.Listener) {
	network := l.Addr().Network()
	accept := func() string {
		c, err := l.Accept()
		if err == nil {
			c.Close()
		}
		return said(0, err)
	}
	while(network+" accept", accept, func() { must(net.Dial(network, l.Addr().String())).Close() })
	l.(interface{ SetDeadline(time.Time) error }).SetDeadline(time.Now().Add(5 * time.Millisecond))
	while(network+" accept until", accept, func() {})
	l.(interface{ SetDeadline(time.Time) error }).SetDeadline(time.Time{})
	while(network+" accept, closed", accept, func() { l.Close() })
}

func packets() {
	u := block(must(net.ListenPacket("udp", "127.0.0.1:0")).(*net.UDPConn))
	from := must(net.Dial("udp", u.LocalAddr().String()))
	one := func() { from.Write([]byte("x")) }
	buffer := make([]byte, 10)
	while("udp from", func() string {
		n, _, err := u.ReadFrom(buffer)
		return said(n, err)
	}, one)
	while("udp from value", func() string {
		n, _, err := u.ReadFromUDPAddrPort(buffer)
		return said(n, err)
	}, one)
	while("udp message", func() string {
		n, _, _, _, err := u.ReadMsgUDP(buffer, nil)
		return said(n, err)
	}, one)
	u.SetReadDeadline(time.Now().Add(5 * time.Millisecond))
	while("udp until", func() string {
		n, _, err := u.ReadFrom(buffer)
		return said(n, err)
	}, func() {})
	from.Close()
	u.Close()
}

// datagrams of Unix sockets wait until there is room.
func datagrams(dir string) {
	to := must(net.ListenUnixgram("unixgram", &net.UnixAddr{Name: dir + "/g", Net: "unixgram"}))
	from := block(must(net.DialUnix("unixgram", nil, &net.UnixAddr{Name: dir + "/g", Net: "unixgram"})))
	const count = 1000
	while("unixgram send", func() string {
		for i := range count {
			send := from.Write
			if i%2 == 1 {
				send = func(b []byte) (int, error) {
					n, _, err := from.WriteMsgUnix(b, nil, nil)
					return n, err
				}
			}
			if _, err := send([]byte("x")); err != nil {
				return said(i, err)
			}
		}
		return said(count, nil)
	}, func() {
		buffer := make([]byte, 10)
		for range count {
			must(to.Read(buffer))
		}
	})
	from.Close()
	to.Close()
}

// inKernel is moving within the kernel, which blocks the thread at most.
func inKernel(l net.Listener, dir string) {
	name := dir + "/file"
	os.WriteFile(name, make([]byte, much), 0o666)
	f := must(os.Open(name))
	a, b := pair(l)
	block(a.(*net.TCPConn))
	while("file", func() string {
		n, err := io.Copy(a, f)
		return said(int(n), err)
	}, func() { io.CopyN(io.Discard, b, much) })
	c, d := pair(l)
	while("splice", func() string {
		n, err := io.CopyN(a, d, much)
		return said(int(n), err)
	}, func() {
		go c.Write(make([]byte, much))
		io.CopyN(io.Discard, b, much)
	})
	for _, c := range []io.Closer{f, a, b, c, d} {
		c.Close()
	}
}

func main() {
	dir := must(os.MkdirTemp("", ""))
	defer os.RemoveAll(dir)
	tcp, unix := must(net.Listen("tcp", "127.0.0.1:0")), must(net.Listen("unix", dir+"/s"))
	streams(tcp, func(c net.Conn) net.Conn { return block(c.(*net.TCPConn)) })
	streams(unix, func(c net.Conn) net.Conn {
		raw := must(c.(*net.UnixConn).SyscallConn())
		raw.Control(func(fd uintptr) { syscall.SetNonblock(int(fd), false) })
		return c
	})
	inKernel(tcp, dir)
	accepting(block(tcp.(*net.TCPListener)))
	accepting(block(unix.(*net.UnixListener)))
	packets()
	datagrams(dir)
}
