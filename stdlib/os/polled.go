package os

import (
	"errors"
	"internal/rt"
	"runtime"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// Who uses a descriptor, and waiting for it.
//
// A descriptor is closed when Close was called and nobody uses it any more: not before, since its number may be another
// file's at once. Who uses it counts up by `use` and down by `leave`; both, and Close, change one word, whose lowest bit
// says that Close was called.
//
// Files that can be waited for (pipes, sockets, terminals) are in non-blocking mode and known to the runtime's poller.
// Then a call that would block parks its goroutine, Close wakes it, and there are deadlines. In each direction one
// goroutine at a time is at work, as the poller wants it; the others wait for the lock.

// users counts who uses a descriptor.
type users struct {
	state atomic.Int64 // 2 for each user, 1: closed
	gone  uint32       // semaphore: one for a Close that waits for the last user
}

// use reports whether the descriptor may be used; if so, leave must follow.
func (u *users) use() bool {
	for {
		state := u.state.Load()
		if state&1 != 0 {
			return false
		}
		if u.state.CompareAndSwap(state, state+2) {
			return true
		}
	}
}

// close has nobody use it any more from now on. It reports whether the descriptor was open, and whether it is in use.
func (u *users) close() (open, inUse bool) {
	for {
		state := u.state.Load()
		if state&1 != 0 {
			return false, false
		}
		if u.state.CompareAndSwap(state, state|1) {
			return true, state != 0
		}
	}
}

// leave reports whether the descriptor must be closed now.
func (u *users) leave() bool { return u.state.Add(-2) == 1 }

func (u *users) isClosed() bool { return u.state.Load()&1 != 0 }

// waiting is what a file that can be waited for has.
type waiting struct {
	polled rt.PolledFile // 0: it cannot; does not change
	turns  [2]sync.Mutex // for each direction: who is at work
	ours   bool          // it was us who made it non-blocking
	blocks atomic.Bool   // Fd has made it blocking again
}

// watch has a file waited for, if its kind allows that.
func (f *File) watch(isNonblocking bool) {
	polled, errno := rt.PollOpen(f.fd)
	if errno != 0 {
		return // it is always ready
	}
	if !isNonblocking {
		if syscall.SetNonblock(f.fd, true) != nil {
			rt.PollClose(polled)
			return
		}
		f.ours = true
	}
	f.polled = polled
}

// mayWait reports whether files of this kind may have to be waited for.
func mayWait(fd int) bool {
	var st syscall.Stat_t
	if syscall.Fstat(fd, &st) != nil {
		return false
	}
	kind := st.Mode & syscall.S_IFMT
	return kind != syscall.S_IFREG && kind != syscall.S_IFDIR && kind != syscall.S_IFBLK
}

func isNonblocking(fd int) bool {
	flags, _, errno := syscall.RawSyscall(syscall.SYS_FCNTL, uintptr(fd), syscall.F_GETFL, 0)
	return errno == 0 && flags&syscall.O_NONBLOCK != 0
}

func pollError(result rt.PollResult) error {
	switch result {
	case rt.PollClosing:
		return errClosing
	case rt.PollExpired:
		return ErrDeadlineExceeded
	}
	return nil
}

// leave ends what use began.
func (f *File) leave() {
	if f.users.leave() {
		f.destroy()
	}
}

// begin is use for a call that may have to wait; end must follow if it returns nil.
func (f *File) begin(direction rt.Direction) error {
	if !f.users.use() {
		return errClosing
	}
	if f.polled == 0 {
		return nil
	}
	f.turns[direction].Lock()
	if err := pollError(rt.PollReset(f.polled, direction)); err != nil {
		f.end(direction)
		return err
	}
	return nil
}

func (f *File) end(direction rt.Direction) {
	if f.polled != 0 {
		f.turns[direction].Unlock()
	}
	f.leave()
}

// again returns nil if a call that failed should be made again: it was interrupted, or the file is ready now.
func (f *File) again(err error, direction rt.Direction) error {
	switch {
	case err == syscall.EINTR:
		return nil
	case err == syscall.EAGAIN && f.polled != 0:
		return f.await(direction)
	}
	return err
}

var errNoWaiting = errors.New("waiting for unsupported file type")

// await waits until the file is ready.
func (f *File) await(direction rt.Direction) error {
	if f.polled == 0 {
		return errNoWaiting
	}
	result := rt.PollWait(f.polled, direction, false)
	if result == rt.PollExpired {
		// A deadline that was taken back before this goroutine ran has not passed.
		result = rt.PollReset(f.polled, direction)
	}
	return pollError(result)
}

// dropped is what must be given back of a File that nobody has any more.
type dropped struct {
	fd     int
	polled rt.PolledFile
}

func (d dropped) close() {
	if d.polled != 0 {
		rt.PollClose(d.polled)
	}
	syscall.Close(d.fd)
}

func (f *File) closeIfDropped() {
	f.cleanup = runtime.AddCleanup(f, dropped.close, dropped{f.fd, f.polled})
}

// destroy closes the descriptor. Nobody uses it any more.
func (f *File) destroy() error {
	f.cleanup.Stop()
	if f.polled != 0 {
		rt.PollClose(f.polled)
	}
	err := syscall.Close(f.fd)
	if err == syscall.EINTR {
		err = nil // it is closed
	}
	rt.SemaphoreRelease(&f.users.gone, false)
	return err
}

// Close closes the file. A second Close returns an error. Who waits for the file is woken with an error.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	open, inUse := f.users.close()
	if !open {
		return f.wrap("close", errClosing)
	}
	if !inUse {
		return f.wrap("close", f.destroy())
	}
	if f.polled != 0 {
		rt.PollUnblock(f.polled)
		if !f.blocks.Load() {
			rt.SemaphoreAcquire(&f.users.gone, false, rt.WaitSemaphore)
		}
	}
	return nil
}

