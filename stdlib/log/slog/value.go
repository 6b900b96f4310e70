package slog

import (
	"fmt"
	"internal/durationtext"
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
	"unsafe"
)

// A Value is any Go value. Numbers, bools, strings, times and groups take no memory of their own. The zero Value is nil.
//
// What a Value is, ref tells by its type; then num is read accordingly:
//
//	ref                 num
//	Kind                the bits of a number, a bool or a duration
//	stringData          length of the string that begins there
//	groupData           length of the slice that begins there
//	timeZone            nanoseconds since 1970, if they fit
//	anyTime             -
//	anyKind             -, a Kind that somebody wants to log
//	any other           isValuer if it is a LogValuer
type Value struct {
	_   [0]func() // Values are not compared by ==.
	num uint64
	ref any
}

type (
	stringData *byte
	groupData  *Attr
	timeZone   *time.Location // nil for the zero time's, which is UTC
	anyTime    time.Time
	anyKind    Kind
)

const isValuer = 1

// A Kind is what a Value is.
type Kind int

// All integers are KindInt64 or KindUint64. Values of types that have no Kind are KindAny, nil too.
const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

var kindNames = [...]string{"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64", "Group", "LogValuer"}

// String returns the name without Kind.
func (k Kind) String() string {
	if k < 0 || int(k) >= len(kindNames) {
		return "<unknown slog.Kind>"
	}
	return kindNames[k]
}

// A LogValuer is logged as what LogValue returns.
type LogValuer interface {
	LogValue() Value
}

// Kind returns what v is.
func (v Value) Kind() Kind {
	switch x := v.ref.(type) {
	case Kind:
		return x
	case stringData:
		return KindString
	case timeZone, anyTime:
		return KindTime
	case groupData:
		return KindGroup
	case anyKind:
		return KindAny
	}
	if v.num == isValuer {
		return KindLogValuer
	}
	return KindAny
}

// StringValue returns a Value that is the string.
func StringValue(value string) Value {
	return Value{num: uint64(len(value)), ref: stringData(unsafe.StringData(value))}
}

// IntValue returns a Value of KindInt64.
func IntValue(v int) Value { return Int64Value(int64(v)) }

// Int64Value returns a Value that is the number.
func Int64Value(v int64) Value { return Value{num: uint64(v), ref: KindInt64} }

// Uint64Value returns a Value that is the number.
func Uint64Value(v uint64) Value { return Value{num: v, ref: KindUint64} }

// Float64Value returns a Value that is the number.
func Float64Value(v float64) Value { return Value{num: math.Float64bits(v), ref: KindFloat64} }

// BoolValue returns a Value that is v.
func BoolValue(v bool) Value {
	if v {
		return Value{num: 1, ref: KindBool}
	}
	return Value{ref: KindBool}
}

// DurationValue returns a Value that is the duration.
func DurationValue(v time.Duration) Value { return Value{num: uint64(v), ref: KindDuration} }

// TimeValue returns a Value that is the time, without its monotonic clock.
func TimeValue(v time.Time) Value {
	if v.IsZero() {
		return Value{ref: timeZone(nil)}
	}
	n := v.UnixNano()
	if !v.Equal(time.Unix(0, n)) {
		return Value{ref: anyTime(v.Round(0))}
	}
	return Value{num: uint64(n), ref: timeZone(v.Location())}
}

// GroupValue returns a Value that is the attributes, without groups that are empty. It keeps the slice, which must not be
// changed any more.
func GroupValue(as ...Attr) Value {
	if countEmptyGroups(as) > 0 {
		as = slices.DeleteFunc(slices.Clone(as), func(a Attr) bool { return a.Value.isEmptyGroup() })
	}
	return Value{num: uint64(len(as)), ref: groupData(unsafe.SliceData(as))}
}

