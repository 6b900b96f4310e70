package json

import "bytes"

// Compact appends to dst the JSON in src without the spaces between its tokens. If src is no JSON, dst keeps what it had,
// and the error is a *SyntaxError, whose Offset means nothing.
func Compact(dst *bytes.Buffer, src []byte) error {
	dst.Grow(len(src))
	out, err := appendCompact(dst.AvailableBuffer(), src, false)
	dst.Write(out)
	return err
}

// appendCompact is Compact to a slice; html escapes what HTMLEscape escapes, too.
func appendCompact(dst, src []byte, html bool) ([]byte, error) {
	if err := check(src); err != nil {
		err.Offset = 0
		return dst, err
	}
	for i := 0; i < len(src); {
		c := src[i]
		switch {
		case letters[c]&isSpace != 0:
			i++
		case c == '"':
			end, _ := textEnd(src, i+1)
			end++
			if html {
				dst = appendHTML(dst, src[i:end])
			} else {
				dst = append(dst, src[i:end]...)
			}
			i = end
		default:
			dst = append(dst, c)
			i++
		}
	}
	return dst, nil
}

// HTMLEscape appends src to dst, with escapes in place of < > & U+2028 U+2029, so that it may stand within HTML. These
// are within strings if src is JSON, which is not checked.
func HTMLEscape(dst *bytes.Buffer, src []byte) {
	dst.Grow(len(src))
	dst.Write(appendHTML(dst.AvailableBuffer(), src))
}

func appendHTML(dst, src []byte) []byte {
	start := 0
	for i := 0; i < len(src); i++ {
		c := src[i]
		if letters[c]&(needsHTML|needsCare) == 0 {
			continue
		}
		size := 1
		if c == 0xe2 && i+2 < len(src) && src[i+1] == 0x80 && src[i+2]&^1 == 0xa8 {
			size = 3
		} else if c != '<' && c != '>' && c != '&' {
			continue
		}
		dst = append(dst, src[start:i]...)
		if size == 3 {
			dst = append(dst, `\u202`...)
			dst = append(dst, hexDigits[src[i+2]&0xf])
		} else {
			dst = appendEscape(dst, c)
		}
		i += size - 1
		start = i + 1
	}
	return append(dst, src[start:]...)
}

// Indent appends to dst the JSON in src with each element of arrays and objects on a line of its own, which begins with
// prefix and one indent for each array and object it is in. What is appended begins with neither, nor with spaces; but
// spaces at the end of src stay. Empty arrays and objects take no lines. If src is no JSON, dst keeps what it had, and
// the error is a *SyntaxError.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	dst.Grow(2 * len(src))
	out, err := appendIndented(dst.AvailableBuffer(), src, prefix, indent)
	dst.Write(out)
	return err
}

func appendIndented(dst, src []byte, prefix, indent string) ([]byte, error) {
	if err := check(src); err != nil {
		return dst, err
	}
	rest := len(src)
	for rest > 0 && letters[src[rest-1]]&isSpace != 0 {
		rest--
	}
	depth := 0
	opened := false // an array or object, in which nothing was yet
	line := func() {
		dst = append(append(dst, '\n'), prefix...)
		for range depth {
			dst = append(dst, indent...)
		}
	}
	for i := 0; i < rest; i++ {
		c := src[i]
		if letters[c]&isSpace != 0 {
			continue
		}
		if opened && c != ']' && c != '}' {
			depth++
			line()
			opened = false
		}
		switch c {
		case '"':
			end, _ := textEnd(src, i+1)
			dst = append(dst, src[i:end+1]...)
			i = end
		case '{', '[':
			dst = append(dst, c)
			opened = true
		case '}', ']':
			if opened {
				opened = false
			} else {
				depth--
				line()
			}
			dst = append(dst, c)
		case ',':
			dst = append(dst, c)
			line()
		case ':':
			dst = append(dst, ':', ' ')
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, src[rest:]...), nil
}
