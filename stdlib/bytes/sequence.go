package bytes

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// Lines yields the lines of s with their line feeds; the last may lack it. An empty s has none.
func Lines(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		rest := s
		for len(rest) != 0 {
			n := IndexByte(rest, '\n') + 1
			if n == 0 {
				n = len(rest)
			}
			if !yield(rest[:n:n]) {
				return
			}
			rest = rest[n:]
		}
	}
}

func splitSequence(s, sep []byte, keep int) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		rest := s
		if len(sep) == 0 {
			for len(rest) != 0 {
				_, width := utf8.DecodeRune(rest)
				if !yield(rest[:width:width]) {
					return
				}
				rest = rest[width:]
			}
			return
		}
		for {
			i := Index(rest, sep)
			if i < 0 {
				yield(rest[:len(rest):len(rest)])
				return
			}
			if !yield(rest[: i+keep : i+keep]) {
				return
			}
			rest = rest[i+len(sep):]
		}
	}
}

// SplitSeq yields what Split returns.
func SplitSeq(s, sep []byte) iter.Seq[[]byte] { return splitSequence(s, sep, 0) }

// SplitAfterSeq yields what SplitAfter returns.
func SplitAfterSeq(s, sep []byte) iter.Seq[[]byte] { return splitSequence(s, sep, len(sep)) }

// FieldsSeq yields what Fields returns.
func FieldsSeq(s []byte) iter.Seq[[]byte] { return FieldsFuncSeq(s, unicode.IsSpace) }

// FieldsFuncSeq yields what FieldsFunc returns.
func FieldsFuncSeq(s []byte, f func(rune) bool) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for rest := s; ; {
			start := indexFunc(rest, f, false)
			if start < 0 {
				return
			}
			rest = rest[start:]
			first := runeLength(rest)
			end := indexFunc(rest[first:], f, true)
			if end < 0 {
				yield(rest[:len(rest):len(rest)])
				return
			}
			end += first
			if !yield(rest[:end:end]) {
				return
			}
			rest = rest[end+runeLength(rest[end:]):]
		}
	}
}
