// run
// Edges of package net: Buffers and writers that do not keep their word, reading and writing nothing, the texts of errors of
// copying, and what was looked up while the process had no descriptor left.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"slices"
	"strings"
	"syscall"
	"time"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

type writer func(p []byte) (int, error)

func (w writer) Write(p []byte) (int, error) { return w(p) }

func buffers() {
	write := func(what string, w writer, pieces ...string) {
		var v net.Buffers
		for _, piece := range pieces {
			v = append(v, []byte(piece))
		}
		calls := 0
		n, err := v.WriteTo(writer(func(p []byte) (int, error) {
			calls++
			return w(p)
		}))
		fmt.Printf("%s: %d %v, %d calls, left %q\n", what, n, err, calls, v)
	}
	all := func(p []byte) (int, error) { return len(p), nil }
	write("all", all, "", "abc", "", "defgh", "", "")
	write("nothing there", all, "", "")
	write("nothing written", func([]byte) (int, error) { return 0, nil }, "abc", "de")
	write("half", func(p []byte) (int, error) { return len(p) / 2, nil }, "abc", "defgh")
	write("too much", func(p []byte) (int, error) { return len(p) + 7, nil }, "abc", "de")
	write("too much and an error", func(p []byte) (int, error) { return len(p) + 7, io.ErrShortWrite }, "abc", "de")
	write("an error", func(p []byte) (int, error) { return len(p), io.ErrClosedPipe }, "abc", "", "de", "")
	write("an error within", func(p []byte) (int, error) {
		if len(p) == 5 {
			return 2, io.ErrClosedPipe
		}
		return len(p), nil
	}, "abc", "", "defgh", "")
	v := net.Buffers{nil, []byte("abc"), {}, {}}
	n, err := v.Read(nil)
	fmt.Println(n, err, len(v))
	n, err = v.Read(make([]byte, 3))
	fmt.Println(n, err, len(v))
}

type connection interface {
	io.ReadWriteCloser
	SetDeadline(time.Time) error
}

// nothing reads and writes nothing.
func nothing(network string, c connection) {
	kind := func(err error) string {
		switch {
		case err == nil:
			return "ok"
		case errors.Is(err, net.ErrClosed):
			return "closed"
		case errors.Is(err, os.ErrDeadlineExceeded):
			return "too late"
		}
		return err.Error()
	}
	try := func(state string) {
		n, readErr := c.Read(nil)
		m, writeErr := c.Write(nil)
		fmt.Println(network, state, n, kind(readErr), m, kind(writeErr))
		for _, v := range []net.Buffers{nil, {nil, {}}} {
			n, err := v.WriteTo(c)
			fmt.Println("\t", n, kind(err), len(v))
		}
	}
	try("open")
	c.SetDeadline(time.Unix(1, 0))
	try("too late")
	c.SetDeadline(time.Time{})
	c.Close()
	try("closed")
}

