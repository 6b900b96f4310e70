package parse

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A scanner cuts a template into tokens, on demand. It is in one of two states: in text, which goes up to a left delimiter,
// or in an action.
//
//	in text    ── left delimiter ──▶  in an action
//	           ◀── right delimiter ──
//
// A comment is a token in text that has its delimiters around it. A '-' and a space next to a delimiter belong to it and
// take white space away from the text on that side.
//
// After a mistake, and at the end, the scanner gives the same token again and again.
type scanner struct {
	text        string
	left, right string
	comments    bool // are tokens
	breaks      bool // break is a word, not a function
	continues   bool

	pos      int
	inAction bool
	depth    int   // of parentheses
	line     int   // of counted
	counted  int   // line ends before this place are counted
	last     token // if stopped
	stopped  bool
}

const (
	defaultLeft  = "{{"
	defaultRight = "}}"
	commentLeft  = "/*"
	commentRight = "*/"
)

func newScanner(text, left, right string) *scanner {
	if left == "" {
		left = defaultLeft
	}
	if right == "" {
		right = defaultRight
	}
	return &scanner{text: text, left: left, right: right, line: 1}
}

// next is the token behind those that were given.
func (s *scanner) next() token {
	switch {
	case s.stopped:
		return s.last
	case s.inAction:
		return s.actionToken()
	}
	return s.textToken()
}

// lineOf is the number of the line that a place is in, which is no earlier one than that asked for before.
func (s *scanner) lineOf(pos int) int {
	if pos > s.counted {
		s.line += strings.Count(s.text[s.counted:pos], "\n")
		s.counted = pos
	}
	return s.line
}

// from is the token that begins at start and ends where the scanner is.
func (s *scanner) from(kind tokenKind, start int) token {
	line := s.lineOf(start)
	return token{kind, false, Pos(start), line, line, s.text[start:s.pos]}
}

// mistake is the token that tells of a mistake in what begins at start.
func (s *scanner) mistake(start int, format string, args ...any) token {
	line := s.lineOf(start)
	s.last = token{tokenMistake, false, Pos(start), line, line, fmt.Sprintf(format, args...)}
	s.stopped = true
	return s.last
}

func (s *scanner) end() token {
	s.last = token{kind: tokenEnd, pos: Pos(len(s.text)), line: s.lineOf(len(s.text))}
	s.stopped = true
	return s.last
}

// trimsBefore reports whether what stands behind a left delimiter trims the text before it.
func trimsBefore(rest string) bool { return len(rest) >= 2 && rest[0] == '-' && isSpace(rest[1]) }

// closes reports whether a right delimiter begins at the scanner's place, and whether with a mark that trims text.
func (s *scanner) closes() (yes, trims bool) {
	rest := s.text[s.pos:]
	if len(rest) >= 2 && isSpace(rest[0]) && rest[1] == '-' && strings.HasPrefix(rest[2:], s.right) {
		return true, true
	}
	return strings.HasPrefix(rest, s.right), false
}

// textToken gives text if there is some, or what follows: the delimiter, a comment, the end.
func (s *scanner) textToken() token {
	for {
		start := s.pos
		length := strings.Index(s.text[start:], s.left)
		if length < 0 {
			if start == len(s.text) {
				return s.end()
			}
			s.pos = len(s.text)
			return s.from(tokenText, start)
		}
		if length > 0 {
			s.pos = start + length
			t := s.from(tokenText, start)
			if trimsBefore(s.text[s.pos+len(s.left):]) {
				t.text = strings.TrimRight(t.text, " \t\r\n")
			}
			if t.text != "" {
				return t
			}
		}
		t, ok := s.open()
		if ok {
			return t
		}
	}
}

// open gives the left delimiter that the scanner is at, or the comment; ok is false for a comment that is not asked for.
func (s *scanner) open() (t token, ok bool) {
	start := s.pos
	s.pos += len(s.left)
	inner := s.pos
	if trimsBefore(s.text[inner:]) {
		inner += 2
	}
	if strings.HasPrefix(s.text[inner:], commentLeft) {
		s.pos = inner
		return s.comment()
	}
	t = s.from(tokenOpen, start)
	s.pos = inner
	s.inAction, s.depth = true, 0
	return t, true
}

