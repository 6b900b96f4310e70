package reflect

import (
	"internal/rt"
	"unsafe"
)

// A call of a function whose type is known at run time only. Up to drain it is abi/dynamic_call.h's.
type call struct {
	code       uintptr
	context    unsafe.Pointer // the closure
	descriptor *uint64
	stackBytes uintptr // of arguments, rounded up to 16
	fill       func(c *call, frame unsafe.Pointer)
	drain      func(c *call, frame unsafe.Pointer)

	typ        *rtype // without receiver
	signature  *signature
	receiver   unsafe.Pointer
	in, out    []Value
	outer      *signature     // of a method value that passes its arguments on
	outerFrame unsafe.Pointer // its frame
}

//go:linkname dynamicCall tuco_dynamic_call
//go:noescape
func dynamicCall(c *call)

// Call calls the function v with these arguments; v may be variadic.
func (v Value) Call(in []Value) []Value { return v.called("Call", in) }

// CallSlice calls the variadic function v with a slice as its last argument.
func (v Value) CallSlice(in []Value) []Value { return v.called("CallSlice", in) }

func (v Value) called(method string, in []Value) []Value {
	if v.Kind() != Func {
		v.wrongKind(method)
	}
	v.mustBeFree(method)
	c := newCall(v, method)
	c.in = arguments(method, c.typ, in)
	c.fill, c.drain = fillCall, drainCall
	dynamicCall(&c)
	return c.out
}

// newCall prepares a call of the function v.
func newCall(v Value, method string) call {
	var c call
	if v.flags&flagMethod != 0 {
		m := v.bound(method)
		c.typ, c.code, c.receiver = m.typ, m.code, m.receiver
	} else {
		c.typ, c.context = v.typ, v.word()
		if c.context == nil {
			panic("reflect.Value.Call: call of nil function")
		}
		c.code = *(*uintptr)(c.context)
	}
	c.signature = signatureOf(c.typ, c.context == nil)
	c.descriptor = &c.signature.descriptor[0]
	c.stackBytes = (c.signature.stackBytes + 15) &^ 15
	return c
}

// arguments makes of what Call or CallSlice was given a value of its own type for each parameter.
func arguments(method string, t *rtype, given []Value) []Value {
	f := t.AsFunc()
	n := f.In
	variadic := t.IsVariadic()
	gathers := variadic && method == "Call"
	switch {
	case method == "CallSlice" && !variadic:
		panic("reflect: CallSlice of non-variadic function")
	case gathers:
		n--
	}
	if len(given) < n {
		panic("reflect: " + method + " with too few input arguments")
	}
	if len(given) > n && !gathers {
		panic("reflect: " + method + " with too many input arguments")
	}
	for _, x := range given {
		if x.typ == nil {
			panic("reflect: " + method + " using zero Value argument")
		}
	}
	for i, x := range given[:n] {
		if have, want := x.Type(), typeOf(f.Parameters[i]); !have.AssignableTo(want) {
			panic("reflect: " + method + " using " + have.String() + " as type " + want.Text)
		}
	}
	in := make([]Value, f.In)
	if gathers {
		rest := given[n:]
		slice := MakeSlice(typeOf(f.Parameters[n]), len(rest), len(rest))
		elem := slice.typ.elem()
		for i, x := range rest {
			if have := x.Type(); !have.AssignableTo(elem) {
				panic("reflect: cannot use " + have.String() + " as type " + elem.Text + " in " + method)
			}
			slice.Index(i).Set(x)
		}
		in[n] = slice
	}
	for i, x := range given[:n] {
		x.mustBeFree(method)
		in[i] = x.assignedTo("reflect.Value.Call", typeOf(f.Parameters[i]))
	}
	return in
}

func fillCall(c *call, frame unsafe.Pointer) {
	s := c.signature
	if s.hidden {
		*(*uintptr)(frame) = uintptr(frame) + s.memory
	}
	if c.context == nil {
		*(*unsafe.Pointer)(unsafe.Add(frame, s.receiverSlot)) = c.receiver
	}
	for i := range s.in {
		s.in[i].load(frame, c.in[i].address())
	}
}

func drainCall(c *call, frame unsafe.Pointer) {
	s := c.signature
	c.out = make([]Value, len(s.out))
	for i := range s.out {
		c.out[i] = s.out[i].value(frame, unsafe.Add(frame, s.out[i].memory))
	}
}

// value is the argument or result in a frame as a Value; memory is where it stands if it is memory.
func (a *passage) value(frame, memory unsafe.Pointer) Value {
	p := rt.New(a.typ.Address())
	if a.inMemory {
		rt.Move(a.typ.Address(), p, memory)
	} else {
		a.store(frame, p)
	}
	if a.typ.IsDirect() {
		return Value{typ: a.typ, pointer: *(*unsafe.Pointer)(p), flags: flagWord}
	}
	return Value{typ: a.typ, pointer: p}
}
