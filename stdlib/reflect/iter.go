package reflect

import (
	"iter"
	"strconv"
)

func decimal(n int) string { return strconv.Itoa(n) }

// Seq goes through v as range with one variable does.
func (v Value) Seq() iter.Seq[Value] {
	k := v.Kind()
	switch {
	case k == Func && v.Type().common().yields(1):
		return func(yield func(Value) bool) {
			f := MakeFunc(v.Type().In(0), func(in []Value) []Value { return []Value{ValueOf(yield(in[0]))} })
			v.Call([]Value{f})
		}
	case k.isInt():
		limit := v.Int() // which v may not be any more during the range, if it is a variable
		return func(yield func(Value) bool) {
			for i := int64(0); i < limit; i++ {
				if !yield(ValueOf(i).Convert(v.typ)) {
					return
				}
			}
		}
	case k.isUint():
		limit := v.Uint()
		return func(yield func(Value) bool) {
			for i := uint64(0); i < limit; i++ {
				if !yield(ValueOf(i).Convert(v.typ)) {
					return
				}
			}
		}
	case k == Slice || k == Array || k == Pointer && v.typ.elem().Kind() == Array:
		return func(yield func(Value) bool) {
			for i := range v.Len() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		}
	case k == String:
		return func(yield func(Value) bool) {
			for i := range v.String() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value) bool) {
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key()) {
					return
				}
			}
		}
	case k == Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok; x, ok = v.Recv() {
				if !yield(x) {
					return
				}
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq[Value]")
}

// Seq2 goes through v as range with two variables does.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	k := v.Kind()
	if k == Func && v.Type().common().yields(2) {
		return func(yield func(Value, Value) bool) {
			f := MakeFunc(v.Type().In(0), func(in []Value) []Value { return []Value{ValueOf(yield(in[0], in[1]))} })
			v.Call([]Value{f})
		}
	}
	if k == Pointer && v.typ.elem().Kind() == Array {
		v, k = v.Elem(), Array
	}
	switch k {
	case Slice, Array:
		return func(yield func(Value, Value) bool) {
			for i := range v.Len() {
				if !yield(ValueOf(i), v.Index(i)) {
					return
				}
			}
		}
	case String:
		return func(yield func(Value, Value) bool) {
			for i, r := range v.String() {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	case Map:
		return func(yield func(Value, Value) bool) {
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key(), it.Value()) {
					return
				}
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq2[Value, Value]")
}

// Fields goes through the fields of a struct.
func (v Value) Fields() iter.Seq2[StructField, Value] {
	if v.Kind() != Struct {
		v.wrongKind("Fields")
	}
	return func(yield func(StructField, Value) bool) {
		for i := range v.NumField() {
			if !yield(v.typ.Field(i), v.Field(i)) {
				return
			}
		}
	}
}

func (t *rtype) Fields() iter.Seq[StructField] { return numbered(t.NumField(), t.Field) }
func (t *rtype) Ins() iter.Seq[Type]           { return numbered(t.NumIn(), t.In) }
func (t *rtype) Outs() iter.Seq[Type]          { return numbered(t.NumOut(), t.Out) }

// numbered goes through get(0), get(1), … get(n-1).
func numbered[T any](n int, get func(int) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := range n {
			if !yield(get(i)) {
				return
			}
		}
	}
}
