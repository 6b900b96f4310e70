package template

import (
	"fmt"
	"io"
	"net/url"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// htmlSpecial are the bytes that HTML has references for, or replaces.
const htmlSpecial = "\"'&<>\x00"

func htmlReference(c byte) string {
	switch c {
	case '"':
		return "&#34;"
	case '\'':
		return "&#39;"
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	}
	return "\uFFFD"
}

// HTMLEscape writes text so that it is itself in HTML.
func HTMLEscape(w io.Writer, b []byte) { io.WriteString(w, HTMLEscapeString(string(b))) }

// HTMLEscapeString is text so that it is itself in HTML.
func HTMLEscapeString(s string) string {
	i := strings.IndexAny(s, htmlSpecial)
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for ; i >= 0; i = strings.IndexAny(s, htmlSpecial) {
		b.WriteString(s[:i])
		b.WriteString(htmlReference(s[i]))
		s = s[i+1:]
	}
	b.WriteString(s)
	return b.String()
}

// HTMLEscaper is HTMLEscapeString of what fmt.Sprint makes of its arguments.
func HTMLEscaper(args ...any) string { return HTMLEscapeString(textOf(args)) }

// JSEscape writes text so that it is itself in a string of JavaScript.
func JSEscape(w io.Writer, b []byte) { io.WriteString(w, JSEscapeString(string(b))) }

// JSEscapeString is text so that it is itself in a string of JavaScript.
func JSEscapeString(s string) string {
	var b []byte
	done := 0
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if escapedInJS(r) {
			b = append(b, s[done:i]...)
			b = appendJS(b, r)
			done = i + size
		}
		i += size
	}
	if done == 0 {
		return s
	}
	return string(append(b, s[done:]...))
}

func appendJS(b []byte, r rune) []byte {
	switch r {
	case '\\', '\'', '"':
		return append(b, '\\', byte(r))
	}
	if r < 0x100 {
		const digits = "0123456789ABCDEF"
		return append(b, '\\', 'u', '0', '0', digits[r>>4], digits[r&15])
	}
	return fmt.Appendf(b, `\u%04X`, r)
}

func escapedInJS(r rune) bool {
	switch r {
	case '\\', '\'', '"', '<', '>', '&', '=':
		return true
	}
	return r < ' ' || r >= utf8.RuneSelf && !unicode.IsPrint(r)
}

// JSEscaper is JSEscapeString of what fmt.Sprint makes of its arguments.
func JSEscaper(args ...any) string { return JSEscapeString(textOf(args)) }

// URLQueryEscaper is what fmt.Sprint makes of its arguments, so that it is itself in the query of a URL.
func URLQueryEscaper(args ...any) string { return url.QueryEscape(textOf(args)) }

// textOf is what fmt.Sprint makes of values as a template prints them.
func textOf(args []any) string {
	if len(args) == 1 {
		if s, ok := args[0].(string); ok {
			return s
		}
	}
	shown := make([]any, len(args))
	for i, a := range args {
		shown[i] = a
		if p, ok := printable(reflect.ValueOf(a)); ok {
			shown[i] = p
		}
	}
	return fmt.Sprint(shown...)
}
