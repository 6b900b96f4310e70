package time

import (
	"internal/rt"
	"unsafe"
)

//go:linkname debugSetting runtime.debugSetting
func debugSetting(name string) string

//go:linkname countSetting runtime.countSetting
func countSetting(name string)

// keepsSent: as before go1.23, a time that was sent before Stop or Reset may be received after.
var keepsSent = debugSetting("asynctimerchan") == "1" || debugSetting("asynctimerchan") == "2"

// Sleep waits for at least d.
func Sleep(d Duration) {
	if d > 0 {
		rt.Sleep(int64(d))
	}
}

// deadline is when d is over on the runtime's clock.
func deadline(d Duration) int64 {
	now := rt.Nanotime()
	if d <= 0 {
		return now
	}
	if t := now + int64(d); t > now {
		return t
	}
	return 1<<63 - 1
}

// sender is what Timer and Ticker share: the channel, to which the runtime sends.
type sender chan Time

func newSender(d, period Duration) sender {
	if keepsSent {
		countSetting("asynctimerchan")
	}
	c := make(sender, 1)
	rt.AttachChannelTimer(c.pointer(), &rt.ChannelTimer{Eager: keepsSent, ClockStart: clockStart, Local: unsafe.Pointer(&Local)})
	c.set(d, period)
	return c
}

func (c sender) pointer() unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&c)) }

// set and stop report whether a time was still to come or to be received.
func (c sender) set(d, period Duration) bool {
	return rt.SetChannelTimer(c.pointer(), deadline(d), int64(period))
}
func (c sender) stop() bool { return rt.SetChannelTimer(c.pointer(), 0, 0) }

// Timer sends the time on C once, or calls a function, when its duration is over.
type Timer struct {
	C    <-chan Time
	sent sender
	call *rt.Timer // of AfterFunc
}

// NewTimer returns a Timer that sends the time after at least d.
func NewTimer(d Duration) *Timer {
	c := newSender(d, 0)
	return &Timer{C: c, sent: c}
}

// AfterFunc calls f in a goroutine of its own after at least d.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{call: &rt.Timer{Function: f}}
	rt.TimerStart(t.call, deadline(d))
	return t
}

// Stop keeps t from firing, and reports whether it did.
func (t *Timer) Stop() bool {
	switch {
	case t.call != nil:
		return rt.TimerStop(t.call)
	case t.sent != nil:
		return t.sent.stop()
	}
	panic("time: Stop called on uninitialized Timer")
}

// Reset makes t fire after d from now, and reports whether it was active.
func (t *Timer) Reset(d Duration) bool {
	switch {
	case t.call != nil:
		return rt.TimerStart(t.call, deadline(d))
	case t.sent != nil:
		return t.sent.set(d, 0)
	}
	panic("time: Reset called on uninitialized Timer")
}

// After is NewTimer(d).C.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Ticker sends the time on C again and again. A slow receiver misses some.
type Ticker struct {
	C    <-chan Time
	sent sender
}

// NewTicker returns a Ticker that ticks every d, which must be positive.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := newSender(d, d)
	return &Ticker{c, c}
}

// Stop ends the ticks. It does not close C.
func (t *Ticker) Stop() {
	if t.sent != nil {
		t.sent.stop()
	}
}

// Reset makes t tick every d from now on.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.sent == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.sent.set(d, d)
}

// Tick is NewTicker(d).C, or nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
