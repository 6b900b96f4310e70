package json

import (
	"encoding"
	"errors"
	"internal/rt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unsafe"
)

// Single values: what a string, number or literal becomes in a variable, and what is said if it does not fit.

// mismatch notes that a JSON value does not fit into a variable of type typ.
func (d *decoder) mismatch(value string, typ *descriptor, offset int) {
	d.note(&UnmarshalTypeError{Value: value, Type: typeOf(typ), Offset: int64(offset)})
}

// note keeps an error that does not end decoding, if it is the first.
func (d *decoder) note(err error) {
	if d.err == nil {
		d.err = d.placed(err)
	}
}

func (d *decoder) end(err error) bool {
	d.stop = err
	return false
}

// placed adds to an UnmarshalTypeError in which field decoding is.
func (d *decoder) placed(err error) error {
	e, ok := err.(*UnmarshalTypeError)
	if !ok || len(d.path) == 0 {
		return err
	}
	var names []string
	for _, step := range d.path {
		if step.field >= 0 {
			names = append(names, step.object.fields[step.field].places)
		}
	}
	if e.Field != "" {
		names = append(names, e.Field)
	}
	e.Struct = typeOf(d.path[len(d.path)-1].object.typ).Name()
	e.Field = strings.Join(names, ".")
	return e
}

func setNull(p *decodePlan, at unsafe.Pointer) {
	switch p.form {
	case formAny, formInterface, formPointer, formMap, formSlice:
		rt.ClearMany(p.typ.Address(), at, 1)
	}
}

func (d *decoder) storeBool(p *decodePlan, at unsafe.Pointer, b bool) {
	switch p.form {
	case formBool:
		*(*bool)(at) = b
	case formAny:
		*(*any)(at) = b
	default:
		d.mismatch("bool", p.typ, d.pos)
	}
}

// storeText stores a string, of which raw are the letters. It reports whether to go on.
func (d *decoder) storeText(p *decodePlan, at unsafe.Pointer, raw []byte, plain bool) bool {
	switch p.form {
	case formString:
		*(*string)(at) = d.textOf(raw, plain)
	case formNumber:
		text := unquoted(raw, plain)
		if !isNumber(text) {
			return d.end(errors.New("json: invalid number literal, trying to unmarshal " + quote(`"`+string(raw)+`"`) +
				" into Number"))
		}
		*(*string)(at) = text
	case formAny:
		*(*any)(at) = unquoted(raw, plain)
	case formSlice:
		if p.elem.typ.KindNumber != kindUint8 {
			d.mismatch("string", p.typ, d.pos)
			break
		}
		decoded, err := byteLetters.DecodeString(unquoted(raw, plain))
		if err != nil {
			d.note(err)
			break
		}
		*(*[]byte)(at) = decoded
	default:
		d.mismatch("string", p.typ, d.pos)
	}
	return true
}

// storeNumber stores a number, or what a field with the option string has in place of one.
func (d *decoder) storeNumber(p *decodePlan, at unsafe.Pointer, text []byte) {
	var err error
	switch s := stringOf(text); {
	case p.form >= formInt && p.form <= formInt64:
		var n int64
		if n, err = strconv.ParseInt(s, 10, 64); err == nil && storeInteger(p.form, at, integer{uint64(n), n < 0}) {
			return
		}
	case p.form >= formUint && p.form <= formUint64:
		var n uint64
		if n, err = strconv.ParseUint(s, 10, 64); err == nil && storeUnsigned(p.form, at, n) {
			return
		}
	case p.form == formFloat32:
		var f float64
		if f, err = strconv.ParseFloat(s, 32); err == nil {
			*(*float32)(at) = float32(f)
			return
		}
	case p.form == formFloat64:
		var f float64
		if f, err = strconv.ParseFloat(s, 64); err == nil {
			*(*float64)(at) = f
			return
		}
	case p.form == formNumber:
		*(*string)(at) = string(text)
		return
	case p.form == formAny || p.form == formInterface:
		a, ok := d.number(text)
		switch {
		case !ok:
		case p.form == formAny:
			*(*any)(at) = a
		default:
			d.mismatch("number", p.typ, d.pos)
		}
		return
	default:
		d.mismatch("number", p.typ, d.pos)
		return
	}
	d.mismatch("number "+string(text), p.typ, d.pos)
}

