package runtime

// Finalizers and cleanups: what Go programs see of gc/finalizers.h. The runtime keeps, per object, a function that
// takes its address. SetFinalizer makes such functions from functions of any type, by the rules for calls
// (runtime/abi/calling_convention.h): results that do not fit into registers go where a first, hidden parameter points.

import (
	"internal/rt"
	"sync/atomic"
	"unsafe"
)

const (
	kindFloat32    = 13
	kindComplex128 = 16
	kindArray      = 17
	kindFunc       = 19
	kindPointer    = 22
	kindSlice      = 23
	kindString     = 24

	flagVariadic = 1 << 4
)

type pointerHeader struct {
	typeHeader
	elem *typeHeader
}

type arrayHeader struct {
	typeHeader
	elem, slice *typeHeader
	length      uintptr
}

type funcHeader struct {
	typeHeader
	inCount, outCount uintptr
	parameters        unsafe.Pointer // to *typeHeader, in and then out
}

func (f *funcHeader) parameter(i uintptr) *typeHeader {
	return *(**typeHeader)(unsafe.Add(f.parameters, i*unsafe.Sizeof(uintptr(0))))
}

type anyWords struct {
	typ  *typeHeader
	data unsafe.Pointer
}

// Outcomes of rt.FinalizerSet.
const (
	finalizerNotAtBeginning = 1
	finalizerAlreadySet     = 2
)

// SetFinalizer has finalizer(obj) run in a goroutine of its own some time after obj, a pointer to an allocated
// variable, can no longer be reached. Then obj is there once more, without finalizer. nil takes the finalizer away.
// Objects with finalizers that lead to each other are finalized in that order; those in a cycle are not.
func SetFinalizer(obj any, finalizer any) {
	o := (*anyWords)(unsafe.Pointer(&obj))
	if o.typ == nil {
		rt.Fatal("runtime.SetFinalizer: first argument is nil")
	}
	if o.typ.kind != kindPointer {
		rt.Fatal("runtime.SetFinalizer: first argument is " + o.typ.name + ", not pointer")
	}
	if o.data == nil {
		rt.Fatal("runtime.SetFinalizer: first argument is nil pointer")
	}
	f := (*anyWords)(unsafe.Pointer(&finalizer))
	var run func(unsafe.Pointer)
	if f.typ != nil {
		if f.typ.kind != kindFunc {
			rt.Fatal("runtime.SetFinalizer: second argument is " + f.typ.name + ", not a function")
		}
		run = finalizerCall(o.typ, (*funcHeader)(unsafe.Pointer(f.typ)), f.data)
		rt.DueStart(rt.DueFinalizers, runFinalizers)
	}
	switch rt.FinalizerSet(o.data, run) {
	case finalizerNotAtBeginning:
		rt.Fatal("runtime.SetFinalizer: pointer not at beginning of allocated block")
	case finalizerAlreadySet:
		rt.Fatal("runtime.SetFinalizer: finalizer already set")
	}
}

// Registers that carry results are not kept by the callee: a caller that does not know a function's results takes all
// that there may be, twice these.
type words [mostIntegers / 2]uintptr

// finalizerCall returns a function that calls the closure with what it is given, as a value of type typ.
func finalizerCall(typ *typeHeader, f *funcHeader, closure unsafe.Pointer) func(unsafe.Pointer) {
	refuse := "runtime.SetFinalizer: cannot pass " + typ.name + " to finalizer " + f.name
	if f.flags&flagVariadic != 0 {
		rt.Fatal(refuse + " because dotdotdot")
	}
	if f.inCount != 1 {
		rt.Fatal(refuse)
	}
	size, hidden := hiddenResult(f)
	parameter := f.parameter(0)
	word := unsafe.Pointer(parameter)
	switch {
	case parameter == typ || parameter.kind == kindPointer &&
		(typ.uncommon == nil || parameter.uncommon == nil) && // gc's rule: stricter than assignability
		(*pointerHeader)(unsafe.Pointer(parameter)).elem == (*pointerHeader)(unsafe.Pointer(typ)).elem:
		if hidden {
			call := *(*func(result, p unsafe.Pointer))(unsafe.Pointer(&closure))
			return func(p unsafe.Pointer) { call(unsafe.Pointer(unsafe.SliceData(make([]unsafe.Pointer, size/8+1))), p) }
		}
		call := *(*func(unsafe.Pointer) (_, _ words))(unsafe.Pointer(&closure))
		return func(p unsafe.Pointer) { call(p) }
	case parameter.kind != kindInterface:
		rt.Fatal(refuse)
	case (*interfaceHeader)(unsafe.Pointer(parameter)).methodCount == 0:
		word = unsafe.Pointer(typ)
	default:
		table, ok := rt.FindItab(uintptr(word), uintptr(unsafe.Pointer(typ)))
		if !ok {
			rt.Fatal(refuse)
		}
		word = *(*unsafe.Pointer)(unsafe.Pointer(&table))
	}
	// An interface travels as two words, of which the first is static data: its type or its method table.
	table := uintptr(word)
	if hidden {
		call := *(*func(result unsafe.Pointer, table uintptr, p unsafe.Pointer))(unsafe.Pointer(&closure))
		return func(p unsafe.Pointer) {
			call(unsafe.Pointer(unsafe.SliceData(make([]unsafe.Pointer, size/8+1))), table, p)
		}
	}
	call := *(*func(table uintptr, p unsafe.Pointer) (_, _ words))(unsafe.Pointer(&closure))
	return func(p unsafe.Pointer) { call(table, p) }
}

