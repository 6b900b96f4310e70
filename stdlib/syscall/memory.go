package syscall

import (
	"internal/rt"
	"runtime"
	"sync"
	"unsafe"
)

// mappings remembers what Mmap gave, by the address behind it, so that Munmap can tell whether it is given the whole.
var mappings struct {
	sync.Mutex
	whole map[uintptr][]byte
}

func endOf(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) + uintptr(cap(b)) }

// Mmap maps a file, or with MAP_ANON memory, into the process. The collector knows nothing of it.
func Mmap(fd int, offset int64, length int, prot int, flags int) (data []byte, err error) {
	if length <= 0 {
		return nil, EINVAL
	}
	address, err := call(SYS_MMAP, 0, uintptr(length), uintptr(prot), uintptr(flags), uintptr(fd), uintptr(offset))
	if err != nil {
		return nil, err
	}
	data = unsafe.Slice((*byte)(addressOf(address)), length)
	mappings.Lock()
	defer mappings.Unlock()
	if mappings.whole == nil {
		mappings.whole = map[uintptr][]byte{}
	}
	mappings.whole[endOf(data)] = data
	return data, nil
}

// addressOf makes a pointer of an address outside of the heap.
func addressOf(address uintptr) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&address)) }

// Munmap takes back what Mmap gave, and all of it: with anything else it fails with EINVAL.
func Munmap(b []byte) error {
	mappings.Lock()
	defer mappings.Unlock()
	start, end := unsafe.SliceData(b), endOf(b)
	whole := mappings.whole[end]
	if len(b) == 0 || len(b) != len(whole) || start != unsafe.SliceData(whole) {
		return EINVAL
	}
	err := only(SYS_MUNMAP, uintptr(unsafe.Pointer(start)), uintptr(len(b)))
	if err == nil {
		delete(mappings.whole, end)
	}
	return err
}

// onPages makes a call about the pages of b.
func onPages(number uintptr, b []byte, argument uintptr) error {
	_, errno := rt.Syscall(&[7]uintptr{number, uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)), argument})
	runtime.KeepAlive(b)
	if errno != 0 {
		return Errno(errno)
	}
	return nil
}

func Mprotect(b []byte, prot int) error  { return onPages(SYS_MPROTECT, b, uintptr(prot)) }
func Madvise(b []byte, advice int) error { return onPages(SYS_MADVISE, b, uintptr(advice)) }
func Mlock(b []byte) error               { return onPages(SYS_MLOCK, b, 0) }
func Munlock(b []byte) error             { return onPages(SYS_MUNLOCK, b, 0) }

func Mlockall(flags int) error { return only(SYS_MLOCKALL, uintptr(flags)) }
func Munlockall() error        { return only(SYS_MUNLOCKALL) }

// only makes a call whose result tells nothing.
func only(number uintptr, arguments ...uintptr) error {
	_, err := call(number, arguments...)
	return err
}