// number is what a number is in an interface; if it is none there, that has been noted.
func (d *decoder) number(text []byte) (any, bool) {
	if d.useNumber {
		return Number(text), true
	}
	f, err := strconv.ParseFloat(stringOf(text), 64)
	if err != nil {
		d.mismatch("number "+string(text), numberWords.typ, d.pos+1)
		return nil, false
	}
	return f, true
}

// An integer is two's complement, negative if that flag says so.
type integer struct {
	bits     uint64
	negative bool
}

// shortInteger reads the integer that begins at data[i] if it has no more than 18 digits; end is -1 otherwise.
func shortInteger(data []byte, i int) (n integer, end int) {
	if i < len(data) && data[i] == '-' {
		n.negative = true
		i++
	}
	first := i
	x, i := digitsValue(data, i, 0)
	digits := i - first
	if digits == 0 || digits > 18 || digits > 1 && data[first] == '0' {
		return n, -1
	}
	if i < len(data) && (data[i] == '.' || data[i]|0x20 == 'e') {
		return n, -1
	}
	if n.bits = x; n.negative {
		n.bits = -x
	}
	return n, i
}

// storeInteger stores n if it fits. A negative number, be it zero, fits into no unsigned type.
func storeInteger(op form, at unsafe.Pointer, n integer) bool {
	x := int64(n.bits)
	switch op {
	case formInt:
		*(*int)(at) = int(x)
	case formInt64:
		*(*int64)(at) = x
	case formInt32:
		if int64(int32(x)) != x {
			return false
		}
		*(*int32)(at) = int32(x)
	case formInt16:
		if int64(int16(x)) != x {
			return false
		}
		*(*int16)(at) = int16(x)
	case formInt8:
		if int64(int8(x)) != x {
			return false
		}
		*(*int8)(at) = int8(x)
	default:
		return !n.negative && storeUnsigned(op, at, n.bits)
	}
	return true
}

func storeUnsigned(op form, at unsafe.Pointer, x uint64) bool {
	switch op {
	case formUint:
		*(*uint)(at) = uint(x)
	case formUint64:
		*(*uint64)(at) = x
	case formUint32:
		if x > math.MaxUint32 {
			return false
		}
		*(*uint32)(at) = uint32(x)
	case formUint16:
		if x > math.MaxUint16 {
			return false
		}
		*(*uint16)(at) = uint16(x)
	case formUint8:
		if x > math.MaxUint8 {
			return false
		}
		*(*uint8)(at) = uint8(x)
	}
	return true
}

// ownJSON gives the value's text to the variable's own method.
func (d *decoder) ownJSON(p *decodePlan, at unsafe.Pointer) bool {
	d.peek()
	start := d.pos
	if !d.skip() {
		return false
	}
	if err := pointerMethods[Unmarshaler](p.table, at).UnmarshalJSON(d.data[start:d.pos]); err != nil {
		return d.end(err)
	}
	return true
}

// ownText gives a string's text to the variable's own method; outer is what errors name in place of its type.
func (d *decoder) ownText(p *decodePlan, at unsafe.Pointer, outer *descriptor) bool {
	c := d.peek()
	what := "number"
	switch c {
	case '"':
		raw, plain := d.text()
		if raw == nil {
			return false
		}
		if !plain {
			raw = appendUnquoted(nil, raw)
		}
		if err := pointerMethods[encoding.TextUnmarshaler](p.table, at).UnmarshalText(raw); err != nil {
			return d.end(err)
		}
		return true
	case 'n':
		return d.value(p.under, at)
	case '{', '[':
		if what = "object"; c == '[' {
			what = "array"
		}
		d.mismatch(what, outer, d.pos+1)
		return d.skip()
	case 't', 'f':
		what = "bool"
	}
	if !d.skip() {
		return false
	}
	d.mismatch(what, outer, d.pos)
	return true
}

