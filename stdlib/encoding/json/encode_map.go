package json

import (
	"encoding"
	"errors"
	"internal/rt"
	"internal/value"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unsafe"
)

const (
	kindPointer = value.Pointer
	kindUint8   = value.Uint8
)

func quote(s string) string { return strconv.Quote(s) }

// mapping writes a map, sorted by the texts of its keys. The entries of all open maps are in one stack, e.entries; what
// they hold stays where it is in the map, unless a method of any key or element might change that meanwhile: then all
// are copied before the first is written.
func (e *encoder) mapping(buf []byte, p *encodePlan, m unsafe.Pointer) []byte {
	if m == nil {
		return append(buf, "null"...)
	}
	if !e.enter(p.typ, opened{nil, m, 0}) {
		return buf
	}
	start := len(e.entries)
	if err := e.collect(p, m); err != nil {
		return e.fail(buf, err)
	}
	entries := e.entries[start:]
	if len(entries) <= 12 {
		for i := 1; i < len(entries); i++ {
			x := entries[i]
			k := i
			for k > 0 && x.key < entries[k-1].key {
				entries[k] = entries[k-1]
				k--
			}
			entries[k] = x
		}
	} else {
		slices.SortFunc(entries, func(a, b mapEntry) int { return strings.Compare(a.key, b.key) })
	}
	buf = append(buf, '{')
	for i := range entries {
		if i > 0 {
			buf = append(buf, ',')
		}
		buf = appendQuoted(buf, entries[i].key, e.html)
		buf = append(buf, ':')
		buf = e.value(buf, p.elem, entries[i].elem)
		if e.err != nil {
			return buf
		}
	}
	clear(entries)
	e.entries = e.entries[:start]
	e.leave(opened{nil, m, 0})
	return append(buf, '}')
}

// collect pushes the entries of the map.
func (e *encoder) collect(p *encodePlan, m unsafe.Pointer) error {
	d := p.typ.AsMap()
	var copies unsafe.Pointer
	room := 0
	if p.key == keyText || !p.elem.isPlain() {
		room = mapLength(m)
		copies = rt.NewArray(d.Elem.Address(), room)
	}
	it := &e.it
	*it = rt.MapIterator{}
	for rt.MapIterate(d.Address(), m, it); it.Key != nil; rt.MapNext(it) {
		var key string
		if p.key == keyString {
			key = *(*string)(it.Key)
		} else {
			var err error
			if key, err = e.keyText(p, d.Key, it.Key); err != nil {
				return err
			}
		}
		elem := it.Elem
		if copies != nil {
			if room == 0 { // methods of keys have made the map larger
				room = mapLength(m)
				copies = rt.NewArray(d.Elem.Address(), room)
			}
			elem = copies
			rt.Move(d.Elem.Address(), elem, it.Elem)
			if room--; room > 0 {
				copies = unsafe.Add(copies, d.Elem.Bytes)
			}
		}
		e.entries = append(e.entries, mapEntry{key, elem})
	}
	*it = rt.MapIterator{}
	return nil
}

// isPlain: is all of a value in its own memory, or letters, so that no methods run while it is written?
func (p *encodePlan) isPlain() bool { return p.form <= formNumber || p.form == formBytes }

func (e *encoder) keyText(p *encodePlan, d *descriptor, at unsafe.Pointer) (string, error) {
	k := typeOf(d).Kind()
	switch p.key {
	case keyInt:
		return strconv.FormatInt(variable(d, at).Int(), 10), nil
	case keyUint:
		return strconv.FormatUint(variable(d, at).Uint(), 10), nil
	}
	if k == reflect.Pointer && *(*unsafe.Pointer)(at) == nil {
		return "", nil
	}
	m, ok := variable(d, at).Interface().(encoding.TextMarshaler)
	if !ok {
		panic("unexpected map key type")
	}
	text, err := m.MarshalText()
	if err != nil {
		return "", errors.New("json: encoding error for type " + quote(typeOf(p.typ).String()) + ": " + quote(err.Error()))
	}
	return string(text), nil
}