func (s *scanner) comment() (t token, ok bool) {
	start := s.pos
	length := strings.Index(s.text[start+len(commentLeft):], commentRight)
	if length < 0 {
		return s.mistake(start, "unclosed comment"), true
	}
	s.pos = start + len(commentLeft) + length + len(commentRight)
	closes, trims := s.closes()
	if !closes {
		return s.mistake(start, "comment ends before closing delimiter"), true
	}
	t = s.from(tokenComment, start)
	s.close(trims)
	return t, s.comments
}

// close goes past the right delimiter that the scanner is at.
func (s *scanner) close(trims bool) {
	s.inAction = false
	if !trims {
		s.pos += len(s.right)
		return
	}
	s.pos += 2 + len(s.right)
	for s.pos < len(s.text) && isSpace(s.text[s.pos]) {
		s.pos++
	}
}

func (s *scanner) actionToken() token {
	start := s.pos
	closes, trims := s.closes()
	if !closes {
		closes, trims = s.skipSpace()
	}
	spaced := s.pos > start
	gap := 0
	if spaced {
		gap = s.lineOf(start)
	}
	var t token
	switch {
	case closes:
		t = s.closeToken(trims)
	case s.pos == len(s.text):
		t = s.mistake(s.pos, "unclosed action")
	default:
		t = s.within()
	}
	if spaced {
		t.spaced, t.gap = true, gap
	}
	return t
}

// skipSpace goes past white space within an action, and reports whether a right delimiter follows: that is looked at where
// all of the white space ends, or one character before, which belongs to a mark that trims. A delimiter that begins with
// white space itself is found only where no other is before it.
func (s *scanner) skipSpace() (closes, trims bool) {
	start := s.pos
	for s.pos < len(s.text) && isSpace(s.text[s.pos]) {
		s.pos++
	}
	if s.pos > start {
		s.pos--
		if closes, trims = s.closes(); trims {
			return closes, trims
		}
		s.pos++
	}
	return s.closes()
}

func (s *scanner) closeToken(trims bool) token {
	if s.depth > 0 {
		return s.mistake(s.pos, "unclosed left paren")
	}
	start := s.pos
	if trims {
		start += 2
	}
	line := s.lineOf(start)
	t := token{tokenClose, trims, Pos(start), line, line, s.right}
	s.close(trims)
	return t
}

// within gives the token that begins at the scanner's place, which is in an action and neither its end nor white space.
func (s *scanner) within() token {
	start := s.pos
	r, size := utf8.DecodeRuneInString(s.text[start:])
	s.pos += size
	switch {
	case r == '.' && s.pos < len(s.text) && !isDigit(s.text[s.pos]):
		return s.named(start, tokenField, tokenDot)
	case r == '$':
		return s.named(start, tokenVariable, tokenVariable)
	case r == '.' || r == '+' || r == '-' || r < utf8.RuneSelf && isDigit(byte(r)):
		s.pos = start
		return s.number()
	case inName(r):
		return s.word(start)
	}
	return s.punctuation(start, r)
}

func (s *scanner) punctuation(start int, r rune) token {
	kind := tokenOther
	switch r {
	case '=':
		kind = tokenAssign
	case ':':
		if !strings.HasPrefix(s.text[s.pos:], "=") {
			return s.mistake(start, "expected :=")
		}
		s.pos++
		kind = tokenDeclare
	case '|':
		kind = tokenPipe
	case ',':
		kind = tokenComma
	case '"':
		return s.quoted(start, '"', tokenString, "unterminated quoted string")
	case '\'':
		return s.quoted(start, '\'', tokenCharacter, "unterminated character constant")
	case '`':
		return s.rawString(start)
	case '(':
		s.depth++
		kind = tokenLeftParen
	case ')':
		s.depth--
		if s.depth < 0 {
			return s.mistake(start, "unexpected right paren")
		}
		kind = tokenRightParen
	default:
		if r > unicode.MaxASCII || !unicode.IsPrint(r) {
			return s.mistake(start, "unrecognized character in action: %#U", r)
		}
	}
	return s.from(kind, start)
}

