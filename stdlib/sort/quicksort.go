package sort

// The kernel of Sort and Slice, compiled once for each kind of list, so that only what must be is a call.
//
// The same algorithm as the one of package slices, except that elements are known by index alone: the pivot waits at
// the front of its range. Lists whose exchange is a few instructions are split by Lomuto's method without a branch on
// the result of Less, the others by Hoare's, which exchanges less.

import "math/bits"

// list is what the kernel sorts.
type list interface {
	Less(i, j int) bool
	Swap(i, j int)
	cheapSwap() bool // the same for all values of a type
}

// dynamic is any Interface.
type dynamic struct{ Interface }

func (dynamic) cheapSwap() bool { return false }

const short = 12

func sortRange[L list](x L, n int) {
	if n > short {
		// A single run is the commonest pattern, and looking for it costs next to nothing elsewhere.
		i := 1
		if x.Less(1, 0) {
			for i < n && x.Less(i, i-1) {
				i++
			}
			if i == n {
				for a, b := 0, n-1; a < b; a, b = a+1, b-1 {
					x.Swap(a, b)
				}
				return
			}
		} else {
			for i < n && !x.Less(i, i-1) {
				i++
			}
			if i == n {
				return
			}
		}
	}
	quickSort(x, 0, n, bits.Len(uint(n)))
}

// quickSort sorts [a,b); bad is how many bad splits it may still make.
func quickSort[L list](x L, a, b, bad int) {
	for b-a > short {
		if bad == 0 {
			heapSort(x, a, b)
			return
		}
		x.Swap(a, choose(x, a, b))
		if a > 0 && !x.Less(a-1, a) {
			// Nothing here is less than the pivot, since nothing is less than the element before.
			a = splitEqual(x, a, b)
			continue
		}
		middle, inPlace := split(x, a, b)
		left, right := middle-a, b-middle-1
		if min(left, right) < (b-a)/8 {
			bad--
			stir(x, a, middle)
			stir(x, middle+1, b)
		} else if inPlace && insertFew(x, a, middle) && insertFew(x, middle+1, b) {
			return
		}
		if left < right {
			quickSort(x, a, middle, bad)
			a = middle + 1
		} else {
			quickSort(x, middle+1, b, bad)
			b = middle
		}
	}
	insertionSort(x, a, b)
}

func choose[L list](x L, a, b int) int {
	n := b - a
	middle := a + n/2
	if n < 50 {
		return median(x, a, middle, b-1)
	}
	step := n / 8
	return median(x,
		median(x, a, a+step, a+2*step),
		median(x, middle-step, middle, middle+step),
		median(x, b-1-2*step, b-1-step, b-1))
}

// median returns the index of the middle one of three elements.
func median[L list](x L, a, b, c int) int {
	if x.Less(b, a) {
		a, b = b, a
	}
	if x.Less(c, b) {
		b = c
		if x.Less(b, a) {
			b = a
		}
	}
	return b
}

// stir moves some elements of a range from where the next pivots are looked for.
func stir[L list](x L, a, b int) {
	n := b - a
	if n > short {
		quarter := n / 4
		x.Swap(a, a+quarter)
		x.Swap(a+n/2, a+quarter+1)
		x.Swap(b-1, b-1-quarter)
	}
}

// split puts the pivot, which is at a, where it belongs, what is less before it, the rest behind it; inPlace tells
// that but for the pivot nothing had to move.
func split[L list](x L, a, b int) (middle int, inPlace bool) {
	i, j := a+1, b-1
	for i <= j && x.Less(i, a) {
		i++
	}
	for i <= j && !x.Less(j, a) {
		j--
	}
	if i > j {
		inPlace = true
	} else if x.cheapSwap() {
		for k := i; k <= j; k++ {
			isLess := x.Less(k, a)
			x.Swap(k, i)
			if isLess {
				i++
			}
		}
	} else {
		for i < j {
			x.Swap(i, j)
			i++
			j--
			for i <= j && x.Less(i, a) {
				i++
			}
			for i <= j && !x.Less(j, a) {
				j--
			}
		}
	}
	x.Swap(a, i-1)
	return i - 1, inPlace
}

// splitEqual moves the elements equal to the one at a, than which none is less, to the front and returns their end.
func splitEqual[L list](x L, a, b int) int {
	i, j := a+1, b-1
	for {
		for i <= j && !x.Less(a, i) {
			i++
		}
		for i <= j && x.Less(a, j) {
			j--
		}
		if i >= j {
			return i
		}
		x.Swap(i, j)
		i++
		j--
	}
}

func insertionSort[L list](x L, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && x.Less(j, j-1); j-- {
			x.Swap(j, j-1)
		}
	}
}

// insertFew is insertionSort that gives up after a few moves and reports whether it came to the end.
func insertFew[L list](x L, a, b int) bool {
	moves := 8
	for i := a + 1; i < b; i++ {
		for j := i; j > a && x.Less(j, j-1); j-- {
			if moves == 0 {
				return false
			}
			moves--
			x.Swap(j, j-1)
		}
	}
	return true
}

func heapSort[L list](x L, a, b int) {
	n := b - a
	for i := n/2 - 1; i >= 0; i-- {
		siftDown(x, i, n, a)
	}
	for i := n - 1; i > 0; i-- {
		x.Swap(a, a+i)
		siftDown(x, 0, i, a)
	}
}

func siftDown[L list](x L, root, end, first int) {
	for {
		child := 2*root + 1
		if child >= end {
			return
		}
		if child+1 < end && x.Less(first+child, first+child+1) {
			child++
		}
		if !x.Less(first+root, first+child) {
			return
		}
		x.Swap(first+root, first+child)
		root = child
	}
}
