package json

import (
	"encoding"
	"errors"
	"internal/rt"
	"reflect"
	"slices"
	"sync"
	"unsafe"
)

// Marshal returns v as JSON.
//
// What has a method MarshalJSON is what that returns, compacted; what has MarshalText is a string with that text. A
// method whose receiver is a pointer counts for variables only: what a pointer or a slice leads to. A nil pointer is
// null, whatever its methods.
//
// Otherwise booleans, numbers and strings are JSON's; []byte is a string in base64; arrays and slices are arrays; nil
// slices, maps, pointers and interfaces are null; pointers and interfaces are what they lead to. In strings < > & U+2028
// U+2029 are escaped, and bytes that are no UTF-8 become U+FFFD. Maps are objects with sorted keys, which are strings,
// integers, or have MarshalText. Infinities and NaN are errors (*UnsupportedValueError), as is what leads into itself;
// channels, functions and complex numbers are *UnsupportedTypeError; what methods return is wrapped in a *MarshalerError.
//
// Structs are objects of their exported fields. A field's tag `json:"name,option,…"` renames it; the name "-" leaves it
// out ("-," is the name "-"). Options: omitempty leaves out false, 0, nil, and what has no elements; omitzero leaves out
// what its method IsZero says, or is the zero value; string writes a number, boolean or string as a string of its JSON.
// Fields of embedded structs without a name are the outer struct's own: of several with one name the shallowest is
// written, of these the one with a tag, and none if that leaves more.
func Marshal(v any) ([]byte, error) {
	e := takeEncoder(true)
	buf := e.dynamic(e.buf[:0], v)
	err := e.err
	var out []byte
	if err == nil {
		out = []byte(stringOf(buf)) // which is not zeroed first
	}
	e.giveBack(buf)
	return out, err
}

// MarshalIndent is Marshal followed by Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	e := takeEncoder(true)
	buf := e.dynamic(e.buf[:0], v)
	err := e.err
	var out []byte
	if err == nil {
		out, err = appendIndented(make([]byte, 0, 2*len(buf)), buf, prefix, indent)
	}
	e.giveBack(buf)
	return out, err
}

// An encoder writes one value. Its methods take the buffer and return it with more in it; after an error they return as
// soon as they see it, and what is in the buffer means nothing.
type encoder struct {
	buf     []byte
	err     error
	html    bool
	level   int                 // of pointers, maps and slices that are open
	open    map[opened]struct{} // those beyond cycleLevel
	entries []mapEntry          // of all open maps
	it      rt.MapIterator
}

// A mapEntry is an entry of a map whose entries are to be sorted.
type mapEntry struct {
	key  string
	elem unsafe.Pointer
}

// opened is a pointer, map or slice that is being written.
type opened struct {
	typ    *descriptor // of a pointer
	at     unsafe.Pointer
	length int
}

// From this level on, what is open is looked after: a structure without cycles rarely has so many levels.
const cycleLevel = 1000

var encoders = sync.Pool{New: func() any { return new(encoder) }}

func takeEncoder(html bool) *encoder {
	e := encoders.Get().(*encoder)
	e.html = html
	return e
}

// Buffers beyond this size are left to the collector.
const keptBuffer = 1 << 20

func (e *encoder) giveBack(buf []byte) {
	if cap(buf) > keptBuffer {
		buf = nil
	}
	if len(e.entries) > 0 { // after an error: they lead to what was being written
		e.entries = nil
	}
	*e = encoder{buf: buf[:0], entries: e.entries}
	encoders.Put(e)
}

func (e *encoder) fail(buf []byte, err error) []byte {
	if e.err == nil {
		e.err = err
	}
	return buf
}

// value writes the variable at at, which the plan describes.
func (e *encoder) value(buf []byte, p *encodePlan, at unsafe.Pointer) []byte {
	switch p.form {
	case formBool:
		return appendBool(buf, *(*bool)(at))
	case formInt:
		return appendInt(buf, int64(*(*int)(at)))
	case formInt8:
		return appendInt(buf, int64(*(*int8)(at)))
	case formInt16:
		return appendInt(buf, int64(*(*int16)(at)))
	case formInt32:
		return appendInt(buf, int64(*(*int32)(at)))
	case formInt64:
		return appendInt(buf, *(*int64)(at))
	case formUint:
		return appendUint(buf, uint64(*(*uint)(at)))
	case formUint8:
		return appendUint(buf, uint64(*(*uint8)(at)))
	case formUint16:
		return appendUint(buf, uint64(*(*uint16)(at)))
	case formUint32:
		return appendUint(buf, uint64(*(*uint32)(at)))
	case formUint64:
		return appendUint(buf, *(*uint64)(at))
	case formFloat32:
		return e.float(buf, p.typ, float64(*(*float32)(at)), 32)
	case formFloat64:
		return e.float(buf, p.typ, *(*float64)(at), 64)
	case formString:
		return appendQuoted(buf, *(*string)(at), e.html)
	case formNumber:
		return e.number(buf, *(*string)(at))
	case formAny:
		return e.dynamic(buf, *(*any)(at))
	case formInterface:
		return e.dynamic(buf, variable(p.typ, at).Interface())
	case formPointer:
		return e.pointer(buf, p, *(*unsafe.Pointer)(at))
	case formBytes:
		b := *(*[]byte)(at)
		if b == nil {
			return append(buf, "null"...)
		}
		buf = append(buf, '"')
		buf = byteLetters.AppendEncode(buf, b)
		return append(buf, '"')
	case formSlice:
		return e.slice(buf, p, (*sliceWords)(at))
	case formArray:
		return e.elements(buf, p, at, p.length)
	case formMap:
		return e.mapping(buf, p, *(*unsafe.Pointer)(at))
	case formStruct:
		return e.object(buf, p, at)
	case formMethod, formPointerMethod, formInterfaceMethod:
		return e.method(buf, p, at)
	}
	return e.fail(buf, &UnsupportedTypeError{typeOf(p.typ)})
}

