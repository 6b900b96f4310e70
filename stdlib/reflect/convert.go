package reflect

import (
	"internal/rt"
	"unsafe"
)

// ConvertibleTo reports whether a value of t can be converted to u. Conversions to arrays may still panic.
func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return converter(t, u.common()) != nil
}

// CanConvert reports whether Convert will not panic.
func (v Value) CanConvert(t Type) bool {
	if !v.Type().ConvertibleTo(t) {
		return false
	}
	if v.Kind() != Slice {
		return true
	}
	switch {
	case t.Kind() == Array:
		return t.Len() <= v.Len()
	case t.Kind() == Pointer && t.Elem().Kind() == Array:
		return t.Elem().Len() <= v.Len()
	}
	return true
}

// Convert is T(v) for the type t.
func (v Value) Convert(t Type) Value {
	if v.typ == nil {
		v.wrongKind("Convert")
	}
	if v.flags&flagMethod != 0 {
		v = v.asFunction("Convert")
	}
	convert := converter(v.typ, t.common())
	if convert == nil {
		panic("reflect.Value.Convert: value of type " + v.typ.Text + " cannot be converted to type " + t.String())
	}
	result := convert(v, t.common())
	result.flags |= v.flags.hidden()
	return result
}

// fresh is a new value of type t, as a variable to be filled in; done makes it a plain value.
func fresh(t *rtype) Value { return Value{t, rt.New(t.Address()), flagVariable} }

func (v Value) done() Value {
	if v.typ.IsDirect() {
		return Value{v.typ, *(*unsafe.Pointer)(v.pointer), flagWord}
	}
	return v.fixed()
}

// converter is how a value of type from becomes one of type to; nil: not at all.
func converter(from, to *rtype) func(v Value, to *rtype) Value {
	f, t := from.Kind(), to.Kind()
	isNumber := func(k Kind) bool { return k.isInt() || k.isUint() || k.isFloat() }
	switch {
	case isNumber(f) && isNumber(t):
		return convertNumber
	case f.isComplex() && t.isComplex():
		return func(v Value, to *rtype) Value {
			x := fresh(to)
			x.SetComplex(v.Complex())
			return x.done()
		}
	case t == String && (f.isInt() || f.isUint()):
		return func(v Value, to *rtype) Value {
			r := rune(0xfffd)
			if v.CanInt() && int64(rune(v.Int())) == v.Int() {
				r = rune(v.Int())
			} else if v.CanUint() && v.Uint() <= 0x10ffff {
				r = rune(v.Uint())
			}
			x := fresh(to)
			x.SetString(string(r))
			return x.done()
		}
	case t == String && f == Slice && from.elem().PkgPath() == "":
		switch from.elem().Kind() {
		case Uint8:
			return func(v Value, to *rtype) Value {
				x := fresh(to)
				x.SetString(string(*(*[]byte)(v.pointer)))
				return x.done()
			}
		case Int32:
			return func(v Value, to *rtype) Value {
				x := fresh(to)
				x.SetString(string(*(*[]rune)(v.pointer)))
				return x.done()
			}
		}
	case f == String && t == Slice && to.elem().PkgPath() == "":
		switch to.elem().Kind() {
		case Uint8:
			return func(v Value, to *rtype) Value {
				x := fresh(to)
				*(*[]byte)(x.pointer) = []byte(*(*string)(v.pointer))
				return x.done()
			}
		case Int32:
			return func(v Value, to *rtype) Value {
				x := fresh(to)
				*(*[]rune)(x.pointer) = []rune(*(*string)(v.pointer))
				return x.done()
			}
		}
	case f == Slice && t == Pointer && to.elem().Kind() == Array && from.elem() == to.elem().elem():
		return func(v Value, to *rtype) Value {
			return Value{to, arrayOfSlice(v, to.elem(), "pointer to array"), flagWord}
		}
	case f == Slice && t == Array && from.elem() == to.elem():
		return func(v Value, to *rtype) Value {
			x := fresh(to)
			rt.Move(to.Address(), x.pointer, arrayOfSlice(v, to, "array"))
			return x.done()
		}
	}
	same := func(v Value, to *rtype) Value {
		p := v.pointer
		if v.flags&flagVariable != 0 {
			x := fresh(to)
			rt.Move(to.Address(), x.pointer, p)
			return x.done()
		}
		return Value{to, p, v.flags & flagWord}
	}
	switch {
	case identicalUnderlying(from, to, false):
		return same
	case f == Pointer && t == Pointer && !from.IsNamed() && !to.IsNamed() &&
		identicalUnderlying(from.elem(), to.elem(), false):
		return same
	case f == Chan && t == Chan && from.ChanDir() == BothDir && from.elem() == to.elem() &&
		(!from.IsNamed() || !to.IsNamed()):
		return same
	case t == Interface && from.implements(to):
		return func(v Value, to *rtype) Value {
			if v.Kind() == Interface && v.IsNil() {
				return Zero(to)
			}
			return boxed(v, to)
		}
	}
	return nil
}

func arrayOfSlice(v Value, array *rtype, what string) unsafe.Pointer {
	if array.Len() > v.Len() {
		panic("reflect: cannot convert slice with length " + decimal(v.Len()) + " to " + what + " with length " +
			decimal(array.Len()))
	}
	return (*sliceHeader)(v.pointer).data
}

func convertNumber(v Value, to *rtype) Value {
	x := fresh(to)
	k := to.Kind()
	switch {
	case v.CanInt() && k.isFloat():
		x.SetFloat(float64(v.Int()))
	case v.CanInt():
		x.plain().SetInt(v.Int())
	case v.CanUint() && k.isFloat():
		x.SetFloat(float64(v.Uint()))
	case v.CanUint():
		x.plain().SetUint(v.Uint())
	case k == Float32 && v.Kind() == Float32: // by way of a float64, a signalling NaN would become quiet
		*(*uint32)(x.pointer) = *(*uint32)(v.pointer)
	case k.isFloat():
		x.SetFloat(v.Float())
	case k.isInt():
		x.SetInt(int64(v.Float()))
	default:
		x.SetUint(uint64(v.Float()))
	}
	return x.done()
}