// quoted decodes the value of a field with the option string: a string of the JSON that is meant.
func (d *decoder) quoted(p *decodePlan, at unsafe.Pointer) bool {
	switch c := d.peek(); c {
	case 'n':
		return d.value(p, at)
	case '"':
		raw, plain := d.text()
		return raw != nil && d.storeQuoted(p, at, bytesOf(unquoted(raw, plain)))
	default:
		start := d.pos
		if !d.skip() {
			return false
		}
		if c == '-' || c-'0' < 10 {
			if _, ok := d.number(d.data[start:d.pos]); !ok {
				return d.storeQuoted(p, at, []byte("null")) // a number out of range counts as null after its error
			}
		}
		d.misuse("unquoted value", typeOf(p.typ))
		return true
	}
}

func misuseError(what string, t reflect.Type) error {
	return errors.New("json: invalid use of ,string struct tag, trying to unmarshal " + what + " into " + t.String())
}

func (d *decoder) misuse(what string, t reflect.Type) { d.note(misuseError(what, t)) }

// storeQuoted stores what the text, which may be anything, stands for. It reports whether to go on.
func (d *decoder) storeQuoted(p *decodePlan, at unsafe.Pointer, text []byte) bool {
	what := quote(string(text))
	if len(text) == 0 {
		d.misuse(what, typeOf(p.typ))
		return true
	}
	outer, c := p.typ, text[0]
	for p.form == formPointer {
		if c == 'n' {
			if string(text) == "null" {
				setNull(p, at)
			} else {
				d.misuse(what, typeOf(p.typ))
			}
			return true
		}
		if *(*unsafe.Pointer)(at) == nil {
			*(*unsafe.Pointer)(at) = rt.New(p.elem.typ.Address())
		}
		p, at = p.elem, *(*unsafe.Pointer)(at)
	}
	if p.form == formOwnJSON {
		if err := pointerMethods[Unmarshaler](p.table, at).UnmarshalJSON(text); err != nil {
			return d.end(err)
		}
		return true
	}
	if p.form == formOwnText && c != 'n' {
		if c != '"' {
			d.misuse(what, typeOf(outer))
			return true
		}
		raw, ok := lenient(text)
		if !ok {
			return d.end(misuseError(what, typeOf(outer)))
		}
		if err := pointerMethods[encoding.TextUnmarshaler](p.table, at).UnmarshalText(raw); err != nil {
			return d.end(err)
		}
		return true
	}
	if p.form == formOwnText {
		p = p.under
	}
	switch {
	case c == 'n' || c == 't' || c == 'f':
		if string(text) != literalOf(c) || c != 'n' && p.form != formBool {
			d.misuse(what, typeOf(p.typ))
		} else if c != 'n' {
			*(*bool)(at) = c == 't'
		}
	case c == '"':
		raw, ok := lenient(text)
		if !ok {
			return d.end(misuseError(what, typeOf(p.typ)))
		}
		if p.form == formNumber && !isNumber(string(raw)) {
			return d.end(errors.New("json: invalid number literal, trying to unmarshal " + what + " into Number"))
		}
		switch p.form {
		case formString, formNumber:
			*(*string)(at) = string(raw)
		default:
			d.mismatch("string", p.typ, d.pos)
		}
	case c != '-' && c-'0' >= 10:
		return d.end(misuseError(what, typeOf(p.typ)))
	case p.form < formInt || p.form > formFloat64:
		if p.form != formNumber {
			return d.end(misuseError(what, typeOf(p.typ)))
		}
		*(*string)(at) = string(text)
	default:
		d.storeNumber(p, at, text)
	}
	return true
}

// lenient is the text of a JSON string; ok is false if text is none. The escape \' is allowed here.
func lenient(text []byte) (inner []byte, ok bool) {
	end := len(text) - 1
	if end < 1 || text[0] != '"' || text[end] != '"' {
		return nil, false
	}
	for i := 1; i < end; {
		size := 1
		switch c := text[i]; {
		case c < ' ' || c == '"':
			return nil, false
		case c == '\\' && text[i+1] == '\'':
			size = 2
		case c == '\\':
			size = escapeSize(text[:end], i)
		}
		if size <= 0 {
			return nil, false
		}
		i += size
	}
	return appendUnquoted(nil, text[1:end]), true
}
