// run
// What compress/lzw does to the writer below: pieces of one size, bytes by WriteByte where there is Flush too, short writes and
// errors that last. What the packages of compress forget at Reset.
package main

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/lzw"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"weak"
)

var errFull = errors.New("full")

// A sink has room for so many bytes, or for any number; then it fails, or just writes less.
type sink struct {
	room  int
	err   error
	calls []string
}

func (s *sink) Write(p []byte) (int, error) {
	s.calls = append(s.calls, fmt.Sprint("write ", len(p)))
	if s.room >= 0 && len(p) > s.room {
		n := s.room
		s.room = 0
		return n, s.err
	}
	if s.room >= 0 {
		s.room -= len(p)
	}
	return len(p), nil
}

// A flushSink has Flush, but no WriteByte.
type flushSink struct{ sink }

func (s *flushSink) Flush() error {
	s.calls = append(s.calls, "flush")
	return nil
}

// A byteSink has both.
type byteSink struct {
	flushSink
	bytes int
}

func (s *byteSink) WriteByte(byte) error {
	if s.room == 0 {
		s.calls = append(s.calls, "failed")
		return errFull
	}
	s.room--
	s.bytes++
	return nil
}

func data(n int) []byte {
	p := make([]byte, n)
	x := uint32(1)
	for i := range p {
		x = x*1664525 + 1013904223
		p[i] = byte(x>>24) & 31
	}
	return p
}

func write(w io.WriteCloser, to *sink) {
	for _, size := range []int{0, 1, 10, 1000, 10000, 40000} {
		n, err := w.Write(data(size))
		fmt.Print(n, " ", err, " ", to.calls, "; ")
		to.calls = nil
	}
	err := w.Close()
	fmt.Println("close", err, to.calls, w.Close())
}

func lzws() {
	for _, room := range []int{-1, 10, 5000, 41000} {
		for _, err := range []error{nil, errFull} {
			s := &sink{room: room, err: err}
			write(lzw.NewWriter(s, lzw.LSB, 8), s)
			f := &flushSink{sink{room: room, err: err}}
			write(lzw.NewWriter(f, lzw.MSB, 6), &f.sink)
		}
		b := &byteSink{flushSink: flushSink{sink{room: room}}}
		w := lzw.NewWriter(b, lzw.LSB, 8)
		for range 3 {
			w.Write(data(5))
			fmt.Print(b.bytes, " ")
		}
		write(w, &b.sink)
		fmt.Println(b.bytes)
	}
}

// A plain reader has no ReadByte. It takes more than a word, so that it has a place of its own.
type plain struct {
	r    *bytes.Reader
	more [10]int
}

func (p *plain) Read(b []byte) (int, error) { return p.r.Read(b) }

type resetter interface{ Reset(r io.Reader) error }

type withDict struct {
	r interface {
		Reset(r io.Reader, dict []byte) error
	}
}

func (w withDict) Reset(r io.Reader) error    { return w.r.Reset(r, nil) }
func (w withDict) Read(b []byte) (int, error) { return w.r.(io.Reader).Read(b) }

// use has z read from a plain reader.
//
//go:noinline
func use(z resetter, stream []byte) weak.Pointer[plain] {
	p := &plain{r: bytes.NewReader(stream)}
	err := z.Reset(p)
	n, err2 := io.Copy(io.Discard, z.(io.Reader))
	fmt.Print(err, " ", n, " ", err2, " ")
	return weak.Make(p)
}

// resets looks whether a reader is kept alive after Reset to another kind, also where there is no stream (where gc
// keeps it).
func resets() {
	var packed [3]bytes.Buffer
	f, _ := flate.NewWriter(&packed[0], 6)
	for _, w := range []io.WriteCloser{f, gzip.NewWriter(&packed[1]), zlib.NewWriter(&packed[2])} {
		w.Write([]byte("data"))
		w.Close()
	}
	zl, _ := zlib.NewReader(bytes.NewReader(packed[2].Bytes()))
	readers := []resetter{
		withDict{flate.NewReader(strings.NewReader("")).(flate.Resetter)}, new(gzip.Reader), withDict{zl.(zlib.Resetter)}}
	for i, z := range readers {
		for _, next := range []string{packed[i].String(), ""} {
			old := use(z, packed[i].Bytes())
			err := z.Reset(strings.NewReader(next))
			runtime.GC()
			runtime.GC()
			fmt.Println(err, old.Value() == nil)
			runtime.KeepAlive(z)
		}
	}
}

func main() {
	lzws()
	resets()
}
