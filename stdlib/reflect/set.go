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
		return Value{t, v.pointer, v.flags}
	}
	panic(method + ": value of type " + v.typ.text + " is not assignable to type " + t.text)
}

// boxed is v as a value of the interface type t, which it implements.
func boxed(v Value, t *rtype) Value {
	free := v
	free.flags &^= flagsReadOnly
	content := free.packed()
	p := rt.New(t.address())
	if t.asInterface().count == 0 {
		*(*any)(p) = content
	} else {
		from := (*emptyInterface)(unsafe.Pointer(&content))
		table, _ := rt.FindItab(t.address(), from.typ.address())
		*(*uintptr)(p) = table
		*(*unsafe.Pointer)(unsafe.Add(p, unsafe.Sizeof(table))) = from.data
	}
	return Value{t, p, v.flags & flagsReadOnly}
}

// store writes x, of v's type, into v.
func (v Value) store(x Value) {
	if x.flags&flagWord != 0 {
		*(*unsafe.Pointer)(v.pointer) = x.pointer
		return
	}
	rt.Move(v.typ.address(), v.pointer, x.pointer)
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
	rt.ClearMany(v.typ.address(), v.pointer, 1)
}

func (v Value) SetBool(x bool) {
	v.mustSet("SetBool")
	if v.Kind() != Bool {
		v.wrongKind("SetBool")
	}
	*(*bool)(v.pointer) = x
}

func (v Value) SetString(x string) {
	v.mustSet("SetString")
	if v.Kind() != String {
		v.wrongKind("SetString")
	}
	*(*string)(v.pointer) = x
}

func (v Value) SetBytes(x []byte) {
	v.mustSet("SetBytes")
	if v.Kind() != Slice {
		v.wrongKind("SetBytes")
	}
	if v.typ.elem().Kind() != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.pointer) = x
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
	storeInteger(v.pointer, v.typ.size, uint64(x))
}

func (v Value) SetUint(x uint64) {
	v.mustSet("SetUint")
	if !v.CanUint() {
		v.wrongKind("SetUint")
	}
	storeInteger(v.pointer, v.typ.size, x)
}

// storeInteger keeps the low bytes of x.
func storeInteger(p unsafe.Pointer, size uintptr, x uint64) {
	switch size {
	case 1:
		*(*uint8)(p) = uint8(x)
	case 2:
		*(*uint16)(p) = uint16(x)
	case 4:
		*(*uint32)(p) = uint32(x)
	default:
		*(*uint64)(p) = x
	}
}

func (v Value) SetFloat(x float64) {
	v.mustSet("SetFloat")
	switch v.Kind() {
	case Float32:
		*(*float32)(v.pointer) = float32(x)
	case Float64:
		*(*float64)(v.pointer) = x
	default:
		v.wrongKind("SetFloat")
	}
}

func (v Value) SetComplex(x complex128) {
	v.mustSet("SetComplex")
	switch v.Kind() {
	case Complex64:
		*(*complex64)(v.pointer) = complex64(x)
	case Complex128:
		*(*complex128)(v.pointer) = x
	default:
		v.wrongKind("SetComplex")
	}
}
