// run

// Waiting for descriptors with epoll, hearing of changes with inotify, and times and attributes of files.
package main

import (
	"bytes"
	"fmt"
	"os"
	"syscall"
	"unsafe"
)

func watchPipe() {
	epoll, err := syscall.EpollCreate1(syscall.EPOLL_CLOEXEC)
	var p [2]int
	fmt.Println(err, syscall.Pipe(p[:]))
	want := syscall.EpollEvent{Events: syscall.EPOLLIN, Fd: 77, Pad: 78}
	fmt.Println(syscall.EpollCtl(epoll, syscall.EPOLL_CTL_ADD, p[0], &want))
	fmt.Println(syscall.EpollCtl(epoll, syscall.EPOLL_CTL_ADD, p[0], &want))
	events := make([]syscall.EpollEvent, 4)
	fmt.Println(syscall.EpollWait(epoll, events, 0))
	syscall.Write(p[1], []byte("x"))
	n, err := syscall.EpollWait(epoll, events, -1)
	fmt.Println(n, err, events[0])
	fmt.Println(syscall.EpollCtl(epoll, syscall.EPOLL_CTL_DEL, p[0], nil))
	_, err = syscall.EpollWait(epoll, nil, 0)
	fmt.Println(err)
	_, err = syscall.EpollCreate(0)
	fmt.Println(err, syscall.Close(epoll))
}

func watchDirectory(dir string) {
	fd, err := syscall.InotifyInit1(syscall.IN_CLOEXEC)
	watch, watchErr := syscall.InotifyAddWatch(fd, dir, syscall.IN_CREATE)
	fmt.Println(err, watch, watchErr)
	os.WriteFile(dir+"/file", nil, 0o600)
	b := make([]byte, 4096)
	n, err := syscall.Read(fd, b)
	event := (*syscall.InotifyEvent)(unsafe.Pointer(&b[0]))
	name, _, _ := bytes.Cut(b[syscall.SizeofInotifyEvent:n], []byte{0})
	fmt.Println(err, event.Wd == int32(watch), event.Mask == syscall.IN_CREATE, string(name))
	fmt.Println(syscall.InotifyRmWatch(fd, uint32(watch)))
	_, err = syscall.InotifyAddWatch(fd, dir+"/none", syscall.IN_CREATE)
	fmt.Println(err, syscall.Close(fd))
}

func setTimes(dir string) {
	name := dir + "/file"
	show := func(err error) {
		var st syscall.Stat_t
		syscall.Stat(name, &st)
		fmt.Println(st.Atim, st.Mtim, err)
	}
	show(syscall.Utime(name, &syscall.Utimbuf{Actime: 1, Modtime: 2}))
	f, _ := os.Open(name)
	show(syscall.Futimes(int(f.Fd()), []syscall.Timeval{{Sec: 3, Usec: 4}, {Sec: 5, Usec: 6}}))
	d, _ := os.Open(dir)
	show(syscall.Futimesat(int(d.Fd()), "file", []syscall.Timeval{{Sec: 7, Usec: 8}, {Sec: 9, Usec: 10}}))
	show(syscall.Futimes(int(f.Fd()), nil))
	show(syscall.SyncFileRange(int(f.Fd()), 0, 0, 0))
	f.Close()
	d.Close()
}

func main() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	watchPipe()
	watchDirectory(dir)
	setTimes(dir)

	_, err = syscall.Getxattr(dir+"/none", "user.x", nil)
	fmt.Println(err, syscall.Setxattr(dir+"/none", "user.x", []byte("y"), 0), syscall.Removexattr(dir+"/none", "user.x"))
	_, err = syscall.Listxattr(dir+"/none", nil)
	fmt.Println(err)
	if syscall.Setxattr(dir, "user.x", []byte("value"), 0) == nil { // the file system has room for it
		b := make([]byte, 100)
		n, err := syscall.Getxattr(dir, "user.x", b)
		if string(b[:n]) != "value" || err != nil {
			fmt.Println("attribute", n, err)
		}
		n, err = syscall.Listxattr(dir, b)
		if !bytes.Contains(b[:n], []byte("user.x\x00")) || err != nil {
			fmt.Println("attributes", n, err)
		}
		if err := syscall.Removexattr(dir, "user.x"); err != nil {
			fmt.Println("removed", err)
		}
	}
}
