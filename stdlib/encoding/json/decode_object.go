package json

import (
	"encoding"
	"errors"
	"internal/rt"
	"reflect"
	"strconv"
	"unsafe"
)

// members decodes an object into a struct. Objects tend to have their members in the order of the struct's fields, so
// the field after the last one is tried first, by comparing its name with its quotes to what is there.
func (d *decoder) members(o *objectPlan, at unsafe.Pointer) bool {
	if !d.enter() {
		return false
	}
	if d.peek() == '}' {
		return d.leave()
	}
	d.path = append(d.path, pathStep{o, -1})
	level := len(d.path) - 1
	for next := 0; ; {
		if d.peek() != '"' {
			return false
		}
		var f *decodeField
		if next < len(o.fields) && o.fields[next].begins(d.data, d.pos) {
			f = &o.fields[next]
			d.pos += len(f.key)
		} else {
			name, plain := d.text()
			if name == nil {
				return false
			}
			if !plain {
				name = appendUnquoted(nil, name)
			}
			if next = o.find(name); next >= 0 {
				f = &o.fields[next]
			} else {
				next = 0
				if d.strict {
					d.note(unknownField(name))
				}
			}
		}
		if d.peek() != ':' {
			return false
		}
		d.pos++
		if f == nil {
			if !d.skip() {
				return false
			}
		} else {
			d.path[level].field = next
			field := unsafe.Add(at, f.offset)
			if f.path != nil {
				field = d.embedded(f, at)
			}
			ok := false
			switch {
			case field == nil:
				ok = d.skip()
			case f.quoted:
				ok = d.quoted(f.plan, field)
			default:
				ok = d.value(f.plan, field)
			}
			if !ok {
				return false
			}
			d.path[level].field = -1
			next++
		}
		switch d.peek() {
		case ',':
			d.pos++
		case '}':
			d.path = d.path[:level]
			return d.leave()
		default:
			return false
		}
	}
}

// begins: is the string that begins at data[i] the field's name?
func (f *decodeField) begins(data []byte, i int) bool {
	n := len(f.key)
	if len(data)-i < n+8 || n == 0 {
		return false // near the end, find is as good
	}
	if load(data, i)&f.mask != f.word {
		return false
	}
	return n <= 8 || string(data[i+8:i+n]) == f.key[8:]
}

func unknownField(name []byte) error {
	return errors.New("json: unknown field " + strconv.Quote(string(name)))
}

// embedded finds a field behind pointers to embedded structs, which are made where they are nil; nil, after a note, if
// one of these is of an unexported type and cannot be made.
func (d *decoder) embedded(f *decodeField, at unsafe.Pointer) unsafe.Pointer {
	for i := range f.path {
		h := &f.path[i]
		place := (*unsafe.Pointer)(unsafe.Add(at, h.offset))
		if *place == nil {
			if !h.exported {
				d.note(errors.New("json: cannot set embedded pointer to unexported struct: " + typeOf(h.typ).String()))
				return nil
			}
			*place = rt.New(h.typ.Address())
		}
		at = *place
	}
	return unsafe.Add(at, f.offset)
}

// mapping decodes an object into a map, which is made if it is nil.
func (d *decoder) mapping(p *decodePlan, at unsafe.Pointer) bool {
	m := *(*unsafe.Pointer)(at)
	if m == nil {
		m = rt.MakeMap(p.typ.Address(), 0)
		*(*unsafe.Pointer)(at) = m
	}
	if !d.enter() {
		return false
	}
	if d.peek() == '}' {
		return d.leave()
	}
	var elem unsafe.Pointer
	if !p.inPlace {
		elem = rt.New(p.elem.typ.Address())
	}
	for {
		if d.peek() != '"' {
			return false
		}
		start := d.pos
		name, plain := d.text()
		if name == nil || d.peek() != ':' {
			return false
		}
		d.pos++
		if p.inPlace {
			d.key = d.nameOf(name, plain)
			slot := rt.MapAssign(p.typ.Address(), m, unsafe.Pointer(&d.key))
			if p.elem.form != formString || d.peek() != '"' {
				rt.ClearMany(p.elem.typ.Address(), slot, 1)
			}
			if !d.value(p.elem, slot) {
				return false
			}
		} else {
			rt.ClearMany(p.elem.typ.Address(), elem, 1)
			if !d.value(p.elem, elem) {
				return false
			}
			key, ok := d.mapKey(p, name, plain, start)
			if !ok {
				return false
			}
			if key != nil {
				rt.Move(p.elem.typ.Address(), rt.MapAssign(p.typ.Address(), m, key), elem)
			}
		}
		switch d.peek() {
		case ',':
			d.pos++
		case '}':
			return d.leave()
		default:
			return false
		}
	}
}

// mapKey makes a key of a name, which began at start, in memory of its own; nil, after a note, if it is none. ok tells
// whether to go on.
func (d *decoder) mapKey(p *decodePlan, name []byte, plain bool, start int) (key unsafe.Pointer, ok bool) {
	typ := p.typ.AsMap().Key
	switch p.key {
	case keyString:
		s := unquoted(name, plain)
		return unsafe.Pointer(&s), true
	case keyText:
		key = rt.New(typ.Address())
		switch q := p.keyPlan; q.form {
		case formOwnJSON:
			if err := pointerMethods[Unmarshaler](q.table, key).UnmarshalJSON(d.data[start : start+len(name)+2]); err != nil {
				return nil, d.end(err)
			}
		case formOwnText:
			text := bytesOf(unquoted(name, plain))
			if err := pointerMethods[encoding.TextUnmarshaler](q.table, key).UnmarshalText(text); err != nil {
				return nil, d.end(err)
			}
		default:
			if !d.storeText(q, key, name, plain) {
				return nil, false
			}
		}
		return key, true
	}
	text := unquoted(name, plain)
	key = rt.New(typ.Address())
	v := reflect.NewAt(typeOf(typ), key).Elem()
	if p.key == keyInt {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil && !v.OverflowInt(n) {
			v.SetInt(n)
			return key, true
		}
	} else if n, err := strconv.ParseUint(text, 10, 64); err == nil && !v.OverflowUint(n) {
		v.SetUint(n)
		return key, true
	}
	d.mismatch("number "+text, typ, start+1)
	return nil, true
}
