// Package html writes texts into HTML, and reads what stands for characters there.
package html

import (
	"strings"
	"unsafe"
)

// escapes are what the characters are written as that mean something in HTML.
var escapes = [...]string{'"': "&#34;", '&': "&amp;", '\'': "&#39;", '<': "&lt;", '>': "&gt;"}

func escapeOf(c byte) string {
	if int(c) < len(escapes) {
		return escapes[c]
	}
	return ""
}

// EscapeString returns s with references in place of the characters <, >, &, ' and ". UnescapeString of the result is s.
func EscapeString(s string) string {
	longer := 0
	for i := range len(s) {
		if e := escapeOf(s[i]); e != "" {
			longer += len(e) - 1
		}
	}
	if longer == 0 {
		return s
	}
	b := make([]byte, 0, len(s)+longer)
	done := 0
	for i := range len(s) {
		if e := escapeOf(s[i]); e != "" {
			b = append(append(b, s[done:i]...), e...)
			done = i + 1
		}
	}
	b = append(b, s[done:]...)
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// UnescapeString returns s with the characters in place of the references: by name, as &aacute;, decimal, as &#225;, and
// hexadecimal, as &#xE1;. They are read as browsers read them: some names need no semicolon, control characters above 0x80
// are those of Windows, and numbers that are of no character become U+FFFD. What is no reference stays.
func UnescapeString(s string) string {
	at := strings.IndexByte(s, '&')
	if at < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for at >= 0 {
		b = append(b, s[:at]...)
		var read int
		b, read = appendReference(b, s[at:])
		s = s[at+read:]
		at = strings.IndexByte(s, '&')
	}
	b = append(b, s...)
	return unsafe.String(unsafe.SliceData(b), len(b))
}
