package bufio

// A Scanner asks its SplitFunc about the bytes that wait, and reads more when there is no token yet. Its stage says what
// can still happen:
//
//	unused ──Scan──▶ reading ──end or error──▶ draining
//	                    │                         │
//	                    └─────ErrFinalToken───────┴────▶ finished
//
// Any error leads to draining, that of the split function and the Scanner's own too: the Scan that met it fails, but the
// next one still offers the split function what is left, as it does after the end of the source. There is no way back
// from draining, so that a Scanner that once returned false reads no more.

import (
	"errors"
	"io"
)

const (
	// MaxScanTokenSize is the size a token may reach unless Scanner.Buffer is called.
	MaxScanTokenSize = 64 * 1024

	firstScanSize  = 4096
	emptyTokenRuns = 100
)

var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
)

// ErrFinalToken, from a SplitFunc, says that its token (none if nil) is the last and the scan ends without an error.
var ErrFinalToken = errors.New("final token")

// SplitFunc finds the next token at the start of data. It returns how far to go on, the token (nil for none yet) and an
// error that ends the scan. Zero and nil ask for more data; atEOF says there is none.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// Scanner reads tokens, lines unless Split is called. It reads no more after the end, an error or a token that is too
// long.
type Scanner struct {
	queue
	source  io.Reader
	split   SplitFunc
	largest int // the size that the block may grow to
	stage   stage
	empties int   // tokens in a row that took nothing, while draining
	err     error // why the Scanner is draining
	token   []byte
}

type stage uint8

const (
	unused   stage = iota // Buffer and Split may be called
	reading               // the source may have more
	draining              // all that is left is what waits
	finished              // there are no more tokens
)

// NewScanner returns a Scanner of lines.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{source: r, split: ScanLines, largest: MaxScanTokenSize}
}

// Err returns the first error other than io.EOF.
func (s *Scanner) Err() error {
	if s.err != io.EOF {
		return s.err
	}
	return nil
}

// Bytes returns the token, valid until the next Scan. An error of the split function leaves the token before.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns the token as a string.
func (s *Scanner) Text() string { return string(s.token) }

// Buffer gives the Scanner its first buffer and the size that it may grow to. It panics once Scan was called.
func (s *Scanner) Buffer(buf []byte, max int) {
	s.mustBeUnused("Buffer")
	s.block, s.largest = buf[:cap(buf)], max
}

// Split sets the function that finds the tokens. It panics once Scan was called.
func (s *Scanner) Split(split SplitFunc) {
	s.mustBeUnused("Split")
	s.split = split
}

func (s *Scanner) mustBeUnused(name string) {
	if s.stage != unused {
		panic(name + " called after Scan")
	}
}

// Scan goes to the next token; false means that there is none. It panics if a split function goes on to find empty
// tokens at the end of the input without taking anything.
func (s *Scanner) Scan() bool {
	if s.stage == unused {
		s.stage = reading
	}
	for s.stage != finished {
		if s.length() > 0 || s.stage == draining {
			advance, token, err := s.split(s.waiting(), s.stage == draining)
			if err != nil || advance < 0 || advance > s.length() {
				return s.refuse(advance, token, err)
			}
			s.first += advance
			s.token = token
			if token != nil {
				if advance > 0 || s.stage == reading {
					s.empties = 0
				} else {
					s.countEmpty()
				}
				return true
			}
		}
		if !s.more() {
			break
		}
	}
	return false
}

// refuse deals with what else a split function may return than a token or none, and reports whether it brought the
// last token.
func (s *Scanner) refuse(advance int, token []byte, err error) bool {
	if err == ErrFinalToken {
		s.stage, s.token = finished, token
		return token != nil
	}
	if err == nil {
		err = ErrAdvanceTooFar
		if advance < 0 {
			err = ErrNegativeAdvance
		}
	}
	s.fail(err)
	return false
}

func (s *Scanner) countEmpty() {
	if s.empties++; s.empties > emptyTokenRuns {
		panic("bufio.Scan: too many empty tokens without progressing")
	}
}

// more reads more, or meets the end or an error of the source. It reports whether the split function is to be asked
// again: not while draining, nor if there can be no more room.
func (s *Scanner) more() bool {
	if s.stage == reading && s.spread() {
		if err := s.fetch(); err != nil {
			s.fail(err)
		}
		return true
	}
	if s.stage == draining {
		s.clear()
	} else {
		s.fail(ErrTooLong)
	}
	s.token = nil
	return false
}

// fail remembers an error, unless there was one that is worse than the end, and starts draining.
func (s *Scanner) fail(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
	s.stage = draining
}

// spread makes room, and fails where the waiting bytes take up the largest block. Bytes are moved only if the room is
// used up, or at the latest when more than half of the block lies idle before them.
func (s *Scanner) spread() bool {
	size := len(s.block)
	switch {
	case s.first > size/2 || s.last == size && s.first > 0:
		s.settle()
	case s.last == size:
		next := firstScanSize
		if size > 0 {
			next = 2 * size
		}
		next = min(next, s.largest)
		if next <= size {
			return false
		}
		s.settleIn(next)
	}
	return true
}

// fetch reads until there are bytes or an error. An impossible count is an error.
func (s *Scanner) fetch() error {
	for range idleReads + 1 {
		room := s.room()
		n, err := s.source.Read(room)
		if n < 0 || n > len(room) {
			return ErrBadReadCount
		}
		s.last += n
		if n > 0 || err != nil {
			return err
		}
	}
	return io.ErrNoProgress
}
