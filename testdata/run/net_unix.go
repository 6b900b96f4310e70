// run
// Unix sockets: streams, messages, streams of messages, names outside of the file system, descriptors that are handed over,
// and the file of a listener.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
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

var folder string

// short takes the folder's name off a text.
func short(v any) string { return strings.ReplaceAll(fmt.Sprint(v), folder, "DIR") }

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

func streams() {
	path := filepath.Join(folder, "s")
	l := must(net.Listen("unix", path))
	fmt.Println(short(l.Addr()), l.Addr().Network(), exists(path))
	c := must(net.Dial("unix", path)).(*net.UnixConn)
	s := must(l.Accept()).(*net.UnixConn)
	fmt.Println(short(c.LocalAddr()), short(c.RemoteAddr()), short(s.LocalAddr()), short(s.RemoteAddr()))
	fmt.Fprint(c, "hello")
	buffer := make([]byte, 10)
	n, from, err := s.ReadFromUnix(buffer)
	fmt.Println(string(buffer[:n]), from, err)
	r, w := must2(os.Pipe())
	n, oobn, err := c.WriteMsgUnix(nil, syscall.UnixRights(int(w.Fd())), nil)
	fmt.Println(n, oobn > 0, err)
	control := make([]byte, 64)
	n, oobn, _, _, err = s.ReadMsgUnix(nil, control)
	fmt.Println(n, err)
	messages := must(syscall.ParseSocketControlMessage(control[:oobn]))
	got := os.NewFile(uintptr(must(syscall.ParseUnixRights(&messages[0]))[0]), "got")
	w.Close()
	fmt.Fprint(got, "handed over")
	got.Close()
	fmt.Println(string(must(io.ReadAll(r))))
	r.Close()
	_, err = c.WriteToUnix(buffer, &net.UnixAddr{Name: path, Net: "unix"})
	fmt.Println(short(err))
	fmt.Println(c.CloseWrite())
	n, err = s.Read(buffer)
	fmt.Println(n, err)
	n, _, err = s.ReadFrom(buffer)
	fmt.Println(n, short(err))
	s.SetReadDeadline(time.Now().Add(-1))
	_, err = s.Read(buffer)
	fmt.Println(short(err))
	fmt.Println(c.Close(), short(c.Close()))
	_, err = s.Write(buffer)
	fmt.Println(short(err), errors.Is(err, syscall.EPIPE))
	s.Close()
	_, err = net.Listen("unix", path)
	fmt.Println(short(err))
	fmt.Println(l.Close(), exists(path))
	kept := must(net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"}))
	kept.SetUnlinkOnClose(false)
	done := make(chan string)
	go func() {
		_, err := kept.Accept()
		done <- short(err)
	}()
	time.Sleep(time.Millisecond)
	fmt.Println(kept.Close(), <-done, exists(path))
	_, err = net.Dial("unix", path)
	fmt.Println(short(err))
	_, err = net.Dial("unix", filepath.Join(folder, "none"))
	fmt.Println(short(err), errors.Is(err, os.ErrNotExist))
	_, err = net.Dial("unix", filepath.Join(folder, strings.Repeat("x", 200)))
	fmt.Println(errors.Is(err, syscall.EINVAL))
}

func must2[A, B any](a A, b B, err error) (A, B) {
	if err != nil {
		panic(err)
	}
	return a, b
}

func messages() {
	path := filepath.Join(folder, "g")
	g := must(net.ListenPacket("unixgram", path))
	fmt.Println(short(g.LocalAddr()), g.LocalAddr().Network())
	named := must(net.DialUnix("unixgram", &net.UnixAddr{Name: path + "2", Net: "unixgram"}, &net.UnixAddr{Name: path, Net: "unixgram"}))
	fmt.Fprint(named, "one")
	fmt.Fprint(named, "two")
	buffer := make([]byte, 10)
	for range 2 {
		n, from, err := g.ReadFrom(buffer)
		fmt.Println(string(buffer[:n]), short(from), err)
	}
	fmt.Println(g.WriteTo([]byte("back"), named.LocalAddr()))
	fmt.Println(string(buffer[:must(named.Read(buffer))]))
	nameless := must(net.Dial("unixgram", path))
	fmt.Fprint(nameless, "three")
	n, from, err := g.ReadFrom(buffer)
	fmt.Println(string(buffer[:n]), from, err)
	_, err = g.WriteTo(buffer, &net.UnixAddr{Name: path, Net: "unix"})
	fmt.Println(short(err))
	_, err = g.WriteTo(buffer, &net.UDPAddr{})
	fmt.Println(short(err))
	g.Close()
	_, err = named.Write(buffer)
	fmt.Println(short(err), exists(path))
	named.Close()
	nameless.Close()
}

func packets() {
	path := filepath.Join(folder, "p")
	l := must(net.Listen("unixpacket", path))
	c := must(net.Dial("unixpacket", path))
	s := must(l.Accept())
	fmt.Fprint(c, "first")
	fmt.Fprint(c, "second")
	buffer := make([]byte, 3)
	fmt.Println(string(buffer[:must(s.Read(buffer))]))
	fmt.Println(string(buffer[:must(s.Read(buffer))]), c.RemoteAddr().Network())
	c.Close()
	n, err := s.Read(buffer)
	fmt.Println(n, err)
	s.Close()
	l.Close()
}

func names() {
	name := fmt.Sprint("@net-unix-", os.Getpid())
	l := must(net.Listen("unix", name))
	fmt.Println(l.Addr().String() == name)
	c := must(net.Dial("unix", name))
	s := must(l.Accept())
	fmt.Fprint(s, "no file")
	s.Close()
	fmt.Println(string(must(io.ReadAll(c))))
	c.Close()
	l.Close()
	l = must(net.Listen("unix", ""))
	fmt.Println(l.Addr().String()[:1], len(l.Addr().String()))
	l.Close()
	for _, network := range []string{"unix", "unixgram", "tcp"} {
		_, err := net.ListenUnix(network, nil)
		fmt.Println(err)
		_, err = net.DialUnix(network, nil, nil)
		fmt.Println(err)
		fmt.Println(net.ResolveUnixAddr(network, "x"))
	}
}

func main() {
	folder = must(os.MkdirTemp("", "net"))
	defer os.RemoveAll(folder)
	streams()
	messages()
	packets()
	names()
}
