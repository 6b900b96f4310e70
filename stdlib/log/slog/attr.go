package slog

import "time"

// An Attr is a value with its key. The zero Attr is none: handlers leave it out.
type Attr struct {
	Key   string
	Value Value
}

// String returns an Attr that is the string.
func String(key, value string) Attr { return Attr{key, StringValue(value)} }

// Int64 returns an Attr that is the number.
func Int64(key string, value int64) Attr { return Attr{key, Int64Value(value)} }

// Int returns an Attr of KindInt64.
func Int(key string, value int) Attr { return Attr{key, Int64Value(int64(value))} }

// Uint64 returns an Attr that is the number.
func Uint64(key string, v uint64) Attr { return Attr{key, Uint64Value(v)} }

// Float64 returns an Attr that is the number.
func Float64(key string, v float64) Attr { return Attr{key, Float64Value(v)} }

// Bool returns an Attr that is v.
func Bool(key string, v bool) Attr { return Attr{key, BoolValue(v)} }

// Time returns an Attr that is the time, without its monotonic clock.
func Time(key string, v time.Time) Attr { return Attr{key, TimeValue(v)} }

// Duration returns an Attr that is the duration.
func Duration(key string, v time.Duration) Attr { return Attr{key, DurationValue(v)} }

// Any returns an Attr that is AnyValue(value).
func Any(key string, value any) Attr { return Attr{key, AnyValue(value)} }

// Group returns an Attr that is the attributes, which are given as to Logger.Log. With an empty key it is the same as
// they are one by one.
func Group(key string, args ...any) Attr { return GroupAttrs(key, toAttrs(args)...) }

// GroupAttrs is Group for attributes. It keeps the slice, which must not be changed any more.
func GroupAttrs(key string, attrs ...Attr) Attr { return Attr{key, GroupValue(attrs...)} }

// Equal reports whether keys and values are equal.
func (a Attr) Equal(b Attr) bool { return a.Key == b.Key && a.Value.Equal(b.Value) }

// String returns key=value.
func (a Attr) String() string { return a.Key + "=" + a.Value.String() }

func (a Attr) isZero() bool { return a.Key == "" && a.Value.num == 0 && a.Value.ref == nil }

func countEmptyGroups(as []Attr) (n int) {
	for i := range as {
		if as[i].Value.isEmptyGroup() {
			n++
		}
	}
	return n
}

// firstAttr makes an Attr of the first arguments, and returns it with those that are left.
func firstAttr(args []any) (Attr, []any) {
	switch x := args[0].(type) {
	case Attr:
		return x, args[1:]
	case string:
		if len(args) == 1 {
			return String(badKey, x), nil
		}
		return Any(x, args[1]), args[2:]
	}
	return Any(badKey, args[0]), args[1:]
}

func toAttrs(args []any) (attrs []Attr) {
	if len(args) > 0 {
		attrs = make([]Attr, 0, (len(args)+1)/2)
	}
	for len(args) > 0 {
		var a Attr
		a, args = firstAttr(args)
		attrs = append(attrs, a)
	}
	return attrs
}
