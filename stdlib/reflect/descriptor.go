package reflect

import (
	"internal/rt"
	"unsafe"
)

// Flags of a descriptor.
const (
	flagDirect     = 1 << 0 // a value is one pointer, and stands in an interface itself
	flagComparable = 1 << 2
	flagNamed      = 1 << 3
	flagVariadic   = 1 << 4
)

// rtype is abi::Type of runtime/abi/type_descriptor.h. There is one a type in the program, read-only: types are
// identical if their addresses are.
type rtype struct {
	size         uintptr
	pointerBytes uintptr
	hash         uint32
	flags        uint8
	align        uint8
	fieldAlign   uint8
	kind         uint8
	pointerMask  unsafe.Pointer
	maskPeriod   uintptr
	text         string
	pointerTo    *rtype
	uncommon     *uncommonType
}

// uncommonType is what named types and types with methods have besides.
type uncommonType struct {
	name        string
	packagePath string
	methodCount int
	methods     *[1 << 16]methodRecord
}

type methodRecord struct {
	name          *string
	typ           *rtype
	interfaceCode uintptr
	directCode    uintptr
}

type elemType struct { // of pointers, slices, channels, arrays
	rtype
	elem *rtype
}

type arrayType struct {
	rtype
	elem   *rtype
	_      *rtype
	length int
}

type chanType struct {
	rtype
	elem      *rtype
	direction ChanDir
}

type mapType struct {
	rtype
	key  *rtype
	elem *rtype
}

type funcType struct {
	rtype
	in, out    int
	parameters *[1 << 16]*rtype // in, then out
}

type structType struct {
	rtype
	count  int
	fields *[1 << 16]fieldRecord
}

type fieldRecord struct {
	name        *string
	typ         *rtype
	offset      uintptr
	tag         string
	packagePath *string // nil: exported
	embedded    uintptr
}

type interfaceType struct {
	rtype
	count   int
	methods *[1 << 16]interfaceMethod
}

type interfaceMethod struct {
	name *string
	typ  *rtype
}

// emptyInterface and methodInterface are the two forms of an interface value.
type emptyInterface struct {
	typ  *rtype
	data unsafe.Pointer
}

type methodInterface struct {
	table *struct{ iface, typ *rtype }
	data  unsafe.Pointer
}

func (t *rtype) address() uintptr { return uintptr(unsafe.Pointer(t)) }
func (t *rtype) isDirect() bool   { return t.flags&flagDirect != 0 }
func (t *rtype) isNamed() bool    { return t.flags&flagNamed != 0 }

func typeAt(address uintptr) *rtype { return *(**rtype)(unsafe.Pointer(&address)) }

func (t *rtype) pointer() *rtype {
	if t.pointerTo != nil {
		return t.pointerTo
	}
	return typeAt(rt.PointerTo(t.address()))
}

func (t *rtype) slice() *rtype { return typeAt(rt.SliceOf(t.address())) }

func (t *rtype) asFunc() *funcType           { return (*funcType)(unsafe.Pointer(t)) }
func (t *rtype) asStruct() *structType       { return (*structType)(unsafe.Pointer(t)) }
func (t *rtype) asInterface() *interfaceType { return (*interfaceType)(unsafe.Pointer(t)) }
func (t *rtype) asMap() *mapType             { return (*mapType)(unsafe.Pointer(t)) }
func (t *rtype) asArray() *arrayType         { return (*arrayType)(unsafe.Pointer(t)) }
func (t *rtype) asChan() *chanType           { return (*chanType)(unsafe.Pointer(t)) }

// elem is Elem for a kind that has one.
func (t *rtype) elem() *rtype {
	if t.Kind() == Map {
		return t.asMap().elem
	}
	return (*elemType)(unsafe.Pointer(t)).elem
}
