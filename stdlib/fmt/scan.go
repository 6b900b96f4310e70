package fmt

import (
	"errors"
	"io"
	"os"
	"sync"
	"unicode/utf8"
)

// ScanState is what a Scanner reads from.
type ScanState interface {
	// ReadRune returns io.EOF at the end of the operand's width, and for Scanln and the like after a newline.
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	// SkipSpace skips white space; a newline only where it counts as such.
	SkipSpace()
	// Token returns the runes that satisfy f, or if f is nil those that are not white space. The bytes are valid
	// until the next call.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	// Read fails: it is there for io.Reader.
	Read(buf []byte) (n int, err error)
}

// Scanner scans itself for every verb.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Scan reads words from standard input into the operands, which are pointers. Newlines count as space.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan of one line, which must have as many words as there are operands.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf reads what the format says.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// Sscan, Sscanln and Sscanf read from a string.
func Sscan(str string, a ...any) (n int, err error) { return Fscan(&runesOf{text: str}, a...) }

func Sscanln(str string, a ...any) (n int, err error) { return Fscanln(&runesOf{text: str}, a...) }

func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf(&runesOf{text: str}, format, a...)
}

// Fscan, Fscanln and Fscanf read from r. Without the method UnreadRune, r loses the rune after what was read.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	s := newScanner(r)
	s.newlineIsSpace = true
	n, err = s.words(a)
	s.free()
	return n, err
}

func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := newScanner(r)
	s.newlineEnds = true
	n, err = s.words(a)
	s.free()
	return n, err
}

func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	s := newScanner(r)
	n, err = s.formatted(format, a)
	s.free()
	return n, err
}

// runesOf is a string as io.Reader and io.RuneScanner.
type runesOf struct {
	text string
	at   int
	last int // width of the last rune
}

func (r *runesOf) Read(b []byte) (n int, err error) {
	if n = copy(b, r.text[r.at:]); n == 0 {
		return 0, io.EOF
	}
	r.at += n
	return n, nil
}

func (r *runesOf) ReadRune() (c rune, size int, err error) {
	if r.at >= len(r.text) {
		return 0, 0, io.EOF
	}
	c, size = rune(r.text[r.at]), 1
	if c >= utf8.RuneSelf {
		c, size = utf8.DecodeRuneInString(r.text[r.at:])
	}
	r.at += size
	r.last = size
	return c, size, nil
}

func (r *runesOf) UnreadRune() error {
	r.at -= r.last
	r.last = 0
	return nil
}

// runeReader makes an io.RuneScanner of a reader. It reads byte by byte, so that no more is taken than needed.
type runeReader struct {
	reader  io.Reader
	pending []byte // read ahead, behind bad UTF-8
	last    rune
	size    int
	again   bool // ReadRune returns last once more
	buffer  [utf8.UTFMax]byte
	one     [1]byte
}

func (r *runeReader) readByte() (byte, error) {
	if len(r.pending) > 0 {
		b := r.pending[0]
		r.pending = r.pending[1:]
		return b, nil
	}
	if n, err := io.ReadFull(r.reader, r.one[:]); n != 1 {
		return 0, err
	}
	return r.one[0], nil
}

func (r *runeReader) ReadRune() (c rune, size int, err error) {
	if r.again {
		r.again = false
		return r.last, r.size, nil
	}
	b := r.buffer[:0]
	for len(b) == 0 || !utf8.FullRune(b) {
		next, err := r.readByte()
		if err == io.EOF && len(b) > 0 {
			break
		}
		if err != nil {
			return 0, 0, err
		}
		b = append(b, next)
	}
	r.last, r.size = utf8.DecodeRune(b)
	if r.size < len(b) {
		r.pending = append(append([]byte(nil), b[r.size:]...), r.pending...)
	}
	return r.last, r.size, nil
}

