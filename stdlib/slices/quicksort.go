package slices

// Sorting.
//
// Not stable: a pattern-defeating quicksort (Orson Peters, 2021). The pivot is a median of three, or of three such
// medians; a range whose pivot equals the element before it holds nothing smaller, so the equal ones are split off at
// once, which makes few distinct values cheap; a bad split moves some elements about, and after log2(n) of them the
// range is sorted by a heap, so that O(n log n) comparisons always do; a split that found everything in place tries
// insertion, which gives up after a few moves, so that nearly sorted input is linear.
//
// A split for elements of a word is Lomuto's without a branch that depends on the data (Andrei Alexandrescu, "Lomuto's
// comeback", 2020): each element is exchanged with the first one that is not less than the pivot, and that border moves
// on by the result of the comparison. It stores more and never guesses wrong. Larger elements use Hoare's.
//
// At each comparison of these the slice holds a permutation of its elements, so that a panic there loses none.
//
// Stable: merge sort of halves, with room for the left one. (A panic during a merge may leave an element twice.)
//
// The order is a type, not a function, so that the operator < is compiled into its own copy of the kernel.

import (
	"cmp"
	"math/bits"
	"unsafe"
)

type order[E any] interface {
	less(a, b E) bool
}

// natural is the order of <. NaN must have been put aside.
type natural[E cmp.Ordered] struct{}

func (natural[E]) less(a, b E) bool { return a < b }

type by[E any] struct {
	compare func(a, b E) int
}

func (o by[E]) less(a, b E) bool { return o.compare(a, b) < 0 }

const short = 16

func sortUnstable[E any, O order[E]](x []E, o O) {
	n := len(x)
	if n <= short {
		insert(x, o)
		return
	}
	// A single run is the commonest pattern, and looking for it costs next to nothing elsewhere.
	i := 1
	if o.less(x[1], x[0]) {
		for i < n && o.less(x[i], x[i-1]) {
			i++
		}
		if i == n {
			Reverse(x)
			return
		}
	} else {
		for i < n && !o.less(x[i], x[i-1]) {
			i++
		}
		if i == n {
			return
		}
	}
	quick(x, 0, n, bits.Len(uint(n)), o)
}

// quick sorts x[a:b]; bad is how many bad splits it may still make.
func quick[E any, O order[E]](x []E, a, b, bad int, o O) {
	for b-a > short {
		if bad == 0 {
			heapSort(x[a:b], o)
			return
		}
		pivot := choose(x, a, b, o)
		if a > 0 && !o.less(x[a-1], x[pivot]) {
			a += splitEqual(x[a:b], pivot-a, o)
			continue
		}
		middle, inPlace := split(x[a:b], pivot-a, o)
		middle += a
		left, right := middle-a, b-middle-1
		if min(left, right) < (b-a)/8 {
			bad--
			stir(x[a:middle])
			stir(x[middle+1 : b])
		} else if inPlace && insertFew(x[a:middle], o) && insertFew(x[middle+1:b], o) {
			return
		}
		if left < right {
			quick(x, a, middle, bad, o)
			a = middle + 1
		} else {
			quick(x, middle+1, b, bad, o)
			b = middle
		}
	}
	insert(x[a:b], o)
}

func choose[E any, O order[E]](x []E, a, b int, o O) int {
	n := b - a
	middle := a + n/2
	if n < 128 {
		return median(x, a, middle, b-1, o)
	}
	step := n / 8
	return median(x,
		median(x, a, a+step, a+2*step, o),
		median(x, middle-step, middle, middle+step, o),
		median(x, b-1-2*step, b-1-step, b-1, o), o)
}

// median returns the index of the middle one of three elements.
func median[E any, O order[E]](x []E, a, b, c int, o O) int {
	if o.less(x[b], x[a]) {
		a, b = b, a
	}
	if o.less(x[c], x[b]) {
		b = c
		if o.less(x[b], x[a]) {
			b = a
		}
	}
	return b
}

// stir moves some elements of a range from where the next pivots are looked for.
func stir[E any](x []E) {
	n := len(x)
	if n <= short {
		return
	}
	quarter := n / 4
	x[0], x[quarter] = x[quarter], x[0]
	x[n-1], x[n-1-quarter] = x[n-1-quarter], x[n-1]
	if n >= 128 {
		x[1], x[quarter+1] = x[quarter+1], x[1]
		x[n/2], x[quarter+2] = x[quarter+2], x[n/2]
		x[n-2], x[n-2-quarter] = x[n-2-quarter], x[n-2]
	}
}

