package template

import (
	"reflect"
	"strings"
	"sync"
	"unsafe"
)

// A member is what a name is in a type: a method, a field of a struct, or nothing.
type member struct {
	method   *method // nil if there is none
	pointer  *method // of pointers to the type
	field    []int   // where the field is
	exported bool    // the field
}

// A method is one of a type's method set.
type method struct {
	function
	number int
}

// known are the members of types that executions have met, but for names that are nothing: these have no end.
var known sync.Map // of memberKey to *member

type memberKey struct {
	t    reflect.Type
	name string
}

// A memberCache remembers the last members that an execution has met, each at a place of its type and its name.
type memberCache [128]struct {
	memberKey
	member *member
}

// typeWord is the address of a type's description.
func typeWord(t reflect.Type) uintptr { return (*[2]uintptr)(unsafe.Pointer(&t))[1] }

// find is the member of a type.
func (c *memberCache) find(t reflect.Type, name string) *member {
	hash := typeWord(t)>>4 + uintptr(len(name))*31
	if name != "" {
		hash += uintptr(name[0]) + uintptr(name[len(name)-1])*7
	}
	slot := &c[hash%uintptr(len(c))]
	if slot.t != t || slot.name != name {
		slot.memberKey = memberKey{t, strings.Clone(name)} // which is a part of a whole template otherwise
		slot.member = slot.lookUp()
	}
	return slot.member
}

func (k memberKey) lookUp() *member {
	if m, ok := known.Load(k); ok {
		return m.(*member)
	}
	m := &member{method: methodOf(k.t, k.name), pointer: methodOf(reflect.PointerTo(k.t), k.name)}
	if k.t.Kind() == reflect.Struct {
		if f, ok := k.t.FieldByName(k.name); ok {
			m.field, m.exported = f.Index, f.IsExported()
		}
	}
	if m.method != nil || m.pointer != nil || m.field != nil {
		known.Store(k, m)
	}
	return m
}

func methodOf(t reflect.Type, name string) *method {
	m, ok := t.MethodByName(name)
	if !ok {
		return nil
	}
	receivers := 1
	if t.Kind() == reflect.Interface {
		receivers = 0
	}
	return &method{*describe(name, m.Type, receivers), m.Index}
}

// methodOf is the method of a value, or of a pointer to it if it has an address, and what it is the method of.
func (m *member) methodOf(v reflect.Value) (*method, reflect.Value) {
	if m.pointer != nil && v.Kind() != reflect.Pointer && v.CanAddr() {
		return m.pointer, v.Addr()
	}
	return m.method, v
}

// of is the field of a struct.
func (m *member) of(v reflect.Value) (reflect.Value, error) {
	if len(m.field) == 1 {
		return v.Field(m.field[0]), nil
	}
	return v.FieldByIndexErr(m.field)
}
