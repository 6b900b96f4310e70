package binary

import (
	"math/bits"
	"reflect"
	"sync"
	"unsafe"
)

// Values are written and read by the layout of their type, which is made once: parts in the order of the bytes, each a run of
// numbers of one width, or an array of structs with a layout of their own. Neighbours of one width are one run, so
//
//	struct{ A, B uint32; C [4]uint16; _ uint8; D bool }
//
// has the parts 2×4, 4×2, a blank and a bool. A type that lies in memory as it does in bytes, lowest byte first, is copied
// as a whole.

type form uint8

const (
	plain   form = iota
	boolean      // one byte; any that is not zero is true
	blank        // a field named _: zeros when written, passed over when read
	refused      // in a field that is not exported, which nobody may set
	nested       // an array of structs
)

type part struct {
	form   form
	width  uint8   // of a number, in bytes: 1, 2, 4 or 8
	offset uintptr // in memory
	count  int     // of numbers or, in an array, of structs
	size   int     // of all of them, in bytes
	// Of an array of structs: what one is, and how far apart they lie.
	inner  *layout
	stride uintptr
	// What setting a part that is refused panics with.
	refusal string
}

type layout struct {
	size   int // in bytes, or -1 for a type that has no fixed size
	parts  []part
	copied bool // is copied as a whole when written, lowest byte first
	taken  bool // and when read
	memory uintptr
}

// widths are those of the kinds that are numbers. Complex numbers are two of half their size.
var widths = [reflect.UnsafePointer + 1]uint8{
	reflect.Bool: 1, reflect.Int8: 1, reflect.Uint8: 1, reflect.Int16: 2, reflect.Uint16: 2, reflect.Int32: 4,
	reflect.Uint32: 4, reflect.Int64: 8, reflect.Uint64: 8, reflect.Float32: 4, reflect.Float64: 8, reflect.Complex64: 4,
	reflect.Complex128: 8,
}

// Layouts of the kinds that are numbers need no table of types.
var ofKind [reflect.UnsafePointer + 1]*layout

func init() {
	for kind, width := range widths {
		if width != 0 {
			ofKind[kind] = layoutOfParts(appendNumbers(nil, reflect.Kind(kind), 0, 1), uintptr(numbersIn(reflect.Kind(kind)))*uintptr(width))
		}
	}
}

func numbersIn(k reflect.Kind) int {
	if k == reflect.Complex64 || k == reflect.Complex128 {
		return 2
	}
	return 1
}

var layouts sync.Map // of reflect.Type to *layout

var unfixed = &layout{size: -1}

// layoutOf returns the layout of t, which no change of t can make false.
func layoutOf(t reflect.Type) *layout {
	if l := ofKind[t.Kind()]; l != nil {
		return l
	}
	if k := t.Kind(); k != reflect.Struct && k != reflect.Array {
		return unfixed
	}
	if l, ok := layouts.Load(t); ok {
		return l.(*layout)
	}
	l := unfixed
	if parts, ok := appendParts(nil, t, 0, access{}); ok {
		l = layoutOfParts(parts, t.Size())
	}
	layouts.Store(t, l)
	return l
}

func layoutOfParts(parts []part, memory uintptr) *layout {
	l := &layout{parts: parts, memory: memory, copied: true}
	reads := true
	var end uintptr
	for _, p := range parts {
		l.size += p.size
		whole := p.offset == end
		end = p.offset + uintptr(p.size)
		switch p.form {
		case boolean, refused:
			reads = false
		case blank:
			l.copied = false
		case nested:
			whole = whole && p.inner.copied && p.inner.memory == uintptr(p.inner.size)
			reads = reads && p.inner.taken
		}
		l.copied = l.copied && whole
	}
	l.copied = l.copied && end == memory
	l.taken = l.copied && reads
	return l
}

// access is what the names of the fields around a part say about it.
type access struct{ blank, unexported bool }

func setter(k reflect.Kind) string {
	switch k {
	case reflect.Bool:
		return "SetBool"
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return "SetInt"
	case reflect.Float32, reflect.Float64:
		return "SetFloat"
	case reflect.Complex64, reflect.Complex128:
		return "SetComplex"
	}
	return "SetUint"
}

