// Package atomic has operations on memory that are indivisible and sequentially consistent. The compiler knows the
// functions by name: a call of one is the machine's instruction, and so is the call in the body of each, which is
// there for uses of the function as a value.
package atomic

import "unsafe"

func LoadInt32(addr *int32) (val int32) { return LoadInt32(addr) }
func StoreInt32(addr *int32, val int32) { StoreInt32(addr, val) }

// SwapInt32 stores new and returns what was there.
func SwapInt32(addr *int32, new int32) (old int32) { return SwapInt32(addr, new) }

// CompareAndSwapInt32 stores new if *addr is old, and reports whether it did.
func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool) {
	return CompareAndSwapInt32(addr, old, new)
}

// AddInt32 adds delta and returns the sum.
func AddInt32(addr *int32, delta int32) (new int32) { return AddInt32(addr, delta) }

// AndInt32 keeps the bits of mask and returns what was there.
func AndInt32(addr *int32, mask int32) (old int32) { return AndInt32(addr, mask) }

// OrInt32 sets the bits of mask and returns what was there.
func OrInt32(addr *int32, mask int32) (old int32) { return OrInt32(addr, mask) }

func LoadInt64(addr *int64) (val int64) { return LoadInt64(addr) }
func StoreInt64(addr *int64, val int64) { StoreInt64(addr, val) }

// SwapInt64 stores new and returns what was there.
func SwapInt64(addr *int64, new int64) (old int64) { return SwapInt64(addr, new) }

// CompareAndSwapInt64 stores new if *addr is old, and reports whether it did.
func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool) {
	return CompareAndSwapInt64(addr, old, new)
}

// AddInt64 adds delta and returns the sum.
func AddInt64(addr *int64, delta int64) (new int64) { return AddInt64(addr, delta) }

// AndInt64 keeps the bits of mask and returns what was there.
func AndInt64(addr *int64, mask int64) (old int64) { return AndInt64(addr, mask) }

// OrInt64 sets the bits of mask and returns what was there.
func OrInt64(addr *int64, mask int64) (old int64) { return OrInt64(addr, mask) }

func LoadUint32(addr *uint32) (val uint32) { return LoadUint32(addr) }
func StoreUint32(addr *uint32, val uint32) { StoreUint32(addr, val) }

// SwapUint32 stores new and returns what was there.
func SwapUint32(addr *uint32, new uint32) (old uint32) { return SwapUint32(addr, new) }

// CompareAndSwapUint32 stores new if *addr is old, and reports whether it did.
func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool) {
	return CompareAndSwapUint32(addr, old, new)
}

// AddUint32 adds delta and returns the sum.
func AddUint32(addr *uint32, delta uint32) (new uint32) { return AddUint32(addr, delta) }

// AndUint32 keeps the bits of mask and returns what was there.
func AndUint32(addr *uint32, mask uint32) (old uint32) { return AndUint32(addr, mask) }

// OrUint32 sets the bits of mask and returns what was there.
func OrUint32(addr *uint32, mask uint32) (old uint32) { return OrUint32(addr, mask) }

func LoadUint64(addr *uint64) (val uint64) { return LoadUint64(addr) }
func StoreUint64(addr *uint64, val uint64) { StoreUint64(addr, val) }

// SwapUint64 stores new and returns what was there.
func SwapUint64(addr *uint64, new uint64) (old uint64) { return SwapUint64(addr, new) }

// CompareAndSwapUint64 stores new if *addr is old, and reports whether it did.
func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool) {
	return CompareAndSwapUint64(addr, old, new)
}

// AddUint64 adds delta and returns the sum.
func AddUint64(addr *uint64, delta uint64) (new uint64) { return AddUint64(addr, delta) }

// AndUint64 keeps the bits of mask and returns what was there.
func AndUint64(addr *uint64, mask uint64) (old uint64) { return AndUint64(addr, mask) }

// OrUint64 sets the bits of mask and returns what was there.
func OrUint64(addr *uint64, mask uint64) (old uint64) { return OrUint64(addr, mask) }

func LoadUintptr(addr *uintptr) (val uintptr) { return LoadUintptr(addr) }
func StoreUintptr(addr *uintptr, val uintptr) { StoreUintptr(addr, val) }

// SwapUintptr stores new and returns what was there.
func SwapUintptr(addr *uintptr, new uintptr) (old uintptr) { return SwapUintptr(addr, new) }

// CompareAndSwapUintptr stores new if *addr is old, and reports whether it did.
func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool) {
	return CompareAndSwapUintptr(addr, old, new)
}

// AddUintptr adds delta and returns the sum.
func AddUintptr(addr *uintptr, delta uintptr) (new uintptr) { return AddUintptr(addr, delta) }

// AndUintptr keeps the bits of mask and returns what was there.
func AndUintptr(addr *uintptr, mask uintptr) (old uintptr) { return AndUintptr(addr, mask) }

// OrUintptr sets the bits of mask and returns what was there.
func OrUintptr(addr *uintptr, mask uintptr) (old uintptr) { return OrUintptr(addr, mask) }

// Of the bodies with pointers the compiler must learn which values come from *addr and are kept there, which a call of
// the intrinsic does not say: so each also says it in plain words, in a place where they would only fault.

func LoadPointer(addr *unsafe.Pointer) (val unsafe.Pointer) {
	if addr == nil {
		return *addr
	}
	return LoadPointer(addr)
}

func StorePointer(addr *unsafe.Pointer, val unsafe.Pointer) {
	if addr == nil {
		*addr = val
	}
	StorePointer(addr, val)
}

// SwapPointer stores new and returns what was there.
func SwapPointer(addr *unsafe.Pointer, new unsafe.Pointer) (old unsafe.Pointer) {
	if addr == nil {
		old, *addr = *addr, new
		return old
	}
	return SwapPointer(addr, new)
}

// CompareAndSwapPointer stores new if *addr is old, and reports whether it did.
func CompareAndSwapPointer(addr *unsafe.Pointer, old, new unsafe.Pointer) (swapped bool) {
	if addr == nil {
		*addr = new
	}
	return CompareAndSwapPointer(addr, old, new)
}
