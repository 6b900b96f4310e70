package json

import "strconv"

// The scanner goes over a text without making anything of it: it finds where a value ends, or what is wrong.
//
// It works token by token. Between tokens it knows what may come next (want) and, for each array and object that is
// open, which of the two it is (one bit each). Strings and numbers are passed over by the loops of letters.go, which say
// no more than that all is well; only when it is not does explain look for the byte that is to blame, one by one.
//
// A text may come in pieces: run stops at the end of the data (scanMore), and goes on there when it is called again with
// more. It stops between tokens, or before a literal that may not be complete, or within a string, between two letters,
// or within a number, of which it knows what was read of it; so a byte is looked at twice at most.

// maxDepth is how many arrays and objects may be open.
const maxDepth = 10000

// want is what may come next, after spaces.
type want uint8

const (
	wantValue     want = iota
	wantElemOrEnd      // after [
	wantKeyOrEnd       // after {
	wantKey            // after the comma of an object
	wantColon
	wantComma   // or the end of what is open
	wantNothing // the value is complete
)

type scanStatus uint8

const (
	scanMore scanStatus = iota // the data ends before the value does
	scanDone                   // pos is behind the value
	scanBad                    // err says why
)

// A scanner is ready to use when it is zero.
type scanner struct {
	pos     int
	want    want
	inText  bool        // pos is within a string; want is what it is
	number  numberState // unless it is numberBegin, pos is within a number
	final   bool        // there is no more data: a number may end with it
	depth   int
	open    []uint64  // a bit for each level: an object?
	shallow [4]uint64 // open, while that is enough
	outside int       // how many arrays and objects are open around the value
	err     *SyntaxError
}

func (s *scanner) openObject() bool {
	d := s.depth - 1
	return s.open[d>>6]>>(d&63)&1 != 0
}

func (s *scanner) push(object bool) bool {
	d := s.depth
	if d+s.outside >= maxDepth {
		return false
	}
	s.depth++
	if d == 0 {
		s.open = s.shallow[:0]
	}
	if d>>6 == len(s.open) {
		s.open = append(s.open, 0)
	}
	s.open[d>>6] &^= 1 << (d & 63)
	if object {
		s.open[d>>6] |= 1 << (d & 63)
	}
	return true
}

// run goes on over data, which begins with what earlier calls were given.
func (s *scanner) run(data []byte) scanStatus {
	i, next := s.pos, s.want
	if s.inText {
		if i = s.text(data, i); i < 0 {
			return s.stopped()
		}
		if next = wantColon; s.want != wantKey && s.want != wantKeyOrEnd {
			next = s.afterValue()
		}
	}
	if s.number != numberBegin {
		if i = s.restOfNumber(data, i); i < 0 {
			return s.stopped()
		}
		next = s.afterValue()
	}
	for next != wantNothing {
		for i < len(data) && letters[data[i]]&isSpace != 0 {
			i++
		}
		s.pos, s.want = i, next
		if i >= len(data) {
			return scanMore
		}
		c := data[i]
		switch next {
		case wantElemOrEnd, wantValue:
			switch {
			case c == '"':
				if i = s.text(data, i+1); i < 0 {
					return s.stopped()
				}
				next = s.afterValue()
			case c == '{':
				if !s.push(true) {
					return s.fail(data, i, "exceeded max depth")
				}
				i, next = i+1, wantKeyOrEnd
			case c == '[':
				if !s.push(false) {
					return s.fail(data, i, "exceeded max depth")
				}
				i, next = i+1, wantElemOrEnd
			case c == ']' && next == wantElemOrEnd:
				s.depth--
				i, next = i+1, s.afterValue()
			case c == '-' || letters[c]&isDigit != 0:
				end, _ := numberEnd(data, i)
				if end < 0 || end == len(data) && !s.final {
					if end = s.restOfNumber(data, i); end < 0 {
						return s.stopped()
					}
				}
				i, next = end, s.afterValue()
			case c == 't' || c == 'f' || c == 'n':
				literal := literalOf(c)
				if len(data)-i < len(literal) || string(data[i:i+len(literal)]) != literal {
					return s.literal(data, i, literal)
				}
				i, next = i+len(literal), s.afterValue()
			default:
				return s.fail(data, i, "looking for beginning of value")
			}
		case wantKeyOrEnd, wantKey:
			switch {
			case c == '"':
				if i = s.text(data, i+1); i < 0 {
					return s.stopped()
				}
				next = wantColon
			case c == '}' && next == wantKeyOrEnd:
				s.depth--
				i, next = i+1, s.afterValue()
			default:
				return s.fail(data, i, "looking for beginning of object key string")
			}
		case wantColon:
			if c != ':' {
				return s.fail(data, i, "after object key")
			}
			i, next = i+1, wantValue
		case wantComma:
			object := s.openObject()
			switch {
			case c == ',' && object:
				i, next = i+1, wantKey
			case c == ',':
				i, next = i+1, wantValue
			case c == '}' && object || c == ']' && !object:
				s.depth--
				i, next = i+1, s.afterValue()
			case object:
				return s.fail(data, i, "after object key:value pair")
			default:
				return s.fail(data, i, "after array element")
			}
		}
	}
	s.pos, s.want = i, next
	return scanDone
}

