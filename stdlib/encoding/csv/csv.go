// Package csv reads and writes tables as text: a record a line, its fields with commas between them (RFC 4180).
//
// A field that begins with a double quote ends with the next one; commas and line ends between them belong to it, and two
// quotes in a row stand for one. Spaces belong to fields. Empty lines are no records. A carriage return before a line end
// is dropped, within quotes too.
package csv

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// What a ParseError may have as its Err.
var (
	// ErrBareQuote: a quote within a field that does not begin with one.
	ErrBareQuote = errors.New("bare \" in non-quoted-field")
	// ErrQuote: a field that begins with a quote goes on after its last one, or has none.
	ErrQuote = errors.New("extraneous or missing \" in quoted-field")
	// ErrFieldCount: a record has another number of fields than Reader.FieldsPerRecord wants.
	ErrFieldCount = errors.New("wrong number of fields")

	// ErrTrailingComma was for a comma at the end of a line.
	//
	// Deprecated: nothing returns it.
	ErrTrailingComma = errors.New("extra delimiter at end of line")
)

var errDelimiter = errors.New("csv: invalid field or comment delimiter")

// A ParseError tells what is wrong with a record, and where. Lines and columns, which are bytes, begin with 1.
type ParseError struct {
	StartLine int   // that the record begins in
	Line      int   // of the mistake
	Column    int   // of the mistake
	Err       error // one of this package's
}

// Error names the places, but for a wrong number of fields only the record's line.
func (e *ParseError) Error() string {
	if e.Err == ErrFieldCount {
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	}
	text := fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
	if e.Line != e.StartLine {
		text = fmt.Sprintf("record on line %d; ", e.StartLine) + text
	}
	return text
}

// Unwrap returns Err.
func (e *ParseError) Unwrap() error { return e.Err }

// mayDelimit: can r stand between fields, or before a comment?
func mayDelimit(r rune) bool {
	switch r {
	case 0, '"', '\r', '\n', utf8.RuneError:
		return false
	}
	return utf8.ValidRune(r)
}
