package parse

import (
	"fmt"
	"unicode"
)

// A tokenKind says what a token is. Those from tokenWord on have a meaning of their own by their text alone.
type tokenKind uint8

const (
	tokenMistake tokenKind = iota // the text is the message
	tokenEnd                      // of the input
	tokenText
	tokenComment
	tokenOpen  // the left delimiter
	tokenClose // the right delimiter
	tokenName
	tokenField    // .Name
	tokenVariable // $name
	tokenBool
	tokenNumber
	tokenComplex // two numbers with a sign between them
	tokenCharacter
	tokenString
	tokenRawString
	tokenPipe
	tokenComma
	tokenDeclare // :=
	tokenAssign  // =
	tokenLeftParen
	tokenRightParen
	tokenOther // another printable character

	tokenWord // only separates
	tokenDot
	tokenNil
	tokenBlock
	tokenBreak
	tokenContinue
	tokenDefine
	tokenElse
	tokenEndWord
	tokenIf
	tokenRange
	tokenTemplate
	tokenWith
)

var words = map[string]tokenKind{
	"block":    tokenBlock,
	"break":    tokenBreak,
	"continue": tokenContinue,
	"define":   tokenDefine,
	"else":     tokenElse,
	"end":      tokenEndWord,
	"if":       tokenIf,
	"nil":      tokenNil,
	"range":    tokenRange,
	"template": tokenTemplate,
	"with":     tokenWith,
	"true":     tokenBool,
	"false":    tokenBool,
}

// A token is a piece of the input. White space within actions is no token: the one behind it is spaced, and knows the line
// that the white space begins in, but for what belongs to a right delimiter.
type token struct {
	kind   tokenKind
	spaced bool
	pos    Pos
	line   int
	gap    int // the line of the white space before, or line
	text   string
}

// String is how messages name the token.
func (t token) String() string {
	switch {
	case t.kind == tokenEnd:
		return "EOF"
	case t.kind == tokenMistake:
		return t.text
	case t.kind > tokenWord:
		return "<" + t.text + ">"
	case len(t.text) > 10:
		return fmt.Sprintf("%.10q...", t.text)
	}
	return fmt.Sprintf("%q", t.text)
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// inName reports whether names of functions, fields and variables may have the character.
func inName(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