// split puts the pivot where it belongs, what is less before it, the rest behind it; inPlace tells that but for the
// pivot nothing had to move.
func split[E any, O order[E]](x []E, pivot int, o O) (middle int, inPlace bool) {
	x[0], x[pivot] = x[pivot], x[0]
	p := x[0]
	i, j := 1, len(x)-1
	for i <= j && o.less(x[i], p) {
		i++
	}
	for i <= j && !o.less(x[j], p) {
		j--
	}
	if i > j {
		inPlace = true
	} else if unsafe.Sizeof(p) <= 8 {
		y := x[i : j+1]
		border := 0
		for k := 0; k < len(y); k++ {
			v := y[k]
			isLess := o.less(v, p)
			y[k] = y[border]
			y[border] = v
			if isLess {
				border++
			}
		}
		i += border
	} else {
		for i < j {
			x[i], x[j] = x[j], x[i]
			i++
			j--
			for i <= j && o.less(x[i], p) {
				i++
			}
			for i <= j && !o.less(x[j], p) {
				j--
			}
		}
	}
	x[0], x[i-1] = x[i-1], x[0]
	return i - 1, inPlace
}

// splitEqual moves the elements equal to the pivot, than which none is less, to the front and counts them.
func splitEqual[E any, O order[E]](x []E, pivot int, o O) int {
	x[0], x[pivot] = x[pivot], x[0]
	p := x[0]
	i, j := 1, len(x)-1
	for {
		for i <= j && !o.less(p, x[i]) {
			i++
		}
		for i <= j && o.less(p, x[j]) {
			j--
		}
		if i >= j {
			return i
		}
		x[i], x[j] = x[j], x[i]
		i++
		j--
	}
}

func insert[E any, O order[E]](x []E, o O) {
	for i := 1; i < len(x); i++ {
		v := x[i]
		for j := i; j > 0; j-- {
			u := x[j-1]
			if !o.less(v, u) {
				break
			}
			x[j], x[j-1] = u, v
		}
	}
}

// insertFew is insert that gives up after a few moves and reports whether it came to the end.
func insertFew[E any, O order[E]](x []E, o O) bool {
	moves := 8
	for i := 1; i < len(x); i++ {
		v := x[i]
		for j := i; j > 0; j-- {
			u := x[j-1]
			if !o.less(v, u) {
				break
			}
			if moves == 0 {
				return false
			}
			moves--
			x[j], x[j-1] = u, v
		}
	}
	return true
}

func heapSort[E any, O order[E]](x []E, o O) {
	for i := len(x)/2 - 1; i >= 0; i-- {
		siftDown(x, i, o)
	}
	for n := len(x) - 1; n > 0; n-- {
		x[0], x[n] = x[n], x[0]
		siftDown(x[:n], 0, o)
	}
}

func siftDown[E any, O order[E]](x []E, root int, o O) {
	for {
		child := 2*root + 1
		if child >= len(x) {
			return
		}
		if child+1 < len(x) && o.less(x[child], x[child+1]) {
			child++
		}
		if !o.less(x[root], x[child]) {
			return
		}
		x[root], x[child] = x[child], x[root]
		root = child
	}
}

// mergeSort needs room for half of x.
func mergeSort[E any, O order[E]](x, room []E, o O) {
	if len(x) <= short {
		insert(x, o)
		return
	}
	m := len(x) / 2
	mergeSort(x[:m], room, o)
	mergeSort(x[m:], room, o)
	if !o.less(x[m], x[m-1]) {
		return
	}
	// What comes before the first of the right half is in place.
	start, end := 0, m-1
	for start < end {
		if k := int(uint(start+end) / 2); o.less(x[m], x[k]) {
			end = k
		} else {
			start = k + 1
		}
	}
	left := room[:copy(room, x[start:m])]
	i, j, k := 0, m, start
	for i < len(left) && j < len(x) {
		if o.less(x[j], left[i]) {
			x[k] = x[j]
			j++
		} else {
			x[k] = left[i]
			i++
		}
		k++
	}
	copy(x[k:], left[i:])
}