func (r *runeReader) UnreadRune() error {
	if r.again {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	r.again = true
	return nil
}

const (
	endOfInput = rune(-1)
	unlimited  = 1 << 30 // runes
)

// scanner is the state of one call. It is the ScanState that Scanners get.
type scanner struct {
	source io.RuneScanner
	buf    []byte // the token
	count  int    // runes read
	bound  int    // count may not become more, because of the operand's width
	width  int    // of the operand
	ended  bool   // the end was seen, or a newline that is one

	newlineIsSpace bool
	newlineEnds    bool
}

// scanFailure is the panic that ends a scan with an error.
type scanFailure struct{ err error }

var scanners = sync.Pool{New: func() any { return new(scanner) }}

func newScanner(r io.Reader) *scanner {
	s := scanners.Get().(*scanner)
	source, ok := r.(io.RuneScanner)
	if !ok {
		source = &runeReader{reader: r}
	}
	*s = scanner{source: source, buf: s.buf[:0], bound: unlimited, width: unlimited}
	return s
}

func (s *scanner) free() {
	if cap(s.buf) > 1024 {
		s.buf = nil
	}
	s.source = nil
	scanners.Put(s)
}

func (s *scanner) fail(text string) { panic(scanFailure{errors.New(text)}) }

func (s *scanner) failWith(err error) { panic(scanFailure{err}) }

// caught turns a failure into an error. The end of the input is a panic of its own: Scanners and Token let it pass.
func caught(err *error, alsoEnd bool) {
	switch e := recover().(type) {
	case nil:
	case scanFailure:
		*err = e.err
	case error:
		if !alsoEnd || e != io.EOF {
			panic(e)
		}
		*err = e
	default:
		panic(e)
	}
}

func (s *scanner) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *scanner) ReadRune() (r rune, size int, err error) {
	if s.ended || s.count >= s.bound {
		return 0, 0, io.EOF
	}
	r, size, err = s.source.ReadRune()
	switch {
	case err == nil:
		s.count++
		s.ended = s.newlineEnds && r == '\n'
	case err == io.EOF:
		s.ended = true
	}
	return r, size, err
}

func (s *scanner) UnreadRune() error {
	s.source.UnreadRune()
	s.ended = false
	s.count--
	return nil
}

func (s *scanner) Width() (wid int, ok bool) {
	if s.width == unlimited {
		return 0, false
	}
	return s.width, true
}

func (s *scanner) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer caught(&err, false)
	if f == nil {
		f = notSpace
	}
	s.buf = s.buf[:0]
	return s.token(skipSpace, f), nil
}

