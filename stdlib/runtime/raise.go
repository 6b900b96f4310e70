package runtime

import "unsafe"

// Codes of run-time errors that the C++ runtime finds: services/raise.h.
const (
	raiseIndex = iota
	raiseIndexUnsigned
	raiseSlice
	raiseSliceConvert
	raiseNil
	raiseDivide
	raiseShift
	raiseWrap
	raiseUnsafe
	raiseRangeState
	raiseAssertion
	raiseSendClosed
	raiseCloseClosed
	raiseCloseNil
	raiseAssignNilMap
	raiseUnhashable
	raiseUncomparable
	raiseMakeSliceLength
	raiseMakeSliceCapacity
	raiseMakeChanSize
	raiseGrowSlice
	raiseStringTooLong
	raiseMemoryFault
	raiseMakeMapSize
)

func typeAt(address uintptr) *typeHeader { return *(**typeHeader)(unsafe.Pointer(&address)) }

// raise is called by the runtime in the name of the call site where something went wrong.
func raise(code, a, b, c uintptr) {
	panic(runtimeError(code, a, b, c))
}

//go:noinline
func runtimeError(code, a, b, c uintptr) error {
	switch code {
	case raiseIndex:
		return boundsError{value: int64(a), limit: int64(b), form: boundsIndex}
	case raiseIndexUnsigned:
		return boundsError{value: int64(a), limit: int64(b), unsigned: true, form: boundsIndex}
	case raiseSlice:
		return boundsError{value: int64(a), limit: int64(b), unsigned: c >= 256, form: uint8(c)}
	case raiseSliceConvert:
		return boundsError{value: int64(a), limit: int64(b), form: boundsConvert}
	case raiseNil:
		return errorString("invalid memory address or nil pointer dereference")
	case raiseDivide:
		return errorString("integer divide by zero")
	case raiseShift:
		return errorString("negative shift amount")
	case raiseWrap:
		t, method := typeAt(a), *(**string)(unsafe.Pointer(&b))
		return plainError("value method " + t.name + "." + *method + " called using nil *" + t.uncommon.name + " pointer")
	case raiseUnsafe:
		return errorString([...]string{
			"unsafe.Slice: len out of range",
			"unsafe.Slice: ptr is nil and len is not zero",
			"unsafe.String: len out of range",
			"unsafe.String: ptr is nil and len is not zero",
		}[a])
	case raiseRangeState:
		return errorString([...]string{
			"range function continued iteration after function for loop body returned false",
			"range function continued iteration after loop body panic",
			"range function continued iteration after whole loop exit",
			"range function recovered a loop body panic and did not resume panicking",
		}[a])
	case raiseAssertion:
		e := &TypeAssertionError{static: typeAt(a), concrete: typeAt(b), asserted: typeAt(c)}
		if e.asserted.kind == kindInterface {
			if e.concrete == nil {
				e.static = nil
			} else {
				e.missingMethod = missingMethod((*interfaceHeader)(unsafe.Pointer(e.asserted)), e.concrete)
			}
		}
		return e
	case raiseSendClosed:
		return plainError("send on closed channel")
	case raiseCloseClosed:
		return plainError("close of closed channel")
	case raiseCloseNil:
		return plainError("close of nil channel")
	case raiseAssignNilMap:
		return plainError("assignment to entry in nil map")
	case raiseUnhashable:
		if b != 0 {
			return plainError("hash of unhashable type: " + typeAt(a).name)
		}
		return errorString("hash of unhashable type " + typeAt(a).name)
	case raiseUncomparable:
		return errorString("comparing uncomparable type " + typeAt(a).name)
	case raiseMakeSliceLength:
		return errorString("makeslice: len out of range")
	case raiseMakeSliceCapacity:
		return errorString("makeslice: cap out of range")
	case raiseMakeChanSize:
		return plainError("makechan: size out of range")
	case raiseGrowSlice:
		return errorString("growslice: len out of range")
	case raiseStringTooLong:
		return errorString("string concatenation too long")
	case raiseMakeMapSize:
		return plainError("makemap: size out of range")
	}
	return errorString("invalid memory address or nil pointer dereference")
}
