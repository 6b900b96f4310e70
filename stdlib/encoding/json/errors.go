package json

import (
	"reflect"
	"strconv"
)

// A SyntaxError tells that a text is no JSON.
type SyntaxError struct {
	msg string
	// Offset is how many bytes had been read when the mistake showed.
	Offset int64
}

// Error says what was found, and where in the grammar.
func (e *SyntaxError) Error() string { return e.msg }

// An UnmarshalTypeError tells that a JSON value does not fit into the Go variable that it was meant for.
type UnmarshalTypeError struct {
	// Value names the kind of the JSON value, and for a number out of range the number: "bool", "number 1e9".
	Value string
	// Type is that of the variable.
	Type reflect.Type
	// Offset is how many bytes had been read once the value was known.
	Offset int64
	// Struct is the name of the innermost struct type that the variable is in, or "".
	Struct string
	// Field is the path to the variable from the outermost struct, names joined by dots; embedded structs are named.
	Field string
}

// Error tells the value, the type, and the field if there is one.
func (e *UnmarshalTypeError) Error() string {
	place := "value"
	if e.Struct != "" || e.Field != "" {
		place = "struct field " + e.Struct + "." + e.Field
	}
	return "json: cannot unmarshal " + e.Value + " into Go " + place + " of type " + e.Type.String()
}

// An UnmarshalFieldError told once that an unexported field was named.
//
// Deprecated: no function returns it.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

// Error tells the key, the field and the struct.
func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name +
		" of type " + e.Type.String()
}

// An InvalidUnmarshalError tells that Unmarshal was given something else than a pointer, or a nil pointer.
type InvalidUnmarshalError struct {
	// Type is that of the argument; nil for a nil interface.
	Type reflect.Type
}

// Error tells which of the two it was.
func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// An UnsupportedTypeError tells that values of a type have no form in JSON: channels, functions, complex numbers, maps
// with other keys than texts and integers.
type UnsupportedTypeError struct {
	Type reflect.Type
}

// Error names the type.
func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError tells that one value of a type has no form in JSON: infinities, NaN, what leads into itself.
type UnsupportedValueError struct {
	Value reflect.Value
	// Str describes the value.
	Str string
}

// Error describes the value.
func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// An InvalidUTF8Error told once that a string was no UTF-8.
//
// Deprecated: no function returns it; such bytes become U+FFFD.
type InvalidUTF8Error struct {
	S string // the whole string
}

// Error quotes the string.
func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError tells that a method MarshalJSON or MarshalText failed, or that the former returned no JSON.
type MarshalerError struct {
	Type reflect.Type
	Err  error
	// The name of the method; "" is MarshalJSON.
	method string
}

// Error names the method and the type, and says what Err does.
func (e *MarshalerError) Error() string {
	method := e.method
	if method == "" {
		method = "MarshalJSON"
	}
	return "json: error calling " + method + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns what the method returned.
func (e *MarshalerError) Unwrap() error { return e.Err }
