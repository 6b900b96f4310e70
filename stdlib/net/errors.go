package net

import (
	"context"
	"errors"
	"internal/polled"
	"os"
	"syscall"
	"time"
)

// An OpError says which operation on which connection failed.
type OpError struct {
	Op     string // "dial", "read" …
	Net    string // "tcp", "udp6" …
	Source Addr   // the local address, of operations that have to do with another one too
	Addr   Addr   // the other address, or the local one if there is no other
	Err    error  // what happened
}

// Error writes all of it: "read tcp 127.0.0.1:40000->127.0.0.1:80: i/o timeout".
func (e *OpError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := e.Op
	if e.Net != "" {
		s += " " + e.Net
	}
	switch {
	case e.Source != nil && e.Addr != nil:
		s += " " + e.Source.String() + "->" + e.Addr.String()
	case e.Source != nil:
		s += " " + e.Source.String()
	case e.Addr != nil:
		s += " " + e.Addr.String()
	}
	return s + ": " + e.Err.Error()
}

// Unwrap returns Err.
func (e *OpError) Unwrap() error { return e.Err }

// cause is what Err says, or the system call in it.
func (e *OpError) cause() error {
	if call, ok := e.Err.(*os.SyscallError); ok {
		return call.Err
	}
	return e.Err
}

// Timeout reports whether time ran out.
func (e *OpError) Timeout() bool {
	t, ok := e.cause().(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary reports whether Err says so. A connection that broke before it was accepted does not keep others from coming.
func (e *OpError) Temporary() bool {
	cause := e.cause()
	if e.Op == "accept" && (cause == syscall.ECONNRESET || cause == syscall.ECONNABORTED) {
		return true
	}
	t, ok := cause.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// A ParseError says that a text is not what it should be.
type ParseError struct {
	Type string // what it should be
	Text string // what it is
}

// Error is "invalid CIDR address: x" and the like.
func (e *ParseError) Error() string { return "invalid " + e.Type + ": " + e.Text }

// Timeout is false.
func (e *ParseError) Timeout() bool { return false }

// Temporary is false.
func (e *ParseError) Temporary() bool { return false }

// An AddrError says what is wrong with an address.
type AddrError struct {
	Err  string
	Addr string
}

// Error is "address x: missing port in address" and the like.
func (e *AddrError) Error() string {
	switch {
	case e == nil:
		return "<nil>"
	case e.Addr != "":
		return "address " + e.Addr + ": " + e.Err
	}
	return e.Err
}

// Timeout is false.
func (e *AddrError) Timeout() bool { return false }

// Temporary is false.
func (e *AddrError) Temporary() bool { return false }

// An UnknownNetworkError is the name of a network that there is not, or not for this operation.
type UnknownNetworkError string

// Error is "unknown network x".
func (e UnknownNetworkError) Error() string { return "unknown network " + string(e) }

// Timeout is false.
func (e UnknownNetworkError) Timeout() bool { return false }

// Temporary is false.
func (e UnknownNetworkError) Temporary() bool { return false }

// An InvalidAddrError says that an address is not valid.
type InvalidAddrError string

// Error is the text itself.
func (e InvalidAddrError) Error() string { return string(e) }

// Timeout is false.
func (e InvalidAddrError) Timeout() bool { return false }

// Temporary is false.
func (e InvalidAddrError) Temporary() bool { return false }

// A DNSConfigError was for settings of the system that cannot be read. Nothing returns it any more.
type DNSConfigError struct {
	Err error
}

// Error is "error reading DNS config: x".
func (e *DNSConfigError) Error() string { return "error reading DNS config: " + e.Err.Error() }

// Unwrap returns Err.
func (e *DNSConfigError) Unwrap() error { return e.Err }

// Timeout is false.
func (e *DNSConfigError) Timeout() bool { return false }

// Temporary is false.
func (e *DNSConfigError) Temporary() bool { return false }

// A DNSError says why a lookup failed.
type DNSError struct {
	UnwrapErr   error  // what Unwrap returns; may be nil
	Err         string // what happened
	Name        string // what was looked up
	Server      string // who was asked last
	IsTimeout   bool   // time ran out, as far as that is known
	IsTemporary bool   // it may pass, as far as that is known
	IsNotFound  bool   // there is no such name, or it has nothing of that kind
}

// Error is "lookup x on 192.0.2.1:53: no such host" and the like.
func (e *DNSError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := "lookup " + e.Name
	if e.Server != "" {
		s += " on " + e.Server
	}
	return s + ": " + e.Err
}

// Unwrap returns UnwrapErr.
func (e *DNSError) Unwrap() error { return e.UnwrapErr }

// Timeout reports whether time is known to have run out.
func (e *DNSError) Timeout() bool { return e.IsTimeout }

// Temporary reports whether the error is known to be one that may pass.
func (e *DNSError) Temporary() bool { return e.IsTimeout || e.IsTemporary }

// What OpErrors and DNSErrors wrap.
var (
	// ErrWriteToConnected is what a socket that is connected says to an address to send to.
	ErrWriteToConnected = errors.New("use of WriteTo with pre-connected connection")

	errNoSuitableAddress = errors.New("no suitable address found")
	errMissingAddress    = errors.New("missing address")
)

// ErrClosed is in the errors of calls on what is closed, or was closed while they waited. Test for it with errors.Is.
var ErrClosed error = closedError{}

type closedError struct{}

func (closedError) Error() string   { return "use of closed network connection" }
func (closedError) Timeout() bool   { return false }
func (closedError) Temporary() bool { return false }

// An endedError is that of a context, in the words of this package.
type endedError struct {
	text string
	of   error
}

func (e *endedError) Error() string        { return e.text }
func (e *endedError) Is(target error) bool { return target == e.of }

// Timeout and Temporary are true of the two if time ran out.
func (e *endedError) Timeout() bool   { return e.of == context.DeadlineExceeded }
func (e *endedError) Temporary() bool { return e.of == context.DeadlineExceeded }

var (
	errCanceled = &endedError{"operation was canceled", context.Canceled}
	errTimeout  = &endedError{"i/o timeout", context.DeadlineExceeded}
)

// ended returns the error for a context's.
func ended(err error) error {
	switch err {
	case context.Canceled:
		return errCanceled
	case context.DeadlineExceeded:
		return errTimeout
	}
	return err
}

// contextOver returns the error of a context that has ended, or whose deadline has passed, be it told so or not; else nil.
func contextOver(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return ended(err)
	}
	if deadline, ok := ctx.Deadline(); ok && !time.Now().Before(deadline) {
		return errTimeout
	}
	return nil
}

// callError returns the error of a system call, or of waiting before it.
func callError(call string, err error) error {
	switch err := err.(type) {
	case nil:
		return nil
	case syscall.Errno:
		return os.NewSyscallError(call, err)
	}
	if err == polled.ErrGone {
		return ErrClosed
	}
	return err
}
