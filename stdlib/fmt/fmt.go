// Package fmt formats values after the manner of C's printf, and after their own methods, and reads them back.
package fmt

import (
	"errors"
	"io"
	"os"
	"sync"
	"unicode/utf8"
)

// State is what a Formatter writes to, and how it learns of the verb's flags.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// Formatter formats itself for every verb.
type Formatter interface {
	Format(f State, verb rune)
}

// Stringer has a text for %s and %v.
type Stringer interface {
	String() string
}

// GoStringer has a text for %#v.
type GoStringer interface {
	GoString() string
}

// FormatString returns the format that state and verb came from.
func FormatString(state State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = appendDecimal(b, w)
	}
	if p, ok := state.Precision(); ok {
		b = append(b, '.')
		b = appendDecimal(b, p)
	}
	return string(utf8.AppendRune(b, verb))
}

func appendDecimal(b []byte, n int) []byte {
	if n < 0 {
		return appendDecimal(append(b, '-'), -n)
	}
	if n >= 10 {
		b = appendDecimal(b, n/10)
	}
	return append(b, byte('0'+n%10))
}

var printers = sync.Pool{New: func() any { return new(printer) }}

func newPrinter() *printer {
	p := printers.Get().(*printer)
	p.panicking = false
	p.erroring = false
	p.wrapping = false
	p.clear()
	return p
}

// keepBuffer is the size up to which a buffer is kept for the next call.
const keepBuffer = 64 << 10

func (p *printer) free() {
	if cap(p.buf) > keepBuffer {
		p.buf = nil
	}
	p.buf = p.buf[:0]
	p.arg = nil
	p.seen = noValue
	p.wrapped = p.wrapped[:0]
	printers.Put(p)
}

func (p *printer) take() string {
	s := string(p.buf)
	p.free()
	return s
}

func (p *printer) sendTo(w io.Writer) (int, error) {
	n, err := w.Write(p.buf)
	p.free()
	return n, err
}

// Fprintf writes a formatted by the format.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.format(format, a)
	return p.sendTo(w)
}

// Printf is Fprintf to standard output.
func Printf(format string, a ...any) (n int, err error) { return Fprintf(os.Stdout, format, a...) }

// Sprintf returns a formatted by the format.
func Sprintf(format string, a ...any) string {
	p := newPrinter()
	p.format(format, a)
	return p.take()
}

// Appendf appends a formatted by the format.
func Appendf(b []byte, format string, a ...any) []byte {
	p := newPrinter()
	p.format(format, a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprint writes a as %v would, with a space between two operands neither of which is a string.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a)
	return p.sendTo(w)
}

// Print is Fprint to standard output.
func Print(a ...any) (n int, err error) { return Fprint(os.Stdout, a...) }

// Sprint returns what Fprint would write.
func Sprint(a ...any) string {
	p := newPrinter()
	p.print(a)
	return p.take()
}

// Append appends what Fprint would write.
func Append(b []byte, a ...any) []byte {
	p := newPrinter()
	p.print(a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprintln writes a as %v would, with spaces between and a newline after.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.println(a)
	return p.sendTo(w)
}

// Println is Fprintln to standard output.
func Println(a ...any) (n int, err error) { return Fprintln(os.Stdout, a...) }

// Sprintln returns what Fprintln would write.
func Sprintln(a ...any) string {
	p := newPrinter()
	p.println(a)
	return p.take()
}

// Appendln appends what Fprintln would write.
func Appendln(b []byte, a ...any) []byte {
	p := newPrinter()
	p.println(a)
	b = append(b, p.buf...)
	p.free()
	return b
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }

// Errorf returns an error with the formatted text. It wraps the errors that are operands of %w.
func Errorf(format string, a ...any) (err error) {
	p := newPrinter()
	p.wrapping = true
	p.format(format, a)
	switch len(p.wrapped) {
	case 0:
		return errors.New(p.take())
	case 1:
		err, _ := a[p.wrapped[0]].(error)
		return &wrapError{p.take(), err}
	}
	errs := p.wrappedErrors(a)
	return &wrapErrors{p.take(), errs}
}

// wrappedErrors are the errors among the operands of %w, in the operands' order, each once.
func (p *printer) wrappedErrors(a []any) (errs []error) {
	if p.reordered {
		for i := range p.wrapped {
			for j := i; j > 0 && p.wrapped[j] < p.wrapped[j-1]; j-- {
				p.wrapped[j], p.wrapped[j-1] = p.wrapped[j-1], p.wrapped[j]
			}
		}
	}
	for i, index := range p.wrapped {
		if i > 0 && p.wrapped[i-1] == index {
			continue
		}
		if err, ok := a[index].(error); ok {
			errs = append(errs, err)
		}
	}
	return errs
}
