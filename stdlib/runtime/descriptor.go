package runtime

import "unsafe"

// typeDescriptor is the header of abi::Type (runtime/abi/type_descriptor.h).
type typeDescriptor struct {
	size         uintptr
	pointerBytes uintptr
	hash         uint32
	flags        uint8
	align        uint8
	fieldAlign   uint8
	kind         uint8
	pointerMask  unsafe.Pointer
	maskPeriod   uintptr
	name         nameRecord
	pointerTo    *typeDescriptor
	uncommon     *uncommonRecord
}

type nameRecord struct {
	data   *byte
	length int
}

func (n *nameRecord) text() string { return unsafe.String(n.data, n.length) }

func (t *typeDescriptor) text() string { return t.name.text() }

type uncommonRecord struct {
	name        nameRecord
	packagePath nameRecord
	methodCount int
	methods     *[1 << 16]methodRecord
}

type methodRecord struct {
	name          *nameRecord
	typ           *typeDescriptor
	interfaceCode unsafe.Pointer
	directCode    unsafe.Pointer
}

type interfaceDescriptor struct {
	typeDescriptor
	methodCount int
	methods     *[1 << 16]struct {
		name *nameRecord
		typ  *typeDescriptor
	}
}

const (
	kindBool = 1 + iota
	kindInt
	kindInt8
	kindInt16
	kindInt32
	kindInt64
	kindUint
	kindUint8
	kindUint16
	kindUint32
	kindUint64
	kindUintptr
	kindFloat32
	kindFloat64
	kindComplex64
	kindComplex128
	_ // array
	_ // chan
	_ // func
	kindInterface
	_ // map
	_ // pointer
	_ // slice
	kindString
)

// missingMethod is the first method of the interface that t lacks, or "".
func missingMethod(t, wanted *typeDescriptor) string {
	i := (*interfaceDescriptor)(unsafe.Pointer(wanted))
	for n := 0; n < i.methodCount; n++ {
		method := &i.methods[n]
		found := false
		if u := t.uncommon; u != nil {
			for m := 0; m < u.methodCount && !found; m++ {
				found = u.methods[m].name == method.name && u.methods[m].typ == method.typ
			}
		}
		if !found {
			return method.name.text()
		}
	}
	return ""
}