// Fd is the descriptor. It is put into blocking mode: SetDeadline does not work any more. (*File).SyscallConn has it
// without that.
func (f *File) Fd() uintptr {
	if f == nil || !f.users.use() {
		return ^uintptr(0)
	}
	defer f.leave()
	if f.ours && !f.blocks.Swap(true) {
		syscall.SetNonblock(f.fd, false)
	}
	return uintptr(f.fd)
}

// SetDeadline is the time after which Read and Write fail with ErrDeadlineExceeded, those that wait already too; the
// zero time is none.
func (f *File) SetDeadline(t time.Time) error { return f.setDeadline(t, rt.Reading, rt.Writing) }

// SetReadDeadline is SetDeadline for Read.
func (f *File) SetReadDeadline(t time.Time) error { return f.setDeadline(t, rt.Reading) }

// SetWriteDeadline is SetDeadline for Write.
func (f *File) SetWriteDeadline(t time.Time) error { return f.setDeadline(t, rt.Writing) }

func (f *File) setDeadline(t time.Time, directions ...rt.Direction) error {
	if f == nil {
		return ErrInvalid
	}
	if !f.users.use() {
		return errClosing
	}
	defer f.leave()
	if f.polled == 0 {
		return ErrNoDeadline
	}
	when := monotonic(t)
	for _, direction := range directions {
		rt.PollSetDeadline(f.polled, direction, when)
	}
	return nil
}

// monotonic is t as the poller wants it.
func monotonic(t time.Time) int64 {
	const last = 1<<63 - 1
	if t.IsZero() {
		return 0
	}
	left := int64(time.Until(t))
	if left <= 0 {
		return -1
	}
	now := rt.Nanotime()
	if left > last-now {
		return last
	}
	return now + left
}

// SyscallConn gives the descriptor to who makes system calls.
func (f *File) SyscallConn() (syscall.RawConn, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	return descriptor{f}, nil
}

type descriptor struct{ file *File }

func (d descriptor) Control(call func(fd uintptr)) error {
	if !d.file.users.use() {
		return errClosing
	}
	defer d.file.leave()
	call(uintptr(d.file.fd))
	return nil
}

func (d descriptor) Read(call func(fd uintptr) (done bool)) error  { return d.until(call, rt.Reading) }
func (d descriptor) Write(call func(fd uintptr) (done bool)) error { return d.until(call, rt.Writing) }

// until calls until it is done, and waits in between until the descriptor is ready.
func (d descriptor) until(call func(fd uintptr) (done bool), direction rt.Direction) error {
	if err := d.file.begin(direction); err != nil {
		return err
	}
	defer d.file.end(direction)
	for !call(uintptr(d.file.fd)) {
		if err := d.file.await(direction); err != nil {
			return err
		}
	}
	return nil
}
