// Package context carries deadlines, cancellation and values of a request through the functions that work for it.
//
// A context that can be canceled keeps the contexts made from it, so that canceling reaches all below. It finds the
// nearest such context above by asking for a value with a private key, which passes through contexts of other makers;
// if one of those has a channel of its own, a goroutine watches it instead. Locks are taken from above to below.
package context

import (
	"errors"
	"internal/value"
	"sync"
	"time"
)

// Context may be used by several goroutines at once.
type Context interface {
	Deadline() (deadline time.Time, ok bool)
	// Done is closed when the work should stop; nil: never.
	Done() <-chan struct{}
	// Err is nil until Done is closed.
	Err() error
	Value(key any) any
}

// CancelFunc tells the work to stop. Only the first call has an effect.
type CancelFunc func()

// CancelCauseFunc is CancelFunc with a reason, which Cause returns.
type CancelCauseFunc func(cause error)

var Canceled = errors.New("context canceled")

var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

type root struct{}

func (root) Deadline() (deadline time.Time, ok bool) { return }
func (root) Done() <-chan struct{}                   { return nil }
func (root) Err() error                              { return nil }
func (root) Value(key any) any                       { return nil }

type background struct{ root }
type todo struct{ root }

func (background) String() string { return "context.Background" }
func (todo) String() string       { return "context.TODO" }

// Background is the context at the top.
func Background() Context { return background{} }

// TODO is the context where none is known yet.
func TODO() Context { return todo{} }

// node is one of the contexts that can be canceled.
type node interface {
	Done() <-chan struct{}
	cancel(err, cause error)
}

type cancelContext struct {
	Context // above
	done    chan struct{}

	m        sync.Mutex // guards the rest
	err      error
	cause    error
	children map[node]struct{}
	detach   func() // takes the context out of those above; nil: it is not among them
}

// nearestKey asks for the nearest *cancelContext.
var nearestKey int

func (c *cancelContext) Done() <-chan struct{} { return c.done }

func (c *cancelContext) Err() error {
	c.m.Lock()
	defer c.m.Unlock()
	return c.err
}

func (c *cancelContext) Value(key any) any { return lookup(c, key) }

func (c *cancelContext) String() string { return name(c.Context) + ".WithCancel" }

// cancel stops the work of c and all below. It leaves c among those above; see leave.
func (c *cancelContext) cancel(err, cause error) {
	if cause == nil {
		cause = err
	}
	c.m.Lock()
	defer c.m.Unlock()
	if c.err != nil {
		return
	}
	c.err, c.cause = err, cause
	close(c.done)
	for child := range c.children {
		child.cancel(err, cause)
	}
	c.children = nil
}

// leave takes c out of those above, without its lock.
func (c *cancelContext) leave() {
	c.m.Lock()
	detach := c.detach
	c.detach = nil
	c.m.Unlock()
	if detach != nil {
		detach()
	}
}

// nearest is the cancelContext that parent's channel belongs to, if it has one of ours.
func nearest(parent Context) *cancelContext {
	p, ok := parent.Value(&nearestKey).(*cancelContext)
	if !ok || p.done != parent.Done() {
		return nil
	}
	return p
}

// join makes c, the inside of child, be canceled with parent.
func (c *cancelContext) join(parent Context, child node) {
	c.Context = parent
	c.done = make(chan struct{})
	done := parent.Done()
	if done == nil {
		return
	}
	stop := func() { child.cancel(parent.Err(), Cause(parent)) }
	select {
	case <-done:
		stop()
		return
	default:
	}
	if p := nearest(parent); p != nil {
		p.m.Lock()
		defer p.m.Unlock()
		if p.err != nil {
			child.cancel(p.err, p.cause)
			return
		}
		if p.children == nil {
			p.children = map[node]struct{}{}
		}
		p.children[child] = struct{}{}
		c.m.Lock()
		c.detach = func() {
			p.m.Lock()
			delete(p.children, child)
			p.m.Unlock()
		}
		c.m.Unlock()
		return
	}
	if p, ok := parent.(interface{ AfterFunc(func()) func() bool }); ok {
		c.m.Lock()
		defer c.m.Unlock()
		stopped := p.AfterFunc(stop)
		c.detach = func() { stopped() }
		return
	}
	go func() {
		select {
		case <-done:
			stop()
		case <-child.Done():
		}
	}()
}

const nilParent = "cannot create context from nil parent"

func withCancel(parent Context) *cancelContext {
	if parent == nil {
		panic(nilParent)
	}
	c := &cancelContext{}
	c.join(parent, c)
	return c
}

// WithCancel returns a context that is done when cancel is called, or parent is done.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := withCancel(parent)
	return c, func() {
		c.cancel(Canceled, nil)
		c.leave()
	}
}

