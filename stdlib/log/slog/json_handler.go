package slog

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"strconv"
	"sync"
	"time"
	"unicode/utf8"
)

// A JSONHandler writes records as JSON objects, each in a line.
type JSONHandler struct {
	formatter *formatter
}

// NewJSONHandler returns a JSONHandler that writes to w. opts may be nil.
func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler {
	return &JSONHandler{newFormatter(w, true, opts)}
}

// Enabled reports whether the level is at least that of the options.
func (h *JSONHandler) Enabled(_ context.Context, level Level) bool { return h.formatter.enabled(level) }

// WithAttrs returns a JSONHandler with these attributes behind those of h, formatted already.
func (h *JSONHandler) WithAttrs(attrs []Attr) Handler {
	return &JSONHandler{h.formatter.withAttrs(attrs)}
}

// WithGroup returns a JSONHandler that has all further attributes in an object under that name.
func (h *JSONHandler) WithGroup(name string) Handler {
	return &JSONHandler{h.formatter.withGroup(name)}
}

// Handle writes the record as an object in a line, by one call of Write: time, level, source, message, and the attributes, with
// groups as objects; values as package json has them, without escapes for HTML. But an error is what its Error returns,
// and a value that cannot be written is a string that says why.
func (h *JSONHandler) Handle(_ context.Context, r Record) error { return h.formatter.handle(&r) }

// plainJSON are the bytes that stand for themselves in a string.
var plainJSON = jsonBytes()

func jsonBytes() (plain [256]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		plain[c] = c != '"' && c != '\\'
	}
	return plain
}

// appendJSONString appends the string as package json writes it without escapes for HTML, but for \b and \f, which have no short
// escapes here.
func appendJSONString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		if plainJSON[s[i]] {
			i++
			continue
		}
		if s[i] < utf8.RuneSelf {
			b = appendJSONEscape(append(b, s[start:i]...), s[i])
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			b = append(append(b, s[start:i]...), `\ufffd`...)
			start = i + 1
		case r == '\u2028' || r == '\u2029':
			b = append(append(b, s[start:i]...), `\u202`...)
			b = append(b, '8'+byte(r&1))
			start = i + size
		}
		i += size
	}
	return append(append(b, s[start:]...), '"')
}

func appendJSONEscape(b []byte, c byte) []byte {
	switch c {
	case '\n':
		c = 'n'
	case '\r':
		c = 'r'
	case '\t':
		c = 't'
	case '"', '\\':
	default:
		return append(b, '\\', 'u', '0', '0', '0'+c>>4, "0123456789abcdef"[c&15])
	}
	return append(b, '\\', c)
}

var errYear = errors.New("time.Time year outside of range [0,9999]")

// jsonTime appends a time as its MarshalJSON has it. For a year that this does not take, there are two strings, as in Go.
func (l *line) jsonTime(t time.Time) {
	if y := t.Year(); y < 0 || y > 9999 {
		l.failed(errYear)
	}
	l.buf = append(l.buf, '"')
	l.buf = t.AppendFormat(l.buf, time.RFC3339Nano)
	l.buf = append(l.buf, '"')
}

// appendJSONNumber appends a number, a bool or a duration, which is the number of its nanoseconds.
func appendJSONNumber(b []byte, v Value) ([]byte, error) {
	switch v.Kind() {
	case KindBool:
		return strconv.AppendBool(b, v.num != 0), nil
	case KindUint64:
		return strconv.AppendUint(b, v.num, 10), nil
	case KindFloat64:
		return appendJSONFloat(b, v.float())
	}
	return strconv.AppendInt(b, int64(v.num), 10), nil
}

// appendJSONFloat appends the number as package json does: with an exponent when it is very small or very large, of as few
// digits as it takes.
func appendJSONFloat(b []byte, f float64) ([]byte, error) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		_, err := json.Marshal(f)
		return b, err
	}
	size := math.Abs(f)
	if size == 0 || size >= 1e-6 && size < 1e21 {
		return strconv.AppendFloat(b, f, 'f', -1, 64), nil
	}
	b = strconv.AppendFloat(b, f, 'e', -1, 64)
	if n := len(b); b[n-4] == 'e' && b[n-3] == '-' && b[n-2] == '0' {
		b = append(b[:n-2], b[n-1])
	}
	return b, nil
}

// A jsonEncoder keeps what encoding a value takes.
type jsonEncoder struct {
	encoder *json.Encoder
	buf     bytes.Buffer
}

var jsonEncoders = sync.Pool{New: func() any {
	e := new(jsonEncoder)
	e.encoder = json.NewEncoder(&e.buf)
	e.encoder.SetEscapeHTML(false)
	return e
}}

func (l *line) anyJSON(x any) error {
	if err, ok := x.(error); ok {
		if _, ok := x.(json.Marshaler); !ok {
			l.text(err.Error())
			return nil
		}
	}
	if x == nil {
		l.buf = append(l.buf, "null"...)
		return nil
	}
	e := jsonEncoders.Get().(*jsonEncoder)
	e.buf.Reset()
	if err := e.encoder.Encode(x); err != nil {
		return err // An Encoder keeps some errors, so it is not used again.
	}
	l.buf = append(l.buf, bytes.TrimSuffix(e.buf.Bytes(), []byte("\n"))...)
	if e.buf.Cap() <= mostKept {
		jsonEncoders.Put(e)
	}
	return nil
}
