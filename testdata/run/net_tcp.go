// run
// TCP on the loopback interface: connections, deadlines, ends of one direction, Close that wakes, files, hooks, vectors.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/netip"
	"os"
	"strings"
	"sync"
	"syscall"
	"time"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// kind tells an error without the numbers of ports.
func kind(err error) string {
	var op *net.OpError
	switch {
	case err == nil || err == io.EOF:
		return fmt.Sprint(err)
	case errors.As(err, &op):
		return fmt.Sprint(op.Op, " ", op.Net, " ", op.Source != nil, op.Addr != nil, " ", op.Err, " ", op.Timeout(), errors.Is(err, net.ErrClosed))
	}
	return err.Error()
}

func pair(l net.Listener) (client, server *net.TCPConn) {
	client = must(net.Dial("tcp", l.Addr().String())).(*net.TCPConn)
	return client, must(l.Accept()).(*net.TCPConn)
}

func talk(l net.Listener) {
	var wg sync.WaitGroup
	for i := range 4 {
		c, s := pair(l)
		wg.Add(2)
		go func() {
			defer wg.Done()
			n, err := io.Copy(s, s)
			if n != 40000 || err != nil {
				fmt.Println("copied", n, err)
			}
			s.CloseWrite()
		}()
		go func() {
			defer wg.Done()
			sent := bytes.Repeat([]byte{byte(i), 1, 2, 3}, 10000)
			go func() {
				c.Write(sent)
				c.CloseWrite()
			}()
			got := must(io.ReadAll(c))
			if !bytes.Equal(got, sent) {
				fmt.Println("got", len(got))
			}
			c.Close()
			s.Close()
		}()
	}
	wg.Wait()
	c, s := pair(l)
	fmt.Println(c.RemoteAddr().String() == s.LocalAddr().String(), c.LocalAddr().String() == s.RemoteAddr().String(), c.RemoteAddr().Network())
	c.Close()
	_, err := s.Read(make([]byte, 1))
	fmt.Println(kind(err), kind(s.Close()), kind(s.Close()))
}

func deadlines(l net.Listener) {
	c, s := pair(l)
	buffer := make([]byte, 10)
	c.SetReadDeadline(time.Now().Add(2 * time.Millisecond))
	_, err := c.Read(buffer)
	fmt.Println(kind(err), errors.Is(err, os.ErrDeadlineExceeded))
	s.Write([]byte("late"))
	_, err = c.Read(buffer)
	fmt.Println(kind(err))
	c.SetReadDeadline(time.Time{})
	fmt.Println(string(buffer[:must(c.Read(buffer))]))
	c.SetWriteBuffer(4096)
	s.SetReadBuffer(4096)
	much := make([]byte, 16<<20)
	c.SetWriteDeadline(time.Now().Add(100 * time.Millisecond))
	n, err := c.Write(much)
	fmt.Println(n > 0 && n < 16<<20, kind(err))
	done := make(chan string)
	go func() {
		_, err := s.Read(nil)
		for err == nil {
			_, err = s.Read(buffer)
		}
		done <- kind(err)
	}()
	time.Sleep(time.Millisecond)
	s.SetReadDeadline(time.Now().Add(-1))
	fmt.Println(<-done)
	s.SetReadDeadline(time.Time{})
	go func() {
		_, err := io.Copy(io.Discard, s)
		done <- fmt.Sprint(errors.Is(err, net.ErrClosed))
	}()
	time.Sleep(time.Millisecond)
	s.Close()
	fmt.Println(<-done)
	c.Close()
	_, err = c.Write(buffer)
	fmt.Println(kind(err), kind(c.SetDeadline(time.Now())), kind(c.SetNoDelay(true)))
}

func listeners() {
	l := must(net.ListenTCP("tcp4", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}))
	l.SetDeadline(time.Now().Add(time.Millisecond))
	_, err := l.Accept()
	fmt.Println(kind(err))
	l.SetDeadline(time.Time{})
	done := make(chan string)
	go func() {
		_, err := l.Accept()
		done <- kind(err)
	}()
	time.Sleep(time.Millisecond)
	fmt.Println(kind(l.Close()), <-done, kind(l.Close()))
	_, err = net.Dial("tcp", l.Addr().String())
	fmt.Println(kind(err), errors.Is(err, syscall.ECONNREFUSED))
	l = must(net.ListenTCP("tcp4", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}))
	_, err = net.Listen("tcp", l.Addr().String())
	fmt.Println(kind(err))
	f := must(l.File())
	l.Close()
	again := must(net.FileListener(f))
	f.Close()
	c, s := pair(again)
	again.Close()
	f = must(c.File())
	c.Close()
	other := must(net.FileConn(f))
	f.Close()
	fmt.Fprint(other, "through a copy")
	other.Close()
	fmt.Println(string(must(io.ReadAll(s))))
	s.Close()
}

