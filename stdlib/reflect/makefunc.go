package reflect

import (
	"internal/rt"
	"unsafe"
)

// A madeFunction is a closure whose code is made for no type: it puts its arguments into a frame and has run deal with
// them. Up to run it is abi/dynamic_call.h's.
type madeFunction struct {
	code       uintptr // dynamicEntry
	descriptor *uint64
	stackBytes uintptr
	run        func(f *madeFunction, frame unsafe.Pointer)
	results    int // integers among the results in registers

	signature *signature
	typ       *rtype
	body      func([]Value) []Value // of MakeFunc
	method    Value                 // of a method value
}

//go:linkname dynamicEntry tuco_dynamic_entry
func dynamicEntry()

func newFunction(typ *rtype, run func(*madeFunction, unsafe.Pointer)) *madeFunction {
	entry := dynamicEntry
	s := signatureOf(typ, false)
	return &madeFunction{
		code: **(**uintptr)(unsafe.Pointer(&entry)), descriptor: &s.descriptor[0], stackBytes: s.stackBytes, run: run, results: s.outIntegers,
		signature: s, typ: typ,
	}
}

// MakeFunc makes a function of the type that calls fn. fn must return as many results as the type has, each assignable
// to its type.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	f := newFunction(typ.common(), runMade)
	f.body = fn
	return Value{typ: f.typ, pointer: unsafe.Pointer(f), flags: flagWord}
}

// runMade is the whole of a function that MakeFunc made: recover in its body counts as in any function's.
//
//go:wrapper
func runMade(f *madeFunction, frame unsafe.Pointer) {
	f.returned(frame, f.body(f.taken(frame)))
}

// taken is the arguments in the frame.
func (f *madeFunction) taken(frame unsafe.Pointer) []Value {
	in := make([]Value, len(f.signature.in))
	for i := range in {
		a := &f.signature.in[i]
		var memory unsafe.Pointer
		if a.inMemory {
			memory = *(*unsafe.Pointer)(unsafe.Add(frame, a.memory))
		}
		in[i] = a.value(frame, memory)
	}
	return in
}

// returned puts the results into the frame, or where the caller wants them.
func (f *madeFunction) returned(frame unsafe.Pointer, results []Value) {
	s := f.signature
	if len(results) != len(s.out) {
		panic("reflect: wrong return count from function created by MakeFunc")
	}
	for i := range s.out {
		r, x := &s.out[i], results[i]
		if x.typ == nil {
			panic("reflect: function created by MakeFunc using closure returned zero Value")
		}
		if x.flags&flagsReadOnly != 0 {
			panic("reflect: function created by MakeFunc using closure returned value obtained from unexported field")
		}
		x = x.assignedTo("reflect.MakeFunc", r.typ)
		if s.hidden {
			to := unsafe.Add(*(*unsafe.Pointer)(frame), r.memory-s.memory)
			rt.Move(r.typ.Address(), to, x.address())
		} else {
			r.load(frame, x.address())
		}
	}
}