// SkipSpace skips white space.
func (s *scanner) SkipSpace() {
	for {
		switch r := s.next(); {
		case r == endOfInput:
			return
		case r == '\r' && s.ahead("\n"):
		case r == '\n':
			if !s.newlineIsSpace {
				s.fail("unexpected newline")
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

// isSpace is unicode.IsSpace, which would bring its tables.
func isSpace(r rune) bool {
	switch {
	case r == ' ', '\t' <= r && r <= '\r':
		return true
	case r < 0x85:
		return false
	case 0x2000 <= r && r <= 0x200a:
		return true
	}
	switch r {
	case 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return false
}

func notSpace(r rune) bool { return !isSpace(r) }

// next reads a rune, or endOfInput.
func (s *scanner) next() rune {
	r, _, err := s.ReadRune()
	if err == nil {
		return r
	}
	if err != io.EOF {
		s.failWith(err)
	}
	return endOfInput
}

// must reads a rune where the input may not end.
func (s *scanner) must() rune {
	r := s.next()
	if r == endOfInput {
		s.failWith(io.ErrUnexpectedEOF)
	}
	return r
}

// notEnd ends the scan at the end of the input.
func (s *scanner) notEnd() {
	if s.next() == endOfInput {
		panic(io.EOF)
	}
	s.UnreadRune()
}

func (s *scanner) token(skipSpace bool, f func(rune) bool) []byte {
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.next()
		if r == endOfInput {
			return s.buf
		}
		if !f(r) {
			s.UnreadRune()
			return s.buf
		}
		s.buf = utf8.AppendRune(s.buf, r)
	}
}

func oneOf(r rune, set string) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

// ahead reports whether the next rune is in the set.
func (s *scanner) ahead(set string) bool {
	r := s.next()
	if r == endOfInput {
		return false
	}
	s.UnreadRune()
	return oneOf(r, set)
}

// accept appends the next rune to the token if it is in the set.
func (s *scanner) accept(set string) bool {
	r := s.next()
	if r == endOfInput {
		return false
	}
	if !oneOf(r, set) {
		s.UnreadRune()
		return false
	}
	s.buf = utf8.AppendRune(s.buf, r)
	return true
}

// words reads the operands of Scan and Scanln.
func (s *scanner) words(a []any) (n int, err error) {
	defer caught(&err, true)
	for _, arg := range a {
		s.operand('v', arg)
		n++
	}
	for s.newlineEnds {
		r := s.next()
		if r == '\n' || r == endOfInput {
			break
		}
		if !isSpace(r) {
			s.fail("expected newline")
		}
	}
	return n, nil
}

// formatted reads the operands of Scanf.
func (s *scanner) formatted(format string, a []any) (n int, err error) {
	defer caught(&err, true)
	for at := 0; at < len(format); {
		length, matched := s.literal(format[at:])
		if !matched && format[at] != '%' {
			s.fail("input does not match format")
		}
		if matched && length > 0 {
			at += length
			continue
		}
		at++ // the %; of %% too, which lets space come first
		// The last byte can only be a verb.
		width, length, large := number(format[at : len(format)-1])
		s.width = unlimited
		if length > 0 && !large {
			s.width = width
		}
		at += length
		verb, size := utf8.DecodeRuneInString(format[at:])
		if verb != 'c' {
			s.SkipSpace()
		}
		if verb == '%' {
			at += size
			s.SkipSpace()
			s.notEnd()
			if !s.accept("%") {
				s.fail("missing literal %")
			}
			continue
		}
		s.bound = min(unlimited, s.count+s.width)
		if n >= len(a) {
			s.fail("too few operands for format '%" + format[at:] + "'")
		}
		at += size
		s.operand(verb, a[n])
		n++
		s.bound = unlimited
	}
	if n < len(a) {
		s.fail("too many operands")
	}
	return n, nil
}

// literal reads what the format has before the next verb, and returns how many bytes that is. Newlines fit newlines
// with any space before; other space fits any space, but not newlines.
func (s *scanner) literal(format string) (length int, matched bool) {
	at := 0
	for at < len(format) {
		want, size := utf8.DecodeRuneInString(format[at:])
		if isSpace(want) {
			newlines, spaceAfter := 0, false
			for at < len(format) && isSpace(want) {
				if spaceAfter = want != '\n'; !spaceAfter {
					newlines++
				}
				at += size
				want, size = utf8.DecodeRuneInString(format[at:])
			}
			s.space(newlines, spaceAfter)
			continue
		}
		if want == '%' {
			if at+1 == len(format) {
				s.fail("missing verb: % at end of format string")
			}
			if format[at+1] != '%' {
				return at, true
			}
			at++
		}
		if s.must() != want {
			s.UnreadRune()
			return at, false
		}
		at += size
	}
	return at, true
}

// space reads what fits so many newlines of a format, which may have other space before them, and other space after.
func (s *scanner) space(newlines int, spaceAfter bool) {
	for left := newlines; left > 0; left-- {
		if _, behind := s.blanks(); behind != '\n' && behind != endOfInput {
			s.fail("newline in format does not match input")
		}
	}
	if !spaceAfter {
		return
	}
	some, behind := s.blanks()
	switch {
	case behind == endOfInput:
		return
	case some || newlines > 0:
	case behind == '\n':
		s.fail("newline in input does not match format")
	default:
		s.fail("expected space in input to match format")
	}
	s.UnreadRune()
}

// blanks reads white space other than newlines, if there is some, and the rune behind it.
func (s *scanner) blanks() (some bool, behind rune) {
	for {
		behind = s.next()
		if behind == '\n' || !isSpace(behind) {
			return some, behind
		}
		some = true
	}
}