func (s *scanner) afterValue() want {
	if s.depth == 0 {
		return wantNothing
	}
	return wantComma
}

// stopped is what run returns where text or restOfNumber said -1.
func (s *scanner) stopped() scanStatus {
	if s.err != nil {
		return scanBad
	}
	return scanMore
}

// text passes over a string whose next letter is data[i], and returns what is behind it; -1 if it is none, which err
// tells, or if data ends before it does: then pos is where to go on.
func (s *scanner) text(data []byte, i int) int {
	if end, _ := textEnd(data, i); end >= 0 {
		s.inText = false
		return end + 1
	}
	for i < len(data) {
		c := data[i]
		if c < ' ' {
			s.fail(data, i, "in string literal")
			return -1
		}
		size := 1
		if c == '\\' {
			size = escapeSize(data, i)
		}
		if size == 0 {
			break
		}
		if size < 0 {
			s.escapeError(data, i)
			return -1
		}
		i += size
	}
	s.pos, s.inText = i, true
	return -1
}

// escapeError blames a byte of the escape that begins at data[i]; if data ends before it, a space behind the end.
func (s *scanner) escapeError(data []byte, i int) {
	at, context := i+1, "in string escape code"
	if at < len(data) && data[at] == 'u' {
		context = "in \\u hexadecimal character escape"
		for at++; at < len(data) && letters[data[at]]&isHex != 0; {
			at++
		}
	}
	s.fail(data, at, context)
}

// literal blames a byte of the literal that should begin at data[i], or asks for more data.
func (s *scanner) literal(data []byte, i int, literal string) scanStatus {
	if at, context := literalMistake(data, i, literal); at < len(data) {
		return s.fail(data, at, context)
	}
	return scanMore
}

// literalMistake is the place of the byte that the literal does not go on with, and what was read there.
func literalMistake(data []byte, i int, literal string) (at int, context string) {
	n := 1
	for i+n < len(data) && data[i+n] == literal[n] {
		n++
	}
	return i + n, "in literal " + literal + " (expecting " + quoted(literal[n]) + ")"
}

// restOfNumber goes on with the number that data[i] belongs to, and returns what is behind it; -1 if it is none, which
// err tells, or if data ends before it is sure to.
func (s *scanner) restOfNumber(data []byte, i int) int {
	for ; i < len(data); i++ {
		next, ok := s.number.after(data[i])
		if !ok {
			if context := s.number.context(); context != "" {
				s.fail(data, i, context)
				return -1
			}
			s.number = numberBegin
			return i
		}
		s.number = next
	}
	if s.pos = i; s.final && s.number.context() == "" {
		s.number = numberBegin
		return i
	}
	return -1
}

// fail sets err: the byte data[i], or a space if that is the end, has no place there.
func (s *scanner) fail(data []byte, i int, context string) scanStatus {
	c, offset := byte(' '), int64(i)
	if i < len(data) {
		c, offset = data[i], offset+1
	}
	s.err = &SyntaxError{"invalid character " + quoted(c) + " " + context, offset}
	return scanBad
}

// quoted is the byte, taken for the rune of that number, in single quotes.
func quoted(c byte) string { return strconv.QuoteRune(rune(c)) }

// atEnd is the error for data that ends where run found scanMore.
func (s *scanner) atEnd(data []byte) *SyntaxError {
	if s.inText {
		if s.pos < len(data) {
			s.escapeError(data, s.pos)
		}
	} else if s.number != numberBegin {
		s.fail(data, len(data), s.number.context())
	} else if s.pos < len(data) {
		at, context := literalMistake(data, s.pos, literalOf(data[s.pos]))
		s.fail(data, at, context)
	}
	if s.err == nil {
		s.err = &SyntaxError{"unexpected end of JSON input", int64(len(data))}
	}
	return s.err
}

// restIsSpace: is there nothing but spaces behind the value? If not, err says so.
func (s *scanner) restIsSpace(data []byte) bool {
	for i := s.pos; i < len(data); i++ {
		if letters[data[i]]&isSpace == 0 {
			s.fail(data, i, "after top-level value")
			return false
		}
	}
	return true
}

// check tells what is wrong with data, which should be one value; nil if it is.
func check(data []byte) *SyntaxError {
	s := scanner{final: true}
	switch s.run(data) {
	case scanMore:
		return s.atEnd(data)
	case scanDone:
		s.restIsSpace(data)
	}
	return s.err
}

// passOver returns where the value ends that begins at data[i], spaces before it perhaps, within that many open arrays
// and objects; -1 if there is none.
func passOver(data []byte, i, outside int) int {
	s := scanner{pos: i, final: true, outside: outside}
	if s.run(data) != scanDone {
		return -1
	}
	return s.pos
}
