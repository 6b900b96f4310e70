// Package sort sorts.
//
// Sort is a quicksort with the pivot from three places (nine in long ranges), insertion sort for short ranges, and
// heap sort when the pivots keep failing, so it needs O(n log n) calls of Less. Stable merges sorted blocks in place
// by rotations: O(n log n) calls of Less, O(n log² n) of Swap, no memory.
package sort

import "math/bits"

// Interface is a list that can be sorted.
type Interface interface {
	Len() int
	// Less reports whether element i must come before element j. It must be a strict weak order.
	Less(i, j int) bool
	Swap(i, j int)
}

const short = 12

// Sort sorts data in ascending order. Equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	quickSort(data, 0, n, 2*bits.Len(uint(n)))
}

func insertionSort(data Interface, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

func siftDown(data Interface, root, end, first int) {
	for {
		child := 2*root + 1
		if child >= end {
			return
		}
		if child+1 < end && data.Less(first+child, first+child+1) {
			child++
		}
		if !data.Less(first+root, first+child) {
			return
		}
		data.Swap(first+root, first+child)
		root = child
	}
}

func heapSort(data Interface, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		data.Swap(a, a+i)
		siftDown(data, 0, i, a)
	}
}

// median returns the index of the middle one of three elements.
func median(data Interface, a, b, c int) int {
	if data.Less(b, a) {
		a, b = b, a
	}
	if data.Less(c, b) {
		b = c
		if data.Less(b, a) {
			b = a
		}
	}
	return b
}

// isSorted is the early way out for ranges that are in order.
func isSorted(data Interface, a, b int) bool {
	for i := b - 1; i > a; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

func quickSort(data Interface, a, b, depth int) {
	for b-a > short {
		if depth == 0 {
			heapSort(data, a, b)
			return
		}
		depth--
		middle := a + (b-a)/2
		if b-a > 50 {
			step := (b - a) / 8
			middle = median(data,
				median(data, a, a+step, a+2*step),
				median(data, middle-step, middle, middle+step),
				median(data, b-1-2*step, b-1-step, b-1))
		} else {
			middle = median(data, a, middle, b-1)
		}
		data.Swap(a, middle)
		low, high := split(data, a, b)
		if low-a < b-high {
			quickSort(data, a, low, depth)
			a = high
		} else {
			quickSort(data, high, b, depth)
			b = low
		}
		if isSorted(data, a, b) {
			return
		}
	}
	insertionSort(data, a, b)
}

// split puts the pivot, which is at a, where it belongs: what is less stands before low, what is greater from high
// on. Both scans stop at elements equal to the pivot, so many equal ones still give two halves.
func split(data Interface, a, b int) (low, high int) {
	i, j := a+1, b-1
	for {
		for i <= j && data.Less(i, a) {
			i++
		}
		for i <= j && data.Less(a, j) {
			j--
		}
		if i >= j {
			break
		}
		data.Swap(i, j)
		i++
		j--
	}
	// Everything before i is not greater than the pivot.
	if i == j {
		i++
	}
	data.Swap(a, i-1)
	return i - 1, i
}

// Stable sorts data and keeps equal elements in their order.
func Stable(data Interface) {
	n := data.Len()
	const block = 20
	for a := 0; a < n; a += block {
		insertionSort(data, a, min(a+block, n))
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
