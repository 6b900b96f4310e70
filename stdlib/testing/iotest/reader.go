// Package iotest has readers and writers that behave oddly, yet as they may, for tests of code that uses readers and
// writers; and a test of readers themselves.
package iotest

import (
	"errors"
	"io"
)

// ErrTimeout is the error of a TimeoutReader.
var ErrTimeout = errors.New("timeout")

// readerFunc is a function as a Reader.
type readerFunc func(p []byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// OneByteReader returns a reader that takes one byte from r in each call, or none if there is no room for it.
func OneByteReader(r io.Reader) io.Reader {
	return readerFunc(func(p []byte) (int, error) {
		if len(p) == 0 {
			return 0, nil
		}
		return r.Read(p[:1])
	})
}

// HalfReader returns a reader that asks r for half of what is asked for, rounded up.
func HalfReader(r io.Reader) io.Reader {
	return readerFunc(func(p []byte) (int, error) { return r.Read(p[:len(p)-len(p)/2]) })
}

// ErrReader returns a reader that gives 0 and err in each call.
func ErrReader(err error) io.Reader {
	return readerFunc(func([]byte) (int, error) { return 0, err })
}

// TimeoutReader returns a reader that gives 0 and ErrTimeout in its second call, and reads from r in all others.
func TimeoutReader(r io.Reader) io.Reader {
	calls := 0
	return readerFunc(func(p []byte) (int, error) {
		if calls++; calls == 2 {
			return 0, ErrTimeout
		}
		return r.Read(p)
	})
}

// DataErrReader returns a reader that gives r's error together with the last bytes before it, not in a call of its own.
func DataErrReader(r io.Reader) io.Reader { return &dataErrReader{r: r} }

// A dataErrReader has always read ahead: before it gives the last bytes of a piece it knows whether there is another.
type dataErrReader struct {
	r     io.Reader
	room  [1024]byte
	ahead []byte // of room
	err   error  // what comes behind that
}

func (d *dataErrReader) Read(p []byte) (n int, err error) {
	for {
		for len(d.ahead) == 0 && d.err == nil {
			n, err := d.r.Read(d.room[:])
			d.ahead, d.err = d.room[:n], err
			if n == 0 && err == nil {
				return 0, nil
			}
		}
		if len(d.ahead) == 0 {
			return n, d.err
		}
		if n == len(p) {
			return n, nil
		}
		moved := copy(p[n:], d.ahead)
		n += moved
		d.ahead = d.ahead[moved:]
		if len(d.ahead) > 0 {
			return n, nil
		}
	}
}