// A file is sent by the system, and pieces with one call.
func transfers(l net.Listener) {
	f := must(os.CreateTemp("", "net"))
	defer os.Remove(f.Name())
	f.WriteString(strings.Repeat("0123456789", 1000))
	c, s := pair(l)
	f.Seek(5, io.SeekStart)
	fmt.Println(c.ReadFrom(io.LimitReader(f, 12)))
	fmt.Println(io.Copy(c, f))
	pieces := net.Buffers{[]byte("one, "), []byte("two, "), nil, []byte("three")}
	fmt.Println(pieces.WriteTo(c))
	fmt.Println(len(pieces), c.CloseWrite())
	text := string(must(io.ReadAll(s)))
	fmt.Println(len(text), text[:12], text[len(text)-20:])
	s.Close()
	c.Close()
	f.Close()
	// From one connection to another.
	from, in := pair(l)
	to, out := pair(l)
	go func() {
		fmt.Fprint(from, strings.Repeat("spliced ", 5000))
		from.Close()
	}()
	go func() {
		n, err := to.ReadFrom(in)
		fmt.Println(n, err)
		to.Close()
	}()
	fmt.Println(len(must(io.ReadAll(out))))
	in.Close()
	out.Close()
}

func dialers(l net.Listener) {
	seen := ""
	d := net.Dialer{Control: func(network, address string, c syscall.RawConn) error {
		seen = fmt.Sprint(network, " ", address == l.Addr().String())
		return c.Control(func(fd uintptr) { seen += fmt.Sprint(" ", fd > 2) })
	}, Timeout: time.Second, KeepAlive: -1}
	c := must(d.Dial("tcp", l.Addr().String()))
	s := must(l.Accept())
	fmt.Println(seen)
	c.Close()
	s.Close()
	d.Control = func(string, string, syscall.RawConn) error { return errors.New("no") }
	_, err := d.Dial("tcp", l.Addr().String())
	fmt.Println(kind(err))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = new(net.Dialer).DialContext(ctx, "tcp", l.Addr().String())
	fmt.Println(kind(err), errors.Is(err, context.Canceled))
	_, err = (&net.Dialer{Deadline: time.Now().Add(-time.Second)}).Dial("tcp", l.Addr().String())
	fmt.Println(kind(err), errors.Is(err, context.DeadlineExceeded))
	_, err = (&net.Dialer{LocalAddr: &net.UDPAddr{}}).Dial("tcp", l.Addr().String())
	fmt.Println(kind(err))
	t := must(new(net.Dialer).DialTCP(context.Background(), "tcp", netip.AddrPort{}, l.Addr().(*net.TCPAddr).AddrPort()))
	s = must(l.Accept())
	raw := must(s.(*net.TCPConn).SyscallConn())
	raw.Control(func(fd uintptr) {
		delay := must(syscall.GetsockoptInt(int(fd), syscall.IPPROTO_TCP, syscall.TCP_NODELAY))
		alive := must(syscall.GetsockoptInt(int(fd), syscall.SOL_SOCKET, syscall.SO_KEEPALIVE))
		idle := must(syscall.GetsockoptInt(int(fd), syscall.IPPROTO_TCP, syscall.TCP_KEEPIDLE))
		fmt.Println(delay != 0, alive != 0, idle)
	})
	t.Write([]byte("raw"))
	buffer := make([]byte, 10)
	n := 0
	fmt.Println(raw.Read(func(fd uintptr) bool {
		n, err = syscall.Read(int(fd), buffer)
		return err != syscall.EAGAIN
	}), string(buffer[:n]), t.SetLinger(0), t.SetKeepAliveConfig(net.KeepAliveConfig{Enable: true, Idle: time.Minute}))
	t.Close()
	s.Close()
}

func main() {
	l := must(new(net.ListenConfig).Listen(context.Background(), "tcp", "127.0.0.1:0"))
	talk(l)
	deadlines(l)
	listeners()
	transfers(l)
	dialers(l)
	l.Close()
}
