package big

import (
	"math/bits"
	"sync"
	"unsafe"
)

// Scratch is where the words are that an operation needs for itself. It comes from pools, by size, so that operations leave
// no garbage behind. Its words hold anything.

const (
	scratchLeast   = 6 // as a power of two
	scratchClasses = 40
)

var scratchPools [scratchClasses]sync.Pool

// A scratch is words that have been lent.
type scratch struct {
	words []Word
}

func borrowScratch(n int) *scratch {
	class := max(bits.Len(uint(n-1)), scratchLeast)
	if s, ok := scratchPools[class].Get().(*scratch); ok {
		return s
	}
	return &scratch{words: make([]Word, 1<<class)}
}

// giveBack ends the use of all vectors that were taken of s.
func (s *scratch) giveBack() {
	scratchPools[bits.Len(uint(len(s.words)-1))].Put(s)
}

// overlap tells whether x and y have words in common, or could have after growing in place.
func overlap(x, y []Word) bool {
	if cap(x) == 0 || cap(y) == 0 {
		return false
	}
	a, b := uintptr(unsafe.Pointer(unsafe.SliceData(x))), uintptr(unsafe.Pointer(unsafe.SliceData(y)))
	return a < b+uintptr(cap(y))*wordBytes && b < a+uintptr(cap(x))*wordBytes
}
