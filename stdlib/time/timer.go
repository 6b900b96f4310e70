package time

import (
	"internal/rt"
	"sync"
	"unsafe"
)

//go:linkname debugSetting runtime.debugSetting
func debugSetting(name string) string

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

// alarm is what Timer and Ticker share: the runtime's timer, whose function runs in a goroutine of its own. Stop and
// Reset promise that no time sent before is received after, so each start has a number: a function that finds that
// its start is over does nothing, and the channel is emptied (unless keepsSent). The function of a ticker sets the
// timer for the next tick itself: so there is one goroutine of it at most, however short the period.
type alarm struct {
	timer  rt.Timer
	m      sync.Mutex
	c      chan Time
	active bool // guarded by m
	due    int64
	period int64
}

func (a *alarm) fire() {
	a.m.Lock()
	defer a.m.Unlock()
	now := rt.Nanotime()
	if !a.active || now < a.due {
		return
	}
	if a.period > 0 {
		a.due += (1 + (now-a.due)/a.period) * a.period
		rt.TimerStart(&a.timer, a.due)
	} else {
		a.active = false
	}
	select {
	case a.c <- Now():
	default:
	}
}

func (a *alarm) start(d, period Duration) {
	a.due = deadline(d)
	a.period = int64(period)
	a.active = true
	rt.TimerStart(&a.timer, a.due)
}

// stop reports whether a time was still to come or to be received.
func (a *alarm) stop() bool {
	a.m.Lock()
	defer a.m.Unlock()
	pending := a.active
	a.active = false
	rt.TimerStop(&a.timer)
	if keepsSent {
		return pending
	}
	select {
	case <-a.c:
		pending = true
	default:
	}
	return pending
}

func (a *alarm) reset(d, period Duration) bool {
	pending := a.stop()
	a.m.Lock()
	defer a.m.Unlock()
	a.start(d, period)
	return pending
}

func newAlarm(d, period Duration) *alarm {
	a := &alarm{c: make(chan Time, 1)}
	if !keepsSent {
		rt.ChanOfTimer(*(*unsafe.Pointer)(unsafe.Pointer(&a.c)), &a.timer)
	}
	a.timer.Function = a.fire
	a.m.Lock()
	defer a.m.Unlock()
	a.start(d, period)
	return a
}

// Timer sends the time on C once, or calls a function, when its duration is over.
type Timer struct {
	C     <-chan Time
	alarm *alarm
	call  *rt.Timer // of AfterFunc
}

// NewTimer returns a Timer that sends the time after at least d.
func NewTimer(d Duration) *Timer {
	a := newAlarm(d, 0)
	return &Timer{C: a.c, alarm: a}
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
	case t.alarm != nil:
		return t.alarm.stop()
	}
	panic("time: Stop called on uninitialized Timer")
}

// Reset makes t fire after d from now, and reports whether it was active.
func (t *Timer) Reset(d Duration) bool {
	switch {
	case t.call != nil:
		active := rt.TimerStop(t.call)
		rt.TimerStart(t.call, deadline(d))
		return active
	case t.alarm != nil:
		return t.alarm.reset(d, 0)
	}
	panic("time: Reset called on uninitialized Timer")
}

// After is NewTimer(d).C.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Ticker sends the time on C again and again. A slow receiver misses some.
type Ticker struct {
	C     <-chan Time
	alarm *alarm
}

// NewTicker returns a Ticker that ticks every d, which must be positive.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	a := newAlarm(d, d)
	return &Ticker{a.c, a}
}

// Stop ends the ticks. It does not close C.
func (t *Ticker) Stop() {
	if t.alarm != nil {
		t.alarm.stop()
	}
}

// Reset makes t tick every d from now on.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.alarm == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.alarm.reset(d, d)
}

// Tick is NewTicker(d).C, or nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
