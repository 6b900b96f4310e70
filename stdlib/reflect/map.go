package reflect

import (
	"internal/rt"
	"internal/value"
	"unsafe"
)

func (v Value) mustBeMap(method string) *value.MapDescriptor {
	if v.Kind() != Map {
		v.wrongKind(method)
	}
	return v.typ.AsMap()
}

// MapIndex is the element for a key; the zero Value if the map has none.
func (v Value) MapIndex(key Value) Value {
	m := v.mustBeMap("MapIndex")
	k := key.assignedTo("reflect.Value.MapIndex", typeOf(m.Key))
	elem := rt.MapGet(v.typ.Address(), v.word(), k.address())
	if elem == nil {
		return Value{}
	}
	return entry(typeOf(m.Elem), elem, (v.flags | key.flags).hidden())
}

// entry takes a key or an element out of the map, whose slots may be used again.
func entry(typ *rtype, slot unsafe.Pointer, flags flagSet) Value {
	if typ.IsDirect() {
		return Value{typ, *(*unsafe.Pointer)(slot), flags | flagWord}
	}
	return Value{typ, copyOf(typ, slot), flags}
}

// MapKeys lists the keys, in no order.
func (v Value) MapKeys() []Value {
	v.mustBeMap("MapKeys")
	keys := make([]Value, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		keys = append(keys, it.Key())
	}
	return keys
}

// SetMapIndex sets the element for a key; the zero Value for elem deletes the key.
func (v Value) SetMapIndex(key, elem Value) {
	m := v.mustBeMap("SetMapIndex")
	v.mustBeFree("SetMapIndex")
	key.mustBeFree("SetMapIndex")
	k := key.assignedTo("reflect.Value.SetMapIndex", typeOf(m.Key))
	if elem.typ == nil {
		rt.MapDelete(v.typ.Address(), v.word(), k.address())
		return
	}
	elem.mustBeFree("SetMapIndex")
	e := elem.assignedTo("reflect.Value.SetMapIndex", typeOf(m.Elem))
	slot := rt.MapAssign(v.typ.Address(), v.word(), k.address())
	rt.Move(typeOf(m.Elem).Address(), slot, e.address())
}

// A MapIter goes through a map: for it := v.MapRange(); it.Next(); { … }.
type MapIter struct {
	m     Value
	state rt.MapIterator
	begun bool
}

func (v Value) MapRange() *MapIter {
	v.mustBeMap("MapRange")
	return &MapIter{m: v}
}

// Next goes to the next entry, or reports false at the end.
func (it *MapIter) Next() bool {
	if !it.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	switch {
	case !it.begun:
		it.begun = true
		if m := it.m.word(); m != nil {
			rt.MapIterate(it.m.typ.Address(), m, &it.state)
		}
	case it.state.Key == nil:
		panic("MapIter.Next called on exhausted iterator")
	default:
		rt.MapNext(&it.state)
	}
	return it.state.Key != nil
}

func (it *MapIter) at(method string) {
	if !it.begun {
		panic("MapIter." + method + " called before Next")
	}
	if it.state.Key == nil {
		panic("MapIter." + method + " called on exhausted iterator")
	}
}

func (it *MapIter) Key() Value {
	it.at("Key")
	return entry(typeOf(it.m.typ.AsMap().Key), it.state.Key, it.m.flags.hidden())
}

func (it *MapIter) Value() Value {
	it.at("Value")
	return entry(it.m.typ.elem(), it.state.Elem, it.m.flags.hidden())
}

// Reset makes the iterator go through v; the zero Value lets go of the map.
func (it *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.mustBeMap("MapIter.Reset")
	}
	*it = MapIter{m: v}
}

// SetIterKey is v.Set(it.Key()).
func (v Value) SetIterKey(it *MapIter) {
	it.mayBeSet("SetIterKey")
	v.setEntry(it, "Key", typeOf(it.m.typ.AsMap().Key), it.state.Key)
}

// SetIterValue is v.Set(it.Value()).
func (v Value) SetIterValue(it *MapIter) {
	it.mayBeSet("SetIterValue")
	v.setEntry(it, "Value", it.m.typ.elem(), it.state.Elem)
}

func (it *MapIter) mayBeSet(method string) {
	if !it.begun {
		panic("reflect: Value." + method + " called before Next")
	}
	if it.state.Key == nil {
		panic("reflect: Value." + method + " called on exhausted iterator")
	}
}

func (v Value) setEntry(it *MapIter, what string, typ *rtype, slot unsafe.Pointer) {
	v.mustSet("SetIter" + what)
	it.m.mustBeFree("SetIter" + what)
	v.store(entry(typ, slot, 0).assignedTo("reflect.MapIter.Set"+what, v.typ))
}
