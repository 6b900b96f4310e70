package iter

import "runtime"

// Pull turns a sequence that calls into one that is called: next returns the next value and true, or the zero value and
// false after the last; stop ends the sequence early. A panic of the sequence appears in the call that made it go on.
// next and stop must not be called at the same time.
//
// The sequence runs on a goroutine of its own, which only ever runs while a call of next or stop waits for it: control
// goes to and fro over two channels without a buffer.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var value V
	c := newCoroutine(func(c *coroutine) {
		seq(func(v V) bool {
			value = v
			return c.yield()
		})
	})
	next = func() (V, bool) {
		var zero V
		if !c.resume(false) {
			return zero, false
		}
		v := value
		value = zero
		return v, true
	}
	return next, func() { c.resume(true) }
}

// Pull2 is Pull for sequences of pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var key K
	var value V
	c := newCoroutine(func(c *coroutine) {
		seq(func(k K, v V) bool {
			key, value = k, v
			return c.yield()
		})
	})
	next = func() (K, V, bool) {
		var zeroKey K
		var zero V
		if !c.resume(false) {
			return zeroKey, zero, false
		}
		k, v := key, value
		key, value = zeroKey, zero
		return k, v, true
	}
	return next, func() { c.resume(true) }
}

// A coroutine is a body that runs only while resume waits.
type coroutine struct {
	body             func(*coroutine)
	goOn, back       chan struct{}
	started, running bool
	stopping, done   bool
	panicked         bool
	panicValue       any
	exited           bool // the body ended by Goexit
}

func newCoroutine(body func(*coroutine)) *coroutine {
	return &coroutine{body: body, goOn: make(chan struct{}), back: make(chan struct{})}
}

// resume lets the body run until it yields or ends. It says whether there is a value. stop: the body's yields say that
// it should end.
func (c *coroutine) resume(stop bool) bool {
	if c.running {
		panic("iter.Pull: next called again before yield")
	}
	if c.done {
		return false
	}
	if stop && !c.started {
		c.done = true
		return false
	}
	c.stopping, c.running = stop, true
	if c.started {
		c.goOn <- struct{}{}
	} else {
		c.started = true
		go c.run()
	}
	<-c.back
	c.running = false
	if stop {
		c.done = true
	}
	if c.panicked {
		c.panicked = false
		panic(c.panicValue)
	}
	if c.exited {
		c.exited = false
		runtime.Goexit()
	}
	return !c.done
}

// yield gives control back to resume and waits to be resumed. It says whether the body should go on.
func (c *coroutine) yield() bool {
	if c.done || c.stopping {
		panic("iter.Pull: yield called again after iteration exit")
	}
	c.back <- struct{}{}
	<-c.goOn
	return !c.stopping
}

func (c *coroutine) run() {
	ended := false
	defer func() {
		if !ended {
			if c.panicValue = recover(); c.panicValue != nil {
				c.panicked = true
			} else {
				c.exited = true
			}
		}
		c.done = true
		c.back <- struct{}{}
	}()
	c.body(c)
	ended = true
}