// WithCancelCause is WithCancel with a reason.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := withCancel(parent)
	return c, func(cause error) {
		c.cancel(Canceled, cause)
		c.leave()
	}
}

// Cause is why c is done: the reason that was given, or Err.
func Cause(c Context) error {
	err := c.Err()
	if err == nil {
		return nil
	}
	if p, ok := c.Value(&nearestKey).(*cancelContext); ok {
		p.m.Lock()
		defer p.m.Unlock()
		if p.cause != nil {
			return p.cause
		}
	}
	return err
}

type deadlineContext struct {
	cancelContext
	deadline time.Time
	timer    *time.Timer // guarded by cancelContext.m
}

func (c *deadlineContext) Deadline() (deadline time.Time, ok bool) { return c.deadline, true }

func (c *deadlineContext) String() string {
	return name(c.Context) + ".WithDeadline(" + c.deadline.String() + " [" + time.Until(c.deadline).String() + "])"
}

func (c *deadlineContext) cancel(err, cause error) {
	c.cancelContext.cancel(err, cause)
	c.m.Lock()
	defer c.m.Unlock()
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
}

// WithDeadline is WithCancel that is also done at d.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with the reason for the case that d comes first.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	if parent == nil {
		panic(nilParent)
	}
	if above, ok := parent.Deadline(); ok && above.Before(d) {
		return WithCancel(parent)
	}
	c := &deadlineContext{deadline: d}
	c.join(parent, c)
	expire := func() {
		c.cancel(DeadlineExceeded, cause)
		c.leave()
	}
	if left := time.Until(d); left <= 0 {
		expire()
	} else {
		c.m.Lock()
		if c.err == nil {
			c.timer = time.AfterFunc(left, expire)
		}
		c.m.Unlock()
	}
	return c, func() {
		c.cancel(Canceled, nil)
		c.leave()
	}
}

// WithTimeout is WithDeadline for a time from now.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

// afterContext runs a function when it is canceled, unless that was stopped before.
type afterContext struct {
	cancelContext
	once sync.Once
	f    func()
}

func (c *afterContext) cancel(err, cause error) {
	c.cancelContext.cancel(err, cause)
	c.once.Do(func() { go c.f() })
}

// AfterFunc runs f in a goroutine of its own when ctx is done. stop keeps it from that, and reports whether it did.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	c := &afterContext{f: f}
	c.join(ctx, c)
	return func() bool {
		stopped := false
		c.once.Do(func() { stopped = true })
		if stopped {
			c.cancel(Canceled, nil)
			c.leave()
		}
		return stopped
	}
}

type detachedContext struct{ parent Context }

func (detachedContext) Deadline() (deadline time.Time, ok bool) { return }
func (detachedContext) Done() <-chan struct{}                   { return nil }
func (detachedContext) Err() error                              { return nil }
func (c detachedContext) Value(key any) any                     { return lookup(c, key) }
func (c detachedContext) String() string                        { return name(c.parent) + ".WithoutCancel" }

// WithoutCancel has parent's values only.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic(nilParent)
	}
	return detachedContext{parent}
}

type valueContext struct {
	Context
	key, value any
}

// WithValue adds a value. The key should be of a type of the caller's own.
func WithValue(parent Context, key, val any) Context {
	switch {
	case parent == nil:
		panic(nilParent)
	case key == nil:
		panic("nil key")
	case !value.TypeOf(key).Comparable():
		panic("key is not comparable")
	}
	return &valueContext{parent, key, val}
}

func (c *valueContext) Value(key any) any { return lookup(c, key) }

func (c *valueContext) String() string {
	return name(c.Context) + ".WithValue(" + text(c.key) + ", " + text(c.value) + ")"
}

// lookup walks up as long as the contexts are of this package.
func lookup(c Context, key any) any {
	for {
		switch at := c.(type) {
		case *valueContext:
			if at.key == key {
				return at.value
			}
			c = at.Context
		case *cancelContext:
			if key == &nearestKey {
				return at
			}
			c = at.Context
		case *deadlineContext:
			if key == &nearestKey {
				return &at.cancelContext
			}
			c = at.Context
		case detachedContext:
			if key == &nearestKey {
				return nil
			}
			c = at.parent
		case background, todo:
			return nil
		default:
			return c.Value(key)
		}
	}
}

func name(c Context) string {
	if s, ok := c.(interface{ String() string }); ok {
		return s.String()
	}
	return value.TypeOf(c).String()
}

func text(v any) string {
	switch v := v.(type) {
	case nil:
		return "<nil>"
	case interface{ String() string }:
		return v.String()
	case string:
		return v
	}
	return value.TypeOf(v).String()
}