// dynamic writes what an interface holds.
func (e *encoder) dynamic(buf []byte, a any) []byte {
	switch x := a.(type) {
	case nil:
		return append(buf, "null"...)
	case string:
		return appendQuoted(buf, x, e.html)
	case float64:
		return e.float(buf, nil, x, 64)
	case bool:
		return appendBool(buf, x)
	case int:
		return appendInt(buf, int64(x))
	}
	w := wordsOf(&a)
	p := encodePlanOf(w.typ)
	if !w.typ.IsDirect() {
		return e.value(buf, p, w.data)
	}
	switch p.form {
	case formPointer:
		return e.pointer(buf, p, w.data)
	case formMap:
		return e.mapping(buf, p, w.data)
	}
	word := w.data
	return e.value(buf, p, unsafe.Pointer(&word))
}

func (e *encoder) pointer(buf []byte, p *encodePlan, pointer unsafe.Pointer) []byte {
	if pointer == nil {
		return append(buf, "null"...)
	}
	if !e.enter(p.typ, opened{p.typ, pointer, 0}) {
		return buf
	}
	buf = e.value(buf, p.elem, pointer)
	e.leave(opened{p.typ, pointer, 0})
	return buf
}

func (e *encoder) slice(buf []byte, p *encodePlan, s *sliceWords) []byte {
	if s.data == nil {
		return append(buf, "null"...)
	}
	if s.length == 0 {
		return append(buf, "[]"...)
	}
	data, length := s.data, s.length
	if !e.enter(p.typ, opened{nil, data, length}) {
		return buf
	}
	buf = e.elements(buf, p, data, length)
	e.leave(opened{nil, data, length})
	return buf
}

func (e *encoder) elements(buf []byte, p *encodePlan, at unsafe.Pointer, length int) []byte {
	buf = append(buf, '[')
	elem, size := p.elem, p.size
	for i := range length {
		if i > 0 {
			buf = append(buf, ',')
		}
		buf = e.value(buf, elem, unsafe.Add(at, uintptr(i)*size))
		if e.err != nil {
			return buf
		}
	}
	return append(buf, ']')
}

func (e *encoder) object(buf []byte, p *encodePlan, at unsafe.Pointer) []byte {
	start := len(buf)
	html := e.html
	for i := range p.fields {
		f := &p.fields[i]
		field := unsafe.Add(at, f.offset)
		if f.path != nil {
			if field = f.follow(at); field == nil {
				continue
			}
		}
		if f.empty != neverEmpty && f.isEmpty(field) || f.zero != neverZero && f.isZero(field) {
			continue
		}
		name := &f.name
		if html {
			name = &f.html
		}
		if n := len(buf); len(name.text) <= len(name.head) && cap(buf)-n >= len(name.head) {
			*(*[16]byte)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(buf)), n)) = name.head
			buf = buf[:n+len(name.text)]
		} else {
			buf = append(buf, name.text...)
		}
		switch {
		case f.quoted:
			buf = e.quoted(buf, f.plan, field)
		case f.plan.form == formString:
			buf = appendQuoted(buf, *(*string)(field), html)
		default:
			buf = e.value(buf, f.plan, field)
			if e.err != nil {
				return buf
			}
		}
	}
	if len(buf) == start {
		return append(buf, "{}"...)
	}
	buf[start] = '{' // in place of the first comma
	return append(buf, '}')
}

// follow finds a field behind pointers to embedded structs; nil if one of these is nil.
func (f *encodeField) follow(at unsafe.Pointer) unsafe.Pointer {
	for i := range f.path {
		if at = *(*unsafe.Pointer)(unsafe.Add(at, f.path[i].offset)); at == nil {
			return nil
		}
	}
	return unsafe.Add(at, f.offset)
}

