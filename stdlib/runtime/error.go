package runtime

import "unsafe"

// Error identifies a run-time error.
type Error interface {
	error
	RuntimeError()
}

// errorString is a run-time error described by text.
type errorString string

func (e errorString) Error() string { return "runtime error: " + string(e) }
func (e errorString) RuntimeError() {}

// plainError is a run-time error whose text does not begin with "runtime error: ".
type plainError string

func (e plainError) Error() string { return string(e) }
func (e plainError) RuntimeError() {}

// A TypeAssertionError explains a failed type assertion.
type TypeAssertionError struct {
	static  *typeDescriptor // of the interface
	dynamic *typeDescriptor // nil: the interface holds nothing
	wanted  *typeDescriptor
}

func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string {
	static := "interface"
	if e.static != nil {
		static = e.static.text()
	}
	wanted := e.wanted.text()
	if e.dynamic == nil {
		return "interface conversion: " + static + " is nil, not " + wanted
	}
	dynamic := e.dynamic.text()
	if e.wanted.kind != kindInterface {
		text := "interface conversion: " + static + " is " + dynamic + ", not " + wanted
		if dynamic == wanted {
			text += " (types from different packages)"
		}
		return text
	}
	return "interface conversion: " + dynamic + " is not " + wanted + ": missing method " + missingMethod(e.dynamic, e.wanted)
}

// The codes of services::Raise (runtime/services/raise.h).
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

func typeAt(address uint64) *typeDescriptor {
	return *(**typeDescriptor)(unsafe.Pointer(&address))
}

// raise is called by the runtime, as though by the code that made the error.
//
//go:noinline
func raise(code, a, b, c uint64) {
	switch code {
	case raiseIndex, raiseIndexUnsigned:
		if code == raiseIndex && int64(a) < 0 {
			panic(errorString("index out of range [" + signed(a) + "]"))
		}
		panic(errorString("index out of range [" + unsigned(a) + "] with length " + unsigned(b)))
	case raiseSlice:
		panic(errorString(sliceText(a, b, uint8(c), c&256 != 0)))
	case raiseSliceConvert:
		panic(errorString("cannot convert slice with length " + unsigned(a) + " to array or pointer to array with length " + unsigned(b)))
	case raiseNil, raiseMemoryFault:
		panic(errorString("invalid memory address or nil pointer dereference"))
	case raiseDivide:
		panic(errorString("integer divide by zero"))
	case raiseShift:
		panic(errorString("negative shift amount"))
	case raiseUnsafe:
		panic(errorString(unsafeTexts[a]))
	case raiseRangeState:
		panic(errorString(rangeTexts[a]))
	case raiseAssertion:
		panic(&TypeAssertionError{typeAt(a), typeAt(b), typeAt(c)})
	case raiseSendClosed:
		panic(plainError("send on closed channel"))
	case raiseCloseClosed:
		panic(plainError("close of closed channel"))
	case raiseCloseNil:
		panic(plainError("close of nil channel"))
	case raiseAssignNilMap:
		panic(plainError("assignment to entry in nil map"))
	case raiseUnhashable:
		panic(errorString("hash of unhashable type " + typeAt(a).text()))
	case raiseUncomparable:
		panic(errorString("comparing uncomparable type " + typeAt(a).text()))
	case raiseMakeSliceLength:
		panic(errorString("makeslice: len out of range"))
	case raiseMakeSliceCapacity:
		panic(errorString("makeslice: cap out of range"))
	case raiseMakeChanSize:
		panic(plainError("makechan: size out of range"))
	case raiseGrowSlice:
		panic(errorString("growslice: len out of range"))
	case raiseStringTooLong:
		panic(errorString("string concatenation too long"))
	case raiseMakeMapSize:
		panic(errorString("makemap: size out of range"))
	}
	panic(errorString("unknown error " + unsigned(code)))
}

var unsafeTexts = [...]string{
	"unsafe.Slice: len out of range",
	"unsafe.Slice: ptr is nil and len is not zero",
	"unsafe.String: len out of range",
	"unsafe.String: ptr is nil and len is not zero",
}

var rangeTexts = [...]string{
	"range function continued iteration after function for loop body returned false",
	"range function continued iteration after loop body panic",
	"range function continued iteration after whole loop exit",
	"range function recovered a loop body panic and did not resume panicking",
}

// sliceText words a slice fault: the bound, the limit that it broke, which of the bounds it was (abi::SliceFault).
func sliceText(bound, limit uint64, fault uint8, isUnsigned bool) string {
	x := unsigned(bound)
	negative := !isUnsigned && int64(bound) < 0
	if negative {
		x = signed(bound)
	}
	y := unsigned(limit)
	const prefix = "slice bounds out of range "
	switch fault {
	case 0, 1:
		if negative {
			return prefix + "[:" + x + "]"
		}
		if fault == 0 {
			return prefix + "[:" + x + "] with length " + y
		}
		return prefix + "[:" + x + "] with capacity " + y
	case 2:
		if negative {
			return prefix + "[" + x + ":]"
		}
		return prefix + "[" + x + ":" + y + "]"
	case 3, 4:
		if negative {
			return prefix + "[::" + x + "]"
		}
		if fault == 3 {
			return prefix + "[::" + x + "] with length " + y
		}
		return prefix + "[::" + x + "] with capacity " + y
	case 5:
		if negative {
			return prefix + "[:" + x + ":]"
		}
		return prefix + "[:" + x + ":" + y + "]"
	}
	if negative {
		return prefix + "[" + x + "::]"
	}
	return prefix + "[" + x + ":" + y + ":]"
}

func signed(n uint64) string {
	if int64(n) < 0 {
		return "-" + unsigned(-n)
	}
	return unsigned(n)
}

func unsigned(n uint64) string {
	var digits [20]byte
	i := len(digits)
	for {
		i--
		digits[i] = byte('0' + n%10)
		n /= 10
		if n == 0 {
			return string(digits[i:])
		}
	}
}
