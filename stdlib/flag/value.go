package flag

import (
	"encoding"
	"errors"
	"fmt"
	"internal/value"
	"strconv"
	"time"
)

// Value is a flag's value. Set is called for each time the flag is given, in their order. The zero value of the type
// (or what it points to) must have a String too.
type Value interface {
	String() string
	Set(string) error
}

// Getter is a Value whose content can be taken out.
type Getter interface {
	Value
	Get() any
}

// boolFlag is a Value that needs no argument.
type boolFlag interface {
	Value
	IsBoolFlag() bool
}

var (
	errParse = errors.New("parse error")
	errRange = errors.New("value out of range")
)

// plain takes what is known already out of an error of strconv's.
func plain(err error) error {
	if e, ok := err.(*strconv.NumError); ok {
		switch e.Err {
		case strconv.ErrSyntax:
			return errParse
		case strconv.ErrRange:
			return errRange
		}
	}
	return err
}

type boolValue bool

func (b *boolValue) Get() any         { return bool(*b) }
func (b *boolValue) String() string   { return strconv.FormatBool(bool(*b)) }
func (b *boolValue) IsBoolFlag() bool { return true }

func (b *boolValue) Set(s string) error {
	v, err := strconv.ParseBool(s)
	*b = boolValue(v)
	if err != nil {
		return errParse
	}
	return nil
}

type intValue int

func (i *intValue) Get() any       { return int(*i) }
func (i *intValue) String() string { return strconv.Itoa(int(*i)) }

func (i *intValue) Set(s string) error {
	v, err := strconv.ParseInt(s, 0, strconv.IntSize)
	*i = intValue(v)
	return plain(err)
}

type int64Value int64

func (i *int64Value) Get() any       { return int64(*i) }
func (i *int64Value) String() string { return strconv.FormatInt(int64(*i), 10) }

func (i *int64Value) Set(s string) error {
	v, err := strconv.ParseInt(s, 0, 64)
	*i = int64Value(v)
	return plain(err)
}

type uintValue uint

func (i *uintValue) Get() any       { return uint(*i) }
func (i *uintValue) String() string { return strconv.FormatUint(uint64(*i), 10) }

func (i *uintValue) Set(s string) error {
	v, err := strconv.ParseUint(s, 0, strconv.IntSize)
	*i = uintValue(v)
	return plain(err)
}

type uint64Value uint64

func (i *uint64Value) Get() any       { return uint64(*i) }
func (i *uint64Value) String() string { return strconv.FormatUint(uint64(*i), 10) }

func (i *uint64Value) Set(s string) error {
	v, err := strconv.ParseUint(s, 0, 64)
	*i = uint64Value(v)
	return plain(err)
}

type stringValue string

func (s *stringValue) Get() any       { return string(*s) }
func (s *stringValue) String() string { return string(*s) }

func (s *stringValue) Set(text string) error {
	*s = stringValue(text)
	return nil
}

type float64Value float64

func (f *float64Value) Get() any       { return float64(*f) }
func (f *float64Value) String() string { return strconv.FormatFloat(float64(*f), 'g', -1, 64) }

func (f *float64Value) Set(s string) error {
	v, err := strconv.ParseFloat(s, 64)
	*f = float64Value(v)
	return plain(err)
}

type durationValue time.Duration

func (d *durationValue) Get() any       { return time.Duration(*d) }
func (d *durationValue) String() string { return time.Duration(*d).String() }

func (d *durationValue) Set(s string) error {
	v, err := time.ParseDuration(s)
	*d = durationValue(v)
	if err != nil {
		return errParse
	}
	return nil
}

type textValue struct{ p encoding.TextUnmarshaler }

func (t textValue) Get() any           { return t.p }
func (t textValue) Set(s string) error { return t.p.UnmarshalText([]byte(s)) }

func (t textValue) String() string {
	m, ok := t.p.(encoding.TextMarshaler)
	if !ok {
		return ""
	}
	text, err := m.MarshalText()
	if err != nil {
		return ""
	}
	return string(text)
}

// newTextValue sets what p points to; v has that type or points to one.
func newTextValue(v encoding.TextMarshaler, p encoding.TextUnmarshaler) textValue {
	typ := value.TypeOf(p)
	if typ.Kind() != value.Pointer {
		panic("variable value type must be a pointer")
	}
	first := value.Of(v)
	if first.Kind() == value.Pointer {
		first = first.Elem()
	}
	if have, want := first.Type(), pointedTo(typ); have != want {
		panic(fmt.Sprintf("default type does not match variable type: %v != %v", have, want))
	}
	value.Of(p).Elem().Assign(first.Interface())
	return textValue{p}
}

// pointedTo returns the type that t points to, or t if it is no pointer.
func pointedTo(t *value.Type) *value.Type {
	if t.Kind() == value.Pointer {
		return t.Elem()
	}
	return t
}

type funcValue func(string) error

func (f funcValue) Set(s string) error { return f(s) }
func (f funcValue) String() string     { return "" }

type boolFuncValue func(string) error

func (f boolFuncValue) Set(s string) error { return f(s) }
func (f boolFuncValue) String() string     { return "" }
func (f boolFuncValue) IsBoolFlag() bool   { return true }

// zeroText returns how a zero value of v's type is written, or what its method String panicked with.
func zeroText(v Value) (text string, trouble any) {
	defer func() { trouble = recover() }()
	return value.Fresh(value.TypeOf(v)).(Value).String(), nil
}