func (f *encodeField) isEmpty(at unsafe.Pointer) bool {
	switch f.empty {
	case emptyWord1:
		return *(*uint8)(at) == 0
	case emptyWord2:
		return *(*uint16)(at) == 0
	case emptyWord4:
		return *(*uint32)(at) == 0
	case emptyWord8:
		return *(*uint64)(at) == 0
	case emptyFloat32:
		return *(*float32)(at) == 0
	case emptyFloat64:
		return *(*float64)(at) == 0
	case emptyLength:
		return *(*int)(unsafe.Add(at, 8)) == 0
	case emptyMap:
		return mapLength(*(*unsafe.Pointer)(at)) == 0
	}
	return f.empty == emptyAlways
}

func (f *encodeField) isZero(at unsafe.Pointer) bool {
	switch f.zero {
	case zeroPointer:
		return *(*unsafe.Pointer)(at) == nil || methodsOf[isZeroer](f.typ, f.table, at).IsZero()
	case zeroMethod:
		return methodsOf[isZeroer](f.typ, f.table, at).IsZero()
	case zeroVariable:
		return pointerMethods[isZeroer](f.table, at).IsZero()
	case zeroCopied:
		own := rt.New(f.typ.Address())
		rt.Move(f.typ.Address(), own, at)
		return pointerMethods[isZeroer](f.table, own).IsZero()
	case zeroInterface:
		held := variable(f.typ, at).Elem()
		return !held.IsValid() || held.Kind() == reflect.Pointer && held.IsNil() || held.Interface().(isZeroer).IsZero()
	}
	return variable(f.typ, at).IsZero()
}

// method writes what the value's own method returns.
func (e *encoder) method(buf []byte, p *encodePlan, at unsafe.Pointer) []byte {
	switch p.form {
	case formMethod:
		if p.typ.KindNumber == kindPointer && *(*unsafe.Pointer)(at) == nil {
			return append(buf, "null"...)
		}
		if p.text {
			return e.ownText(buf, p, methodsOf[encoding.TextMarshaler](p.typ, p.table, at))
		}
		return e.ownJSON(buf, p, methodsOf[Marshaler](p.typ, p.table, at))
	case formPointerMethod:
		if p.text {
			return e.ownText(buf, p, pointerMethods[encoding.TextMarshaler](p.table, at))
		}
		return e.ownJSON(buf, p, pointerMethods[Marshaler](p.table, at))
	}
	held := variable(p.typ, at).Elem()
	if !held.IsValid() {
		return append(buf, "null"...)
	}
	if p.text {
		return e.ownText(buf, p, held.Interface().(encoding.TextMarshaler))
	}
	return e.ownJSON(buf, p, held.Interface().(Marshaler))
}

func (e *encoder) ownJSON(buf []byte, p *encodePlan, m Marshaler) []byte {
	text, err := m.MarshalJSON()
	if err == nil {
		buf, err = appendCompact(slices.Grow(buf, len(text)), text, e.html)
	}
	if err != nil {
		return e.fail(buf, &MarshalerError{typeOf(p.typ), err, "MarshalJSON"})
	}
	return buf
}

func (e *encoder) ownText(buf []byte, p *encodePlan, m encoding.TextMarshaler) []byte {
	text, err := m.MarshalText()
	if err != nil {
		return e.fail(buf, &MarshalerError{typeOf(p.typ), err, "MarshalText"})
	}
	return appendQuoted(buf, stringOf(text), e.html)
}

// enter goes down a level, and sees whether that is open already.
func (e *encoder) enter(d *descriptor, o opened) bool {
	e.level++
	if e.level <= cycleLevel {
		return true
	}
	if _, isOpen := e.open[o]; isOpen {
		t := typeOf(d)
		err := &UnsupportedValueError{Str: "encountered a cycle via " + t.String()}
		switch t.Kind() {
		case reflect.Slice:
			s := &sliceWords{o.at, o.length, o.length}
			err.Value = variable(d, unsafe.Pointer(s))
		default:
			at := o.at
			err.Value = variable(d, unsafe.Pointer(&at))
		}
		e.fail(nil, err)
		return false
	}
	if e.open == nil {
		e.open = map[opened]struct{}{}
	}
	e.open[o] = struct{}{}
	return true
}

func (e *encoder) leave(o opened) {
	if e.level > cycleLevel {
		delete(e.open, o)
	}
	e.level--
}

// number writes a json.Number, which must be one; "" is 0.
func (e *encoder) number(buf []byte, text string) []byte {
	if text == "" {
		return append(buf, '0')
	}
	if !isNumber(text) {
		return e.fail(buf, errors.New("json: invalid number literal "+quote(text)))
	}
	return append(buf, text...)
}

// quoted is value for a field with the option string.
func (e *encoder) quoted(buf []byte, p *encodePlan, at unsafe.Pointer) []byte {
	for p.form == formPointer {
		if at = *(*unsafe.Pointer)(at); at == nil {
			return append(buf, "null"...)
		}
		p = p.elem
	}
	switch p.form {
	case formString:
		inner := appendQuoted(nil, *(*string)(at), e.html)
		return appendQuoted(buf, stringOf(inner), false)
	case formMethod, formPointerMethod, formInterfaceMethod:
		return e.value(buf, p, at)
	}
	buf = append(buf, '"')
	buf = e.value(buf, p, at)
	return append(buf, '"')
}
