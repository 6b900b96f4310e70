package strings

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// Lines yields the lines of s with their line feeds; the last may lack it. An empty s has none.
func Lines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		rest := s
		for rest != "" {
			n := IndexByte(rest, '\n') + 1
			if n == 0 {
				n = len(rest)
			}
			if !yield(rest[:n]) {
				return
			}
			rest = rest[n:]
		}
	}
}

func splitSequence(s, sep string, keep int) iter.Seq[string] {
	return func(yield func(string) bool) {
		rest := s
		if sep == "" {
			for rest != "" {
				_, width := utf8.DecodeRuneInString(rest)
				if !yield(rest[:width]) {
					return
				}
				rest = rest[width:]
			}
			return
		}
		for {
			i := Index(rest, sep)
			if i < 0 {
				yield(rest)
				return
			}
			if !yield(rest[:i+keep]) {
				return
			}
			rest = rest[i+len(sep):]
		}
	}
}

// SplitSeq yields what Split returns.
func SplitSeq(s, sep string) iter.Seq[string] { return splitSequence(s, sep, 0) }

// SplitAfterSeq yields what SplitAfter returns.
func SplitAfterSeq(s, sep string) iter.Seq[string] { return splitSequence(s, sep, len(sep)) }

// FieldsSeq yields what Fields returns.
func FieldsSeq(s string) iter.Seq[string] { return FieldsFuncSeq(s, unicode.IsSpace) }

// FieldsFuncSeq yields what FieldsFunc returns.
func FieldsFuncSeq(s string, f func(rune) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		for rest := s; ; {
			start := indexFunc(rest, f, false)
			if start < 0 {
				return
			}
			rest = rest[start:]
			first := runeLength(rest)
			end := indexFunc(rest[first:], f, true)
			if end < 0 {
				yield(rest)
				return
			}
			end += first
			if !yield(rest[:end]) {
				return
			}
			rest = rest[end+runeLength(rest[end:]):]
		}
	}
}
