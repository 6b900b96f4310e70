package syscall

import (
	"internal/rt"
	_ "unsafe" // for linkname
)

// System calls by number. Those whose names begin with Raw never give the goroutine's processor to others while they
// run: they are for calls that do not block.
//
// Memory that an argument points to lives until the call is over if the argument is written as
// uintptr(unsafe.Pointer(p)) in the call itself.

//go:uintptrkeepalive
//go:nosplit
//go:linkname Syscall
func Syscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	r, errno := rt.Syscall(&[7]uintptr{trap, a1, a2, a3})
	return r, 0, Errno(errno)
}

//go:uintptrkeepalive
//go:nosplit
//go:linkname Syscall6
func Syscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	r, errno := rt.Syscall(&[7]uintptr{trap, a1, a2, a3, a4, a5, a6})
	return r, 0, Errno(errno)
}

//go:uintptrkeepalive
//go:nosplit
//go:linkname RawSyscall
func RawSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	r, errno := rt.SyscallQuick(&[7]uintptr{trap, a1, a2, a3})
	return r, 0, Errno(errno)
}

//go:uintptrkeepalive
//go:nosplit
//go:linkname RawSyscall6
func RawSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	r, errno := rt.SyscallQuick(&[7]uintptr{trap, a1, a2, a3, a4, a5, a6})
	return r, 0, Errno(errno)
}

// BytePtrFromString is ByteSliceFromString's first byte.
func BytePtrFromString(s string) (*byte, error) {
	b, err := ByteSliceFromString(s)
	if err != nil {
		return nil, err
	}
	return &b[0], nil
}

// SlicePtrFromStrings is a list of strings as execve wants it, with nil at the end.
func SlicePtrFromStrings(ss []string) ([]*byte, error) {
	list := make([]*byte, len(ss)+1)
	for i, s := range ss {
		p, err := BytePtrFromString(s)
		if err != nil {
			return nil, err
		}
		list[i] = p
	}
	return list, nil
}

// StringByteSlice panics if s has a NUL.
func StringByteSlice(s string) []byte {
	b, err := ByteSliceFromString(s)
	if err != nil {
		panic("syscall: string with NUL passed to StringByteSlice")
	}
	return b
}

// StringBytePtr panics if s has a NUL.
func StringBytePtr(s string) *byte { return &StringByteSlice(s)[0] }

// StringSlicePtr panics if one of the strings has a NUL.
func StringSlicePtr(ss []string) []*byte {
	list := make([]*byte, len(ss)+1)
	for i, s := range ss {
		list[i] = StringBytePtr(s)
	}
	return list
}
