// Package bytesource shows a decoder the bytes of a reader in place, and leaves the reader where the decoder stopped.
//
// A decoder may not take more from an io.ByteReader than its stream has, and yet a call of ReadByte for each byte would cost
// more than to decode it. So the common kinds of readers are known here:
//
//   - a *bufio.Reader shows what it holds by Peek, and Discard takes what was decoded. Readers without ReadByte get one.
//   - a *bytes.Buffer shows it by Bytes, and Next takes it.
//   - a *bytes.Reader and a *strings.Reader show it by WriteTo, and Seek gives back what was not decoded.
//   - others are asked byte by byte, but for what the decoder reads by Read, because it knows how much there is of it.
//
// The reader is left as ReadByte would have left it: UnreadByte takes the last byte back, if that is what it does after
// ReadByte. For that a *bufio.Reader gives its last byte by ReadByte, and before it shows anything it is asked by ReadByte
// whether there is something.
package bytesource

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unsafe"
)

// A Source shows in In what the reader holds, if it is of a kind that can. The decoder takes bytes by moving At, which it may
// also move back; In[At:] are the next ones. Nobody else may use the reader until Leave.
type Source struct {
	In []byte
	At int

	before   int64 // bytes that were taken before In
	buffered *bufio.Reader
	growing  *bytes.Buffer
	whole    wholeReader
	view     view
	single   io.ByteReader
	readable io.Reader // one of them, for many bytes at once
	own      *bufio.Reader
}

// A wholeReader has all of its bytes in memory, and shows them to a view.
type wholeReader interface {
	io.WriterTo
	io.Seeker
}

// A view is what a wholeReader writes to. It holds the bytes until the reader is left where the decoder is, in which time
// nobody else comes to it.
type view struct{ bytes []byte }

func (v *view) Write(p []byte) (int, error) {
	v.bytes = p
	return len(p), nil
}

func (v *view) WriteString(s string) (int, error) {
	v.bytes = unsafe.Slice(unsafe.StringData(s), len(s))
	return len(s), nil
}

// Open starts with r. Of what was before it keeps a buffer's memory only.
func (s *Source) Open(r io.Reader) {
	if s.own != nil {
		s.own.Reset(nil) // It must not keep the reader before alive.
	}
	*s = Source{own: s.own, readable: r}
	switch r := r.(type) {
	case *bufio.Reader:
		s.buffered = r
	case *bytes.Buffer:
		s.growing = r
	case *bytes.Reader:
		s.whole = r
	case *strings.Reader:
		s.whole = r
	case io.ByteReader:
		s.single = r
	default:
		if s.own == nil {
			s.own = new(bufio.Reader)
		}
		s.own.Reset(r)
		s.buffered, s.readable = s.own, s.own
	}
}

// Offset is how many bytes were taken.
func (s *Source) Offset() int64 { return s.before + int64(s.At) }

// Next takes a byte, or returns the reader's error.
func (s *Source) Next() (byte, error) {
	if s.single != nil {
		c, err := s.single.ReadByte()
		if err == nil {
			s.before++
		}
		return c, err
	}
	if s.At == len(s.In) {
		if err := s.show(); err != nil {
			return 0, err
		}
	}
	c := s.In[s.At]
	s.At++
	return c, nil
}

// show gets the next bytes into In, one at least, or returns the reader's error.
func (s *Source) show() error {
	s.Leave()
	switch {
	case s.buffered != nil:
		if _, err := s.buffered.ReadByte(); err != nil {
			return err
		}
		s.buffered.UnreadByte()
		s.In, _ = s.buffered.Peek(s.buffered.Buffered())
	case s.growing != nil:
		if s.In = s.growing.Bytes(); len(s.In) == 0 {
			_, err := s.growing.ReadByte()
			return err
		}
	case s.whole != nil:
		s.whole.WriteTo(&s.view)
		if s.In = s.view.bytes; len(s.In) == 0 {
			return io.EOF
		}
	}
	return nil
}

// Read is the reader's Read. What In shows comes first; otherwise there is no detour through it.
func (s *Source) Read(p []byte) (n int, err error) {
	if s.At < len(s.In) {
		n = copy(p, s.In[s.At:])
		s.At += n
		return n, nil
	}
	s.Leave()
	n, err = s.readable.Read(p)
	s.before += int64(n)
	return n, err
}

// Leave leaves the reader where the decoder is: it takes from it what was taken from In, and no more.
func (s *Source) Leave() {
	switch {
	case s.At == 0 && s.whole == nil:
	case s.buffered != nil:
		s.buffered.Discard(s.At - 1)
		s.buffered.ReadByte()
	case s.growing != nil:
		s.growing.Next(s.At)
	case s.whole != nil && s.At < len(s.In):
		s.whole.Seek(int64(s.At-len(s.In)), io.SeekCurrent)
	}
	s.before += int64(s.At)
	s.In, s.view.bytes, s.At = nil, nil, 0
}
