// run

// Interfaces in interfaces.
package main

import (
	"fmt"
	"io"
)

type Reader interface {
	Read() string
	Close() error
}

type Writer interface {
	Write(string)
	Close() error
}

// Rule: embedded interfaces may overlap in methods with the same signature.
type ReadWriter interface {
	Reader
	Writer
	Extra() int
}

type buffer struct{ s string }

func (b *buffer) Read() string   { return b.s }
func (b *buffer) Write(s string) { b.s += s }
func (b *buffer) Close() error   { return nil }
func (b *buffer) Extra() int     { return len(b.s) }

// Rule: a qualified name can be embedded.
type closer interface{ io.Closer }

// Rule: an interface literal can be embedded.
type literal interface {
	interface{ Read() string }
	interface {
		Reader
		Extra() int
	}
}

type failure interface {
	error
	Code() int
}

type notFound struct{}

func (notFound) Error() string { return "not found" }
func (notFound) Code() int     { return 404 }

func main() {
	var rw ReadWriter = &buffer{}
	rw.Write("abc")
	rw.Write("d")
	fmt.Println(rw.Read(), rw.Extra(), rw.Close())
	// Rule: a value of the larger interface is one of each embedded.
	var r Reader = rw
	var w Writer = rw
	w.Write("e")
	fmt.Println(r.Read())
	// Rule: the way back is an assertion.
	back, ok := r.(ReadWriter)
	fmt.Println(ok, back == rw)
	var c closer = rw
	var l literal = rw
	fmt.Println(c.Close(), l.Extra())
	// Rule: error can be embedded.
	var f failure = notFound{}
	var e error = f
	fmt.Println(e, f.Code())
	// Rule: a repeated embedding means nothing.
	var twice interface {
		Reader
		Reader
	} = rw
	fmt.Println(twice.Read())
}
