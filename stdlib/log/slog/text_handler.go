package slog

import (
	"context"
	"encoding"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"time"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// A TextHandler writes records as lines of key=value.
type TextHandler struct {
	formatter *formatter
}

// NewTextHandler returns a TextHandler that writes to w. opts may be nil.
func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler {
	return &TextHandler{newFormatter(w, false, opts)}
}

// Enabled reports whether the level is at least that of the options.
func (h *TextHandler) Enabled(_ context.Context, level Level) bool { return h.formatter.enabled(level) }

// WithAttrs returns a TextHandler with these attributes behind those of h, formatted already.
func (h *TextHandler) WithAttrs(attrs []Attr) Handler {
	return &TextHandler{h.formatter.withAttrs(attrs)}
}

// WithGroup returns a TextHandler that puts the name and a dot before the keys of all further attributes.
func (h *TextHandler) WithGroup(name string) Handler {
	return &TextHandler{h.formatter.withGroup(name)}
}

// Handle writes the record as a line, by one call of Write: time, level, source, message, and the attributes; a time as
// RFC 3339 has it, to the millisecond; a source as FILE:LINE; other values as MarshalText has them, if there is that method, or
// as fmt.Sprint does. Keys of what is in groups begin with the names of these, each with a dot, which is not quoted. Keys and
// values with space, quotes, = or anything that is not printed are quoted as by strconv.Quote.
func (h *TextHandler) Handle(_ context.Context, r Record) error { return h.formatter.handle(&r) }

// plainText are the bytes that need no quotes.
var plainText = textBytes()

func textBytes() (plain [256]bool) {
	for c := ' ' + 1; c < utf8.RuneSelf; c++ {
		plain[c] = c != '"' && c != '='
	}
	return plain
}

// isPlainText reports whether s means itself without quotes, as an empty string does not.
func isPlainText(s string) bool {
	for i := 0; i < len(s); {
		if plainText[s[i]] {
			i++
			continue
		}
		if s[i] < utf8.RuneSelf {
			return false
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError || unicode.IsSpace(r) || !unicode.IsPrint(r) {
			return false
		}
		i += size
	}
	return s != ""
}

func appendTextString(b []byte, s string) []byte {
	if isPlainText(s) {
		return append(b, s...)
	}
	return strconv.AppendQuote(b, s)
}

// textKey appends the names of the groups and the key as one.
func (l *line) textKey(key string) {
	if len(l.prefix) == 0 {
		l.buf = appendTextString(l.buf, key)
		return
	}
	if isPlainText(key) && isPlainText(asString(l.prefix)) {
		l.buf = append(append(l.buf, l.prefix...), key...)
		return
	}
	l.quoted = append(append(l.quoted[:0], l.prefix...), key...)
	l.buf = strconv.AppendQuote(l.buf, asString(l.quoted))
}

// asString returns p as a string, for as long as p does not change.
func asString(p []byte) string { return unsafe.String(unsafe.SliceData(p), len(p)) }

// time appends a time.
func (l *line) time(t time.Time) {
	if l.json {
		l.jsonTime(t)
		return
	}
	// RFC3339Nano is written faster than other formats, but leaves out zeros at the end. A tenth of a millisecond has it
	// write four digits, of which the last goes. It stands where it does for years of four digits, as in Go.
	n := len(l.buf) + len("2006-01-02T15:04:05.000")
	l.buf = t.Truncate(time.Millisecond).Add(time.Millisecond/10).AppendFormat(l.buf, time.RFC3339Nano)
	l.buf = append(l.buf[:n], l.buf[n+1:]...)
}

func (l *line) anyText(x any) error {
	if m, ok := x.(encoding.TextMarshaler); ok {
		text, err := m.MarshalText()
		if err == nil {
			l.text(string(text))
		}
		return err
	}
	if p, ok := asBytes(x); ok {
		l.buf = strconv.AppendQuote(l.buf, string(p))
		return nil
	}
	mark := len(l.buf)
	l.buf = fmt.Appendf(l.buf, "%+v", x)
	if text := l.buf[mark:]; !isPlainText(asString(text)) {
		l.quoted = append(l.quoted[:0], text...)
		l.buf = strconv.AppendQuote(l.buf[:mark], asString(l.quoted))
	}
	return nil
}

// asBytes returns x if it is bytes, also by a type of another name.
func asBytes(x any) ([]byte, bool) {
	if p, ok := x.([]byte); ok {
		return p, true
	}
	if t := reflect.TypeOf(x); t == nil || t.Kind() != reflect.Slice || t.Elem().Kind() != reflect.Uint8 {
		return nil, false
	}
	return reflect.ValueOf(x).Bytes(), true
}