func copies(l net.Listener, dir string) {
	pair := func() (a, b *net.TCPConn) {
		a = must(net.Dial("tcp", l.Addr().String())).(*net.TCPConn)
		return a, must(l.Accept()).(*net.TCPConn)
	}
	name := dir + "/file"
	os.WriteFile(name, make([]byte, 16<<20), 0o666)
	open := func(flag int) *os.File { return must(os.OpenFile(name, flag, 0)) }
	said := func(what string, n int64, err error, conns ...*net.TCPConn) {
		var chain []string
		for e := err; e != nil; e = errors.Unwrap(e) {
			switch e.(type) {
			case *net.OpError:
				chain = append(chain, "op")
			case *fs.PathError:
				chain = append(chain, "path")
			case *os.SyscallError:
				chain = append(chain, "call")
			}
		}
		words := []string{dir, "DIR"}
		for i, c := range conns {
			words = append(words, c.LocalAddr().String()+"->"+c.RemoteAddr().String(), fmt.Sprint("CONN", i))
		}
		fmt.Println(what, n > 0, strings.NewReplacer(words...).Replace(fmt.Sprint(err)), chain)
	}
	ways := []struct {
		name string
		copy func(*net.TCPConn, *os.File) (int64, error)
	}{
		{"copy", func(c *net.TCPConn, f *os.File) (int64, error) { return io.Copy(c, f) }},
		{"readfrom", func(c *net.TCPConn, f *os.File) (int64, error) { return c.ReadFrom(f) }},
		{"limited", func(c *net.TCPConn, f *os.File) (int64, error) { return c.ReadFrom(io.LimitReader(f, 1<<30)) }},
	}
	for _, way := range ways {
		try := func(what string, f *os.File, prepare func(a, b *net.TCPConn)) {
			a, b := pair()
			prepare(a, b)
			n, err := way.copy(a, f)
			said(way.name+" "+what, n, err, a)
			a.Close()
			b.Close()
			f.Close()
		}
		none := func(a, b *net.TCPConn) {}
		closed := open(os.O_RDONLY)
		closed.Close()
		try("closed file", closed, none)
		try("write-only file", open(os.O_WRONLY), none)
		try("folder", must(os.Open(dir)), none)
		r, w, _ := os.Pipe()
		try("pipe's end", w, none)
		r.Close()
		try("closed connection", open(os.O_RDONLY), func(a, b *net.TCPConn) { a.Close() })
		try("too late", open(os.O_RDONLY), func(a, b *net.TCPConn) { a.SetWriteDeadline(time.Unix(1, 0)) })
		try("too late on the way", open(os.O_RDONLY), func(a, b *net.TCPConn) {
			go func() {
				b.Read(make([]byte, 1))
				a.SetWriteDeadline(time.Unix(1, 0))
			}()
		})
		try("shut", open(os.O_RDONLY), func(a, b *net.TCPConn) { a.CloseWrite() })
	}
	a, b := pair()
	c, d := pair()
	c.Close()
	d.SetReadDeadline(time.Unix(1, 0))
	n, err := io.Copy(a, c)
	said("closed source", n, err, a, c)
	n, err = a.ReadFrom(d)
	said("late source", n, err, a, d)
	n, err = c.ReadFrom(strings.NewReader("abc"))
	said("closed, from text", n, err, c)
	n, err = c.ReadFrom(strings.NewReader(""))
	said("closed, from nothing", n, err, c)
	a.Write([]byte("x"))
	n, err = c.ReadFrom(b)
	said("closed, from connection", n, err, c, b)
	n, err = c.WriteTo(io.Discard)
	said("closed, to nowhere", n, err, c)
	n, err = c.WriteTo(a)
	said("closed, to connection", n, err, a, c)
	for _, c := range []*net.TCPConn{a, b, d} {
		c.Close()
	}
}

func main() {
	// First of all: nothing was looked up yet.
	var limit syscall.Rlimit
	syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit)
	free := must(syscall.Dup(0))
	syscall.Close(free)
	syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: uint64(free), Max: limit.Max})
	_, err := net.LookupHost("localhost")
	_, listenErr := net.Listen("tcp", ":0")
	syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit)
	found, err2 := net.LookupHost("localhost")
	fmt.Println(err != nil, listenErr != nil, slices.Contains(found, "127.0.0.1"), err2)

	buffers()
	dir := must(os.MkdirTemp("", ""))
	defer os.RemoveAll(dir)
	tcp, unix, udp := must(net.Listen("tcp", "127.0.0.1:0")), must(net.Listen("unix", dir+"/s")), must(net.ListenPacket("udp", "127.0.0.1:0"))
	nothing("tcp", must(net.Dial("tcp", tcp.Addr().String())))
	must(tcp.Accept()).Close()
	nothing("unix", must(net.Dial("unix", dir+"/s")))
	nothing("udp", must(net.Dial("udp", udp.LocalAddr().String())))
	copies(tcp, dir)
	tcp.Close()
	unix.Close()
	udp.Close()
}