// AnyValue returns a Value that is v. Of the predeclared types of numbers, bools and strings, of time.Time, time.Duration and
// []Attr it has the kind, and forgets how wide a number was; a Value stays what it is. All else is KindLogValuer
// or KindAny.
func AnyValue(v any) Value {
	switch x := v.(type) {
	case string:
		return StringValue(x)
	case Value:
		return x
	case time.Time:
		return TimeValue(x)
	case []Attr:
		return GroupValue(x...)
	case Kind:
		return Value{ref: anyKind(x)}
	}
	if bits, kind := number(v); kind != KindAny {
		return Value{num: bits, ref: kindRefs[kind]}
	}
	if _, ok := v.(LogValuer); ok {
		return Value{num: isValuer, ref: v}
	}
	return Value{ref: v}
}

// kindRefs are kinds as a Value refers to them, which takes memory where the kind is not constant.
var kindRefs = [...]any{KindBool: KindBool, KindDuration: KindDuration, KindFloat64: KindFloat64, KindInt64: KindInt64, KindUint64: KindUint64}

// number returns the bits of what fits into them, and its kind; KindAny for all else.
func number(v any) (uint64, Kind) {
	switch x := v.(type) {
	case int:
		return uint64(x), KindInt64
	case int64:
		return uint64(x), KindInt64
	case int32:
		return uint64(x), KindInt64
	case int16:
		return uint64(x), KindInt64
	case int8:
		return uint64(x), KindInt64
	case uint:
		return uint64(x), KindUint64
	case uint64:
		return x, KindUint64
	case uint32:
		return uint64(x), KindUint64
	case uint16:
		return uint64(x), KindUint64
	case uint8:
		return uint64(x), KindUint64
	case uintptr:
		return uint64(x), KindUint64
	case float64:
		return math.Float64bits(x), KindFloat64
	case float32:
		return math.Float64bits(float64(x)), KindFloat64
	case bool:
		return BoolValue(x).num, KindBool
	case time.Duration:
		return uint64(x), KindDuration
	}
	return 0, KindAny
}

// Any returns what v is, numbers in their widest type.
func (v Value) Any() any {
	switch v.Kind() {
	case KindBool:
		return v.num != 0
	case KindDuration:
		return time.Duration(v.num)
	case KindFloat64:
		return v.float()
	case KindInt64:
		return int64(v.num)
	case KindString:
		return v.text()
	case KindTime:
		return v.time()
	case KindUint64:
		return v.num
	case KindGroup:
		return v.attrs()
	}
	if k, ok := v.ref.(anyKind); ok {
		return Kind(k)
	}
	return v.ref
}

func (v Value) must(want Kind) {
	if got := v.Kind(); got != want {
		panic(fmt.Sprintf("Value kind is %s, not %s", got, want))
	}
}

// Int64 returns the number. v must be of KindInt64, or it panics.
func (v Value) Int64() int64 {
	v.must(KindInt64)
	return int64(v.num)
}

// Uint64 returns the number. v must be of KindUint64, or it panics.
func (v Value) Uint64() uint64 {
	v.must(KindUint64)
	return v.num
}

// Bool returns the bool. v must be of KindBool, or it panics.
func (v Value) Bool() bool {
	v.must(KindBool)
	return v.num != 0
}

// Duration returns the duration. v must be of KindDuration, or it panics.
func (v Value) Duration() time.Duration {
	v.must(KindDuration)
	return time.Duration(v.num)
}

// Float64 returns the number. v must be of KindFloat64, or it panics.
func (v Value) Float64() float64 {
	v.must(KindFloat64)
	return v.float()
}

// Time returns the time. v must be of KindTime, or it panics.
func (v Value) Time() time.Time {
	v.must(KindTime)
	return v.time()
}

// Group returns the attributes, which must not be changed. v must be of KindGroup, or it panics.
func (v Value) Group() []Attr {
	if v.Kind() != KindGroup {
		panic("Group: bad kind")
	}
	return v.attrs()
}

// LogValuer returns what has the method. v must be of KindLogValuer, or it panics.
func (v Value) LogValuer() LogValuer { return v.ref.(LogValuer) }

// What follows is for values whose kind is known.

