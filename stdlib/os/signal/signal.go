// Package signal tells programs of signals that are sent to them.
//
// The runtime's handler sets a bit for each signal that is wanted and tells an eventfd (services/signals.h). A goroutine
// waits for that, takes the bits, and passes the signals on. Bits are taken and passed on under the lock that also guards
// who wants what: so Stop and the others first pass on what has come already, and nothing is sent afterwards.
package signal

import (
	"context"
	"internal/rt"
	"os"
	"slices"
	"strings"
	"sync"
	"syscall"
)

const last = 64 // signals are numbered from 1

// set has a bit for each signal, as the runtime has them: signal 1 is bit 0.
type set uint64

const all = ^set(0)

func (s set) has(signal int) bool { return s&one(signal) != 0 }

func one(signal int) set { return 1 << (signal - 1) }

// setOf is all if there are none given. Those that are not the system's are left out.
func setOf(signals []os.Signal) set {
	if len(signals) == 0 {
		return all
	}
	var s set
	for _, signal := range signals {
		if n := number(signal); n != 0 {
			s |= one(n)
		}
	}
	return s
}

// number is 0 for what is no signal of the system's.
func number(signal os.Signal) int {
	if s, ok := signal.(syscall.Signal); ok && 1 <= s && s <= last {
		return int(s)
	}
	return 0
}

// subscriber is a channel and the signals that are relayed to it.
type subscriber struct {
	channel chan<- os.Signal
	wants   set
}

var relay struct {
	sync.Mutex
	subscribers []subscriber
	wanted      set // by any of them
	eventfd     int
	started     bool
}

// start begins to listen; the lock is held.
func start() {
	if relay.started {
		return
	}
	fd, _, errno := syscall.RawSyscall(syscall.SYS_EVENTFD2, 0, syscall.O_CLOEXEC|syscall.O_NONBLOCK, 0)
	if errno != 0 {
		rt.Fatal("os/signal: eventfd: " + errno.Error())
	}
	file, code := rt.PollOpen(int(fd))
	if code != 0 {
		rt.Fatal("os/signal: epoll_ctl: " + syscall.Errno(code).Error())
	}
	relay.eventfd = int(fd)
	relay.started = true
	rt.SignalStart(relay.eventfd)
	go listen(file)
}

func listen(file rt.PolledFile) {
	counter := make([]byte, 8)
	for {
		// Reading before the bits are taken: one that comes after that tells again.
		if _, err := syscall.Read(relay.eventfd, counter); err == syscall.EAGAIN {
			rt.PollWait(file, rt.Reading, false)
			continue
		}
		relay.Lock()
		deliver()
		relay.Unlock()
	}
}

// deliver passes on what has come; the lock is held. A channel that is full misses it.
func deliver() {
	came := set(rt.SignalTake())
	if came == 0 {
		return
	}
	for n := 1; n <= last; n++ {
		if !came.has(n) {
			continue
		}
		for _, s := range relay.subscribers {
			if s.wants.has(n) {
				select {
				case s.channel <- syscall.Signal(n):
				default:
				}
			}
		}
	}
}

// update has the runtime know what is wanted now; what is not any more is used so. The lock is held.
func update(then rt.SignalUse) {
	var wanted set
	for _, s := range relay.subscribers {
		wanted |= s.wants
	}
	for n := 1; n <= last; n++ {
		switch {
		case wanted.has(n) && !relay.wanted.has(n):
			rt.SignalSet(n, rt.SignalWanted)
		case !wanted.has(n) && relay.wanted.has(n):
			rt.SignalSet(n, then)
		}
	}
	relay.wanted = wanted
}

// Notify has signals relayed to c, all of them if none are given. Sending does not wait: c must have a buffer that is
// large enough. Further calls with the same channel add to its signals.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	relay.Lock()
	defer relay.Unlock()
	wants := setOf(sig)
	if wants == 0 {
		return
	}
	start()
	i := slices.IndexFunc(relay.subscribers, func(s subscriber) bool { return s.channel == c })
	if i < 0 {
		i = len(relay.subscribers)
		relay.subscribers = append(relay.subscribers, subscriber{channel: c})
	}
	relay.subscribers[i].wants |= wants
	update(rt.SignalDefault)
}

// Stop ends relaying to c. When it returns, nothing more will be sent to it.
func Stop(c chan<- os.Signal) {
	relay.Lock()
	defer relay.Unlock()
	deliver()
	relay.subscribers = slices.DeleteFunc(relay.subscribers, func(s subscriber) bool { return s.channel == c })
	update(rt.SignalDefault)
}

// forget takes signals away from all channels, and has them used so from now on.
func forget(signals set, use rt.SignalUse) {
	relay.Lock()
	defer relay.Unlock()
	deliver()
	for i := range relay.subscribers {
		relay.subscribers[i].wants &^= signals
	}
	relay.subscribers = slices.DeleteFunc(relay.subscribers, func(s subscriber) bool { return s.wants == 0 })
	update(use)
	for n := 1; n <= last; n++ {
		if signals.has(n) {
			rt.SignalSet(n, use)
		}
	}
}

// Ignore has signals ignored, all of them if none are given; they are relayed to nobody any more.
func Ignore(sig ...os.Signal) { forget(setOf(sig), rt.SignalIgnored) }

// Ignored reports whether the signal is ignored.
func Ignored(sig os.Signal) bool {
	n := number(sig)
	return n != 0 && rt.SignalIsIgnored(n)
}

// Reset undoes Notify for signals, all of them if none are given. What is ignored stays so.
func Reset(sig ...os.Signal) {
	signals := setOf(sig)
	for n := 1; n <= last; n++ {
		if signals.has(n) && rt.SignalIsIgnored(n) {
			signals &^= one(n)
		}
	}
	forget(signals, rt.SignalDefault)
}

// NotifyContext returns a context that is done when one of the signals comes, when stop is called, or when parent is
// done. stop also ends relaying, so that the signals have their usual effect again.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	inner, cancel := context.WithCancelCause(parent)
	c := &notified{Context: inner, cancel: cancel, signals: signals, channel: make(chan os.Signal, 1)}
	Notify(c.channel, signals...)
	if inner.Err() == nil {
		go c.wait()
	}
	return c, c.stop
}

type notified struct {
	context.Context
	cancel  context.CancelCauseFunc
	signals []os.Signal
	channel chan os.Signal
}

func (c *notified) wait() {
	select {
	case sig := <-c.channel:
		c.cancel(received(sig.String() + " signal received"))
	case <-c.Done():
	}
}

func (c *notified) stop() {
	c.cancel(nil)
	Stop(c.channel)
}

// String tells what it was made of.
func (c *notified) String() string {
	text := "signal.NotifyContext("
	if inner, ok := c.Context.(interface{ String() string }); ok {
		text += strings.TrimSuffix(inner.String(), ".WithCancel") // the parent's
	}
	if len(c.signals) > 0 {
		text += ", ["
		for i, sig := range c.signals {
			if i > 0 {
				text += " "
			}
			text += sig.String()
		}
		text += "]"
	}
	return text + ")"
}

// received is the cause of a context that a signal has ended.
type received string

func (r received) Error() string { return string(r) }
