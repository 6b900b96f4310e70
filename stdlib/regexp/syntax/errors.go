package syntax

import "strings"

// An ErrorCode names a kind of mistake in an expression; its text is the message.
type ErrorCode string

// The mistakes that Parse reports.
const (
	// ErrInternalError is a fault of this package, not of the expression.
	ErrInternalError ErrorCode = "regexp/syntax: internal error"

	// The others are mistakes in the expression.
	ErrInvalidCharClass      ErrorCode = "invalid character class"
	ErrInvalidCharRange      ErrorCode = "invalid character class range"
	ErrInvalidEscape         ErrorCode = "invalid escape sequence"
	ErrInvalidNamedCapture   ErrorCode = "invalid named capture"
	ErrInvalidPerlOp         ErrorCode = "invalid or unsupported Perl syntax"
	ErrInvalidRepeatOp       ErrorCode = "invalid nested repetition operator"
	ErrInvalidRepeatSize     ErrorCode = "invalid repeat count"
	ErrInvalidUTF8           ErrorCode = "invalid UTF-8"
	ErrMissingBracket        ErrorCode = "missing closing ]"
	ErrMissingParen          ErrorCode = "missing closing )"
	ErrMissingRepeatArgument ErrorCode = "missing argument to repetition operator"
	ErrTrailingBackslash     ErrorCode = "trailing backslash at end of expression"
	ErrUnexpectedParen       ErrorCode = "unexpected )"
	ErrNestingDepth          ErrorCode = "expression nests too deeply"
	ErrLarge                 ErrorCode = "expression too large"
)

// String returns the message.
func (e ErrorCode) String() string { return string(e) }

// An Error is what Parse returns for an expression that it does not accept.
type Error struct {
	Code ErrorCode // what is wrong
	Expr string    // the part of the expression that is wrong, or all of it
}

// Error returns the message, followed by the part that is wrong between back quotes.
func (e *Error) Error() string {
	return strings.Join([]string{"error parsing regexp: ", string(e.Code), ": `", e.Expr, "`"}, "")
}
