// Package binary writes numbers, and structs and arrays of them, as bytes, and reads them back: with a fixed size in a
// given order, or as varints, which are shorter the smaller the number.
//
// A type has a fixed size if it is a boolean, a number whose size does not depend on the machine (not int, uint or
// uintptr), or an array or a struct of such types. Fields follow each other without gaps; a boolean is the byte 0 or 1.
package binary

import (
	"errors"
	"io"
	"reflect"
	"slices"
	"unsafe"
)

var errTooSmall = errors.New("buffer too small")

// operand is what an argument holds: count values of one layout at an address.
type operand struct {
	layout *layout // nil for an argument that has none
	at     unsafe.Pointer
	count  int
	size   int  // in bytes; -1 for a type without a fixed size
	lent   bool // the values are the argument's own copy, which nobody may set
}

type anyWords struct {
	typ  unsafe.Pointer
	data unsafe.Pointer
}

// dataOf is the data word of a: the pointer that it holds, or where its value is. No type of a fixed size is a pointer.
func dataOf(a *any) unsafe.Pointer { return (*anyWords)(unsafe.Pointer(a)).data }

var empty = operand{size: -1}

// operandOf takes data apart: a value of a fixed size, a slice of such, or a pointer to either.
func operandOf(data *any) operand {
	t := reflect.TypeOf(*data)
	if t == nil {
		return empty
	}
	switch t.Kind() {
	case reflect.Pointer:
		at := dataOf(data)
		t = t.Elem()
		if t.Kind() == reflect.Slice {
			if at == nil {
				return empty
			}
			return sliceOperand(t, at)
		}
		l := layoutOf(t)
		if at == nil && (t.PkgPath() != "" || l != ofKind[t.Kind()] || t.Kind() > reflect.Float64) {
			return empty
		}
		return operand{l, at, 1, l.size, false}
	case reflect.Slice:
		return sliceOperand(t, dataOf(data))
	}
	l := layoutOf(t)
	return operand{l, dataOf(data), 1, l.size, true}
}

// sliceOperand is that of the slice of type t at that address.
func sliceOperand(t reflect.Type, at unsafe.Pointer) operand {
	l := layoutOf(t.Elem())
	if l.size < 0 {
		return empty
	}
	s := *(*[]byte)(at)
	return operand{l, unsafe.Pointer(unsafe.SliceData(s)), len(s), l.size * len(s), false}
}

// write writes the values to b; a nil pointer is dereferenced first.
func (v *operand) write(b []byte, o ByteOrder) {
	if v.at == nil && v.size > 0 {
		_ = *(*byte)(v.at)
	}
	v.layout.write(b, orderOf(o), v.at, v.count)
}

// Size returns how many bytes Write would write of v: a value of a fixed size, a slice of such values, or a pointer to
// either. It returns -1 for any other, and for nil pointers.
func Size(v any) int {
	o := operandOf(&v)
	if o.at == nil && o.count == 1 {
		return -1
	}
	return o.size
}

// unfit is the error about an argument of a type without a fixed size.
func unfit(what string, data any) error {
	return errors.New("binary." + what + reflect.TypeOf(data).String())
}

const (
	notFixed    = ": some values are not fixed-sized in type "
	invalidType = ": invalid type "
)

// Write writes data, a value of a fixed size, a slice of such values, or a pointer to either, to w in one call. Fields
// named _ are written as zeros. Nothing is written of data of another type, which is an error.
func Write(w io.Writer, order ByteOrder, data any) error {
	v := operandOf(&data)
	if v.size < 0 {
		return unfit("Write"+notFixed, data)
	}
	b := make([]byte, v.size)
	v.write(b, order)
	_, err := w.Write(b)
	return err
}

// Encode writes data, which is as for Write, to the begin of buf, and returns how many bytes that took. It is an error, and
// nothing is written, if buf is too small or data is of another type.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	v := operandOf(&data)
	if v.size < 0 {
		return 0, unfit("Encode"+notFixed, data)
	}
	if len(buf) < v.size {
		return 0, errTooSmall
	}
	v.write(buf[:v.size], order)
	return v.size, nil
}

// Append appends the bytes of data, which is as for Write, to buf. For data of another type it returns nil and an error.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	v := operandOf(&data)
	if v.size < 0 {
		return nil, unfit("Append"+notFixed, data)
	}
	start := len(buf)
	buf = slices.Grow(buf, v.size)[:start+v.size]
	v.write(buf[start:], order)
	return buf, nil
}

// settable is the operand of data as a target; fits is false if data is none, whatever its size.
func settable(data *any) (v operand, fits bool) {
	v = operandOf(data)
	if !v.lent {
		return v, v.size >= 0
	}
	// A number that is no variable has a size, and bytes are asked for before it is found unfit.
	if t := reflect.TypeOf(*data); t.Kind() > reflect.Float64 || t.PkgPath() != "" {
		v.size = -1
	}
	return v, false
}

func (v *operand) read(b []byte, o ByteOrder) {
	if v.at == nil && v.size > 0 {
		_ = *(*byte)(v.at)
	}
	v.layout.read(b, orderOf(o), v.at, v.count)
}

// Read reads as many bytes from r as data takes, and sets data by them: a pointer to a value of a fixed size, or a slice of
// such values. A boolean becomes true by any byte but 0. Bytes of fields named _ are passed over; Read panics at other
// fields that are not exported. The error is io.EOF if there was no byte, and io.ErrUnexpectedEOF if there were too few;
// data has not changed then.
func Read(r io.Reader, order ByteOrder, data any) error {
	v, fits := settable(&data)
	if v.size < 0 {
		return unfit("Read"+invalidType, data)
	}
	b := make([]byte, v.size)
	if _, err := io.ReadFull(r, b); err != nil {
		return err
	}
	if !fits {
		return unfit("Read"+invalidType, data)
	}
	v.read(b, order)
	return nil
}

// Decode sets data, which is as for Read, by the bytes at the begin of buf, and returns how many it took. It is an error,
// and data does not change, if they are too few or data is of another type.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	v, fits := settable(&data)
	if v.size < 0 {
		return 0, unfit("Decode"+invalidType, data)
	}
	if len(buf) < v.size {
		return 0, errTooSmall
	}
	if !fits {
		return 0, unfit("Decode"+invalidType, data)
	}
	v.read(buf[:v.size], order)
	return v.size, nil
}
