// Package html writes texts into HTML, and reads what stands for characters there.
package html

import (
	"strings"
	"unsafe"
)

// escapes are what the characters are written as that mean something in HTML.
var escapes = [...]string{'"': "&#34;", '&': "&amp;", '\'': "&#39;", '<': "&lt;", '>': "&gt;"}

// longerBy tells by how much each escape is longer than its character; 0 for others.
var longerBy = [256]uint8{'"': 4, '&': 4, '\'': 4, '<': 3, '>': 3}

// EscapeString returns s with references in place of the characters <, >, &, ' and ". UnescapeString of the result is s.
func EscapeString(s string) string {
	first := strings.IndexAny(s, "\"&'<>")
	if first < 0 {
		return s
	}
	longer := 0
	for i := first; i < len(s); i++ {
		longer += int(longerBy[s[i]])
	}
	b := make([]byte, 0, len(s)+longer)
	b = append(b, s[:first]...)
	done := first
	for i := first; i < len(s); i++ {
		if c := s[i]; longerBy[c] != 0 {
			b = append(append(b, s[done:i]...), escapes[c]...)
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
