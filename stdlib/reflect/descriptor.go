package reflect

import (
	"internal/value"
	"unsafe"
)

// rtype is a type's descriptor; it implements Type.
type rtype struct{ value.Descriptor }

func typeOf(d *value.Descriptor) *rtype { return (*rtype)(unsafe.Pointer(d)) }

func typeAt(address uintptr) *rtype { return *(**rtype)(unsafe.Pointer(&address)) }

// elem is Elem for a kind that has one.
func (t *rtype) elem() *rtype { return typeOf(t.ElemOf()) }

// emptyInterface and methodInterface are the two forms of an interface value.
type emptyInterface struct {
	typ  *rtype
	data unsafe.Pointer
}

type methodInterface struct {
	table *struct {
		iface, typ *rtype
		hash       uintptr
		code       [1 << 16]uintptr
	}
	data unsafe.Pointer
}

// plain is v as internal/value has it, which reads and stores what is no matter of reflection's rules. The two are laid
// out alike (see Value.flags).
func (v Value) plain() value.Value { return *(*value.Value)(unsafe.Pointer(&v)) }