// The most scalars of which a value in registers may consist, and the most results of either class in registers.
const (
	mostLeaves   = 8
	mostIntegers = 10
	mostFloats   = 8
)

// hiddenResult tells whether the results of f go to memory that the caller provides, and how large that is.
func hiddenResult(f *funcHeader) (size uintptr, hidden bool) {
	var integers, floats int
	for i := f.inCount; i < f.inCount+f.outCount; i++ {
		t := f.parameter(i)
		size = (size+uintptr(t.align)-1)&^(uintptr(t.align)-1) + t.size
		var n, m int
		countLeaves(t, &n, &m)
		hidden = hidden || n+m > mostLeaves
		integers += n
		floats += m
	}
	return size, hidden || integers > mostIntegers || floats > mostFloats
}

// countLeaves adds the scalars of which a value of the type consists; when they are too many, any too large number.
func countLeaves(t *typeHeader, integers, floats *int) {
	switch t.kind {
	case kindFloat32, kindFloat32 + 1:
		*floats++
	case kindComplex128 - 1, kindComplex128:
		*floats += 2
	case kindString, kindInterface:
		*integers += 2
	case kindSlice:
		*integers += 3
	case kindArray:
		a := (*arrayHeader)(unsafe.Pointer(t))
		if a.length > mostLeaves && a.elem.size != 0 {
			*integers += mostLeaves + 1
			return
		}
		for i := uintptr(0); i < a.length && a.elem.size != 0; i++ {
			countLeaves(a.elem, integers, floats)
		}
	case kindStruct:
		s := (*structHeader)(unsafe.Pointer(t))
		for i := uintptr(0); i < s.fieldCount && *integers+*floats <= mostLeaves; i++ {
			field := (*structField)(unsafe.Add(s.fields, i*unsafe.Sizeof(structField{})))
			countLeaves((*typeHeader)(field.typ), integers, floats)
		}
	default:
		*integers++
	}
}

// A Cleanup is one call of AddCleanup.
type Cleanup struct {
	number uint64
	object uintptr
}

// AddCleanup has cleanup(arg) run in a goroutine of its own some time after ptr's object can no longer be reached, and
// after its finalizer. The object may have several. It panics if ptr is nil, and where it sees that the cleanup itself would
// keep the object: arg is a pointer into it, or a variable of the function is.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic("runtime.AddCleanup: ptr is nil")
	}
	place := any(&arg)
	switch (*pointerHeader)(unsafe.Pointer((*anyWords)(unsafe.Pointer(&place)).typ)).elem.kind {
	case kindPointer, kindUnsafePointer:
		given := *(*unsafe.Pointer)(unsafe.Pointer(&arg))
		if given == unsafe.Pointer(ptr) {
			panic("runtime.AddCleanup: ptr is equal to arg, cleanup will never run")
		}
		if rt.LeadsInto(given, unsafe.Pointer(ptr)) {
			panic("runtime.AddCleanup: ptr is within arg, cleanup will never run")
		}
	}
	if rt.ClosureLeadsInto(*(*unsafe.Pointer)(unsafe.Pointer(&cleanup)), unsafe.Pointer(ptr)) {
		panic("runtime.AddCleanup: cleanup function closes over ptr, cleanup will never run")
	}
	rt.DueStart(rt.DueCleanups, runCleanups)
	number := rt.CleanupAdd(unsafe.Pointer(ptr), func(unsafe.Pointer) { cleanup(arg) })
	return Cleanup{number, uintptr(unsafe.Pointer(ptr))}
}

// Stop takes the cleanup back, if it has not been due yet.
func (c Cleanup) Stop() {
	if c.number != 0 {
		rt.CleanupStop(c.number, c.object)
	}
}

// runFinalizers is the goroutine that runs the finalizers that are due, one after the other; runCleanups does the same for
// cleanups.
func runFinalizers() {
	for {
		runNextDue(rt.DueFinalizers)
	}
}

func runCleanups() {
	for {
		runNextDue(rt.DueCleanups)
	}
}

// executed counts the finalizers and cleanups that have returned.
var executed [2]atomic.Uint64

// A frame of its own, so that nothing keeps the last object while the next is waited for.
//
//go:noinline
func runNextDue(kind rt.DueKind) {
	var due rt.DueCall
	if rt.DueNext(kind, &due) {
		run, object := due.Run, due.Object
		due = rt.DueCall{}
		run(object)
		executed[kind].Add(1)
	}
}