func appendNumbers(parts []part, k reflect.Kind, offset uintptr, count int) []part {
	width := widths[k]
	count *= numbersIn(k)
	next := part{width: width, offset: offset, count: count, size: int(width) * count}
	if k == reflect.Bool {
		next.form = boolean
	}
	return appendPart(parts, next)
}

// appendPart joins next with the part before it, where both are the same.
func appendPart(parts []part, next part) []part {
	if next.size == 0 {
		return parts
	}
	if n := len(parts); n > 0 {
		last := &parts[n-1]
		follows := last.offset+uintptr(last.size) == next.offset
		if last.form == next.form && last.form != nested && last.refusal == next.refusal && last.width == next.width && (follows || last.form == blank) {
			last.count += next.count
			last.size += next.size
			return parts
		}
	}
	return append(parts, next)
}

func appendParts(parts []part, t reflect.Type, offset uintptr, a access) (_ []part, ok bool) {
	switch k := t.Kind(); {
	case widths[k] != 0:
		return appendPart(parts, closed(appendNumbers(nil, k, offset, 1)[0], a, k)), true
	case k == reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			// The fields of an embedded struct are those of the outer one, whatever the struct's own name is.
			isClosed := !f.IsExported() && !(f.Anonymous && f.Type.Kind() == reflect.Struct)
			within := access{a.blank || f.Name == "_", a.unexported || isClosed}
			if parts, ok = appendParts(parts, f.Type, offset+f.Offset, within); !ok {
				return nil, false
			}
		}
		return parts, true
	case k == reflect.Array:
		element := t.Elem()
		if kind := element.Kind(); widths[kind] != 0 {
			if t.Len() == 0 {
				return parts, true
			}
			return appendPart(parts, closed(appendNumbers(nil, kind, offset, t.Len())[0], a, kind)), true
		}
		// The elements' own layout: what is around them is said of each of their parts.
		inner, ok := appendParts(nil, element, 0, a)
		if !ok {
			return nil, false
		}
		l := layoutOfParts(inner, element.Size())
		next := part{form: nested, offset: offset, count: t.Len(), size: t.Len() * l.size, inner: l, stride: element.Size()}
		if a.blank {
			next = part{form: blank, width: 1, offset: offset, count: next.size, size: next.size}
		}
		return appendPart(parts, next), true
	}
	return nil, false
}

// closed is p as the fields around it let it be reached.
func closed(p part, a access, k reflect.Kind) part {
	switch {
	case a.blank:
		p.form, p.width, p.count = blank, 1, p.size
	case a.unexported:
		p.refusal = "reflect: reflect.Value." + setter(k) + " using value obtained using unexported field"
		if p.form == plain {
			p.form = refused
		}
	}
	return p
}

// order is a ByteOrder, known or not.
type order struct {
	little, big bool
	other       ByteOrder
}

func orderOf(o ByteOrder) order {
	switch o.(type) {
	case littleEndian, nativeEndian:
		return order{little: true}
	case bigEndian:
		return order{big: true}
	}
	return order{other: o}
}

// write writes count values at p with that layout to b, which has room for all of them.
func (l *layout) write(b []byte, o order, p unsafe.Pointer, count int) {
	if l.size == 0 {
		return
	}
	if o.little && l.copied {
		copy(b[:l.size*count], unsafe.Slice((*byte)(p), l.size*count))
		return
	}
	if len(l.parts) == 1 && l.parts[0].form <= boolean && uintptr(l.size) == l.memory {
		only := &l.parts[0]
		writeNumbers(b, o, p, int(only.width), only.count*count)
		return
	}
	for i := range count {
		at := unsafe.Add(p, uintptr(i)*l.memory)
		for j := range l.parts {
			q := &l.parts[j]
			switch q.form {
			case blank:
				clear(b[:q.size])
			case nested:
				q.inner.write(b, o, unsafe.Add(at, q.offset), q.count)
			default:
				writeNumbers(b, o, unsafe.Add(at, q.offset), int(q.width), q.count)
			}
			b = b[q.size:]
		}
	}
}

