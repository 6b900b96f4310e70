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
func Stable(data Interface) {
	n := data.Len()
	const block = 20
	for a := 0; a < n; a += block {
		insertionSort(dynamic{data}, a, min(a+block, n))
	}
	for size := block; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			merge(data, a, a+size, min(a+2*size, n))
		}
	}
}

// merge merges the sorted ranges [a,m) and [m,b): it finds the part of the first that is greater than the middle
// of the second (or the other way round), exchanges the two by a rotation, and goes on with both sides.
func merge(data Interface, a, m, b int) {
	if a >= m || m >= b || !data.Less(m, m-1) {
		return
	}
	if b-a == 2 {
		data.Swap(a, m)
		return
	}
	var i, j int // [i,m) is greater than [m,j); after their exchange each side is merged by itself
	if m-a >= b-m {
		i = a + (m-a)/2
		j = m + Search(b-m, func(k int) bool { return !data.Less(m+k, i) })
	} else {
		j = m + (b-m)/2
		i = a + Search(m-a, func(k int) bool { return data.Less(j, a+k) })
	}
	rotate(data, i, m, j)
	middle := i + j - m
	merge(data, a, i, middle)
	merge(data, middle, j, b)
}

// rotate exchanges [a,m) and [m,b).
func rotate(data Interface, a, m, b int) {
	reverse(data, a, m)
	reverse(data, m, b)
	reverse(data, a, b)
}

func reverse(data Interface, a, b int) {
	for b--; a < b; a, b = a+1, b-1 {
		data.Swap(a, b)
	}
}

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
