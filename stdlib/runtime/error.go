package runtime

import (
	"internal/digit"
	"unsafe"
)

// Error identifies a run-time error, as opposed to an ordinary error value that was passed to panic.
type Error interface {
	error
	RuntimeError()
}

// errorString is a run-time error whose text the programmer sees with "runtime error: " before it.
type errorString string

func (e errorString) RuntimeError() {}
func (e errorString) Error() string { return "runtime error: " + string(e) }

// plainError is a run-time error without that prefix.
type plainError string

func (e plainError) RuntimeError() {}
func (e plainError) Error() string { return string(e) }

// A TypeAssertionError explains a failed type assertion.
type TypeAssertionError struct {
	static, concrete, asserted *typeHeader
	missingMethod              string
}

func (*TypeAssertionError) RuntimeError() {}
func (e *TypeAssertionError) Error() string {
	static := "interface"
	if e.static != nil {
		static = e.static.name
	}
	asserted := e.asserted.name
	if e.concrete == nil {
		return "interface conversion: " + static + " is nil, not " + asserted
	}
	concrete := e.concrete.name
	if e.missingMethod != "" {
		return "interface conversion: " + concrete + " is not " + asserted + ": missing method " + e.missingMethod
	}
	text := "interface conversion: " + static + " is " + concrete + ", not " + asserted
	if concrete == asserted {
		if e.concrete.packagePath() != e.asserted.packagePath() {
			text += " (types from different packages)"
		} else {
			text += " (types from different scopes)"
		}
	}
	return text
}

// A PanicNilError is what recover returns after panic(nil).
type PanicNilError struct {
	_ [0]func() // not comparable
}

func (*PanicNilError) RuntimeError() {}
func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}

// typeHeader is abi::Type.
type typeHeader struct {
	size, pointerBytes       uintptr
	hash                     uint32
	flags, align, fieldAlign uint8
	kind                     uint8
	pointerMask              unsafe.Pointer
	maskPeriod               uintptr
	name                     string
	pointerTo                *typeHeader
	uncommon                 *uncommonType
}

type uncommonType struct {
	name        string
	packagePath string
	methodCount uintptr
	methods     unsafe.Pointer
}

type methodEntry struct {
	name                      *string
	typ                       unsafe.Pointer
	interfaceCode, directCode unsafe.Pointer
}

type interfaceHeader struct {
	typeHeader
	methodCount uintptr
	methods     unsafe.Pointer
}

type interfaceMethod struct {
	name        *string
	typ         unsafe.Pointer
	packagePath unsafe.Pointer
}

type structHeader struct {
	typeHeader
	fieldCount uintptr
	fields     unsafe.Pointer // to structFields
}

type structField struct {
	name        *string
	typ         unsafe.Pointer
	offset      uintptr
	tag         string
	packagePath *string // nil if exported
	embedded    uintptr
}

const (
	kindInterface = 20
	kindStruct    = 25
)

// packagePath is where a named type is declared, or an unnamed struct's unexported fields are.
func (t *typeHeader) packagePath() string {
	if t.uncommon != nil && t.uncommon.packagePath != "" {
		return t.uncommon.packagePath
	}
	if t.kind == kindStruct {
		s := (*structHeader)(unsafe.Pointer(t))
		for _, f := range unsafe.Slice((*structField)(s.fields), s.fieldCount) {
			if f.packagePath != nil {
				return *f.packagePath
			}
		}
	}
	return ""
}

// missingMethod names the first method of the interface that the type lacks.
func missingMethod(iface *interfaceHeader, t *typeHeader) string {
	for i := uintptr(0); i < iface.methodCount; i++ {
		wanted := (*interfaceMethod)(unsafe.Add(iface.methods, i*unsafe.Sizeof(interfaceMethod{})))
		found := false
		if u := t.uncommon; u != nil {
			for j := uintptr(0); j < u.methodCount; j++ {
				m := (*methodEntry)(unsafe.Add(u.methods, j*unsafe.Sizeof(methodEntry{})))
				if m.name == wanted.name && m.typ == wanted.typ {
					found = true
				}
			}
		}
		if !found {
			return *wanted.name
		}
	}
	return ""
}

func decimal(n int64) string {
	if n < 0 {
		return "-" + digit.Decimal(-uint64(n))
	}
	return digit.Decimal(uint64(n))
}

// boundsError is an index or a slice bound out of range.
type boundsError struct {
	value    int64
	limit    int64
	unsigned bool
	form     uint8
}

// Forms of boundsError beyond abi::SliceFault.
const (
	boundsIndex   = 16
	boundsConvert = 17
)

func (e boundsError) RuntimeError() {}

func (e boundsError) Error() string {
	x := decimal(e.value)
	if e.unsigned {
		x = digit.Decimal(uint64(e.value))
	}
	y := decimal(e.limit)
	negative := e.value < 0 && !e.unsigned
	index, slice := "runtime error: index out of range [", "runtime error: slice bounds out of range ["
	if negative { // the limit would not help
		switch e.form {
		case boundsIndex:
			return index + x + "]"
		case 0, 1:
			return slice + ":" + x + "]"
		case 2:
			return slice + x + ":]"
		case 3, 4:
			return slice + "::" + x + "]"
		case 5:
			return slice + ":" + x + ":]"
		case 6:
			return slice + x + "::]"
		}
	}
	switch e.form {
	case boundsIndex:
		return index + x + "] with length " + y
	case 0:
		return slice + ":" + x + "] with length " + y
	case 1:
		return slice + ":" + x + "] with capacity " + y
	case 2:
		return slice + x + ":" + y + "]"
	case 3:
		return slice + "::" + x + "] with length " + y
	case 4:
		return slice + "::" + x + "] with capacity " + y
	case 5:
		return slice + ":" + x + ":" + y + "]"
	case 6:
		return slice + x + ":" + y + ":]"
	}
	return "runtime error: cannot convert slice with length " + x + " to array or pointer to array with length " + y
}