func writeNumbers(b []byte, o order, p unsafe.Pointer, width, count int) {
	if o.little || width == 1 {
		copy(b[:width*count], unsafe.Slice((*byte)(p), width*count))
		return
	}
	switch width {
	case 2:
		in := unsafe.Slice((*uint16)(p), count)
		if o.big {
			out := unsafe.Slice((*[2]byte)(unsafe.Pointer(unsafe.SliceData(b[:2*count]))), count)
			for i, x := range in {
				*(*uint16)(unsafe.Pointer(&out[i])) = bits.ReverseBytes16(x)
			}
			return
		}
		for i, x := range in {
			o.other.PutUint16(b[2*i:2*i+2], x)
		}
	case 4:
		in := unsafe.Slice((*uint32)(p), count)
		if o.big {
			out := unsafe.Slice((*[4]byte)(unsafe.Pointer(unsafe.SliceData(b[:4*count]))), count)
			for i, x := range in {
				*(*uint32)(unsafe.Pointer(&out[i])) = bits.ReverseBytes32(x)
			}
			return
		}
		for i, x := range in {
			o.other.PutUint32(b[4*i:4*i+4], x)
		}
	case 8:
		in := unsafe.Slice((*uint64)(p), count)
		if o.big {
			out := unsafe.Slice((*[8]byte)(unsafe.Pointer(unsafe.SliceData(b[:8*count]))), count)
			for i, x := range in {
				*(*uint64)(unsafe.Pointer(&out[i])) = bits.ReverseBytes64(x)
			}
			return
		}
		for i, x := range in {
			o.other.PutUint64(b[8*i:8*i+8], x)
		}
	}
}

// read reads count values with that layout from b, which has enough bytes, to p.
func (l *layout) read(b []byte, o order, p unsafe.Pointer, count int) {
	if l.size == 0 {
		return
	}
	if o.little && l.taken {
		copy(unsafe.Slice((*byte)(p), l.size*count), b[:l.size*count])
		return
	}
	if len(l.parts) == 1 && l.parts[0].form == plain && uintptr(l.size) == l.memory {
		only := &l.parts[0]
		readNumbers(b, o, p, int(only.width), only.count*count)
		return
	}
	for i := range count {
		at := unsafe.Add(p, uintptr(i)*l.memory)
		for j := range l.parts {
			q := &l.parts[j]
			if q.refusal != "" {
				panic(q.refusal)
			}
			switch q.form {
			case blank:
			case nested:
				q.inner.read(b, o, unsafe.Add(at, q.offset), q.count)
			case boolean:
				out := unsafe.Slice((*bool)(unsafe.Add(at, q.offset)), q.count)
				for k, c := range b[:q.count] {
					out[k] = c != 0
				}
			default:
				readNumbers(b, o, unsafe.Add(at, q.offset), int(q.width), q.count)
			}
			b = b[q.size:]
		}
	}
}

func readNumbers(b []byte, o order, p unsafe.Pointer, width, count int) {
	if o.little || width == 1 {
		copy(unsafe.Slice((*byte)(p), width*count), b[:width*count])
		return
	}
	switch width {
	case 2:
		out := unsafe.Slice((*uint16)(p), count)
		if o.big {
			in := unsafe.Slice((*[2]byte)(unsafe.Pointer(unsafe.SliceData(b[:2*count]))), count)
			for i := range out {
				out[i] = bits.ReverseBytes16(*(*uint16)(unsafe.Pointer(&in[i])))
			}
			return
		}
		for i := range out {
			out[i] = o.other.Uint16(b[2*i : 2*i+2])
		}
	case 4:
		out := unsafe.Slice((*uint32)(p), count)
		if o.big {
			in := unsafe.Slice((*[4]byte)(unsafe.Pointer(unsafe.SliceData(b[:4*count]))), count)
			for i := range out {
				out[i] = bits.ReverseBytes32(*(*uint32)(unsafe.Pointer(&in[i])))
			}
			return
		}
		for i := range out {
			out[i] = o.other.Uint32(b[4*i : 4*i+4])
		}
	case 8:
		out := unsafe.Slice((*uint64)(p), count)
		if o.big {
			in := unsafe.Slice((*[8]byte)(unsafe.Pointer(unsafe.SliceData(b[:8*count]))), count)
			for i := range out {
				out[i] = bits.ReverseBytes64(*(*uint64)(unsafe.Pointer(&in[i])))
			}
			return
		}
		for i := range out {
			out[i] = o.other.Uint64(b[8*i : 8*i+8])
		}
	}
}
