// Package polled is the part of files and of network connections that has to do with their descriptors: who uses one,
// whose turn it is, waiting for it, deadlines, and its end.
//
// A descriptor is closed when Close was called and nobody uses it any more: not before, since its number may be another
// file's at once. Who uses it counts up by Use and down by Leave; both, and Close, change one word, whose lowest bit says
// that Close was called.
//
// Descriptors that can be waited for (pipes, sockets, terminals) are in non-blocking mode and known to the runtime's
// poller. Then a call that would block parks its goroutine, Close wakes it, and there are deadlines. In each direction one
// goroutine at a time is at work, as the poller wants it; the others wait for the lock. A call goes like this:
//
//	if err := d.Begin(rt.Reading); err != nil { return err }
//	for {
//		n, err := the system call
//		if err == nil { break }
//		if err = d.Again(err, rt.Reading); err != nil { … break }
//	}
//	d.End(rt.Reading)
package polled

import (
	"errors"
	"internal/rt"
	"runtime"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

var (
	// ErrGone says that Close was called. Users of this package have errors of their own for it.
	ErrGone = errors.New("use of closed descriptor")
	// ErrDeadlineExceeded is os.ErrDeadlineExceeded.
	ErrDeadlineExceeded error = &deadlineError{}
	// ErrNoDeadline is os.ErrNoDeadline: the descriptor cannot be waited for.
	ErrNoDeadline = errors.New("file type does not support deadline")

	errNoWaiting = errors.New("waiting for unsupported file type")
)

type deadlineError struct{}

func (*deadlineError) Error() string   { return "i/o timeout" }
func (*deadlineError) Timeout() bool   { return true }
func (*deadlineError) Temporary() bool { return true }

// A Descriptor is an open file of the system's. It must not be copied.
type Descriptor struct {
	Number int // does not change

	state   atomic.Int64  // 2 for each user, 1: closed
	gone    uint32        // semaphore: one for a Close that waits for the last user
	watched rt.PolledFile // 0: it cannot be waited for; does not change
	turns   [2]sync.Mutex // for each direction: who is at work
	ours    bool          // it was us who made it non-blocking
	blocks  atomic.Bool   // Blocking has made it blocking again
	cleanup runtime.Cleanup
}

// Watch has the descriptor waited for. If it is in non-blocking mode already, that is not changed. It reports whether the
// system can watch a file of this kind; if not, the descriptor is as it was.
func (d *Descriptor) Watch(nonblocking bool) bool {
	watched, errno := rt.PollOpen(d.Number)
	if errno != 0 {
		return false // it is always ready, or the system has no room
	}
	if !nonblocking {
		if syscall.SetNonblock(d.Number, true) != nil {
			rt.PollClose(watched)
			return false
		}
		d.ours = true
	}
	d.watched = watched
	return true
}

// Adopt says that the descriptor was made non-blocking for this use: Blocking may take that back.
func (d *Descriptor) Adopt() { d.ours = true }

// CanWait reports whether the descriptor is waited for.
func (d *Descriptor) CanWait() bool { return d.watched != 0 }

// Use reports whether the descriptor may be used; if so, Leave must follow.
func (d *Descriptor) Use() bool {
	for {
		state := d.state.Load()
		if state&1 != 0 {
			return false
		}
		if d.state.CompareAndSwap(state, state+2) {
			return true
		}
	}
}

// Leave ends what Use began.
func (d *Descriptor) Leave() {
	if d.state.Add(-2) == 1 {
		d.destroy()
	}
}

// IsClosed reports whether Close was called.
func (d *Descriptor) IsClosed() bool { return d.state.Load()&1 != 0 }

// Begin is Use for a call that may have to wait; End must follow if it returns nil. The error is ErrGone or
// ErrDeadlineExceeded.
func (d *Descriptor) Begin(direction rt.Direction) error {
	if !d.Use() {
		return ErrGone
	}
	if d.watched == 0 {
		return nil
	}
	d.turns[direction].Lock()
	if result := rt.PollReset(d.watched, direction); result != rt.PollReady {
		d.End(direction)
		return reason(result)
	}
	return nil
}

// End ends what Begin began.
func (d *Descriptor) End(direction rt.Direction) {
	if d.watched != 0 {
		d.turns[direction].Unlock()
	}
	d.Leave()
}

// Again returns nil if a call that failed should be made again: it was interrupted, or the descriptor is ready now.
// Else it returns the error of the call: err, or ErrGone or ErrDeadlineExceeded.
func (d *Descriptor) Again(err error, direction rt.Direction) error {
	switch {
	case err == syscall.EINTR:
		return nil
	case err == syscall.EAGAIN && d.watched != 0:
		return d.Await(direction)
	}
	return err
}

// Await waits until the descriptor is ready.
func (d *Descriptor) Await(direction rt.Direction) error {
	if d.watched == 0 {
		return errNoWaiting
	}
	result := rt.PollWait(d.watched, direction, false)
	if result == rt.PollExpired {
		// A deadline that was taken back before this goroutine ran has not passed.
		result = rt.PollReset(d.watched, direction)
	}
	return reason(result)
}

func reason(result rt.PollResult) error {
	switch result {
	case rt.PollClosing:
		return ErrGone
	case rt.PollExpired:
		return ErrDeadlineExceeded
	}
	return nil
}

// dropped is what must be given back of a Descriptor that nobody has any more.
type dropped struct {
	number  int
	watched rt.PolledFile
}

func (d dropped) close() {
	if d.watched != 0 {
		rt.PollClose(d.watched)
	}
	syscall.Close(d.number)
}

// CloseIfDropped has the descriptor closed when the object that it is part of cannot be reached any more.
func (d *Descriptor) CloseIfDropped() {
	d.cleanup = runtime.AddCleanup(d, dropped.close, dropped{d.Number, d.watched})
}

// destroy closes the descriptor. Nobody uses it any more.
func (d *Descriptor) destroy() error {
	d.cleanup.Stop()
	if d.watched != 0 {
		rt.PollClose(d.watched)
	}
	err := syscall.Close(d.Number)
	if err == syscall.EINTR {
		err = nil // it is closed
	}
	rt.SemaphoreRelease(&d.gone, false)
	return err
}

// Close has nobody use the descriptor any more from now on, wakes who waits for it, and closes it after its last use. It
// returns when that is over, unless the descriptor blocks. The error is ErrGone if Close was called before, else what the
// system said if it was closed at once.
func (d *Descriptor) Close() error {
	for {
		state := d.state.Load()
		if state&1 != 0 {
			return ErrGone
		}
		if d.state.CompareAndSwap(state, state|1) {
			if state == 0 {
				return d.destroy()
			}
			break
		}
	}
	if d.watched != 0 {
		rt.PollUnblock(d.watched)
		if !d.blocks.Load() {
			rt.SemaphoreAcquire(&d.gone, false, rt.WaitSemaphore)
		}
	}
	return nil
}

// Blocking puts a descriptor that Watch made non-blocking into blocking mode again, for good: it has no deadlines then. It
// returns the number, or -1 if the descriptor is closed.
func (d *Descriptor) Blocking() int {
	if !d.Use() {
		return -1
	}
	if d.ours && !d.blocks.Swap(true) {
		syscall.SetNonblock(d.Number, false)
	}
	number := d.Number
	d.Leave()
	return number
}

// SetDeadline sets the time after which calls in these directions fail with ErrDeadlineExceeded, those that wait already
// too; the zero time is none. The error is ErrGone or ErrNoDeadline.
func (d *Descriptor) SetDeadline(t time.Time, directions ...rt.Direction) error {
	if !d.Use() {
		return ErrGone
	}
	if d.watched == 0 {
		d.Leave()
		return ErrNoDeadline
	}
	when := monotonic(t)
	for _, direction := range directions {
		rt.PollSetDeadline(d.watched, direction, when)
	}
	d.Leave()
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

// Control calls with the number, which stays the descriptor's meanwhile. The error is ErrGone.
func (d *Descriptor) Control(call func(fd uintptr)) error {
	if !d.Use() {
		return ErrGone
	}
	defer d.Leave()
	call(uintptr(d.Number))
	return nil
}

// Until calls until it is done, and waits in between until the descriptor is ready.
func (d *Descriptor) Until(call func(fd uintptr) (done bool), direction rt.Direction) error {
	if err := d.Begin(direction); err != nil {
		return err
	}
	defer d.End(direction)
	for !call(uintptr(d.Number)) {
		if err := d.Await(direction); err != nil {
			return err
		}
	}
	return nil
}
