// Package sort sorts.
//
// Sort is a quicksort with the pivot from three places (nine in long ranges), insertion sort for short ranges, and
// heap sort when splits keep failing, so it needs O(n log n) calls of Less. Stable merges sorted blocks in place by
// rotations: O(n log n) calls of Less, O(n log² n) of Swap, no memory.
package sort

// Interface is a list that can be sorted.
type Interface interface {
	Len() int
	// Less reports whether element i must come before element j. It must be a strict weak order.
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort sorts data in ascending order. Equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	sortRange(dynamic{data}, n)
}

// Stable sorts data and keeps equal elements in their order.
func Stable(data Interface) { stable(dynamic{data}, data.Len()) }

// IsSorted reports whether data is in order.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reversed struct{ Interface }

func (r reversed) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with its order turned round.
func Reverse(data Interface) Interface { return &reversed{data} }

// Search returns the least i in [0,n) for which f is true, or n. f must be false up to some index and true from
// there on.
func Search(n int, f func(int) bool) int {
	low, high := 0, n
	for low < high {
		middle := int(uint(low+high) / 2)
		if f(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// Find is Search with a comparison: it returns the least i for which cmp(i) <= 0, and whether cmp(i) is 0.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i = Search(n, func(i int) bool { return cmp(i) <= 0 })
	return i, i < n && cmp(i) == 0
}
