package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode"
	"unicode/utf8"
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

// Scanner reads tokens, lines unless Split is called. It stops for good at the end, an error or a token that is too
// long.
type Scanner struct {
	source     io.Reader
	split      SplitFunc
	largest    int
	token      []byte
	buf        []byte
	start, end int // buf[start:end] is yet to be split
	err        error
	empties    int // empty tokens in a row that did not advance
	scanning   bool
	done       bool
}

// NewScanner returns a Scanner of lines.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{source: r, split: ScanLines, largest: MaxScanTokenSize}
}

// Err returns the first error other than io.EOF.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the token, valid until the next Scan.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns the token as a string.
func (s *Scanner) Text() string { return string(s.token) }

// Buffer gives the Scanner its first buffer and the size that it may grow to.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.scanning {
		panic("Buffer called after Scan")
	}
	s.buf = buf[0:cap(buf)]
	s.largest = max
}

// Split sets the function that finds the tokens.
func (s *Scanner) Split(split SplitFunc) {
	if s.scanning {
		panic("Split called after Scan")
	}
	s.split = split
}

func (s *Scanner) setError(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

// stop ends the scan without a token.
func (s *Scanner) stop(err error) bool {
	s.setError(err)
	s.token = nil
	return false
}

// Scan goes to the next token; false means that there is none.
func (s *Scanner) Scan() bool {
	if s.done {
		return false
	}
	s.scanning = true
	for {
		if s.end > s.start || s.err != nil {
			advance, token, err := s.split(s.buf[s.start:s.end], s.err != nil)
			if err != nil {
				if err == ErrFinalToken {
					s.token = token
					s.done = true
					return token != nil
				}
				return s.stop(err)
			}
			if advance < 0 {
				return s.stop(ErrNegativeAdvance)
			}
			if advance > s.end-s.start {
				return s.stop(ErrAdvanceTooFar)
			}
			s.start += advance
			s.token = token
			if token != nil {
				if s.err == nil || advance > 0 {
					s.empties = 0
				} else {
					s.empties++
					if s.empties > emptyTokenRuns {
						panic("bufio.Scan: too many empty tokens without progressing")
					}
				}
				return true
			}
		}
		if s.err != nil {
			s.start, s.end = 0, 0
			s.token = nil
			return false
		}
		if s.start > 0 && (s.end == len(s.buf) || s.start > len(s.buf)/2) {
			copy(s.buf, s.buf[s.start:s.end])
			s.end -= s.start
			s.start = 0
		}
		if s.end == len(s.buf) {
			const largestInt = int(^uint(0) >> 1)
			if len(s.buf) >= s.largest || len(s.buf) > largestInt/2 {
				return s.stop(ErrTooLong)
			}
			size := len(s.buf) * 2
			if size == 0 {
				size = firstScanSize
			}
			bigger := make([]byte, min(size, s.largest))
			copy(bigger, s.buf[s.start:s.end])
			s.buf = bigger
			s.end -= s.start
			s.start = 0
		}
		for idle := 0; ; {
			n, err := s.source.Read(s.buf[s.end:])
			if n < 0 || n > len(s.buf)-s.end {
				s.setError(ErrBadReadCount)
				break
			}
			s.end += n
			if err != nil {
				s.setError(err)
				break
			}
			if n > 0 {
				s.empties = 0
				break
			}
			idle++
			if idle > idleReads {
				s.setError(io.ErrNoProgress)
				break
			}
		}
	}
}

// ScanBytes is a SplitFunc: each byte is a token.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[:1], nil
}

// ScanRunes is a SplitFunc: each rune is a token, U+FFFD for an invalid byte.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 || !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil
	}
	r, width := utf8.DecodeRune(data)
	if r == utf8.RuneError && width == 1 {
		return 1, []byte(string(utf8.RuneError)), nil
	}
	return width, data[:width], nil
}

// ScanLines is a SplitFunc: each line without its end is a token. The last need not have one.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	i := bytes.IndexByte(data, '\n')
	switch {
	case i >= 0:
		advance = i + 1
	case atEOF && len(data) > 0:
		i = len(data)
		advance = i
	default:
		return 0, nil, nil
	}
	if i > 0 && data[i-1] == '\r' {
		i--
	}
	return advance, data[:i], nil
}

// ScanWords is a SplitFunc: each run of what is not white space is a token.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := -1
	for i := 0; i < len(data); {
		r, width := rune(data[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRune(data[i:])
		}
		if unicode.IsSpace(r) {
			if start >= 0 {
				return i + width, data[start:i], nil
			}
		} else if start < 0 {
			start = i
		}
		i += width
	}
	if start < 0 {
		start = len(data)
	} else if atEOF {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}
