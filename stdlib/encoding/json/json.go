// Package json writes Go values as JSON (RFC 8259) and reads them back.
//
// Marshal and Unmarshal say how values and texts correspond; Encoder and Decoder do the same to streams; Compact, Indent,
// HTMLEscape and Valid work on texts without Go values.
//
// # How it works
//
// A type is looked at once: it becomes a plan (encode_plan.go, decode_plan.go), which says for each part what it is, at
// which offset, under which name. Plans are kept for ever, by type, in tables that readers need no lock for
// (plan_cache.go). Encoding and decoding walk a plan and memory side by side, without reflect.Value; all stores are of
// Go types, so that the collector sees each pointer.
//
// Encoding appends to one buffer. Decoding reads the text once, where it can: checking and storing in one go. It cannot
// where a mistake further on in the text must leave no trace: see Unmarshal in decode.go.
package json

import (
	"errors"
	"strconv"
)

// A Marshaler writes itself. Marshal checks and compacts what MarshalJSON returns.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// An Unmarshaler reads itself from one JSON value. data is the caller's again afterwards; what is kept must be copied. By
// convention null changes nothing.
type Unmarshaler interface {
	UnmarshalJSON(data []byte) error
}

// RawMessage is a JSON value as text. Marshal writes it as it is (but compacts it), Unmarshal keeps the text.
type RawMessage []byte

// MarshalJSON returns m itself, and null for nil.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON makes *m a copy of data, in the memory that *m has if there is enough.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[:0], data...)
	return nil
}

// A Number is the text of a JSON number.
type Number string

// String returns the text.
func (n Number) String() string { return string(n) }

// Float64 returns the nearest float64; the error is strconv's.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 returns the number as an int64; the error is strconv's, also for numbers with a fraction or an exponent.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// A Delim is one of [ ] { }.
type Delim rune

// String returns the character.
func (d Delim) String() string { return string(d) }

// A Token is a Delim, bool, float64, Number, string, or nil for null.
type Token any

// Valid reports whether data is one JSON value, with spaces around it perhaps.
func Valid(data []byte) bool {
	return check(data) == nil
}