func (v Value) float() float64 { return math.Float64frombits(v.num) }
func (v Value) text() string   { return unsafe.String(v.ref.(stringData), v.num) }
func (v Value) attrs() []Attr  { return unsafe.Slice((*Attr)(v.ref.(groupData)), v.num) }

func (v Value) time() time.Time {
	switch x := v.ref.(type) {
	case timeZone:
		if x == nil {
			return time.Time{}
		}
		return time.Unix(0, int64(v.num)).In(x)
	case anyTime:
		return time.Time(x)
	}
	panic("slog: not a time")
}

func (v Value) isEmptyGroup() bool {
	data, ok := v.ref.(groupData)
	return ok && (data == nil || v.num == 0)
}

// String returns the value as fmt.Sprint does, of any kind.
func (v Value) String() string {
	if s, ok := v.ref.(stringData); ok {
		return unsafe.String(s, v.num)
	}
	return string(v.appendText(nil))
}

// appendText appends what String returns.
func (v Value) appendText(b []byte) []byte {
	switch v.Kind() {
	case KindString:
		return append(b, v.text()...)
	case KindInt64:
		return strconv.AppendInt(b, int64(v.num), 10)
	case KindUint64:
		return strconv.AppendUint(b, v.num, 10)
	case KindFloat64:
		return strconv.AppendFloat(b, v.float(), 'g', -1, 64)
	case KindBool:
		return strconv.AppendBool(b, v.num != 0)
	case KindDuration:
		return durationtext.Append(b, int64(v.num))
	case KindTime:
		return append(b, v.time().String()...)
	case KindGroup:
		return fmt.Append(b, v.attrs())
	}
	if k, ok := v.ref.(anyKind); ok {
		return strconv.AppendInt(b, int64(k), 10) // It is called by its number, as in Go.
	}
	return fmt.Append(b, v.Any())
}

// Equal reports whether both are of one kind and equal: times of the same instant, groups with the same in the same order,
// others by ==, which panics where that does.
func (v Value) Equal(w Value) bool {
	k := v.Kind()
	if k != w.Kind() {
		return false
	}
	switch k {
	case KindString:
		return v.text() == w.text()
	case KindFloat64:
		return v.float() == w.float()
	case KindTime:
		return v.time().Equal(w.time())
	case KindGroup:
		return slices.EqualFunc(v.attrs(), w.attrs(), Attr.Equal)
	case KindAny, KindLogValuer:
		return v.ref == w.ref
	}
	return v.num == w.num
}

const (
	tooManyCalls = 100 // of LogValue
	shownFrames  = 5   // of a LogValue that panics
)

// Resolve returns v, or if it is a LogValuer, what that says is logged instead, and so on, less than a hundred times. It does not
// look into groups. If there is no end to it, or LogValue panics, the Value is an error that says so.
func (v Value) Resolve() Value {
	if v.num != isValuer {
		return v
	}
	if v.Kind() != KindLogValuer {
		return v
	}
	return v.resolve()
}

func (v Value) resolve() (resolved Value) {
	asked := v
	defer func() {
		if recover() != nil {
			resolved = AnyValue(fmt.Errorf("LogValue panicked\n%s", panicStack()))
		}
	}()
	for range tooManyCalls {
		if v.Kind() != KindLogValuer {
			return v
		}
		v = v.LogValuer().LogValue()
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", asked.Any()))
}

// panicStack lists the calls that led to a panic, for the deferred function that recovers from it.
func panicStack() string {
	var pcs [32]uintptr
	n := runtime.Callers(1, pcs[:])
	frames := runtime.CallersFrames(pcs[:n])
	var b strings.Builder
	shown, below := 0, false
	for {
		f, more := frames.Next()
		if below && shown == shownFrames {
			b.WriteString("(rest of stack elided)\n")
			break
		}
		if below && f.Function != "log/slog.Value.resolve" { // Value.Resolve is what was called.
			fmt.Fprintf(&b, "called from %s (%s:%d)\n", f.Function, f.File, f.Line)
			shown++
		}
		below = below || f.Function == "runtime.gopanic"
		if !more {
			break
		}
	}
	return b.String()
}
