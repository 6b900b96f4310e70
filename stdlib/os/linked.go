package os

import _ "unsafe" // for linkname

// newUnixFile is for package net: a socket's descriptor, which net has made non-blocking.
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