// skipName goes past the characters of a name. A mistake is one that may not stand behind it.
func (s *scanner) skipName(start int) (t token, mistaken bool) {
	for s.pos < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.pos:])
		if !inName(r) {
			if s.mayFollow(r) {
				break
			}
			return s.mistake(start, "bad character %#U", r), true
		}
		s.pos += size
	}
	return token{}, false
}

// mayFollow reports whether r, at the scanner's place, may stand directly behind a name.
func (s *scanner) mayFollow(r rune) bool {
	switch r {
	case ' ', '\t', '\r', '\n', '.', ',', '|', ':', '(', ')':
		return true
	}
	return strings.HasPrefix(s.text[s.pos:], s.right)
}

// named gives a token of one character, '.' or '$', and a name, or the character alone, which is of another kind then.
func (s *scanner) named(start int, kind, alone tokenKind) token {
	if r, _ := utf8.DecodeRuneInString(s.text[s.pos:]); s.pos == len(s.text) || s.mayFollow(r) {
		return s.from(alone, start)
	}
	if t, mistaken := s.skipName(start); mistaken {
		return t
	}
	return s.from(kind, start)
}

func (s *scanner) word(start int) token {
	if t, mistaken := s.skipName(start); mistaken {
		return t
	}
	kind, ok := words[s.text[start:s.pos]]
	if !ok || kind == tokenBreak && !s.breaks || kind == tokenContinue && !s.continues {
		kind = tokenName
	}
	return s.from(kind, start)
}

// quoted gives a string or character constant, which is within a line.
func (s *scanner) quoted(start int, quote byte, kind tokenKind, unfinished string) token {
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		s.pos++
		if c == quote {
			return s.from(kind, start)
		}
		if c == '\\' && s.pos < len(s.text) {
			c = s.text[s.pos]
			s.pos++
		}
		if c == '\n' {
			break
		}
	}
	return s.mistake(start, "%s", unfinished)
}

func (s *scanner) rawString(start int) token {
	length := strings.IndexByte(s.text[s.pos:], '`')
	if length < 0 {
		return s.mistake(start, "unterminated raw quoted string")
	}
	s.pos += length + 1
	return s.from(tokenRawString, start)
}

// number gives a number with its sign, or the sum of two that is a complex number. Whether the digits make a number is
// looked at when its value is needed.
func (s *scanner) number() token {
	start := s.pos
	if !s.skipNumber() {
		return s.mistake(start, "bad number syntax: %q", s.text[start:s.pos])
	}
	if s.pos == len(s.text) || s.text[s.pos] != '+' && s.text[s.pos] != '-' {
		return s.from(tokenNumber, start)
	}
	if !s.skipNumber() || s.text[s.pos-1] != 'i' {
		return s.mistake(start, "bad number syntax: %q", s.text[start:s.pos])
	}
	return s.from(tokenComplex, start)
}

// skip goes past bytes of a set.
func (s *scanner) skip(set string) {
	for s.pos < len(s.text) && strings.IndexByte(set, s.text[s.pos]) >= 0 {
		s.pos++
	}
}

// skipOne goes past one byte of a set, if there is one.
func (s *scanner) skipOne(set string) bool {
	if s.pos < len(s.text) && strings.IndexByte(set, s.text[s.pos]) >= 0 {
		s.pos++
		return true
	}
	return false
}

// skipNumber goes past one number; a character of a name must not follow, and is included if it does.
func (s *scanner) skipNumber() bool {
	const decimal = "0123456789_"
	s.skipOne("+-")
	digits, exponent := decimal, "eE"
	if s.skipOne("0") {
		switch {
		case s.skipOne("xX"):
			digits, exponent = "0123456789abcdefABCDEF_", "pP"
		case s.skipOne("oO"):
			digits, exponent = "01234567_", ""
		case s.skipOne("bB"):
			digits, exponent = "01_", ""
		}
	}
	s.skip(digits)
	if s.skipOne(".") {
		s.skip(digits)
	}
	if s.skipOne(exponent) {
		s.skipOne("+-")
		s.skip(decimal)
	}
	s.skipOne("i")
	r, size := utf8.DecodeRuneInString(s.text[s.pos:])
	if size > 0 && inName(r) {
		s.pos += size
		return false
	}
	return true
}
