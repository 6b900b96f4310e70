// run

// Memory, descriptors, limits and sockets through package syscall.
package main

import (
	"fmt"
	"os"
	"syscall"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func memory() {
	size := 4 * syscall.Getpagesize()
	b, err := syscall.Mmap(-1, 0, size, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	check(err)
	for i := range b {
		b[i] = byte(i)
	}
	fmt.Println(len(b) == size, cap(b) == size, b[300])
	check(syscall.Mprotect(b[:size/4], syscall.PROT_READ))
	check(syscall.Madvise(b[size/2:], syscall.MADV_DONTNEED))
	fmt.Println(b[300], b[size/2+1])
	fmt.Println(syscall.Munmap(b[1:]), syscall.Munmap(b[:len(b)-1]), syscall.Munmap(b), syscall.Munmap(b))
	_, err = syscall.Mmap(-1, 0, 0, syscall.PROT_READ, syscall.MAP_ANON)
	fmt.Println(err)
}

func descriptors() {
	var p [2]int
	check(syscall.Pipe(p[:]))
	check(syscall.SetNonblock(p[0], true))
	_, err := syscall.Read(p[0], make([]byte, 1))
	fmt.Println(err == syscall.EAGAIN, err)
	d, err := syscall.Dup(p[1])
	check(err)
	syscall.CloseOnExec(d)
	flags, _, errno := syscall.Syscall(syscall.SYS_FCNTL, uintptr(d), syscall.F_GETFD, 0)
	fmt.Println(flags, errno)
	n, err := syscall.Write(d, []byte("through a copy"))
	fmt.Println(n, err)
	b := make([]byte, 32)
	n, err = syscall.Read(p[0], b)
	fmt.Printf("%q %v\n", b[:n], err)
	_, _, errno = syscall.RawSyscall(syscall.SYS_CLOSE, 12345, 0, 0)
	fmt.Println(errno, errno == syscall.EBADF)
}

func sockets() {
	s, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	check(err)
	check(syscall.SetsockoptInt(s, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1))
	check(syscall.Bind(s, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}))
	check(syscall.Listen(s, 1))
	where, err := syscall.Getsockname(s)
	check(err)
	address := where.(*syscall.SockaddrInet4)
	fmt.Println(address.Addr, address.Port != 0)
	go func() {
		c, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
		check(err)
		check(syscall.Connect(c, address))
		syscall.Write(c, []byte("hello"))
		syscall.Shutdown(c, syscall.SHUT_WR)
	}()
	c, from, err := syscall.Accept(s)
	check(err)
	fmt.Println(from.(*syscall.SockaddrInet4).Addr)
	b := make([]byte, 8)
	n, err := syscall.Read(c, b)
	fmt.Printf("%q %v\n", b[:n], err)
	fmt.Println(syscall.Bind(s, &syscall.SockaddrInet4{Port: 1 << 20}))

	pair, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_DGRAM, 0)
	check(err)
	check(syscall.Sendto(pair[0], []byte("message"), 0, nil))
	n, _, err = syscall.Recvfrom(pair[1], b, 0)
	fmt.Printf("%q %v\n", b[:n], err)
}

func system() {
	var limit syscall.Rlimit
	check(syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit))
	fmt.Println(limit.Cur > 0, limit.Cur <= limit.Max)
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	fmt.Println(usage.Maxrss > 0)
	var name syscall.Utsname
	check(syscall.Uname(&name))
	group, err := syscall.Getpgid(0)
	check(err)
	fmt.Println(name.Sysname[0] == 'L', syscall.Getpgrp() == group, syscall.Gettid() > 0)
	f, err := os.Open("/")
	check(err)
	defer f.Close()
	b := make([]byte, 1<<14)
	n, err := syscall.ReadDirent(int(f.Fd()), b)
	check(err)
	used, count, names := syscall.ParseDirent(b[:n], -1, nil)
	fmt.Println(used == n, count == len(names), count > 3)
	conn, err := f.SyscallConn()
	check(err)
	check(conn.Control(func(fd uintptr) { fmt.Println(fd == f.Fd()) }))
	fmt.Println(syscall.Access("/", 1), syscall.Access("/no/such", 0))
}

func main() {
	memory()
	descriptors()
	sockets()
	system()
}
