// run tree
// Package net of a Go tree on the runtime's poller: connections, deadlines, Close, datagrams, descriptors that are
// handed over.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
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

func kind(err error) string {
	var timeout net.Error
	switch {
	case err == nil || err == io.EOF:
		return fmt.Sprint(err)
	case errors.Is(err, net.ErrClosed):
		return "closed"
	case errors.Is(err, os.ErrDeadlineExceeded):
		return fmt.Sprint("deadline ", errors.As(err, &timeout) && timeout.Timeout())
	}
	return err.Error()
}

func echo(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			fmt.Println("accept:", kind(err))
			return
		}
		go func() {
			io.Copy(c, c)
			c.Close()
		}()
	}
}

func tcp() {
	l := must(net.Listen("tcp", "127.0.0.1:0"))
	var accepting sync.WaitGroup
	accepting.Add(1)
	go func() { defer accepting.Done(); echo(l) }()
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c := must(net.Dial("tcp", l.Addr().String()))
			r := bufio.NewReader(c)
			for j := range 5 {
				fmt.Fprintln(c, "line", i, j)
				if s := must(r.ReadString('\n')); s != fmt.Sprintln("line", i, j) {
					fmt.Println(s)
				}
			}
			c.(*net.TCPConn).CloseWrite()
			if _, err := r.ReadByte(); err != io.EOF {
				fmt.Println(err)
			}
			c.Close()
		}()
	}
	wg.Wait()
	c := must(net.Dial("tcp", l.Addr().String()))
	c.SetReadDeadline(time.Now().Add(2 * time.Millisecond))
	_, err := c.Read(make([]byte, 1))
	fmt.Println("read:", kind(err))
	c.SetReadDeadline(time.Time{})
	done := make(chan string)
	go func() {
		_, err := c.Read(make([]byte, 1))
		done <- kind(err)
	}()
	time.Sleep(time.Millisecond)
	c.Close()
	fmt.Println("read:", <-done)
	l.Close()
	accepting.Wait()
	_, err = net.Dial("tcp", l.Addr().String())
	fmt.Println(errors.Is(err, syscall.ECONNREFUSED))
	_, err = net.DialTimeout("tcp", l.Addr().String(), time.Nanosecond)
	fmt.Println(kind(err) != "nil")
}

func udp() {
	a := must(net.ListenPacket("udp", "127.0.0.1:0"))
	b := must(net.Dial("udp", a.LocalAddr().String()))
	must(b.Write([]byte("there")))
	buffer := make([]byte, 10)
	n, from, err := a.ReadFrom(buffer)
	fmt.Println(string(buffer[:n]), from.String() == b.LocalAddr().String(), err)
	must(a.WriteTo([]byte("back"), from))
	fmt.Println(string(buffer[:must(b.Read(buffer))]))
	a.SetDeadline(time.Now())
	_, _, err = a.ReadFrom(buffer)
	fmt.Println(kind(err))
	a.Close()
	b.Close()
}

// A file goes through a socket as a descriptor.
func unix() {
	pair := must(syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0))
	conn := func(fd int) *net.UnixConn {
		f := os.NewFile(uintptr(fd), "socket")
		defer f.Close()
		return must(net.FileConn(f)).(*net.UnixConn)
	}
	a, b := conn(pair[0]), conn(pair[1])
	r, w := must2(os.Pipe())
	rights := syscall.UnixRights(int(w.Fd()))
	n, oobn, err := a.WriteMsgUnix([]byte("x"), rights, nil)
	fmt.Println(n, oobn == len(rights), err)
	data, control := make([]byte, 10), make([]byte, 100)
	n, oobn, _, _, err = b.ReadMsgUnix(data, control)
	fmt.Println(string(data[:n]), err)
	messages := must(syscall.ParseSocketControlMessage(control[:oobn]))
	fds := must(syscall.ParseUnixRights(&messages[0]))
	got := os.NewFile(uintptr(fds[0]), "got")
	w.Close()
	fmt.Fprint(got, "through the other one")
	got.Close()
	fmt.Println(string(must(io.ReadAll(r))))
	f := must(a.File())
	fmt.Println(f.SetReadDeadline(time.Now()), kind(second(f.Read(data))))
	f.Close()
	a.Close()
	fmt.Println(kind(second(b.Read(data))))
	b.Close()
}

func must2[A, B any](a A, b B, err error) (A, B) {
	if err != nil {
		panic(err)
	}
	return a, b
}
func second(_ int, err error) error { return err }

func main() {
	tcp()
	udp()
	unix()
	names := 0
	for _, i := range must(net.Interfaces()) {
		if len(must(i.Addrs())) > 0 {
			names++
		}
	}
	fmt.Println(names > 0)
	fmt.Println(len(must(net.LookupHost("localhost"))) > 0)
}
