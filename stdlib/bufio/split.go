package bufio

// The split functions that programs give to a Scanner: bytes, runes, lines and words.

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

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
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return i + 1, withoutReturn(data[:i]), nil
	}
	if !atEOF || len(data) == 0 {
		return 0, nil, nil
	}
	return len(data), withoutReturn(data), nil
}

// ScanWords is a SplitFunc: each run of what is not white space is a token.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start, _ := run(data, 0, true)
	end, next := run(data, start, false)
	switch {
	case next > 0:
		return end + next, data[start:end], nil
	case atEOF && start < end:
		return end, data[start:], nil
	}
	return start, nil, nil
}

// asciiSpaces has a bit for each of the ASCII characters that are white space.
const asciiSpaces = 1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\v' | 1<<'\f' | 1<<'\r'

// run returns where the white space, or else the word, that begins at i ends, and the length of the rune that ends it,
// which is 0 where data ends.
func run(data []byte, i int, space bool) (end, next int) {
	for i < len(data) {
		c := data[i]
		if ' ' < c && c < utf8.RuneSelf {
			if space {
				return i, 1
			}
			i++
			continue
		}
		is, width := c <= ' ' && asciiSpaces>>c&1 != 0, 1
		if c >= utf8.RuneSelf {
			var r rune
			r, width = utf8.DecodeRune(data[i:])
			is = unicode.IsSpace(r)
		}
		if is != space {
			return i, width
		}
		i += width
	}
	return i, 0
}
