package reflect

import (
	"internal/rt"
	"unsafe"
)

// mustSet panics unless v may be changed.
func (v Value) mustSet(method string) {
	if v.typ == nil {
		v.wrongKind(method)
	}
	if v.flags&flagsReadOnly != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
	if v.flags&flagVariable == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

func (v Value) mustBeFree(method string) {
	if v.typ == nil {
		v.wrongKind(method)
	}
	if v.flags&flagsReadOnly != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

// assignedTo is v as a value of type t, which its type must be assignable to.
func (v Value) assignedTo(method string, t *rtype) Value {
	if v.flags&flagMethod != 0 {
		v = v.asFunction(method)
	}
	switch {
	case v.typ == t:
		return v
	case t.Kind() == Interface && v.typ.implements(t):
		if v.Kind() == Interface && v.IsNil() {
			return Zero(t)
		}
		return boxed(v, t)
	case v.typ.assignable(t):
		// Of one underlying type: the same bits.
		return Value{t, v.pointer, v.flags&(flagWord|flagVariable) | v.flags.hidden()}
	}
	panic(method + ": value of type " + v.typ.Text + " is not assignable to type " + t.Text)
}

// boxed is v as a value of the interface type t, which it implements.
func boxed(v Value, t *rtype) Value {
	free := v
	free.flags &^= flagsReadOnly
	content := free.packed()
	p := rt.New(t.Address())
	if t.AsInterface().Count == 0 {
		*(*any)(p) = content
	} else {
		from := (*emptyInterface)(unsafe.Pointer(&content))
		table, _ := rt.FindItab(t.Address(), from.typ.Address())
		*(*uintptr)(p) = table
		*(*unsafe.Pointer)(unsafe.Add(p, unsafe.Sizeof(table))) = from.data
	}
	return Value{t, p, v.flags.hidden()}
}

// store writes x, of v's type, into v.
func (v Value) store(x Value) {
	if x.flags&flagWord != 0 {
		*(*unsafe.Pointer)(v.pointer) = x.pointer
		return
	}
	rt.Move(v.typ.Address(), v.pointer, x.pointer)
}

// Set assigns x to the variable v.
func (v Value) Set(x Value) {
	v.mustSet("Set")
	x.mustBeFree("Set")
	v.store(x.assignedTo("reflect.Set", v.typ))
}

// SetZero makes v the zero value of its type.
func (v Value) SetZero() {
	v.mustSet("SetZero")
	rt.ClearMany(v.typ.Address(), v.pointer, 1)
}

func (v Value) SetBool(x bool) {
	v.mustSet("SetBool")
	if v.Kind() != Bool {
		v.wrongKind("SetBool")
	}
	v.plain().SetBool(x)
}

func (v Value) SetString(x string) {
	v.mustSet("SetString")
	if v.Kind() != String {
		v.wrongKind("SetString")
	}
	v.plain().SetString(x)
}

func (v Value) SetBytes(x []byte) {
	v.mustSet("SetBytes")
	if v.Kind() != Slice {
		v.wrongKind("SetBytes")
	}
	if v.typ.elem().Kind() != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	v.plain().SetBytes(x)
}

func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustSet("SetPointer")
	if v.Kind() != UnsafePointer {
		v.wrongKind("SetPointer")
	}
	*(*unsafe.Pointer)(v.pointer) = x
}

func (v Value) SetInt(x int64) {
	v.mustSet("SetInt")
	if !v.CanInt() {
		v.wrongKind("SetInt")
	}
	v.plain().SetInt(x)
}

func (v Value) SetUint(x uint64) {
	v.mustSet("SetUint")
	if !v.CanUint() {
		v.wrongKind("SetUint")
	}
	v.plain().SetUint(x)
}

func (v Value) SetFloat(x float64) {
	v.mustSet("SetFloat")
	if !v.CanFloat() {
		v.wrongKind("SetFloat")
	}
	v.plain().SetFloat(x)
}

func (v Value) SetComplex(x complex128) {
	v.mustSet("SetComplex")
	if !v.CanComplex() {
		v.wrongKind("SetComplex")
	}
	v.plain().SetComplex(x)
}
