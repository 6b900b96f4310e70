package reflect

import (
	"internal/value"
	"iter"
	"unsafe"
)

// A Method is a method of a type.
type Method struct {
	Name    string
	PkgPath string // of a method that is not exported
	Type    Type   // with the receiver as first parameter; of an interface type's method without one
	Func    Value  // likewise; none of an interface type
	Index   int
}

func (m Method) IsExported() bool { return m.PkgPath == "" }

// methodAt is the place in the method table of the i-th exported method, -1 past the last.
func (t *rtype) methodAt(i int) int {
	if t.Uncommon == nil {
		return -1
	}
	for at := range t.Uncommon.MethodCount {
		if isExported(*t.Uncommon.Methods[at].Name) {
			if i--; i < 0 {
				return at
			}
		}
	}
	return -1
}

// Method is the i-th of the exported methods, in order of their names; of an interface type, of all.
func (t *rtype) Method(i int) Method {
	if t.Kind() == Interface {
		n := t.AsInterface()
		if i < 0 || i >= n.Count {
			panic("reflect: Method index out of range")
		}
		m := Method{Name: *n.Methods[i].Name, Type: typeOf(n.Methods[i].Type), Index: i}
		if n.Methods[i].PackagePath != nil {
			m.PkgPath = *n.Methods[i].PackagePath
		}
		return m
	}
	at := -1
	if i >= 0 {
		at = t.methodAt(i)
	}
	if at < 0 {
		panic("reflect: Method index out of range")
	}
	m := &t.Uncommon.Methods[at]
	f := m.Type.AsFunc()
	in := append([]*value.Descriptor{&t.Descriptor}, f.Ins()...)
	typ := funcOf(in, f.Outs(), f.Flags&value.FlagVariadic != 0)
	_, direct := value.CodeOf(m)
	if direct == 0 { // of a type that StructOf made
		call := func(in []Value) []Value { return in[0].Method(i).Call(in[1:]) }
		if typ.IsVariadic() {
			call = func(in []Value) []Value { return in[0].Method(i).CallSlice(in[1:]) }
		}
		return Method{Name: *m.Name, Type: typ, Func: MakeFunc(typ, call), Index: i}
	}
	code := &struct{ code uintptr }{direct}
	return Method{Name: *m.Name, Type: typ, Func: Value{typ, unsafe.Pointer(code), flagWord}, Index: i}
}

// MethodByName finds a method that Method numbers.
func (t *rtype) MethodByName(name string) (Method, bool) {
	if i := t.methodNamed(name); i >= 0 {
		return t.Method(i), true
	}
	return Method{}, false
}

func (t *rtype) methodNamed(name string) int {
	if t.Kind() == Interface {
		n := t.AsInterface()
		for i := range n.Count {
			if *n.Methods[i].Name == name {
				return i
			}
		}
		return -1
	}
	if t.Uncommon == nil || !isExported(name) {
		return -1
	}
	i := 0
	for at := range t.Uncommon.MethodCount {
		if found := *t.Uncommon.Methods[at].Name; found == name {
			return i
		} else if isExported(found) {
			i++
		}
	}
	return -1
}

// Methods goes through the methods of the type.
func (t *rtype) Methods() iter.Seq[Method] { return numbered(t.NumMethod(), t.Method) }

// Method is the i-th method as a function of its own, whose receiver is v.
func (v Value) Method(i int) Value {
	if v.typ == nil {
		v.wrongKind("Method")
	}
	if v.flags&flagMethod != 0 || uint(i) >= uint(v.typ.NumMethod()) {
		panic("reflect: Method index out of range")
	}
	at := i
	if v.typ.Kind() == Interface {
		if v.IsNil() {
			panic("reflect: Method on nil interface value")
		}
	} else {
		at = v.typ.methodAt(i)
	}
	return Value{v.typ, v.pointer, v.flags&flagWord | v.flags.hidden() | flagMethod | flagSet(at)<<methodShift}
}

// MethodByName is the method of that name as a function of its own; the zero Value if there is none.
func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		v.wrongKind("MethodByName")
	}
	if v.flags&flagMethod != 0 {
		return Value{}
	}
	if i := v.typ.methodNamed(name); i >= 0 {
		return v.Method(i)
	}
	return Value{}
}

// Methods goes through the methods of v.
func (v Value) Methods() iter.Seq2[Method, Value] {
	return func(yield func(Method, Value) bool) {
		for i := range v.NumMethod() {
			if !yield(v.Type().Method(i), v.Method(i)) {
				return
			}
		}
	}
}

// methodType is the type of the function that a Value with flagMethod is.
func (v Value) methodType() *rtype {
	at := v.flags >> methodShift
	if v.typ.Kind() == Interface {
		return typeOf(v.typ.AsInterface().Methods[at].Type)
	}
	return typeOf(v.typ.Uncommon.Methods[at].Type)
}

// A boundMethod is a method with its receiver, ready to be called: as in an interface, the receiver is one word.
type boundMethod struct {
	typ      *rtype // without receiver
	code     uintptr
	receiver unsafe.Pointer
}

// bound is the method that v, a Value with flagMethod, is at this moment. what is for the panic's text.
func (v Value) bound(what string) boundMethod {
	at := v.flags >> methodShift
	m := boundMethod{typ: v.methodType()}
	if v.typ.Kind() == Interface {
		if !isExported(*v.typ.AsInterface().Methods[at].Name) {
			panic("reflect: " + what + " of unexported method")
		}
		i := (*methodInterface)(v.pointer)
		if i.table == nil {
			panic("reflect: " + what + " of method on nil interface value")
		}
		m.code, m.receiver = i.table.code[at], i.data
		return m
	}
	m.code, _ = value.CodeOf(&v.typ.Uncommon.Methods[at])
	if v.typ.IsDirect() {
		m.receiver = v.word()
	} else {
		m.receiver = v.pointer
	}
	return m
}

// asFunction makes of a Value with flagMethod a function as any other.
func (v Value) asFunction(what string) Value {
	typ := v.bound(what).typ // panics now rather than at the call
	f := newFunction(typ, runMethod)
	f.method = v
	return Value{typ, unsafe.Pointer(f), v.flags&flagsReadOnly | flagWord}
}

// runMethod hands the arguments of a method value on to the method, with the receiver before them. It goes from frame
// to frame: nothing is taken apart into Values.
//
//go:wrapper
func runMethod(f *madeFunction, frame unsafe.Pointer) {
	c := newCall(f.method, "call")
	c.outer, c.outerFrame = f.signature, frame
	c.fill, c.drain = fillFromFrame, drainToFrame
	dynamicCall(&c)
}

func fillFromFrame(c *call, frame unsafe.Pointer) {
	s := c.signature
	if s.hidden {
		*(*unsafe.Pointer)(frame) = *(*unsafe.Pointer)(c.outerFrame)
	}
	*(*unsafe.Pointer)(unsafe.Add(frame, s.receiverSlot)) = c.receiver
	for i := range s.in {
		s.in[i].move(frame, c.outerFrame, &c.outer.in[i])
	}
}

func drainToFrame(c *call, frame unsafe.Pointer) {
	if c.signature.hidden {
		return // they are there already
	}
	for i := range c.signature.out {
		c.outer.out[i].move(c.outerFrame, frame, &c.signature.out[i])
	}
}
