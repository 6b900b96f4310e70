package base32

import (
	"slices"
	"unsafe"
)

// DecodedLen returns how many bytes at most n letters stand for.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/groupLetters*groupBytes + n%groupLetters*5/8
	}
	return n / groupLetters * groupBytes
}

// Decode writes the bytes that src stands for into dst, which must have room for DecodedLen(len(src)) of them, and returns
// how many they are. Line ends (\r and \n) in src do not count. The error, if there is one, is a CorruptInputError; the
// bytes of the groups before it have been written.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	for i, c := range src {
		if c == '\n' || c == '\r' {
			return enc.decodeLines(dst, src, i)
		}
	}
	n, _, err = enc.decode(dst, src)
	return n, err
}

// decodeLines is Decode of a text whose first line end is at src[at].
func (enc *Encoding) decodeLines(dst, src []byte, at int) (n int, err error) {
	letters := append(make([]byte, 0, len(src)), src[:at]...)
	for _, c := range src[at:] {
		if c != '\n' && c != '\r' {
			letters = append(letters, c)
		}
	}
	n, _, err = enc.decode(dst, letters)
	return n, err
}

// decode is Decode of a text without line ends. ended tells whether its last group was a short one, which ends a text.
func (enc *Encoding) decode(dst, src []byte) (n int, ended bool, err error) {
	values := &enc.values
	at := 0
	for len(src)-at >= groupLetters {
		in := (*[groupLetters]byte)(src[at:])
		v0, v1, v2, v3 := values[in[0]], values[in[1]], values[in[2]], values[in[3]]
		v4, v5, v6, v7 := values[in[4]], values[in[5]], values[in[6]], values[in[7]]
		if v0|v1|v2|v3|v4|v5|v6|v7 >= 32 {
			break
		}
		high := uint32(v0)<<15 | uint32(v1)<<10 | uint32(v2)<<5 | uint32(v3)
		low := uint32(v4)<<15 | uint32(v5)<<10 | uint32(v6)<<5 | uint32(v7)
		_ = dst[n+groupBytes-1]
		out := (*[groupBytes]byte)(dst[n:])
		out[0], out[1] = byte(high>>12), byte(high>>4)
		out[2] = byte(high<<4) | byte(low>>16)
		out[3], out[4] = byte(low>>8), byte(low)
		n, at = n+groupBytes, at+groupLetters
	}
	if at == len(src) {
		return n, false, nil
	}
	wrote, err := enc.decodeLast(dst[n:], src, at)
	return n + wrote, err == nil, err
}

// decodeLast decodes the group at src[at], which is not eight letters: it is the last, or wrong.
func (enc *Encoding) decodeLast(dst, src []byte, at int) (n int, err error) {
	var bits uint64
	letters := 0
	for ; letters < groupLetters && at+letters < len(src); letters++ {
		v := enc.values[src[at+letters]]
		if v == notLetter {
			break
		}
		bits |= uint64(v) << (35 - 5*letters)
	}
	end := at + letters
	if end == len(src) {
		if enc.padding != NoPadding {
			return 0, CorruptInputError(at)
		}
	} else if err = enc.checkPadding(src, at, letters); err != nil {
		return 0, err
	}
	// With one, three or six letters some bits are of no byte. Where there is no padding, gc's library passes over them.
	switch letters {
	case 7:
		n = 4
	case 5:
		n = 3
	case 4:
		n = 2
	case 2:
		n = 1
	}
	for i := n - 1; i >= 0; i-- {
		dst[i] = byte(bits >> (32 - 8*i))
	}
	return n, nil
}

// checkPadding looks at what comes behind the letters of the group at src[at]: nothing but padding to its end, where the
// text ends as well, is right.
func (enc *Encoding) checkPadding(src []byte, at, letters int) error {
	end := at + letters
	switch rest := len(src) - at; {
	case enc.padding == NoPadding || src[end] != byte(enc.padding) || letters < 2 || len(src)-end > groupLetters:
		return CorruptInputError(end)
	case rest < groupLetters:
		return CorruptInputError(len(src))
	}
	for i := letters + 1; i < groupLetters; i++ {
		if src[at+i] != byte(enc.padding) {
			return CorruptInputError(at + i - 1)
		}
	}
	if letters == 3 || letters == 6 {
		return CorruptInputError(end)
	}
	return nil
}

// AppendDecode appends the bytes that src stands for to dst. At an error, those before it are appended.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	letters := len(src)
	for enc.padding != NoPadding && letters > 0 && rune(src[letters-1]) == enc.padding {
		letters--
	}
	start, room := len(dst), letters/groupLetters*groupBytes+letters%groupLetters*5/8
	dst = slices.Grow(dst, room)
	n, err := enc.Decode(dst[start:start+room], src)
	return dst[:start+n], err
}

// DecodeString returns the bytes that s stands for; at an error, those before it.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	decoded := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(decoded, unsafe.Slice(unsafe.StringData(s), len(s)))
	return decoded[:n], err
}
