package os

import _ "unsafe" // for linkname

// What packages of a Go tree that stand on our package os expect of it.

// newUnixFile is for package net of a Go tree: a socket's descriptor, which it has made non-blocking.
//
//go:linkname newUnixFile net.newUnixFile
func newUnixFile(fd int, name string) *File {
	if fd < 0 {
		panic("os: a socket with a negative descriptor")
	}
	f := NewFile(uintptr(fd), name)
	f.descriptor.Adopt()
	return f
}

//go:linkname pollDeadlineExceeded internal/poll.ErrDeadlineExceeded
var pollDeadlineExceeded error

// pollServerInit is called before the first file of internal/poll's can be waited for. What passes deadlines there is
// ErrDeadlineExceeded from now on.
//
//go:linkname pollServerInit internal/poll.runtime_pollServerInit
func pollServerInit() { pollDeadlineExceeded = ErrDeadlineExceeded }
